"""From text to what is indexed: folded words, pairs of neighbours, exact words, document numbers.

The same functions serve the index and the query. A word is a run of letters and digits, folded
(`Đổi` → `doi`); pairs (`chuyen_doi`) carry the order of words, so that no positions are needed. The
exact form keeps accents, whichever way they were typed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from songhanh.core.text import fold, fold_map

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"[.;:!?](?:\s|$)|\n")
# 57-NQ/TW, 03/NQ-CP, 193/2025/QH15, 4324/BGDĐT-CNTT; in folded text
_NUMBER = re.compile(r"\b(\d+)((?:[-/]\d{4})?)[-/]([a-z]+\d*)((?:[-/][a-z0-9]+)*)")

# ký and kí, Quy Nhơn and Qui Nhơn, quýt and quít: y is the whole vowel, and i is as right. A lone y is
# left alone, lest ý kiến be found as part I; so is y after another vowel (thuý is not thúi).
_WHOLE_Y = re.compile(
    r"(?:[bdhklmnprstvx]|ch|kh|nh|ph|th|tr)y"
    r"|quy(?:ch|nh|n|p|t)?"
)
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền hỏi ngã sắc nặng

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


@dataclass(frozen=True, slots=True)
class Token:
    """A word in its two forms; `capitals` tells an abbreviation (`GDĐT`, `IoT`)."""

    key: str
    exact: str
    capitals: bool


def words_of(text: str) -> list[Word]:
    """Return the words of a text in order, with their places."""
    folded, origin = fold_map(text)
    return [
        Word(_key(m.group()), origin[m.start()], origin[m.end()]) for m in _WORD.finditer(folded)
    ]


def tokens_of(text: str) -> list[Token]:
    """Return the words of a text in order, in both forms."""
    folded = fold(text)
    if len(folded) == len(text):  # as it is for nearly all text in normal form C
        places = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(folded)]
    else:
        places = [(word.text, word.start, word.end) for word in words_of(text)]
    return [_token(word, text[start:end]) for word, start, end in places]


def folded_words(text: str) -> list[str]:
    """Return the folded words of a text in order."""
    return [_key(word) for word in _WORD.findall(fold(text))]


def exact_words(text: str) -> list[str]:
    """Return the words of a text in order, their accents kept (see `exact_key`)."""
    return [token.exact for token in tokens_of(text)]


@lru_cache(maxsize=65536)
def exact_key(word: str) -> str:
    """Return a word with its accents in one form: the letters, then the rank of the tone.

    So `hoà` and `hòa`, composed or not, are `hoa1`, and `kỹ` and `kĩ` are `ki3`. No key begins
    another one, as `so0` would `song0` without its tone.
    """
    tone, letters = 0, []
    for char in unicodedata.normalize("NFD", word.lower().replace("ð", "đ")):
        if char in _TONES:
            tone = _TONES.index(char) + 1
        else:
            letters.append(char)
    return f"{_whole_y(unicodedata.normalize('NFC', ''.join(letters)))}{tone}"


def pairs_of(text: str) -> list[str]:
    """Return the pairs of neighbouring words; none reaches over the end of a sentence."""
    pairs: list[str] = []
    for sentence in _SENTENCE.split(fold(text)):
        words = [_key(word) for word in _WORD.findall(sentence)]
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


def _token(folded: str, word: str) -> Token:
    capitals = sum(char.isupper() for char in word) > 1
    return Token(_key(folded), exact_key(word), capitals)


def _key(folded: str) -> str:
    return _whole_y(folded) if "y" in folded else folded


def _whole_y(word: str) -> str:
    return word.replace("y", "i") if _WHOLE_Y.fullmatch(word) else word
