"""One step of the line above a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from typing_extensions import override

from songhanh.ui.widgets.painted_button import PaintedButton

if TYPE_CHECKING:
    from songhanh.ui.look import Look

_HEIGHT = 26
_NARROWEST = 24  # a "4" alone could hardly be hit


class CrumbButton(PaintedButton):
    """Plain words that can be pressed: no padding, so that they stand where the page begins."""

    def __init__(self, look: Look, words: str, tip: str) -> None:
        super().__init__(look, words)
        self.setToolTip(tip if tip != words else "")

    @override
    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(max(width + 1, self._look.px(_NARROWEST)), self._look.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self._look.color("link" if self.underMouse() else "text2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(self._look.color("focus"), 2))
            bottom = self.height() - 2
            painter.drawRect(QRect(0, bottom, self.width(), 1))
        painter.end()
