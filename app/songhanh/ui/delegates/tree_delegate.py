"""The rows of the navigator: reference, label, count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QRect, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from songhanh.ui.models.roles import ItemRole
from songhanh.ui.painting import paint_line
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from songhanh.ui.look import Look
    from songhanh.ui.models.indexes import AnyIndex

_HEIGHT, _LEFT, _RIGHT, _GAP, _REF = 27, 17, 12, 8, 24


class TreeDelegate(QStyledItemDelegate):
    """Paints the words of a row; band and bar are painted by the tree, over its whole width."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, self._look.px(_HEIGHT))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
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
            room = rect.adjusted(left - rect.left(), 0, 0, 0)
            color = "text" if chosen else "text2"
            paint_line(painter, look, room, index.data(ItemRole.REF), Role.UI, color)
            left += self._ref_width(widest)
        role = Role.HEADING if chosen else Role.UI
        empty = not index.data(ItemRole.COUNT) and not chosen
        label = QRect(left, rect.top(), right - left, rect.height())
        color = "text2" if empty else "text"
        used = paint_line(painter, look, label, index.data(ItemRole.LABEL), role, color)
        hint = index.data(ItemRole.HINT)
        if hint:
            label.setLeft(left + used + look.px(_GAP))
            paint_line(painter, look, label, hint, Role.CAPTION, "text2")
        painter.restore()

    def label_is_cut(self, rect: QRect, index: QModelIndex) -> bool:
        """Tell whether the label of a row does not fit into `rect`."""
        room = rect.width() - self._look.px(_LEFT + _RIGHT + _GAP)
        if index.data(ItemRole.WIDEST_REF):
            room -= self._ref_width(index.data(ItemRole.WIDEST_REF))
        count = index.data(ItemRole.COUNT)
        if count:
            room -= QFontMetrics(self._look.font(Role.CAPTION)).horizontalAdvance(count)
        metrics = QFontMetrics(self._look.font(Role.UI))
        return metrics.horizontalAdvance(index.data(ItemRole.LABEL)) > room

    def _ref_width(self, widest: str) -> int:
        width = QFontMetrics(self._look.font(Role.UI)).horizontalAdvance(widest)
        return max(self._look.px(_REF), width + self._look.px(_GAP))

    def _paint_count(self, painter: QPainter, rect: QRect, count: str, *, strong: bool) -> int:
        """Paint the count and return where the label must end."""
        look = self._look
        right = rect.right() - look.px(_RIGHT)
        if not count:
            return right
        color = "text" if strong else "text2"
        room = QRect(rect.left(), rect.top(), right - rect.left(), rect.height())
        width = paint_line(painter, look, room, count, Role.CAPTION, color, right=True)
        return right - width - look.px(_GAP)
