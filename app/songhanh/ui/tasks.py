"""The one way into the background: a job runs beside the window, its answer comes back to it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Task:
    """A promise of an answer that may be given up.

    A long job asks `cancelled` between its steps and returns early. With an `owner` the answer is
    given up too when that object, a view as a rule, is gone.
    """

    def __init__(self, owner: QObject | None = None) -> None:
        self._owner = owner
        self._given_up = Event()

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for the answer any more."""
        if self._owner is not None and not shiboken6.isValid(self._owner):
            return True
        return self._given_up.is_set()

    def cancel(self) -> None:
        """Give the answer up; the job itself is not interrupted."""
        self._given_up.set()


class TaskRunner(QObject):
    """Runs jobs one after the other in one thread, and answers in the thread of the window.

    One thread, because what the jobs use, a database and an index, wants to be asked in turn.
    A job gets values only and touches no widget.
    """

    failed = Signal(Exception)
    """A job failed and its caller had not said what to do then."""

    _answered = Signal(Task, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="task")
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        task: Task | None = None,
    ) -> Task:
        """Run `job` in the background, then `done` with its answer or `failed` with its error.

        Args:
            job: What to do; it must not touch a widget.
            done: Called with the answer in the thread of the window.
            failed: Called with the error there; without it the signal `failed` tells.
            task: One made before, for a job that asks whether it was cancelled.
        """
        task = task or Task()
        if not self._closed:  # a timer of a view may still run when the program has been closed
            self._executor.submit(self._work, task, job, done, failed or self.failed.emit)
        return task

    def close(self) -> None:
        """Wait for the job that runs, forget the others, and deliver nothing from now on."""
        self._closed = True
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _work(
        self,
        task: Task,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        if task.cancelled:
            return
        try:
            answer = job()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told in the window
            self._answered.emit(task, partial(failed, error))
        else:
            self._answered.emit(task, partial(done, answer))

    def _deliver(self, task: Task, tell: Callable[[], None]) -> None:
        if not (self._closed or task.cancelled):
            tell()


class Latest:
    """Asks through a runner so that only the newest question is answered."""

    def __init__(self, runner: TaskRunner, owner: QObject | None = None) -> None:
        self._runner = runner
        self._owner = owner
        self._task = Task()

    def run(
        self,
        job: Callable[[Task], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Task:
        """Run `job` and give up what was asked before; the job gets its task to ask."""
        self._task.cancel()
        self._task = task = Task(self._owner)
        return self._runner.run(partial(job, task), done, failed, task)

    def cancel(self) -> None:
        """Give up what was asked last."""
        self._task.cancel()
