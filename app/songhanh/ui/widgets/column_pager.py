"""Which columns of a wide table are in sight, and the way to the others: `Cột 1–3 trên 4`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from songhanh.ui.look import set_type
from songhanh.ui.scale import Role
from songhanh.ui.widgets.buttons import icon_button

if TYPE_CHECKING:
    from songhanh.ui.look import Look


class ColumnPager(QWidget):
    """Says it in words; two buttons go on by whole columns."""

    step_wanted = Signal(int)
    """-1 to the left, 1 to the right."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel()
        set_type(self._words, Role.CAPTION)
        self._left = icon_button(look, "arrow-left", self.tr("Columns to the left"))
        self._right = icon_button(look, "arrow-right", self.tr("Columns to the right"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for part in (self._words, self._left, self._right):
            row.addWidget(part)
        self._left.clicked.connect(lambda: self.step_wanted.emit(-1))
        self._right.clicked.connect(lambda: self.step_wanted.emit(1))
        self._needed = False

    @property
    def needed(self) -> bool:
        """Whether some columns are out of sight."""
        return self._needed

    def show_columns(self, first: int, last: int, count: int) -> None:
        """Say that columns `first` to `last` of `count` are in sight."""
        self._needed = last - first + 1 < count
        span = str(first) if first == last else f"{first}–{last}"
        words = self.tr("Columns {span} of {count}")
        self._words.setText(words.replace("{span}", span).replace("{count}", str(count)))
        self._left.setEnabled(first > 1)
        self._right.setEnabled(last < count)
