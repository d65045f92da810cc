"""Try the Windows installer under Wine: refuse, install, work, upgrade, uninstall, and look what stays.

.venv/bin/python packaging/try_setup.py build/packages/songhanh-0.1.0-setup.exe
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import smoke
import wine

DRIVE = wine.PREFIX / "drive_c"
KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\SongHanh"
CLASSES = r"HKCU\Software\Classes\songhanh"
_TOO_OLD = 2
_PATIENCE = 300  # seconds for one program


class StepError(Exception):
    """A step did not do what it should; the words say which."""


def main(setup: Path) -> int:
    """Go through the life of an installation; return 0 if nothing was wrong."""
    wine.prepare()
    with smoke.screen() as display:
        try:
            walk(setup.resolve(), display)
        except (StepError, subprocess.TimeoutExpired) as fault:
            print(f"failed: {fault}", file=sys.stderr)
            return 1
    print("all is well")
    return 0


def walk(setup: Path, display: dict[str, str]) -> None:
    """Do each step and say it."""
    windows("win7", display)
    refused = start(display, setup, "/S").returncode == _TOO_OLD
    expect(refused and not program().is_file(), "refuse Windows 7")
    windows("win10", display)
    install(setup, display)
    home = program()
    work(home, display)
    own = mine() / "ghi chú của tôi.txt"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text("giữ lại", encoding="utf-8")
    stale = home.parent / "_internal/from-an-older-version.dll"
    stale.touch()
    install(setup, display)
    expect(not stale.exists(), "upgrade leaves nothing of the older version")
    expect(own.is_file(), "upgrade keeps what the user wrote")
    close_in_order(home, display)
    uninstall(home, display)
    left = [p for p in (home.parent, *DRIVE.rglob("Song*.lnk")) if p.exists()]
    expect(not left, f"uninstall leaves nothing of the program {left or ''}")
    expect(not known(KEY, display) and not known(CLASSES, display), "uninstall cleans the registry")
    expect(own.is_file(), "uninstall keeps what the user wrote")
    install(setup, display)
    uninstall(program(), display, "/PURGE")
    expect(not own.exists(), "uninstall /PURGE takes what the user wrote, too")


def expect(fact: bool, what: str) -> None:  # noqa: FBT001 -- the fact is what it is about
    """Say a step that succeeded.

    Raises:
        StepError: it did not.
    """
    if not fact:
        raise StepError(what)
    print(f"ok: {what}", flush=True)


def start(display: dict[str, str], *command: object) -> subprocess.CompletedProcess[str]:
    """Start a Windows program on the lent screen and wait for its end."""
    environment = {**smoke.bare_environment(), **display}
    return wine.run([str(part) for part in command], env=environment, timeout=_PATIENCE)


def windows(version: str, display: dict[str, str]) -> None:
    """Let Wine say it is this Windows."""
    start(display, "winecfg", "-v", version)


def program() -> Path:
    """Return where the program is installed, a path that does not exist if it is not."""
    found = DRIVE.glob("users/*/AppData/Local/Programs/Song Hanh/songhanh.exe")
    return next(found, Path())


def mine() -> Path:
    """Return the folder of the user's own data."""
    return next(DRIVE.glob("users/*/AppData/Roaming/Microsoft")).parent / "Song Hanh"


def install(setup: Path, display: dict[str, str]) -> None:
    """Install silently."""
    began = time.monotonic()
    done = start(display, setup, "/S")
    expect(
        done.returncode == 0 and program().is_file(), f"install, {time.monotonic() - began:.0f} s"
    )
    expect(known(KEY, display) and known(CLASSES, display), "it is in the registry")
    expect(any(DRIVE.rglob("Song Hành.lnk")), "it is in the Start menu")


def known(key: str, display: dict[str, str]) -> bool:
    """Tell whether the registry has a key."""
    return start(display, "reg", "query", key).returncode == 0


def work(home: Path, display: dict[str, str]) -> None:
    """Search on the command line, then do the main job in the window."""
    found = start(display, home.with_name("songhanh-cli.exe"), "search", "nhan luc chat luong cao")
    expect("57-nq-tw#III.4" in found.stdout, "search on the command line")
    with tempfile.TemporaryDirectory(prefix="songhanh-setup-") as folder:
        start(display, home, "--self-test", folder)
        told = json.loads((Path(folder) / "report.json").read_text(encoding="utf-8"))
        steps = ", ".join(f"{step} {at} ms" for step, at in told["steps"].items())
        expect(not told["fault"], f"window, search, comparison, PDF: {steps}{told['fault']}")


def close_in_order(home: Path, display: dict[str, str]) -> None:
    """Open the window and let a second start end it, as the installer does."""
    environment = {**smoke.bare_environment(), **display}
    window = wine.popen([str(home)], environment)
    time.sleep(20)  # until it listens; it says nothing of itself
    start(display, home, "--quit")
    try:
        window.wait(timeout=60)
    finally:
        window.kill()
    expect(window.returncode == 0, "an open window is closed in order")


def uninstall(home: Path, display: dict[str, str], *options: str) -> None:
    """Uninstall silently; the uninstaller goes on in a copy of itself."""
    start(display, home.with_name("uninstall.exe"), "/S", *options)
    deadline = time.monotonic() + 60
    while home.exists() and time.monotonic() < deadline:
        time.sleep(0.5)
    time.sleep(3)  # it ends with the registry
    expect(not home.exists(), f"uninstall {' '.join(options)}")


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
