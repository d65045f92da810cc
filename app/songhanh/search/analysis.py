"""From text to what is indexed: folded words, pairs of neighbours, and document numbers.

The same functions serve the index and the query. A word is a run of letters and digits, folded
(`Đổi` → `doi`); pairs (`chuyen_doi`) carry the order of words, so that no positions are needed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from songhanh.core.text import fold, fold_map

_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"[.;:!?](?:\s|$)|\n")
# 57-NQ/TW, 03/NQ-CP, 193/2025/QH15, 4324/BGDĐT-CNTT; in folded text
_NUMBER = re.compile(r"\b(\d+)((?:[-/]\d{4})?)[-/]([a-z]+\d*)((?:[-/][a-z0-9]+)*)")


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word and where its letters stand in the original text."""

    text: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """Return the words of a text in order, with their places."""
    folded, origin = fold_map(text)
    return [
        Word(m.group(), origin[m.start()], origin[m.end() - 1] + 1) for m in _WORD.finditer(folded)
    ]


def folded_words(text: str) -> list[str]:
    """Return the folded words of a text in order."""
    return _WORD.findall(fold(text))


def pairs_of(text: str) -> list[str]:
    """Return the pairs of neighbouring words; none reaches over the end of a sentence."""
    pairs: list[str] = []
    for sentence in _SENTENCE.split(fold(text)):
        words = _WORD.findall(sentence)
        pairs += [f"{one}_{two}" for one, two in pairwise(words)]
    return pairs


def number_keys(number: str) -> list[str]:
    """Return the keys under which a document number is found, the full one first.

    `57-NQ/TW` gives `57-nq-tw` and `57nq`; leading zeros fall, a year in it may be left out.
    """
    match = _NUMBER.fullmatch(fold(number))
    if match is None:
        return []
    digits, year, kind, rest = match.groups()
    digits = digits.lstrip("0") or "0"
    full = re.sub(r"[-/]", "-", f"{digits}{year}-{kind}{rest}")
    return list(dict.fromkeys([full, f"{digits}{kind}", f"{digits}{year}{kind}".replace("/", "-")]))


def numbers_in(text: str) -> list[str]:
    """Return the keys of all document numbers that a text mentions."""
    found = [number_keys(match.group()) for match in _NUMBER.finditer(fold(text))]
    return [key for keys in found for key in keys]
