"""What stands in place of hits where there are none: what else to try, with what it would find."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from songhanh.search.filtering import widget_values
from songhanh.search.query import Filters, SearchQuery
from songhanh.search.results import SuggestionKind
from songhanh.ui.filter_labels import chosen_labels
from songhanh.ui.look import set_type
from songhanh.ui.scale import Role
from songhanh.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.search.results import Suggestion
    from songhanh.ui.session import Session

_WIDEST = 620


class NothingFound(QWidget):
    """A sentence, then near queries to be pressed."""

    query_requested = Signal(SearchQuery)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._title, self._sentence = QLabel(), QLabel()
        set_type(self._title, Role.PAGE_TITLE)
        for label in (self._title, self._sentence):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._inside = QVBoxLayout(self)
        self._inside.addWidget(self._title)
        self._inside.addWidget(self._sentence)
        self._inside.addLayout(self._rows)
        self._inside.addStretch(1)
        session.look.follow(self, self._renew)
        self._renew()

    @property
    def title(self) -> str:
        """What was not found."""
        return self._title.text()

    @property
    def sentence(self) -> str:
        """What can be done about it."""
        return self._sentence.text()

    @property
    def ways(self) -> list[ListRow]:
        """The near queries, to be pressed."""
        items = [self._rows.itemAt(at) for at in range(self._rows.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [row for row in widgets if isinstance(row, ListRow)]

    def show_query(
        self, query: SearchQuery, suggestions: Sequence[Suggestion], everywhere: int = 0
    ) -> None:
        """Show that a query found nothing; without its filters it finds `everywhere`."""
        spelling = next((s for s in suggestions if s.kind == SuggestionKind.SPELLING), None)
        if everywhere:
            names = ", ".join(name for _, _, name in chosen_labels(self._session, query.filters))
            title = self.tr("Nothing for “{query}” in {filter}.").replace("{filter}", names)
            sentence = self.tr("Everywhere: %n hit(s).", "", everywhere)
        elif spelling:
            title = self.tr("Nothing found for “{query}”. Closest: {suggestion}.")
            title = title.replace("{suggestion}", spelling.query.text)
            sentence = self.tr("Choose what to look for instead.")
        else:
            title = self.tr("Nothing found for “{query}”.")
            sentence = self.tr("Fewer words find more; diacritics may be left out.")
        self._title.setText(title.replace("{query}", _short(query.text)))
        self._sentence.setText(sentence)
        self._show_ways(query, suggestions, everywhere)

    def _show_ways(
        self, query: SearchQuery, suggestions: Sequence[Suggestion], everywhere: int
    ) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        known = {one.query for one in suggestions}
        wide = SearchQuery.parse(query.text, Filters(), typing=query.typing, exact=query.exact)
        if everywhere and wide not in known:
            self._add(self.tr("Search everywhere"), "", wide, everywhere)
        for one in suggestions:
            self._add(*self._words(query, one), one.query, one.total)

    def _words(self, query: SearchQuery, suggestion: Suggestion) -> tuple[str, str]:
        """Return what another query is, and what it does differently."""
        match suggestion.kind:
            case SuggestionKind.SPELLING:
                return suggestion.query.text, self.tr("nearest spelling")
            case SuggestionKind.WITHOUT_WORD:
                detail = self.tr("without “{word}”").replace("{word}", suggestion.about)
                return suggestion.query.text, detail
            case SuggestionKind.WITHOUT_FILTER:
                kept = widget_values(suggestion.query.filters)
                names = ", ".join(
                    name
                    for field, value, name in chosen_labels(self._session, query.filters)
                    if value not in kept[field]
                )
                title = self.tr("Without the filter {name}").replace("{name}", names)
                return title, ""

    def _add(self, title: str, detail: str, query: SearchQuery, total: int) -> None:
        count = self.tr("%n hit(s)", "", total)
        row = ListRow(self._session.look, title, detail, "search", count)
        row.setMaximumWidth(self._session.look.px(_WIDEST))
        row.clicked.connect(lambda: self.query_requested.emit(query))
        self._rows.addWidget(row)

    def _renew(self) -> None:
        px = self._session.look.px
        self._inside.setContentsMargins(px(24), px(24), px(24), px(24))
        self._inside.setSpacing(px(6))
        self._rows.setContentsMargins(0, px(10), 0, 0)
        for row in self.ways:
            row.setMaximumWidth(px(_WIDEST))


def _short(text: str) -> str:
    """Return a query short enough for a title."""
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"
