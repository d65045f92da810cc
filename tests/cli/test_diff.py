"""`songhanh diff`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.core.model import Language

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Answer

    Call = Callable[..., Answer]

PAIR = "57-nq-tw#II.1.k", "nghe-an/305-kh-tu#4"


def test_two_provisions_in_words(call: Call) -> None:
    out = call("diff", *PAIR).out.splitlines()
    assert out[:3] == [
        "Base:  57-NQ/TW · II.1.k",
        "Other: 305-KH/TU · 4",
        "44 % of the words differ: 4 deleted, 4 added, 5 kept.",
    ]
    assert "is [deleted: at least 30%] [added: about 20%] of" in out[-1]
    assert "[xóa: chiếm tối thiểu 30% GDP]" in call("diff", *PAIR, lang=Language.VI).out


def test_two_provisions_as_json(call: Call) -> None:
    record = call("diff", *PAIR, "--json").json
    assert list(record) == ["base", "other", "share", "same", "removed", "added", "pieces"]
    assert (record["base"], record["other"]) == PAIR
    assert {piece["kind"] for piece in record["pieces"]} == {"same", "removed", "added"}


def test_the_same_provision_twice(call: Call) -> None:
    assert "No word differs." in call("diff", PAIR[0], PAIR[0]).out


def test_what_is_no_provision_gets_one_sentence(call: Call) -> None:
    assert call("diff", "57-nq-tw", PAIR[1]).failed("“57-nq-tw” is the id of a document")
    assert call("diff", PAIR[0], "57-nq-tw#XX").failed("Nothing has the id")
