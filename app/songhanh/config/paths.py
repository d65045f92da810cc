"""Where the program finds its own files and keeps the user's.

From source, everything stands in the checkout: `resources/`, and `build/` for what set-up makes.
Frozen, both are inside the bundle. The user's profile is one folder, named by `SONGHANH_PROFILE` or
by the system's custom.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of a running program. Only `profile` is ever written to."""

    resources: Path
    icons: Path
    translations: Path
    pack: Path
    profile: Path

    @property
    def cache(self) -> Path:
        """Return the folder of what can be made again at any time."""
        return self.profile / "cache"


def find_paths() -> Paths:
    """Return the folders of this installation, from source or frozen."""
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if bundle else Path(__file__).resolve().parents[3]
    made = root if bundle else root / "build"
    return Paths(
        resources=root / "resources",
        icons=made / "icons",
        translations=made / "i18n",
        pack=made / "pack",
        profile=profile_folder(),
    )


def profile_folder() -> Path:
    """Return the folder of this user's own data; it need not exist yet."""
    named = os.environ.get("SONGHANH_PROFILE")
    if named:
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData/Roaming") / "Song Hanh"
    base = os.environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local/share") / "songhanh"
