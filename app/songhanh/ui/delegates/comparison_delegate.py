"""The cells of a comparison: what stands behind them, around them, and which kind they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from songhanh.ui.delegates.figure_cell import HEIGHT, HEIGHT_WITH_MORE, FigureCell
from songhanh.ui.delegates.table_head import group_font
from songhanh.ui.delegates.text_cell import HIGH, LOW, TextCell, TextCellSetter
from songhanh.ui.models.comparison_model import ComparisonRole

if TYPE_CHECKING:
    from songhanh.ui.look import Look
    from songhanh.ui.models.comparison_words import CellText

AnyIndex = QModelIndex | QPersistentModelIndex
_KEPT = 600
_LETTERS_A_PIXEL = 0.16
_LINES = 11
_WIDE = 6


class ComparisonDelegate(QStyledItemDelegate):
    """Paints cells; what it has set is kept until the table shows something else."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._set: dict[tuple[int, int, int, int], TextCell] = {}
        self.forget()

    def forget(self) -> None:
        """Forget what was set: the table shows other cells now, or looks different."""
        self._set.clear()
        more = self.tr("{n} more")
        self._figures = FigureCell(self._look, self.tr("base"), more)
        self._texts = TextCellSetter(self._look, more)

    def row_height(self, cells: list[CellText], width: int, *, figures: bool) -> int:
        """Return the height of a row of cells of this width."""
        if figures:
            more = any(len(cell.entries) > 1 for cell in cells)
            return self._look.px(HEIGHT_WITH_MORE if more else HEIGHT)
        highest, lowest = self._look.px(HIGH), self._look.px(LOW)
        # Most cells of a wide table are so full that counting letters tells it, without setting.
        full = width * _LETTERS_A_PIXEL / self._look.scale.k * _LINES * 1.3
        if len(cells) > _WIDE and any(
            sum(len(one.text) for one in cell.entries) > full for cell in cells
        ):
            return highest
        needed = max((self._texts.set(c, width, highest).height for c in cells), default=0.0)
        return min(max(round(needed), lowest), highest)

    def entry_at(self, index: AnyIndex, rect: QRect, y: int) -> int:
        """Return the number of the entry at a height of the cell that fills `rect`."""
        cell = index.data(ComparisonRole.CELL)
        if cell is None or not cell.entries or cell.entries[0].figure:
            return 0
        return self._text_cell(index, cell, rect).entry_at(y - rect.top())

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(self._look.px(216), self._look.px(HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect
        cell = index.data(ComparisonRole.CELL)
        painter.save()
        painter.setClipRect(rect)
        if cell is None:
            painter.fillRect(rect, self._look.color("window"))
            self._paint_group(painter, option, index)
        else:
            self._paint_ground(painter, option, index)
            self._paint_words(painter, index, cell, rect)
        self._paint_edges(painter, option, index, group=cell is None)
        painter.restore()

    def _paint_words(self, painter: QPainter, index: AnyIndex, cell: CellText, rect: QRect) -> None:
        # One dot less: the line under a row is part of it.
        box = QRectF(rect.adjusted(0, 0, -1, -1))
        if cell.entries and cell.entries[0].figure:
            self._figures.paint(painter, box, cell)
            return
        self._texts.paint(painter, box, self._text_cell(index, cell, rect), soft=not cell.entries)

    def _text_cell(self, index: AnyIndex, cell: CellText, rect: QRect) -> TextCell:
        key = index.row(), index.column(), rect.width(), rect.height()
        if key not in self._set:
            if len(self._set) >= _KEPT:
                self._set.clear()
            self._set[key] = self._texts.set(cell, rect.width(), rect.height())
        return self._set[key]

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        state: QStyle.StateFlag = option.state
        token = "raised" if index.data(ComparisonRole.IS_BASE) else "surface"
        if state & QStyle.StateFlag.State_Selected:
            token = "selected" if _has_keyboard(option.widget) else "hover"
        painter.fillRect(option.rect, self._look.color(token))

    def _paint_edges(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, *, group: bool
    ) -> None:
        rect: QRect = option.rect
        look = self._look
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.color("border"))
        if group:
            return
        base = index.data(ComparisonRole.IS_BASE)
        width, token = (2, "control") if base else (1, "border")
        right = rect.right() + 1 - width
        painter.fillRect(right, rect.top(), width, rect.height(), look.color(token))
        table = option.widget
        if isinstance(table, QAbstractItemView) and table.currentIndex() == index:
            pen = QPen(look.color("focus" if _has_keyboard(table) else "control"), 2)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _paint_group(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Go on with a name that began in the header of the row, wherever the table is scrolled."""
        table = option.widget
        if not isinstance(table, QAbstractItemView):
            return
        look = self._look
        header = table.viewport().x()
        rect: QRect = option.rect
        painter.setClipRect(rect)
        painter.setFont(group_font(look))
        painter.setPen(look.color("text2"))
        line = QRect(look.px(16) - header, rect.top(), 100 * look.px(16), rect.height())
        words = index.data(ComparisonRole.GROUP)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)


def _has_keyboard(widget: object) -> bool:
    return isinstance(widget, QAbstractItemView) and widget.hasFocus()
