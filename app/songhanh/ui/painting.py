"""What the rows and buttons that the program paints itself have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle

from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from songhanh.ui.look import Look

ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
BAR = 3
"""The width of the bar at the left of what is chosen."""


def paint_line(  # noqa: PLR0913 - what is painted, where and how
    painter: QPainter,
    look: Look,
    room: QRect,
    words: str,
    role: Role = Role.UI,
    color: str = "text",
    *,
    right: bool = False,
) -> int:
    """Paint words on one line, cut where they do not fit, and return how wide they came out."""
    font = look.font(role)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(room.width(), 0))
    painter.setFont(font)
    painter.setPen(look.color(color))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, ONE_LINE | side, shown)
    return metrics.horizontalAdvance(shown)


def paint_band(
    painter: QPainter, look: Look, rect: QRect, *, keyboard: bool, bar: bool = True
) -> None:
    """Paint the ground of what is chosen, stronger where the keyboard is; the bar is at its left."""
    painter.fillRect(rect, look.color("selected" if keyboard else "hover"))
    if bar:
        painter.fillRect(rect.left(), rect.top(), BAR, rect.height(), look.color("link"))


def paint_ground(painter: QPainter, look: Look, option: QStyleOptionViewItem) -> None:
    """Paint the ground of a row: a band if it is chosen, a tint if it is pointed at."""
    if option.state & QStyle.StateFlag.State_Selected:
        paint_band(painter, look, option.rect, keyboard=has_keyboard(option.widget))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, look.color("hover"))


def paint_focus(painter: QPainter, look: Look, rect: QRect) -> None:
    """Paint the edge of what has the keyboard, just inside it."""
    painter.setPen(QPen(look.color("focus"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(1, 1, -1, -1))


def has_keyboard(view: object) -> bool:
    """Tell whether the list or table that a row is painted for has the keyboard."""
    return isinstance(view, QAbstractItemView) and view.hasFocus()
