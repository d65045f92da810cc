"""Evaluate plans on all segments of an index, scored as Whoosh's BM25F would."""

from __future__ import annotations

import math
from dataclasses import dataclass
from heapq import nlargest
from typing import TYPE_CHECKING, Any

from songhanh.search.lists import SegmentPlan, Stretch, distinct, together
from songhanh.search.postings import Layout, bm25_table
from songhanh.search.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from songhanh.search.hits import Hits
    from songhanh.search.plan import Leaf, Plan
    from songhanh.search.reader import OpenSegment, Scored

MOST_WORDS = 4000  # that the beginnings in a plan may stand for, all together
MOST_POSTINGS = 50_000_000  # that are looked at for a plan; 80 words have less in 500,000 entries
B, K1 = 0.6, 0.7  # of BM25, chosen by cross-validation: see tests/bench
_LEAST_WEIGHT = 1e-9  # a hit must score something, to be told from what is none
_REMEMBERED = 5000  # words of which something is kept
_SHELF, _SHELF_EACH = 64 << 20, 400  # bytes of what is made of frequent words, at least; by entry


class Evaluator:
    """What a plan means in an index: the segments together decide how rare a word is."""

    def __init__(self, segments: Sequence[OpenSegment], hidden: Iterable[str]) -> None:
        self._size = sum(segment.size for segment in segments)
        self._parts = [_Part(one, self, one.size / max(1, self._size)) for one in segments]
        self._rarity: dict[tuple[str, str], float] = {}
        self._tables: dict[str, NDArray[Any]] = {}
        self._last: tuple[Plan, list[Hits]] | None = None
        for key in hidden:
            for part in self._parts:
                part.hide(key)

    def run(self, plan: Plan, limit: int) -> tuple[list[Scored], int]:
        """Return score and id of the best `limit` hits, the best first, and the number of all."""
        found = self._hits(plan)
        scored = [
            (score, part.id_of(entry))
            for part, hits in zip(self._parts, found, strict=True)
            for score, entry in hits.best(limit)
        ]
        if len(self._parts) > 1:
            scored = nlargest(limit, scored, key=lambda hit: hit[0])  # of equals, the first
        return scored, sum(hits.total for hits in found)

    def is_partial(self, plan: Plan) -> bool:
        """Tell whether a plan is too much work and was not followed in full."""
        return any(hits.partial for hits in self._hits(plan))

    def count(self, plan: Plan, fields: Sequence[str]) -> dict[str, dict[str, int]]:
        """Return how many of all hits hold each word of some fields."""
        counts: dict[str, dict[str, int]] = {field: {} for field in fields}
        for part, hits in zip(self._parts, self._hits(plan), strict=True):
            for field, known in counts.items():
                for word, number in part.count(field, hits.entries):
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

    def _hits(self, plan: Plan) -> list[Hits]:
        """Return the hits in each segment; the last answer is kept."""
        if self._last is None or self._last[0] != plan:
            self._last = plan, [part.run(plan) for part in self._parts]
        return self._last[1]


@dataclass(slots=True)
class _Room:
    """How many words the beginnings in a plan may still stand for, and of how many postings."""

    words: int
    postings: int
    exceeded: bool = False


class _Part:
    """A segment, asked in words and answering in numbers of entries."""

    def __init__(self, opened: OpenSegment, whole: Evaluator, share: float) -> None:
        """`share` is the part of the whole index that lies in this segment."""
        self.size, self.id_of, self._share = opened.size, opened.id_of, share
        self._whole = whole
        self._dictionary = opened.dictionary
        room = max(_SHELF, _SHELF_EACH * opened.size / share) if share else 0
        self._lists = Segment(opened.dictionary, opened.size, int(room * share))
        self._lists.bury(opened.deleted)
        self._known: dict[Leaf, Stretch | None] = {}
        self._words: dict[str, list[str]] = {}

    def hide(self, key: str) -> None:
        """Let the entry with this id never be a hit."""
        found = self._postings("id", key)
        self._lists.bury(found[0].tolist() if found else ())

    def run(self, plan: Plan) -> Hits:
        """Return all hits and what they score."""
        room = _Room(MOST_WORDS, int(MOST_POSTINGS * self._share))
        apart = [
            together([self._found(clause.leaves, room) for clause in clauses])
            for clauses in plan.apart
        ]
        excluded = [one for clause in plan.excluded for one in self._found(clause.leaves, room)]
        found = SegmentPlan(
            [self._found(clause.leaves, room) for clause in plan.required],
            [one for clause in plan.wished for one in self._found(clause.leaves, room)],
            [*excluded, *(one for one in apart if one)],
            [self._found(clause.leaves, room) for clause in plan.filters],
            plan.relaxed,
            room.exceeded,
        )
        return self._lists.run(found.within(room.postings))

    def count(self, field: str, entries: NDArray[Any]) -> list[tuple[str, int]]:
        """Return how many of `entries` hold each word of a field."""
        counts = self._lists.count(field, entries)
        if counts and field not in self._words:
            self._words[field] = list(self._dictionary.words(field))
        return [one for one in zip(self._words.get(field, ()), counts, strict=True) if one[1]]

    def frequency(self, field: str, word: str) -> int:
        """Return how many entries hold a word."""
        found = self._postings(field, word)
        return len(found[0]) if found else 0

    def length(self, field: str) -> int:
        """Return how many words all entries together have in a field."""
        layout = self._dictionary.layout(field)
        return Layout(*layout).length if layout else 0

    def _found(self, leaves: Iterable[Leaf], room: _Room) -> list[Stretch]:
        """Return the postings of leaves; words that beginnings stand for are taken from `room`."""
        found = []
        for leaf in leaves:
            if leaf in self._known and not leaf.prefix:
                stretch = self._known[leaf]
            elif leaf.prefix:
                stretch = self._beginning(leaf, room)
            else:
                stretch = self._keep(leaf, self._word(leaf))
            if stretch is not None:
                found.append(stretch)
        return found

    def _word(self, leaf: Leaf) -> Stretch | None:
        found = self._postings(leaf.field, leaf.term)
        if found is None:
            return None
        entries, codes = found
        if codes is None:
            return Stretch(entries, None, None, max(leaf.boost, _LEAST_WEIGHT))
        return Stretch(entries, codes, self._whole.table(leaf.field), self._whole.weight(leaf))

    def _beginning(self, leaf: Leaf, room: _Room) -> Stretch | None:
        known = self._known.get(leaf)
        if leaf not in self._known or (known and known.words > room.words):
            known = self._begun(leaf, room)
        room.words -= known.words if known else 0
        return known

    def _begun(self, leaf: Leaf, room: _Room) -> Stretch | None:
        """Return the postings of the words that begin so, as many as there is room for."""
        ranks = self._dictionary.ranks(leaf.field, leaf.term)
        postings = self._lists.postings(leaf.field)
        if not ranks or postings is None:
            return self._keep(leaf, None)
        fitting = ranks[: min(room.words, postings.words_of(ranks, room.postings))]
        entries = postings.entries[postings.stretch(fitting)]
        weight = max(leaf.boost, _LEAST_WEIGHT)
        mixed = len(fitting) > 1 and self._lists.is_many(len(entries))
        if len(fitting) > 1 and not mixed:
            entries = distinct([entries])
        stretch = Stretch(entries, None, None, weight, len(fitting), mixed)
        if len(fitting) < len(ranks):
            room.exceeded = True
            return stretch
        return self._keep(leaf, stretch)

    def _keep(self, leaf: Leaf, stretch: Stretch | None) -> Stretch | None:
        """Remember a stretch; nearly all are a look at the file, and small."""
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        self._known[leaf] = stretch
        return stretch

    def _postings(self, field: str, word: str) -> tuple[NDArray[Any], NDArray[Any] | None] | None:
        rank, postings = self._dictionary.rank(field, word), self._lists.postings(field)
        if rank is None or postings is None:
            return None
        place = postings.stretch(range(rank, rank + 1))
        return postings.entries[place], postings.codes[place] if postings.layout.scored else None
