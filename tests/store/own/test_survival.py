"""Nothing acknowledged is lost, at whatever step the program is ended."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlite_utils import Database

import dev
from songhanh.core.own import Bookmark, Hold, Note
from songhanh.store.own import backups
from songhanh.store.own.migrations import MIGRATIONS, migrate, version
from songhanh.store.own.opening import is_good, open_for_reading, open_for_writing
from songhanh.store.own.own_store import FILE, OwnStore
from songhanh.store.own.records import to_record
from songhanh.store.own.steps import Step
from tests.store.own.killed import STATUS

if TYPE_CHECKING:
    from pathlib import Path

WRITE = [step for step in Step if step.startswith("write")]
BACK_UP = [step for step in Step if step.startswith("backup")]
MIGRATE = [(step, n) for step in Step if step.startswith("migration") for n in (1, 2, 3)]
MIGRATE += [(step, 1) for step in BACK_UP]  # one copy is made before the first step
BRING_BACK = [step for step in Step if step.startswith("recovery")]


def kill(profile: Path, do: str, step: Step, times: int = 1) -> list[str]:
    """Let a process do something until it has passed a step, and return what it printed."""
    command = [sys.executable, "-m", "tests.store.own.killed", str(profile), do, step, str(times)]
    done = subprocess.run(command, check=False, cwd=dev.ROOT, capture_output=True, text=True)
    assert done.returncode == STATUS, done.stderr
    return done.stdout.split()


def reopened(profile: Path) -> OwnStore:
    store = OwnStore.open(profile)
    assert store.problem is None
    return store


def old_database(profile: Path) -> Bookmark:
    """Make a database that has taken the first step alone, with one entry."""
    profile.mkdir(parents=True)
    entry = Bookmark(hold=Hold.PROVISION, target="57-nq-tw#I.1")
    with closing(open_for_writing(profile / FILE)) as connection:
        migrate(connection, MIGRATIONS[:1])
        record = to_record(entry)
        del record["position"]  # which a later step adds
        Database(connection).table("bookmarks").insert(record)
    return entry


@pytest.mark.parametrize("step", WRITE)
def test_a_write_is_done_all_or_not_at_all(profile: Path, step: Step):
    acknowledged = kill(profile, "write", step)
    store = reopened(profile)
    found = [note.uid for note in store.all(Note)]
    store.close()
    assert acknowledged == ["note-0"]
    assert found == ["note-0", *["note-1"] * (step == Step.WRITE_COMMITTED)]


@pytest.mark.parametrize(("step", "times"), MIGRATE)
def test_a_migration_is_taken_up_again(profile: Path, step: Step, times: int):
    entry = old_database(profile)
    kill(profile, "migrate", step, times)
    store = reopened(profile)
    assert store.all(Bookmark) == [entry]
    assert store.all(Note) == []
    store.close()
    with closing(open_for_reading(profile / FILE)) as connection:
        assert version(connection) == len(MIGRATIONS)


def test_before_a_migration_a_copy_is_made(profile: Path):
    entry = old_database(profile)
    reopened(profile).close()
    (copy,) = backups.listed(profile)
    assert copy.name.startswith("own-before-2-")
    with closing(open_for_reading(copy)) as connection:
        assert connection.execute("SELECT uid FROM bookmarks").fetchone()[0] == entry.uid
        assert version(connection) == 1


@pytest.mark.parametrize("step", BACK_UP)
def test_a_copy_is_whole_or_not_there(profile: Path, step: Step):
    entry = old_database(profile)
    kill(profile, "back_up", step)
    assert all(is_good(copy) for copy in backups.listed(profile))
    assert bool(backups.listed(profile)) == (step in (Step.BACKUP_NAMED, Step.BACKUP_ROTATED))
    store = reopened(profile)
    assert store.all(Bookmark) == [entry]
    store.close()


@pytest.mark.parametrize("step", BRING_BACK)
def test_a_recovery_that_is_broken_off_can_be_finished(profile: Path, step: Step):
    store = OwnStore.open(profile)
    entry = Bookmark(hold=Hold.PROVISION, target="57-nq-tw#I.1")
    store.put(entry)
    assert store.back_up()
    store.close()
    (profile / FILE).write_bytes(b"damaged" * 1000)
    kill(profile, "bring_back", step)
    store = OwnStore.open(profile)
    if step == Step.RECOVERY_COPIED:
        assert store.problem is not None
        assert (profile / FILE).read_bytes() == b"damaged" * 1000
    else:
        assert store.all(Bookmark) == [entry]
    store.close()
