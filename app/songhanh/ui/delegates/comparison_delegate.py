"""The cells of a comparison: what stands behind them, around them, and which kind they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from songhanh.ui.delegates.figure_cell import HEIGHT, FigureCell
from songhanh.ui.delegates.table_head import group_font
from songhanh.ui.delegates.text_cell import HIGH, LOW, CellLinks, TextCell, TextCellSetter
from songhanh.ui.keys import ENTER
from songhanh.ui.models.comparison_model import ComparisonRole
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from songhanh.ui.look import Look
    from songhanh.ui.models.comparison_model import ComparisonModel
    from songhanh.ui.models.comparison_words import CellText

AnyIndex = QModelIndex | QPersistentModelIndex
_KEPT = 600
_LETTERS_A_PIXEL = 0.16
_LINES = 11
_WIDE = 6
_GROUP, _WRITING = 27, 24


class ComparisonDelegate(QStyledItemDelegate):
    """Paints cells; what it has set is kept until the table shows something else."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._set: dict[tuple[int, int, int, int], tuple[CellText, TextCell]] = {}
        self._empty: dict[tuple[str, int], float] = {}
        self._measured: dict[tuple[int, int, int], tuple[CellText, TextCell]] = {}
        self.forget()

    def forget(self) -> None:
        """Forget what was set: the table shows other cells now, or looks different."""
        self._set.clear()
        self._empty.clear()
        self._measured.clear()
        links = CellLinks(self.tr("{n} more"), self.tr("show all"), self.tr("show less"))
        self._figures = FigureCell(self._look, self.tr("base"), links)
        self._texts = TextCellSetter(self._look, links)

    def row_height(self, model: ComparisonModel, number: int, width: int) -> int:
        """Return the height of a row in columns of this width."""
        row = model.row(number)
        if row is None:
            return self._look.px(_GROUP)
        opened = bool(model.index(number, 0).data(ComparisonRole.OPENED))
        highest, lowest = self._look.px(HIGH), self._look.px(LOW)
        if model.has_figures:
            entries = max(len(cell.entries) for cell in row.cells)
            return max(
                self._figures.height(entries, opened=opened), self._written(model, number, width)
            )
        # Most rows of a wide table are so full that counting letters tells it, without setting.
        full = width * _LETTERS_A_PIXEL / self._look.scale.k * _LINES * 1.3
        if (
            not opened
            and len(row.cells) > _WIDE
            and any(
                sum(len(one.provision.text.vi) for one in cell.entries) > full for cell in row.cells
            )
        ):
            return highest
        needed = 0.0
        for column in range(len(row.cells)):
            cell = model.index(number, column).data(ComparisonRole.CELL)
            if cell.empty:
                needed = max(needed, self._empty_height(cell, width))
                continue
            folded = self._measure(number, column, cell, width)
            used = self._texts.unfolded(cell, width, folded.height) if opened else folded
            needed = max(needed, used.height)
            if not opened and not cell.is_written and needed >= highest:
                return highest
        return max(round(needed), lowest)

    def _measure(self, row: int, column: int, cell: CellText, width: int) -> TextCell:
        """Set a cell in all the height a folded row may have; painting it asks for the same."""
        made = self._texts.set(cell, width, self._look.px(HIGH))
        if len(self._measured) < _KEPT:
            self._measured[row, column, width] = cell, made
        return made

    def _empty_height(self, cell: CellText, width: int) -> float:
        """Return the height of a sentence that stands in many cells of a column."""
        key = cell.empty, width
        if key not in self._empty:
            self._empty[key] = self._texts.set(cell, width, self._look.px(HIGH)).height
        return self._empty[key]

    def _written(self, model: ComparisonModel, number: int, width: int) -> int:
        """Return the height of what the user wrote in a row."""
        cells = (model.index(number, c).data(ComparisonRole.CELL) for c in model.written_columns())
        heights = (self._texts.set(cell, width, 0).height for cell in cells if cell.written)
        return round(max(heights, default=0.0))

    def entry_at(self, index: AnyIndex, rect: QRect, y: int) -> int:
        """Return the number of the entry at a height of the cell that fills `rect`."""
        cell = index.data(ComparisonRole.CELL)
        if cell is None or not cell.entries:
            return 0
        if cell.entries[0].figure:
            opened = index.data(ComparisonRole.OPENED)
            return self._figures.entry_at(y - rect.top()) if opened else 0
        return self._text_cell(index, cell, rect).entry_at(y - rect.top())

    def is_link(self, index: AnyIndex, rect: QRect, y: int) -> bool:
        """Tell whether at a height of a cell stands what opens or folds its row."""
        cell = index.data(ComparisonRole.CELL)
        if cell is None or not cell.entries:
            return False
        if cell.entries[0].figure:
            opened = bool(index.data(ComparisonRole.OPENED))
            return self._figures.is_link(cell, y - rect.top(), opened=opened)
        return self._text_cell(index, cell, rect).is_link(y - rect.top())

    @override
    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        editor = QPlainTextEdit(parent)
        editor.setTabChangesFocus(True)
        editor.setFont(self._look.font(Role.CELL))
        editor.setAccessibleName(index.data(Qt.ItemDataRole.AccessibleTextRole))
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        if isinstance(editor, QPlainTextEdit):
            model.setData(index, editor.toPlainText())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter as the end of writing; with Shift it begins a new line."""
        if isinstance(watched, QPlainTextEdit) and isinstance(event, QKeyEvent):
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            pressed = event.type() == QEvent.Type.KeyPress
            if pressed and event.key() in ENTER and not shift:
                self.commitData.emit(watched)
                self.closeEditor.emit(watched)
                return True
        return super().eventFilter(watched, event)

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
            opened = bool(index.data(ComparisonRole.OPENED))
            self._figures.paint(painter, box, cell, opened=opened)
            return
        if cell.is_written and not cell.written:
            self._paint_lines(painter, rect)
            return
        soft = not cell.entries and not cell.is_written
        self._texts.paint(painter, box, self._text_cell(index, cell, rect), soft=soft)

    def _paint_lines(self, painter: QPainter, rect: QRect) -> None:
        """Paint lines to write on, as they stand on paper."""
        px = self._look.px
        painter.setPen(QPen(self._look.color("control"), 1, Qt.PenStyle.DotLine))
        y, left, right = rect.top() + px(_WRITING), rect.left() + px(12), rect.right() - px(12)
        while y < min(rect.bottom() - px(4), rect.top() + px(_WRITING * 4)):
            painter.drawLine(left, y, right, y)
            y += px(_WRITING)

    def _text_cell(self, index: AnyIndex, cell: CellText, rect: QRect) -> TextCell:
        key = index.row(), index.column(), rect.width(), rect.height()
        kept = self._set.get(key)
        if kept is not None and kept[0] is cell:
            return kept[1]
        if len(self._set) >= _KEPT:
            self._set.clear()
        highest = self._look.px(HIGH)
        before = self._measured.get((index.row(), index.column(), rect.width()))
        if index.data(ComparisonRole.OPENED):
            folded = self._texts.set(cell, rect.width(), highest).height
            made = self._texts.unfolded(cell, rect.width(), folded)
        elif (
            before is not None
            and before[0] is cell
            and (rect.height() == highest or before[1].is_whole_in(rect.height()))
        ):
            made = before[1]
        else:
            made = self._texts.set(cell, rect.width(), rect.height())
        self._set[key] = cell, made
        return made

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
