"""The third step: a search, answered on the spot."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from songhanh.search.query import SearchQuery
from songhanh.ui.context.section import clear_layout
from songhanh.ui.look import set_type
from songhanh.ui.scale import Role
from songhanh.ui.start.chip import Chip
from songhanh.ui.tasks import Latest
from songhanh.ui.tour.step import Step
from songhanh.ui.widgets.list_row import ListRow
from songhanh.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from songhanh.search.results import SearchResult
    from songhanh.ui.session import Session

_EXAMPLES = ("nhan luc so", "57nq", "CĐS cấp xã", "chuyeenr ddooir soos")
_HITS = 4


class SearchStep(Step):
    """Typed any way, something is found; a row opens what it shows."""

    hit_activated = Signal(str)
    """The id of a provision or document that the user wants to read."""
    failed = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Try a search"),
            self.tr("What are you looking for?"),
            self.tr("No need for diacritics or the exact number. Press an example, or type."),
        )
        self._latest = Latest(session.runner, self)
        name = self.tr("Search the data")
        self._field = SearchBox(session.look, name, self.tr("Search resolutions, plans, targets…"))
        self._field.query_changed.connect(self.search)
        self._field.submitted.connect(self.search)
        self._chips = QHBoxLayout()
        for example in _EXAMPLES:
            words = self.tr("Search for “{query}”").replace("{query}", example)
            chip = Chip(session.look, example, words)
            chip.clicked.connect(partial(self._try, example))
            self._chips.addWidget(chip)
        self._chips.addStretch(1)
        self._count = QLabel(" ")
        set_type(self._count, Role.CAPTION)
        self._hits = QVBoxLayout()
        self._hits.setSpacing(0)
        self._column.addWidget(self._field)
        self._column.addLayout(self._chips)
        self._column.addWidget(self._count)
        self._column.addLayout(self._hits)
        self._column.addStretch(1)
        self.setFocusProxy(self._field)

    @property
    def rows(self) -> list[ListRow]:
        """What was found."""
        places = (self._hits.itemAt(n) for n in range(self._hits.count()))
        widgets = (place.widget() for place in places if place is not None)
        return [row for row in widgets if isinstance(row, ListRow)]

    def search(self, text: str) -> None:
        """Look for something and show the best of it here."""
        if not text.strip():
            return
        query, searcher = SearchQuery.parse(text), self._session.searcher
        self._latest.run(lambda _: searcher.search(query, _HITS), self._show, self.failed.emit)

    def _try(self, example: str) -> None:
        self._field.set_query(example)
        self.search(example)

    def _show(self, result: SearchResult | None) -> None:
        clear_layout(self._hits)
        if result is None:
            self._count.setText(self.tr("The index is being built; try again in a moment."))
            return
        said = self.tr("%n place(s) found; the best are these:", "", result.total)
        self._count.setText(said if result.total else self.tr("Nothing found. Try fewer words."))
        words, places = self._session.words, self._session.library.taxonomy.province
        for hit in result.hits:
            place = places.get(hit.document.scope)
            title = words.text(hit.document.label)
            title = f"{words.text(place.name)} · {title}" if place else title
            row = ListRow(self._session.look, title, hit.text, "file-text")
            row.clicked.connect(partial(self.hit_activated.emit, hit.id))
            self._hits.addWidget(row)
