"""A wide button into the data: a sign, a name, how much there is behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from songhanh.ui.look import Look

_HEIGHT, _ICON, _SIDE, _GAP = 62, 24, 14, 14
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class WayButton(QAbstractButton):
    """Name and detail on two lines, which a push button cannot have."""

    def __init__(self, look: Look, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icon, self._detail = look, icon, ""
        self.setText(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self.updateGeometry)

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
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        painter.setPen(QPen(look.color("focus" if focus else "control"), 2 if focus else 1))
        fill = "pressed" if self.isDown() else "hover" if self.underMouse() else "surface"
        painter.setBrush(look.color(fill))
        inset = 1.0 if focus else 0.5
        painter.drawRoundedRect(rect.toRectF().adjusted(inset, inset, -inset, -inset), 4, 4)
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
        painter.drawText(room, _LINE, self.text())
        room = QRect(left, top + one, room.width(), two)
        cut = Qt.TextElideMode.ElideRight
        painter.setFont(caption)
        painter.setPen(look.color("text2"))
        words = QFontMetrics(caption).elidedText(self._detail, cut, room.width())
        painter.drawText(room, _LINE, words)
        painter.end()
