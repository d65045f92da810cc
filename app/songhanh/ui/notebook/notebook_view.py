"""The lists of the notebook: bookmarks, notes, dossiers, history, what was saved, what lost its place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from songhanh.core.own import (
    Anchored,
    Bookmark,
    Dossier,
    HistoryEntry,
    Hold,
    Note,
    OwnEntry,
    SavedComparison,
    SavedSearch,
    edited,
)
from songhanh.core.requests import comparison_request, place, work_request
from songhanh.core.text import nfc, sort_key
from songhanh.store.own.exchange import merge, read_file, write_file
from songhanh.store.own.review import Review, reattach
from songhanh.ui.look import set_type
from songhanh.ui.models.roles import ItemRole
from songhanh.ui.notebook.anchors import Anchor, on_provision
from songhanh.ui.notebook.entry_list import EntryList
from songhanh.ui.notebook.entry_model import EntryModel, EntryRow
from songhanh.ui.notebook.notebook_rows import Page, read_page
from songhanh.ui.scale import Role
from songhanh.ui.tasks import Latest
from songhanh.ui.widgets.buttons import word_button
from songhanh.ui.widgets.notice import NoticeKind
from songhanh.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from songhanh.core.model import Provision
    from songhanh.ui.notebook.actions import NotebookActions
    from songhanh.ui.session import Session

_NOTED = (Hold.PROVISION, Hold.DOCUMENT, Hold.CELL)


class NotebookView(QFrame):
    """Shows one list at a time; Enter opens, Delete removes."""

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
        self._proposals: dict[str, Provision] = {}
        self._make_widgets()
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
    def entries(self) -> EntryList:
        """The list."""
        return self._list

    def show_page(self, page: Page) -> None:
        """Show another list."""
        self._page = page
        self._pages.set_value(page.value)
        self.refresh()
        self.page_changed.emit(page.value)

    def refresh(self) -> None:
        """Read the list again."""
        session, page = self._session, self._page
        self._latest.run(lambda _: read_page(session, page), self._show, self.failed.emit)

    def tell_current(self) -> None:
        """Tell the chosen entry again, as when this tab comes back to the front."""
        entry = self._entry
        anchor = None
        if isinstance(entry, Note) and entry.hold == Hold.NOTHING:
            free = self._session.words.say("notebook", "free-note")
            anchor = Anchor(Hold.NOTE, entry.uid, free, "")
        elif isinstance(entry, Anchored) and entry.hold in _NOTED:
            anchor = Anchor(entry.hold, entry.target, entry.label, entry.text)
        self.anchor_selected.emit(anchor)
        self._show_tools(entry)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            self._list.setFocus()  # a new tab would give the keyboard to its first field

    @property
    def _entry(self) -> OwnEntry | None:
        row = self._list.currentIndex().data(ItemRole.ROW)
        return row.entry if isinstance(row, EntryRow) else None

    def _make_widgets(self) -> None:
        look = self._session.look
        self._pages = Segmented(
            self.tr("Lists of the notebook"),
            [
                (Page.BOOKMARKS.value, self.tr("Bookmarks")),
                (Page.NOTES.value, self.tr("Notes")),
                (Page.DOSSIERS.value, self.tr("Dossiers")),
                (Page.HISTORY.value, self.tr("History")),
                (Page.SAVED.value, self.tr("Saved")),
                (Page.ORPHANS.value, self.tr("To be re-attached")),
            ],
        )
        self._pages.chosen.connect(lambda value: self.show_page(Page(value)))
        self._more = word_button(look, self.tr("Notebook"), "settings", small=True)
        self._more.setProperty("drop", "true")
        menu = QMenu(self._more)
        for words, icon, run in (
            (self.tr("Export everything…"), "file-down", self._on_export_triggered),
            (self.tr("Import…"), "plus", self._on_import_triggered),
            (self.tr("New dossier"), "folder-plus", self._on_new_dossier_triggered),
        ):
            action = menu.addAction(words)
            look.dress(action, icon)
            action.triggered.connect(run)
        self._more.setMenu(menu)
        self._folder_label = QLabel(self.tr("Folder"))
        self._folder = QComboBox()
        self._folder.setEditable(True)
        self._folder.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._folder.setAccessibleName(self.tr("Folder of the bookmark"))
        self._folder.activated.connect(self._on_folder_chosen)
        field = QLineEdit()
        field.editingFinished.connect(self._on_folder_chosen)
        self._folder.setLineEdit(field)
        self._attach = word_button(look, self.tr("Re-attach as proposed"), "link", small=True)
        self._attach.clicked.connect(self._on_attach_clicked)
        self._accept = word_button(look, self.tr("Keep today's text"), "circle-check", small=True)
        self._accept.clicked.connect(self._on_accept_clicked)
        self._model = EntryModel(self)
        self._list = EntryList(look, self._model, self.tr("Entries"))
        self._list.current_changed.connect(self.tell_current)
        self._list.row_opened.connect(self._on_list_opened)
        self._list.remove_requested.connect(self._on_list_remove_requested)
        self._nothing = QLabel()
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        set_type(self._nothing, Role.UI)
        self._nothing.setProperty("tone", "soft")

    def _arrange(self) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(self._pages)
        self._row.addStretch(1)
        self._row.addWidget(self._more)
        self._tools = QHBoxLayout()
        for widget in (self._folder_label, self._folder, self._attach, self._accept):
            self._tools.addWidget(widget)
        self._tools.addStretch(1)
        line = QFrame()
        line.setObjectName("line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addLayout(self._tools)
        column.addWidget(line)
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing, 1)
        self.setFocusProxy(self._list)
        self._session.look.changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        px = self._session.look.px
        self._row.setContentsMargins(px(24), px(10), px(20), px(10))
        self._row.setSpacing(px(8))
        self._tools.setContentsMargins(px(24), 0, px(20), px(10))
        self._tools.setSpacing(px(8))
        self._folder.setMinimumWidth(px(180))
        self._nothing.setContentsMargins(px(24), px(16), px(24), px(16))

    def _show(self, answer: tuple[list[EntryRow], Review]) -> None:
        rows, found = answer
        before, place = self._entry, max(self._list.currentIndex().row(), 0)
        self._found = found
        self._proposals = {o.entry.uid: o.proposal for o in found.orphans if o.proposal is not None}
        self._model.set_rows(rows)
        orphans = self.tr("To be re-attached")
        if found.orphans:
            orphans += f" ({self._session.words.number(len(found.orphans))})"
        self._pages.button(Page.ORPHANS.value).setText(orphans)
        self._list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._nothing.setText(self._when_empty())
        if rows:
            uids = [row.entry.uid for row in rows]
            self._list.choose(uids.index(before.uid) if before and before.uid in uids else place)
        self.tell_current()

    def _when_empty(self) -> str:
        return {
            Page.BOOKMARKS: self.tr("No bookmark yet. While reading, press Ctrl+D."),
            Page.NOTES: self.tr("No note yet. While reading, press Ctrl+M."),
            Page.DOSSIERS: self.tr("No dossier yet. While reading, press F8."),
            Page.HISTORY: self.tr("Nothing read yet."),
            Page.SAVED: self.tr("Nothing saved yet."),
            Page.ORPHANS: self.tr("Everything in the notebook is in its place."),
        }[self._page]

    def _show_tools(self, entry: OwnEntry | None) -> None:
        bookmark = entry if isinstance(entry, Bookmark) else None
        for widget in (self._folder_label, self._folder):
            widget.setVisible(bookmark is not None and self._page == Page.BOOKMARKS)
        if bookmark is not None:
            names = {one.folder for one in self._session.own.all(Bookmark)} - {""}
            self._folder.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            self._folder.clear()
            self._folder.addItems(["", *sorted(names, key=sort_key)])
            self._folder.setCurrentText(bookmark.folder)
            self._folder.blockSignals(False)  # noqa: FBT003
        orphan = entry is not None and entry.uid in self._proposals and self._page == Page.ORPHANS
        self._attach.setVisible(orphan)
        self._accept.setVisible(entry is not None and entry.uid in self._changed)

    @property
    def _changed(self) -> dict[str, str]:
        return self._found.changed if self._page in (Page.BOOKMARKS, Page.NOTES) else {}

    _found = Review({}, ())

    def _on_folder_chosen(self) -> None:
        entry, folder = self._entry, nfc(self._folder.currentText().strip())
        if isinstance(entry, Bookmark) and entry.folder != folder:
            self._session.own.put(edited(entry, folder=folder))

    def _on_attach_clicked(self) -> None:
        entry = self._entry
        if isinstance(entry, Anchored) and entry.uid in self._proposals:
            provision = self._proposals[entry.uid]
            label = on_provision(self._session, provision).label
            self._session.own.put(reattach(entry, provision, label))

    def _on_accept_clicked(self) -> None:
        entry = self._entry
        if entry is not None and entry.uid in self._changed:
            self._session.own.put(edited(entry, text=self._changed[entry.uid]))

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
        if isinstance(entry, Dossier):
            self._actions.delete_dossier(entry)
        elif isinstance(entry, Note):
            self._actions.remove(self.tr("Note deleted."), entry)
        elif isinstance(entry, HistoryEntry):
            self._session.own.remove(entry)
        elif entry is not None:
            self._actions.remove(self.tr("Entry removed."), entry)

    def _on_new_dossier_triggered(self) -> None:
        self.dossier_requested.emit(self._actions.new_dossier().uid)

    def _on_export_triggered(self) -> None:
        start = str(Path.home() / "song-hanh.json")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the notebook"), start, self.tr("Notebook (*.json)")
        )
        if chosen:
            self.export(Path(chosen))

    def export(self, path: Path) -> None:
        """Write the whole notebook to a file."""
        store = self._session.own.store

        def done(many: int) -> None:
            sentence = self.tr("%n entries written to {path}.", "", many)
            self._tell(sentence.replace("{path}", str(path)))

        self._session.runner.run(lambda: write_file(store, path), done, self.failed.emit)

    def _on_import_triggered(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import a notebook"), str(Path.home()), self.tr("Notebook (*.json)")
        )
        if chosen:
            self.import_from(Path(chosen))

    def import_from(self, path: Path) -> None:
        """Take in what a file has, nothing twice."""
        own, store = self._session.own, self._session.own.store

        def done(many: int) -> None:
            self._tell(self.tr("%n entries taken in; what was there is kept.", "", many))
            own.tell_all()

        def take() -> int:
            merged = merge(store, read_file(path))
            return merged.added + merged.updated

        self._session.runner.run(take, done, self.failed.emit)

    def _tell(self, sentence: str) -> None:
        self.notice_requested.emit(NoticeKind.DONE.value, sentence)
