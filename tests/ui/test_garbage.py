"""No job takes apart what belongs to the window."""

from __future__ import annotations

import gc
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from songhanh.ui.garbage import GarbageCollector

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


class Circle:
    """Refers to itself, and tells which thread takes it apart."""

    def __init__(self, told: list[threading.Thread]) -> None:
        self.itself, self.told = self, told

    def __del__(self) -> None:
        self.told.append(threading.current_thread())


def test_garbage_is_collected_in_the_thread_of_the_window(qapp: QApplication, qtbot: QtBot) -> None:
    told: list[threading.Thread] = []
    gc.enable()
    collector = GarbageCollector()
    Circle(told)
    with ThreadPoolExecutor(1) as jobs:
        assert len(jobs.submit(lambda: [[number] for number in range(100_000)]).result()) == 100_000
    assert told == []
    qtbot.waitUntil(lambda: told == [threading.main_thread()])
    collector.deleteLater()
