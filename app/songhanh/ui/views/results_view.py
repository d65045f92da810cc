"""The results of a search, in one tab that follows what is typed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from songhanh.core.model import CENTRAL, Document
from songhanh.search.query import Filters, SearchQuery
from songhanh.ui.citation import cite, copy
from songhanh.ui.look import set_type
from songhanh.ui.models.results_model import ResultsModel
from songhanh.ui.scale import Role
from songhanh.ui.tasks import Latest
from songhanh.ui.views.results_list import ResultsList
from songhanh.ui.widgets.buttons import link_button
from songhanh.ui.widgets.notice import NoticeKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from songhanh.search.engine import SearchHit, SearchResult
    from songhanh.ui.session import Session


@dataclass(frozen=True, slots=True)
class _Answer:
    """A result, and how much there would be without filters where they left nothing."""

    result: SearchResult
    everywhere: int = 0


class ResultsView(QFrame):
    """Searches in the background; old hits stay until the new ones are there."""

    provision_selected = Signal(object)
    """The chosen hit's Provision; None where it is a document or there is no hit."""
    document_selected = Signal(Document)
    """The chosen hit is this document itself."""
    hit_activated = Signal(str)
    """The user wants to read this provision or document, by id."""
    compare_requested = Signal(str)
    """The user wants this document or province in the comparison."""
    everywhere_requested = Signal()
    """The user wants the same search without its filters."""
    title_changed = Signal(str)
    failed = Signal(Exception)
    notice_requested = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._query = SearchQuery.parse("")
        self._latest = Latest(session.runner, self)
        self._make_widgets()
        self._arrange()

    @property
    def query(self) -> SearchQuery:
        """What was searched last."""
        return self._query

    @property
    def title(self) -> str:
        """The name of the tab."""
        return self.tr("Results: {query}").replace("{query}", self._query.text)

    @property
    def commands(self) -> dict[str, Callable[[], object]]:
        """What this view does of the program's commands."""
        return {"compare": self.add_to_comparison, "cite": self.copy_with_citation}

    @property
    def hits(self) -> ResultsList:
        """The list of hits."""
        return self._list

    def search(self, query: SearchQuery) -> None:
        """Search; what was asked before and is not answered yet is given up."""
        if query == self._query and query:
            return
        self._query = query
        self.title_changed.emit(self.title)
        self._latest.run(lambda _: self._answer(query), self._show, self.failed.emit)

    def tell_current(self) -> None:
        """Tell the chosen hit again, as when this tab comes back to the front."""
        self._on_list_current_changed()

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
        self._count, self._remark = QLabel(), QLabel()
        set_type(self._count, Role.VIEW_TITLE)
        self._remark.setProperty("tone", "soft")
        model = ResultsModel(session.words, session.library.taxonomy, self)
        self._list = ResultsList(session.look, model, self.tr("Results"))
        self._list.current_changed.connect(self._on_list_current_changed)
        self._list.activated_hit.connect(self._open)
        self._list.add_requested.connect(self.add_to_comparison)
        self._list.cite_requested.connect(self.copy_with_citation)
        self._list.customContextMenuRequested.connect(self._on_list_menu_requested)
        self._nothing_title, self._nothing = QLabel(), QLabel()
        set_type(self._nothing_title, Role.PAGE_TITLE)
        for label in (self._remark, self._nothing_title, self._nothing):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._everywhere = link_button(self.tr("Search everywhere"))
        self._everywhere.clicked.connect(self.everywhere_requested)

    def _arrange(self) -> None:
        self._head = QFrame()
        self._row = QHBoxLayout(self._head)
        self._row.addWidget(self._count)
        self._row.addWidget(self._remark, 1)
        line = QFrame()
        line.setObjectName("line")
        found = QWidget()
        rows = QVBoxLayout(found)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for part in (self._head, line, self._list):
            rows.addWidget(part)
        empty = QWidget()
        self._empty = QVBoxLayout(empty)
        for part in (self._nothing_title, self._nothing):
            self._empty.addWidget(part)
        self._empty.addWidget(self._everywhere, 0, Qt.AlignmentFlag.AlignLeft)
        self._empty.addStretch(1)
        self._pages = QStackedWidget()
        self._pages.addWidget(found)
        self._pages.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.setFocusProxy(self._list)
        self._session.look.changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        px = self._session.look.px
        self._head.setMinimumHeight(px(48))
        self._row.setContentsMargins(px(24), px(4), px(20), px(4))
        self._row.setSpacing(px(10))
        self._empty.setContentsMargins(px(24), px(24), px(24), px(24))
        self._empty.setSpacing(px(6))

    def _answer(self, query: SearchQuery) -> _Answer:
        result = self._session.search(query)
        everywhere = 0
        if result.total == 0 and query.filters:
            everywhere = self._session.search(replace(query, filters=Filters()), 1).total
        return _Answer(result, everywhere)

    def _show(self, answer: _Answer) -> None:
        result = answer.result
        if not result.hits:
            self._show_nothing(answer)
            return
        self._count.setText(self._counted(result.hits))
        self._remark.setText(self._remarks(result))
        self._pages.setCurrentIndex(0)
        self._list.set_hits(result.hits)

    def _show_nothing(self, answer: _Answer) -> None:
        query = answer.result.query
        if answer.everywhere:
            title = self.tr("Nothing for “{query}” in {filter}.")
            title = title.replace("{filter}", self._names(query.filters))
            sentence = self.tr("Everywhere: %n hit(s).", "", answer.everywhere)
        else:
            title = self.tr("Nothing found for “{query}”.")
            sentence = self.tr("Fewer words find more; diacritics may be left out.")
        self._nothing_title.setText(title.replace("{query}", query.text))
        self._nothing.setText(sentence)
        self._everywhere.setVisible(bool(answer.everywhere))
        self._pages.setCurrentIndex(1)
        self._list.set_hits(())

    def _counted(self, hits: tuple[SearchHit, ...]) -> str:
        """Return how many provisions were found, in how many documents."""
        provisions = sum(hit.provision is not None for hit in hits)
        documents = self.tr("%n document(s)", "", len({hit.document.id for hit in hits}))
        if not provisions:
            return documents
        words = self.tr("{provisions} in {documents}")
        words = words.replace("{provisions}", self.tr("%n provision(s)", "", provisions))
        return words.replace("{documents}", documents)

    def _remarks(self, result: SearchResult) -> str:
        """Return what must be known of these hits: what was understood, that some are near or left out."""
        words = self._session.words
        remarks = [words.added(one.kind, one.typed, one.terms) for one in result.added]
        if result.understood:
            remarks.insert(0, words.understood(result.understood.keyboard, result.understood.text))
        if result.relaxed:
            remarks.append(self.tr("No provision has all the words; these have some of them."))
        if result.total > len(result.hits):
            number = words.number(result.total)
            remarks.append(self.tr("The nearest of {total} hits.").replace("{total}", number))
        return " ".join(remarks)

    def _names(self, filters: Filters) -> str:
        """Return the names of what a search was confined to."""
        words, library = self._session.words, self._session.library
        taxonomy, documents = library.taxonomy, library.documents
        names = [words.text(documents[k].label) for k in filters.resolutions if k in documents]
        names += [words.text(taxonomy.pillar[k].short) for k in filters.pillars]
        names += [words.text(taxonomy.province[k].name) for k in filters.provinces]
        names += [words.name(kind) for kind in filters.kinds]
        return ", ".join(names)

    def _open(self) -> None:
        hit = self._list.hit
        if hit is not None:
            self.hit_activated.emit(hit.id)

    def _on_list_current_changed(self) -> None:
        hit = self._list.hit
        self.provision_selected.emit(hit.provision if hit is not None else None)
        if hit is not None and hit.provision is None:
            self.document_selected.emit(hit.document)

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
