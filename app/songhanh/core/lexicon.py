"""Which syllables make one word: Vietnamese writes a space between all of them.

A list of words would age and weigh; the texts themselves tell. Two syllables that stand together far
more often than chance would have it are a word: `nhân lực`, not `của các`. Terms that are known
come before that.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SYLLABLE = re.compile(r"[^\W\d_]+")
_PLAIN = re.compile(r"[^\W\d_]+( [^\W\d_]+)+")
# Normalised mutual information: 1 is "never apart", 0 is chance. Between them, in official prose,
# stand words above 0.55 and neighbours by grammar below.
_BOND = 0.55
_LONGEST = 4  # đổi mới sáng tạo; what is longer is a phrase, whose words may differ
_SEEN = 4


class Lexicon:
    """Groups syllables into words; without terms and texts each syllable is one."""

    def __init__(self, terms: Iterable[str] = (), texts: Iterable[str] = ()) -> None:
        self._terms: dict[str, list[tuple[str, ...]]] = {}
        for term in terms:
            if _PLAIN.fullmatch(term):
                parts = tuple(term.lower().split())
                if len(parts) <= _LONGEST:
                    self._terms.setdefault(parts[0], []).append(parts)
        for known in self._terms.values():
            known.sort(key=len, reverse=True)
        self._bonds = _bonds(texts)

    def lengths(self, syllables: Sequence[str]) -> list[int]:
        """Return of how many syllables each word consists, for syllables that follow each other."""
        small = [one.lower() for one in syllables]
        joined = [False] * len(small)  # with the next one
        taken = [False] * len(small)
        for place in range(len(small)):
            length = self._term_at(small, place) if not taken[place] else 0
            for inside in range(place, place + length):
                taken[inside] = True
                joined[inside] = inside < place + length - 1
        pairs = [
            (self._bonds.get(pair, 0.0), place)
            for place, pair in enumerate(pairwise(small))
            if pair in self._bonds
        ]
        for _, place in sorted(pairs, key=lambda one: -one[0]):
            if not taken[place] and not taken[place + 1]:
                taken[place] = taken[place + 1] = joined[place] = True
        return _lengths(joined)

    def _term_at(self, syllables: list[str], place: int) -> int:
        for term in self._terms.get(syllables[place], ()):
            if tuple(syllables[place : place + len(term)]) == term:
                return len(term)
        return 0


def _lengths(joined: Sequence[bool]) -> list[int]:
    lengths: list[int] = []
    goes_on = False
    for one in joined:
        if goes_on:
            lengths[-1] += 1
        else:
            lengths.append(1)
        goes_on = one
    return lengths


def _bonds(texts: Iterable[str]) -> dict[tuple[str, str], float]:
    """Return how firmly pairs of syllables hold together, those that do."""
    single: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for text in texts:
        for run in re.split(r"[^\w\s]|\d", text.lower()):
            syllables = _SYLLABLE.findall(run)
            single.update(syllables)
            pairs.update(pairwise(syllables))
    total = sum(single.values())
    bonds = {}
    for (one, two), count in pairs.items():
        if count >= _SEEN:
            chance = single[one] * single[two] / total
            bond = math.log(count / chance) / math.log(total / count) if count < total else 0.0
            if bond > _BOND:
                bonds[one, two] = bond
    return bonds
