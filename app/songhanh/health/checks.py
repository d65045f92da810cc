"""The checks, one a function, and the repairs. They return findings; sentences are the caller's."""

from __future__ import annotations

import json
import shutil
import tempfile
from contextlib import closing
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from songhanh.config import settings
from songhanh.core.errors import OwnDamagedError, OwnError, SongHanhError
from songhanh.store.manifest import verify_file
from songhanh.store.own import backups
from songhanh.store.own.opening import examine
from songhanh.store.own.own_store import FILE as OWN
from songhanh.store.own.recovery import recover

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from songhanh.config.paths import Paths
    from songhanh.store.library import Library

_LITTLE, _LEAST = 500 * 1024**2, 50 * 1024**2


class Part(StrEnum):
    """What is looked at."""

    DATA = "data"
    INDEX = "index"
    OWN = "own"
    SETTINGS = "settings"
    SPACE = "space"
    FONTS = "fonts"


class State(StrEnum):
    """How it stands with a part."""

    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


class Repair(StrEnum):
    """What the program can mend itself."""

    INDEX = "index"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found about a part: a sentence's key in the table `health`, or an error that has one."""

    part: Part
    state: State
    key: str
    params: dict[str, object] = field(default_factory=dict)
    error: SongHanhError | None = None
    repair: Repair | None = None


def checks(paths: Paths, library: Library) -> list[Callable[[], Finding]]:
    """Return the checks in the order of their weight; each may be run in any thread."""
    return [
        lambda: check_data(library),
        lambda: check_index(paths, library),
        lambda: check_own(paths.profile),
        lambda: check_settings(paths.profile),
        lambda: check_space(paths.profile),
    ]


def check_data(library: Library) -> Finding:
    """Hold every file of every pack against its checksum."""
    count = 0
    for pack in library.packs:
        for name in pack.manifest.files:
            try:
                verify_file(pack.path, pack.manifest, name)
            except SongHanhError as error:
                return Finding(Part.DATA, State.BAD, "data-bad", error=error)
            count += 1
    return Finding(Part.DATA, State.GOOD, "data-good", {"count": count})


def check_index(paths: Paths, library: Library) -> Finding:
    """Look at every file of the search index; nothing is built."""
    # Whoosh is not worth its import to a window that only opens.
    from songhanh.search.engine import SearchEngine  # noqa: PLC0415
    from songhanh.search.seal import IndexDamagedError  # noqa: PLC0415

    bad = Finding(Part.INDEX, State.BAD, "index-bad", repair=Repair.INDEX)
    try:
        engine = SearchEngine(library, paths.cache, paths.pack, mend=False)
    except (IndexDamagedError, SongHanhError):
        return bad
    with closing(engine):
        return Finding(Part.INDEX, State.GOOD, "index-good") if engine.verify() else bad


def check_own(profile: Path) -> Finding:
    """Look through the user's own database, whether the program has it open or not."""
    path, copies = profile / OWN, backups.listed(profile)
    if not path.exists():
        if copies:
            return Finding(Part.OWN, State.BAD, "own-gone", repair=Repair.OWN)
        return Finding(Part.OWN, State.GOOD, "own-new")
    try:
        examine(path)
    except OwnError as error:
        repair = Repair.OWN if copies and isinstance(error, OwnDamagedError) else None
        return Finding(Part.OWN, State.BAD, "own-bad", error=error, repair=repair)
    return Finding(Part.OWN, State.GOOD, "own-good", {"count": len(copies)})


def check_settings(profile: Path) -> Finding:
    """Tell whether the settings can be read, and whether anything can be saved beside them."""
    try:
        profile.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=profile):
            pass
    except OSError:
        return Finding(Part.SETTINGS, State.BAD, "settings-closed", {"folder": str(profile)})
    try:
        json.loads((profile / settings.FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Finding(Part.SETTINGS, State.GOOD, "settings-new")
    except (OSError, ValueError, RecursionError):
        return Finding(Part.SETTINGS, State.WARNING, "settings-bad")
    return Finding(Part.SETTINGS, State.GOOD, "settings-good")


def check_space(profile: Path) -> Finding:
    """Measure the room that is left where notes are saved."""
    folder = next(each for each in (profile, *profile.parents) if each.exists())
    free = shutil.disk_usage(folder).free
    state = State.BAD if free < _LEAST else State.WARNING if free < _LITTLE else State.GOOD
    key = "space-good" if state is State.GOOD else "space-low"
    return Finding(Part.SPACE, state, key, {"free": free // 1024**2})


def mend_index(paths: Paths, library: Library) -> None:
    """Build anew what is damaged of the search index.

    Raises:
        CannotWriteError: there is no room for it.

    """
    from songhanh.search.engine import SearchEngine  # noqa: PLC0415

    with closing(SearchEngine(library, paths.cache, paths.pack)) as engine:
        engine.verify()


def mend_own(profile: Path) -> None:
    """Put the newest good copy of the user's own database in its place; what is damaged is kept.

    Raises:
        OwnError: another process has the profile, or nothing can be written.

    """
    recover(profile, backups.newest_good(profile))
