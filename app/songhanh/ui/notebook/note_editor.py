"""A field for one note: saved while it is typed, and as soon as one leaves it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from songhanh.core.own import Note, edited
from songhanh.core.text import nfc

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent

    from songhanh.ui.session import Session

_PAUSE_MS = 1_000
_LEAST, _MOST = 4, 9


class NoteEditor(QPlainTextEdit):
    """Edits a note that is there or will be with its first letter; an emptied one goes."""

    saved = Signal(object)
    """The Note as it is on the disk now."""

    def __init__(self, session: Session, note: Note, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._note = note
        self.on_disk = bool(note.body)
        """Whether the note was ever seen on the disk."""
        self.setPlainText(note.body)
        self.setAccessibleName(self.tr("My note"))
        self.setTabChangesFocus(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.save)
        # Not on each key: input methods delete and type anew several times for one letter.
        self.textChanged.connect(self._pause.start)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()
        session.own.saved.connect(self._on_own_saved)

    @property
    def note(self) -> Note:
        """The note with the words in the field."""
        return replace(self._note, body=nfc(self.toPlainText()))

    @property
    def unsaved(self) -> bool:
        """Whether the field says something else than what was last given to be saved."""
        return self.note.body != self._note.body

    def save(self) -> None:
        """Give what is in the field to be saved, if it is not yet."""
        self._pause.stop()
        if not self.unsaved:
            return
        before = self._note
        self._note = edited(before, body=self.note.body)
        if self._note.body.strip():
            self._session.own.put(self._note)
        elif before.body.strip():
            self.on_disk = False
            self._session.own.remove(before)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self._fit)  # the lines are broken anew after this

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.save()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.save()

    def _wanted_height(self) -> int:
        """Return the height of the words, within bounds."""
        lines = min(max(self.document().size().height(), _LEAST), _MOST)
        return round(lines * self.fontMetrics().lineSpacing()) + self._session.look.px(22)

    def _fit(self) -> None:
        """Be as high as the words, within bounds."""
        self.setFixedHeight(self._wanted_height())

    def _take(self, note: Note) -> None:
        """Show what was written in another window, or writing here would undo it."""
        self._note = note
        if note.body != self.toPlainText():
            blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            self.setPlainText(note.body)
            self.blockSignals(blocked)

    def _on_own_saved(self, entry: object) -> None:
        if isinstance(entry, Note) and entry.uid == self._note.uid:
            if entry.changed > self._note.changed and not self.unsaved:
                self._take(entry)
            self.on_disk = bool(self._note.body.strip())
            self.saved.emit(entry)
