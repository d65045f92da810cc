"""The results of a search, in one tab that follows what is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QVBoxLayout, QWidget

from songhanh.core.model import CENTRAL
from songhanh.search.query import SearchQuery
from songhanh.ui.citation import cite, copy
from songhanh.ui.models.results_model import ResultsModel
from songhanh.ui.notebook.found_notes import FoundNotes
from songhanh.ui.question import Question
from songhanh.ui.views.building_line import BuildingLine
from songhanh.ui.views.nothing_found import NothingFound
from songhanh.ui.views.results_head import ResultsHead
from songhanh.ui.views.results_list import ResultsList
from songhanh.ui.widgets.notice import NoticeKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from songhanh.search.engine import SearchResult
    from songhanh.search.grammar import FilterField
    from songhanh.search.results import Suggestion
    from songhanh.ui.question import Answer
    from songhanh.ui.session import Session

MOST_HITS, FIRST_HITS = 100, 24  # while typing, those that can be seen and some to scroll through
_SELECT_MS = 150  # of rest before the chosen hit is told while typing: all of it is shown then


class ResultsView(QFrame):
    """Searches in the background; old hits stay until the new ones are there."""

    hit_selected = Signal(object)
    """The SearchHit that is chosen, or None."""
    hit_activated = Signal(str)
    """The user wants to read this provision or document, by id."""
    compare_requested = Signal(str)
    """The user wants this document or province in the comparison."""
    answered = Signal(object)
    """The SearchResult whose hits are shown now."""
    counted = Signal(object)
    """The same SearchResult with its facets, which come once the hits are on the screen."""
    query_requested = Signal(SearchQuery)
    """The user wants this query instead: other filters, another spelling, exactly what was typed."""
    filters_requested = Signal()
    """The user wants to see the filters."""
    left_upwards = Signal()
    """The user goes up from the first hit."""
    title_changed = Signal(str)
    failed = Signal(Exception)
    notice_requested = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._query = SearchQuery.parse("")
        self._result: SearchResult | None = None
        self._everywhere, self._is_counted = 0, False
        self._question = Question(session, self)
        self._question.answered.connect(self._on_answered)
        self._question.counted.connect(self._on_counted)
        self._question.suggested.connect(self._on_suggested)
        self._question.failed.connect(self.failed)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SELECT_MS)
        self._settled.timeout.connect(self._tell_hit)
        self._limit = MOST_HITS
        self._make_widgets()
        self._arrange()
        session.searcher.ready.connect(self._on_searcher_ready)

    @property
    def query(self) -> SearchQuery:
        """What was searched last."""
        return self._query

    @property
    def result(self) -> SearchResult | None:
        """What is shown; None before the first answer."""
        return self._result

    @property
    def title(self) -> str:
        """The name of the tab."""
        return self.tr("Results: {query}").replace("{query}", self._query.text)

    @property
    def commands(self) -> dict[str, Callable[[], object]]:
        """What this view does of the program's commands."""
        return {
            "compare": self.add_to_comparison,
            "cite": self.copy_with_citation,
            "exact": self._head.toggle_exact,
        }

    @property
    def hits(self) -> ResultsList:
        """The list of hits."""
        return self._list

    @property
    def head(self) -> ResultsHead:
        """What stands above the hits."""
        return self._head

    @property
    def nothing(self) -> NothingFound:
        """What stands in place of hits where there are none."""
        return self._nothing

    @property
    def building(self) -> BuildingLine:
        """The line that says how far the building of the index is."""
        return self._building

    def search(self, query: SearchQuery) -> None:
        """Search; what was asked before and is not answered yet is given up."""
        if query == self._query and query:
            return
        self._query = query
        self._limit = FIRST_HITS if query.typing else MOST_HITS
        self.title_changed.emit(self.title)
        self.notes.look_for(query.text)
        self._ask()

    def tell_current(self) -> None:
        """Tell the chosen hit again, as when this tab comes back to the front."""
        self.hit_selected.emit(self._list.hit)
        if self._result is not None:
            self.answered.emit(self._result)
            if self._is_counted:
                self.counted.emit(self._result)

    def add_to_comparison(self) -> None:
        """Ask for the chosen hit's document or province in the comparison."""
        hit = self._list.hit
        if hit is not None:
            central = hit.document.scope == CENTRAL
            self.compare_requested.emit(hit.document.id if central else hit.document.scope)

    def copy_with_citation(self) -> None:
        """Copy the chosen provision with its source."""
        hit, session = self._list.hit, self._session
        if hit is not None and hit.provision is not None:
            taxonomy = session.library.taxonomy
            copy(cite(hit.provision, hit.document, session.words, taxonomy, hit.language))
            sentence = self.tr("Copied with its source. Paste into Word with Ctrl+V.")
            self.notice_requested.emit(NoticeKind.DONE.value, sentence)

    def _make_widgets(self) -> None:
        session = self._session
        model = ResultsModel(session.words, session.library.taxonomy, self)
        self._list = ResultsList(session.look, model, self.tr("Results"))
        self._list.current_changed.connect(self._on_list_current_changed)
        self._list.verticalScrollBar().valueChanged.connect(self._on_list_scrolled)
        self._list.row_opened.connect(self._open)
        self._list.add_requested.connect(self.add_to_comparison)
        self._list.cite_requested.connect(self.copy_with_citation)
        self._list.left_upwards.connect(self.left_upwards)
        self._list.customContextMenuRequested.connect(self._on_list_menu_requested)
        self._head = ResultsHead(session)
        self._head.query_requested.connect(self.query_requested)
        self._head.filters_requested.connect(self.filters_requested)
        self.notes = FoundNotes(session)
        self._nothing = NothingFound(session)
        self._nothing.query_requested.connect(self.query_requested)
        self._building = BuildingLine(session)

    def _arrange(self) -> None:
        line = QFrame()
        line.setObjectName("line")
        self._pages = QStackedWidget()
        for part in (self._list, self._nothing, QWidget()):
            self._pages.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (self._building, self._head, line, self.notes):
            self._column.addWidget(part)
        self._column.addWidget(self._pages, 1)
        self.setFocusProxy(self._list)
        self._pages.setCurrentIndex(2)

    def _ask(self) -> None:
        self._question.ask(self._query, self._limit)

    def _on_answered(self, answer: Answer | None) -> None:
        self._building.set_missing(answer is None)
        if answer is None:
            return  # the index is being built; its end asks again
        result = self._result = answer.result
        self._everywhere, self._is_counted = answer.everywhere, False
        self._head.show_result(result)
        if not result.hits:
            self._nothing.show_query(result.query, result.suggestions, answer.everywhere)
        self._pages.setCurrentIndex(0 if result.hits else 1)
        self._list.set_hits(result.hits)
        self.answered.emit(result)
        # On the screen before the counts are asked for, which take longer than the hits.
        self._column.activate()
        self.repaint()
        self._question.count()
        if result.query.typing and (not result.total or result.relaxed):
            self._question.suggest_after_rest()

    def _on_counted(self, facets: Mapping[FilterField, Mapping[str, int]]) -> None:
        if self._result is not None:
            self._result = replace(self._result, facets=facets)
            self._is_counted = True
            self.counted.emit(self._result)

    def _on_suggested(self, suggestions: tuple[Suggestion, ...]) -> None:
        if self._result is None or not suggestions:
            return
        self._result = replace(self._result, suggestions=suggestions)
        if self._result.hits:
            self._head.show_result(self._result)
        else:
            self._nothing.show_query(self._result.query, suggestions, self._everywhere)

    def _open(self) -> None:
        hit = self._list.hit
        if hit is not None:
            self.hit_activated.emit(hit.id)

    def _tell_hit(self) -> None:
        self.hit_selected.emit(self._list.hit)

    def _on_list_current_changed(self) -> None:
        if self._query.typing and not self._list.hasFocus():
            self._settled.start()
        else:
            self._settled.stop()
            self._tell_hit()

    def _on_list_scrolled(self, value: int) -> None:
        """Ask for more at the end of what was shown while typing."""
        left = self._result is not None and self._result.total > len(self._result.hits)
        end = value > 0 and value == self._list.verticalScrollBar().maximum()
        if end and left and self._limit < MOST_HITS:
            self._limit = MOST_HITS
            self._ask()

    def _on_searcher_ready(self) -> None:
        if self._query:
            self._ask()

    def _on_list_menu_requested(self, place: QPoint) -> None:
        hit = self._list.hit
        if hit is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries = (
            (self.tr("Open"), "book-open", self._open, True),
            (self.tr("Add to comparison") + "\tF7", "plus", self.add_to_comparison, True),
            (
                self.tr("Copy with citation"),
                "quote",
                self.copy_with_citation,
                hit.provision is not None,
            ),
        )
        for words, icon, run, possible in entries:
            action = menu.addAction(words)
            action.setEnabled(possible)
            action.triggered.connect(run)
            self._session.look.dress(action, icon)
        menu.popup(self._list.viewport().mapToGlobal(place))
