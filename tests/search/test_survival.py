"""Whatever happens to the files of an index, the search answers, and answers right."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest

import dev
from songhanh.search import checked, place
from songhanh.search.engine import SearchEngine
from songhanh.search.indexer import add_entries, build_index, write_index
from songhanh.search.place import Place
from songhanh.search.plan import Clause, Leaf, Plan
from songhanh.search.query import SearchQuery
from songhanh.search.reader import IndexReader, OpenIndex
from songhanh.search.seal import SEAL, IndexDamagedError, read_seal
from songhanh.store.library import Library
from tests.search.cut_off import DEAD, STEPS
from tests.small_corpus import build_small, bytes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PLAN = Plan((Clause((Leaf("vi", "so"), Leaf("en", "digital"))),))
FILES = ["*.pst", "*.trm", "_MAIN_*.toc", "*.id.col"]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small") / "pack"
    build_small(folder)
    return folder


@pytest.fixture
def pack(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built, tmp_path / "pack")
    return tmp_path / "pack"


@contextmanager
def opened(pack: Path, cache: Path, *, trusted: bool = True) -> Iterator[IndexReader]:
    with closing(Library.open([pack])) as library:
        found = Place(library.packs[0], cache, trusted=trusted)
        with closing(IndexReader(found)) as reader:
            yield reader


def answer(reader: IndexReader) -> tuple[list[tuple[float, str]], int, dict[str, dict[str, int]]]:
    return *reader.run(PLAN, 20), reader.count(PLAN, ["province", "kind"])


@pytest.fixture(scope="module")
def right(built: Path, tmp_path_factory: pytest.TempPathFactory) -> object:
    with opened(built, tmp_path_factory.mktemp("cache")) as reader:
        found = answer(reader)
    assert found[1] > 1
    return found


def flip(content: bytearray) -> None:
    rng = random.Random(40)  # noqa: S311 - the same bits every time
    for place_ in rng.sample(range(len(content)), min(40, len(content))):
        content[place_] ^= 1 << rng.randrange(8)


def blank(content: bytearray) -> None:
    """Zero a page in the middle."""
    start = max(0, len(content) // 2 - 2048)
    end = min(len(content), start + 4096)
    content[start:end] = bytes(end - start)


def shorten(content: bytearray) -> None:
    del content[len(content) // 2 :]


def empty(content: bytearray) -> None:
    content.clear()


@pytest.mark.parametrize("files", FILES)
@pytest.mark.parametrize("damage", [flip, blank, shorten, empty, None])
def test_a_damaged_file_is_noticed_and_the_index_mended(
    pack: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    right: object,
    damage: Callable[[bytearray], None] | None,
    files: str,
) -> None:
    (file,) = (pack / "index").glob(files)
    if damage:
        content = bytearray(file.read_bytes())
        damage(content)
        file.write_bytes(content)
    else:
        file.unlink()
    before = bytes_of(pack)
    with opened(pack, tmp_path / "cache") as reader:
        answer(reader)  # wrong, maybe, but it answers
        reader.verify()
        assert answer(reader) == right
        assert reader.verify()
    assert bytes_of(pack) == before
    monkeypatch.setattr(place, "build_index", None)  # the next start knows where to look
    with opened(pack, tmp_path / "cache") as reader:
        assert answer(reader) == right


def test_the_engine_verifies_every_pack(pack: Path, tmp_path: Path) -> None:
    (file,) = (pack / "index").glob("*.pst")
    with closing(Library.open([pack])) as library:
        engine = SearchEngine(library, tmp_path / "cache", pack)
        with closing(engine):
            before = engine.search(SearchQuery.parse("số")).hits
            content = bytearray(file.read_bytes())
            content[-1] ^= 1
            file.write_bytes(content)
            assert [engine.verify(), engine.verify()] == [False, True]
            assert engine.search(SearchQuery.parse("số")).hits == before


def test_files_are_read_once_and_again_when_they_changed(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[object] = []

    def look(*arguments: object) -> bool:
        looked.append(arguments)
        return True

    monkeypatch.setattr(checked.Checked, "_look", look)
    for _ in range(2):
        with opened(pack, tmp_path / "cache") as reader:
            assert reader.verify()
    assert len(looked) == 1
    (file,) = (pack / "index").glob("*.pst")
    file.touch()
    with opened(pack, tmp_path / "cache") as reader:
        assert reader.verify()
    assert len(looked) == 2


@pytest.mark.parametrize("record", [b"", b"[]", b"\xff", None])
def test_what_was_known_may_be_lost(pack: Path, tmp_path: Path, record: bytes | None) -> None:
    known = tmp_path / "cache" / "index" / "checked.json"
    known.parent.mkdir(parents=True)
    if record is None:
        known.mkdir()  # nor can it be kept
    else:
        known.write_bytes(record)
    with opened(pack, tmp_path / "cache") as reader:
        assert reader.verify()
        assert reader.verify()


def test_a_fault_that_is_not_the_indexs_is_not_hidden(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "build_index", None)
    monkeypatch.setattr("songhanh.search.segment.Segment.run", lambda *_: 1 / 0)
    with opened(pack, tmp_path / "cache") as reader, pytest.raises(ZeroDivisionError):
        reader.run(PLAN, 1)


def test_reading_goes_on_while_another_index_is_built(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, right: object
) -> None:
    build = build_index
    heard: list[object] = []
    with opened(pack, tmp_path / "cache") as reader:

        def watch(*arguments: object) -> None:
            heard.append(answer(reader))
            build(*arguments)  # type: ignore[arg-type]

        answer(reader)
        (file,) = (pack / "index").glob("*.id.col")
        file.touch()
        content = bytearray(file.read_bytes())
        content[-1] ^= 1  # where the last id ends
        file.write_bytes(content)
        monkeypatch.setattr(place, "build_index", watch)
        assert not reader.verify()
        assert len(heard) == 1
        assert answer(reader) == right


def cut_off(job: str, step: str, folder: Path, cache: Path) -> None:
    command = [sys.executable, "-m", "tests.search.cut_off", job, step, str(folder), str(cache)]
    done = subprocess.run(command, cwd=dev.ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == DEAD, done.stderr


@pytest.mark.parametrize("step", STEPS)
def test_a_build_that_is_cut_off_leaves_the_old_index(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    cache = tmp_path / "cache"
    with opened(pack, cache, trusted=False) as reader:
        first = answer(reader)
    cut_off("build", step, pack, cache)
    monkeypatch.setattr(place, "build_index", None)
    with opened(pack, cache, trusted=False) as reader:
        assert reader.verify()
        assert answer(reader) == first


@pytest.mark.parametrize("step", STEPS)
def test_a_commit_that_is_cut_off_leaves_the_old_index_or_the_new(
    tmp_path: Path, step: str
) -> None:
    old = [{"id": "one", "vi": "mot so"}, {"id": "two", "vi": "hai so"}]
    write_index(tmp_path, "old", old)
    cut_off("commit", step, tmp_path, tmp_path)

    def ids() -> set[str]:
        seal = read_seal(tmp_path)
        seal.check(tmp_path)
        seal.check_mapped(tmp_path)
        with closing(OpenIndex(tmp_path, seal.generation)) as index:
            return {key for _, key in index.evaluator.run(Plan(()), 9)[0]}

    new = step in ("sealed", "sweeping")
    assert read_seal(tmp_path).stamp == ("new" if new else "old")
    assert ids() == ({"one", "two", "three"} if new else {"one", "two"})
    add_entries(tmp_path, read_seal(tmp_path).stamp, "newer", [], ["two"])
    assert ids() == ({"one", "three"} if new else {"one"})


def test_what_was_begun_long_ago_is_removed(pack: Path, tmp_path: Path) -> None:
    with opened(pack, tmp_path / "cache", trusted=False) as reader:
        (folder,) = (tmp_path / "cache" / "index").iterdir()
        begun = [folder.with_name(f"{folder.name[:16]}-{name}") for name in ("new", "old")]
        for other in begun:
            other.mkdir()
        os.utime(begun[1], (0, 0))
        (folder / SEAL).write_text("{}")
        assert not reader.verify()
    kept = set((tmp_path / "cache" / "index").iterdir())
    assert begun[0] in kept
    assert not kept & {folder, begun[1]}
    assert len(kept) == 2


def test_an_index_of_other_content_is_not_added_to(tmp_path: Path) -> None:
    write_index(tmp_path, "old", [])
    with pytest.raises(IndexDamagedError):
        add_entries(tmp_path, "other", "new", [])
