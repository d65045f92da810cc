"""A comparison for Qt's table: one row a row of the sheet, and one for the name of each group."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
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


class ComparisonModel(QAbstractTableModel):
    """The rows of a sheet that are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet: ComparisonSheet | None = None
        self._words: ComparisonWords | None = None
        self._rows: list[Row | str] = []

    @property
    def sheet(self) -> ComparisonSheet | None:
        """The sheet shown, with the rows that are hidden as well."""
        return self._sheet

    def set_sheet(self, sheet: ComparisonSheet, writer: SheetWriter, *, hide_empty: bool) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self._sheet = sheet
        self._words = ComparisonWords(sheet, writer, self)
        self._arrange(hide_empty=hide_empty)
        self.endResetModel()

    def set_hide_empty(self, *, hide_empty: bool) -> None:
        """Hide or show the rows in which nothing can be compared."""
        self.beginResetModel()
        self._arrange(hide_empty=hide_empty)
        self.endResetModel()

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
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

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
        name, detail = words.column_name(sheet.columns[section]), words.column_detail(section)
        lines: dict[int, str] = {
            Qt.ItemDataRole.DisplayRole: name,
            ComparisonRole.DETAIL: detail,
            Qt.ItemDataRole.ToolTipRole: f"{name}, {detail}",
            Qt.ItemDataRole.AccessibleTextRole: f"{name}, {detail}",
        }
        return lines.get(role)

    def _row_header(self, words: ComparisonWords, row: Row | str, role: int) -> Any:
        if isinstance(row, str):
            names = (ComparisonRole.GROUP, Qt.ItemDataRole.DisplayRole)
            return row if role in names else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.sentence(row)
        name, detail = words.row_name(row), words.row_detail(row)
        lines: dict[int, str] = {
            Qt.ItemDataRole.DisplayRole: name,
            ComparisonRole.DETAIL: detail,
            Qt.ItemDataRole.ToolTipRole: f"{name}\n{words.row_tip(row)}".strip(),
        }
        return lines.get(role)

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
