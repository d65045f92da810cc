"""Everything in one file and back: nothing doubled, nothing lost, foreign files refused."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from songhanh.core.bookmark_tree import folder_at, joined
from songhanh.core.errors import CannotReadError, ForeignNotebookError, NotebookTooNewError
from songhanh.core.own import (
    Bookmark,
    Dossier,
    DossierEntry,
    HistoryEntry,
    Hold,
    Note,
    OwnEntry,
    SavedComparison,
    SavedSearch,
    edited,
)
from songhanh.store.own.exchange import Merged, merge, read_file, write_file
from songhanh.store.own.own_store import OwnStore
from songhanh.store.own.records import TABLES, to_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def here(tmp_path: Path) -> Iterator[OwnStore]:
    store = OwnStore.open(tmp_path / "ở đây")
    yield store
    store.close()


@pytest.fixture
def there(tmp_path: Path) -> Iterator[OwnStore]:
    store = OwnStore.open(tmp_path / "máy khác")
    yield store
    store.close()


def one_of_each() -> list[OwnEntry]:
    at: dict[str, Any] = {
        "hold": Hold.PROVISION,
        "target": "57-nq-tw#III.4.4",
        "label": "III.4.4",
        "text": "Chữ",
    }
    dossier = Dossier(name="Họp thứ Hai 23/11")
    folder = joined(joined("", "Quý IV"), "57-NQ/TW")
    return [
        folder_at(folder, 2),
        folder_at("Trống"),
        Bookmark(**at, folder=folder, position=1),
        Note(**at, body="Hỏi văn phòng:\n“quý III”?"),
        dossier,
        DossierEntry(**at, dossier=dossier.uid, position=3),
        HistoryEntry(**at),
        SavedSearch(name="nhân lực số", request='{"text": "nhân lực số"}'),
        SavedComparison(name="Bốn tỉnh", request="{}"),
    ]


def everything(store: OwnStore) -> list[OwnEntry]:
    return [entry for kind in TABLES for entry in store.all(kind)]


def test_all_goes_to_another_machine_and_twice_is_once(
    here: OwnStore, there: OwnStore, tmp_path: Path
):
    entries = one_of_each()
    here.put(*entries)
    file = tmp_path / "sổ tay.json"
    assert write_file(here, file) == len(entries)
    assert merge(there, read_file(file)) == Merged(added=len(entries), updated=0)
    assert everything(there) == everything(here)
    assert merge(there, read_file(file)) == Merged(added=0, updated=0)
    assert everything(there) == everything(here)


def test_the_same_thing_made_on_both_machines_is_one(here: OwnStore):
    first, second = (Bookmark(hold=Hold.DOCUMENT, target="57-nq-tw") for _ in range(2))
    here.put(first)
    assert merge(here, [second]) == Merged(added=0, updated=0)
    assert here.all(Bookmark) == [first]


def test_a_bookmark_moved_elsewhere_moves_here_and_is_no_second_one(here: OwnStore):
    entry = Bookmark(hold=Hold.DOCUMENT, target="57-nq-tw", position=3)
    here.put(entry)
    assert merge(here, [replace(entry, uid="other", position=7)]) == Merged(added=0, updated=0)
    later = edited(entry, position=0, changed=entry.changed + timedelta(hours=1))
    assert merge(here, [later]) == Merged(added=0, updated=1)
    assert here.all(Bookmark) == [later]


def test_a_file_of_an_older_program_is_taken(here: OwnStore, tmp_path: Path):
    entry = Bookmark(hold=Hold.DOCUMENT, target="57-nq-tw", folder="Quý IV")
    record = to_record(entry)
    del record["position"]
    file = tmp_path / "x.json"
    content = {"format": "songhanh-own", "version": 1, "bookmarks": [record]}
    file.write_text(json.dumps(content), encoding="utf-8")
    merge(here, read_file(file))
    assert here.all(Bookmark) == [entry]


def test_a_note_changed_on_both_machines_keeps_both_texts(here: OwnStore):
    note = Note(hold=Hold.PROVISION, target="57-nq-tw#I.1", body="chung")
    ours = edited(note, body="chữ ở đây")
    theirs = edited(note, body="chữ ở máy khác", changed=ours.changed + timedelta(hours=1))
    here.put(ours)
    assert merge(here, [theirs]) == Merged(added=1, updated=1)
    assert {one.body for one in here.all(Note)} == {"chữ ở đây", "chữ ở máy khác"}
    assert here.get(Note, note.uid) == theirs
    assert merge(here, [theirs]) == Merged(added=0, updated=0)
    assert merge(here, [ours]) == Merged(added=0, updated=0)
    assert len(here.all(Note)) == 2


def test_words_added_to_a_note_do_not_leave_the_old_ones_behind(here: OwnStore):
    note = Note(hold=Hold.NOTHING, target="", body="Mời hiệu trưởng")
    longer = edited(note, body="Mời hiệu trưởng hai trường", changed=note.changed + timedelta(1))
    here.put(note)
    merge(here, [longer])
    assert here.all(Note) == [longer]
    merge(here, [note])
    assert here.all(Note) == [longer]


def test_an_entry_without_its_dossier_is_left_out(here: OwnStore):
    lost = DossierEntry(hold=Hold.DOCUMENT, target="57-nq-tw", dossier="nowhere")
    merge(here, [lost])
    assert here.all(DossierEntry) == []


@pytest.mark.parametrize(
    ("content", "error"),
    [
        ("{", ForeignNotebookError),
        ("[]", ForeignNotebookError),
        ('{"format": "other"}', ForeignNotebookError),
        ('{"format": "songhanh-own"}', ForeignNotebookError),
        ('{"format": "songhanh-own", "version": 3}', NotebookTooNewError),
        ('{"format": "songhanh-own", "version": 1, "notes": [{}]}', ForeignNotebookError),
        ('{"format": "songhanh-own", "version": 1, "notes": [7]}', ForeignNotebookError),
        ('{"format": "songhanh-own", "version": 1, "notes": 7}', ForeignNotebookError),
    ],
)
def test_what_is_no_export_is_refused(tmp_path: Path, content: str, error: type[Exception]):
    file = tmp_path / "x.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(error):
        read_file(file)


def test_a_value_of_another_kind_is_refused(here: OwnStore, tmp_path: Path):
    here.put(*one_of_each())
    file = tmp_path / "x.json"
    write_file(here, file)
    for table, field, value in [("notes", "body", 7), ("bookmarks", "created", "gestern")]:
        content = json.loads(file.read_text(encoding="utf-8"))
        content[table][0][field] = value
        broken = tmp_path / "broken.json"
        broken.write_text(json.dumps(content), encoding="utf-8")
        with pytest.raises(ForeignNotebookError):
            read_file(broken)


def test_a_file_that_is_not_there(tmp_path: Path):
    with pytest.raises(CannotReadError):
        read_file(tmp_path / "nothing.json")
