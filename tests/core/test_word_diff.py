"""Differences of texts word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songhanh.core.lexicon import Lexicon
from songhanh.core.word_diff import PieceKind, WordDiff, diff_words

if TYPE_CHECKING:
    from songhanh.store.library import Library

WORDS = st.lists(st.sampled_from(["số", "Nhân", "lực", "80 %", "3.000", ",", "."]), max_size=12)


def shown(diff: WordDiff) -> str:
    signs = {PieceKind.SAME: "{}", PieceKind.REMOVED: "[-{}]", PieceKind.ADDED: "[+{}]"}
    return "".join(piece.gap + signs[piece.kind].format(piece.text) for piece in diff.pieces)


@given(WORDS, WORDS)
def test_the_pieces_make_up_both_texts_again(one: list[str], two: list[str]) -> None:
    base, other = " ".join(one), " ".join(two)
    diff = diff_words(base, other)
    for text, left_out in ((base, PieceKind.ADDED), (other, PieceKind.REMOVED)):
        again = "".join(p.gap + p.text for p in diff.pieces if p.kind != left_out)
        assert again.replace(" ", "").lower() == text.replace(" ", "").lower()
    assert 0 <= diff.share <= 1
    assert (diff.share == 0) == (not diff.removed and not diff.added)


@pytest.mark.parametrize(
    ("base", "other", "marked"),
    [
        ("Đạt 80% vào 2030.", "Đạt 80 % vào 2030.", "Đạt 80 % vào 2030."),
        ("tăng 3.000 người", "tăng 3.500 người", "tăng [-3.000] [+3.500] người"),
        ("theo 57-NQ/TW", "theo 71-NQ/TW", "theo [-57-NQ/TW] [+71-NQ/TW]"),
        ("Phát triển mạnh", "Đến 2030 phát triển mạnh", "[+Đến 2030] phát triển mạnh"),
        ("một, hai", "một hai", "một[-,] hai"),
    ],
)
def test_numbers_and_names_stay_whole(base: str, other: str, marked: str) -> None:
    assert shown(diff_words(base, other)) == marked


def test_words_of_several_syllables_stay_whole(library: Library) -> None:
    base, other = "phát triển nhân lực ngành giáo dục", "phát triển nhân tài ngành giáo viên"
    assert shown(diff_words(base, other, library.lexicon())) == (
        "phát triển [-nhân lực] [+nhân tài] ngành [-giáo dục] [+giáo viên]"
    )
    syllables = ["đổi", "mới", "sáng", "tạo", "của", "các", "trường", "đại", "học"]
    assert library.lexicon().lengths(syllables) == [4, 1, 1, 1, 2]


def test_without_texts_each_syllable_is_a_word() -> None:
    assert Lexicon().lengths(["nhân", "lực"]) == [1, 1]


def test_a_target_of_the_plan_against_that_of_the_resolution(library: Library) -> None:
    ids = "57-nq-tw#II.1.n", "nghe-an/305-kh-tu#7"
    base, other = (library.provision(key).text.vi for key in ids)
    diff = diff_words(base, other, library.lexicon())
    assert shown(diff) == "Trên 40% [+tổng số] doanh nghiệp có hoạt động đổi mới sáng tạo."
    assert (diff.removed, diff.added) == (0, 2)
