"""A dossier: what was gathered, in the user's order, to be printed as one document."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from songhanh.config.paths import home
from songhanh.core.own import Dossier, DossierEntry, Hold, Note, edited, now
from songhanh.core.requests import comparison_request, work_request
from songhanh.export.file_names import file_name
from songhanh.export.files import write_whole
from songhanh.export.formats import sheet_file
from songhanh.export.options import HeadStyle, Office, SheetOptions
from songhanh.ui.notebook.anchors import Anchor
from songhanh.ui.notebook.dossier_paper import DossierPaper
from songhanh.ui.notebook.dossier_rows import read_rows
from songhanh.ui.notebook.entry_model import EntryModel, EntryRow
from songhanh.ui.notebook.entry_tree import EntryTree
from songhanh.ui.tasks import Latest
from songhanh.ui.widgets.buttons import word_button
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

    def set_dossier(self, dossier: Dossier) -> None:
        """Show another dossier."""
        self._dossier, self._there = (
            dossier,
            bool(self._session.own.where(Dossier, uid=dossier.uid)),
        )
        self._name.setText(dossier.name)
        self._saved_at = ""
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
        look = self._session.look
        self._name = QLineEdit(self._dossier.name)
        self._name.setProperty("fit", "title")
        self._name.setAccessibleName(self.tr("Name of the dossier"))
        self._name.setToolTip(self.tr("The name can be changed here"))
        self._name.editingFinished.connect(self._on_name_edited)
        self._about = QLabel()
        self._about.setProperty("tone", "soft")
        self._print = word_button(look, self.tr("Print the dossier"), "printer", primary=True)
        self._print.setToolTip(self.tr("See it as it will be printed"))
        self._print.clicked.connect(self._on_print_clicked)
        self._word = word_button(look, self.tr("Export to Word"), "file-down")
        self._word.clicked.connect(self._on_word_clicked)
        self._add = word_button(look, self.tr("Add a note"), "plus")
        self._add.clicked.connect(self._on_add_clicked)
        self._others = word_button(look, self.tr("Other dossiers"), "folder")
        self._others.setProperty("drop", "true")
        self._menu = QMenu(self._others)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._others.setMenu(self._menu)
        self._model = EntryModel(self)
        self._model.movable = True
        self._model.move_requested.connect(self._on_move_requested)
        self._list = EntryTree(look, self._model, self.tr("Entries"))
        self._list.current_changed.connect(self.tell_current)
        self._list.row_opened.connect(self._on_list_opened)
        self._list.remove_requested.connect(self._on_list_remove_requested)
        self._list.customContextMenuRequested.connect(self._on_list_menu_requested)
        self._hint = QLabel()
        self._hint.setProperty("tone", "soft")
        self._hint.setWordWrap(True)

    def _arrange(self) -> None:
        self._tools = QHBoxLayout()
        for button in (self._print, self._word, self._add):
            self._tools.addWidget(button)
        self._tools.addStretch(1)
        self._tools.addWidget(self._others)
        self._head = QVBoxLayout()
        self._head.addWidget(self._name)
        self._head.addWidget(self._about)
        self._head.addLayout(self._tools)
        line = QFrame()
        line.setObjectName("line")
        self._list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(line)
        column.addWidget(self._list, 1)
        column.addWidget(self._hint)
        column.addStretch(0)
        self.setFocusProxy(self._list)
        self._session.look.follow(self, self._renew)
        self._renew()

    def _renew(self) -> None:
        px = self._session.look.px
        self._head.setContentsMargins(px(24), px(12), px(24), px(10))
        self._head.setSpacing(px(2))
        self._tools.setContentsMargins(0, px(10), 0, 0)
        self._tools.setSpacing(px(8))
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
        self._say()
        empty = self.tr("This dossier is empty.") + " " if not rows else ""
        how = self.tr(
            "While reading, press F8, or select words and drag them to “Dossiers” at the left."
        )
        self._hint.setText(empty + how)
        for button in (self._print, self._word):
            button.setEnabled(bool(rows))
        self.tell_current()

    def _say(self) -> None:
        """Say how much there is, since when, and that it is saved."""
        words = self._session.words
        parts = [self.tr("%n entries", "", self._model.rowCount())]
        created = self.tr("made on {date}")
        parts.append(created.replace("{date}", words.date(self._dossier.created.date())))
        if self._saved_at:
            parts.append(self.tr("saved at {time}").replace("{time}", self._saved_at))
        self._about.setText(" · ".join(parts))

    def _fill_menu(self) -> None:
        self._menu.clear()
        look, dossiers = self._session.look, self._session.own.all(Dossier)
        for dossier in sorted(dossiers, key=lambda one: one.changed, reverse=True):
            if dossier.uid != self._dossier.uid:
                action = self._menu.addAction(dossier.name.replace("&", "&&"))
                look.dress(action, "folder")
                action.triggered.connect(partial(self.dossier_requested.emit, dossier.uid))
        self._menu.addSeparator()
        new = self._menu.addAction(self.tr("New dossier"))
        look.dress(new, "folder-plus")
        new.triggered.connect(self._on_new_triggered)
        delete = self._menu.addAction(self.tr("Delete this dossier"))
        look.dress(delete, "trash-2")
        delete.triggered.connect(lambda: self._actions.delete_dossier(self._dossier))

    def _on_new_triggered(self) -> None:
        self.set_dossier(self._actions.new_dossier())
        self._name.setFocus()
        self._name.selectAll()

    def _on_name_edited(self) -> None:
        name = self._name.text().strip()
        if not name:
            self._name.setText(self._dossier.name)
        elif name != self._dossier.name:
            self._dossier = edited(self._dossier, name=name)
            self._session.own.put(self._dossier)
            self.title_changed.emit(self.title)

    def _on_print_clicked(self) -> None:
        self.paper_requested.emit(DossierPaper(self._session, self._dossier))

    def _on_word_clicked(self) -> None:
        name = file_name(self._dossier.name, self._session.words.say("file", "untitled"))
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export to Word"),
            str(home() / f"{name}.docx"),
            self.tr("Word documents (*.docx)"),
        )
        if chosen:
            path = Path(chosen)
            known = path.suffix.lower() == ".docx"
            self.export_word(path if known else path.with_name(f"{path.name}.docx"))

    def export_word(self, path: Path) -> None:
        """Write the dossier to a Word document."""
        session, paper = self._session, DossierPaper(self._session, self._dossier)
        settings = session.settings
        options = SheetOptions(
            head=HeadStyle(settings.head), office=Office(settings.office, settings.superior)
        )

        def write() -> None:
            content = sheet_file(paper.write(options), session.words, path.suffix)
            write_whole(path, content or b"")

        def done(_: None) -> None:
            sentence = self.tr("Saved as {path}.").replace("{path}", str(path))
            self.notice_requested.emit(NoticeKind.DONE.value, sentence)

        session.runner.run(write, done, self.failed.emit)

    def _on_add_clicked(self) -> None:
        """Add a note that hangs on nothing but this dossier."""
        rows = self._model.entries
        note = Note(hold=Hold.NOTHING, target="", body=self.tr("New note"))
        position = max((_position(row) for row in rows), default=-1) + 1
        entry = DossierEntry(
            hold=Hold.NOTE, target=note.uid, dossier=self._dossier.uid, position=position
        )
        self._session.own.put(note, entry)

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
        placed = [
            replace(row, entry=edited(row.entry, position=number))
            if _position(row) != number else row
            for number, row in enumerate(order)
        ]  # fmt: skip
        changed = [new.entry for old, new in zip(order, placed, strict=True) if new is not old]
        if changed:
            self._latest.cancel()  # what is being read is from before
            self._list.show_rows(placed)
            self._session.own.put(*changed)

    def _on_list_menu_requested(self, place: QPoint) -> None:
        if self._entry is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, icon, run in (
            (self.tr("Open"), "book-open", self._on_list_opened),
            (
                self.tr("Move up") + "\tAlt+↑",
                "",
                partial(self._list.move_by, -1),
            ),
            (
                self.tr("Move down") + "\tAlt+↓",
                "",
                partial(self._list.move_by, 1),
            ),
            (
                self.tr("Take out of the dossier") + "\tDelete",
                "trash-2",
                self._on_list_remove_requested,
            ),
        ):
            action = menu.addAction(words)
            action.triggered.connect(run)
            if icon:
                self._session.look.dress(action, icon)
        menu.popup(self._list.viewport().mapToGlobal(place))

    def _on_own_changed(self, kind: type) -> None:
        if kind in (DossierEntry, Note):
            self.refresh()
        elif kind is Dossier:
            found = self._session.own.where(Dossier, uid=self._dossier.uid)
            if not found and self._there:
                self.deleted.emit()
            self._there = bool(found)
            if found and found[0].name != self._dossier.name and not self._name.hasFocus():
                self.set_dossier(found[0])

    def _on_own_saved(self, entry: object) -> None:
        mine = self._dossier.uid
        of_mine = isinstance(entry, DossierEntry) and entry.dossier == mine
        if of_mine or (isinstance(entry, Dossier) and entry.uid == mine):
            self._saved_at = now().astimezone().strftime("%H:%M")
            self._say()


def _position(row: EntryRow) -> int:
    return row.entry.position if isinstance(row.entry, DossierEntry) else 0
