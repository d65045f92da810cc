"""How tests drive the whole window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from songhanh.ui.app import Program
    from songhanh.ui.main_window import MainWindow

_PATIENCE_MS = 30_000  # other tests run beside these, on machines with less to spare


def settle(qtbot: QtBot, program: Program) -> None:
    """Wait until the background has answered what was asked, and what the answers asked for."""
    for _ in range(3):
        answered: list[None] = []
        program.session.runner.run(lambda: None, answered.append)
        qtbot.waitUntil(partial(bool, answered), timeout=_PATIENCE_MS)


def front(window: MainWindow) -> QWidget:
    """Return the view in front."""
    assert window.tabs.current is not None
    return window.tabs.current
