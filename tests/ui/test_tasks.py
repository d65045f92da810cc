from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject

from songhanh.ui.tasks import Latest, Task, TaskRunner


@pytest.fixture
def runner(qapp):
    runner = TaskRunner()
    yield runner
    runner.close()


@pytest.fixture
def gate():
    """Return what a job waits for; opened at the end, so that no test can hang."""
    gate = threading.Event()
    yield gate
    gate.set()


def test_the_answer_comes_in_the_thread_of_the_window(qtbot, runner):
    seen = []
    runner.run(threading.get_ident, lambda ident: seen.append((ident, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    worker, window = seen[0]
    assert window == threading.get_ident()
    assert worker != window


def test_a_failure_is_told_to_the_caller_or_to_everybody(qtbot, runner):
    told: list[object] = []
    runner.run(lambda: 1 / 0, told.append, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], ZeroDivisionError)
    with qtbot.waitSignal(runner.failed) as failed:
        runner.run(lambda: int("no"), told.append)
    assert isinstance(failed.args[0], ValueError)
    assert len(told) == 1


def test_a_cancelled_task_gives_no_answer(qtbot, runner, gate):
    told: list[object] = []
    late = runner.run(gate.wait, told.append)
    queued = runner.run(lambda: told.append("ran"), told.append)
    late.cancel()
    queued.cancel()
    gate.set()
    runner.run(lambda: "after", told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["after"]


def test_an_answer_for_a_view_that_is_gone_is_dropped(qtbot, runner, gate):
    told: list[object] = []
    owner = QObject()
    task = Task(owner)
    runner.run(gate.wait, told.append, task=task)
    owner.deleteLater()
    qtbot.waitUntil(lambda: task.cancelled)
    gate.set()
    runner.run(lambda: "after", told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["after"]


def test_only_the_newest_question_is_answered(qtbot, runner, gate):
    told: list[str] = []
    stopped: list[bool] = []

    def old(task):
        gate.wait()
        stopped.append(task.cancelled)
        return "old"

    latest = Latest(runner)
    latest.run(old, told.append)
    latest.run(lambda _task: "new", told.append)
    gate.set()
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["new"]
    assert stopped == [True]


def test_a_cancelled_question_is_not_answered(qtbot, runner, gate):
    told: list[object] = []
    latest = Latest(runner)
    latest.run(lambda _task: gate.wait(), told.append)
    latest.cancel()
    gate.set()
    runner.run(lambda: "after", told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["after"]


def test_nothing_is_delivered_after_closing(qapp, gate):
    told: list[object] = []
    runner = TaskRunner()
    started = threading.Event()

    def job():
        started.set()
        return gate.wait()

    runner.run(job, told.append)
    runner.run(lambda: "queued", told.append)
    started.wait()
    gate.set()
    runner.close()
    runner.run(lambda: "too late", told.append)
    qapp.processEvents()
    assert told == []
    assert not [t for t in threading.enumerate() if t.name.startswith("task")]
