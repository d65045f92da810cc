"""A profile knows what an update of the data changed, until its user wants no more of it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from songhanh.core.diff import ChangeKind
from songhanh.store.pack import Pack
from songhanh.store.seen import FILE, FOLDER, SeenPacks
from tests.small_corpus import CENTRE, PROVINCE, build_small

if TYPE_CHECKING:
    from pathlib import Path

    from songhanh.store.seen import Update

FIGURE = PROVINCE.replace("value: 25", "value: 30")
BOTH = FIGURE.replace("Attract experts", "Draw experts")
NONE = "scope: nghe-an\nname: {vi: Nghệ An, en: Nghe An}\nmerged_from: [nghe-an]\ndocuments: []\n"


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("packs")
    for name, province in {"old": PROVINCE, "figure": FIGURE, "both": BOTH, "none": NONE}.items():
        build_small(folder / name, CENTRE, province)
    return {path.name: path for path in folder.iterdir()}


def follow(seen: SeenPacks, pack: Path) -> Update | None:
    with closing(Pack.open(pack)) as opened:
        return seen.follow(opened)


def kinds(update: Update | None) -> list[ChangeKind]:
    assert update is not None
    return [change.kind for change in update.changes]


def copies(cache: Path) -> int:
    return len(list((cache / FOLDER).glob("*.zip")))


def test_an_update_is_told_until_the_user_is_done_with_it(
    tmp_path: Path, packs: dict[str, Path]
) -> None:
    seen = SeenPacks(tmp_path)
    assert follow(seen, packs["old"]) is None
    assert follow(seen, packs["old"]) is None
    update = follow(seen, packs["figure"])
    assert kinds(update) == [ChangeKind.FIGURE_CHANGED]
    assert update is not None
    assert [one.id for one in update.of_document("nghe-an/305-kh-tu")] == ["nghe-an/305-kh-tu#1"]
    # Not looked at yet: the next update adds to it.
    assert kinds(follow(seen, packs["both"])) == [
        ChangeKind.FIGURE_CHANGED,
        ChangeKind.TEXT_CHANGED,
    ]
    assert copies(tmp_path) == 2
    seen.mark("small", ["nghe-an/305-kh-tu#1"])
    seen.mark("small", [], done=True)
    again = follow(seen, packs["both"])
    assert again is not None
    assert (again.seen, again.done) == (frozenset({"nghe-an/305-kh-tu#1"}), True)
    fresh = follow(seen, packs["figure"])
    assert kinds(fresh) == [ChangeKind.TEXT_CHANGED]
    assert fresh is not None
    assert (fresh.seen, fresh.done) == (frozenset(), False)


def test_going_back_to_the_pack_before_is_no_news(tmp_path: Path, packs: dict[str, Path]) -> None:
    seen = SeenPacks(tmp_path)
    for name in ("old", "figure"):
        follow(seen, packs[name])
    assert follow(seen, packs["old"]) is None
    assert copies(tmp_path) == 1


def test_what_vanished_is_still_there_to_be_read(tmp_path: Path, packs: dict[str, Path]) -> None:
    seen = SeenPacks(tmp_path)
    follow(seen, packs["old"])
    update = follow(seen, packs["none"])
    assert kinds(update) == [ChangeKind.DOCUMENT_REMOVED]
    assert update is not None
    (gone,) = update.vanished.values()
    assert [one.text.en for one in gone][-1] == "Attract experts."


@pytest.mark.parametrize("file", [FILE, "*.zip"])
def test_a_damaged_record_is_no_news_and_mends_itself(
    tmp_path: Path, packs: dict[str, Path], file: str
) -> None:
    seen = SeenPacks(tmp_path)
    follow(seen, packs["old"])
    for one in (tmp_path / FOLDER).glob(file):
        one.write_bytes(b"[")
    assert follow(seen, packs["figure"]) is None
    seen.mark("small", [], done=True)
    assert kinds(follow(seen, packs["both"])) == [ChangeKind.TEXT_CHANGED]


def test_a_place_that_cannot_be_written_does_no_harm(
    tmp_path: Path, packs: dict[str, Path]
) -> None:
    (tmp_path / FOLDER).touch()
    seen = SeenPacks(tmp_path)
    assert follow(seen, packs["old"]) is None
    assert follow(seen, packs["figure"]) is None
