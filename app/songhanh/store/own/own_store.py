"""The typed way to the user's own things. Whatever is wrong with them, the program starts."""

from __future__ import annotations

import errno
import logging
import sqlite3
from contextlib import closing, suppress
from threading import Lock
from typing import TYPE_CHECKING, Self, TypeVar

from songhanh.core.errors import (
    OwnDamagedError,
    OwnError,
    OwnFullError,
    OwnInUseError,
    OwnReadOnlyError,
)
from songhanh.core.own import OwnEntry, now
from songhanh.store.own import backups, steps
from songhanh.store.own.locking import ProfileLock
from songhanh.store.own.migrations import MIGRATIONS, migrate, version
from songhanh.store.own.opening import (
    check,
    open_for_reading,
    open_for_writing,
    up_to_date,
    what_happened,
)
from songhanh.store.own.records import TABLES, columns, from_record, to_record
from songhanh.store.own.steps import Step

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

logger = logging.getLogger(__name__)

FILE = "own.sqlite"
LOCK = "own.lock"

_Entry = TypeVar("_Entry", bound=OwnEntry)
_Statement = tuple[str, dict[str, str | int]]


class OwnStore:
    """The user's own things. Every entry is known by its `uid`.

    Reading never waits for writing: there is a connection for each, and each serves one thread at
    a time. A method that writes returns when the disk has what was written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problem: OwnError | None = None
        """Why nothing can be saved, or None if all is well."""
        self._lock = ProfileLock(path.with_name(LOCK))
        self._writer: sqlite3.Connection | None = None
        self._reader: sqlite3.Connection | None = None
        self._writing, self._reading = Lock(), Lock()

    @classmethod
    def open(cls, profile: Path) -> Self:
        """Open the database of a profile; make, mend or migrate it as needed.

        Where it cannot be written, `problem` says why; what can be read of it is still read.
        """
        store = cls(profile / FILE)
        store.reopen()
        return store

    def reopen(self) -> None:
        """Open the database, anew if it was open before; `problem` says what is wrong with it."""
        self.close()
        self.problem = None
        try:
            self._open()
        except OwnError as error:
            self._give_up(error)
        except sqlite3.Error as error:
            self._give_up(what_happened(error, self.path))
        except OSError as error:
            logger.info("profile not writable: %s", error)
            full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            wrong = OwnFullError if full else OwnReadOnlyError
            self._give_up(wrong(path=self.path.parent))

    def close(self) -> None:
        """Close the database and let go of the profile."""
        with self._reading, self._writing:
            for connection in (self._reader, self._writer):
                if connection is not None:
                    connection.close()
            self._reader = self._writer = None
        self._lock.release()

    @property
    def can_read(self) -> bool:
        """Whether there is a database to be read."""
        return self._reader is not None

    def all(self, kind: type[_Entry]) -> list[_Entry]:
        """Return all entries of a kind, the oldest first."""
        return self._select(kind, "")

    def get(self, kind: type[_Entry], uid: str) -> _Entry | None:
        """Return one entry, or None if there is no such."""
        return next(iter(self._select(kind, "WHERE uid = ?", uid)), None)

    def where(self, kind: type[_Entry], **values: str) -> list[_Entry]:
        """Return the entries that have these values, the oldest first."""
        if not values.keys() <= columns(kind).keys():
            raise AttributeError(*values)
        condition = " AND ".join(f"{name} = ?" for name in values)
        return self._select(kind, f"WHERE {condition}", *values.values())

    def count(self, kind: type[OwnEntry]) -> int:
        """Return how many entries of a kind there are."""
        rows = self._rows(f"SELECT count(*) FROM {TABLES[kind]}")  # noqa: S608 - our own words
        return int(rows[0][0]) if rows else 0

    def put(self, *entries: OwnEntry) -> None:
        """Save entries, new ones and changed ones; all or none.

        Raises:
            OwnError: they could not be saved.

        """
        self._write([self._statement(entry, stays=True) for entry in entries])

    def remove(self, *entries: OwnEntry) -> None:
        """Remove entries; all or none. To undo it, put them back.

        Raises:
            OwnError: they could not be removed.

        """
        self._write([self._statement(entry, stays=False) for entry in entries])

    def back_up(self) -> bool:
        """Make the copy of this day if there is none yet, and tell whether one was made.

        Raises:
            OwnError: there is no room for it.

        """
        moment = now()
        if self._writer is None or not backups.is_due(self.path.parent, moment):
            return False
        try:
            with closing(open_for_reading(self.path)) as source:
                backups.back_up(source, self.path.parent, moment)
        except sqlite3.Error as error:
            raise what_happened(error, self.path) from error
        except OSError as error:
            raise OwnFullError(path=self.path.parent) from error
        return True

    @staticmethod
    def _statement(entry: OwnEntry, *, stays: bool) -> _Statement:
        """Return what saves or removes an entry."""
        if stays:
            return _put_statement(type(entry)), to_record(entry)
        table = TABLES[type(entry)]
        return f"DELETE FROM {table} WHERE uid = :uid", {"uid": entry.uid}  # noqa: S608

    def _write(self, statements: Iterable[_Statement]) -> None:
        with self._writing:
            if self._writer is None:
                raise self.problem or OwnReadOnlyError(path=self.path.parent)
            try:
                self._transact(self._writer, statements)
            except sqlite3.Error as error:
                raise what_happened(error, self.path) from error

    @staticmethod
    def _transact(writer: sqlite3.Connection, statements: Iterable[_Statement]) -> None:
        writer.execute("BEGIN IMMEDIATE")
        try:
            # A dossier and what is in it may come in any order.
            writer.execute("PRAGMA defer_foreign_keys = ON")
            steps.passed(Step.WRITE_BEGUN)
            for statement, values in statements:
                writer.execute(statement, values)
                steps.passed(Step.WRITE_ROW)
            writer.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):  # SQLite has rolled some back by itself
                writer.execute("ROLLBACK")
            raise
        steps.passed(Step.WRITE_COMMITTED)

    def _select(self, kind: type[_Entry], condition: str, *values: str) -> list[_Entry]:
        names = ", ".join(columns(kind))
        # Names of tables and columns are those of our own classes; what is asked goes in `values`.
        query = f"SELECT {names} FROM {TABLES[kind]} {condition} ORDER BY created, rowid"  # noqa: S608
        return [from_record(kind, dict(row)) for row in self._rows(query, *values)]

    def _rows(self, query: str, *values: str) -> list[sqlite3.Row]:
        with self._reading:
            if self._reader is None:
                return []
            try:
                return self._reader.execute(query, values).fetchall()
            except sqlite3.Error as error:
                logger.warning("own things not readable: %s", error)
                self.problem = self.problem or what_happened(error, self.path)
                return []

    def _open(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if not self._lock.acquire():
            raise OwnInUseError(path=self.path.parent)
        backups.finish_bringing_back(self.path)
        if not self.path.exists() and backups.listed(self.path.parent):
            raise OwnDamagedError(path=self.path)  # somebody took it away
        writer = open_for_writing(self.path)
        try:
            check(writer, self.path, thoroughly=self._lock.ended_unclean)
            if 0 < version(writer) < len(MIGRATIONS):
                backups.back_up(writer, self.path.parent, now(), before=version(writer) + 1)
            migrate(writer)
            self._reader = open_for_reading(self.path)
        except BaseException:
            writer.close()
            raise
        self._writer = writer

    def _give_up(self, error: OwnError) -> None:
        """Go on without writing; read what can be read."""
        logger.warning("own things not writable: %s", error.code)
        self.problem = error
        self._lock.release()
        with suppress(sqlite3.Error, OwnError):
            reader = open_for_reading(self.path)
            try:
                check(reader, self.path, thoroughly=False)
                self._reader = up_to_date(reader)
            except (sqlite3.Error, OwnError):
                reader.close()
                raise


def _put_statement(kind: type[OwnEntry]) -> str:
    names = list(columns(kind))  # uid and created come first and never change
    marks = ", ".join(f":{name}" for name in names)
    changes = ", ".join(f"{name} = excluded.{name}" for name in names[2:])
    return (
        f"INSERT INTO {TABLES[kind]} ({', '.join(names)}) VALUES ({marks}) "  # noqa: S608
        f"ON CONFLICT (uid) DO UPDATE SET {changes}"
    )
