"""What is done with bookmarks and their folders: made, named, moved, deleted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from songhanh.core.bookmark_tree import (
    PART,
    Branch,
    Change,
    applied,
    find,
    folder_at,
    free_name,
    is_within,
    joined,
    parent_of,
    put_bookmarks,
    put_folder,
    rename_folder,
    whole,
)
from songhanh.core.own import Bookmark
from songhanh.ui.notebook.entry_model import GroupRow
from songhanh.ui.notebook.notebook_rows import FOLDER
from songhanh.ui.widgets.buttons import word_button

if TYPE_CHECKING:
    from songhanh.ui.notebook.actions import NotebookActions
    from songhanh.ui.notebook.entry_tree import EntryTree
    from songhanh.ui.session import Session


class BookmarkTools(QWidget):
    """Buttons over the bookmarks. Every change is shown at once and saved beside the window."""

    tree_changed = Signal(object, str)
    """The Branch as it is now, and the key of the row to be chosen."""

    def __init__(
        self,
        session: Session,
        actions: NotebookActions,
        rows: EntryTree,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._actions, self._rows = session, actions, rows
        self._tree = Branch("")
        look = session.look
        new = word_button(look, self.tr("New folder"), "folder-plus", small=True)
        new.clicked.connect(self.make_folder)
        self._rename = word_button(look, self.tr("Rename"), small=True)
        self._rename.setToolTip(self.tr("Rename the folder (F2)"))
        self._rename.clicked.connect(rows.rename)
        self._move = word_button(look, self.tr("Move to"), small=True)
        self._move.setProperty("drop", "true")
        self._goals = QMenu(self._move)
        self._goals.aboutToShow.connect(lambda: self.fill_goals(self._goals))
        self._move.setMenu(self._goals)
        self._delete = word_button(look, self.tr("Delete"), "trash-2", small=True)
        self._delete.clicked.connect(self.remove)
        self._row = QHBoxLayout(self)
        for button in (new, self._rename, self._move, self._delete):
            self._row.addWidget(button)
        look.follow(self, self._renew)
        self._renew()

    def set_tree(self, tree: Branch) -> None:
        """Take note of the bookmarks that are shown."""
        self._tree = tree

    def show_row(self) -> None:
        """Offer what can be done with the chosen row."""
        row = self._rows.row
        self._rename.setEnabled(isinstance(row, GroupRow))
        self._move.setEnabled(row is not None)
        self._delete.setEnabled(row is not None)

    def make_folder(self) -> None:
        """Make a folder beside the chosen row, or in the chosen folder, and let it be named."""
        parent = self._folder or ""
        row = self._rows.row
        if row is not None and not isinstance(row, GroupRow) and isinstance(row.entry, Bookmark):
            parent = row.entry.folder
        path = joined(parent, free_name(self._tree, parent, self.tr("New folder")))
        around = find(self._tree, parent)
        self._do(Change((folder_at(path, len(around.folders) if around else 0),)), FOLDER + path)
        self._rows.rename()

    def rename(self, key: str, name: str) -> None:
        """Give a folder another name; one that is taken gets a number."""
        path = key.removeprefix(FOLDER)
        parent = parent_of(path)
        goal = joined(parent, free_name(self._tree, parent, joined("", name)))
        self._do(rename_folder(self._tree, path, goal), FOLDER + goal)

    def put_at(self, key: str, group: str, place: int) -> None:
        """Put a row into a group, in front of what stands at `place` there."""
        goal = group.removeprefix(FOLDER)
        around = find(self._tree, goal)
        folders = len(around.folders) if around is not None else 0
        if key.startswith(FOLDER):
            path = key.removeprefix(FOLDER)
            change = put_folder(self._tree, path, goal, min(place, folders))
            if change == Change():
                return
            # Where its name was taken, it has another now; the first of its path is the folder.
            last = path.rpartition(PART)[2]
            inside = parent_of(path) != goal
            named = free_name(self._tree, goal, last) if inside else last
            self._do(change, FOLDER + joined(goal, named))
            return
        entry = self._bookmark(key)
        if entry is not None:
            before = max(place - folders, 0)
            self._do(put_bookmarks(self._tree, [entry], goal, before), key)

    def remove(self) -> None:
        """Delete the chosen bookmark, or the chosen folder with all it holds; can be undone."""
        row = self._rows.row
        if isinstance(row, GroupRow):
            branch = find(self._tree, row.key.removeprefix(FOLDER))
            if branch is None:
                return
            words = self.tr("Folder “{name}” deleted with %n bookmark(s).", "", branch.count)
            self._actions.remove(words.replace("{name}", branch.name), *whole(branch))
        elif row is not None:
            self._actions.remove(self.tr("Bookmark removed."), row.entry)

    def fill_goals(self, menu: QMenu) -> None:
        """Offer all folders the chosen row can be moved into."""
        menu.clear()
        row = self._rows.row
        if row is None:
            return
        own = self._folder
        here = parent_of(own) if own is not None else ""
        entry = self._bookmark(row.key)
        if entry is not None:
            here = entry.folder
        for branch in self._tree.walk():
            depth = branch.path.count(PART) + 1 if branch.path else 0
            name = branch.name.replace("&", "&&") if branch.path else self.tr("Outside all folders")
            action = menu.addAction("    " * max(depth - 1, 0) + name)
            self._session.look.dress(action, "folder" if branch.path else "bookmark")
            inside = own is not None and is_within(branch.path, own)
            action.setEnabled(branch.path != here and not inside)
            count = len(branch.folders) + len(branch.bookmarks)
            goal = FOLDER + branch.path if branch.path else ""
            action.triggered.connect(partial(self.put_at, row.key, goal, count))

    @property
    def _folder(self) -> str | None:
        """The path of the chosen folder."""
        row = self._rows.row
        return row.key.removeprefix(FOLDER) if isinstance(row, GroupRow) else None

    def _bookmark(self, uid: str) -> Bookmark | None:
        held = (one for branch in self._tree.walk() for one in branch.bookmarks)
        return next((one for one in held if one.uid == uid), None)

    def _do(self, change: Change, choose: str) -> None:
        """Show a change and give it to be saved."""
        if change == Change():
            return
        self._tree = applied(self._tree, change)
        self.tree_changed.emit(self._tree, choose)
        self._session.own.save(change.put, change.remove)

    def _renew(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._session.look.px(8))
