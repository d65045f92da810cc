"""Does at once what is seen, and the rest in pauses or just before it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class WhenSeen(QObject):
    """Keeps jobs on hidden widgets back, so that the seen part of a change does not wait for them.

    What lies in a window that is not shown yet is done at once: nobody looks on.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # By what is hidden itself, as a view behind another: the jobs in the order they came in,
        # each with what it changes.
        self._waiting: dict[QObject, dict[Callable[[], object], QObject]] = {}
        self._pause = QTimer(self)
        self._pause.timeout.connect(self._do_next)

    def do(self, widget: QWidget, job: Callable[[], object]) -> None:
        """Do `job`, which changes `widget`, once for all times it was asked for while hidden."""
        hidden = _hidden(widget)
        if hidden is None:
            job()
        else:
            self._wait(hidden, widget, job)

    def do_later(self, thing: QObject, job: Callable[[], object]) -> None:
        """Do `job`, which changes something that is not seen just now, in a pause."""
        self._wait(thing, thing, job)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            while watched in self._waiting:
                self._do_first(watched)
        return False

    def _wait(self, owner: QObject, thing: QObject, job: Callable[[], object]) -> None:
        if owner not in self._waiting:
            owner.installEventFilter(self)
        self._waiting.setdefault(owner, {})[job] = thing
        self._pause.start()

    def _do_next(self) -> None:
        """Do one job; whoever types or points between two is served first."""
        while self._waiting:
            owner = next(iter(self._waiting))
            if shiboken6.isValid(owner):
                self._do_first(owner)
                return
            del self._waiting[owner]
        self._pause.stop()

    def _do_first(self, owner: QObject) -> None:
        jobs = self._waiting[owner]
        job, thing = next(iter(jobs.items()))
        del jobs[job]
        if not jobs:
            del self._waiting[owner]
            owner.removeEventFilter(self)
        if shiboken6.isValid(thing):
            job()


def _hidden(widget: QWidget) -> QWidget | None:
    """Return the outermost around a widget that was hidden, itself at least; None if it is seen."""
    found = None
    part: QWidget | None = widget
    while part is not None:
        if part.isHidden() and _is_apart(part):
            found = part
        part = None if part.isWindow() else part.parentWidget()
    return found


def _is_apart(part: QWidget) -> bool:
    """Tell whether something hidden was hidden by itself, as a view, or is a menu or the like."""
    owner = part.parentWidget() if part.isWindow() else None
    if owner is not None and owner.window().isVisible():
        return True
    return part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
