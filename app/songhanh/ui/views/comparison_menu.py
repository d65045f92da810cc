"""What can be done with a cell or a column of a comparison, as a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from songhanh.core.compare import OUR_COMMUNE
from songhanh.ui.models.comparison_model import ComparisonModel, ComparisonRole

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from songhanh.ui.models.comparison_model import AnyIndex
    from songhanh.ui.views.comparison_table import ComparisonTable


class ComparisonMenu(QMenu):
    """Filled anew each time it is shown."""

    def __init__(self, table: ComparisonTable, model: ComparisonModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model

    def show_cell(self, index: AnyIndex) -> QMenu:
        """Offer what can be done with a cell, its row and its column."""
        self.clear()
        table, row = self._table, index.row()
        entries = self._model.entries(index)
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._add(self.tr("Write in this cell"), "Enter", lambda: table.edit(index))
        else:
            read = self._add(
                self.tr("Read this provision"), "Enter", lambda: table.activate(entries[:1])
            )
            read.setEnabled(bool(entries))
            differ = self._add(self.tr("Compare word by word"), "Shift+F7", table.differ)
            differ.setEnabled(len(table.chosen_two()) == 2)
            chart = self._add(self.tr("Chart of this row"), "Ctrl+G", table.draw)
            chart.setEnabled(self._model.has_figures)
        opened = bool(index.data(ComparisonRole.OPENED))
        words = self.tr("Show less of this row") if opened else self.tr("Show all of this row")
        self._add(words, self.tr("Space"), lambda: self._model.toggle_opened(row))
        self.addSeparator()
        self._add(self.tr("Copy the cells"), "Ctrl+C", table.copy_selection)
        self._add(self.tr("Copy the row"), "", lambda: table.copy_row(row))
        self._add(self.tr("Copy the whole table"), "", table.copy_all)
        self.addSeparator()
        self._add_column(index.column())
        return self

    def show_column(self, index: int) -> QMenu:
        """Offer what can be done with a column."""
        self.clear()
        self._add_column(index)
        return self

    def _add_column(self, index: int) -> None:
        table, model = self._table, self._model
        column = model.column(index)
        base = self._add(self.tr("Use as base"), "", lambda: table.base_wanted.emit(column.id))
        is_base = model.headerData(index, Qt.Orientation.Horizontal, ComparisonRole.IS_BASE)
        base.setEnabled(not is_base and not column.is_written)
        left = self._add(self.tr("Move to the left"), "Alt+Shift+←", lambda: table.shift(index, -1))
        left.setEnabled(index > 0)
        right = self._add(
            self.tr("Move to the right"), "Alt+Shift+→", lambda: table.shift(index, 1)
        )
        right.setEnabled(index + 1 < model.columnCount())
        if column.id == OUR_COMMUNE:
            self._add(self.tr("Name our commune…"), "", table.naming_wanted.emit)
        self.addSeparator()
        self._add(
            self.tr("Remove the column"),
            self.tr("Delete"),
            lambda: table.removal_wanted.emit(column.id),
        )

    def _add(self, words: str, key: str, do: Callable[[], object]) -> QAction:
        """Add an action; the key is shown here and bound by the table."""
        action = self.addAction(f"{words}\t{key}" if key else words)
        action.triggered.connect(lambda _=False: do())
        return action
