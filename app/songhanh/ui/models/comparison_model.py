"""A comparison for Qt's table: one row a row of the sheet, and one for the name of each group."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from songhanh.core.compare import Row, RowsBy
from songhanh.ui.models.comparison_words import ComparisonWords

if TYPE_CHECKING:
    from songhanh.core.compare import Column, ComparisonSheet, Entry
    from songhanh.export.sheet import SheetWriter

_NO_INDEX = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


class ComparisonRole(IntEnum):
    """What a cell or a header of a comparison can be asked for."""

    CELL = Qt.ItemDataRole.UserRole + 1
    """The `CellText` of a cell; None in the row of a group."""
    DETAIL = Qt.ItemDataRole.UserRole + 2
    """The second line of a header."""
    GROUP = Qt.ItemDataRole.UserRole + 3
    """The name of the group in its own row, else ""."""
    IS_BASE = Qt.ItemDataRole.UserRole + 4
    HAS_FIGURES = Qt.ItemDataRole.UserRole + 5
    """Whether the cells are figures rather than text."""
    OPENED = Qt.ItemDataRole.UserRole + 6
    """Whether everything in the row is shown, rather than as much as fits."""


class ComparisonModel(QAbstractTableModel):
    """The rows of a sheet that are shown."""

    written = Signal(str, str, str)
    """The user wrote in a cell: the ids of its column and row, and the text."""
    opened = Signal(int)
    """A row shows all or less now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet: ComparisonSheet | None = None
        self._words: ComparisonWords | None = None
        self._rows: list[Row | str] = []
        self._opened: set[str] = set()

    @property
    def sheet(self) -> ComparisonSheet | None:
        """The sheet shown, with the rows that are hidden as well."""
        return self._sheet

    def set_sheet(self, sheet: ComparisonSheet, writer: SheetWriter, *, hide_empty: bool) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self._sheet = sheet
        self._words = ComparisonWords(sheet, writer, self)
        self._opened.clear()
        self._arrange(hide_empty=hide_empty)
        self.endResetModel()

    @property
    def words(self) -> ComparisonWords | None:
        """What puts the sheet into words."""
        return self._words

    def show_rows(self, *, hide_empty: bool, only_differences: bool) -> None:
        """Hide or show the rows in which nothing can be compared, or nothing differs."""
        if self._sheet is None:
            return
        self.beginResetModel()
        self._sheet = replace(self._sheet, only_differences=only_differences)
        self._arrange(hide_empty=hide_empty)
        self.endResetModel()

    def written_columns(self) -> list[int]:
        """Return the numbers of the columns to write in."""
        columns = self._sheet.columns if self._sheet is not None else ()
        return [number for number, column in enumerate(columns) if column.is_written]

    @property
    def has_figures(self) -> bool:
        """Whether the cells hold figures rather than text."""
        return self._words is not None and self._words.has_figures

    @property
    def corner(self) -> str:
        """What the rows are, to be said over their names."""
        return self._words.rows_name if self._words is not None else ""

    def toggle_opened(self, number: int) -> None:
        """Show everything in a row, or again as much as fits."""
        row = self.row(number)
        if row is not None:
            self._opened ^= {row.id}
            self.opened.emit(number)

    def column(self, index: int) -> Column:
        """Return the column with this number."""
        assert self._sheet is not None  # noqa: S101 - who asks has seen a column
        return self._sheet.columns[index]

    def row(self, number: int) -> Row | None:
        """Return the row of the sheet shown there; None for the name of a group."""
        row = self._rows[number] if 0 <= number < len(self._rows) else None
        return row if isinstance(row, Row) else None

    def entries(self, index: AnyIndex) -> tuple[Entry, ...]:
        """Return the entries of a cell, in the order in which they are shown."""
        cell = self.data(index, ComparisonRole.CELL) if index.isValid() else None
        return tuple(one.entry for one in cell.entries) if cell is not None else ()

    def group_rows(self) -> list[int]:
        """Return the rows that name a group."""
        return [number for number, row in enumerate(self._rows) if isinstance(row, str)]

    @property
    def shown_rows(self) -> int:
        """The number of rows shown, those of the groups not counted."""
        return sum(1 for row in self._rows if isinstance(row, Row))

    @override
    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() or self._sheet is None else len(self._sheet.columns)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        written = self.column(index.column()).is_written
        return flags | Qt.ItemFlag.ItemIsEditable if written else flags

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row, sheet = self.row(index.row()), self._sheet
        if row is None or sheet is None or self._words is None:
            return False
        column, text = sheet.columns[index.column()].id, str(value).strip()
        if text == row.cells[index.column()].text:
            return False
        self._sheet = sheet.with_written(column, row.id, text)
        self._rows[index.row()] = next(one for one in self._sheet.rows if one.id == row.id)
        self._words.forget(row, index.column())
        self.dataChanged.emit(index, index)
        self.written.emit(column, row.id, text)
        return True

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        sheet, words = self._sheet, self._words
        if sheet is None or words is None or not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == ComparisonRole.IS_BASE:
            return column == sheet.base
        if isinstance(row, str):
            shown = role in (ComparisonRole.GROUP, Qt.ItemDataRole.AccessibleTextRole)
            return row if shown else None
        value: Any = None
        match role:
            case ComparisonRole.CELL:
                value = words.cell(row, column)
            case ComparisonRole.OPENED:
                value = row.id in self._opened
            case Qt.ItemDataRole.EditRole:
                value = row.cells[column].text
            case Qt.ItemDataRole.DisplayRole:
                value = words.plain(row, column)
            case Qt.ItemDataRole.ToolTipRole if words.has_figures:
                value = words.plain(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                value = f"{words.row_name(row)}. {words.spoken(row, column)}"
        return value

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        sheet, words = self._sheet, self._words
        if sheet is None or words is None:
            return None
        if role == ComparisonRole.HAS_FIGURES:
            return sheet.rows_by == RowsBy.INDICATOR
        if orientation == Qt.Orientation.Vertical:
            return self._row_header(words, self._rows[section], role)
        if role == ComparisonRole.IS_BASE:
            return section == sheet.base
        return self._column_header(words, section, role)

    def _column_header(self, words: ComparisonWords, section: int, role: int) -> str | None:
        column = self.column(section)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words.column_name(column)
            case ComparisonRole.DETAIL:
                return words.column_detail(section)
            case Qt.ItemDataRole.ToolTipRole:
                return words.column_tip(section)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{words.column_name(column)}, {words.column_detail(section)}"
        return None

    def _row_header(self, words: ComparisonWords, row: Row | str, role: int) -> Any:
        if isinstance(row, str):
            names = (ComparisonRole.GROUP, Qt.ItemDataRole.DisplayRole)
            return row if role in names else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words.row_name(row)
            case ComparisonRole.DETAIL:
                return words.row_detail(row)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{words.row_name(row)}\n{words.row_tip(row)}".strip()
            case Qt.ItemDataRole.AccessibleTextRole:
                return words.sentence(row)
        return None

    def _arrange(self, *, hide_empty: bool) -> None:
        self._rows = []
        sheet, words = self._sheet, self._words
        if sheet is None or words is None:
            return
        group = ""
        for row in sheet.shown(hide_empty=hide_empty):
            if row.group != group:
                group = row.group
                self._rows.append(words.group_name(group))
            self._rows.append(row)
