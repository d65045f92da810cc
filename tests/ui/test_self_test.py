"""The program tries itself out in its own window, and says which step came to nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from songhanh.config.paths import find_paths
from songhanh.config.settings import Settings
from songhanh.core.errors import UnknownIdError
from songhanh.store.library import Library
from songhanh.ui.app import Program
from songhanh.ui.self_test import SelfTest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


class Ending:
    """Stands in for the application, which would end the loop of the tests as well."""

    status = -1

    def exit(self, status: int) -> None:
        self.status = status


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, icon_folder: Path, profile: Path, pack_folder: Path
) -> Iterator[Program]:
    paths = replace(find_paths(), icons=icon_folder, profile=profile, pack=pack_folder)
    program = Program(qapp, paths, Settings(), Library.open([paths.pack]))
    program.show()
    yield program
    program.close()
    qapp.setStyleSheet("")


def report(qtbot: QtBot, folder: Path) -> dict[str, Any]:
    file = folder / "report.json"
    qtbot.waitUntil(file.is_file, timeout=30_000)
    told: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return told


def test_every_step_of_the_main_job_is_gone(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    ending = Ending()
    SelfTest(ending, program.window, tmp_path).start()
    told = report(qtbot, tmp_path)
    assert told["fault"] == ""
    steps = ["window", "search", "reading", "comparison", "preview", "pdf"]
    assert list(told["steps"]) == steps
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")
    assert ending.status == 0


def test_what_goes_wrong_is_reported(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    ending = Ending()
    SelfTest(ending, program.window, tmp_path).start()
    program.window.desk.failed.emit(UnknownIdError(id="gone"))
    assert "UnknownIdError" in str(report(qtbot, tmp_path)["fault"])
    assert ending.status == 1
