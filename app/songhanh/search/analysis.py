"""From text to what is indexed: folded words, pairs of neighbours, and document numbers.

The same functions serve the index and the query. A word is a run of letters and digits, folded
(`Đổi` → `doi`); pairs (`chuyen_doi`) carry the order of words, so that no positions are needed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from songhanh.core.text import fold, fold_map

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"[.;:!?](?:\s|$)|\n")
# 57-NQ/TW, 03/NQ-CP, 193/2025/QH15, 4324/BGDĐT-CNTT; in folded text
_NUMBER = re.compile(r"\b(\d+)((?:[-/]\d{4})?)[-/]([a-z]+\d*)((?:[-/][a-z0-9]+)*)")

# how people name kinds of documents before a number: "nghị quyết số 57", "resolution 57", "nq 57"
_KINDS = {
    "nghi quyet": "nq",
    "resolution": "nq",
    "nq": "nq",
    "ke hoach": "kh",
    "plan": "kh",
    "kh": "kh",
    "chuong trinh hanh dong": "ctr",
    "ctr": "ctr",
    "quyet dinh": "qd",
    "decision": "qd",
    "qd": "qd",
    "chi thi": "ct",
    "directive": "ct",
    "ket luan": "kl",
    "conclusion": "kl",
    "thong tu": "tt",
    "circular": "tt",
}
NAMED_NUMBER = re.compile(rf"\b({'|'.join(_KINDS)})\s+(?:so\s+|no\.?\s+)?(\d+)\b(?![-/]?\w)")


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word and where its letters stand in the original text."""

    text: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """Return the words of a text in order, with their places."""
    folded, origin = fold_map(text)
    return [Word(m.group(), origin[m.start()], origin[m.end()]) for m in _WORD.finditer(folded)]


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


def named_key(match: re.Match[str]) -> str:
    """Return the key of a number named in words, a match of `NAMED_NUMBER`: `nghi quyet 57`."""
    return f"{match.group(2).lstrip('0') or '0'}{_KINDS[match.group(1)]}"


def numbers_in(text: str) -> list[str]:
    """Return the keys of all document numbers that a text mentions, written or in words."""
    folded = fold(text)
    return [key for _, keys in _numbers(folded) for key in keys]


def numbered_words(text: str, keys: Collection[str]) -> list[Word]:
    """Return the places in a text where one of the numbers with these keys is mentioned."""
    folded, origin = fold_map(text)
    return [
        Word(match.group(), origin[match.start()], origin[match.end()])
        for match, found in _numbers(folded)
        if not set(keys).isdisjoint(found)
    ]


def _numbers(folded: str) -> Iterator[tuple[re.Match[str], list[str]]]:
    for match in _NUMBER.finditer(folded):
        yield match, number_keys(match.group())
    for match in NAMED_NUMBER.finditer(folded):
        yield match, [named_key(match)]
