"""The lists of the notebook: bookmarks, notes, dossiers, history, what was saved, what lost its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from songhanh.core.own import (
    Anchored,
    Dossier,
    Hold,
    Note,
    OwnEntry,
    SavedComparison,
    SavedSearch,
    edited,
)
from songhanh.core.requests import comparison_request, place, work_request
from songhanh.store.own.review import Review
from songhanh.ui.look import set_type
from songhanh.ui.notebook.anchors import Anchor
from songhanh.ui.notebook.bookmark_tools import BookmarkTools
from songhanh.ui.notebook.entry_model import EntryModel, EntryRow
from songhanh.ui.notebook.entry_tree import EntryTree
from songhanh.ui.notebook.exchange import NotebookExchange
from songhanh.ui.notebook.history_tools import HistoryTools
from songhanh.ui.notebook.lists import Page
from songhanh.ui.notebook.notebook_head import NotebookHead
from songhanh.ui.notebook.notebook_rows import PageRows, bookmark_rows, read_page
from songhanh.ui.notebook.orphan_pane import OrphanPane
from songhanh.ui.scale import Role
from songhanh.ui.tasks import Latest
from songhanh.ui.widgets.buttons import word_button
from songhanh.ui.widgets.flow_row import FlowRow
from songhanh.ui.widgets.notice import NoticeKind
from songhanh.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from songhanh.core.bookmark_tree import Branch
    from songhanh.ui.notebook.actions import NotebookActions
    from songhanh.ui.session import Session

_NOTED = (Hold.PROVISION, Hold.DOCUMENT, Hold.CELL, Hold.GONE)
_NAMED = (Dossier, SavedComparison, SavedSearch)


class NotebookView(QFrame):
    """Shows one list at a time; Enter opens, Delete removes, F2 names anew."""

    anchor_selected = Signal(object)
    hit_activated = Signal(str)
    place_requested = Signal(object)
    search_requested = Signal(str)
    comparison_requested = Signal(object)
    saved_search_requested = Signal(object)
    """The user wants this SavedSearch made again."""
    saved_requested = Signal(object)
    """The user wants to see this SavedComparison."""
    work_requested = Signal(object)
    dossier_requested = Signal(str)
    notice_requested = Signal(str, str)
    page_changed = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        actions: NotebookActions,
        page: Page,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session, self._actions, self._page = session, actions, page
        self._latest = Latest(session.runner, self)
        self._shown = PageRows(page, (), Review({}, ()))
        self._make_list()
        self._make_tools()
        self._arrange()
        session.own.changed.connect(self.refresh)
        self.show_page(page)

    @property
    def title(self) -> str:
        """The name of the tab."""
        return self.tr("My notebook")

    @property
    def page(self) -> Page:
        """Which list is shown."""
        return self._page

    @property
    def entries(self) -> EntryTree:
        """The list."""
        return self._list

    def show_page(self, page: Page) -> None:
        """Show another list, all of it."""
        self._page = page
        self._head.show_page(page)
        self._filter.set_query("")
        self.refresh()
        self.page_changed.emit(page.value)

    def refresh(self) -> None:
        """Read the list again."""
        session, page, text = self._session, self._page, self._filter.text()
        self._latest.run(lambda _: read_page(session, page, text), self._show, self.failed.emit)

    def tell_current(self) -> None:
        """Tell the chosen entry again, as when this tab comes back to the front."""
        entry, anchor = self._entry, None
        if isinstance(entry, Note) and entry.hold == Hold.NOTHING:
            free = self._session.words.say("notebook", "free-note")
            anchor = Anchor(Hold.NOTE, entry.uid, free, "")
        elif isinstance(entry, Anchored) and entry.hold in _NOTED:
            anchor = Anchor(entry.hold, entry.target, entry.label, entry.text)
        self.anchor_selected.emit(anchor)
        self._show_tools()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            self._list.setFocus()  # a new tab would give the keyboard to its first field

    @property
    def _entry(self) -> OwnEntry | None:
        row = self._list.row
        return row.entry if isinstance(row, EntryRow) else None

    def _make_list(self) -> None:
        session, actions = self._session, self._actions
        self._model = EntryModel(self)
        self._model.move_requested.connect(self._on_move_requested)
        self._model.rename_requested.connect(self._on_rename_requested)
        self._list = EntryTree(session.look, self._model, self.tr("Entries"))
        self._list.current_changed.connect(self.tell_current)
        self._list.row_opened.connect(self._on_list_opened)
        self._list.remove_requested.connect(self._on_list_remove_requested)
        self._list.customContextMenuRequested.connect(self._on_list_menu_requested)
        self._bookmarks = BookmarkTools(session, actions, self._list)
        self._bookmarks.tree_changed.connect(self._on_tree_changed)
        self._history = HistoryTools(session, actions, self._list)
        self._orphans = OrphanPane(session, actions)
        self._orphans.failed.connect(self.failed)
        self._below = QScrollArea()  # large letters leave too little room for all of it
        self._below.setWidget(self._orphans)
        self._below.setWidgetResizable(True)
        self._below.setFrameShape(QFrame.Shape.NoFrame)
        self._below.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._below.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = QLabel()
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        set_type(self._nothing, Role.UI)
        self._nothing.setProperty("tone", "soft")

    def _make_tools(self) -> None:
        look = self._session.look
        self._head = NotebookHead(self._session)
        self._head.page_chosen.connect(lambda value: self.show_page(Page(value)))
        self._head.export_wanted.connect(self._on_export_wanted)
        self._head.import_wanted.connect(self._on_import_wanted)
        self._head.dossier_wanted.connect(self._on_dossier_wanted)
        self.exchange = NotebookExchange(self._session, self)
        self.exchange.done.connect(self._tell)
        self.exchange.failed.connect(self.failed)
        words = self.tr("Filter this list…")
        self._filter = SearchBox(look, words, words, icon="list-filter")
        self._filter.query_changed.connect(lambda _: self.refresh())
        self._filter.submitted.connect(lambda _: self._list.setFocus())
        self._filter.left_downwards.connect(self._list.setFocus)
        self._rename = word_button(look, self.tr("Rename"), small=True)
        self._rename.setToolTip(self.tr("Give it another name (F2)"))
        self._rename.clicked.connect(self._list.rename)
        self._delete = word_button(look, self.tr("Delete"), "trash-2", small=True)
        self._delete.clicked.connect(self._on_list_remove_requested)
        self._accept = word_button(look, self.tr("Keep today's text"), "circle-check", small=True)
        self._accept.clicked.connect(self._on_accept_clicked)

    def _arrange(self) -> None:
        self._tools = FlowRow(last_right=True)
        tools = (self._bookmarks, self._history, self._rename, self._delete, self._accept)
        for widget in tools:
            self._tools.addWidget(widget)
        self._tools.addWidget(self._filter)
        line = QFrame()
        line.setObjectName("line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(self._tools)
        column.addWidget(line)
        column.addWidget(self._list, 2)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._below, 3)
        self.setFocusProxy(self._list)
        self._session.look.follow(self, self._renew)
        self._renew()

    def _renew(self) -> None:
        px = self._session.look.px
        self._tools.setContentsMargins(px(24), 0, px(20), px(10))
        self._tools.setSpacing(px(8))
        self._filter.setFixedWidth(px(220))
        self._nothing.setContentsMargins(px(24), px(16), px(24), px(16))

    def _show(self, shown: PageRows) -> None:
        self._shown = shown
        self._head.show_orphans(len(shown.review.orphans))
        self._bookmarks.set_tree(shown.bookmarks)
        # A list of which only some is shown has no order that could be changed.
        self._model.movable = shown.page == Page.BOOKMARKS and not self._filter.text().strip()
        self._list.show_rows(shown.rows)
        self._show_emptiness()
        self.tell_current()

    def _show_emptiness(self) -> None:
        some = bool(self._model.rows)
        self._list.setVisible(some)
        self._nothing.setVisible(not some)
        filtered = bool(self._filter.text().strip())
        self._nothing.setText(self.tr("Nothing found.") if filtered else self._when_empty())

    def _when_empty(self) -> str:
        return {
            Page.BOOKMARKS: self.tr("No bookmark yet. While reading, press Ctrl+D."),
            Page.NOTES: self.tr("No note yet. While reading, press Ctrl+M."),
            Page.DOSSIERS: self.tr("No dossier yet. While reading, press F8."),
            Page.HISTORY: self.tr("Nothing read yet."),
            Page.SAVED: self.tr("Nothing saved yet."),
            Page.ORPHANS: self.tr("Everything in the notebook is in its place."),
        }[self._page]

    def _show_tools(self) -> None:
        entry, page = self._entry, self._page
        self._bookmarks.setVisible(page == Page.BOOKMARKS)
        self._bookmarks.show_row()
        self._history.setVisible(page == Page.HISTORY)
        self._history.show_row()
        named = page in (Page.SAVED, Page.DOSSIERS)
        for button in (self._rename, self._delete):
            button.setVisible(named)
            button.setEnabled(isinstance(entry, _NAMED))
        changed = self._shown.review.changed
        self._accept.setVisible(
            page in (Page.BOOKMARKS, Page.NOTES) and entry is not None and entry.uid in changed
        )
        self._filter.setVisible(page != Page.ORPHANS)
        lost = entry if page == Page.ORPHANS and isinstance(entry, Anchored) else None
        self._orphans.show_entry(lost)
        self._below.setVisible(lost is not None)

    def _on_tree_changed(self, tree: Branch, choose: str) -> None:
        self._latest.cancel()  # what is being read is from before
        self._list.show_rows(bookmark_rows(self._session, tree, self._shown.review), choose)
        self._show_emptiness()

    def _on_move_requested(self, key: str, group: str, place: int) -> None:
        self._bookmarks.put_at(key, group, place)

    def _on_rename_requested(self, key: str, name: str) -> None:
        entry = next((row.entry for row in self._model.entries if row.key == key), None)
        if isinstance(entry, _NAMED):
            self._session.own.put(edited(entry, name=name))
        elif self._page == Page.BOOKMARKS:
            self._bookmarks.rename(key, name)

    def _on_accept_clicked(self) -> None:
        entry, changed = self._entry, self._shown.review.changed
        if entry is not None and entry.uid in changed:
            self._session.own.put(edited(entry, text=changed[entry.uid]))

    def _on_list_opened(self) -> None:
        entry = self._entry
        if isinstance(entry, Dossier):
            self.dossier_requested.emit(entry.uid)
        elif isinstance(entry, SavedComparison):
            self.saved_requested.emit(entry)
        elif isinstance(entry, SavedSearch):
            self.saved_search_requested.emit(entry)
        elif isinstance(entry, Anchored):
            self._open(entry)

    def _open(self, entry: Anchored) -> None:
        match entry.hold:
            case Hold.PROVISION | Hold.DOCUMENT:
                self.hit_activated.emit(entry.target)
            case Hold.PLACE:
                self.place_requested.emit(place(entry.target))
            case Hold.SEARCH:
                self.search_requested.emit(entry.target)
            case Hold.COMPARISON:
                self.comparison_requested.emit(comparison_request(entry.target))
            case Hold.WORK:
                self.work_requested.emit(work_request(entry.target))

    def _on_list_remove_requested(self) -> None:
        entry = self._entry
        if self._page == Page.BOOKMARKS:
            self._bookmarks.remove()
        elif self._page == Page.HISTORY:
            self._history.remove()
        elif isinstance(entry, Dossier):
            self._actions.delete_dossier(entry)
        elif isinstance(entry, Note):
            self._actions.remove(self.tr("Note deleted."), entry)
        elif entry is not None:
            self._actions.remove(self.tr("Entry removed."), entry)

    def _on_list_menu_requested(self, at: QPoint) -> None:
        row = self._list.row
        if row is None:
            return
        look, menu = self._session.look, QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if isinstance(row, EntryRow):
            look.dress(menu.addAction(self.tr("Open"), self._on_list_opened), "book-open")
        if row.renamable:
            menu.addAction(self.tr("Rename") + "\tF2", self._list.rename)
        if self._model.movable:
            menu.addAction(self.tr("Move up") + "\tAlt+↑", lambda: self._list.move_by(-1))
            menu.addAction(self.tr("Move down") + "\tAlt+↓", lambda: self._list.move_by(1))
            self._bookmarks.fill_goals(menu.addMenu(self.tr("Move to")))
            new = menu.addAction(self.tr("New folder"), self._bookmarks.make_folder)
            look.dress(new, "folder-plus")
        delete = menu.addAction(self.tr("Delete") + "\tDelete", self._on_list_remove_requested)
        look.dress(delete, "trash-2")
        menu.popup(self._list.viewport().mapToGlobal(at))

    def _on_dossier_wanted(self) -> None:
        self.dossier_requested.emit(self._actions.new_dossier().uid)

    def _on_export_wanted(self) -> None:
        path = self.exchange.ask_export(self)
        if path is not None:
            self.exchange.export(path)

    def _on_import_wanted(self) -> None:
        path = self.exchange.ask_import(self)
        if path is not None:
            self.exchange.import_from(path)

    def _tell(self, sentence: str) -> None:
        self.notice_requested.emit(NoticeKind.DONE.value, sentence)
