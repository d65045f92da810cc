"""What the tests of the window share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from songhanh.ui.look import Look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).parents[2]
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"'
    ' stroke="currentColor" stroke-width="2"><path d="M4 4h16v16h-16z"/></svg>'
)


@pytest.fixture
def template() -> str:
    """Return the style sheet before it is filled."""
    return (ROOT / "resources/style/songhanh.qss").read_text(encoding="utf-8")


@pytest.fixture
def icon_folder(tmp_path: Path) -> Path:
    """Return a folder with a drawing for each icon the program uses."""
    folder = tmp_path / "icons"
    folder.mkdir()
    for name in (ROOT / "resources/icons.txt").read_text(encoding="utf-8").split():
        (folder / f"{name}.svg").write_text(DRAWING, encoding="utf-8")
    return folder


@pytest.fixture
def look(qapp: QApplication, icon_folder: Path) -> Look:
    """Return the look a program starts with; the application is not dressed in it."""
    return Look(icon_folder)
