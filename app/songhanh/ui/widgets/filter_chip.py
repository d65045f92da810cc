"""A filter that is on, to be taken off by pressing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from songhanh.ui.look import Look

_HEIGHT, _SIDE, _SIGN, _GAP = 26, 9, 12, 6


class FilterChip(QAbstractButton):
    """Shows the value and a cross."""

    def __init__(self, look: Look, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(words)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        words = QFontMetrics(self._look.font(Role.UI)).horizontalAdvance(self.text())
        return QSize(words + 2 * px(_SIDE) + px(_GAP + _SIGN), px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, focus = self._look, self._look.px, self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("focus" if focus else "control"), 2 if focus else 1))
        fill = "pressed" if self.isDown() else "hover" if self.underMouse() else "selected"
        painter.setBrush(look.color(fill))
        inset = 1.0 if focus else 0.5
        painter.drawRoundedRect(self.rect().toRectF().adjusted(inset, inset, -inset, -inset), 4, 4)
        painter.setFont(look.font(Role.UI))
        painter.setPen(look.color("text"))
        room = self.rect().adjusted(px(_SIDE), 0, -px(_SIDE + _SIGN + _GAP), 0)
        line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        words = QFontMetrics(painter.font())
        cut = Qt.TextElideMode.ElideRight
        painter.drawText(room, line, words.elidedText(self.text(), cut, room.width() + 1))
        side = px(_SIGN)
        top = (self.height() - side) // 2
        sign = QRect(self.width() - px(_SIDE) - side, top, side, side)
        look.icon("x", _SIGN, "text2").paint(painter, sign)
        painter.end()
