"""Vietnamese text: normal form, folding for search and sorting by the Vietnamese alphabet."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")  # ngang huyền hỏi ngã sắc nặng
_LETTER_MARKS = {"\u0306", "\u0302", "\u031b"}  # breve, circumflex, horn make letters, not tones
_RANK = {letter: index for index, letter in enumerate(_ALPHABET)}


def nfc(text: str) -> str:
    """Return `text` in Unicode normal form C, the form everything is stored and shown in."""
    return unicodedata.normalize("NFC", text)


class _FoldMap(dict[int, str]):
    """A translate table that learns each character once: marks fall, đ becomes d.

    `even` are the characters it has met that give exactly one.
    """

    def __init__(self) -> None:
        super().__init__()
        self.even: set[str] = set()

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in "đĐðÐ":  # the letter eth, which old fonts put for đ, looks the same
            folded = "d"
        else:
            kept = [c for c in unicodedata.normalize("NFD", char) if not unicodedata.combining(c)]
            folded = "".join(kept).lower()
        if len(folded) == 1:
            self.even.add(char)
        self[code] = folded
        return folded


_FOLD = _FoldMap()


def fold(text: str) -> str:
    """Return `text` without diacritics and in lower case: `Đổi mới` → `doi moi`.

    Works alike on NFC and NFD. On NFC text without exotic letters every character gives exactly one,
    so that places in the folded text are places in the original (see `fold_map`).
    """
    return text.translate(_FOLD)


def folds_evenly(text: str) -> bool:
    """Tell whether each character folds to exactly one, as nearly all do in normal form C.

    Such a text has its words where the folded one has them.
    """
    unknown = set(text) - _FOLD.even
    return {char for char in unknown if len(_FOLD[ord(char)]) == 1} == unknown


def fold_map(text: str) -> tuple[str, list[int]]:
    """Fold `text` and tell for each folded character the index of the original one.

    The list has one entry more than the folded text: the length of the original. It holds where a
    character folds to none or to several, as decomposed marks and ligatures do.
    """
    if folds_evenly(text):
        return fold(text), list(range(len(text) + 1))
    folded: list[str] = []
    origin: list[int] = []
    for index, char in enumerate(text):
        piece = _FOLD[ord(char)]
        folded.append(piece)
        origin.extend([index] * len(piece))
    origin.append(len(text))
    return "".join(folded), origin


@lru_cache(maxsize=4096)
def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Return the key that sorts by the Vietnamese alphabet: letters first, then tones.

    So `Đà Nẵng` comes after every `D…`, and `Hà` before `Hạ`; digits and signs go before letters.
    """
    letters: list[int] = []
    tones: list[int] = []
    for char in unicodedata.normalize("NFC", text).lower():
        base, tone = _split(char)
        letters.append(_RANK[base] + 1000 if base in _RANK else min(ord(base), 999))
        tones.append(tone)
    return tuple(letters), tuple(tones), text


def _split(char: str) -> tuple[str, int]:
    """Return the letter of the alphabet in `char` and the rank of its tone."""
    if char == "đ":
        return char, 0
    parts = unicodedata.normalize("NFD", char)
    tone = 0
    kept = parts[0]
    for mark in parts[1:]:
        if mark in _LETTER_MARKS:
            kept += mark
        elif mark in _TONES:
            tone = _TONES.index(mark)
    return unicodedata.normalize("NFC", kept)[0], tone
