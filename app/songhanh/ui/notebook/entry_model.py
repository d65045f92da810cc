"""Entries of the notebook for Qt's list, such as those of a dossier in the user's order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from typing_extensions import override

from songhanh.core.own import Hold
from songhanh.ui.models.indexes import NO_INDEX
from songhanh.ui.models.row_model import RowModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.core.own import OwnEntry
    from songhanh.ui.models.indexes import AnyIndex

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


class EntryModel(RowModel[EntryRow]):
    """Rows that can change places."""

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
        self.beginMoveRows(NO_INDEX, start, start, NO_INDEX, target)
        self._rows.insert(end, self._rows.pop(start))
        self.endMoveRows()
        return True

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if role == Qt.ItemDataRole.ToolTipRole and row is not None:
            return row.line
        return super().data(index, role)

    @override
    def spoken(self, row: EntryRow) -> str:
        return ". ".join(part for part in (row.title, row.line, row.remark) if part)
