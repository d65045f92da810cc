"""Marks stand on the letters that matched."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songhanh.search.marks import find_marks, matched_words
from songhanh.search.query import SearchQuery

LETTERS = st.text(st.sampled_from("nhâồĐđ57-/NQTW .,\u0301\u0323ﬁ") | st.characters())


def marked(text: str, typed: str, *, typing: bool = False) -> list[str]:
    spans = find_marks(text, SearchQuery.parse(typed, typing=typing))
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "typed", "stretches"),
    [
        ("Nhân lực chất lượng cao", "nhan luc", ["Nhân lực"]),
        ("Nhân tài, nhân lực", "nhân", ["Nhân", "nhân"]),
        ("ĐỔI MỚI SÁNG TẠO", "doi moi", ["ĐỔI MỚI"]),
        ("Theo Nghị quyết 57-NQ/TW, các tỉnh", "57nq", ["57-NQ/TW"]),
        ("Theo Nghị quyết 57-NQ/TW, các tỉnh", "57-nq/tw", ["57-NQ/TW"]),
        ("Theo (57-NQ/TW)", "nq 57", ["57-NQ/TW"]),
        ("Nghị quyết 57 nêu", "nghị quyết số 57", ["Nghị quyết 57"]),
        ("Nghị quyết 57 nêu", "71nq", []),
        ("đổi\u00a0mới", "đổi mới", ["đổi\u00a0mới"]),
        ("không có gì", "nhân lực", []),
        ("", "nhân", []),
        ("nhân", "", []),
    ],
)
def test_marks(text: str, typed: str, stretches: list[str]) -> None:
    assert marked(text, typed) == stretches


def test_while_typing_a_beginning_marks_the_word() -> None:
    assert marked("chuyển đổi, chuyên gia", "chuy", typing=True) == ["chuyển", "chuyên"]
    assert marked("chuyển đổi", "chuy") == []


@pytest.mark.parametrize("typed", ["cao", "lượng cao", "so"])
def test_decomposed_letters_are_marked_whole(typed: str) -> None:
    text = unicodedata.normalize("NFD", "chất lượng cáo số")
    composed = [unicodedata.normalize("NFC", stretch) for stretch in marked(text, typed)]
    assert composed == marked("chất lượng cáo số", typed)


@given(LETTERS, LETTERS, st.booleans())
def test_marks_lie_inside_the_text_in_order_and_split_no_letter(
    text: str, typed: str, typing: bool
) -> None:
    spans = find_marks(text, SearchQuery.parse(typed, typing=typing))
    ends = [end for span in spans for end in span]
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    cut = [end for end in ends if end < len(text) and unicodedata.combining(text[end])]
    assert cut == []


@given(LETTERS)
def test_a_text_matches_itself(text: str) -> None:
    query = SearchQuery.parse(text)
    if len(text) < 100:
        assert matched_words(text, query) >= len(set(query.words))


def test_words_and_numbers_are_counted_once() -> None:
    query = SearchQuery.parse("nhân nhân lực 57nq", typing=False)
    assert matched_words("nhân lực nhân theo 57-NQ/TW", query) == 3
    assert matched_words("chuyển đổi", SearchQuery.parse("chuy", typing=True)) == 1
