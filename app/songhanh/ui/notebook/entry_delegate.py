"""A row of two lines with an icon: an entry of a dossier, or of a list of the notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from songhanh.ui.models.roles import ItemRole
from songhanh.ui.painting import paint_ground, paint_line
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from songhanh.ui.look import Look
    from songhanh.ui.models.indexes import AnyIndex
    from songhanh.ui.notebook.entry_model import EntryRow

HEIGHT = 60
GRIP = 44
"""The room at the left in which a row is taken hold of."""
_PAD, _ICON, _GAP, _RIGHT = 24, 16, 12, 20


class EntryDelegate(QStyledItemDelegate):
    """Paints grip, icon, name, words and remark."""

    def __init__(self, look: Look, parent: QObject | None = None, *, grip: bool = False) -> None:
        super().__init__(parent)
        self._look = look
        self._grip = grip

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(self._look.px(120), self._look.px(HEIGHT))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> None:
        look, rect = self._look, QRect(option.rect)
        row: EntryRow = index.data(ItemRole.ROW)
        painter.save()
        painter.setClipRect(rect)
        paint_ground(painter, look, option)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.color("border"))
        one, two = (QFontMetrics(look.font(role)).height() for role in (Role.HEADING, Role.UI))
        upper = rect.top() + (rect.height() - one - two) // 2
        side, left = look.px(_ICON), rect.left() + look.px(_PAD)
        top = upper + (one - side) // 2
        if self._grip:
            grip = rect.left() + look.px(14)
            look.icon("grip-vertical", _ICON, "text2").paint(painter, grip, top, side, side)
            left = rect.left() + look.px(GRIP - 4)
        look.icon(row.icon, _ICON, "text2").paint(painter, left, top, side, side)
        left += side + look.px(_GAP)
        right = rect.right() - look.px(_RIGHT)
        upper_line = QRect(left, upper, right - left, one)
        used = paint_line(painter, look, upper_line, row.remark, Role.CAPTION, "text2", right=True)
        if row.remark:
            upper_line.setWidth(upper_line.width() - used - look.px(_GAP))
        paint_line(painter, look, upper_line, _on_one_line(row.title), Role.HEADING)
        lower_line = QRect(left, upper + one, right - left, two)
        paint_line(painter, look, lower_line, _on_one_line(row.line))
        painter.restore()


def _on_one_line(words: str) -> str:
    return " ".join(words.split())
