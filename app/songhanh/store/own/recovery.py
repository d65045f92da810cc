"""Go on after damage: a good copy, and whatever can still be read of the damaged file."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from songhanh.core.errors import OwnError, OwnInUseError
from songhanh.core.own import OwnEntry, now
from songhanh.store.own.backups import bring_back
from songhanh.store.own.locking import ProfileLock
from songhanh.store.own.opening import open_for_reading
from songhanh.store.own.own_store import FILE, LOCK, OwnStore
from songhanh.store.own.records import TABLES, columns, from_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Recovery:
    """What came of it: where the damaged file is kept, how many entries it still gave."""

    kept: Path | None
    rescued: int


def recover(profile: Path, copy: Path | None) -> Recovery:
    """Put a copy (or an empty database) in the place of a damaged one, and save what it still has.

    Raises:
        OwnError: another process has the profile, or nothing can be written.

    """
    lock = ProfileLock(profile / LOCK)
    if not lock.acquire():
        raise OwnInUseError(path=profile)
    try:
        kept = bring_back(copy, profile / FILE, now())
        # Without a copy an empty database stands there, lest it look as if one had been taken away.
        (profile / FILE).touch()
    finally:
        lock.release()
    store = OwnStore.open(profile)
    try:
        rescued = sum(_put(store, entry) for entry in (_readable(kept) if kept else ()))
        if store.problem is not None:
            raise store.problem
    finally:
        store.close()
    return Recovery(kept, rescued)


def _put(store: OwnStore, entry: OwnEntry) -> bool:
    """Save an entry unless the copy has the same or a later one."""
    there = store.get(type(entry), entry.uid)
    if there is not None and there.changed >= entry.changed:
        return False
    try:
        store.put(entry)
    except OwnError:  # it belongs to a dossier that could not be read
        return False
    return True


def _readable(damaged: Path) -> Iterator[OwnEntry]:
    """Yield the entries that can still be read, from both ends of each table."""
    with suppress(sqlite3.Error), closing(open_for_reading(damaged)) as connection:
        for kind, table in TABLES.items():
            seen: set[str] = set()
            there = {str(row["name"]) for row in _rows(connection, f"PRAGMA table_info({table})")}
            names = ", ".join(name for name in columns(kind) if name in there)
            for order in ("ASC", "DESC"):
                query = f"SELECT {names} FROM {table} ORDER BY rowid {order}"  # noqa: S608
                for record in _rows(connection, query):
                    if record["uid"] in seen:
                        continue
                    seen.add(str(record["uid"]))
                    with suppress(ValueError, TypeError, KeyError):
                        yield from_record(kind, record)


def _rows(connection: sqlite3.Connection, query: str) -> Iterator[dict[str, object]]:
    with suppress(sqlite3.Error):
        for row in connection.execute(query):
            yield dict(row)
