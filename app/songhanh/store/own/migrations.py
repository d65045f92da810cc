"""How the database came to be, step by step. A step is never changed once it was released.

Plain SQL, one statement at a time: `executescript` would commit half a step, and a first start
should not wait for a library.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from songhanh.store.own import steps

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_ENTRY = "uid TEXT PRIMARY KEY, created TEXT NOT NULL, changed TEXT NOT NULL"
_ANCHORED = (
    f"{_ENTRY}, hold TEXT NOT NULL, target TEXT NOT NULL, label TEXT NOT NULL, text TEXT NOT NULL"
)


@dataclass(frozen=True, slots=True)
class Migration:
    """One named step: statements that are done all or not at all."""

    name: str
    statements: tuple[str, ...]


MIGRATIONS = (
    Migration(
        "bookmarks-and-comparisons",
        (
            f"CREATE TABLE bookmarks ({_ANCHORED}, folder TEXT NOT NULL)",
            "CREATE INDEX bookmarks_target ON bookmarks (target)",
            f"CREATE TABLE comparisons ({_ENTRY}, name TEXT NOT NULL, request TEXT NOT NULL)",
        ),
    ),
)


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Take the steps that this database has not taken yet.

    The connection commits nothing by itself (`isolation_level=None`).
    """
    for number in range(version(connection), len(migrations)):
        step = migrations[number]
        connection.execute("BEGIN IMMEDIATE")
        try:
            steps.passed("migration-begun")
            for statement in step.statements:
                connection.execute(statement)
                steps.passed("migration-statement")
            connection.execute(f"PRAGMA user_version = {number + 1}")
            steps.passed("migration-numbered")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        steps.passed("migration-committed")


def version(connection: sqlite3.Connection) -> int:
    """Return how many steps a database has taken."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
