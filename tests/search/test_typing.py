"""However Vietnamese is typed, the same is found."""

from __future__ import annotations

import unicodedata

import pytest

from songhanh.search.analysis import exact_key, folded_words
from songhanh.search.keystrokes import Keyboard, decode
from songhanh.search.syllables import is_syllable

VOWELS = "aăâeêioôơuưy"
PLAIN = dict(zip(VOWELS, "aaaeeiooouuy", strict=True))
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
LETTERS = {
    unicodedata.normalize("NFC", vowel + tone): PLAIN[vowel] for vowel in VOWELS for tone in TONES
} | {"đ": "d"}
ACCENTED = {
    form(letter): plain
    for letter, plain in LETTERS.items()
    for form in (str.lower, str.upper)
    if letter != plain
}


def mixed(text: str) -> str:
    """Return text as the Vietnamese keyboard of Windows writes it: the tone alone stands apart."""
    parts = [unicodedata.normalize("NFD", char) for char in unicodedata.normalize("NFC", text)]
    tones = set(TONES) - {""}
    return "".join(
        unicodedata.normalize("NFC", "".join(c for c in part if c not in tones))
        + "".join(c for c in part if c in tones)
        for part in parts
    )


FORMS = [
    lambda t: unicodedata.normalize("NFC", t),
    lambda t: unicodedata.normalize("NFD", t),
    mixed,
]


def test_all_accented_letters_fold_in_every_form() -> None:
    assert len(ACCENTED) == 134
    for letter, plain in ACCENTED.items():
        words = [form(f"b{letter}n") for form in FORMS]
        assert {tuple(folded_words(word)) for word in words} == {(f"b{plain}n",)}, letter
        assert len({exact_key(word) for word in words}) == 1, letter
    keys = {exact_key(f"b{letter}n") for letter in ACCENTED}
    assert len(keys) == 67  # small and capital letters are one, and all others differ


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"), ("uỷ", "ủy"), ("thuý", "thúy"), ("khoẻ", "khỏe"), ("kỹ", "kĩ"), ("lý", "lí"),
        ("Mỹ", "mĩ"), ("quý", "quí"), ("Quy", "Qui"), ("hy", "hi"), ("tỷ", "tỉ"), ("Đổi", "ÐỔI"),
    ],
)  # fmt: skip
def test_spellings_that_are_one(one: str, other: str) -> None:
    assert exact_key(one) == exact_key(other)
    assert folded_words(one) == folded_words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("thuý", "thúi"), ("tay", "tai"), ("ý", "í"), ("yêu", "iêu"), ("thủy", "thủi"), ("so", "số")],
)
def test_spellings_that_are_two(one: str, other: str) -> None:
    assert exact_key(one) != exact_key(other)


@pytest.mark.parametrize("keyboard", list(Keyboard))
@pytest.mark.parametrize(
    ("telex", "vni", "meant"),
    [
        ("ddoori", "d9o6i3", "đổi"), ("mowis", "mo71i", "mới"), ("nguoiwf", "nguo72i", "người"),
        ("chuyeenr", "chuye63n", "chuyển"), ("dduowngf", "d9u7o72ng", "đường"), ("hoaf", "hoa2", "hoà"),
        ("quyeets", "quye61t", "quyết"), ("cuar", "cu3a", "của"), ("nawm", "na8m", "năm"),
        ("thuyr", "thuy3", "thuỷ"), ("giaos", "gia1o", "giáo"), ("gif", "gi2", "gì"), ("uw", "u7", "ư"),
    ],
)  # fmt: skip
def test_keystrokes(keyboard: Keyboard, telex: str, vni: str, meant: str) -> None:
    assert decode(telex if keyboard == Keyboard.TELEX else vni, keyboard) == meant


@pytest.mark.parametrize("word", ["nhan", "robot", "57", "stem", "b52", "windows", ""])
def test_what_no_keyboard_explains(word: str) -> None:
    assert decode(word, Keyboard.VNI) is None
    assert word == "windows" or decode(word, Keyboard.TELEX) is None


def test_syllables() -> None:
    assert all(map(is_syllable, ("nghieng", "khuyu", "quyet", "a", "gi", "thuy", "uong")))
    assert not any(map(is_syllable, ("stem", "cds", "pii", "robot", "", "57", "ngh")))
