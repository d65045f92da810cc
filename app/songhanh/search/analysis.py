"""From text to what is indexed: folded words, pairs of neighbours, and exact words.

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
from typing import NamedTuple

from songhanh.core.text import fold, fold_map, folds_evenly

_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"[.;:!?](?:\s|$)|\n")
# ký and kí, Quy Nhơn and Qui Nhơn, quýt and quít: y is the whole vowel, and i is as right. A lone y is
# left alone, lest ý kiến be found as part I; so is y after another vowel (thuý is not thúi).
_WHOLE_Y = re.compile(
    r"(?:[bdhklmnprstvx]|ch|kh|nh|ph|th|tr)y"
    r"|quy(?:ch|nh|n|p|t)?"
)
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền hỏi ngã sắc nặng


class Word(NamedTuple):
    """A folded word and where its letters stand in the original text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Token:
    """A word as written and in its two forms; `capitals` tells an abbreviation (`GDĐT`, `IoT`)."""

    text: str
    key: str
    exact: str
    capitals: bool

    @property
    def accented(self) -> bool:
        """Tell whether there is any accent on it."""
        return self.exact != f"{self.key}0"


class ShownText(NamedTuple):
    """A text that is shown: its folded words in order, and where in it each of them stands.

    Few of the words are marked, so that no object is made for each.
    """

    text: str
    words: list[str]
    different: frozenset[str]
    starts: list[int]
    ends: list[int]

    def token(self, place: int) -> Token:
        """Return the word at a place in both forms."""
        return _token(self.words[place], self.text[self.starts[place] : self.ends[place]])


@lru_cache(maxsize=256)  # the texts on the screen: they are marked again with every letter typed
def shown_text(text: str) -> ShownText:
    """Return the words of a text that is shown, with their places."""
    even = folds_evenly(text)
    folded, origin = (fold(text), range(0)) if even else fold_map(text)
    words = _WORD.findall(folded)
    starts = [match.start() for match in _WORD.finditer(folded)]
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    if not even:
        starts, ends = [origin[start] for start in starts], [origin[end] for end in ends]
    if "y" in folded:
        words = [_whole_y(word) if "y" in word else word for word in words]
    return ShownText(text, words, frozenset(words), starts, ends)


def tokens_of(text: str) -> list[Token]:
    """Return the words of a text in order, in both forms."""
    if folds_evenly(text):
        return [_plain_token(word) for word in _WORD.findall(text)]
    folded, origin = fold_map(text)
    return [
        _token(m.group(), text[origin[m.start()] : origin[m.end()]]) for m in _WORD.finditer(folded)
    ]


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


def heading_of(text: str) -> str:
    """Return the first line of a text that goes on after it; empty where it does not."""
    heading, _, more = text.strip().partition("\n")
    return heading if more else ""


@lru_cache(maxsize=16384)  # a language has few words that are frequent, and text is made of them
def _plain_token(word: str) -> Token:
    return _token(fold(word), word)


@lru_cache(maxsize=16384)
def _token(folded: str, word: str) -> Token:
    capitals = sum(char.isupper() for char in word) > 1
    return Token(word, _key(folded), exact_key(word), capitals)


def _key(folded: str) -> str:
    return _whole_y(folded) if "y" in folded else folded


def _whole_y(word: str) -> str:
    return word.replace("y", "i") if _WHOLE_Y.fullmatch(word) else word
