"""Try a frozen program out as its users will start it: from a folder that only reads, oddly named."""

from __future__ import annotations

import functools
import json
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FOLDER = "Ủy ban xã #1 100% của tôi"  # all that a path may hold and programs trip over
_PATIENCE = 120  # seconds for one start


def try_out(bundle: Path, platform: str, run: Callable[..., Any] = subprocess.run) -> list[str]:
    """Do the main job with a bundle, in the window and on the command line; return what failed.

    `run` starts a program of the bundle's platform, as `subprocess.run` does.
    """
    ending = ".exe" if platform == "win32" else ""
    with tempfile.TemporaryDirectory(prefix="songhanh-smoke-") as folder:
        here = Path(folder)
        home = here / FOLDER / "songhanh"
        shutil.copytree(bundle, home, symlinks=True)
        with only_readable(home), screen() as display:
            own = {"SONGHANH_PROFILE": str(here / "hồ sơ"), "HOME": str(here)}
            start = functools.partial(
                run, env={**bare_environment(), **display, **own}, capture_output=True, text=True,
                encoding="utf-8", errors="replace", timeout=_PATIENCE, check=False,
            )  # fmt: skip
            faults = _commands(home / f"songhanh-cli{ending}", here, start)
            return faults or _window(home / f"songhanh{ending}", here, start)


def bare_environment() -> dict[str, str]:
    """Return an environment that does not know of the project or its Python."""
    kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "USERPROFILE", "APPDATA", "LANG", "LC_ALL")
    return {name: os.environ[name] for name in kept if name in os.environ}


def _commands(program: Path, here: Path, start: Callable[..., Any]) -> list[str]:
    sheet = here / "phiếu.pdf"
    columns = ["phu-tho", "nghe-an", "can-tho"]
    calls = [
        (["search", "nhan luc chat luong cao"], "57-nq-tw#III.4"),
        (["compare", "--columns", *columns, "--pillar", "human-resources", "-o", str(sheet)], ""),
        (["doctor"], ""),
    ]
    faults = []
    for arguments, wanted in calls:
        done = start([str(program), *arguments])
        if done.returncode != 0 or wanted not in done.stdout:
            why = (done.stderr or done.stdout).strip()[-500:]
            faults.append(f"songhanh-cli {arguments[0]}: {done.returncode}, {why}")
    if not faults and not sheet.read_bytes().startswith(b"%PDF-"):
        faults.append("songhanh-cli compare wrote no PDF")
    return faults


def _window(program: Path, here: Path, start: Callable[..., Any]) -> list[str]:
    report = here / "báo cáo"
    try:
        done = start([str(program), "--self-test", str(report)])
    except subprocess.TimeoutExpired:
        return [f"songhanh --self-test did not end within {_PATIENCE} s"]
    try:
        told = json.loads((report / "report.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        return [f"songhanh --self-test left no report: {error}; {done.stderr.strip()[-500:]}"]
    print("window: " + ", ".join(f"{step} {at} ms" for step, at in told["steps"].items()))
    faults = [told["fault"]] if told["fault"] else []
    if done.returncode != 0 or done.stderr.strip():
        faults.append(f"songhanh --self-test: {done.returncode}, {done.stderr.strip()[-500:]}")
    return faults


@contextmanager
def only_readable(folder: Path) -> Iterator[None]:
    """Take the right to write a folder away, as an administrator's installation does."""
    folders = [folder, *(p for p in folder.rglob("*") if p.is_dir() and not p.is_symlink())]
    for path in folders:
        path.chmod(0o555)
    try:
        yield
    finally:
        for path in folders:
            path.chmod(0o755)


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Lend a screen of 1366×768 where there is none."""
    server = shutil.which("Xvfb")
    if sys.platform != "linux" or server is None:
        yield {"QT_QPA_PLATFORM": "offscreen"} if sys.platform == "linux" else {}
        return
    read, write = os.pipe()
    options = ["-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    process = subprocess.Popen([server, *options], pass_fds=[write], stderr=subprocess.DEVNULL)
    try:
        number = os.read(read, 16).decode().strip()
        yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        process.terminate()
        process.wait()
        os.close(read)
        os.close(write)
