"""The table of a comparison: head row and first column stay, columns fill the width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget
from typing_extensions import override

from songhanh.ui.comparison_copy import copy_cells, copy_rows
from songhanh.ui.delegates.comparison_delegate import ComparisonDelegate
from songhanh.ui.keys import ENTER
from songhanh.ui.models.comparison_model import ComparisonModel, ComparisonRole
from songhanh.ui.views.comparison_menu import ComparisonMenu
from songhanh.ui.views.row_heights import RowHeights
from songhanh.ui.widgets.column_header import ColumnHeader
from songhanh.ui.widgets.row_header import RowHeader
from songhanh.ui.widgets.table_corner import TableCorner

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelection

    from songhanh.core.compare import Entry
    from songhanh.ui.look import Look
    from songhanh.ui.models.comparison_model import AnyIndex

_NARROWEST, _BASE, _OTHERS = 190, 192, 216
_MOVING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_SIDES = (Qt.Key.Key_Left, Qt.Key.Key_Right)
ScrollHint = QAbstractItemView.ScrollHint


class ComparisonTable(QTableView):
    """Shows a `ComparisonModel`; what the user wants with columns it only tells."""

    entries_selected = Signal(object)
    """The entries of the cell the user went to, a tuple of Entry."""
    entry_activated = Signal(object)
    """The Entry to be opened."""
    base_wanted = Signal(str)
    """The id of the column to measure against."""
    columns_wanted = Signal(tuple)
    """The ids of the columns in another order."""
    difference_wanted = Signal(str, str)
    """The ids of two provisions to be compared word by word, the base first."""
    chart_wanted = Signal(object)
    """The Row to be drawn."""
    naming_wanted = Signal()
    """The reader's own commune is to get its name."""
    removal_wanted = Signal(str)
    """The id of the column to be taken out."""
    columns_shown = Signal(int, int, int)
    """The first and the last column in sight, counted from 1, and how many there are."""
    menu_opening = Signal(object, str, str)
    """A QMenu of a cell is about to open: the ids of its row and column. More may be added to it."""

    def __init__(self, look: Look, model: ComparisonModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._delegate = ComparisonDelegate(look, self)
        self._head = ColumnHeader(look, self)
        self._first = RowHeader(look, self)
        self._has_heights = False
        self._heights = RowHeights(self, self._set_height, self.updateGeometries)
        self.setHorizontalHeader(self._head)
        self.setVerticalHeader(self._first)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        mode = QAbstractItemView.ScrollMode
        self.setHorizontalScrollMode(mode.ScrollPerItem)
        self.setVerticalScrollMode(mode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._corner = TableCorner(look, self)
        self._menu = ComparisonMenu(self, model)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        model.modelReset.connect(self._on_model_reset)
        model.opened.connect(self._on_row_changed)
        model.dataChanged.connect(lambda index: self._on_row_changed(index.row()))
        self.horizontalScrollBar().valueChanged.connect(self._tell_columns)
        look.follow(self, self._on_look_changed)
        self._head.sectionMoved.connect(self._on_head_section_moved)
        self._head.customContextMenuRequested.connect(self._on_head_menu_requested)
        self.customContextMenuRequested.connect(self._on_menu_requested)

    def set_corner(self, name: str, detail: str) -> None:
        """Say what the rows are."""
        self._corner.set_lines(name, detail)

    def copy_selection(self) -> None:
        """Put the chosen cells on the clipboard, as text and as a table."""
        chosen = self.selectionModel().selection()
        if not chosen.isEmpty():
            block = chosen.at(0)
            columns = range(block.left(), block.right() + 1)
            copy_cells(self._model, range(block.top(), block.bottom() + 1), columns)

    def copy_row(self, row: int) -> None:
        """Put a row on the clipboard, with its name and those of the columns."""
        copy_rows(self._model, [row])

    def copy_all(self) -> None:
        """Put the whole table on the clipboard."""
        copy_rows(self._model, range(self._model.rowCount()))

    def step(self, by: int) -> None:
        """Scroll sideways by as many whole columns as are in sight."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + by * max(self._in_sight() - 1, 1))

    @override
    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.entries_selected.emit(self._model.entries(current))

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    @override
    def scrollTo(self, index: AnyIndex, hint: ScrollHint = ScrollHint.EnsureVisible) -> None:
        self._heights.finish()
        super().scrollTo(index, hint)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._heights.finish()
        super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._heights.finish()
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() in ENTER:
            self._open(index)
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            self._model.toggle_opened(index.row())
        elif event.modifiers() == _MOVING and event.key() in _SIDES and index.isValid():
            self.shift(index.column(), -1 if event.key() == Qt.Key.Key_Left else 1)
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            if self._model.column(index.column()).is_written and index.data(
                Qt.ItemDataRole.EditRole
            ):
                self._model.setData(index, "")
            else:
                self.removal_wanted.emit(self._model.column(index.column()).id)
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        if self._delegate.is_link(index, self.visualRect(index), point.y()):
            return
        entries = self._model.entries(index)
        if entries:
            at = self._delegate.entry_at(index, self.visualRect(index), point.y())
            self.activate(entries[min(at, len(entries) - 1) :][:1])
        else:
            self._open(index)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        if event.button() == Qt.MouseButton.LeftButton and self._delegate.is_link(
            index, self.visualRect(index), point.y()
        ):
            self._model.toggle_opened(index.row())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        # Not there yet when the base class first asks.
        if hasattr(self, "_corner"):
            self._corner.setGeometry(
                self.frameWidth(), self.frameWidth(), self._first.width(), self._head.height()
            )
            self._corner.raise_()

    def activate(self, entries: tuple[Entry, ...]) -> None:
        """Open the first of these entries."""
        if entries:
            self.entry_activated.emit(entries[0])

    def shift(self, index: int, by: int) -> None:
        """Move a column to the left or to the right."""
        if not 0 <= index + by < self._model.columnCount():
            return
        ids = [self._model.column(i).id for i in range(self._model.columnCount())]
        ids.insert(index + by, ids.pop(index))
        self.columns_wanted.emit(tuple(ids))

    def _open(self, index: AnyIndex) -> None:
        """Read what stands in a cell, or write in it."""
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        else:
            self.activate(self._model.entries(index)[:1])

    def _in_sight(self) -> int:
        return max(self.viewport().width() // max(self.columnWidth(0), 1), 1)

    def _tell_columns(self) -> None:
        count = self._model.columnCount()
        first = min(self.horizontalScrollBar().value(), max(count - self._in_sight(), 0))
        self.columns_shown.emit(first + 1, min(first + self._in_sight(), count), count)

    def _fit(self) -> None:
        """Share the width among as many whole columns as it holds, and set the rows' heights."""
        count = self._model.columnCount()
        if not count:
            return
        px = self._look.px
        room = self.viewport().width()
        shown = min(max(room // px(_NARROWEST), 1), count)
        bases = [
            bool(self._model.headerData(i, Qt.Orientation.Horizontal, ComparisonRole.IS_BASE))
            for i in range(count)
        ]
        weights = [_BASE if base else _OTHERS for base in bases]
        if shown < count:
            widths = [max(room // shown, px(_NARROWEST))] * count
        else:
            widths = [room * weight // sum(weights) for weight in weights]
            widths[-1] += room - sum(widths)
        if [self.columnWidth(index) for index in range(count)] == widths and self._has_heights:
            return
        narrower = min(widths) != self.columnWidth(0)
        for index, width in enumerate(widths):
            self._head.resizeSection(index, width)
        # Figures stand on lines of their own, however wide their columns are.
        if not self._has_heights or (narrower and not self._model.has_figures):
            self._has_heights = True
            self._heights.begin()
        self._tell_columns()

    def _set_height(self, row: int) -> None:
        width = min(self.columnWidth(column) for column in range(self._model.columnCount()))
        height = self._delegate.row_height(self._model, row, width)
        if self._model.row(row) is not None:
            height = max(height, self._first.needed_height(row))
        self._first.resizeSection(row, height)

    def _on_row_changed(self, row: int) -> None:
        self._set_height(row)
        self.viewport().update()

    def _on_model_reset(self) -> None:
        self._heights.stop()
        self._has_heights = False
        self._delegate.forget()
        self.clearSpans()
        columns = self._model.columnCount()
        if columns > 1:
            for row in self._model.group_rows():
                self.setSpan(row, 0, 1, columns)
        self.updateGeometries()
        self._fit()
        # A header that was dragged keeps its order through a reset; the model has it right now.
        self._head.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        for logical in range(columns):
            self._head.moveSection(self._head.visualIndex(logical), logical)
        self._head.blockSignals(False)  # noqa: FBT003

    def _on_look_changed(self) -> None:
        self._delegate.forget()
        self._has_heights = False
        self.updateGeometries()
        self._fit()
        self.viewport().update()

    def _on_head_section_moved(self) -> None:
        head = self._head
        order = [head.logicalIndex(place) for place in range(head.count())]
        self.columns_wanted.emit(tuple(self._model.column(index).id for index in order))

    def _on_head_menu_requested(self, point: QPoint) -> None:
        index = self._head.logicalIndexAt(point)
        if index >= 0:
            self._menu.show_column(index).popup(self._head.mapToGlobal(point))

    def _on_menu_requested(self, point: QPoint) -> None:
        index = self.indexAt(point)
        row = self._model.row(index.row()) if index.isValid() else None
        if row is None:
            return
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        menu = self._menu.show_cell(index)
        self.menu_opening.emit(menu, row.id, self._model.column(index.column()).id)
        menu.popup(self.viewport().mapToGlobal(point))

    def draw(self) -> None:
        """Ask for a chart of the current row, if it is one of figures."""
        row = self._model.row(self.currentIndex().row())
        if row is not None and self._model.has_figures:
            self.chart_wanted.emit(row)

    def differ(self) -> None:
        """Ask for the words in which two chosen cells differ, or a cell and the base's."""
        two = self.chosen_two()
        if len(two) == 2:
            self.difference_wanted.emit(two[0].provision.id, two[1].provision.id)

    def chosen_two(self) -> list[Entry]:
        """Return the first entries of two chosen cells, or of the base's cell and the current one."""
        indexes = self.selectionModel().selectedIndexes()
        if len(indexes) < 2:
            index, columns = self.currentIndex(), range(self._model.columnCount())
            bases = (index.siblingAtColumn(c) for c in columns)
            base = [i for i in bases if i.data(ComparisonRole.IS_BASE)]
            indexes = [*base, index]
        order = sorted(indexes, key=lambda i: not i.data(ComparisonRole.IS_BASE))
        found = [entries[0] for index in order if (entries := self._model.entries(index))]
        return list({entry.provision.id: entry for entry in found}.values())
