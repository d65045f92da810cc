"""A filter that is on, to be taken off by pressing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from typing_extensions import override

from songhanh.ui.painting import paint_line
from songhanh.ui.scale import Role
from songhanh.ui.widgets.painted_button import PaintedButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from songhanh.ui.look import Look

_HEIGHT, _SIDE, _SIGN, _GAP = 26, 9, 12, 6


class FilterChip(PaintedButton):
    """Shows the value and a cross."""

    def __init__(self, look: Look, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, words, parent)
        self.setAccessibleName(name)
        self.setToolTip(name)

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        words = QFontMetrics(self._look.font(Role.UI)).horizontalAdvance(self.text())
        return QSize(words + 2 * px(_SIDE) + px(_GAP + _SIGN), px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        self.paint_box(painter, "selected")
        # The advance that the width was made of is rounded.
        room = self.rect().adjusted(px(_SIDE), 0, 1 - px(_SIDE + _SIGN + _GAP), 0)
        paint_line(painter, look, room, self.text())
        side = px(_SIGN)
        top = (self.height() - side) // 2
        sign = QRect(self.width() - px(_SIDE) - side, top, side, side)
        look.icon("x", _SIGN, "text2").paint(painter, sign)
        painter.end()
