"""Connects the notebook with a window: shelf, notes, dossiers and lists in tabs, history, undo."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from songhanh.core.compare import ComparisonRequest
from songhanh.core.own import Dossier, Hold, Note, SavedSearch
from songhanh.core.requests import to_text
from songhanh.core.tree import Place
from songhanh.core.work import COMMUNE, WorkRequest
from songhanh.search.query import SearchQuery
from songhanh.ui.notebook.actions import NotebookActions
from songhanh.ui.notebook.anchors import Anchor, on_cell, on_document, on_place, on_provision
from songhanh.ui.notebook.lists import Page
from songhanh.ui.notebook.notebook_care import NotebookCare
from songhanh.ui.notebook.shelf import Shelf
from songhanh.ui.view_kinds import COMPARISON, DOSSIER, NOTEBOOK, READING, RESULTS, WORK
from songhanh.ui.visits import from_record, to_record
from songhanh.ui.widgets.notice import NoticeAction, NoticeKind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from songhanh.core.model import Provision
    from songhanh.search.engine import SearchHit
    from songhanh.ui.desk import Desk
    from songhanh.ui.notebook.dossier_view import DossierView
    from songhanh.ui.notebook.notebook_view import NotebookView
    from songhanh.ui.session import Session
    from songhanh.ui.views.context_panel import ContextPanel
    from songhanh.ui.views.navigator import Navigator
    from songhanh.ui.views.tab_area import TabArea


class NotebookDesk(QObject):
    """Follows what is chosen in the window and opens what the notebook holds."""

    notice_offered = Signal(object, str, object)
    """A notice to show: its NoticeKind, its sentence, its NoticeActions."""
    context_wanted = Signal()
    """The panel with the notes has to be seen."""

    def __init__(
        self,
        session: Session,
        desk: Desk,
        tabs: TabArea,
        navigator: Navigator,
        context: ContextPanel,
    ) -> None:
        super().__init__(desk)
        self._session, self._desk, self._tabs = session, desk, tabs
        self._navigator, self._context = navigator, context
        self.actions = NotebookActions(session, self)
        self._care = NotebookCare(session, self)
        self._connect()
        self._on_history_changed()

    def start(self) -> None:
        """Say what is wrong with the notebook, if anything, and look what an update did to it."""
        self._care.start()

    def open_page(self, page: Page) -> None:
        """Show one of the lists of the notebook."""
        view = NOTEBOOK.first(self._tabs.views)
        if view is None:
            view = self._make_lists(page)
            self._tabs.open_view(view, view.title)
        else:
            view.show_page(page)
            self._tabs.show_view(view)

    def open_dossier(self, uid: str) -> None:
        """Show a dossier, in the tab of an earlier one if there is one."""
        found = self._session.own.where(Dossier, uid=uid)
        if not found:
            return
        view = DOSSIER.first(self._tabs.views)
        if view is None:
            view = self._make_dossier(found[0])
            self._tabs.open_view(view, view.title)
        else:
            view.set_dossier(found[0])
            self._tabs.show_view(view)

    def add_to_dossier(self) -> None:
        """Put the table in front, or else the chosen provision, into the last dossier."""
        view = self._tabs.current
        if (table := COMPARISON.of(view)) is not None:
            self.actions.put_in_last(_on_request(table.request, table.title))
        elif (work := WORK.of(view)) is not None:
            self.actions.put_in_last(_on_request(work.request, self._work_name(work.request)))
        else:
            self.actions.put_in_last(self.actions.anchor)

    def save_search(self) -> None:
        """Keep the search in front, to be made again from the notebook."""
        view = RESULTS.of(self._tabs.current)
        record = to_record(view.query) if view is not None and view.query else None
        if record is None or view is None:
            sentence = self.tr("Search for something first; the search can then be kept.")
            self.notice_offered.emit(NoticeKind.INFO, sentence, ())
            return
        request = json.dumps(record, ensure_ascii=False)
        own = self._session.own
        if not own.where(SavedSearch, request=request):
            own.put(SavedSearch(name=view.query.text, request=request))
        self.notice_offered.emit(NoticeKind.DONE, self.tr("Search saved."), ())

    def _open_search(self, saved: SavedSearch) -> None:
        try:
            visit = from_record(json.loads(saved.request))
        except (ValueError, AttributeError):
            visit = None
        if visit is None:  # of another version of the program: its name is what was typed
            self._desk.search_requested.emit(saved.name)
        else:
            self._desk.open(visit)

    def write_note(self) -> None:
        """Put the keyboard into the note on what is chosen."""
        if self.actions.anchor is not None:
            self.context_wanted.emit()
            self._context.foot.write()

    def show_front(self, view: QWidget | None) -> None:
        """Follow a view that has come to the front, and mark the row of the shelf it belongs to."""
        self._follow(view)
        shelf = None
        if DOSSIER.of(view) is not None:
            shelf = Shelf.DOSSIERS
        elif (lists := NOTEBOOK.of(view)) is not None:
            shelf = {s.value: s for s in Shelf}.get(lists.page.value)
        elif (work := WORK.of(view)) is not None and work.request == COMMUNE:
            shelf = Shelf.WORK
        self._navigator.shelf.choose(shelf)

    def _connect(self) -> None:
        actions, desk, foot = self.actions, self._desk, self._context.foot
        self._care.failed.connect(desk.failed)
        self._care.notice_offered.connect(self.notice_offered)
        self._care.orphans_wanted.connect(partial(self.open_page, Page.ORPHANS))
        actions.anchor_changed.connect(self._on_anchor_changed)
        actions.notice_requested.connect(desk.notice_requested)
        actions.undo_offered.connect(self._on_undo_offered)
        foot.deleted.connect(actions.on_note_deleted)
        foot.dossier_toggled.connect(actions.toggle_in_dossier)
        foot.open_requested.connect(desk.open_hit)
        desk.provision_selected.connect(self._on_provision_selected)
        desk.hit_selected.connect(self._on_hit_selected)
        desk.entries_selected.connect(self._on_entries_selected)
        desk.history_changed.connect(self._on_history_changed)
        self._navigator.shelf.opened.connect(self._on_shelf_opened)
        self._navigator.shelf.dropped.connect(self.add_to_dossier)

    def _follow(self, view: QWidget | None) -> None:
        """Connect what a view offers of the notebook, once."""
        if view is None or view.property("followed"):
            return
        view.setProperty("followed", True)  # noqa: FBT003 - Qt's own signature
        if (reading := READING.of(view)) is not None:
            reading.notebook_requested.connect(self._on_notebook_requested)
        elif (results := RESULTS.of(view)) is not None:
            results.notes.opened.connect(self._on_note_requested)
            results.notes.all_requested.connect(partial(self.open_page, Page.NOTES))

    def _make_lists(self, page: Page) -> NotebookView:
        view, desk = NOTEBOOK.type(self._session, self.actions, page), self._desk
        view.anchor_selected.connect(partial(self._show_entry, view))
        view.hit_activated.connect(desk.open_hit)
        view.place_requested.connect(desk.open_place)
        view.search_requested.connect(desk.search_requested)
        view.comparison_requested.connect(desk.open_comparison)
        view.saved_requested.connect(desk.open_saved)
        view.saved_search_requested.connect(self._open_search)
        view.work_requested.connect(desk.open_work)
        view.dossier_requested.connect(self.open_dossier)
        view.notice_requested.connect(desk.notice_requested)
        view.failed.connect(desk.failed)
        view.page_changed.connect(lambda _: self.show_front(view))
        return view

    def _make_dossier(self, dossier: Dossier) -> DossierView:
        view, desk = DOSSIER.type(self._session, self.actions, dossier), self._desk
        view.anchor_selected.connect(partial(self._show_entry, view))
        view.hit_activated.connect(desk.open_hit)
        view.comparison_requested.connect(desk.open_comparison)
        view.work_requested.connect(desk.open_work)
        view.paper_requested.connect(desk.open_paper)
        view.notice_requested.connect(desk.notice_requested)
        view.dossier_requested.connect(self.open_dossier)
        view.failed.connect(desk.failed)
        view.title_changed.connect(lambda title: self._tabs.set_title(view, title))
        view.deleted.connect(lambda: self._tabs.close_view(view))
        return view

    def _show_entry(self, view: QWidget, anchor: Anchor | None) -> None:
        if self._tabs.current is view:
            self.actions.set_anchor(anchor)
            self._context.set_entry(anchor)

    def _work_name(self, request: WorkRequest) -> str:
        commune = request.actors == COMMUNE.actors
        name = self.tr("Work of the commune") if commune else self.tr("Work")
        return f"{name}, {self._session.work_writer().title(request)}"

    def _on_anchor_changed(self, anchor: Anchor | None) -> None:
        view = self._tabs.current
        lists = NOTEBOOK.of(view)
        listed = lists is not None and lists.page != Page.ORPHANS
        openable = listed or DOSSIER.of(view) is not None
        self._context.foot.set_anchor(anchor, openable=openable)

    def _on_provision_selected(self, provision: Provision | None) -> None:
        if provision is not None:
            self.actions.set_anchor(on_provision(self._session, provision))
            return
        view, documents = READING.of(self._tabs.current), self._session.library.documents
        document = documents.get(view.place.document if view is not None else "")
        self.actions.set_anchor(on_document(self._session, document) if document else None)

    def _on_entries_selected(self) -> None:
        view = COMPARISON.of(self._tabs.current)
        cell = on_cell(self._session, view) if view is not None else None
        self.actions.set_anchor(cell)

    def _on_hit_selected(self, hit: SearchHit | None) -> None:
        anchor = None
        if hit is not None and hit.provision is not None:
            anchor = on_provision(self._session, hit.provision)
        elif hit is not None:
            anchor = on_document(self._session, hit.document)
        self.actions.set_anchor(anchor)

    def _on_note_requested(self, note: Note) -> None:
        if note.hold not in (Hold.PROVISION, Hold.DOCUMENT):
            self.open_page(Page.NOTES)
        else:
            self._desk.open_hit(note.target)

    def _on_notebook_requested(self, what: str) -> None:
        if what == "note":
            self.write_note()
        else:
            self.actions.toggle_bookmark()

    def _on_shelf_opened(self, name: str) -> None:
        if name == Shelf.WORK:
            self._desk.open_work(COMMUNE)
            return
        last = self.actions.last_dossier()
        if name == Shelf.DOSSIERS and last is not None:
            self.open_dossier(last.uid)
        else:
            self.open_page(Page(name))
        self.show_front(self._tabs.current)

    def _on_history_changed(self) -> None:
        visit = self._desk.visits[-1] if self._desk.visits else None
        anchor: Anchor | None = None
        if isinstance(visit, Place):
            anchor = on_place(self._session, visit)
        elif isinstance(visit, SearchQuery) and not visit.typing:
            anchor = Anchor(Hold.SEARCH, visit.text, visit.text, "")
        elif isinstance(visit, ComparisonRequest):
            view = COMPARISON.of(self._tabs.current)
            title = view.title if view is not None else self.tr("Comparison")
            anchor = _on_request(visit, title)
        elif isinstance(visit, WorkRequest):
            anchor = _on_request(visit, self._work_name(visit))
        if anchor is not None:
            self.actions.remember(anchor)

    def _on_undo_offered(self, sentence: str) -> None:
        undo = NoticeAction(self.tr("Undo (Ctrl+Z)"), self.actions.undo)
        self.notice_offered.emit(NoticeKind.UNDO, sentence, (undo,))


def _on_request(request: ComparisonRequest | WorkRequest, label: str) -> Anchor:
    hold = Hold.COMPARISON if isinstance(request, ComparisonRequest) else Hold.WORK
    return Anchor(hold, to_text(request), label, "")
