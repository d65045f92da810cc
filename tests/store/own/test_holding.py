"""What the disk does not take is held, read like the rest, and saved once that is possible."""

from __future__ import annotations

import errno
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from songhanh.core.errors import OwnFullError, OwnInUseError, OwnLooseError, OwnReadOnlyError
from songhanh.core.own import (
    Bookmark,
    Dossier,
    DossierEntry,
    HistoryEntry,
    Hold,
    Note,
    OwnEntry,
    edited,
)
from songhanh.store.own import own_store
from songhanh.store.own.exchange import read_file, write_file
from songhanh.store.own.holding import HoldingStore
from songhanh.store.own.migrations import MIGRATIONS, migrate
from songhanh.store.own.opening import open_for_writing
from songhanh.store.own.own_store import FILE, OwnStore

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

NOTE = Note(hold=Hold.NOTHING, target="", body="Mời hiệu trưởng dự họp")


def test_a_full_disk_loses_nothing(profile: Path, tmp_path: Path):
    store = HoldingStore.open(profile)
    store.put(NOTE)
    dossier = Dossier(name="Họp thứ Hai")
    entry = DossierEntry(hold=Hold.DOCUMENT, target="57-nq-tw", dossier=dossier.uid)
    longer = edited(NOTE, body="x" * 100_000)
    seen = HistoryEntry(hold=Hold.DOCUMENT, target="57-nq-tw")
    assert store._writer is not None
    store._writer.execute("PRAGMA max_page_count = 1")  # SQLite then says what a full disk says
    for change in (longer, dossier, entry, edited(dossier, name="Họp thứ Ba"), seen):
        with pytest.raises(OwnFullError):
            store.put(change)
    assert store.all(Note) == store.where(Note, body=longer.body) == [longer]
    assert store.get(Note, NOTE.uid) == longer
    assert store.count(DossierEntry) == 1
    assert [one.name for one in store.all(Dossier)] == ["Họp thứ Ba"]
    assert set(store.unsaved) == {longer, entry, *store.all(Dossier)}  # history is no work
    write_file(store, tmp_path / "x.json")
    assert longer in read_file(tmp_path / "x.json")
    store._writer.execute("PRAGMA max_page_count = 100000")
    store.remove(entry)
    assert store.unsaved == ()
    store.close()
    assert everything(profile) == [longer, *store_of(profile, Dossier), seen]


def test_a_place_that_becomes_writable_gets_what_was_held(profile: Path):
    profile.write_text("a file where the folder should be")
    store = HoldingStore.open(profile)
    with pytest.raises(OwnReadOnlyError):
        store.put(NOTE)
    with pytest.raises(OwnReadOnlyError):
        store.try_again()
    assert store.all(Note) == [NOTE]
    profile.unlink()
    assert store.try_again() == (NOTE,)
    assert store.problem is None
    assert store.unsaved == ()
    store.close()
    assert everything(profile) == [NOTE]


def test_a_notebook_open_elsewhere_is_written_once_it_is_free(profile: Path):
    first, second = HoldingStore.open(profile), HoldingStore.open(profile)
    with pytest.raises(OwnInUseError):
        second.remove(NOTE)
    with pytest.raises(OwnInUseError):
        second.put(NOTE)
    first.close()
    second.try_again()
    second.close()
    assert everything(profile) == [NOTE]


def test_an_entry_without_its_dossier_holds_nothing_up(profile: Path):
    store = HoldingStore.open(profile)
    lost = DossierEntry(hold=Hold.DOCUMENT, target="57-nq-tw", dossier="nowhere")
    with pytest.raises(OwnLooseError):
        store.put(lost)
    assert store.unsaved == ()
    store.put(NOTE)
    store.close()
    assert everything(profile) == [NOTE]


def test_an_older_notebook_is_read_where_it_cannot_be_brought_up_to_date(
    profile: Path, monkeypatch: pytest.MonkeyPatch
):
    profile.mkdir(parents=True)
    with closing(open_for_writing(profile / FILE)) as connection:
        migrate(connection, MIGRATIONS[:1])
        connection.execute(
            "INSERT INTO bookmarks VALUES "
            "('u', '2026-01-01', '2026-01-01', 'document', '57-nq-tw', '', '', 'Quý IV')"
        )

    def refuse(_: Path) -> sqlite3.Connection:
        raise OSError(errno.EROFS, "read-only")

    monkeypatch.setattr(own_store, "open_for_writing", refuse)
    store = HoldingStore.open(profile)
    assert isinstance(store.problem, OwnReadOnlyError)
    assert [one.folder for one in store.all(Bookmark)] == ["Quý IV"]
    with pytest.raises(OwnReadOnlyError):
        store.put(NOTE)
    assert store.all(Note) == [NOTE]
    store.close()


def store_of(profile: Path, kind: type[OwnEntry]) -> list[OwnEntry]:
    store = OwnStore.open(profile)
    found = store.all(kind)
    store.close()
    return list(found)


def everything(profile: Path) -> list[OwnEntry]:
    kinds = (Note, DossierEntry, Dossier, HistoryEntry)
    return [one for kind in kinds for one in store_of(profile, kind)]
