"""Try the Windows packages under Wine: refuse, install, work, share, upgrade, uninstall, and look what stays.

.venv/bin/python packaging/try_setup.py build/packages/songhanh-0.1.0-setup.exe

The portable archive is taken from beside the installer.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import smoke
import wine

if TYPE_CHECKING:
    from collections.abc import Iterator

DRIVE = wine.PREFIX / "drive_c"
KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\SongHanh"
LINKS = r"HKCU\Software\Classes\songhanh"
FILES = r"HKCU\Software\Classes\SongHanh.Pack"
ENDING = r"HKCU\Software\Classes\.songhanh"
_TOO_OLD = 2
_PATIENCE = 300  # seconds for one program
_OPENING = 40  # until a window listens; it says nothing of itself


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
    if program().is_file():  # a try before was broken off
        uninstall(program(), display, "/PURGE")
    windows("win7", display)
    refused = start(display, setup, "/S").returncode == _TOO_OLD
    expect(refused and not program().is_file(), "refuse Windows 7")
    windows("win10", display)
    install(setup, display)
    home = program()
    work(home, display)
    be_given_files(home, display)
    own = mine() / "ghi chú của tôi.txt"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text("giữ lại", encoding="utf-8")
    stale = home.parent / "_internal/from-an-older-version.dll"
    stale.touch()
    with window(home, display) as open_window:
        share_the_pc(home, display, open_window)
        install(setup, display)
        expect(ended(open_window), "an upgrade closes the open window in order")
    expect(not stale.exists(), "upgrade leaves nothing of the older version")
    expect(own.is_file(), "upgrade keeps what the user wrote")
    with window(home, display) as open_window:
        uninstall(home, display)
        expect(ended(open_window), "so does the uninstaller")
    left = [p for p in (home.parent, *DRIVE.rglob("Song*.lnk")) if p.exists()]
    expect(not left, f"uninstall leaves nothing of the program {left or ''}")
    here = any(known(key, display) for key in (KEY, LINKS, FILES, ENDING))
    expect(not here, "uninstall cleans the registry")
    expect(own.is_file(), "uninstall keeps what the user wrote")
    install(setup, display)
    uninstall(program(), display, "/PURGE")
    expect(not own.exists(), "uninstall /PURGE takes what the user wrote, too")
    install_for_all(setup, display)
    carry(next(setup.parent.glob("songhanh-*-windows-portable.zip")), display)


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
    here = all(known(key, display) for key in (KEY, LINKS, FILES, ENDING))
    expect(here, "it is in the registry")
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


def be_given_files(home: Path, display: dict[str, str]) -> None:
    """Start the program with files, as a double click does."""
    folder = DRIVE / smoke.FOLDER
    folder.mkdir(exist_ok=True)
    pack = folder / "gói.songhanh"
    pack.touch()
    program_, names = home.with_name("songhanh-cli.exe"), (pack, folder / "mất.songhanh")
    told = [start(display, program_, dos(file), "--lang", "vi") for file in names]
    expect([done.returncode for done in told] == [1, 1], "a file is refused")
    sentences = [done.stderr.strip() for done in told]
    expect(all(dos(f) in s for f, s in zip(names, sentences, strict=True)), "; ".join(sentences))
    command = start(display, "reg", "query", f"{FILES}\\shell\\open\\command", "/ve")
    expect('songhanh.exe" "%1"' in command.stdout, "a double click on .songhanh starts the program")


def share_the_pc(home: Path, display: dict[str, str], first: subprocess.Popen[bytes]) -> None:
    """Work as a second user while the first one's window is open."""
    roaming = DRIVE / "users/second/AppData/Roaming"
    roaming.mkdir(parents=True, exist_ok=True)
    script = DRIVE / "users/second/work.cmd"
    lines = ["@echo off", f"set APPDATA={dos(roaming)}", "set USERNAME=second",
             f'"{dos(home)}" --self-test "{dos(roaming)}\\report"', f'"{dos(home)}" --quit']  # fmt: skip
    script.write_text("\r\n".join(lines), encoding="utf-8")
    before = written(mine())
    start(display, "cmd", "/c", dos(script))
    report = json.loads((roaming / "report/report.json").read_text(encoding="utf-8"))
    expect(not report["fault"] and written(roaming / "Song Hanh"), "a second user works beside it")
    expect(written(mine()) == before, "and leaves the first one's data alone")
    expect(first.poll() is None, "and the first one's window open")


def written(folder: Path) -> set[Path]:
    """Return the files beneath a folder."""
    return {path for path in folder.rglob("*") if path.is_file()}


def install_for_all(setup: Path, display: dict[str, str]) -> None:
    """Install and uninstall for all users of the PC."""
    done = start(display, setup, "/S", "/ALLUSERS")
    home = DRIVE / "Program Files/Song Hanh/songhanh.exe"
    machine = KEY.replace("HKCU", "HKLM")
    here = done.returncode == 0 and home.is_file() and known(machine, display)
    expect(here and not known(KEY, display), "install for all users")
    uninstall(home, display)
    left = [p for p in (home.parent, *DRIVE.rglob("Song*.lnk")) if p.exists()]
    expect(not left and not known(machine, display), "the uninstaller knows for whom it was")


def carry(archive: Path, display: dict[str, str]) -> None:
    """Work from a stick: what is written stays on it."""
    stick = DRIVE / smoke.FOLDER / "USB"
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(stick)
    home = next(stick.glob("*/songhanh.exe"))
    before = mine().exists()
    work(home, display)
    expect(bool(written(home.parent / "portable")), "from a stick, what is written stays on it")
    expect(mine().exists() == before, "and nothing on the PC")
    shutil.rmtree(stick)


@contextmanager
def window(home: Path, display: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Keep the window open meanwhile, and give a later start a file to hand over."""
    opened = wine.popen([str(home)], {**smoke.bare_environment(), **display})
    try:
        time.sleep(_OPENING)
        done = start(display, home, dos(DRIVE / smoke.FOLDER / "gói.songhanh"))
        expect(done.returncode == 0 and opened.poll() is None, "a second start hands over a file")
        yield opened
    finally:
        opened.kill()


def ended(opened: subprocess.Popen[bytes]) -> bool:
    """Tell whether a window ends by itself, as if its user had closed it."""
    return opened.wait(timeout=60) == 0


def dos(path: Path) -> str:
    """Return a path as Windows has it."""
    return "C:\\" + str(path.relative_to(DRIVE)).replace("/", "\\")


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
