"""Join the postings of one segment as a plan says: whole lists at a time, never one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from songhanh.search.postings import Layout, Postings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from songhanh.search.codec import Dictionary

    Entries = NDArray[Any]  # numbers of entries, rising
    Scores = NDArray[np.float32]

_FAR = 12  # from how many times the length on a list is searched, not gone through


@dataclass(frozen=True, slots=True)
class Stretch:
    """The postings of a leaf. Without a `table`, each entry scores `weight`."""

    entries: Entries
    codes: NDArray[np.uint16] | None
    table: Scores | None
    weight: float

    def scores(self, where: NDArray[np.integer[Any]] | None = None) -> Scores | float:
        """Return the scores of its entries, or of those at some places."""
        if self.codes is None or self.table is None:
            return self.weight
        codes = self.codes if where is None else self.codes.take(where, mode="clip")
        # To clip is faster than to look for what is out of bounds; no code is.
        scores: Scores = self.table.take(codes, mode="clip")
        scores *= np.float32(self.weight)
        return scores


@dataclass(frozen=True, slots=True)
class SegmentPlan:
    """A plan with the postings that its leaves have in one segment."""

    required: Sequence[Sequence[Stretch]]
    wished: Sequence[Stretch]
    excluded: Sequence[Stretch]
    filters: Sequence[Sequence[Stretch]]
    relaxed: bool


class Segment:
    """The postings of a segment, and room to work in."""

    def __init__(self, dictionary: Dictionary, size: int) -> None:
        self.size = size
        self._dictionary = dictionary
        self._fields: dict[str, Postings] = {}
        self._room = np.zeros(size, np.float32)  # all zero between two uses
        self._alive: NDArray[np.bool_] | None = None

    def bury(self, entries: Iterable[int]) -> None:
        """Let some entries never be hits again."""
        dead = list(entries)
        if dead:
            self._alive = np.ones(self.size, np.bool_) if self._alive is None else self._alive
            self._alive[dead] = False

    def postings(self, field: str) -> Postings | None:
        """Return the postings of a field, if any entry has it."""
        if field not in self._fields:
            layout = self._dictionary.layout(field)
            if layout is None:
                return None
            self._fields[field] = Postings(self._dictionary.postings, Layout(*layout))
        return self._fields[field]

    def distinct(self, entries: Entries) -> Entries:
        """Return the entries of several words together, each once, in order."""
        seen = np.zeros(self.size, np.bool_)
        seen[entries] = True
        return seen.nonzero()[0]

    def run(self, plan: SegmentPlan) -> tuple[Entries, Scores]:
        """Return all hits in order of their numbers, and what each of them scores."""
        entries, scores = self._candidates(plan)
        if plan.wished and len(entries):
            scores = scores + self._gain(plan.wished, entries)
        return entries, scores

    def _candidates(self, plan: SegmentPlan) -> tuple[Entries, Scores]:
        """Return what is required and not excluded, the rarest clauses looked at first."""
        clauses = [(_size(clause), False, clause) for clause in plan.filters]
        if plan.relaxed:
            every = [stretch for clause in plan.required for stretch in clause]
            clauses.append((_size(every), True, every))
        else:
            clauses += [(_size(clause), True, clause) for clause in plan.required]
        clauses.sort(key=lambda sized: sized[0])
        entries, scores = self._first(clauses)
        for _, scored, clause in clauses[1:]:
            if not len(entries):
                break
            gain = self._gain(clause, entries)
            kept = (gain > 0).nonzero()[0]
            entries, scores = entries.take(kept), scores.take(kept)
            if scored:
                scores += gain.take(kept)
        return self._without(plan.excluded, entries, scores)

    def _first(
        self, clauses: Sequence[tuple[int, bool, Sequence[Stretch]]]
    ) -> tuple[Entries, Scores]:
        if not clauses:
            return np.arange(self.size), np.zeros(self.size, np.float32)
        _, scored, clause = clauses[0]
        entries, scores = self._union(clause)
        return entries, scores if scored else np.zeros(len(entries), np.float32)

    def _without(
        self, excluded: Sequence[Stretch], entries: Entries, scores: Scores
    ) -> tuple[Entries, Scores]:
        if self._alive is not None:
            kept = self._alive[entries].nonzero()[0]
            entries, scores = entries.take(kept), scores.take(kept)
        if excluded:
            kept = (self._gain(excluded, entries) == 0).nonzero()[0]
            entries, scores = entries.take(kept), scores.take(kept)
        return entries, scores

    def _union(self, clause: Sequence[Stretch]) -> tuple[Entries, Scores]:
        """Return the entries that match some leaf of a clause, and the sum of their scores."""
        if not clause:
            return np.empty(0, np.uint32), np.empty(0, np.float32)
        if len(clause) == 1:
            only = clause[0]
            return only.entries, np.broadcast_to(
                np.asarray(only.scores(), np.float32), only.entries.shape
            )
        room = self._room
        for stretch in clause:
            room[stretch.entries] += stretch.scores()
        entries: Entries
        if _size(clause) * _FAR < self.size:
            entries = np.unique(np.concatenate([stretch.entries for stretch in clause]))
        else:
            entries = (room > 0).nonzero()[0]
        scores = room[entries]
        room.fill(0)
        return entries, scores

    def _gain(self, clause: Sequence[Stretch], entries: Entries) -> Scores:
        """Return what each of `entries` scores by a clause; 0 where it does not match."""
        gain = np.zeros(len(entries), np.float32)
        for stretch in clause:
            if len(stretch.entries) > _FAR * len(entries):
                here, there = _common(entries, stretch.entries)
                gain[here] += stretch.scores(there)
            elif len(entries) > _FAR * len(stretch.entries):
                there, here = _common(stretch.entries, entries)
                gain[here] += stretch.scores(there)
            else:
                self._room[stretch.entries] = stretch.scores()
                gain += self._room.take(entries, mode="clip")
                self._room.fill(0)
        return gain

    def count(self, field: str, entries: Entries) -> NDArray[np.uint32]:
        """Return how many of `entries` hold each word of a field, by the words' ranks."""
        postings = self.postings(field)
        if postings is None:
            return np.empty(0, np.uint32)
        hit = np.zeros(self.size, np.uint32)
        hit[entries] = 1
        return np.add.reduceat(hit[postings.entries], postings.starts[:-1])


def _size(clause: Iterable[Stretch]) -> int:
    return sum(len(stretch.entries) for stretch in clause)


def _common(
    short: Entries, long: Entries
) -> tuple[NDArray[np.integer[Any]], NDArray[np.integer[Any]]]:
    """Return the places, in the short list and in the long one, of what both have."""
    there = long.searchsorted(short.astype(long.dtype, copy=False))
    there[there == len(long)] = 0
    here = (long.take(there) == short).nonzero()[0]
    return here, there.take(here)


def best(entries: Entries, scores: Scores, limit: int) -> list[tuple[float, int]]:
    """Return the best of some hits with their scores; of equals, the first come first."""
    if limit < 1:
        return []
    if len(entries) > limit:
        least = _least(scores, limit)
        places = (scores >= least).nonzero()[0]
        entries, scores = entries[places], scores[places]
    order = np.argsort(-scores, kind="stable")[:limit]
    return list(zip(scores[order].tolist(), entries[order].tolist(), strict=True))


def _least(scores: Scores, limit: int) -> float:
    """Return the score of the last hit within `limit`, or a lower one.

    The best `limit` scores lie in the `limit` blocks whose highest scores are the best.
    """
    block = 128
    if len(scores) > 4 * block * limit:
        whole = len(scores) // block * block
        tops = scores[:whole].reshape(-1, block).max(axis=1)
        scores = tops
    return float(np.partition(scores, len(scores) - limit)[len(scores) - limit])
