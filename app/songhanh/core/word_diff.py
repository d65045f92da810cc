"""Which words of one text another lacks, and which it has besides.

The first text is the base. Words, numbers with their sign and numbers of documents are compared
whole. The matching is difflib's: it needs no licence and no megabytes, takes any sequence, and its
longest common runs read better than the fewest changes, which cut sentences into confetti.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from songhanh.core.lexicon import Lexicon

_TOKEN = re.compile(
    r"\d\w*(?:[.,/\-]\w+)*(?:\s?%)?"  # 3.000, 2025-2030, 80 %, 57-NQ/TW
    r"|[^\W\d_]\w*(?:[-/&.]\w+)*"  # words, KH-CN, gov.vn
    r"|[^\w\s]"
)
_SENTENCE_ENDS = ".:;!?"
_LONG_CHANGE = 3


class PieceKind(StrEnum):
    """Whether a piece stands in both texts, in the base alone, or in the other one alone."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words; `gap` is the space before it, if there is one."""

    kind: PieceKind
    text: str
    gap: str = ""


@dataclass(frozen=True, slots=True)
class WordDiff:
    """Two texts as one. The numbers count words; punctuation is no word.

    The pieces of the base, those not `ADDED`, make up the base again, and likewise the other text.
    """

    pieces: tuple[Piece, ...]
    same: int
    removed: int
    added: int

    @property
    def share(self) -> float:
        """The part of all words of both texts that the other one lacks, 0 to 1."""
        every = 2 * self.same + self.removed + self.added
        return (self.removed + self.added) / every if every else 0.0


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text: `key` is what is compared, `count` 0 for punctuation."""

    key: str
    start: int
    end: int
    count: int


@dataclass(slots=True)
class _Run:
    """Words of both texts that are the same, or stand in each other's place."""

    same: bool
    base: list[_Word]
    other: list[_Word]

    @property
    def size(self) -> int:
        return max(_count(self.base), _count(self.other))


_NO_WORDS = Lexicon()


def diff_words(base: str, other: str, lexicon: Lexicon = _NO_WORDS) -> WordDiff:
    """Return the differences of `other` from `base`."""
    first, second = _split(base, lexicon), _split(other, lexicon)
    runs = _whole(_runs(first, second))
    pieces: list[Piece] = []
    for run in runs:
        if run.same:
            pieces.append(_piece(PieceKind.SAME, other, run.other))
        else:
            if run.base:
                pieces.append(_piece(PieceKind.REMOVED, base, run.base))
            if run.other:
                pieces.append(_piece(PieceKind.ADDED, other, run.other))
    return WordDiff(
        tuple(pieces),
        same=sum(_count(run.other) for run in runs if run.same),
        removed=sum(_count(run.base) for run in runs if not run.same),
        added=sum(_count(run.other) for run in runs if not run.same),
    )


def words_of(text: str, lexicon: Lexicon = _NO_WORDS) -> frozenset[str]:
    """Return the words of a text, to be compared as a whole with those of many others."""
    return frozenset(word.key for word in _split(text, lexicon) if word.count)


def _split(text: str, lexicon: Lexicon) -> list[_Word]:
    """Cut a text into words; at the start of a sentence a capital makes no difference."""
    found = list(_TOKEN.finditer(text))
    words: list[_Word] = []
    place, opens = 0, True
    while place < len(found):
        length = 1
        if found[place].group().isalpha():
            length = lexicon.lengths([m.group() for m in _line(text, found, place)])[0]
        start, end = found[place].start(), found[place + length - 1].end()
        key = " ".join(m.group() for m in found[place : place + length])
        key = key[:1].lower() + key[1:] if opens else key
        is_word = any(char.isalnum() for char in key)
        words.append(_Word(re.sub(r"\s", "", key) if "%" in key else key, start, end, int(is_word)))
        opens = key in _SENTENCE_ENDS if not is_word else False
        place += length
    return words


def _line(text: str, found: list[re.Match[str]], place: int) -> list[re.Match[str]]:
    """Return the syllables from `place` on that only spaces part."""
    line = [found[place]]
    for one in found[place + 1 :]:
        between = text[line[-1].end() : one.start()]
        if not one.group().isalpha() or between != " ":
            break
        line.append(one)
    return line


def _runs(base: list[_Word], other: list[_Word]) -> list[_Run]:
    matcher = SequenceMatcher(None, [w.key for w in base], [w.key for w in other], autojunk=False)
    return [
        _Run(tag == "equal", base[i1:i2], other[j1:j2])
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
    ]


def _whole(runs: list[_Run]) -> list[_Run]:
    """Join changes that only a comma, or between long ones a single word, keeps apart."""
    whole: list[_Run] = []
    for place, run in enumerate(runs):
        before = whole[-1] if whole else None
        after = runs[place + 1] if place + 1 < len(runs) else None
        goes_on = not run.same or (after is not None and _is_crumb(run, before, after))
        if before is not None and not before.same and goes_on:
            before.base += run.base
            before.other += run.other
        else:
            whole.append(_Run(run.same, list(run.base), list(run.other)))
    return whole


def _is_crumb(run: _Run, before: _Run | None, after: _Run) -> bool:
    if run.size == 0 or before is None:
        return True
    return run.size == 1 and min(before.size, after.size) >= _LONG_CHANGE


def _piece(kind: PieceKind, text: str, words: list[_Word]) -> Piece:
    start, end = words[0].start, words[-1].end
    before = text[:start]
    return Piece(kind, text[start:end], before[len(before.rstrip()) :])


def _count(words: list[_Word]) -> int:
    return sum(word.count for word in words)
