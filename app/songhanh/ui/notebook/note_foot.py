"""The foot of the panel at the right: the notes on what is chosen, and the dossiers it is in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from songhanh.core.own import Dossier, DossierEntry, Hold, Note
from songhanh.ui.context.section import clear_layout, paragraph
from songhanh.ui.look import set_type
from songhanh.ui.notebook.note_editor import NoteEditor
from songhanh.ui.scale import Role
from songhanh.ui.widgets.buttons import word_button

if TYPE_CHECKING:
    from songhanh.ui.notebook.anchors import Anchor
    from songhanh.ui.session import Session

_DOSSIERS = 4


class NoteFoot(QFrame):
    """One line while there is no note; the notes with their fields where there are some."""

    open_requested = Signal(str)
    """The user wants to read this provision or document, by id."""
    deleted = Signal(object)
    """The Note that the user deleted; it can be put back."""
    dossier_toggled = Signal(object, bool)
    """The user wants what is chosen in this Dossier, or no longer."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._anchor: Anchor | None = None
        self._wanted = self._openable = False
        self._editors: list[NoteEditor] = []
        self._gone: set[str] = set()  # deleted, but perhaps not on the disk yet
        self._make_widgets()
        self._arrange()
        session.own.changed.connect(self._on_own_changed)
        session.own.saved.connect(self._on_own_saved)
        session.own.failed.connect(self._on_own_failed)
        self._show()

    @property
    def editors(self) -> tuple[NoteEditor, ...]:
        """The fields that are shown."""
        return tuple(self._editors)

    def set_anchor(self, anchor: Anchor | None, *, openable: bool = False) -> None:
        """Show the notes on something, or nothing; offer to open it where it is not open."""
        if (anchor, openable) == (self._anchor, self._openable):
            return
        self.flush()
        self._anchor, self._wanted, self._openable = anchor, False, openable
        self._show()

    def write(self) -> None:
        """Put the keyboard into the note on what is chosen, a new one if there is none."""
        if self._anchor is None:
            return
        if not self._editors:
            self._wanted = True
            self._show()
        self._editors[-1].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._editors[-1].moveCursor(QTextCursor.MoveOperation.End)

    def flush(self) -> None:
        """Save what was typed and not saved yet."""
        for editor in self._editors:
            editor.save()

    def _make_widgets(self) -> None:
        look = self._session.look
        self._none = QLabel(self.tr("No note yet"))
        self._none.setProperty("tone", "soft")
        self._new = word_button(look, self.tr("Note"), "sticky-note")
        self._new.setToolTip(self.tr("Write a note (Ctrl+M)"))
        self._new.clicked.connect(self.write)
        self._title, self._state = QLabel(self.tr("My note")), QLabel()
        set_type(self._title, Role.HEADING)
        set_type(self._state, Role.CAPTION)
        hint = self.tr("The note hangs on this provision and survives updates of the data.")
        where = self.tr("It is kept on this machine alone.")
        self._hint = paragraph(f"{hint} {where}", Role.CAPTION)
        self._in = QLabel(self.tr("In dossiers"))
        set_type(self._in, Role.HEADING)
        self._open = word_button(look, self.tr("Open the provision"), "book-open", small=True)
        self._open.clicked.connect(self._on_open_clicked)
        self._delete = word_button(look, self.tr("Delete note"), "trash-2", small=True)
        self._delete.clicked.connect(self._on_delete_clicked)

    def _arrange(self) -> None:
        line, second, third = QFrame(), QFrame(), QFrame()
        for each in (line, second, third):
            each.setObjectName("line")
        self._row = QHBoxLayout()
        self._row.addWidget(self._none, 1)
        self._row.addWidget(self._new)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        self._notes, self._dossiers = QVBoxLayout(), QVBoxLayout()
        self._inside = QVBoxLayout()
        self._inside.addLayout(self._row)
        self._inside.addLayout(head)
        self._inside.addLayout(self._notes)
        self._inside.addWidget(self._hint)
        self._second, self._third = second, third
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._open)
        self._buttons.addWidget(self._delete)
        self._buttons.addStretch(1)
        self._below = QVBoxLayout()
        self._below.addWidget(self._in)
        self._below.addLayout(self._dossiers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(self._inside)
        column.addWidget(second)
        column.addLayout(self._below)
        column.addWidget(third)
        column.addLayout(self._buttons)
        self._session.look.follow(self, self._renew)
        self._renew()

    def _renew(self) -> None:
        px = self._session.look.px
        self._inside.setContentsMargins(px(14), px(11), px(14), px(11))
        self._inside.setSpacing(px(7))
        self._notes.setSpacing(px(7))
        self._row.setSpacing(px(8))
        self._below.setSpacing(px(1))

    def _show(self) -> None:
        anchor, own = self._anchor, self._session.own
        self.setVisible(anchor is not None)
        clear_layout(self._notes)
        self._editors = []
        if anchor is None:
            return
        by_itself = anchor.hold == Hold.NOTE
        notes = own.where(Note, hold=anchor.hold, target=anchor.target)
        if by_itself:
            notes = own.where(Note, uid=anchor.target)
        notes = [note for note in notes if note.uid not in self._gone]
        if not notes and self._wanted and not by_itself:
            notes = [
                Note(hold=anchor.hold, target=anchor.target, label=anchor.label, text=anchor.text)
            ]
        for note in notes:
            self._add_editor(note)
        some = bool(notes)
        self._title.setVisible(some)
        self._state.setVisible(some)
        self._hint.setVisible(some and not by_itself)
        self._none.setVisible(not some)
        self._new.setVisible(not some)
        self._state.setText("")
        self._show_dossiers(anchor)
        self._show_buttons()

    def _show_buttons(self) -> None:
        some, px = bool(self._editors), self._session.look.px
        hold = self._anchor.hold if self._anchor is not None else None
        openable = self._openable and hold in (Hold.PROVISION, Hold.DOCUMENT)
        self._open.setVisible(openable)
        self._delete.setVisible(some)
        shown = some or openable
        self._third.setVisible(shown)
        self._buttons.setContentsMargins(
            *((px(14), px(9), px(14), px(9)) if shown else (0, 0, 0, 0))
        )
        self._buttons.setSpacing(px(8))

    def _add_editor(self, note: Note) -> None:
        editor = NoteEditor(self._session, note)
        editor.saved.connect(self._on_editor_saved)
        self._notes.addWidget(editor)
        editor.show()  # at once, or it could not take the keyboard
        self._editors.append(editor)

    def _show_dossiers(self, anchor: Anchor) -> None:
        own = self._session.own
        clear_layout(self._dossiers)
        dossiers = sorted(own.all(Dossier), key=lambda one: one.changed, reverse=True)[:_DOSSIERS]
        entries = own.where(DossierEntry, hold=anchor.hold, target=anchor.target)
        within = {entry.dossier for entry in entries}
        shown = bool(dossiers) and (bool(self._editors) or bool(within))
        px = self._session.look.px
        side = px(14) if shown else 0
        self._below.setContentsMargins(side, px(11) if shown else 0, side, px(9) if shown else 0)
        self._second.setVisible(shown)
        self._in.setVisible(shown)
        for dossier in dossiers if shown else ():
            box = QCheckBox(dossier.name.replace("&", "&&"))
            box.setChecked(dossier.uid in within)
            box.toggled.connect(partial(self.dossier_toggled.emit, dossier))
            self._dossiers.addWidget(box)

    def _on_open_clicked(self) -> None:
        if self._anchor is not None:
            self.open_requested.emit(self._anchor.target)

    def _on_delete_clicked(self) -> None:
        """Delete the note the keyboard was in last, or the newest."""
        if not self._editors:
            return
        editor = next((one for one in self._editors if one.hasFocus()), self._editors[-1])
        editor.save()
        editor.blockSignals(True)  # noqa: FBT003 - what is deleted is not saved again
        note = editor.note
        if note.body.strip():
            self._session.own.remove(note)
            self.deleted.emit(note)
        self._wanted = False
        self._editors.remove(editor)
        self._gone.add(note.uid)
        self._show()

    def _on_editor_saved(self, note: Note) -> None:
        at = note.changed.astimezone().strftime("%H:%M")
        self._state.setText(self.tr("saved {time}").replace("{time}", at))

    def _on_own_saved(self, entry: object) -> None:
        if isinstance(entry, Note):
            self._gone.discard(entry.uid)  # it was brought back

    def _on_own_changed(self, kind: type) -> None:
        if self._anchor is None:
            return
        if kind is Note:
            anchor, shown = self._anchor, {editor.note.uid for editor in self._editors}
            there = self._session.own.where(Note, hold=anchor.hold, target=anchor.target)
            # While somebody types, the fields stay: they know more than the disk.
            known = {note.uid for note in there}
            new = known - shown - self._gone
            if new or any(one.on_disk and one.note.uid not in known for one in self._editors):
                self.flush()
                self._show()
        elif kind in (Dossier, DossierEntry):
            self._show_dossiers(self._anchor)

    def _on_own_failed(self, entries: tuple[object, ...], _: object) -> None:
        if any(isinstance(entry, Note) for entry in entries):
            self._state.setText(self.tr("not saved"))
