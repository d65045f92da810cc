"""A line in which something is given a name: what it is for, a field, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget
from typing_extensions import override

from songhanh.ui.widgets.buttons import word_button

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from songhanh.ui.look import Look


class NameLine(QFrame):
    """Hidden until it is asked for; Enter keeps, Escape leaves."""

    named = Signal(str)
    """The name the user gave; never empty."""
    left = Signal()
    """The line is gone again; the keyboard is free."""

    def __init__(self, look: Look, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        words = QLabel(label)
        self._field = QLineEdit()
        self._field.setAccessibleName(label)
        self._field.setMaxLength(_LONGEST)
        words.setBuddy(self._field)
        self._save = word_button(look, self.tr("Save"), small=True)
        cancel = word_button(look, self.tr("Cancel"), small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(8), look.px(12), look.px(8))
        row.setSpacing(look.px(8))
        row.addWidget(words)
        row.addWidget(self._field, 1)
        row.addWidget(self._save)
        row.addWidget(cancel)
        self._field.returnPressed.connect(self._on_save)
        self._field.textChanged.connect(lambda text: self._save.setEnabled(bool(text.strip())))
        self._save.clicked.connect(self._on_save)
        cancel.clicked.connect(self._leave)
        self.hide()

    def ask(self, name: str) -> None:
        """Ask for a name; this one is there already, to be taken or typed over."""
        self._field.setText(name)
        self._field.selectAll()
        self.show()
        self._field.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _on_save(self) -> None:
        name = self._field.text().strip()
        if name:
            self._leave()
            self.named.emit(name)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()


_LONGEST = 120
