"""The name of a step of the tour, with its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from songhanh.ui.painting import paint_band, paint_focus, paint_line
from songhanh.ui.scale import Role
from songhanh.ui.widgets.painted_button import PaintedButton

if TYPE_CHECKING:
    from songhanh.ui.look import Look

_HEIGHT, _SIDE, _CIRCLE, _GAP = 40, 22, 22, 12


class StepButton(PaintedButton):
    """Leads to its step; the one that is shown has the band, a bar and a filled number."""

    def __init__(self, look: Look, number: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._number = number
        self.setAccessibleName(f"{number}. {name}")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        wide = QFontMetrics(self._look.font(Role.HEADING)).horizontalAdvance(self.text())
        return QSize(wide + px(2 * _SIDE + _CIRCLE + _GAP), px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, rect, here = self._look, self._look.px, self.rect(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if here:
            paint_band(painter, look, rect, keyboard=True)
        elif self.underMouse():
            painter.fillRect(rect, look.color("hover"))
        side = px(_CIRCLE)
        circle = QRect(px(_SIDE), (rect.height() - side) // 2, side, side)
        painter.setPen(QPen(look.color("accent" if here else "control"), 1))
        painter.setBrush(look.color("accent" if here else "surface"))
        painter.drawEllipse(circle.toRectF().adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(look.font(Role.CAPTION))
        painter.setPen(look.color("on_accent" if here else "text2"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))
        room = rect.adjusted(px(_SIDE + _CIRCLE + _GAP), 0, -px(4), 0)
        paint_line(painter, look, room, self.text(), Role.HEADING if here else Role.UI)
        if self.hasFocus():
            paint_focus(painter, look, rect)
        painter.end()
