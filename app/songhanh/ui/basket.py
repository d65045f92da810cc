"""The columns gathered for a comparison: documents and provinces, in the order they were added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable


class Basket(QObject):
    """An ordered set of column ids."""

    changed = Signal(tuple)
    """The columns after the change."""

    def __init__(self, columns: Iterable[str] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = list(dict.fromkeys(columns))

    @property
    def columns(self) -> tuple[str, ...]:
        """The ids in their order."""
        return tuple(self._columns)

    def add(self, column: str) -> bool:
        """Add a column at the end; False if it is there already."""
        if column in self._columns:
            return False
        self._columns.append(column)
        self.changed.emit(self.columns)
        return True

    def remove(self, column: str) -> None:
        """Take a column out, if it is there."""
        if column in self._columns:
            self._columns.remove(column)
            self.changed.emit(self.columns)

    def replace(self, columns: Iterable[str]) -> None:
        """Hold these columns instead."""
        fresh = list(dict.fromkeys(columns))
        if fresh != self._columns:
            self._columns = fresh
            self.changed.emit(self.columns)
