"""A row of two lines with an icon: an entry of a dossier, or of a list of the notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from songhanh.ui.models.roles import ItemRole
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from songhanh.ui.look import Look
    from songhanh.ui.notebook.entry_model import EntryRow

HEIGHT = 60
GRIP = 44
"""The room at the left in which a row is taken hold of."""
_PAD, _ICON, _GAP, _BAR, _RIGHT = 24, 16, 12, 3, 20
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class EntryDelegate(QStyledItemDelegate):
    """Paints grip, icon, name, words and remark."""

    def __init__(self, look: Look, parent: QObject | None = None, *, grip: bool = False) -> None:
        super().__init__(parent)
        self._look = look
        self._grip = grip

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(self._look.px(120), self._look.px(HEIGHT))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, rect = self._look, QRect(option.rect)
        row: EntryRow = index.data(ItemRole.ROW)
        painter.save()
        painter.setClipRect(rect)
        self._paint_ground(painter, option, rect)
        caption, heading, plain = (look.font(r) for r in (Role.CAPTION, Role.HEADING, Role.UI))
        one, two = QFontMetrics(heading).height(), QFontMetrics(plain).height()
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
        remark = QFontMetrics(caption).horizontalAdvance(row.remark)
        _draw(
            painter,
            QRect(right - remark, upper, remark + 2, one),
            caption,
            look,
            row.remark,
            "text2",
        )
        room = right - left - (remark + look.px(_GAP) if row.remark else 0)
        _draw(painter, QRect(left, upper, room, one), heading, look, row.title)
        _draw(painter, QRect(left, upper + one, right - left, two), plain, look, row.line)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        look, state = self._look, option.state
        view = option.widget
        focus = isinstance(view, QAbstractItemView) and view.hasFocus()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.color("selected" if focus else "hover"))
            painter.fillRect(
                QRect(rect.left(), rect.top(), _BAR, rect.height()), look.color("link")
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.color("hover"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.color("border"))


def _draw(
    painter: QPainter, room: QRect, font: QFont, look: Look, words: str, color: str = "text"
) -> None:
    painter.setFont(font)
    painter.setPen(look.color(color))
    one_line = " ".join(words.split())
    cut = QFontMetrics(font).elidedText(one_line, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _LINE, cut)
