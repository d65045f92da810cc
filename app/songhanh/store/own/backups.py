"""Copies of the user's database: one a day, thinned out with age, and one before each migration."""

from __future__ import annotations

import logging
import os
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from songhanh.core.errors import OwnDamagedError
from songhanh.store.own import steps
from songhanh.store.own.opening import is_good
from songhanh.store.own.steps import Step

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

logger = logging.getLogger(__name__)

FOLDER = "backups"
DAYS, WEEKS, MONTHS, MIGRATIONS = 7, 4, 6, 3
"""How many copies are kept: of the last days, weeks and months that have one, and of migrations."""

_STAMP = "%Y%m%dT%H%M%SZ"
_PLAIN, _MIGRATION = "own-", "own-before-"
_COMPANIONS = ("-wal", "-shm", "-journal")


def listed(profile: Path) -> list[Path]:
    """Return the copies of a profile's database, the newest first."""
    copies = [path for path in (profile / FOLDER).glob("own-*.sqlite") if made(path) is not None]
    return sorted(copies, key=lambda path: path.stem.rpartition("-")[2], reverse=True)


def made(copy: Path) -> datetime | None:
    """Return when a copy was made, by its name; None if the file is something else."""
    try:
        moment = datetime.strptime(copy.stem.rpartition("-")[2], _STAMP)  # noqa: DTZ007
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC)


def newest_good(profile: Path) -> Path | None:
    """Return the newest copy that is whole and can be used, or None."""
    return next((copy for copy in listed(profile) if is_good(copy)), None)


def is_due(profile: Path, now: datetime) -> bool:
    """Tell whether there is no copy of this day yet."""
    moments = (made(copy) for copy in listed(profile) if not _before_migration(copy))
    return all(moment is None or moment.date() < now.date() for moment in moments)


def back_up(source: sqlite3.Connection, profile: Path, now: datetime, before: int = 0) -> Path:
    """Copy an open database, check the copy, give it its name, and drop what is too old.

    Args:
        source: The database, which others may go on using.
        profile: The folder of the profile.
        now: The moment that names the copy.
        before: The number of the migration step that is about to change the database.

    Raises:
        sqlite3.Error, OSError: there is no room, or no right to write.
        OwnDamagedError: the copy is not whole, so the database is not either.

    """
    folder = profile / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    kind = f"{_MIGRATION}{before}-" if before else _PLAIN
    copy = folder / f"{kind}{now.strftime(_STAMP)}.sqlite"
    fresh = folder / "unfinished.new"
    fresh.unlink(missing_ok=True)
    steps.passed(Step.BACKUP_BEGUN)
    with closing(sqlite3.connect(fresh)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")  # a copy is one file
    steps.passed(Step.BACKUP_COPIED)
    if not is_good(fresh):
        raise OwnDamagedError(path=profile)
    steps.passed(Step.BACKUP_CHECKED)
    _settle(fresh)
    fresh.replace(copy)
    steps.passed(Step.BACKUP_NAMED)
    rotate(profile)
    steps.passed(Step.BACKUP_ROTATED)
    return copy


def rotate(profile: Path) -> None:
    """Delete the copies that no day, week, month or migration needs any more."""
    copies = listed(profile)
    migrations = [copy for copy in copies if _before_migration(copy)]
    plain = {moment: copy for copy in copies if copy not in migrations and (moment := made(copy))}
    needed = {plain[moment] for moment in kept(plain)} | set(migrations[:MIGRATIONS])
    for copy in copies:
        if copy not in needed:
            with suppress(OSError):  # it is in use; the next rotation gets it
                copy.unlink()


def kept(moments: Iterable[datetime]) -> set[datetime]:
    """Return which copies stay: the newest of each of the last days, weeks and months with one."""
    newest_first = sorted(moments, reverse=True)
    stay: set[datetime] = set()
    for form, many in (("%Y-%m-%d", DAYS), ("%G-%V", WEEKS), ("%Y-%m", MONTHS)):
        spans: dict[str, datetime] = {}
        for moment in newest_first:
            spans.setdefault(moment.strftime(form), moment)
        stay.update(list(spans.values())[:many])
    return stay


def bring_back(copy: Path | None, path: Path, now: datetime) -> Path | None:
    """Put a copy, or nothing, in the place of a damaged database, which is kept beside it.

    Returns where the damaged file is now. Broken off at any point, either the damaged file is still
    in its place or `finish_bringing_back` completes the work.
    """
    fresh = _fresh(path)
    fresh.unlink(missing_ok=True)
    if copy is not None:
        shutil.copyfile(copy, fresh)
        _settle(fresh)
    steps.passed(Step.RECOVERY_COPIED)
    aside = path.with_name(f"own-damaged-{now.strftime(_STAMP)}.sqlite")
    # First the log: beside another database it would be played into that one.
    for ending in (*_COMPANIONS, ""):
        old = path.with_name(path.name + ending)
        if old.exists():
            old.replace(aside.with_name(aside.name + ending))
    steps.passed(Step.RECOVERY_SET_ASIDE)
    finish_bringing_back(path)
    steps.passed(Step.RECOVERY_DONE)
    return aside if aside.exists() else None


def finish_bringing_back(path: Path) -> None:
    """Complete a recovery that was broken off between its last two steps."""
    if not path.exists() and _fresh(path).exists():
        _fresh(path).replace(path)


def _fresh(path: Path) -> Path:
    return path.with_name(path.name + ".new")


def _before_migration(copy: Path) -> bool:
    return copy.name.startswith(_MIGRATION)


def _settle(file: Path) -> None:
    """Wait until the disk has a file."""
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())
