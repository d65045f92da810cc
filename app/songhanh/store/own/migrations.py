"""How the database came to be, step by step. A step is never changed once it was released.

Plain SQL, one statement at a time: `executescript` would commit half a step, and a first start
should not wait for a library.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from songhanh.store.own import steps
from songhanh.store.own.steps import Step

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_ENTRY = "uid TEXT PRIMARY KEY, created TEXT NOT NULL, changed TEXT NOT NULL"
_ANCHORED = (
    f"{_ENTRY}, hold TEXT NOT NULL, target TEXT NOT NULL, label TEXT NOT NULL, text TEXT NOT NULL"
)
_IN_DOSSIER = (
    "dossier TEXT NOT NULL REFERENCES dossiers (uid) ON DELETE CASCADE, position INTEGER NOT NULL"
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
    Migration(
        "notes-and-dossiers",
        (
            f"CREATE TABLE notes ({_ANCHORED}, body TEXT NOT NULL)",
            "CREATE INDEX notes_target ON notes (target)",
            f"CREATE TABLE dossiers ({_ENTRY}, name TEXT NOT NULL)",
            f"CREATE TABLE dossier_entries ({_ANCHORED}, {_IN_DOSSIER})",
            "CREATE INDEX dossier_entries_dossier ON dossier_entries (dossier)",
            "CREATE INDEX dossier_entries_target ON dossier_entries (target)",
        ),
    ),
    Migration(
        "history-and-searches",
        (
            f"CREATE TABLE history ({_ANCHORED})",
            "CREATE INDEX history_changed ON history (changed)",
            f"CREATE TABLE searches ({_ENTRY}, name TEXT NOT NULL, request TEXT NOT NULL)",
        ),
    ),
    Migration(
        "folders-of-bookmarks",
        (
            f"CREATE TABLE folders ({_ENTRY}, path TEXT NOT NULL, position INTEGER NOT NULL)",
            "ALTER TABLE bookmarks ADD COLUMN position INTEGER NOT NULL DEFAULT 0",
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
            steps.passed(Step.MIGRATION_BEGUN)
            for statement in step.statements:
                connection.execute(statement)
                steps.passed(Step.MIGRATION_STATEMENT)
            connection.execute(f"PRAGMA user_version = {number + 1}")
            steps.passed(Step.MIGRATION_NUMBERED)
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        steps.passed(Step.MIGRATION_COMMITTED)


def version(connection: sqlite3.Connection) -> int:
    """Return how many steps a database has taken."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
