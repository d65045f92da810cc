"""A pack is opened from anywhere, checked, and never written to."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from songhanh.core.errors import (
    CannotReadError,
    PackDamagedError,
    PackForeignError,
    PackMissingError,
    PackTooNewError,
    SongHanhError,
)
from songhanh.corpus.sources import read_corpus
from songhanh.store.manifest import DATABASE, MANIFEST, checksum
from songhanh.store.pack import Pack
from tests.small_corpus import build_small, bytes_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small") / "pack"
    build_small(folder)
    return folder


@pytest.fixture
def pack(built: Path, tmp_path: Path) -> Path:
    """Return a small pack of this test's own, to be broken."""
    shutil.copytree(built, tmp_path / "pack")
    return tmp_path / "pack"


def change_manifest(pack: Path, **values: Any) -> None:
    record = json.loads((pack / MANIFEST).read_text(encoding="utf-8"))
    (pack / MANIFEST).write_text(json.dumps(record | values), encoding="utf-8")


def change_database(pack: Path, statement: str) -> None:
    """Change the database and make the manifest say so, as a foreign program might."""
    with closing(sqlite3.connect(pack / DATABASE)) as database, database:
        database.execute(statement)
    change_manifest(pack, files={DATABASE: checksum(pack / DATABASE)})


def flip(pack: Path) -> None:
    content = bytearray((pack / DATABASE).read_bytes())
    content[len(content) // 2] ^= 1
    (pack / DATABASE).write_bytes(content)


def truncate(pack: Path) -> None:
    (pack / DATABASE).write_bytes((pack / DATABASE).read_bytes()[:-512])


def test_what_was_written_is_read(corpus_folder: Path, pack_folder: Path) -> None:
    content = read_corpus(corpus_folder).content
    with closing(Pack.open(pack_folder)) as pack:
        assert tuple(pack.documents.values()) == tuple(content.documents)
        assert {d.id: d.provisions for d in pack.documents.values()} == {
            d.id: d.provisions for d in content.documents
        }
        assert tuple(pack.all_provisions()) == tuple(content.provisions)
        assert pack.provisions(p.id for p in content.provisions) == {
            p.id: p for p in content.provisions
        }
        assert tuple(pack.discrepancies()) == tuple(content.discrepancies)
        assert pack.taxonomy == content.taxonomy
        heads = [(h.id, h.document, h.ref, h.section, h.kind, h.pillars) for h in pack.heads()]
        assert heads == [
            (p.id, p.document, p.ref, p.section, p.kind, p.pillars) for p in content.provisions
        ]


def test_provisions_of_one_pillar(pack: Path) -> None:
    with closing(Pack.open(pack)) as opened:
        found = opened.provisions_of(["nghe-an/305-kh-tu"], "human-resources")
    assert [provision.ref for provision in found] == ["2", "3"]
    assert found[0].pillars == ("human-resources", "data-technology")


def test_unknown_ids_are_left_out(pack: Path) -> None:
    with closing(Pack.open(pack)) as opened:
        assert opened.provisions(["nothing", "", "\udcff", "a\0b"]) == {}
        assert opened.provisions_of(["nothing"]) == []


@pytest.mark.parametrize(
    "name", ["a b", "a#b", "100%", "%20", "a?b=c&d", "Gói dữ liệu Nghệ An", "'\";--"]
)
def test_it_opens_from_a_folder_of_any_name(built: Path, tmp_path: Path, name: str) -> None:
    shutil.copytree(built, tmp_path / name)
    with closing(Pack.open(tmp_path / name)) as opened:
        assert len(opened.documents) == 2


def test_reading_writes_nothing(pack: Path) -> None:
    before = bytes_of(pack)
    for folder in (pack / "index", pack):
        for file in folder.iterdir():
            file.chmod(0o444 if file.is_file() else 0o555)
    pack.chmod(0o555)
    try:
        with closing(Pack.open(pack)) as opened:
            assert len(list(opened.all_provisions())) == 6
            with pytest.raises(sqlite3.OperationalError, match="readonly"):
                opened._connection.execute("DELETE FROM provisions")
        assert bytes_of(pack) == before
    finally:
        pack.chmod(0o755)
        (pack / "index").chmod(0o755)


def test_a_missing_pack(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "none", tmp_path / "file"):
        with pytest.raises(PackMissingError) as raised:
            Pack.open(path)
        assert raised.value.params == {"path": str(path)}


@pytest.mark.parametrize(
    "manifest",
    [
        None,
        b"",
        b"[]",
        b"null",
        b"{}",
        b"\xff",
        b'{"format": "1"}',
        b'{"name": "another program", "version": 3}',
    ],
)
def test_a_foreign_folder(tmp_path: Path, manifest: bytes | None) -> None:
    if manifest is not None:
        (tmp_path / MANIFEST).write_bytes(manifest)
    with pytest.raises(PackForeignError):
        Pack.open(tmp_path)


@pytest.mark.parametrize(
    "values",
    [{"date": "soon"}, {"files": 3}, {"name": 3}, {"stamp": "../../.."}, {"stamp": ""}],
)
def test_a_manifest_without_sense_is_foreign(pack: Path, values: dict[str, Any]) -> None:
    change_manifest(pack, **values)
    with pytest.raises(PackForeignError):
        Pack.open(pack)


def test_a_manifest_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).mkdir()
    with pytest.raises(CannotReadError):
        Pack.open(tmp_path)


def test_a_pack_of_a_newer_program(pack: Path) -> None:
    change_manifest(pack, format=2)
    with pytest.raises(PackTooNewError) as raised:
        Pack.open(pack)
    assert (raised.value.params["found"], raised.value.params["known"]) == ("2", "1")


@pytest.mark.parametrize(
    "damage",
    [
        flip,
        truncate,
        lambda pack: (pack / DATABASE).unlink(),
        lambda pack: (pack / DATABASE).write_bytes(b""),
        partial(change_manifest, files={}),
        partial(change_database, statement="DROP TABLE sources"),
        partial(change_database, statement="ALTER TABLE documents DROP COLUMN title_en"),
        partial(change_database, statement="UPDATE documents SET type = 'poem'"),
        partial(change_database, statement="UPDATE documents SET issued = 'soon'"),
    ],
    ids=["flipped", "truncated", "missing", "empty", "unnamed", "table", "column", "value", "date"],
)
def test_a_damaged_pack(pack: Path, damage: Callable[[Path], object]) -> None:
    damage(pack)
    with pytest.raises(PackDamagedError) as raised:
        Pack.open(pack)
    assert raised.value.params == {"path": str(pack), "file": DATABASE}
    assert isinstance(raised.value, SongHanhError)
