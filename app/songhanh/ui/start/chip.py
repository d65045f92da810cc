"""An example of what can be typed, to be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from typing_extensions import override

from songhanh.ui.scale import Role
from songhanh.ui.widgets.painted_button import PaintedButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from songhanh.ui.look import Look

_HEIGHT, _SIDE = 24, 8


class Chip(PaintedButton):
    """Small and quiet, so that the search box stays the loudest."""

    def __init__(self, look: Look, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, words, parent)
        self.setAccessibleName(name)
        self.setToolTip(name)

    @override
    def sizeHint(self) -> QSize:
        metrics, px = QFontMetrics(self._look.font(Role.CAPTION)), self._look.px
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * px(_SIDE), px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        # The area to press is 24 high; what is seen is smaller.
        self.paint_box(painter, "raised", "border", above=look.px(2), corner=3)
        painter.setFont(look.font(Role.CAPTION))
        painter.setPen(look.color("text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
