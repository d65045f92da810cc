"""One reading tab: a document or a part of it, a province, or what is said under a pillar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from songhanh.core.model import CENTRAL, Language, Provision
from songhanh.core.tree import Place
from songhanh.ui.citation import cite, copy
from songhanh.ui.look import set_type
from songhanh.ui.reading.crumb_bar import CrumbBar
from songhanh.ui.reading.find_bar import FindBar
from songhanh.ui.reading.page import PageBuilder
from songhanh.ui.reading.spread import Spread, View
from songhanh.ui.scale import Role
from songhanh.ui.tasks import Latest
from songhanh.ui.widgets.notice import NoticeKind
from songhanh.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Callable

    from songhanh.ui.reading.page import Page
    from songhanh.ui.session import Session

_LINE = 36


class ReadingView(QWidget):
    """Reads a place in the background and shows it; knows nothing of other views."""

    title_changed = Signal(str)
    provision_selected = Signal(object)
    """The band moved to this Provision; None where there is nothing to read."""
    place_requested = Signal(Place)
    hit_activated = Signal(str)
    """The user wants this provision, by id, in its whole document."""
    difference_requested = Signal(object)
    """The user wants a provision word by word: a DifferenceRequest or a VersionsRequest."""
    parallel_requested = Signal(Provision)
    """The user wants the document of this provision beside another one."""
    compare_requested = Signal(str)
    """The user wants this document or province in the comparison."""
    failed = Signal(Exception)
    notebook_requested = Signal(str)
    """The user wants a "bookmark" or a "note" on the current provision."""
    notice_requested = Signal(str, str)
    """A notice to show above this view: its kind and its sentence."""

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._builder = PageBuilder(session.library)
        self._latest = Latest(session.runner, self)
        self._place = place
        self._page: Page | None = None
        self._wanted = ""
        self._make_widgets()
        self._arrange()
        self._read()

    @property
    def place(self) -> Place:
        """What is read here."""
        return self._place

    @property
    def title(self) -> str:
        """The name of the tab, as short as it can be told from others."""
        words = self._session.words
        crumbs = self._builder.crumbs(self._place)
        if self._place.pillar and len(crumbs) > 1:
            return f"{words.text(crumbs[-1].short)}: {words.text(crumbs[0].short)}"
        if self._place.scope and self._place.document:
            where = self._place.section or words.text(crumbs[0].short)
            return f"{words.text(crumbs[-1].short)} · {where}"
        if self._place.section:
            document = self._session.library.document(self._place.document)
            return f"{words.text(document.label)} · {self._place.section}"
        return words.text(crumbs[-1].short)

    @property
    def current(self) -> Provision | None:
        """The provision with the band."""
        return self._spread.current

    @property
    def at(self) -> str:
        """The id of the provision with the band, or of the one that will get it; else nothing."""
        return self._wanted or (self.current.id if self.current is not None else "")

    @property
    def commands(self) -> dict[str, Callable[[], object]]:
        """What this view does of the program's commands."""
        return {
            "compare": self.add_to_comparison,
            "cite": self.copy_with_citation,
            "differ": self._spread.differ,
            "find": self._find.begin,
            "find-next": lambda: self._find.step(1),
            "find-before": lambda: self._find.step(-1),
            "parallel": self.read_parallel,
        }

    @property
    def spread(self) -> Spread:
        """The page."""
        return self._spread

    def go_to_place(self, place: Place) -> None:
        """Read another place in this tab; the one that is read already stays as it is."""
        if place != self._place:
            self._place = place
            self._read()
            self.title_changed.emit(self.title)

    def go_to(self, provision_id: str) -> None:
        """Bring a provision into view and make it the current one, as soon as it is read."""
        self._wanted = provision_id
        if self._is_read:
            self._go_to_wanted()

    def show_language(self, view: View) -> None:
        """Show the text in Vietnamese, in English, or in both beside each other."""
        self._language.set_value(view.value)
        self._on_language_chosen(view.value)

    def find_words(self, words: str) -> None:
        """Find these words in the page, as if they had been typed."""
        self._find.begin(words)

    @property
    def _is_read(self) -> bool:
        """Whether the page of the place is there, and not still the one before."""
        return self._page is not None and self._page.place == self._place

    def tell_current(self) -> None:
        """Tell the current provision again, as when this tab comes back to the front."""
        if self._is_read:
            self.provision_selected.emit(self.current)

    def add_to_comparison(self) -> None:
        """Ask for the current provision's document or province in the comparison."""
        provision = self._spread.current
        if provision is not None:
            self._on_spread_add_requested(provision)

    def read_parallel(self) -> None:
        """Ask for the document of the current provision beside another one."""
        provision = self._spread.current
        if provision is not None:
            self.parallel_requested.emit(provision)

    def copy_with_citation(self) -> None:
        """Copy the current provision with its source."""
        provision = self._spread.current
        if provision is not None:
            self._on_spread_cite_requested(provision)

    def _make_widgets(self) -> None:
        self._crumbs = CrumbBar(self._session)
        self._crumbs.place_requested.connect(self.place_requested)
        self._language = Segmented(
            self.tr("Language of the text"),
            [
                (View.VI.value, "Tiếng Việt"),
                (View.EN.value, "English"),
                (View.PARALLEL.value, self.tr("Side by side")),
            ],
        )
        self._language.set_value(self._session.settings.language.value)
        self._language.chosen.connect(self._on_language_chosen)
        self._spread = Spread(self._session)
        self._spread.current_changed.connect(self.provision_selected)
        self._spread.opened.connect(self._on_spread_opened)
        self._spread.add_requested.connect(self._on_spread_add_requested)
        self._spread.cite_requested.connect(self._on_spread_cite_requested)
        self._spread.notebook_requested.connect(self.notebook_requested)
        self._spread.difference_requested.connect(self.difference_requested)
        self._spread.parallel_requested.connect(self.parallel_requested)
        self._spread.place_requested.connect(self.place_requested)
        self._spread.provision_requested.connect(self.hit_activated)
        self._find = FindBar(self._session.look, lambda: self._spread.panes)
        self._spread.set_anew.connect(self._find.mark_again)
        self._find.closed.connect(self._spread.setFocus)
        self._nothing_title, self._nothing = QLabel(), QLabel()
        set_type(self._nothing_title, Role.PAGE_TITLE)
        for label in (self._nothing_title, self._nothing):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _arrange(self) -> None:
        self._head = QFrame()
        self._head.setObjectName("page")
        self._row = QHBoxLayout(self._head)
        self._row.addWidget(self._crumbs, 1)
        self._row.addWidget(self._language)
        line = QFrame()
        line.setObjectName("line")
        empty = QFrame()
        empty.setObjectName("page")
        self._column = QVBoxLayout(empty)
        self._column.addWidget(self._nothing_title)
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._spread)
        self._pages.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(line)
        column.addWidget(self._find)
        column.addWidget(self._pages, 1)
        self.setFocusProxy(self._spread)
        self._session.look.follow(self, self._renew)
        self._renew()

    def _renew(self) -> None:
        px = self._session.look.px
        self._head.setFixedHeight(px(_LINE))
        self._row.setContentsMargins(px(24), 0, px(14), 0)
        self._row.setSpacing(px(12))
        self._column.setContentsMargins(px(24), px(24), px(24), px(24))
        self._column.setSpacing(px(6))
        self._nothing.setMaximumWidth(px(620))

    def _read(self) -> None:
        place = self._place
        self._crumbs.set_crumbs(self._builder.crumbs(place))
        self._latest.run(lambda _: self._builder.build(place), self._show, self.failed.emit)

    def _show(self, page: Page) -> None:
        self._page = page
        self._language.setVisible(bool(page.items))
        if page.items or page.document is not None:
            self._pages.setCurrentWidget(self._spread)
            self._spread.set_page(page, View(self._language.value()))
            asked = bool(self._wanted)
            if asked:
                self._go_to_wanted()
            else:
                self._spread.choose_first()
            self._find.renew(go=not asked)  # the provision that was asked for stays in view
        else:
            self._show_nothing(page)

    def _show_nothing(self, page: Page) -> None:
        words = self._session.words
        place = words.text(page.title)
        title = self.tr("No document from {place} yet").replace("{place}", place)
        version = self._session.library.packs[0].manifest.version
        sentence = self.tr("Data pack {version} has no plan of this province yet.")
        self._nothing_title.setText(title)
        self._nothing.setText(sentence.replace("{version}", version))
        self._pages.setCurrentIndex(1)
        self.provision_selected.emit(None)

    def _go_to_wanted(self) -> None:
        wanted, self._wanted = self._wanted, ""
        if not self._spread.go_to(wanted) and self._place.section:
            # It stands in another section: the whole document has it.
            self._wanted = wanted
            self.go_to_place(Place(document=self._place.document))

    def _on_language_chosen(self, value: str) -> None:
        self._spread.set_view(View(value))
        self._find.renew()

    def _on_spread_opened(self, provision: Provision) -> None:
        if self._place != Place(document=provision.document):
            self.hit_activated.emit(provision.id)

    def _on_spread_add_requested(self, provision: Provision) -> None:
        document = self._session.library.document(provision.document)
        central = document.scope == CENTRAL
        self.compare_requested.emit(document.id if central else document.scope)

    def _on_spread_cite_requested(self, provision: Provision) -> None:
        session = self._session
        document = session.library.document(provision.document)
        view = self._spread.view
        language = Language(view.value) if view != View.PARALLEL else None
        copy(cite(provision, document, session.words, session.library.taxonomy, language))
        sentence = self.tr("Copied with its source. Paste into Word with Ctrl+V.")
        self.notice_requested.emit(NoticeKind.DONE.value, sentence)
