"""Makes ready what the user will need soon, after the first picture and while nothing else is to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

_PAUSE_MS = 20  # in which the window answers


class WarmUp(QObject):
    """Takes one step after the other once a window has been painted; goes with the window."""

    def __init__(self, window: QWidget, steps: Iterator[object]) -> None:
        """Prepare it; each item of `steps` is something made ready, and takes a moment to come."""
        super().__init__(window)
        self._window, self._steps = window, steps
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._take_step)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._timer.start()
        return super().eventFilter(watched, event)

    def _take_step(self) -> None:
        if not self._window.isVisible() or next(self._steps, self) is self:
            self._timer.stop()
            self.deleteLater()
