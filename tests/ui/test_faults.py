"""A fault nobody expected is logged and told, by whichever door it comes, and the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer, qInstallMessageHandler, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from songhanh.config.settings import Settings
from songhanh.core.own import Dossier
from songhanh.health.checks import Part, State
from songhanh.store.library import Library
from songhanh.store.own.own_store import FILE, OwnStore
from songhanh.ui.app import Program
from songhanh.ui.faults import Faults
from songhanh.ui.views.fault_page import FaultPage
from songhanh.ui.views.health_page import HealthPage
from songhanh.ui.widgets.notice import Notice
from tests.ui.driving import front, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from songhanh.config.paths import Paths
    from songhanh.ui.main_window import MainWindow


@pytest.fixture
def faults(qtbot: QtBot) -> Iterator[Faults]:
    doors = sys.excepthook, threading.excepthook, sys.unraisablehook
    made = Faults()
    yield made
    made.close()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == doors


def fail() -> None:
    raise ZeroDivisionError("oops")


def test_a_slot_and_a_thread_that_fail_are_told(
    qtbot: QtBot, faults: Faults, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(faults.happened) as told:
        QTimer.singleShot(0, fail)
    assert isinstance(told.args[0], ZeroDivisionError)
    with qtbot.waitSignal(faults.happened):
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    assert [record.message for record in caplog.records].count("unexpected") == 2


def test_what_fails_while_put_away_and_what_qt_says_is_logged_only(
    qtbot: QtBot, faults: Faults, caplog: pytest.LogCaptureFixture
) -> None:
    class Bad:
        def __del__(self) -> None:
            fail()

    caplog.set_level(logging.WARNING)
    with qtbot.assertNotEmitted(faults.happened, wait=50):
        Bad()
        qWarning("something of Qt")
    said = [record.message for record in caplog.records]
    assert "unraisable" in said
    assert "qt: something of Qt" in said


def test_qt_speaks_to_whom_it_spoke_before(qtbot: QtBot) -> None:
    heard: list[str] = []
    before = qInstallMessageHandler(lambda *words: heard.append(words[-1]))
    Faults().close()
    qWarning("after")
    qInstallMessageHandler(before)
    assert heard == ["after"]


def test_the_window_tells_calmly_and_gives_a_report_to_copy(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    try:
        fail()
    except ZeroDivisionError as error:
        program.windows.tell_error(error)
    assert window.notice == (
        "Có điều chưa lường tới. Dữ liệu của bạn vẫn nguyên, có thể làm việc tiếp."
    )
    notice = next(each for each in window.findChildren(Notice) if each.isVisible())
    show = next(b for b in notice.findChildren(QPushButton) if b.text() == "Xem báo cáo")
    show.click()
    page = front(window)
    assert isinstance(page, FaultPage)
    assert "ZeroDivisionError" in page.text
    assert "in fail" in page.text
    copy = next(b for b in page.findChildren(QPushButton) if b.text() == "Chép báo cáo")
    copy.click()
    assert QGuiApplication.clipboard().text() == page.text
    assert {"kind": "fault"} not in window.memory.tabs.records()
    settle(qtbot, program)


def test_the_health_page_checks_aside_and_saves_a_report(
    qtbot: QtBot, program: Program, window: MainWindow, tmp_path: Path
) -> None:
    window.commands["health"].trigger()
    page = front(window)
    assert isinstance(page, HealthPage)
    qtbot.waitUntil(lambda: len(page.findings) == 6)
    page.save(tmp_path / "report.txt")
    assert "song-hanh" in (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert window.notice == "Đã lưu báo cáo vào report.txt."
    page.save(tmp_path / "no" / "report.txt")
    assert "report.txt" in window.notice
    settle(qtbot, program)


def test_a_damaged_notebook_is_brought_back_with_one_click(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    store = OwnStore.open(paths.profile)
    store.put(Dossier(name="Họp thứ hai"))
    assert store.back_up()
    store.close()
    (paths.profile / FILE).write_bytes(b"SQLite format 3\0" + bytes(5000))
    program = Program(qapp, paths, Settings(), Library.open([paths.pack]))
    program.show()
    program.window.commands["health"].trigger()
    page = front(program.window)
    assert isinstance(page, HealthPage)
    qtbot.waitUntil(lambda: len(page.findings) == 6)
    mend = next(b for b in page.findChildren(QPushButton) if b.text() == "Lấy lại bản sao lưu")
    assert mend.isVisibleTo(page)
    mend.click()
    qtbot.waitUntil(lambda: len(page.findings) == 6)
    own = next(each for each in page.findings if each.part is Part.OWN)
    assert own.state is State.GOOD
    assert not mend.isVisibleTo(page)
    assert [each.name for each in program.session.own.all(Dossier)] == ["Họp thứ hai"]
    program.close()
    qapp.setStyleSheet("")
