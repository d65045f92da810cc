"""A pack is built whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from songhanh.core.errors import CannotWriteError, CorpusInvalidError
from songhanh.corpus import builder
from songhanh.corpus.builder import build_pack
from songhanh.corpus.sources import read_corpus
from songhanh.store.library import Library
from songhanh.store.manifest import DATABASE, MANIFEST, checksums, read_manifest
from tests.small_corpus import PROVINCE, build_small, bytes_of, write_corpus

if TYPE_CHECKING:
    from pathlib import Path

    from songhanh.corpus.sources import Corpus

STEPS = ["write_database", "build_index", "checksums", "_swap"]

KILLED = """
import os, pathlib, sys
from songhanh.corpus import builder, sources

def die(*_, **__):
    os._exit(9)

def die_after(done):
    return lambda *given, **named: (done(*given, **named), die())

rename = pathlib.Path.rename
step, folder, target = sys.argv[1], *map(pathlib.Path, sys.argv[2:])
corpus = sources.read_corpus(folder)
if step == "between the renames":
    pathlib.Path.rename = lambda path, to: die() if path.name == "new" else rename(path, to)
elif step == "old one not deleted":
    builder.shutil.rmtree = die
elif step == "before the swap":
    builder._swap = die
else:
    setattr(builder, step, die_after(getattr(builder, step)))
builder.build_pack(corpus, target)
"""


def dump(pack: Path) -> list[str]:
    with closing(sqlite3.connect(pack / DATABASE)) as database:
        return list(database.iterdump())


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return read_corpus(write_corpus(tmp_path_factory.mktemp("small") / "sources"))


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("older") / "pack"
    build_small(folder, province=PROVINCE.replace("chuyên gia", "thợ"))
    return folder


@pytest.fixture
def target(older: Path, tmp_path: Path) -> Path:
    """Return where a pack is to be built; an older one stands there."""
    shutil.copytree(older, tmp_path / "packs" / "pack")
    return tmp_path / "packs" / "pack"


def test_the_same_sources_give_the_same_pack_and_progress_is_heard(
    corpus_folder: Path, pack_folder: Path, tmp_path: Path
) -> None:
    read: list[tuple[int, int]] = []
    written: list[tuple[int, int]] = []
    corpus = read_corpus(corpus_folder, lambda *both: read.append(both))
    again = build_pack(corpus, tmp_path / "pack", lambda *both: written.append(both))
    assert again == read_manifest(pack_folder)  # which names the checksum of each file
    assert dump(tmp_path / "pack") == dump(pack_folder)
    files = len(list(corpus_folder.rglob("*.yaml"))) - 8  # seven registries and the description
    assert read == [(n, files) for n in range(1, files + 1)]
    total = len(corpus.content.documents) + len(corpus.content.provisions)
    assert written == [(n, total) for n in range(100, total + 1, 100)]


def test_another_text_gives_another_stamp(tmp_path: Path) -> None:
    stamps = {
        build_small(tmp_path / name, province=PROVINCE.replace("chuyên gia", name)).stamp
        for name in ("one", "two")
    }
    assert len(stamps) == 2


def test_the_manifest_names_every_file(tmp_path: Path) -> None:
    built = build_small(tmp_path / "pack")
    assert built == read_manifest(tmp_path / "pack")
    assert built.files == checksums(tmp_path / "pack")
    assert (built.id, built.name["en"], built.version) == ("small", "Small pack", "1")
    wanted = {
        "documents": 2, "provisions": 6, "targets": 3, "discrepancies": 1,
        "provinces": 34, "provinces_with_documents": 1,
    }  # fmt: skip
    assert built.counts == wanted


def test_errors_forbid_a_build(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "sources", province=PROVINCE.replace("plan", "poem"))
    with pytest.raises(CorpusInvalidError) as raised:
        build_pack(read_corpus(folder), tmp_path / "pack")
    assert raised.value.params == {"errors": "1"}
    assert not (tmp_path / "pack").exists()


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("step", STEPS)
def test_a_failure_leaves_the_old_pack_and_no_litter(
    corpus: Corpus, target: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    before = bytes_of(target.parent)

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(builder, step, fail)
    with pytest.raises(
        KeyboardInterrupt if isinstance(error, KeyboardInterrupt) else CannotWriteError
    ):
        build_pack(corpus, target)
    assert bytes_of(target.parent) == before


@pytest.mark.parametrize("error", [OSError(16, "busy"), KeyboardInterrupt()])
def test_a_failure_in_the_swap_brings_the_old_pack_back(
    corpus: Corpus, target: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    before = bytes_of(target.parent)
    rename = type(target).rename

    def refuse(self: Path, to: Path) -> Path:
        if self.name == "new":
            raise error
        return rename(self, to)

    monkeypatch.setattr(type(target), "rename", refuse)
    with pytest.raises((CannotWriteError, KeyboardInterrupt)):
        build_pack(corpus, target)
    assert bytes_of(target.parent) == before


def test_a_failure_without_an_old_pack_leaves_nothing(
    corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "packs" / "pack"
    monkeypatch.setattr(
        type(target), "rename", lambda *_: (_ for _ in ()).throw(OSError(16, "busy"))
    )
    with pytest.raises(CannotWriteError):
        build_pack(corpus, target)
    assert list((tmp_path / "packs").iterdir()) == []


def test_no_room_for_the_database(
    corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "songhanh.store.writer.SCHEMA", "PRAGMA max_page_count = 1; CREATE TABLE a (b);"
    )
    with pytest.raises(CannotWriteError, match="full"):
        build_pack(corpus, tmp_path / "packs" / "pack")
    assert list((tmp_path / "packs").iterdir()) == []


def test_an_older_pack_is_replaced(corpus: Corpus, target: Path) -> None:
    (target / "left.txt").touch()
    built = build_pack(corpus, target)
    assert read_manifest(target) == built
    assert not (target / "left.txt").exists()
    assert list(target.parent.iterdir()) == [target]


def test_an_empty_folder_is_taken(corpus: Corpus, tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    build_pack(corpus, tmp_path / "pack")
    assert (tmp_path / "pack" / MANIFEST).exists()


@pytest.mark.parametrize("name", ["letter.odt", MANIFEST])
def test_what_is_no_pack_is_never_replaced(corpus: Corpus, tmp_path: Path, name: str) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / name).write_text(json.dumps({"name": "somebody else's"}))
    with pytest.raises(CannotWriteError, match="not a pack"):
        build_pack(corpus, tmp_path / "mine")
    assert (tmp_path / "mine" / name).exists()


def test_a_file_is_no_place_for_a_pack(corpus: Corpus, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for target in (tmp_path / "file", tmp_path / "file" / "pack"):
        with pytest.raises(CannotWriteError):
            build_pack(corpus, target)
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize(
    "step",
    [
        "write_database",
        "build_index",
        "before the swap",
        "between the renames",
        "old one not deleted",
    ],
)
def test_a_killed_build_leaves_a_pack_and_the_next_one_is_clean(
    corpus: Corpus, target: Path, step: str
) -> None:
    before = read_manifest(target).stamp
    path = os.pathsep.join(part for part in sys.path if part)
    command = [sys.executable, "-c", KILLED, step, str(corpus.folder), str(target)]
    killed = subprocess.run(command, check=False, env={**os.environ, "PYTHONPATH": path})
    assert killed.returncode == 9
    library = Library.open([target])
    assert (library.packs[0].manifest.stamp == before) == (step != "old one not deleted")
    assert library.provision("nghe-an/305-kh-tu#3").where == "đoạn 3"
    library.close()
    built = build_pack(corpus, target)
    assert read_manifest(target) == built
    assert list(target.parent.iterdir()) == [target]
