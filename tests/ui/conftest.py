"""What the tests of the window share."""

from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

# Qt for Python makes a class when it is first used: this one at the first rectangle that is filled,
# and a test in which window and job both do so for the first time at once would crash.
from PySide6.QtGui import QGradient  # noqa: F401

from songhanh.config.paths import find_paths
from songhanh.config.settings import Settings
from songhanh.config.words import Words
from songhanh.core.model import Language
from songhanh.store.library import Library
from songhanh.ui.app import Program
from songhanh.ui.citation import release_clipboard
from songhanh.ui.look import Look
from songhanh.ui.scale import Scale
from songhanh.ui.session import Session
from songhanh.ui.style import DeskStyle
from songhanh.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from songhanh.config.paths import Paths
    from songhanh.ui.main_window import MainWindow

ROOT = Path(__file__).parents[2]
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"'
    ' stroke="currentColor" stroke-width="2"><path d="M4 4h16v16h-16z"/></svg>'
)


@pytest.fixture(autouse=True)
def _garbage() -> Iterator[None]:
    """Collect garbage in the thread of the window, as the program does, after each test."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(autouse=True)
def _clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing on the clipboard that Python owns, as the program does when it ends."""
    yield
    release_clipboard()


@pytest.fixture
def template() -> str:
    """Return the style sheet before it is filled."""
    return (ROOT / "resources/style/songhanh.qss").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def icon_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a drawing for each icon the program uses."""
    folder = tmp_path_factory.mktemp("icons")
    for name in (ROOT / "resources/icons.txt").read_text(encoding="utf-8").split():
        (folder / f"{name}.svg").write_text(DRAWING, encoding="utf-8")
    return folder


@pytest.fixture
def undressed(qapp: QApplication) -> Iterator[QApplication]:
    """Return the application; what is tried on it is taken off again, letters and size as well."""
    font = qapp.font()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setFont(font)
    style = qapp.findChild(DeskStyle)
    assert style is not None
    style.scale = Scale()


@pytest.fixture
def look(qapp: QApplication, icon_folder: Path) -> Look:
    """Return the look a program starts with; the application is not dressed in it."""
    return Look(icon_folder)


@pytest.fixture(scope="session")
def words() -> Words:
    """Return the Vietnamese words."""
    return Words.load(ROOT / "resources/words", Language.VI)


@pytest.fixture
def session(library: Library, words: Words, look: Look) -> Iterator[Session]:
    """Return what views work with, over the whole corpus; the library is shared and stays open."""
    runner = TaskRunner()
    made = Session(find_paths(), Settings(), words, library, runner, look)
    yield made
    runner.close()
    made.own.close()


@pytest.fixture
def paths(icon_folder: Path, profile: Path, pack_folder: Path) -> Paths:
    return replace(find_paths(), icons=icon_folder, profile=profile, pack=pack_folder)


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Program]:
    program = Program(qapp, paths, Settings(my_province="nghe-an"), Library.open([paths.pack]))
    program.show()
    yield program
    program.close()
    qapp.setStyleSheet("")


@pytest.fixture
def start(qapp: QApplication, paths: Paths) -> Iterator[Callable[[], Program]]:
    """Start the program as it would find its profile; what ran before is ended."""
    running: list[Program] = []

    def start() -> Program:
        while running:
            running.pop().close()
        library = Library.open([paths.pack])
        running.append(Program(qapp, paths, Settings.load(paths.profile), library))
        running[-1].show()
        return running[-1]

    yield start
    while running:
        running.pop().close()
    qapp.setStyleSheet("")


@pytest.fixture
def window(program: Program) -> MainWindow:
    return program.window
