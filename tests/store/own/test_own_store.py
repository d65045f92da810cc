"""The user's own things: kept, changed, removed, and what happens where they cannot be kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from songhanh.core.errors import (
    OwnDamagedError,
    OwnFullError,
    OwnInUseError,
    OwnReadOnlyError,
    OwnTooNewError,
)
from songhanh.core.own import Bookmark, Hold, SavedComparison, edited
from songhanh.store.own import opening
from songhanh.store.own.own_store import FILE, LOCK, OwnStore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def store(profile: Path) -> Iterator[OwnStore]:
    opened = OwnStore.open(profile)
    yield opened
    opened.close()


def bookmark(target: str = "57-nq-tw#III.4.4", folder: str = "") -> Bookmark:
    return Bookmark(hold=Hold.PROVISION, target=target, label="III.4.4", text="Chữ", folder=folder)


def test_what_is_saved_is_there_after_a_restart(profile: Path):
    first, second = bookmark(), bookmark("71-nq-tw#II.7", "Họp thứ Hai")
    saved = SavedComparison(name="Bốn tỉnh", request='{"columns": []}')
    store = OwnStore.open(profile)
    store.put(first, second, saved)
    store.close()
    again = OwnStore.open(profile)
    assert again.all(Bookmark) == [first, second]
    assert again.get(SavedComparison, saved.uid) == saved
    again.close()


def test_an_entry_is_changed_in_place(store: OwnStore):
    entry = bookmark()
    store.put(entry)
    moved = edited(entry, folder="Quý IV")
    store.put(moved)
    assert store.all(Bookmark) == [moved]
    assert store.where(Bookmark, target=entry.target, folder="Quý IV") == [moved]
    assert store.where(Bookmark, folder="") == []


def test_what_was_removed_can_be_put_back(store: OwnStore):
    entry = bookmark()
    store.put(entry)
    store.remove(entry)
    assert store.count(Bookmark) == 0
    store.put(entry)
    assert store.get(Bookmark, entry.uid) == entry


def test_only_columns_can_be_asked_for(store: OwnStore):
    with pytest.raises(AttributeError):
        store.where(Bookmark, **{"1=1; --": "x"})


def test_commits_wait_for_the_disk(profile: Path):
    with closing(opening.open_for_writing(profile_made(profile) / FILE)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert connection.execute("PRAGMA synchronous").fetchone()[0] == 2  # FULL
        assert connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1


def test_a_network_folder_gets_a_rollback_journal(profile: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(opening, "is_remote", lambda _: True)
    with closing(opening.open_for_writing(profile_made(profile) / FILE)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"


def test_the_deepest_mount_tells_whether_a_folder_is_remote(tmp_path: Path):
    mounts = tmp_path / "mounts"
    share, disk = tmp_path / "cơ quan", tmp_path / "cơ quan" / "máy này"
    spelled = [str(folder).replace(" ", "\\040") for folder in (share, disk)]
    mounts.write_text(
        f"/dev/sda / ext4 rw 0 0\n//server/x {spelled[0]} cifs rw 0 0\n"
        f"/dev/sdb {spelled[1]} ext4 rw 0 0\n",
        encoding="utf-8",
    )
    assert opening.is_remote(share / FILE, mounts)
    assert not opening.is_remote(disk / FILE, mounts)
    assert not opening.is_remote(tmp_path / FILE, mounts)
    assert not opening.is_remote(tmp_path / FILE, tmp_path / "nothing")


def test_a_second_process_reads_and_says_why_it_does_not_write(profile: Path, store: OwnStore):
    entry = bookmark()
    store.put(entry)
    other = OwnStore.open(profile)
    assert isinstance(other.problem, OwnInUseError)
    assert other.all(Bookmark) == [entry]
    with pytest.raises(OwnInUseError):
        other.put(bookmark())
    other.close()
    store.put(bookmark())  # the first one has kept its lock
    assert store.count(Bookmark) == 2


def test_a_lock_left_behind_holds_nobody_up(profile: Path):
    (profile_made(profile) / LOCK).write_text("999999999 elsewhere\n")
    store = OwnStore.open(profile)
    assert store.problem is None
    store.close()
    assert (profile / LOCK).read_bytes() == b""


def test_a_damaged_database_is_told_and_left_alone(profile: Path):
    damaged = profile_made(profile) / FILE
    damaged.write_bytes(b"no database at all, but long enough to be read as one" * 100)
    before = damaged.read_bytes()
    store = OwnStore.open(profile)
    assert isinstance(store.problem, OwnDamagedError)
    assert store.all(Bookmark) == []
    with pytest.raises(OwnDamagedError):
        store.put(bookmark())
    store.close()
    assert damaged.read_bytes() == before


def test_a_newer_database_is_refused(profile: Path, store: OwnStore):
    store.close()
    with closing(sqlite3.connect(profile / FILE)) as connection:
        connection.execute("PRAGMA user_version = 999")
    later = OwnStore.open(profile)
    assert isinstance(later.problem, OwnTooNewError)
    assert later.all(Bookmark) == []
    later.close()


def test_a_place_where_nothing_can_be_written(profile: Path):
    profile.write_text("a file where the folder should be")
    store = OwnStore.open(profile)
    assert isinstance(store.problem, OwnReadOnlyError)
    assert store.all(Bookmark) == []
    with pytest.raises(OwnReadOnlyError):
        store.put(bookmark())
    store.close()


def test_a_full_disk_keeps_what_was_there(store: OwnStore):
    entry = bookmark()
    store.put(entry)
    assert store._writer is not None
    store._writer.execute("PRAGMA max_page_count = 1")  # SQLite then says what a full disk says
    big = edited(bookmark("57-nq-tw#I.1"), text="x" * 1_000_000)
    with pytest.raises(OwnFullError):
        store.put(big)
    assert store.all(Bookmark) == [entry]
    store._writer.execute("PRAGMA max_page_count = 100000")
    store.put(big)
    assert store.count(Bookmark) == 2


def profile_made(profile: Path) -> Path:
    profile.mkdir(parents=True)
    return profile
