"""The cells of a list of work: words over softer words, the chosen row as a band."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from songhanh.ui.marks import mark_token, paint_mark
from songhanh.ui.models.roles import ItemRole
from songhanh.ui.models.work_model import WorkColumn, WorkRow
from songhanh.ui.painting import has_keyboard, paint_band
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from songhanh.ui.look import Look
    from songhanh.ui.models.indexes import AnyIndex

_PAD_X, _PAD_Y, _FIRST, _MARK, _GAP = 12, 8, 24, 11, 6
_WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class WorkDelegate(QStyledItemDelegate):
    """Paints the cells and says how high they want to be."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def needed_height(self, row: WorkRow, widths: list[int]) -> int:
        """Return the height at which no cell of a row is cut, in columns of these widths."""
        return max(self._height(row, column, width) for column, width in enumerate(widths))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row, width = index.data(ItemRole.ROW), option.rect.width()
        return QSize(width, self._height(row, index.column(), width))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect
        row: WorkRow = index.data(ItemRole.ROW)
        painter.save()
        painter.setClipRect(rect)
        look = self._look
        if option.state & QStyle.StateFlag.State_Selected:
            keyboard, first = has_keyboard(option.widget), index.column() == 0
            paint_band(painter, look, rect, keyboard=keyboard, bar=first)
        words, under = row.cell(index.column())
        inner = self._inner(rect, index.column())
        font = self._font(index.column())
        if words:
            painter.setFont(font)
            painter.setPen(look.color("text"))
            height = _wrapped(font, words, inner.width())
            painter.drawText(
                QRectF(inner.left(), inner.top(), inner.width(), height), _WRAPPED, words
            )
            inner.setTop(inner.top() + height)
        if under:
            small = look.font(Role.CAPTION)
            painter.setFont(small)
            painter.setPen(look.color("text2"))
            painter.drawText(QRectF(inner), _WRAPPED, under)
            if index.column() == WorkColumn.WHERE:
                self._paint_mark(painter, row, inner, QFontMetrics(small), under)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.color("border"))
        painter.restore()

    def _paint_mark(
        self, painter: QPainter, row: WorkRow, inner: QRect, metrics: QFontMetrics, after: str
    ) -> None:
        """Paint how sure the statement is, behind its place."""
        look, confidence = self._look, row.item.provision.confidence
        side = look.px(_MARK)
        left = inner.left() + metrics.horizontalAdvance(after) + look.px(_GAP)
        top = inner.top() + (metrics.height() - side) / 2
        color = look.color(mark_token(confidence))
        paint_mark(painter, QRectF(left, top, side, side), confidence, color)

    def _height(self, row: WorkRow, column: int, width: int) -> int:
        words, under = row.cell(column)
        room = self._inner(QRect(0, 0, width, 10_000), column).width()
        height = _wrapped(self._font(column), words, room) if words else 0
        if under:
            height += _wrapped(self._look.font(Role.CAPTION), under, room)
        return height + self._look.px(2 * _PAD_Y)

    def _inner(self, rect: QRect, column: int) -> QRect:
        px = self._look.px
        left = _FIRST if column == 0 else _PAD_X
        return rect.adjusted(px(left), px(_PAD_Y), -px(_PAD_X), 0)

    def _font(self, column: int) -> QFont:
        match column:
            case WorkColumn.DUE:
                return self._look.font(Role.HEADING)
            case WorkColumn.WHAT:
                return self._look.font(Role.CELL)
            case _:
                return self._look.font(Role.UI)


def _wrapped(font: QFont, words: str, width: int) -> int:
    box = QRect(0, 0, max(width, 10), 10_000)
    return QFontMetrics(font).boundingRect(box, _WRAPPED, words).height()
