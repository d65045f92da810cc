"""Entries of the notebook for Qt's list, such as those of a dossier in the user's order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from songhanh.core.own import Hold
from songhanh.ui.models.roles import ItemRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.core.own import OwnEntry

_NO_INDEX = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex

ICONS = {
    Hold.PROVISION: "file-text",
    Hold.DOCUMENT: "file-text",
    Hold.COMPARISON: "columns-3",
    Hold.CELL: "columns-3",
    Hold.WORK: "list-checks",
    Hold.NOTE: "sticky-note",
    Hold.NOTHING: "sticky-note",
    Hold.PLACE: "layers",
    Hold.SEARCH: "search",
}
"""The icon of what an entry hangs on."""


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry in words: its name, what it says, and a remark at the right."""

    entry: OwnEntry
    icon: str
    title: str
    line: str
    remark: str = ""


class EntryModel(QAbstractListModel):
    """Rows that can change places."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[EntryRow] = []

    def set_rows(self, rows: Sequence[EntryRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[EntryRow, ...]:
        """The rows in their order."""
        return tuple(self._rows)

    def move(self, start: int, end: int) -> bool:
        """Move a row to another place; False if that is none or the same."""
        if start == end or not (0 <= start < len(self._rows) and 0 <= end < len(self._rows)):
            return False
        target = end + 1 if end > start else end
        self.beginMoveRows(_NO_INDEX, start, start, _NO_INDEX, target)
        self._rows.insert(end, self._rows.pop(start))
        self.endMoveRows()
        return True

    @override
    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ItemRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ". ".join(part for part in (row.title, row.line, row.remark) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.line
        return None
