"""A window over the whole corpus with an empty notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from songhanh.ui.main_window import MainWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from songhanh.ui.session import Session


@pytest.fixture
def window(qtbot: QtBot, session: Session) -> MainWindow:
    made = MainWindow(session)
    qtbot.addWidget(made)
    made.show()
    return made
