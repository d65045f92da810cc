"""Open the user's database so that what is committed stays, and find out whether it is whole."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from songhanh.core.errors import (
    OwnDamagedError,
    OwnFullError,
    OwnInUseError,
    OwnLooseError,
    OwnReadOnlyError,
    OwnTooNewError,
)
from songhanh.store.own.migrations import MIGRATIONS, migrate, version

if TYPE_CHECKING:
    from collections.abc import Iterable

    from songhanh.core.errors import OwnError

PATIENCE = 5.0  # seconds to wait for somebody who writes at this moment
MOUNTS = Path("/proc/self/mounts")
_NETWORK = {"9p", "afs", "ceph", "cifs", "davfs", "fuse.sshfs", "ncpfs", "nfs", "nfs4", "smb3"}
_DRIVE_REMOTE = 4  # what Windows calls a drive of another machine


def open_for_writing(path: Path) -> sqlite3.Connection:
    """Open or make the database; a commit returns when the disk has it.

    On the disk of another machine WAL cannot work, as its memory is not shared: there the rollback
    journal is used.
    """
    connection = _connect(path, "rwc")
    journal = "DELETE" if is_remote(path) else "WAL"
    try:
        got = connection.execute(f"PRAGMA journal_mode = {journal}").fetchone()[0]
        if got.upper() != journal:
            connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def open_for_reading(path: Path) -> sqlite3.Connection:
    """Open a database that is there for reading alone."""
    connection = _connect(path, "ro")
    try:
        version(connection)
    except sqlite3.OperationalError:
        # On a read-only disk SQLite cannot make the shared memory that WAL needs.
        connection.close()
        connection = _connect(path, "ro&immutable=1")
    return connection


def up_to_date(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return a database that cannot be written as this program knows it: if older, as a copy.

    The copy is in memory; the connection given is closed then.
    """
    if version(connection) >= len(MIGRATIONS):
        return connection
    copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    copy.row_factory = sqlite3.Row
    try:
        connection.backup(copy)
        migrate(copy)
    except sqlite3.Error:
        copy.close()
        raise
    connection.close()
    return copy


def check(connection: sqlite3.Connection, path: Path, *, thoroughly: bool) -> None:
    """Make sure that a database is whole and that this program knows its tables.

    Raises:
        OwnDamagedError: it is not whole.
        OwnTooNewError: a newer program has changed its tables.

    """
    pragma = "integrity_check" if thoroughly else "quick_check"
    try:
        found = connection.execute(f"PRAGMA {pragma}(1)").fetchone()[0]
        loose = thoroughly and connection.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.DatabaseError as error:
        raise OwnDamagedError(path=path) from error
    if found != "ok" or loose:
        raise OwnDamagedError(path=path)
    if version(connection) > len(MIGRATIONS):
        raise OwnTooNewError(path=path)


def examine(path: Path) -> None:
    """Look through the whole database in `path`, whether it is open elsewhere or not.

    Raises:
        OwnError: it is not whole, not ours, or cannot be read.

    """
    try:
        with closing(open_for_reading(path)) as connection:
            check(connection, path, thoroughly=True)
    except sqlite3.Error as error:
        raise what_happened(error, path) from error


def is_good(path: Path) -> bool:
    """Tell whether a file is a whole database that this program can use."""
    try:
        with closing(open_for_reading(path)) as connection:
            check(connection, path, thoroughly=True)
            return version(connection) > 0
    except (sqlite3.Error, OwnDamagedError, OwnTooNewError):
        return False


def what_happened(error: sqlite3.Error, path: Path) -> OwnError:
    """Return what an error of SQLite means for the user."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(("SQLITE_FULL", "SQLITE_IOERR_WRITE")):
        return OwnFullError(path=path.parent)
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return OwnDamagedError(path=path)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return OwnInUseError(path=path.parent)
    if name == "SQLITE_CONSTRAINT_FOREIGNKEY":
        return OwnLooseError(path=path)
    return OwnReadOnlyError(path=path.parent)


def is_remote(path: Path, mounts: Path = MOUNTS) -> bool:
    """Tell whether a path lies on the disk of another machine."""
    full = path.resolve()
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - needed on Windows alone

        drive = ctypes.windll.kernel32.GetDriveTypeW(f"{full.anchor}")
        return full.anchor.startswith("\\\\") or drive == _DRIVE_REMOTE
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    return _file_system(full, (line.split() for line in lines)) in _NETWORK


def _file_system(path: Path, mounts: Iterable[list[str]]) -> str:
    """Return the kind of file system a path lies on: that of the deepest mount above it."""
    best, kind = -1, ""
    for _, place, found, *_ in mounts:
        folder = Path(place.replace("\\040", " "))
        if path.is_relative_to(folder) and len(folder.parts) >= best:
            best, kind = len(folder.parts), found
    return kind


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    # The store guards its connections by a lock; several threads use them.
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=PATIENCE,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.row_factory = sqlite3.Row
    return connection
