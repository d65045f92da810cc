"""Gives the rows of a table their heights without keeping the window waiting."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QTableView

_TURN_S = 0.008


class RowHeights(QObject):
    """Sets the rows down to the last one in sight at once, and the others in turns.

    Whoever moves the table by something else than its scroll bar calls `finish` first.
    """

    def __init__(
        self, table: QTableView, set_height: Callable[[int], None], done: Callable[[], None]
    ) -> None:
        """Take what sets the height of a row by its number, and what lets the bars know of it."""
        super().__init__(table)
        self._table = table
        self._set_height, self._done = set_height, done
        self._left = range(0)
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._go_on)
        table.verticalScrollBar().actionTriggered.connect(self.finish)

    def begin(self) -> None:
        """Set the heights of all rows anew."""
        table = self._table
        self._left = range(table.model().rowCount())
        if not table.isVisible():
            self.finish()
            return
        room = table.verticalScrollBar().value() + table.viewport().height()
        while self._left and room >= 0:
            room -= self._set_next()
        self._turn.start()

    def stop(self) -> None:
        """Leave the rows as they are: there will be others."""
        self._left = range(0)
        self._turn.stop()

    def finish(self) -> None:
        """Set what is left, before somebody goes there."""
        self._turn.stop()
        if not self._left:
            return
        while self._left:
            self._set_next()
        self._done()

    def _go_on(self) -> None:
        end = time.perf_counter() + _TURN_S
        while self._left and time.perf_counter() < end:
            self._set_next()
        if not self._left:
            self._turn.stop()

    def _set_next(self) -> int:
        row, self._left = self._left[0], self._left[1:]
        self._set_height(row)
        return self._table.rowHeight(row)
