"""What was typed is understood, and nothing typed is wrong."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songhanh.core.model import Kind
from songhanh.search.analysis import folded_words, pairs_of
from songhanh.search.grammar import MAX_LETTERS, MAX_WORDS
from songhanh.search.numbers import number_keys, numbers_in
from songhanh.search.query import Filters, SearchQuery

TYPED = st.text(st.characters() | st.sampled_from("nNqQ57/-. ĐđướỐ\0\ud800\u0301"))


@pytest.mark.parametrize(
    ("text", "words", "numbers"),
    [
        ("Nhân lực số", ["nhan", "luc", "so"], []),
        ("  nhân,lực;  số! ", ["nhan", "luc", "so"], []),
        ("57nq nhân lực", ["nhan", "luc"], ["57nq"]),
        ("57-NQ/TW", [], ["57-nq-tw"]),
        ("57 nq", ["57", "nq"], []),
        ("nq 57", [], ["57nq"]),
        ("NQ57", [], ["57nq"]),
        ("nghị quyết số 57", [], ["57nq"]),
        ("Resolution no. 57", [], ["57nq"]),
        ("03/NQ-CP", [], ["3-nq-cp"]),
        ("3/nq-cp", [], ["3-nq-cp"]),
        ("193/2025/QH15", [], ["193-2025-qh15"]),
        ("kế hoạch 305 nghệ an", ["nghe", "an"], ["305kh"]),
        ("30%", ["30"], []),
        ("5a", ["5a"], []),
        ("", [], []),
        ("?!… —", [], []),
    ],
)
def test_what_is_understood(text: str, words: list[str], numbers: list[str]) -> None:
    query = SearchQuery.parse(text)
    assert (list(query.words), list(query.numbers)) == (words, numbers)
    assert bool(query) == bool(words or numbers)


@pytest.mark.parametrize(
    ("text", "open_end"),
    [
        ("nhân l", False),  # one letter begins too many words
        ("nhân lự", True),
        ("nhân lự ", False),
        ("nhân lự, ", False),
        ("nhân 57-NQ/TW", False),
        ("57-NQ/TW nhân", True),
        ("", False),
    ],
)
def test_while_typing_the_last_word_may_be_a_beginning(text: str, open_end: bool) -> None:
    assert SearchQuery.parse(text, typing=True).open_end == open_end
    assert not SearchQuery.parse(text).typing


@given(TYPED, st.booleans())
def test_nothing_typed_raises(text: str, typing: bool) -> None:
    query = SearchQuery.parse(text, typing=typing)
    assert len(query.text) <= MAX_LETTERS
    assert len(query.words) <= MAX_WORDS
    assert all(word.isalnum() for word in query.words)
    assert all(key.replace("-", "").isalnum() for key in query.numbers)
    assert not query.open_end or query.words


@given(TYPED)
def test_both_normal_forms_mean_the_same(text: str) -> None:
    forms = {
        (query.words, query.numbers)
        for form in ("NFC", "NFD")
        for query in [SearchQuery.parse(unicodedata.normalize(form, text))]
    }
    assert len(forms) == 1


def test_a_flood_is_cut_off() -> None:
    query = SearchQuery.parse("a b " * 5000)
    assert (len(query.text), len(query.words)) == (MAX_LETTERS - 1, MAX_WORDS)


def test_filters_count_when_there_are_any() -> None:
    assert not Filters()
    assert Filters(kinds=(Kind.TARGET,))
    assert not SearchQuery.parse("", Filters(pillars=("human-resources",)))


@pytest.mark.parametrize(
    ("number", "keys"),
    [
        ("57-NQ/TW", ["57-nq-tw", "57nq"]),
        ("03/NQ-CP", ["3-nq-cp", "3nq"]),
        ("4324/BGDĐT-CNTT", ["4324-bgddt-cntt", "4324bgddt"]),
        ("193/2025/QH15", ["193-2025-qh15", "193qh15", "193-2025qh15"]),
        ("00/KH", ["0-kh", "0kh"]),
        ("không số", []),
    ],
)
def test_keys_of_numbers(number: str, keys: list[str]) -> None:
    assert number_keys(number) == keys


def test_numbers_in_a_text() -> None:
    found = numbers_in("Theo Nghị quyết số 57-NQ/TW và nghị quyết 71, kế hoạch 5.")
    assert found == ["57-nq-tw", "57nq", "71nq", "5kh"]


def test_pairs_stop_at_the_end_of_a_sentence() -> None:
    assert pairs_of("Chuyển đổi số. Nhân lực") == ["chuyen_doi", "doi_so", "nhan_luc"]
    assert folded_words("a_b 30,5%") == ["a", "b", "30", "5"]
