"""One indicator over many places: the places are rows, so that all of them stand on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget
from typing_extensions import override

from songhanh.ui.comparison_copy import copy_lists
from songhanh.ui.delegates.ranking_delegate import HEIGHT, RankingDelegate
from songhanh.ui.models.ranking_model import RankingColumn, RankingModel
from songhanh.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent

    from songhanh.ui.look import Look
    from songhanh.ui.models.indexes import AnyIndex

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


class RankingTable(RowTable):
    """Moves from place to place; a place is opened at the provision that names its figure."""

    entries_selected = Signal(object)
    """The entries of the row the user went to, a tuple of Entry."""
    entry_activated = Signal(object)
    """The Entry to be opened."""
    base_wanted = Signal(str)
    removal_wanted = Signal(str)
    chart_wanted = Signal()
    """What is listed is to be drawn."""

    def __init__(self, look: Look, model: RankingModel, parent: QWidget | None = None) -> None:
        super().__init__(look, model, parent)
        self._ranking = model
        self.setItemDelegate(RankingDelegate(look, self))
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._menu = QMenu(self)
        model.modelReset.connect(self._on_model_reset)
        self.row_opened.connect(self._open)
        self.customContextMenuRequested.connect(self._on_menu_requested)
        self.fit()

    def copy_selection(self) -> None:
        """Put the chosen rows on the clipboard."""
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        self._copy(rows)

    def copy_all(self) -> None:
        """Put the whole list on the clipboard."""
        self._copy(range(self._ranking.rowCount()))

    @override
    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.entries_selected.emit(self._ranking.rows[current.row()].entries)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.removal_wanted.emit(self._ranking.rows[self.currentIndex().row()].column)
        else:
            super().keyPressEvent(event)

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

    @override
    def fit(self) -> None:
        """Give the documents what the other columns leave; if that is nothing, bars grow shorter."""
        px = self._look.px
        self.verticalHeader().setDefaultSectionSize(px(HEIGHT))
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
        self.fit()

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
