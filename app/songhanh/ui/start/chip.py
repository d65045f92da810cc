"""An example of what can be typed, to be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from songhanh.ui.look import Look

_HEIGHT, _SIDE = 24, 8


class Chip(QAbstractButton):
    """Small and quiet, so that the search box stays the loudest."""

    def __init__(self, look: Look, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(words)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        metrics, px = QFontMetrics(self._look.font(Role.CAPTION)), self._look.px
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * px(_SIDE), px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, focus = self._look, self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("focus" if focus else "border"), 2 if focus else 1))
        fill = "pressed" if self.isDown() else "hover" if self.underMouse() else "raised"
        painter.setBrush(look.color(fill))
        # The area to press is 24 high; what is seen is smaller.
        inset = look.px(2) + 0.5
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, inset, -0.5, -inset), 3, 3)
        painter.setFont(look.font(Role.CAPTION))
        painter.setPen(look.color("text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
