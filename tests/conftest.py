"""What every test gets: known surroundings, a profile of its own, no network, and a look behind it."""

from __future__ import annotations

import itertools
import socket
import sys
import threading
from typing import TYPE_CHECKING, NoReturn

import hypothesis
import pytest

import dev
from tests import surroundings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from songhanh.store.library import Library

# The same examples in every run, however slow the machine.
hypothesis.settings.register_profile("same", derandomize=True, deadline=None, print_blob=True)
hypothesis.settings.load_profile("same")

PATIENCE = 1.0  # seconds in which a thread that has been told to end must have done so


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows that tests open")
    parser.addoption("--update-golden", action="store_true", help="take what comes out as right")


@pytest.hookimpl(tryfirst=True)  # pytest-qt imports Qt when it is configured
def pytest_configure(config: pytest.Config) -> None:
    surroundings.prepare(onscreen=config.getoption("--onscreen"))


# --- Fixtures to ask for: built once, shared by all tests, never changed by them ------------------


@pytest.fixture(scope="session")
def corpus_folder() -> Path:
    """Return the sources of the data as they stand in the repository."""
    return dev.ROOT / "corpus"


@pytest.fixture(scope="session")
def pack_folder(corpus_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a pack of the whole corpus, built once."""
    from songhanh.corpus.builder import build_pack
    from songhanh.corpus.sources import read_corpus

    folder = tmp_path_factory.mktemp("packs") / "pack"
    build_pack(read_corpus(corpus_folder), folder)
    return folder


@pytest.fixture(scope="session")
def library(pack_folder: Path) -> Iterator[Library]:
    """Return the open library of the whole corpus."""
    from songhanh.store.library import Library

    opened = Library.open([pack_folder])
    yield opened
    opened.close()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Return a check that a text is the one kept in `tests/data/golden` under a name.

    With `--update-golden` the text is kept instead; look at the difference before you commit it.
    """

    def check(name: str, text: str) -> None:
        file = dev.ROOT / "tests" / "data" / "golden" / name
        if request.config.getoption("--update-golden"):
            file.write_text(text, encoding="utf-8", newline="\n")
        assert text == file.read_text(encoding="utf-8")

    return check


# --- What holds for every test --------------------------------------------------------------------


@pytest.fixture(scope="session")
def _profiles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("profiles")
    return (folder / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def profile(_profiles: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where the program keeps settings and notes in this test; nothing is there yet."""
    folder = next(_profiles)
    monkeypatch.setenv("SONGHANH_PROFILE", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that reaches for the network: the program never does.

    What pytest.fail raises is no Exception, so that no `except` on the way can hide it.
    """

    def refuse(*target: object, **_: object) -> NoReturn:
        pytest.fail(f"the program is offline, but something reached for {target[-1]!r}")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    """Fail a test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    left = [one for one in threading.enumerate() if one not in before and not one.daemon]
    for thread in left:
        thread.join(PATIENCE)
    names = [thread.name for thread in left if thread.is_alive()]
    if names:
        pytest.fail(f"threads still running after the test: {', '.join(names)}")


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    """Fail a test that leaves a window open; qtbot has closed those it was given before this."""
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtWidgets import QApplication

    left = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    for window in left:
        window.hide()  # lest the next test be blamed for it
    if left:
        names = ", ".join(one.objectName() or type(one).__name__ for one in left)
        pytest.fail(f"windows still open after the test: {names}")
