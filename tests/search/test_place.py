"""Where the index of a pack is opened, and when it is built anew."""

from __future__ import annotations

import json
import shutil
import tempfile
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from songhanh.core.errors import CannotWriteError
from songhanh.search import place
from songhanh.search.engine import SearchEngine
from songhanh.search.query import SearchQuery
from songhanh.search.seal import SEAL
from songhanh.search.storage import MappedFile
from songhanh.store.library import Library
from songhanh.store.manifest import MANIFEST, checksums
from tests.small_corpus import PROVINCE, build_small, bytes_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ANSWER = ["nghe-an/305-kh-tu#2", "57-nq-tw#I.1"]


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


def ask(
    pack: Path, cache: Path, *, bundled: bool = True, heard: list[int] | None = None
) -> list[str]:
    """Open pack and search, and ask for the same two words every time."""
    with closing(Library.open([pack])) as library:
        progress = heard.append if heard is not None else None
        engine = SearchEngine(library, cache, pack if bundled else None, progress)
        with closing(engine):
            result = engine.search(SearchQuery.parse("số"))
            return [hit.id for hit in result.hits if hit.id in ANSWER]


def stale(pack: Path) -> None:
    """Let the index say that it is of other content."""
    seal = json.loads((pack / "index" / SEAL).read_text())
    (pack / "index" / SEAL).write_text(json.dumps(seal | {"stamp": "0" * 64}))
    forget(pack)


def outdated(pack: Path) -> None:
    """Let the index say that another program made it."""
    seal = json.loads((pack / "index" / SEAL).read_text())
    (pack / "index" / SEAL).write_text(json.dumps(seal | {"made": "1 id text"}))
    forget(pack)


def forget(pack: Path) -> None:
    """Let the manifest name every file as it is now, as a foreign pack's would."""
    record = json.loads((pack / MANIFEST).read_text(encoding="utf-8"))
    (pack / MANIFEST).write_text(json.dumps(record | {"files": checksums(pack)}), encoding="utf-8")


def foreign(pack: Path) -> None:
    """Change the seal and tell the manifest nothing."""
    with (pack / "index" / SEAL).open("a") as file:
        file.write("\n")


def garbled(pack: Path, content: bytes = b"\xff") -> None:
    (pack / "index" / SEAL).write_bytes(content)
    forget(pack)


def test_the_bundled_index_is_opened_where_it_lies(pack: Path, tmp_path: Path) -> None:
    assert set(ask(pack, tmp_path / "cache")) == set(ANSWER)
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize(
    "change",
    [
        stale,
        outdated,
        foreign,
        lambda pack: shutil.rmtree(pack / "index"),
        lambda pack: (pack / "index" / SEAL).unlink(),
        garbled,
        lambda pack: garbled(pack, b"[]"),
    ],
    ids=["stale", "outdated", "foreign", "no index", "no seal", "no text", "no seal in it"],
)
def test_an_index_that_is_not_right_is_built_in_the_cache(
    built: Path, pack: Path, tmp_path: Path, change: Callable[[Path], object]
) -> None:
    wanted = ask(built, tmp_path / "other")
    change(pack)
    before = bytes_of(pack)
    assert ask(pack, tmp_path / "cache") == wanted
    (found,) = (tmp_path / "cache" / "index").iterdir()
    assert (found / SEAL).exists()
    assert bytes_of(pack) == before


def test_the_index_of_a_foreign_pack_is_never_opened(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    read = MappedFile.__init__

    def watch(file: MappedFile, path: Path) -> None:
        opened.append(path)
        read(file, path)

    monkeypatch.setattr(MappedFile, "__init__", watch)
    for _ in range(2):
        assert set(ask(pack, tmp_path / "cache", bundled=False)) == set(ANSWER)
    assert opened
    assert all(path.is_relative_to(tmp_path / "cache") for path in opened)


def test_an_index_in_the_cache_is_built_once(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = ask(pack, tmp_path / "cache", bundled=False)
    monkeypatch.setattr(place, "build_index", None)
    assert ask(pack, tmp_path / "cache", bundled=False) == first


def test_a_damaged_index_in_the_cache_is_built_again(pack: Path, tmp_path: Path) -> None:
    first = ask(pack, tmp_path / "cache", bundled=False)
    (folder,) = (tmp_path / "cache" / "index").iterdir()
    for file in folder.glob("_MAIN*"):
        file.write_bytes(b"garbage")
    assert ask(pack, tmp_path / "cache", bundled=False) == first
    (other,) = (tmp_path / "cache" / "index").iterdir()
    assert other != folder


def test_progress_is_heard(tmp_path: Path) -> None:
    start, end = PROVINCE.index("  - ref: '3'"), PROVINCE.index("discrepancies")
    many = "".join(PROVINCE[start:end].replace("'3'", f"'{n}'") for n in range(3, 300))
    build_small(tmp_path / "pack", province=PROVINCE[:start] + many + PROVINCE[end:])
    heard: list[int] = []
    ask(tmp_path / "pack", tmp_path / "cache", bundled=False, heard=heard)
    assert heard == [100, 200, 300]


def test_where_the_cache_cannot_be_written_a_temporary_folder_serves(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / "cache").write_text("no folder")
    assert set(ask(pack, tmp_path / "cache", bundled=False)) == set(ANSWER)
    assert [p.is_dir() for p in tmp_path.glob("songhanh-index-*")] == [True]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_build_that_fails_leaves_no_litter(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def fail(*_: object) -> list[str]:
        raise error

    monkeypatch.setattr("songhanh.search.entries.pairs_of", fail)
    with pytest.raises((CannotWriteError, KeyboardInterrupt)):
        ask(pack, tmp_path / "cache", bundled=False)
    assert list((tmp_path / "cache" / "index").iterdir()) == []


def test_a_pack_that_lies_about_its_stamp_breaks_nothing(pack: Path, tmp_path: Path) -> None:
    build_small(tmp_path / "liar", province=PROVINCE.replace("nghe-an/305-kh-tu", "nghe-an/lie"))
    manifests = [json.loads((p / MANIFEST).read_text()) for p in (pack, tmp_path / "liar")]
    manifests[1]["stamp"] = manifests[0]["stamp"]
    (tmp_path / "liar" / MANIFEST).write_text(json.dumps(manifests[1]))
    ask(tmp_path / "liar", tmp_path / "cache", bundled=False)
    assert set(ask(pack, tmp_path / "cache", bundled=False)) == set(ANSWER)
