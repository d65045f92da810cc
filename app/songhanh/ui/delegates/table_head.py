"""What the head row, the first column and the corner of a comparison have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from songhanh.ui.look import Look

PAD = 12
FIRST_PAD = 16
_TOP, _SECOND = 7, 27
_LINE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


def group_font(look: Look) -> QFont:
    """Return the font of the names of groups."""
    return look.font(Role.HEADING)


def paint_head(
    painter: QPainter, look: Look, rect: QRect, lines: tuple[str, str], left: int = PAD
) -> None:
    """Paint a name over what it consists of; both are cut where they do not fit."""
    inner = rect.adjusted(look.px(left), 0, -look.px(8), 0)
    tops = (_TOP, _SECOND) if lines[1] else ((_TOP + _SECOND) // 2, 0)
    roles = ((Role.HEADING, "text"), (Role.CAPTION, "text2"))
    for words, top, (role, token) in zip(lines, tops, roles, strict=True):
        font = look.font(role)
        painter.setFont(font)
        painter.setPen(look.color(token))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner.adjusted(0, look.px(top), 0, 0), _LINE, shown)
