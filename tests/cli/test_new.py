"""`songhanh new`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.small_corpus import PROVINCE, build_small

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Answer

    Call = Callable[..., Answer]


def test_what_an_update_changed_is_told_until_it_is_done_with(call: Call, tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    build_small(old)
    build_small(new, province=PROVINCE.replace("value: 25", "value: 30"))
    assert call("new", "--pack", old).out.startswith("The data has not been updated")
    for _ in range(2):
        assert call("new", "--pack", new, "--done").out.splitlines() == [
            "From pack 1 (as of 21 Nov 2026) to pack 1 (as of 21 Nov 2026): 1 changes.",
            "",
            "Nghe An · 305-KH/TU · 1: ≥ 25 % of GRDP → ≥ 30 % of GRDP, 2030",
        ]
    (record,) = call("new", "--pack", old, "--json").json
    assert [one["kind"] for one in record["changes"]] == ["figure-changed"]
    assert record["changes"][0]["after"]["figure"]["low"] == 25
