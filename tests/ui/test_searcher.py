"""A window whose search index is damaged, missing or being built: reading goes on."""

from __future__ import annotations

import shutil
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from songhanh.config.paths import find_paths
from songhanh.config.settings import Settings
from songhanh.core.errors import CannotWriteError
from songhanh.core.tree import Place
from songhanh.search import rebuilding
from songhanh.store.library import Library
from songhanh.ui.app import Program
from songhanh.ui.views.reading_view import ReadingView
from songhanh.ui.views.results_view import ResultsView
from tests.small_corpus import build_small

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from songhanh.config.paths import Paths

    Progress = Callable[[int, int], None]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small") / "pack"
    build_small(folder)
    return folder


@pytest.fixture
def paths(icon_folder: Path, profile: Path, built: Path, tmp_path: Path) -> Paths:
    shutil.copytree(built, tmp_path / "pack")
    return replace(find_paths(), icons=icon_folder, profile=profile, pack=tmp_path / "pack")


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Program]:
    program = Program(qapp, paths, Settings(), Library.open([paths.pack]))
    program.show()
    yield program
    program.close()
    qapp.setStyleSheet("")


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Hold every building back until the event is set."""
    opened, build = threading.Event(), rebuilding.build_indexes

    def wait(packs: list[Path], cache: Path, bundled: Path, progress: Progress) -> tuple[Path, ...]:
        progress(1, 7)
        opened.wait(20)
        progress(2, 7)
        return build(packs, cache, bundled, progress)

    monkeypatch.setattr(rebuilding, "build_indexes", wait)
    yield opened
    opened.set()


def damage(paths: Paths) -> None:
    """Spoil the words of the index, as a bad sector would."""
    (file,) = (paths.pack / "index").glob("*.trm")
    file.write_bytes(bytes(len(file.read_bytes())))


def ask(qtbot: QtBot, program: Program, text: str) -> ResultsView:
    box = program.window.toolbar.search
    box.clear()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    view = program.window.tabs.current
    assert isinstance(view, ResultsView)
    return view


def found(view: ResultsView, text: str) -> bool:
    result = view.result
    return result is not None and result.query.text == text and result.total > 0


def test_a_damaged_index_is_built_aside_and_the_waiting_query_answered(
    qtbot: QtBot, program: Program, paths: Paths, gate: threading.Event
) -> None:
    damage(paths)
    searcher = program.session.searcher
    view = ask(qtbot, program, "nhan luc")
    qtbot.waitUntil(lambda: searcher.building is not None and searcher.building.done > 0)
    qtbot.waitUntil(view.building.isVisible)
    assert "7" in view.building.sentence

    program.window.desk.open_place(Place(document="57-nq-tw"))
    reading = program.window.tabs.current
    assert isinstance(reading, ReadingView)
    qtbot.waitUntil(lambda: reading.current is not None)  # while nothing can be found yet
    assert view.result is None

    program.window.tabs.show_view(view)
    gate.set()
    qtbot.waitUntil(lambda: found(view, "nhan luc"))
    assert view.hits.hit is not None
    assert not view.building.isVisible()
    assert found_in_cache(paths)


def found_in_cache(paths: Paths) -> bool:
    return any((paths.cache / "index").glob("*/seal.json"))


def test_building_can_be_stopped_and_begun_again(
    qtbot: QtBot, program: Program, paths: Paths, gate: threading.Event
) -> None:
    damage(paths)
    view = ask(qtbot, program, "nhan luc")
    qtbot.waitUntil(view.building.isVisible)
    view.building.button.click()
    gate.set()
    qtbot.waitUntil(lambda: program.session.searcher.building is None)
    assert view.building.isVisible()
    assert view.result is None
    view.building.button.click()
    qtbot.waitUntil(lambda: found(view, "nhan luc"))


def test_a_cache_that_cannot_be_written_leaves_the_search_working(
    qtbot: QtBot, program: Program, paths: Paths
) -> None:
    damage(paths)
    (paths.cache / "index").write_text("no folder", encoding="utf-8")
    view = ask(qtbot, program, "nhan luc")
    qtbot.waitUntil(lambda: found(view, "nhan luc"))


def test_no_room_for_an_index_is_said_and_reading_goes_on(
    qtbot: QtBot, program: Program, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise CannotWriteError(path=paths.cache, reason="full")

    monkeypatch.setattr(rebuilding, "build_indexes", refuse)
    damage(paths)
    view = ask(qtbot, program, "nhan luc")
    qtbot.waitUntil(lambda: program.session.searcher.error is not None)
    assert str(paths.cache) in view.building.sentence
    assert view.building.isVisible()


def test_silent_damage_is_mended_while_the_old_index_answers(
    qtbot: QtBot, program: Program, paths: Paths
) -> None:
    (file,) = (paths.pack / "index").glob("*.pst")
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    view = ask(qtbot, program, "kinh te")
    qtbot.waitUntil(lambda: view.result is not None)
    qtbot.waitUntil(lambda: found_in_cache(paths))
    qtbot.waitUntil(lambda: program.session.searcher.building is None)
    view = ask(qtbot, program, "nhan luc")
    qtbot.waitUntil(lambda: found(view, "nhan luc"))
