"""The one time that everything made for a release carries, so that the same sources make the same files.

It is SOURCE_DATE_EPOCH, which PyInstaller, dpkg-deb and NSIS heed as well, or the time of the last commit.
"""

from __future__ import annotations

import os
import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path

_NAME = "SOURCE_DATE_EPOCH"
ROOT = Path(__file__).resolve().parents[1]


def seconds() -> int:
    """Return it in seconds since 1970, and let every program that is started from here know it."""
    if _NAME not in os.environ:
        command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
        try:
            told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        except (OSError, subprocess.CalledProcessError):  # an archive of the sources
            told = str(int(time.time()))
        os.environ[_NAME] = told.strip()
    return int(os.environ[_NAME])


def moment() -> datetime:
    """Return it as a moment."""
    return datetime.fromtimestamp(seconds(), UTC)


def stamp(folder: Path) -> None:
    """Give it to a folder and all that is in it."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            os.utime(path, (seconds(), seconds()))
