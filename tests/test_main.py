"""The one way in, and that all below the window works without Qt."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

import dev
from songhanh.config.settings import Settings
from songhanh.config.start import Start
from songhanh.core.errors import QtMissingError
from songhanh.core.model import Language
from songhanh.main import main, write_pdf

if TYPE_CHECKING:
    from songhanh.config.paths import Paths

NO_QT = "import sys; sys.modules.update(PySide6=None, shiboken6=None)\n"


class Window(ModuleType):
    """Stands in for `songhanh.ui.app` and remembers what it was called with."""

    calls: list[tuple[Paths, Settings, Start]]

    def open_window(self, *arguments: Any) -> int:
        self.calls.append(arguments)
        return 7


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> Window:
    module = Window("songhanh.ui.app")
    module.calls = []
    monkeypatch.setitem(sys.modules, "songhanh.ui.app", module)
    return module


def run_python(*arguments: str, **more: Any) -> subprocess.CompletedProcess[str]:
    own = {"PYTHONPATH": str(dev.ROOT / "app"), "PYTHONIOENCODING": "ascii", "PYTHONUNBUFFERED": ""}
    env = os.environ | own
    return subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        check=False,
        env=env,
        text=True,
        encoding="utf-8",
        timeout=50,
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | more,
    )


@pytest.mark.parametrize(
    ("arguments", "language", "packs"),
    [
        ([], Language.EN, []),
        (["--lang", "vi"], Language.VI, []),
        (["--pack", "a", "--lang=vi", "--pack=b c"], Language.VI, ["a", "b c"]),
    ],
)
def test_without_a_command_the_window_opens(
    window: Window, profile: Path, arguments: list[str], language: Language, packs: list[str]
) -> None:
    Settings(language=Language.EN, theme="dark").save(profile)
    assert main(arguments) == 7
    ((paths, settings, start),) = window.calls
    assert paths.profile == profile
    assert (settings.language, settings.theme) == (language, "dark")
    assert start == Start([Path(pack) for pack in packs])


def test_an_address_and_the_order_to_end_are_for_the_window(window: Window) -> None:
    main(["songhanh:57-nq-tw#III.4"])
    main(["--quit"])
    assert [start.line for *_, start in window.calls] == ["songhanh:57-nq-tw#III.4", "--quit"]


def test_a_file_is_for_the_window_that_says_what_it_is(window: Window, tmp_path: Path) -> None:
    pack = tmp_path / "Gói xã #1 100%.songhanh"
    main([str(pack)])
    main([pack.as_uri()])
    main(["gói.songhanh"])
    lines = [start.line for *_, start in window.calls]
    assert lines[:2] == [pack.as_uri()] * 2
    assert lines[2] == Path("gói.songhanh").absolute().as_uri()


def test_on_the_console_a_file_is_told_without_a_window(
    window: Window,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "argv", ["C/songhanh-cli.exe"])
    pack = tmp_path / "Gói xã #1 100%.songhanh"
    assert main([str(pack)]) == 1
    pack.touch()
    assert main([str(pack), "--lang", "en"]) == 1
    missing, kept = capsys.readouterr().err.splitlines()
    assert missing.startswith(f"Không thấy tệp {pack};")
    assert kept.startswith(f"This version cannot add the data pack {pack} yet")
    assert window.calls == []


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--help"], 0),
        (["--pack"], 2),
        (["--lang", "fr"], 2),
        (["--pack", "a", "dance"], 2),
        ([""], 2),
        (["--pac", "a"], 2),
    ],
)
def test_anything_else_is_for_the_command_line(
    window: Window, capsys: pytest.CaptureFixture[str], arguments: list[str], status: int
) -> None:
    assert main(arguments) == status
    assert window.calls == []


def test_arguments_come_from_the_process(
    pack_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["songhanh", "--pack", str(pack_folder), "show", "son-la"])
    assert main() == 0
    assert capsys.readouterr().out.startswith("Sơn La\n")


def test_the_language_is_the_users(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Settings(language=Language.EN).save(profile)
    assert main(["--pack", "none", "show", "nghe-an"]) == 1
    assert capsys.readouterr().err.startswith("There is no corpus pack at none;")


def test_without_qt_the_window_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "songhanh.ui.app", None)
    assert main(["--lang", "en"]) == 1
    assert capsys.readouterr().err.startswith(
        "The window or a PDF needs Qt, which cannot be loaded"
    )


def test_without_qt_a_pdf_says_so(
    pack_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(sys.modules, "songhanh.ui.printing.pdf", None)
    output = tmp_path / "sheet.pdf"
    arguments = ["compare", "--columns", "nghe-an", "-o", str(output), "--lang", "en"]
    assert main(["--pack", str(pack_folder), *arguments]) == 1
    assert capsys.readouterr().err.startswith("The window or a PDF needs Qt")
    assert not output.exists()
    with pytest.raises(QtMissingError):
        write_pdf(None, output)  # type: ignore[arg-type]


def test_a_pdf_is_written_by_the_windows_side(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[object, Path]] = []
    module = ModuleType("songhanh.ui.printing.pdf")

    def write(sheet: object, path: Path) -> int:
        calls.append((sheet, path))
        return 3

    module.write_pdf = write  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    sheet: Any = "a sheet"
    assert write_pdf(sheet, Path("a.pdf")) == 3
    assert calls == [(sheet, Path("a.pdf"))]


def test_everything_below_the_window_does_without_qt() -> None:
    files = (f.relative_to(dev.APP) for f in dev.APP.rglob("*.py"))
    below = [f.with_suffix("").parts for f in files if f.parts[0] != "ui" and f.stem != "__main__"]
    names = [".".join(("songhanh", *(p for p in parts if p != "__init__"))) for parts in below]
    assert len(names) > 40
    code = NO_QT + "".join(f"import {name}\n" for name in names)
    done = run_python("-c", code)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_search_does_without_qt_and_speaks_utf8(pack_folder: Path) -> None:
    arguments = ["--pack", str(pack_folder), "search", "nhan luc", "--limit", "2"]
    code = f"{NO_QT}from songhanh.main import main; sys.exit(main({arguments!r}))"
    done = run_python("-c", code)
    assert (done.returncode, done.stderr) == (0, "")
    assert "kết quả cho “nhan luc”" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
@pytest.mark.parametrize("command", [["tree", "resolution"], ["show", "son-la"]])
def test_a_reader_that_has_seen_enough_is_no_error(pack_folder: Path, command: list[str]) -> None:
    end, start = os.pipe()
    os.close(end)
    try:
        arguments = ["-m", "songhanh.main", "--pack", str(pack_folder), *command]
        done = run_python(*arguments, stdout=start)
    finally:
        os.close(start)
    assert (done.returncode, done.stderr) == (0, "")
