"""dev.py at its border: what it tells people, when it works again, and how it stops."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

import dev

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="system packages are Linux's")


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Return the list in which every command that dev.py would run is noted instead."""
    noted: list[tuple[str, ...]] = []
    monkeypatch.setattr(dev, "call", lambda *command, **_: noted.append(command))
    return noted


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that dev.py takes for the project's."""
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "BUILD", tmp_path / "build")
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    return tmp_path


def test_help_names_every_command() -> None:
    done = subprocess.run(
        [sys.executable, dev.ROOT / "dev.py", "--help"], check=True, capture_output=True, text=True
    )
    listed = [line.split()[0] for line in done.stdout.splitlines() if line.startswith("  ")]
    assert set(dev.COMMANDS) <= set(listed)


def test_only_run_and_test_take_arguments(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.parse(["test", "-k", "window", "tests/ui"]) == ("test", ["-k", "window", "tests/ui"])
    with pytest.raises(SystemExit):
        dev.parse(["lint", "app"])
    assert "lint takes no arguments" in capsys.readouterr().err


# --- System packages ------------------------------------------------------------------------------


def debian(monkeypatch: pytest.MonkeyPatch, *, user: int) -> None:
    """Pretend to be a user of a Debian that lacks one library and the good Liberation fonts."""
    monkeypatch.setattr(dev, "loads", lambda soname: soname != "libEGL.so.1")
    monkeypatch.setattr(dev, "fonts", lambda _, version: [Path()] if version == "Version " else [])
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("os.geteuid", lambda: user, raising=False)
    monkeypatch.setattr(dev, "find_spec", lambda name: name)


@linux_only
def test_a_user_gets_one_command_to_type(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    commands: list[tuple[str, ...]],
) -> None:
    debian(monkeypatch, user=1000)
    assert dev.main(["setup"]) == 1
    told = capsys.readouterr().err.splitlines()
    install = "sudo apt-get install -y --no-install-recommends fonts-liberation2 libegl1"
    assert [line.strip() for line in told if "apt-get" in line] == [install]
    assert commands == []


@linux_only
def test_root_installs_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, commands: list[tuple[str, ...]]
) -> None:
    debian(monkeypatch, user=0)
    dev.prepare_system(testing=False)
    assert commands == [
        ("apt-get", "update"),
        (*dev.APT_INSTALL, "fonts-liberation2", "libegl1"),
    ]


@linux_only
def test_without_apt_it_names_what_is_missing_and_goes_on(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    commands: list[tuple[str, ...]],
) -> None:
    debian(monkeypatch, user=1000)
    monkeypatch.setattr("shutil.which", lambda _: None)
    dev.prepare_system(testing=False)
    assert "fonts-liberation2 libegl1" in capsys.readouterr().out
    assert commands == []


# --- Steps ----------------------------------------------------------------------------------------


def test_a_step_is_done_again_only_when_it_must(project: Path) -> None:
    output = project / "output"
    done: list[str] = []

    def step(key: str) -> None:
        def action() -> None:
            output.touch()
            done.append(key)

        dev.once("step", key, output, action)

    for key in ("a", "a", "b", "b"):
        step(key)
    assert done == ["a", "b"]
    output.unlink()
    step("b")
    assert done == ["a", "b", "b"]


def test_a_step_that_fails_is_not_taken_for_done(project: Path) -> None:
    output = project / "output"
    output.touch()

    def fail() -> NoReturn:
        raise dev.Stop("no")

    dev.once("step", "old", output, output.touch)
    with pytest.raises(dev.Stop):
        dev.once("step", "new", output, fail)
    done: list[str] = []
    dev.once("step", "old", output, lambda: done.append("again"))
    assert done == ["again"]


def test_a_fingerprint_tells_names_and_content_apart(project: Path) -> None:
    folder = project / "corpus"
    folder.mkdir()

    def write(name: str, text: str) -> str:
        (folder / name).write_text(text, encoding="utf-8")
        return dev.fingerprint([folder])

    one, two, changed = write("a", "1"), write("b", "1"), write("b", "2")
    assert len({one, two, changed, dev.fingerprint([folder], "3.12")}) == 4
    assert write("a.pyc", "") == write("b", "2") == changed


def test_a_moved_environment_is_made_anew(project: Path) -> None:
    assert dev.environment() == ""
    dev.VENV.mkdir()
    (dev.VENV / "pyvenv.cfg").write_text("command = python -m venv /elsewhere/.venv\n")
    assert dev.environment() == ""
    (dev.VENV / "pyvenv.cfg").write_text(f"command = python -m venv {project / '.venv'}\n")
    assert dev.environment() == "", "there is no Python in it"


# --- Stopping -------------------------------------------------------------------------------------


def test_a_failing_check_stops_with_its_status(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "prepare", lambda **_: None)
    monkeypatch.setattr(dev, "tool", lambda _: sys.executable)
    later = ["python", "-c", "open('later', 'w')"]
    checks = {"good": ["python", "-c", ""], "bad": ["python", "-c", "exit(7)"], "later": later}
    monkeypatch.setattr(dev, "LINT", checks)
    assert dev.main(["lint"]) == 7
    assert "bad: failed after" in capsys.readouterr().out
    assert not (project / "later").exists()


def test_two_that_run_beside_each_other_both_have_their_say(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    good, bad = [sys.executable, "-c", "print('one')"], [sys.executable, "-c", "exit('other')"]
    dev.call_both(good, good, "never said")
    with pytest.raises(dev.Stop, match="failed") as raised:
        dev.call_both(good, bad, "failed")
    assert raised.value.status == 1
    assert capfd.readouterr().out.split() == ["one", "one", "one", "other"]


def test_a_full_disk_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(**_: object) -> NoReturn:
        raise OSError(28, "No space left on device", "build/stamps/corpus")

    monkeypatch.setattr(dev, "prepare", full)
    assert dev.main(["setup"]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "No space left on device" in told


@linux_only
def test_without_a_screen_run_says_so(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    commands: list[tuple[str, ...]],
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert dev.main(["run"]) == 1
    assert "no screen" in capsys.readouterr().err
    assert commands == []


# --- Check of a release ---------------------------------------------------------------------------


def test_without_libreoffice_the_line_to_type_is_told(tmp_path: Path) -> None:
    script = dev.ROOT / "packaging" / "try_office.py"
    done = subprocess.run(
        [sys.executable, script],
        check=True,
        capture_output=True,
        text=True,
        env={"PATH": str(tmp_path)},
    )
    assert "apt-get install --no-install-recommends libreoffice-writer" in done.stdout
