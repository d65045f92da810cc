"""Folding, its map back to the original letters, and the Vietnamese order."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songhanh.core.text import fold, fold_map, nfc, sort_key

ANY_TEXT = st.text()
VIETNAMESE = st.text("aàảãáạăằâầbdđeêghioôơpuưựy -ĐỔ57/")


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đổi mới sáng tạo", "doi moi sang tao"),
        ("CHUYỂN ĐỔI SỐ", "chuyen doi so"),
        ("57-NQ/TW", "57-nq/tw"),
        ("ưỡn ẹo Đ đ", "uon eo d d"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(ANY_TEXT)
def test_fold_is_the_same_on_both_normal_forms(text: str) -> None:
    assert fold(nfc(text)) == fold(nfd(text))


@given(ANY_TEXT)
def test_fold_map_points_into_the_text(text: str) -> None:
    folded, origin = fold_map(text)
    assert folded == fold(text)
    assert len(origin) == len(folded) + 1
    assert origin == sorted(origin)
    assert origin[-1] == len(text)
    assert all(0 <= index < len(text) for index in origin[:-1])


def test_fold_map_passes_over_decomposed_marks() -> None:
    assert fold_map(nfd("số 5")) == ("so 5", [0, 1, 4, 5, 6])


@pytest.mark.parametrize(
    "ordered",
    [
        ["Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Điện Biên", "Gia Lai"],
        ["Hà", "Hả", "Hã", "Há", "Hạ"],
        ["dân", "đan", "đàn"],
        ["a", "ă", "â", "e", "ê", "o", "ô", "ơ", "u", "ư", "y"],
        ["57", "a", "z"],
    ],
)
def test_vietnamese_order(ordered: list[str]) -> None:
    turned = ordered[::-1]
    assert sorted(turned, key=sort_key) == ordered
    assert sorted(map(nfd, turned), key=sort_key) == [nfd(text) for text in ordered]


@given(VIETNAMESE, VIETNAMESE)
def test_letters_decide_before_tones(one: str, two: str) -> None:
    plain = (sort_key(one)[0], sort_key(two)[0])
    if plain[0] != plain[1]:
        assert (sort_key(one) < sort_key(two)) == (plain[0] < plain[1])


@given(ANY_TEXT)
def test_every_text_has_a_place_in_the_order(text: str) -> None:
    assert sort_key(text) <= sort_key(text + "a")
