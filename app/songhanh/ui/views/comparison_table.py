"""The table of a comparison: head row and first column stay, columns fill the width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget
from typing_extensions import override

from songhanh.ui.delegates.comparison_delegate import ComparisonDelegate
from songhanh.ui.models.comparison_model import ComparisonModel, ComparisonRole
from songhanh.ui.widgets.column_header import ColumnHeader
from songhanh.ui.widgets.row_header import RowHeader
from songhanh.ui.widgets.table_corner import TableCorner

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelection

    from songhanh.core.compare import Entry
    from songhanh.ui.look import Look
    from songhanh.ui.models.comparison_model import AnyIndex

_NARROWEST, _BASE, _OTHERS = 190, 192, 216
_GROUP = 27
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


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
    removal_wanted = Signal(str)
    """The id of the column to be taken out."""

    def __init__(self, look: Look, model: ComparisonModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._delegate = ComparisonDelegate(look, self)
        self._head = ColumnHeader(look, self)
        self._first = RowHeader(look, self)
        self._has_heights = False
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
        self._menu = QMenu(self)
        model.modelReset.connect(self._on_model_reset)
        look.changed.connect(self._on_look_changed)
        self._head.sectionMoved.connect(self._on_head_section_moved)
        self._head.customContextMenuRequested.connect(self._on_head_menu_requested)
        self.customContextMenuRequested.connect(self._on_menu_requested)

    def set_corner(self, name: str, detail: str) -> None:
        """Say what the rows are."""
        self._corner.set_lines(name, detail)

    def copy_selection(self) -> None:
        """Put the chosen cells on the clipboard, columns apart by tabs."""
        chosen = self.selectionModel().selection()
        if chosen.isEmpty():
            return
        block = chosen.at(0)
        lines = [
            "\t".join(
                str(self._model.index(row, column).data() or "")
                for column in range(block.left(), block.right() + 1)
            )
            for row in range(block.top(), block.bottom() + 1)
            if row not in self._model.group_rows()
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))

    @override
    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.entries_selected.emit(self._model.entries(current))

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() in _OPENING:
            self._activate(self._model.entries(index)[:1])
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            self.removal_wanted.emit(self._model.column(index.column()).id)
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        entries = self._model.entries(index)
        if entries:
            at = self._delegate.entry_at(index, self.visualRect(index), point.y())
            self._activate(entries[min(at, len(entries) - 1) :][:1])

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

    def _activate(self, entries: tuple[Entry, ...]) -> None:
        if entries:
            self.entry_activated.emit(entries[0])

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
        for index, width in enumerate(widths):
            self._head.resizeSection(index, width)
        self._set_heights(widths)

    def _set_heights(self, widths: list[int]) -> None:
        self._has_heights = True
        model = self._model
        groups = set(model.group_rows())
        figures = bool(
            model.rowCount()
            and model.headerData(0, Qt.Orientation.Vertical, ComparisonRole.HAS_FIGURES)
        )
        narrowest = min(widths)
        for row in range(model.rowCount()):
            if row in groups:
                self._first.resizeSection(row, self._look.px(_GROUP))
                continue
            cells = [model.index(row, c).data(ComparisonRole.CELL) for c in range(len(widths))]
            height = self._delegate.row_height(cells, narrowest, figures=figures)
            self._first.resizeSection(row, max(height, self._first.needed_height(row)))

    def _on_model_reset(self) -> None:
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
            self._column_menu(index).popup(self._head.mapToGlobal(point))

    def _on_menu_requested(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if not self._model.entries(index) and not index.isValid():
            return
        menu = self._column_menu(index.column())
        first = menu.actions()[0]
        entries = self._model.entries(index)
        read = menu.addAction(self.tr("Read this provision"), lambda: self._activate(entries[:1]))
        read.setEnabled(bool(entries))
        copy = menu.addAction(self.tr("Copy the cells"), self.copy_selection)
        words = self.tr("Compare word by word") + "\tF8"
        differ = menu.addAction(words, self.differ)
        differ.setEnabled(len(self._chosen_two()) == 2)
        words = self.tr("Chart of this row") + "\tCtrl+G"
        chart = menu.addAction(words, self.draw)
        chart.setEnabled(self._has_figures())
        menu.insertActions(first, [read, differ, chart, copy])
        menu.insertSeparator(first)
        menu.popup(self.viewport().mapToGlobal(point))

    def draw(self) -> None:
        """Ask for a chart of the current row, if it is one of figures."""
        row = self._model.row(self.currentIndex().row())
        if row is not None and self._has_figures():
            self.chart_wanted.emit(row)

    def _has_figures(self) -> bool:
        vertical = Qt.Orientation.Vertical
        return bool(self._model.headerData(0, vertical, ComparisonRole.HAS_FIGURES))

    def differ(self) -> None:
        """Ask for two chosen cells word by word, or the base's cell and the current one."""
        two = self._chosen_two()
        if len(two) == 2:
            self.difference_wanted.emit(two[0].provision.id, two[1].provision.id)

    def _chosen_two(self) -> list[Entry]:
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

    def _column_menu(self, index: int) -> QMenu:
        menu = self._menu
        menu.clear()
        column = self._model.column(index).id
        base = menu.addAction(self.tr("Use as base"), lambda: self.base_wanted.emit(column))
        base.setEnabled(
            not self._model.headerData(index, Qt.Orientation.Horizontal, ComparisonRole.IS_BASE)
        )
        left = menu.addAction(self.tr("Move to the left"), lambda: self._shift(index, -1))
        left.setEnabled(index > 0)
        right = menu.addAction(self.tr("Move to the right"), lambda: self._shift(index, 1))
        right.setEnabled(index + 1 < self._model.columnCount())
        menu.addSeparator()
        menu.addAction(self.tr("Remove the column"), lambda: self.removal_wanted.emit(column))
        return menu

    def _shift(self, index: int, by: int) -> None:
        ids = [self._model.column(i).id for i in range(self._model.columnCount())]
        ids.insert(index + by, ids.pop(index))
        self.columns_wanted.emit(tuple(ids))
