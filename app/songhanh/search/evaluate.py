"""Evaluate plans on all segments of an index, scored as Whoosh's BM25F would."""

from __future__ import annotations

import math
from heapq import nlargest
from typing import TYPE_CHECKING, Any

from songhanh.search.lists import Segment, SegmentPlan, Stretch, best
from songhanh.search.postings import Layout, bm25_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from songhanh.search.plan import Clause, Leaf, Plan
    from songhanh.search.reader import OpenSegment, Scored

MOST_WORDS = 4000  # that the beginnings in a plan may stand for, all together
B, K1 = 0.4, 0.9  # of BM25
_LEAST_WEIGHT = 1e-9  # a hit must score something, to be told from what is none
_REMEMBERED = 20_000  # words of which something is kept


class Evaluator:
    """What a plan means in an index: the segments together decide how rare a word is."""

    def __init__(self, segments: Sequence[OpenSegment], hidden: Iterable[str]) -> None:
        self._parts = [_Part(segment, self) for segment in segments]
        self._size = sum(part.size for part in self._parts)
        self._rarity: dict[tuple[str, str], float] = {}
        self._tables: dict[str, NDArray[Any]] = {}
        self._last: tuple[Plan, list[tuple[NDArray[Any], NDArray[Any]]]] | None = None
        for key in hidden:
            for part in self._parts:
                part.hide(key)

    def run(self, plan: Plan, limit: int) -> tuple[list[Scored], int]:
        """Return score and id of the best `limit` hits, the best first, and the number of all."""
        found = self._hits(plan)
        scored = [
            (score, part, entry)
            for part, hits in zip(self._parts, found, strict=True)
            for score, entry in best(*hits, limit)
        ]
        if len(self._parts) > 1:
            scored = nlargest(limit, scored, key=lambda hit: hit[0])  # of equals, the first
        total = sum(len(entries) for entries, _ in found)
        return [(score, part.id_of(entry)) for score, part, entry in scored], total

    def count(self, plan: Plan, fields: Sequence[str]) -> dict[str, dict[str, int]]:
        """Return how many of all hits hold each word of some fields."""
        counts: dict[str, dict[str, int]] = {field: {} for field in fields}
        for part, (entries, _) in zip(self._parts, self._hits(plan), strict=True):
            for field, known in counts.items():
                for word, number in part.count(field, entries):
                    known[word] = known.get(word, 0) + number
        return counts

    def frequency(self, field: str, word: str) -> int:
        """Return how many entries hold a word."""
        return sum(part.frequency(field, word) for part in self._parts)

    def weight(self, leaf: Leaf) -> float:
        """Return by what the score of a leaf is multiplied: its boost, and how rare the word is."""
        key = leaf.field, leaf.term
        rarity = self._rarity.get(key)
        if rarity is None:
            if len(self._rarity) > _REMEMBERED:
                self._rarity.clear()
            rarity = math.log(self._size / (self.frequency(*key) + 1)) + 1
            self._rarity[key] = rarity
        return max(leaf.boost * rarity, _LEAST_WEIGHT)

    def table(self, field: str) -> NDArray[Any]:
        """Return what each code in the postings of a field is worth."""
        if field not in self._tables:
            length = sum(part.length(field) for part in self._parts)
            self._tables[field] = bm25_table(length / self._size, B, K1)
        return self._tables[field]

    def _hits(self, plan: Plan) -> list[tuple[NDArray[Any], NDArray[Any]]]:
        """Return numbers and scores of the hits in each segment; the last answer is kept."""
        if self._last is None or self._last[0] != plan:
            self._last = plan, [part.run(plan) for part in self._parts]
        return self._last[1]


class _Part:
    """A segment, asked in words and answering in numbers of entries."""

    def __init__(self, opened: OpenSegment, whole: Evaluator) -> None:
        self.size, self.id_of = opened.size, opened.id_of
        self._whole = whole
        self._dictionary = opened.dictionary
        self._lists = Segment(opened.dictionary, opened.size)
        self._lists.bury(opened.deleted)
        self._ranks: dict[tuple[str, str], int | None] = {}

    def hide(self, key: str) -> None:
        """Let the entry with this id never be a hit."""
        found = self._postings("id", key)
        self._lists.bury(found[0].tolist() if found else ())

    def run(self, plan: Plan) -> tuple[NDArray[Any], NDArray[Any]]:
        """Return numbers and scores of all hits."""
        room = MOST_WORDS
        found = SegmentPlan([], [], [], [], plan.relaxed)
        for name in ("required", "wished", "excluded", "filters"):
            for clause in getattr(plan, name):
                stretches, room = self._clause(clause, room)
                getattr(found, name).append(stretches)
        return self._lists.run(found)

    def count(self, field: str, entries: NDArray[Any]) -> list[tuple[str, int]]:
        """Return how many of `entries` hold each word of a field."""
        counts = self._lists.count(field, entries).tolist()
        words = self._dictionary.words(field)
        return [(word, number) for word, number in zip(words, counts, strict=True) if number]

    def frequency(self, field: str, word: str) -> int:
        """Return how many entries hold a word."""
        found = self._postings(field, word)
        return len(found[0]) if found else 0

    def length(self, field: str) -> int:
        """Return how many words all entries together have in a field."""
        layout = self._dictionary.layout(field)
        return Layout(*layout).length if layout else 0

    def _clause(self, clause: Clause, room: int) -> tuple[list[Stretch], int]:
        """Return the postings of the leaves, and the room that is left for beginnings."""
        stretches = []
        for leaf in clause.leaves:
            if leaf.prefix:
                stretch, words = self._beginning(leaf, room)
                room -= words
            else:
                stretch = self._word(leaf)
            if stretch is not None:
                stretches.append(stretch)
        return stretches, room

    def _word(self, leaf: Leaf) -> Stretch | None:
        found = self._postings(leaf.field, leaf.term)
        if found is None:
            return None
        entries, codes = found
        if codes is None:
            return Stretch(entries, None, None, max(leaf.boost, _LEAST_WEIGHT))
        return Stretch(entries, codes, self._whole.table(leaf.field), self._whole.weight(leaf))

    def _beginning(self, leaf: Leaf, room: int) -> tuple[Stretch | None, int]:
        ranks = self._dictionary.ranks(leaf.field, leaf.term)[:room]
        postings = self._lists.postings(leaf.field)
        if not ranks or postings is None:
            return None, 0
        entries = postings.entries[postings.stretch(ranks)]
        if len(ranks) > 1:
            entries = self._lists.distinct(entries)
        return Stretch(entries, None, None, max(leaf.boost, _LEAST_WEIGHT)), len(ranks)

    def _postings(self, field: str, word: str) -> tuple[NDArray[Any], NDArray[Any] | None] | None:
        rank, postings = self._rank(field, word), self._lists.postings(field)
        if rank is None or postings is None:
            return None
        place = postings.stretch(range(rank, rank + 1))
        return postings.entries[place], postings.codes[place] if postings.layout.scored else None

    def _rank(self, field: str, word: str) -> int | None:
        key = field, word
        if key not in self._ranks:
            if len(self._ranks) > _REMEMBERED:
                self._ranks.clear()
            self._ranks[key] = self._dictionary.rank(field, word)
        return self._ranks[key]
