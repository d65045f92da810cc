"""A list for Qt whose rows are values: each is painted and read aloud as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QObject, Qt
from typing_extensions import override

from songhanh.ui.models.indexes import NO_INDEX
from songhanh.ui.models.roles import ItemRole

if TYPE_CHECKING:
    from songhanh.ui.models.indexes import AnyIndex

Row = TypeVar("Row")


class RowModel(QAbstractListModel, Generic[Row]):
    """Keeps the rows; a model of a certain kind says how one is read aloud."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def spoken(self, row: Row) -> str:
        """Return a row in words, which is how a reader aloud comes to know it."""
        raise NotImplementedError

    def row_at(self, index: AnyIndex) -> Row | None:
        """Return the row at an index, or nothing where there is none."""
        return self._rows[index.row()] if index.isValid() else None

    @override
    def rowCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == ItemRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.spoken(row)
        return None
