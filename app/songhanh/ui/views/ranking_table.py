"""One indicator over many places: the places are rows, so that all of them stand on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget
from typing_extensions import override

from songhanh.ui.comparison_copy import copy_lists
from songhanh.ui.delegates.ranking_delegate import HEIGHT, RankingDelegate
from songhanh.ui.models.ranking_model import RankingColumn, RankingModel
from songhanh.ui.widgets.list_header import ListHeader

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from songhanh.ui.look import Look

_WIDTHS = {
    RankingColumn.NUMBER: 44,
    RankingColumn.PLACE: 172,
    RankingColumn.FIGURE: 148,
    RankingColumn.BAR: 184,
    RankingColumn.STANDING: 240,
    RankingColumn.DOCUMENT: 140,
    RankingColumn.CONFIDENCE: 118,
}
_GROWING = RankingColumn.DOCUMENT
_YIELDING = {RankingColumn.BAR: 84, RankingColumn.STANDING: 90, RankingColumn.DOCUMENT: 40}
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RankingTable(QTableView):
    """Whole rows are chosen; Enter or a double click opens the provision."""

    entries_selected = Signal(object)
    """The entries of the row the user went to, a tuple of Entry."""
    entry_activated = Signal(object)
    """The Entry to be opened."""
    base_wanted = Signal(str)
    removal_wanted = Signal(str)
    chart_wanted = Signal()
    """What is listed is to be drawn."""

    def __init__(self, look: Look, model: RankingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ranking = model
        self.setModel(model)
        self.setItemDelegate(RankingDelegate(look, self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalHeader(ListHeader(look, self))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        self._menu = QMenu(self)
        model.modelReset.connect(self._on_model_reset)
        look.changed.connect(self._renew)
        self.customContextMenuRequested.connect(self._on_menu_requested)
        self._renew()

    def copy_selection(self) -> None:
        """Put the chosen rows on the clipboard."""
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        self._copy(rows)

    def copy_all(self) -> None:
        """Put the whole list on the clipboard."""
        self._copy(range(self._ranking.rowCount()))

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        if current.isValid():
            self.entries_selected.emit(self._ranking.rows[current.row()].entries)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() in _OPENING:
            self._open()
        elif event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.removal_wanted.emit(self._ranking.rows[self.currentIndex().row()].column)
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self._open()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _open(self) -> None:
        index = self.currentIndex()
        entries = self._ranking.rows[index.row()].entries if index.isValid() else ()
        if entries:
            self.entry_activated.emit(entries[0])

    def _copy(self, rows: Iterable[int]) -> None:
        model = self._ranking
        columns = [column for column in RankingColumn if column != RankingColumn.BAR]
        head = [str(model.headerData(c, Qt.Orientation.Horizontal)) for c in columns]
        lists = [[str(model.index(row, c).data() or "") for c in columns] for row in rows]
        if lists:
            copy_lists([head, *lists], head=True)

    def _renew(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.px(HEIGHT))
        self.updateGeometries()
        self._fit()

    def _fit(self) -> None:
        """Give the documents what the other columns leave; if that is nothing, bars grow shorter."""
        px = self._look.px
        widths = {column: px(width) for column, width in _WIDTHS.items()}
        left = self.viewport().width() - sum(widths.values())
        widths[_GROWING] += max(left, 0)
        for column, most in _YIELDING.items():
            less = min(max(-left, 0), px(most))
            widths[column] -= less
            left += less
        for column, width in widths.items():
            self.setColumnWidth(column, width)

    def _on_model_reset(self) -> None:
        self.clearSpans()
        for number, row in enumerate(self._ranking.rows):
            if row.one is None:  # why there is no figure takes the room of all that depends on one
                count = len(RankingColumn) - RankingColumn.FIGURE
                self.setSpan(number, RankingColumn.FIGURE, 1, count)
        self._fit()

    def _on_menu_requested(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if not index.isValid():
            return
        row, menu = self._ranking.rows[index.row()], self._menu
        menu.clear()
        menu.addAction(self.tr("Read this provision"), self._open).setEnabled(bool(row.entries))
        menu.addAction(self.tr("Show as a chart"), self.chart_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Copy the row"), self.copy_selection)
        menu.addAction(self.tr("Copy the whole table"), self.copy_all)
        menu.addSeparator()
        base = menu.addAction(self.tr("Use as base"), lambda: self.base_wanted.emit(row.column))
        base.setEnabled(not row.is_base)
        menu.addAction(self.tr("Take out"), lambda: self.removal_wanted.emit(row.column))
        menu.popup(self.viewport().mapToGlobal(point))
