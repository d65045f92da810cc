"""The start page: one search box, four ways in, ready comparisons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from songhanh.core.compare import ComparisonRequest
from songhanh.core.model import CENTRAL
from songhanh.core.own import HistoryEntry, Hold
from songhanh.core.parallel import ParallelRequest
from songhanh.core.tree import Place, TreeKind
from songhanh.core.work import COMMUNE, DEADLINES
from songhanh.ui.context.section import clear_layout
from songhanh.ui.look import set_type
from songhanh.ui.scale import Role
from songhanh.ui.start.beside_list import BesideList
from songhanh.ui.start.brand import Brand
from songhanh.ui.start.chip import Chip
from songhanh.ui.start.facts import StartFacts, count_facts
from songhanh.ui.start.newest_row import NewestRow
from songhanh.ui.start.province_box import ProvinceBox
from songhanh.ui.start.ready_list import ReadyList
from songhanh.ui.start.way_button import WayButton
from songhanh.ui.tasks import Latest
from songhanh.ui.widgets.list_row import ListRow
from songhanh.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from songhanh.core.model import Document
    from songhanh.ui.session import Session

_WIDTH, _TWO_COLUMNS, _RECENT = 1040, 780, 2
_EXAMPLES = ("nhan luc so", "57nq", "chuyển đổi số cấp xã", "305-KH/TU")
_WAYS = {
    TreeKind.RESOLUTION: "landmark",
    TreeKind.PILLAR: "layers",
    TreeKind.PROVINCE: "map-pin",
}


class StartPage(QFrame):
    """What the window opens with."""

    search_requested = Signal(str)
    tree_requested = Signal(TreeKind)
    comparison_requested = Signal(ComparisonRequest)
    parallel_requested = Signal(ParallelRequest)
    saved_activated = Signal(object)
    """The SavedComparison the user wants to see."""
    place_requested = Signal(Place)
    work_requested = Signal(object)
    """The WorkRequest of a list of work."""
    news_requested = Signal()
    """The user wants to see what the last update changed."""
    failed = Signal(object)
    my_province_changed = Signal(str)
    """The id of the province the user chose as their own."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._ways: dict[TreeKind, WayButton] = {}
        self._facts: StartFacts | None = None
        self._latest = Latest(session.runner, self)
        self._make_widgets()
        self._arrange()
        self.refresh()
        self._latest.run(
            lambda _: count_facts(session.library, session.today),
            self._show_facts,
            self.failed.emit,
        )

    @property
    def title(self) -> str:
        """The name of the tab."""
        return self.tr("Start")

    @property
    def province_box(self) -> ProvinceBox:
        """The choice of the user's own province."""
        return self._province

    def focus_search(self) -> None:
        """Put the keyboard into the search box."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def refresh(self) -> None:
        """Show again what depends on the settings: the own province, what was read last."""
        self._province.show_province(self._session.settings.my_province)
        self._fill_ways()
        self._fill_work()
        self._ready.fill(self._facts)
        self._beside.fill()
        self._fill_recent()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= self._session.look.px(_TWO_COLUMNS)
        direction = QBoxLayout.Direction
        self._lists.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._ways_row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A control reached by Tab is brought into view, as in any page that scrolls.
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._area.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    def _make_widgets(self) -> None:
        session = self._session
        look = session.look
        self._search = SearchBox(
            look,
            self.tr("Search the data"),
            self.tr("Search resolutions, plans, targets…"),
            "Ctrl+K",
            large=True,
        )
        self._search.submitted.connect(self._on_search_submitted)
        names = (self.tr("Resolutions"), self.tr("Pillars"), self.tr("Provinces and cities"))
        for (kind, icon), name in zip(_WAYS.items(), names, strict=True):
            button = WayButton(look, icon, name)
            button.clicked.connect(lambda _=False, kind=kind: self.tree_requested.emit(kind))
            self._ways[kind] = button
        self._work = WayButton(look, "list-checks", self.tr("Work of the commune"))
        self._work.clicked.connect(lambda: self.work_requested.emit(COMMUNE))
        self._ready = ReadyList(session, self)
        self._ready.comparison_requested.connect(self.comparison_requested)
        self._beside = BesideList(session, self)
        self._beside.parallel_requested.connect(self.parallel_requested)
        self._ready.saved_activated.connect(self.saved_activated)
        self._province = ProvinceBox(session)
        self._province.chosen.connect(self._on_province_chosen)

    def _arrange(self) -> None:
        content = QWidget()
        content.setObjectName("column")
        self._inside = QVBoxLayout(content)
        self._inside.addLayout(self._brand_row())
        self._inside.addWidget(self._search)
        self._inside.addLayout(self._example_row())
        self._inside.addLayout(self._way_row())
        self._inside.addLayout(self._list_row())
        self._inside.addStretch(1)
        self._content = content
        self._area = self._scrolling(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self.setFocusProxy(self._search)
        self._session.look.follow(self, self._renew)
        self._renew()

    def _way_row(self) -> QBoxLayout:
        self._ways_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for button in (*self._ways.values(), self._work):
            self._ways_row.addWidget(button)
        return self._ways_row

    def _list_row(self) -> QBoxLayout:
        self._lists = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._due, self._recent, self._pack = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        ready = QVBoxLayout()
        ready.addWidget(self._ready)
        self._add_list(self._left, self.tr("Ready comparisons"), ready)
        self._add_list(self._left, self.tr("Your province or city"), None, self._province)
        self._left.addStretch(1)
        self._add_list(self._right, self.tr("Deadlines"), self._due)
        beside = QVBoxLayout()
        beside.addWidget(self._beside)
        self._add_list(self._right, self.tr("Read side by side"), beside)
        self._add_list(self._right, self.tr("Read lately"), self._recent)
        self._add_list(self._right, self._pack_name(), self._pack)
        self._fill_pack()
        self._right.addStretch(1)
        self._lists.addLayout(self._left, 3)
        self._lists.addLayout(self._right, 2)
        return self._lists

    def _scrolling(self, content: QWidget) -> QScrollArea:
        """Put the content into the middle of an area that scrolls."""
        middle = QWidget()
        middle.setObjectName("column")
        self._centre = QHBoxLayout(middle)
        self._centre.addStretch(1)
        self._centre.addWidget(content, 1000)
        self._centre.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(middle)
        return area

    def _brand_row(self) -> QHBoxLayout:
        name = QLabel("Song Hành")
        set_type(name, Role.BRAND)
        about = QLabel(self.tr("look up and compare Resolutions 57, 71 and 34 provinces"))
        about.setProperty("tone", "soft")
        about.setMinimumWidth(1)
        self._brand = QHBoxLayout()
        self._brand.addWidget(Brand(self._session.look))
        self._brand.addWidget(name)
        self._brand.addWidget(about, 1)
        return self._brand

    def _example_row(self) -> QHBoxLayout:
        hint = QLabel(self.tr("With diacritics or without, for example"))
        set_type(hint, Role.CAPTION)
        self._examples = QHBoxLayout()
        self._examples.addWidget(hint)
        for example in _EXAMPLES:
            words = self.tr("Search for “{query}”").replace("{query}", example)
            chip = Chip(self._session.look, example, words)
            chip.clicked.connect(lambda _=False, text=example: self.search_requested.emit(text))
            self._examples.addWidget(chip)
        self._examples.addStretch(1)
        return self._examples

    def _add_list(
        self, column: QVBoxLayout, title: str, rows: QVBoxLayout | None, one: QWidget | None = None
    ) -> None:
        head = QLabel(title)
        set_type(head, Role.HEADING)
        column.addWidget(head)
        if rows is not None:
            rows.setSpacing(0)
            under = QVBoxLayout()
            under.setSpacing(0)
            line = QFrame()
            line.setObjectName("line")
            under.addWidget(line)
            under.addLayout(rows)
            column.addLayout(under)
        if one is not None:
            column.addWidget(one)
        column.addSpacing(self._session.look.px(2))

    def _pack_name(self) -> str:
        version = self._session.library.packs[0].manifest.version
        return self.tr("Data pack {version}").replace("{version}", version)

    def _renew(self) -> None:
        px = self._session.look.px
        self._content.setMaximumWidth(px(_WIDTH))
        self._centre.setContentsMargins(px(24), px(10), px(24), px(4))
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(px(7))
        self._brand.setSpacing(px(14))
        self._brand.setContentsMargins(0, px(6), 0, px(2))
        self._examples.setContentsMargins(px(2), 0, 0, px(4))
        self._examples.setSpacing(px(8))
        self._ways_row.setSpacing(px(12))
        self._lists.setSpacing(px(40))
        self._lists.setContentsMargins(0, px(8), 0, 0)
        for column in (self._left, self._right):
            column.setSpacing(px(6))

    def _fill_ways(self) -> None:
        library, settings = self._session.library, self._session.settings
        taxonomy, words = library.taxonomy, self._session.words
        central = len(library.documents_of(CENTRAL))
        details = {
            TreeKind.RESOLUTION: self.tr("%n central document(s)", "", central),
            TreeKind.PILLAR: self.tr("%n pillar(s)", "", len(taxonomy.pillars)),
            TreeKind.PROVINCE: self.tr("%n place(s)", "", len(taxonomy.provinces)),
        }
        mine = taxonomy.province.get(settings.my_province)
        if mine is not None:
            own = self.tr("yours: {province}").replace("{province}", words.text(mine.name))
            details[TreeKind.PROVINCE] = f"{details[TreeKind.PROVINCE]}, {own}"
        for kind, detail in details.items():
            self._ways[kind].set_detail(detail)

    def _show_facts(self, facts: StartFacts) -> None:
        self._facts = facts
        self._fill_work()
        self._ready.fill(facts)

    def _fill_work(self) -> None:
        """Show how much work there is, as soon as it is counted."""
        clear_layout(self._due)
        facts = self._facts
        count = self.tr("%n task(s), by due date", "", facts.commune) if facts else ""
        self._work.set_detail(count)
        detail = self.tr("%n task(s) with a due date", "", facts.dated) if facts else " "
        if facts and facts.past:
            detail += ", " + self.tr("%n gone by", "", facts.past)
        row = ListRow(self._session.look, self.tr("All due dates"), detail, "history")
        row.clicked.connect(lambda: self.work_requested.emit(DEADLINES))
        row.installEventFilter(self)
        self._due.addWidget(row)

    def _fill_recent(self) -> None:
        clear_layout(self._recent)
        documents = self._session.library.documents
        read = self._session.own.where(HistoryEntry, hold=Hold.DOCUMENT)
        newest_first = sorted(read, key=lambda entry: entry.changed, reverse=True)
        seen = dict.fromkeys(entry.target for entry in newest_first)
        known = [key for key in seen if key in documents]
        for key in known[:_RECENT]:
            row = ListRow(self._session.look, self._name(documents[key]), "", "file-text")
            place = Place(document=key)
            row.clicked.connect(lambda _=False, place=place: self.place_requested.emit(place))
            row.installEventFilter(self)
            self._recent.addWidget(row)
        if not known:
            self._recent.addWidget(self._soft(self.tr("Nothing read yet.")))

    def _fill_pack(self) -> None:
        """Say what the data hold, and what they lack: a blank elsewhere then explains itself."""
        library, words = self._session.library, self._session.words
        counts = {"documents": 0, "provisions": 0, "targets": 0}
        for pack in library.packs:
            for key in counts:
                counts[key] += pack.manifest.counts.get(key, 0)
        sentence = self.tr("{documents} documents, {provisions} provisions, {targets} targets")
        for key, number in counts.items():
            sentence = sentence.replace(f"{{{key}}}", words.number(number))
        newest = NewestRow(self._session, self._name, self)
        newest.news_requested.connect(self.news_requested)
        newest.place_requested.connect(self.place_requested)
        self._pack.addWidget(newest)
        self._pack.addWidget(self._soft(sentence))
        without = [p for p in library.taxonomy.provinces if not library.documents_of(p.id)]
        if without:
            label = self._soft(self.tr("%n province(s) without a document yet", "", len(without)))
            label.setToolTip(", ".join(words.text(province.name) for province in without))
            self._pack.addWidget(label)

    def _name(self, document: Document) -> str:
        """Return the name of a document, with its province."""
        name, words = self._session.words.text(document.label), self._session.words
        province = self._session.library.taxonomy.province.get(document.scope)
        return name if province is None else f"{words.text(province.name)} · {name}"

    def _soft(self, words: str) -> QLabel:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("tone", "soft")
        px = self._session.look.px
        label.setContentsMargins(px(6), px(6), px(6), px(2))
        return label

    def _on_search_submitted(self, text: str) -> None:
        if text.strip():
            self.search_requested.emit(text)

    def _on_province_chosen(self, key: str) -> None:
        self._session.settings.my_province = key
        self._fill_ways()
        self._ready.fill(self._facts)
        self.my_province_changed.emit(key)
