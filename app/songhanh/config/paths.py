"""Where the program finds its own files and keeps the user's.

From source, everything stands in the checkout: `resources/`, and `build/` for what set-up makes.
Frozen, both are inside the bundle. The user's profile is one folder, named by `SONGHANH_PROFILE` or
by the system's custom.
"""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

PORTABLE = "portable"
"""The name of the folder beside the program that keeps a profile there."""


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of a running program. Only `profile` is ever written to."""

    resources: Path
    icons: Path
    translations: Path
    pack: Path
    profile: Path
    refused: Path | None = None
    """The folder beside the program that was to keep the profile but is read-only."""

    @property
    def cache(self) -> Path:
        """Return the folder of what can be made again at any time."""
        return self.profile / "cache"

    @property
    def licences(self) -> Path:
        """Return the folder of the licences of what a bundle ships; from source there is none."""
        return self.resources.parent / "licences"


def find_paths(*, portable: bool = False) -> Paths:
    """Return the folders of this installation, from source or frozen.

    A folder `portable` beside the program, or `portable`, keeps the profile there: on a stick it
    goes along from machine to machine.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if bundle else Path(__file__).resolve().parents[3]
    made = root if bundle else root / "build"
    program = Path(sys.executable).parent if bundle else root
    profile = profile_folder(program, portable=portable)
    return Paths(
        resources=root / "resources",
        icons=made / "icons",
        translations=made / "i18n",
        pack=made / "pack",
        profile=profile,
        refused=_refused(program, profile, portable=portable),
    )


def profile_folder(program: Path, *, portable: bool = False) -> Path:
    """Return the folder of this user's own data; it need not exist yet.

    Args:
        program: The folder the program stands in.
        portable: Whether the data is to stay beside the program, even if it never did before.
    """
    named = os.environ.get("SONGHANH_PROFILE")
    if named:
        return Path(named)
    beside = program / PORTABLE
    if (portable or beside.is_dir()) and is_writable(beside):
        return beside
    base = os.environ.get("APPDATA" if sys.platform == "win32" else "XDG_DATA_HOME")
    if not base and home() == Path():
        return beside  # an account without a folder of its own
    if sys.platform == "win32":
        return (Path(base) if base else home() / "AppData/Roaming") / "Song Hanh"
    return (Path(base) if base else home() / ".local/share") / "songhanh"


def home() -> Path:
    """Return the user's own folder; where the account has none, the one the program works in."""
    try:
        return Path.home()
    except RuntimeError:
        return Path()


def _refused(program: Path, profile: Path, *, portable: bool) -> Path | None:
    beside = program / PORTABLE
    wanted = (portable or beside.is_dir()) and "SONGHANH_PROFILE" not in os.environ
    return beside if wanted and profile != beside else None


def is_writable(folder: Path) -> bool:
    """Tell by trying: what the system says of a folder is not always so on Windows."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
