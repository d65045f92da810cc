"""The rows of the navigator: reference, label, count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from songhanh.ui.models.roles import ItemRole
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from songhanh.ui.look import Look

_HEIGHT, _LEFT, _RIGHT, _GAP, _REF = 27, 17, 12, 8, 24
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class TreeDelegate(QStyledItemDelegate):
    """Paints the words of a row; band and bar are painted by the tree, over its whole width."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self._look.px(_HEIGHT))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = self._look
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        left = rect.left() + look.px(_LEFT)
        right = self._paint_count(painter, rect, index.data(ItemRole.COUNT), strong=chosen)
        widest = index.data(ItemRole.WIDEST_REF)
        if widest:
            painter.setFont(look.font(Role.UI))
            painter.setPen(look.color("text" if chosen else "text2"))
            room = rect.adjusted(left - rect.left(), 0, 0, 0)
            painter.drawText(room, _LINE, index.data(ItemRole.REF))
            left += self._ref_width(widest)
        font = look.font(Role.HEADING if chosen else Role.UI)
        painter.setFont(font)
        empty = not index.data(ItemRole.COUNT) and not chosen
        painter.setPen(look.color("text2" if empty else "text"))
        label = QRect(left, rect.top(), right - left, rect.height())
        words = _shortened(font, index.data(ItemRole.LABEL), label.width())
        painter.drawText(label, _LINE, words)
        hint = index.data(ItemRole.HINT)
        if hint:
            used = QFontMetrics(font).horizontalAdvance(words) + look.px(_GAP)
            self._paint_hint(painter, label.adjusted(used, 0, 0, 0), hint)
        painter.restore()

    def label_is_cut(self, rect: QRect, index: QModelIndex) -> bool:
        """Tell whether the label of a row does not fit into `rect`."""
        room = rect.width() - self._look.px(_LEFT + _RIGHT + _GAP)
        if index.data(ItemRole.WIDEST_REF):
            room -= self._ref_width(index.data(ItemRole.WIDEST_REF))
        count = index.data(ItemRole.COUNT)
        if count:
            room -= QFontMetrics(self._look.font(Role.CAPTION)).horizontalAdvance(str(count))
        metrics = QFontMetrics(self._look.font(Role.UI))
        return metrics.horizontalAdvance(index.data(ItemRole.LABEL)) > room

    def _ref_width(self, widest: str) -> int:
        width = QFontMetrics(self._look.font(Role.UI)).horizontalAdvance(widest)
        return max(self._look.px(_REF), width + self._look.px(_GAP))

    def _paint_count(self, painter: QPainter, rect: QRect, count: int, *, strong: bool) -> int:
        """Paint the count and return where the label must end."""
        look = self._look
        right = rect.right() - look.px(_RIGHT)
        if not count:
            return right
        font = look.font(Role.CAPTION)
        width = QFontMetrics(font).horizontalAdvance(str(count))
        painter.setFont(font)
        painter.setPen(look.color("text" if strong else "text2"))
        box = QRect(right - width, rect.top(), width + 1, rect.height())
        painter.drawText(box, _LINE, str(count))
        return right - width - look.px(_GAP)

    def _paint_hint(self, painter: QPainter, room: QRect, hint: str) -> None:
        font = self._look.font(Role.CAPTION)
        painter.setFont(font)
        painter.setPen(self._look.color("text2"))
        painter.drawText(room, _LINE, _shortened(font, hint, room.width()))


def _shortened(font: QFont, words: str, width: int) -> str:
    return QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, width)
