"""The rows of the filters: heads of groups, values with a box and a count, "more"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from songhanh.ui.models.facets_model import GroupRow, MoreRow, ValueRow
from songhanh.ui.models.roles import ItemRole
from songhanh.ui.painting import has_keyboard, paint_band, paint_focus, paint_line
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from songhanh.ui.look import Look
    from songhanh.ui.models.indexes import AnyIndex

_SIDE, _BOX, _GAP, _SIGN = 14, 16, 9, 16
_ROW, _GROUP, _BETWEEN = 25, 27, 8
_TICK = ((4.2, 8.4), (6.9, 11.1), (11.9, 5.2))  # in a box of 16


class FacetDelegate(QStyledItemDelegate):
    """Paints the rows in the looks of boxes to tick."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        px = self._look.px
        if isinstance(index.data(ItemRole.ROW), GroupRow):
            return QSize(px(120), px(_GROUP) + px(_BETWEEN))
        return QSize(px(120), px(_ROW))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, rect = index.data(ItemRole.ROW), option.rect
        if isinstance(row, GroupRow):
            rect = rect.adjusted(0, self._look.px(_BETWEEN), 0, 0)
        self._paint_back(painter, option, rect)
        room = rect.adjusted(self._look.px(_SIDE), 0, -self._look.px(_SIDE), 0)
        match row:
            case GroupRow():
                self._paint_group(painter, room, row)
            case ValueRow():
                self._paint_value(painter, room, row)
            case MoreRow():
                self._paint_more(painter, room, index)
        painter.restore()

    def _paint_back(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        look = self._look
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.color("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus and has_keyboard(option.widget):
            paint_band(painter, look, rect, keyboard=True, bar=False)
            paint_focus(painter, look, rect)

    def _paint_group(self, painter: QPainter, room: QRect, row: GroupRow) -> None:
        look = self._look
        side = look.px(_SIGN)
        sign = look.icon("chevron-down" if row.open else "chevron-right", _SIGN, "text2")
        sign.paint(painter, QRect(room.right() - side, room.center().y() - side // 2, side, side))
        name = f"{row.name}: {row.chosen}" if row.chosen else row.name
        paint_line(painter, look, room, name, Role.HEADING)

    def _paint_value(self, painter: QPainter, room: QRect, row: ValueRow) -> None:
        look = self._look
        off = not (row.count or row.chosen)
        side = look.px(_BOX)
        box = QRectF(room.left() + 0.5, room.center().y() - side // 2 + 0.5, side - 1, side - 1)
        edge = "accent" if row.chosen else "border" if off else "control"
        painter.setPen(QPen(look.color(edge), 1))
        painter.setBrush(look.color("accent" if row.chosen else "surface"))
        painter.drawRoundedRect(box, 3, 3)
        if row.chosen:
            unit = side / 16
            tick = [QPointF(box.left() + x * unit, box.top() + y * unit) for x, y in _TICK]
            pen = QPen(look.color("on_accent"), 2 * unit)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(tick))
        color = "textoff" if off else "text2"
        wide = paint_line(painter, look, room, row.number, Role.CAPTION, color, right=True)
        words = room.adjusted(side + look.px(_GAP), 0, -wide - 2 - look.px(_GAP), 0)
        paint_line(painter, look, words, row.name, Role.UI, "textoff" if off else "text")

    def _paint_more(self, painter: QPainter, room: QRect, index: AnyIndex) -> None:
        look = self._look
        words = index.data(Qt.ItemDataRole.DisplayRole)
        inner = room.adjusted(look.px(_BOX + _GAP), 0, 0, 0)
        paint_line(painter, look, inner, words, Role.HEADING, "link")
