"""A search asked beside the window: its hits first, then how many there are, then what is near."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from songhanh.search.query import Filters, SearchQuery
from songhanh.ui.tasks import Latest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from songhanh.search.engine import SearchResult
    from songhanh.search.grammar import FilterField
    from songhanh.search.results import Suggestion
    from songhanh.ui.session import Session
    from songhanh.ui.tasks import Task

_REST_MS = 250  # before near queries are looked for, which takes longer than a search


@dataclass(frozen=True, slots=True)
class Answer:
    """A result, and how much there would be without filters where they left nothing."""

    result: SearchResult
    everywhere: int = 0


class Question(QObject):
    """Gives up what was asked before and is not answered yet."""

    answered = Signal(object)
    """The Answer, or None while the index is being built."""
    counted = Signal(object)
    """How many hits each value of each filter would leave."""
    suggested = Signal(tuple)
    """The Suggestions for what was typed, if there are any."""
    failed = Signal(Exception)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._query = SearchQuery.parse("")
        self._hits = Latest(session.runner, self)
        self._counts = Latest(session.runner, self)
        self._suggestions = Latest(session.runner, self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._suggest)

    def ask(self, query: SearchQuery, limit: int) -> None:
        """Ask for the best hits of a query."""
        self._query = query
        self._rest.stop()
        for later in (self._counts, self._suggestions):
            later.cancel()
        self._hits.run(lambda _: self._answer(query, limit), self.answered.emit, self.failed.emit)

    def count(self) -> None:
        """Ask how many hits each filter would leave, once the hits are there."""
        query = self._query
        self._counts.run(lambda _: self._count(query), self.counted.emit, self.failed.emit)

    def suggest_after_rest(self) -> None:
        """Ask for near queries once nothing more is typed; the word being typed is whole then."""
        self._rest.start()

    def _answer(self, query: SearchQuery, limit: int) -> Answer | None:
        searcher = self._session.searcher
        result = searcher.search(query, limit)
        if result is None:
            return None
        everywhere = 0
        if result.total == 0 and query.filters:
            wide = searcher.search(replace(query, filters=Filters()), 1)
            everywhere = wide.total if wide is not None else 0
        return Answer(result, everywhere)

    def _count(self, query: SearchQuery) -> Mapping[FilterField, Mapping[str, int]]:
        result = self._session.searcher.search(query, 0, facets=True)
        return result.facets if result is not None else {}

    def _suggest(self) -> None:
        query = self._query
        whole = SearchQuery.parse(query.text, query.filters, exact=query.exact)

        def ask(task: Task) -> tuple[Suggestion, ...]:
            # Whoever types on does not wait until all near words have been looked up.
            result = self._session.searcher.search(whole, 1, given_up=lambda: task.cancelled)
            return result.suggestions if result is not None else ()

        self._suggestions.run(ask, self.suggested.emit, self.failed.emit)
