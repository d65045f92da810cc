"""A wide button into the data: a sign, a name, how much there is behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from songhanh.ui.painting import ONE_LINE, paint_line
from songhanh.ui.scale import Role
from songhanh.ui.widgets.painted_button import PaintedButton

if TYPE_CHECKING:
    from songhanh.ui.look import Look

_HEIGHT, _ICON, _SIDE, _GAP = 62, 24, 14, 14


class WayButton(PaintedButton):
    """Name and detail on two lines, which a push button cannot have."""

    def __init__(self, look: Look, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._icon, self._detail = icon, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_detail(self, detail: str) -> None:
        """Say how much there is."""
        self._detail = detail
        self.setAccessibleDescription(detail)
        self.setToolTip(detail)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(180), self._look.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(150), self._look.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, rect = self._look, self._look.px, self.rect()
        painter = QPainter(self)
        self.paint_box(painter, "surface")
        side = px(_ICON)
        top = (rect.height() - side) // 2
        look.icon(self._icon, _ICON, "link").paint(painter, px(_SIDE), top, side, side)
        left = px(_SIDE) + side + px(_GAP)
        name, caption = look.font(Role.VIEW_TITLE), look.font(Role.CAPTION)
        name.setPointSizeF(look.scale.pt(Role.CELL))
        one, two = QFontMetrics(name).height(), QFontMetrics(caption).height()
        top = (rect.height() - one - two) // 2
        room = QRect(left, top, rect.width() - left - px(8), one)
        painter.setFont(name)
        painter.setPen(look.color("text"))
        painter.drawText(room, ONE_LINE, self.text())
        room = QRect(left, top + one, room.width(), two)
        paint_line(painter, look, room, self._detail, Role.CAPTION, "text2")
        painter.end()
