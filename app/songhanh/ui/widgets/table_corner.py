"""The corner of a comparison: what its rows are, and how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from songhanh.ui.delegates.table_head import FIRST_PAD, paint_head

if TYPE_CHECKING:
    from songhanh.ui.look import Look


class TableCorner(QWidget):
    """Lies over the corner button of a table, which can show no words."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._lines = ("", "")

    def set_lines(self, name: str, detail: str) -> None:
        """Show a name over a detail."""
        self._lines = name, detail
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, rect = self._look, self.rect()
        painter = QPainter(self)
        painter.fillRect(rect, look.color("window"))
        paint_head(painter, look, rect, self._lines, FIRST_PAD)
        painter.fillRect(rect.right(), 0, 1, rect.height(), look.color("control"))
        for y in (0, rect.bottom()):
            painter.fillRect(0, y, rect.width(), 1, look.color("control"))
        painter.end()
