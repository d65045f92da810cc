"""The page itself: one column, or two languages side by side, and the current provision."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from songhanh.core.model import Language, Provision
from songhanh.core.own import Bookmark, Note
from songhanh.core.tree import Place
from songhanh.ui.differences.requests import DifferenceRequest, VersionsRequest, packs_with
from songhanh.ui.reading.action_row import ActionRow
from songhanh.ui.reading.alignment import align
from songhanh.ui.reading.geometry import Slot, geometry
from songhanh.ui.reading.linked_panes import LinkedPanes, read_aloud
from songhanh.ui.reading.typesetter import Typesetter

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from songhanh.ui.reading.page import Page, Statement
    from songhanh.ui.reading.text_pane import TextPane
    from songhanh.ui.session import Session

_ACTIONS_BELOW = 5


class View(StrEnum):
    """The language a page is read in, or both beside each other."""

    VI = "vi"
    EN = "en"
    PARALLEL = "parallel"


class Spread(LinkedPanes):
    """Shows a page; knows which provision is current and moves it by keys and clicks."""

    current_changed = Signal(Provision)
    opened = Signal(Provision)
    add_requested = Signal(Provision)
    cite_requested = Signal(Provision)
    parallel_requested = Signal(Provision)
    notebook_requested = Signal(str)
    """The user wants a "bookmark" or a "note" on the current provision."""
    difference_requested = Signal(object)
    """The user wants this DifferenceRequest or VersionsRequest."""
    place_requested = Signal(Place)
    set_anew = Signal()
    """The columns were set again, at another width or size: marks in them are gone."""
    provision_requested = Signal(str)
    """The user followed a link to this provision, by id."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._page: Page | None = None
        self._statements: tuple[Statement, ...] = ()
        self._view = View.VI
        self._current = -1
        self._actions_right = 0
        for name in (self.tr("Text"), self.tr("English text")):
            self._make_pane(name)
        self._panes[1].leading = False
        self._actions = ActionRow(session.look, self._panes[0].viewport())
        self._actions.add_clicked.connect(self._add)
        self._actions.cite_clicked.connect(self._cite)
        self._actions.star_clicked.connect(lambda: self.notebook_requested.emit("bookmark"))
        self._actions.note_clicked.connect(lambda: self.notebook_requested.emit("note"))
        session.own.changed.connect(self._show_own)
        self._marked = False
        session.news.changed.connect(self._show_news)
        self._actions.hide()

    @property
    def current(self) -> Provision | None:
        """The provision with the band."""
        if self._page is None or self._current < 0:
            return None
        return self._statements[self._current].provision

    @property
    def view(self) -> View:
        """The language the page is read in."""
        return self._view

    @property
    def text(self) -> str:
        """All words of the page, as they would be copied."""
        return "\n".join(pane.toPlainText() for pane in self.panes)

    def set_page(self, page: Page, view: View) -> None:
        """Show a page from its top, without a current provision yet."""
        self._page, self._statements, self._view = page, page.statements, view
        self._marked = any(self._session.news.change(one.provision) for one in page.statements)
        self._current = -1
        self.set_columns()
        self._bar.setValue(0)

    def set_view(self, view: View) -> None:
        """Read the same page in another language, at the same provision."""
        if view != self._view:
            self._view = view
            self.set_again()

    def go_to(self, key: str) -> bool:
        """Make a provision the current one and bring it into view; False if it is not here."""
        for place, statement in enumerate(self._statements):
            if statement.provision.id == key:
                self._choose(place, top=True)
                return True
        return False

    def choose_first(self) -> None:
        """Make the first provision the current one, leaving the page at its top."""
        if self._statements:
            self._choose(0, scroll=False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.set_again()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._session.look.px(240), self._session.look.px(120))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._panes[0].setFocus(event.reason())

    def _make_pane(self, name: str) -> None:
        pane = self._add_pane(name)
        pane.step_requested.connect(self._step)
        pane.pressed.connect(self._on_pane_pressed)
        pane.opened.connect(self._open)
        pane.add_requested.connect(self._add)
        pane.cite_requested.connect(self._cite)
        pane.difference_requested.connect(self.differ)
        pane.linked.connect(self._on_pane_linked)
        pane.menu_requested.connect(partial(self._show_menu, pane))

    @override
    def set_again(self) -> None:
        if self._page is not None:
            super().set_again()
            self.set_anew.emit()

    @override
    def set_columns(self) -> None:
        if self._page is None:
            return
        pair = self._view == View.PARALLEL
        languages = (Language.VI, Language.EN) if pair else (Language(self._view.value),)
        setters = [
            Typesetter(self._session, self._page, language, second=bool(place))
            for place, language in enumerate(languages)
        ]
        bar = self._bar.sizeHint().width()
        ref, actions = setters[0].ref_width, self._actions.sizeHint().width()
        place = geometry(self._session.look, self.width(), bar, ref, pair=pair, actions=actions)
        self._actions_right = place.actions_right
        # Only the last column has the buttons on it.
        free = [0] * (len(setters) - 1) + [place.caption_right]
        self._columns = [setter.set(f) for setter, f in zip(setters, free, strict=True)]
        self._show_panes(place.slots)
        if pair:
            align(*self._columns)
        self._show_current()

    def _show_panes(self, slots: tuple[Slot, ...]) -> None:
        pair = len(slots) == 2
        bars = Qt.ScrollBarPolicy
        self._panes[0].setVerticalScrollBarPolicy(
            bars.ScrollBarAlwaysOff if pair else bars.ScrollBarAsNeeded
        )
        self._actions.setParent(self._panes[len(slots) - 1].viewport())
        self._place_panes(slots)

    # The current provision

    def _choose(self, place: int, *, top: bool = False, scroll: bool = True) -> None:
        """Move the band, and bring it into view: to the upper edge, or just as far as needed."""
        self._current = place
        self._show_current()
        if top or scroll:
            self.bring_into_view(top=top)
        provision = self._statements[place].provision
        self._announce(place)
        self.current_changed.emit(provision)

    def _step(self, step: int) -> None:
        if not self._statements:
            return
        self._choose(min(max(self._next(step), 0), len(self._statements) - 1))

    def _next(self, step: int) -> int:
        """Return the provision after the current one; where that is out of sight, one in sight."""
        bar, height, band = self._bar, self._panes[0].viewport().height(), self.band()
        if band is not None and band[1] > bar.value() and band[0] < bar.value() + height:
            return self._current + step
        edge = bar.value() if step > 0 else bar.value() + height
        seen = [
            place
            for place in range(len(self._statements))
            if (self._panes[0].extent(place)[0] - edge) * step >= 0
        ]
        if not seen:
            return self._current + step
        return seen[0] if step > 0 else seen[-1]

    @override
    def band(self) -> tuple[float, float] | None:
        if self._current < 0:
            return None
        extents = [pane.extent(self._current) for pane in self.panes]
        return min(start for start, _ in extents), max(end for _, end in extents)

    def _show_current(self) -> None:
        band = self.band()
        for pane in self.panes:
            pane.set_band(band)
        self._actions.setVisible(band is not None)
        self._show_own()
        self._place_actions()

    def _show_news(self) -> None:
        """Set the page anew where marks of the last update come or go."""
        marked = any(self._session.news.change(one.provision) for one in self._statements)
        if marked or self._marked:
            self._marked = marked
            self.set_again()

    def _show_own(self) -> None:
        """Show whether the current provision has a star and a note."""
        own, key = self._session.own, self.current.id if self.current is not None else ""
        starred, noted = (bool(own.where(kind, target=key)) for kind in (Bookmark, Note))
        self._actions.show_own(starred=starred, noted=noted)

    def _place_actions(self) -> None:
        band, px = self.band(), self._session.look.px
        if band is None:
            return
        bottom = band[1] - self._bar.value()
        size = self._actions.sizeHint()
        top = round(bottom) - px(_ACTIONS_BELOW) - size.height()
        self._actions.setGeometry(
            self._actions_right - size.width(), top, size.width(), size.height()
        )

    def _announce(self, place: int) -> None:
        statement = self._statements[place]
        words = self._session.words
        text = f"{statement.ref}. {words.text(statement.provision.text)}"
        read_aloud(self._panes[0], text)

    def _show_menu(self, pane: TextPane, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look, here = self._session.look, self.current is not None
        entries = [
            (self.tr("Copy the selected words"), "", pane.copy, pane.textCursor().hasSelection()),
            (self.tr("Copy with citation"), "quote", self._cite, here),
            (self.tr("Add to comparison") + "\tF7", "plus", self._add, here),
            (
                self.tr("Compare word by word with…") + "\tShift+F7",
                "arrow-left-right",
                self.differ,
                here,
            ),
            (self.tr("Read side by side with…") + "\tShift+F8", "columns-2", self._beside, here),
            (self.tr("Open in the whole document"), "book-open", self._open, here),
        ]
        for words, icon, run, possible in entries:
            action = menu.addAction(words)
            action.triggered.connect(run)
            action.setEnabled(possible)
            if icon:
                look.dress(action, icon)
        self._add_versions(menu)
        menu.popup(place)

    def _add_versions(self, menu: QMenu) -> None:
        """Offer the versions of the document in other open packs."""
        library = self._session.library
        for number in packs_with(library, self.current.document) if self.current else ():
            words = self.tr("What differs from the version in pack {version}")
            action = menu.addAction(
                words.replace("{version}", library.packs[number].manifest.version)
            )
            action.triggered.connect(partial(self._differ_from, number))

    def _add(self) -> None:
        self._tell(self.add_requested)

    def _cite(self) -> None:
        self._tell(self.cite_requested)

    def differ(self) -> None:
        """Ask for the current provision word by word, against the nearest one."""
        if self.current is not None:
            self.difference_requested.emit(DifferenceRequest(self.current.id))

    def _beside(self) -> None:
        self._tell(self.parallel_requested)

    def _differ_from(self, pack: int) -> None:
        if self.current is not None:
            self.difference_requested.emit(VersionsRequest(self.current.document, pack))

    def _open(self) -> None:
        self._tell(self.opened)

    def _tell(self, signal: SignalInstance) -> None:
        if self.current is not None:
            signal.emit(self.current)

    def _on_pane_pressed(self, place: int) -> None:
        if place != self._current:
            self._choose(place, scroll=False)

    def _on_pane_linked(self, key: str) -> None:
        for column in self._columns:
            wanted = column.links.get(key)
            if isinstance(wanted, Place):
                self.place_requested.emit(wanted)
            elif wanted is not None:
                self.provision_requested.emit(wanted)
            if wanted is not None:
                return

    @override
    def _on_pane_scrolled(self, pane: TextPane) -> None:
        super()._on_pane_scrolled(pane)
        self._place_actions()
