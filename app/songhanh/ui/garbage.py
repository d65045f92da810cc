"""Where garbage is collected: in the thread of the window, and nowhere else."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS = 1000


class GarbageCollector(QObject):
    """Collects in the place of Python, from time to time.

    Python collects in whatever thread happens to ask for memory. A job would then take a closed
    view apart: Qt holds a lock while Python waits for the window's thread, and that waits for the
    lock.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(collect_due)
        self._timer.start()


def collect_due() -> None:
    """Collect what Python would have by now: what is young, or what is older with it."""
    counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, most) in enumerate(counted) if count > most]
    if due:
        gc.collect(max(due))
