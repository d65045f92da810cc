"""A dossier: what was gathered, in the user's order, to be printed as one document."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from songhanh.config.paths import home
from songhanh.core.own import Dossier, DossierEntry, Hold, Note, edited, now
from songhanh.core.requests import comparison_request, work_request
from songhanh.export.file_names import file_name
from songhanh.ui.notebook.anchors import Anchor
from songhanh.ui.notebook.dossier_head import DossierHead
from songhanh.ui.notebook.dossier_paper import DossierPaper
from songhanh.ui.notebook.dossier_rows import read_rows
from songhanh.ui.notebook.entry_model import EntryModel, EntryRow
from songhanh.ui.notebook.entry_tree import EntryTree
from songhanh.ui.tasks import Latest
from songhanh.ui.widgets.notice import NoticeKind

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from songhanh.ui.notebook.actions import NotebookActions
    from songhanh.ui.session import Session


class DossierView(QFrame):
    """Shows one dossier; its name is a field, its entries change places."""

    title_changed = Signal(str)
    anchor_selected = Signal(object)
    """The Anchor of the chosen entry, or None."""
    hit_activated = Signal(str)
    comparison_requested = Signal(object)
    work_requested = Signal(object)
    paper_requested = Signal(object)
    dossier_requested = Signal(str)
    """The user wants another dossier, by uid."""
    notice_requested = Signal(str, str)
    deleted = Signal()
    """The dossier is no longer there."""
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        actions: NotebookActions,
        dossier: Dossier,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session, self._actions, self._dossier = session, actions, dossier
        self._latest = Latest(session.runner, self)
        self._saved_at = ""
        self._there = True
        self._make_widgets()
        self._arrange()
        session.own.changed.connect(self._on_own_changed)
        session.own.saved.connect(self._on_own_saved)
        self.refresh()

    @property
    def dossier(self) -> Dossier:
        """The dossier that is shown."""
        return self._dossier

    @property
    def title(self) -> str:
        """The name of the tab."""
        return self.tr("Dossier: {name}").replace("{name}", self._dossier.name)

    @property
    def entries(self) -> EntryTree:
        """The entries."""
        return self._list

    @property
    def head(self) -> DossierHead:
        """Its name, and what can be done with all of it."""
        return self._head

    def set_dossier(self, dossier: Dossier) -> None:
        """Show another dossier."""
        self._there = bool(self._session.own.where(Dossier, uid=dossier.uid))
        self._dossier, self._saved_at = dossier, ""
        self._head.show_dossier(dossier)
        self.title_changed.emit(self.title)
        self.refresh()

    def refresh(self) -> None:
        """Read the entries again."""
        session, uid = self._session, self._dossier.uid
        self._latest.run(lambda _: read_rows(session, uid), self._show, self.failed.emit)

    def tell_current(self) -> None:
        """Tell the chosen entry again, as when this tab comes back to the front."""
        row, anchor = self._list.row, None
        if isinstance(row, EntryRow) and isinstance(row.entry, DossierEntry):
            anchor = Anchor(row.entry.hold, row.entry.target, row.title, row.entry.text)
        self.anchor_selected.emit(anchor)

    def export_word(self, path: Path) -> None:
        """Write the dossier to a Word document."""
        paper = DossierPaper(self._session, self._dossier)

        def done(_: None) -> None:
            sentence = self.tr("Saved as {path}.").replace("{path}", str(path))
            self.notice_requested.emit(NoticeKind.DONE.value, sentence)

        self._session.runner.run(partial(paper.save, path), done, self.failed.emit)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            self._list.setFocus()  # a new tab would give the keyboard to its first field

    @property
    def _entry(self) -> DossierEntry | None:
        row = self._list.row
        entry = row.entry if isinstance(row, EntryRow) else None
        return entry if isinstance(entry, DossierEntry) else None

    def _make_widgets(self) -> None:
        self._head = head = DossierHead(self._session, self._dossier)
        head.renamed.connect(self._on_head_renamed)
        head.print_wanted.connect(self._on_print_wanted)
        head.word_wanted.connect(self._on_word_wanted)
        head.note_wanted.connect(self.add_note)
        head.dossier_wanted.connect(self.dossier_requested)
        head.new_wanted.connect(self._on_new_wanted)
        head.delete_wanted.connect(lambda: self._actions.delete_dossier(self._dossier))
        self._model = EntryModel(self)
        self._model.movable = True
        self._model.move_requested.connect(self._on_move_requested)
        self._list = EntryTree(self._session.look, self._model, self.tr("Entries"))
        self._list.current_changed.connect(self.tell_current)
        self._list.row_opened.connect(self._on_list_opened)
        self._list.remove_requested.connect(self._on_list_remove_requested)
        self._list.customContextMenuRequested.connect(self._on_list_menu_requested)
        self._hint = QLabel()
        self._hint.setProperty("tone", "soft")
        self._hint.setWordWrap(True)

    def _arrange(self) -> None:
        line = QFrame()
        line.setObjectName("line")
        self._list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(line)
        column.addWidget(self._list, 1)
        column.addWidget(self._hint)
        column.addStretch(0)
        self.setFocusProxy(self._list)
        self._session.look.follow(self, self._renew)
        self._renew()

    def _renew(self) -> None:
        px = self._session.look.px
        self._hint.setContentsMargins(px(24), px(12), px(24), px(16))
        self._fit()

    def _fit(self) -> None:
        """Let the list end with its last row, so that the hint stands right below."""
        rows = self._model.rowCount()
        height = self._list.sizeHintForRow(0) * rows if rows else 0
        self._list.setMaximumHeight(height)

    def _show(self, rows: list[EntryRow]) -> None:
        self._list.show_rows(rows)
        self._fit()
        self._head.say(len(rows), self._saved_at)
        empty = self.tr("This dossier is empty.") + " " if not rows else ""
        how = self.tr(
            "While reading, press F8, or select words and drag them to “Dossiers” at the left."
        )
        self._hint.setText(empty + how)
        self.tell_current()

    def add_note(self) -> None:
        """Add a note that hangs on nothing but this dossier."""
        note = Note(hold=Hold.NOTHING, target="", body=self.tr("New note"))
        position = max((_position(row) for row in self._model.entries), default=-1) + 1
        entry = DossierEntry(
            hold=Hold.NOTE, target=note.uid, dossier=self._dossier.uid, position=position
        )
        self._session.own.put(note, entry)

    def _on_head_renamed(self, name: str) -> None:
        self._dossier = edited(self._dossier, name=name)
        self._head.show_dossier(self._dossier)
        self._session.own.put(self._dossier)
        self.title_changed.emit(self.title)

    def _on_new_wanted(self) -> None:
        self.set_dossier(self._actions.new_dossier())
        self._head.edit_name()

    def _on_print_wanted(self) -> None:
        self.paper_requested.emit(DossierPaper(self._session, self._dossier))

    def _on_word_wanted(self) -> None:
        name = file_name(self._dossier.name, self._session.words.say("file", "untitled"))
        title, kinds = self.tr("Export to Word"), self.tr("Word documents (*.docx)")
        start = str(home() / f"{name}.docx")
        chosen, _ = QFileDialog.getSaveFileName(self, title, start, kinds)
        if chosen:
            path = Path(chosen)
            known = path.suffix.lower() == ".docx"
            self.export_word(path if known else path.with_name(f"{path.name}.docx"))

    def _on_list_opened(self) -> None:
        entry = self._entry
        if entry is None:
            return
        if entry.hold in (Hold.PROVISION, Hold.DOCUMENT):
            self.hit_activated.emit(entry.target)
        elif entry.hold == Hold.COMPARISON:
            self.comparison_requested.emit(comparison_request(entry.target))
        elif entry.hold == Hold.WORK:
            self.work_requested.emit(work_request(entry.target))

    def _on_list_remove_requested(self) -> None:
        if self._entry is not None:
            self._actions.remove_from(self._dossier, self._entry)

    def _on_move_requested(self, key: str, _group: str, place: int) -> None:
        """Show the new order at once, and save what has another place in it."""
        rows = self._model.entries
        moved = next(row for row in rows if row.key == key)
        order = [row for row in rows[:place] if row is not moved]
        order += [moved, *(row for row in rows[place:] if row is not moved)]
        placed = [_at(row, number) for number, row in enumerate(order)]
        changed = [new.entry for old, new in zip(order, placed, strict=True) if new is not old]
        if changed:
            self._latest.cancel()  # what is being read is from before
            self._list.show_rows(placed)
            self._session.own.put(*changed)

    def _on_list_menu_requested(self, place: QPoint) -> None:
        if self._entry is None:
            return
        look, menu = self._session.look, QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look.dress(menu.addAction(self.tr("Open"), self._on_list_opened), "book-open")
        menu.addAction(self.tr("Move up") + "\tAlt+↑", partial(self._list.move_by, -1))
        menu.addAction(self.tr("Move down") + "\tAlt+↓", partial(self._list.move_by, 1))
        out = self.tr("Take out of the dossier") + "\tDelete"
        look.dress(menu.addAction(out, self._on_list_remove_requested), "trash-2")
        menu.popup(self._list.viewport().mapToGlobal(place))

    def _on_own_changed(self, kind: type) -> None:
        if kind in (DossierEntry, Note):
            self.refresh()
        elif kind is Dossier:
            found = self._session.own.where(Dossier, uid=self._dossier.uid)
            if not found and self._there:
                self.deleted.emit()
            self._there = bool(found)
            if found and found[0].name != self._dossier.name and not self._head.name.hasFocus():
                self.set_dossier(found[0])

    def _on_own_saved(self, entry: object) -> None:
        mine = self._dossier.uid
        of_mine = isinstance(entry, DossierEntry) and entry.dossier == mine
        if of_mine or (isinstance(entry, Dossier) and entry.uid == mine):
            self._saved_at = now().astimezone().strftime("%H:%M")
            self._head.say(self._model.rowCount(), self._saved_at)


def _position(row: EntryRow) -> int:
    return row.entry.position if isinstance(row.entry, DossierEntry) else 0


def _at(row: EntryRow, place: int) -> EntryRow:
    """Return a row at another place, the same one if it stands there."""
    if _position(row) == place:
        return row
    return replace(row, entry=edited(row.entry, position=place))
