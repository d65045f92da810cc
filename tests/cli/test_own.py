"""`songhanh own`: list, export, import."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from songhanh.core.own import Bookmark, Dossier, Hold, Note
from songhanh.store.own.own_store import FILE, OwnStore

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Answer


def fill(profile: Path) -> None:
    store = OwnStore.open(profile)
    at: dict[str, Any] = {
        "hold": Hold.PROVISION,
        "target": "57-nq-tw#III.4.4",
        "label": "57-NQ/TW · III.4.4",
    }
    store.put(
        Bookmark(**at, text="Xây một số trường"),
        Note(**at, body="Hỏi văn phòng\nvà trường học"),
        Note(hold=Hold.NOTHING, target="", body="Mời hiệu trưởng"),
        Dossier(name="Họp thứ Hai"),
    )
    store.close()


def test_everything_is_listed(call: Callable[..., Answer], profile: Path):
    fill(profile)
    answer = call("own", "list")
    assert answer.out.splitlines() == [
        "Bookmarks: 1",
        "  57-NQ/TW · III.4.4: Xây một số trường",
        "Notes: 2",
        "  57-NQ/TW · III.4.4: Hỏi văn phòng",
        "  Mời hiệu trưởng",
        "Dossiers: 1",
        "  Họp thứ Hai",
    ]
    assert [one["name"] for one in call("own", "list", "--json").json["dossiers"]] == [
        "Họp thứ Hai"
    ]


def test_a_notebook_moves_to_another_profile(
    call: Callable[..., Answer], profile: Path, tmp_path: Path
):
    fill(profile)
    file = tmp_path / "sổ tay.json"
    assert call("own", "export", file).out == f"4 entries written to {file}.\n"
    assert "Hỏi văn phòng" in file.read_text(encoding="utf-8")
    for each in profile.iterdir():
        each.unlink()
    assert (
        call("own", "import", file).out == "4 entries added, 0 updated; what was there is kept.\n"
    )
    assert (
        call("own", "import", file).out == "0 entries added, 0 updated; what was there is kept.\n"
    )


def test_while_the_window_is_open_one_can_read_and_not_import(
    call: Callable[..., Answer], profile: Path, tmp_path: Path
):
    fill(profile)
    file = tmp_path / "own.json"
    window = OwnStore.open(profile)
    assert call("own", "export", file).status == 0
    assert call("own", "import", file).failed("Song Hành is open elsewhere")
    window.close()


def test_what_cannot_be_used_is_told_in_one_sentence(
    call: Callable[..., Answer], profile: Path, tmp_path: Path
):
    file = tmp_path / "x.json"
    file.write_text(json.dumps({"format": "other"}))
    assert call("own", "import", file).failed(f"The file {file} is no notebook")
    profile.mkdir(exist_ok=True)
    (profile / FILE).write_bytes(b"damaged" * 1000)
    assert call("own", "list").failed("The notebook ")
