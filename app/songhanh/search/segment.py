"""Join the postings of one segment as a plan says: whole lists at a time, never one by one.

Two ways lead to the same hits and scores. Where some clause matches few entries, these are looked up
in the lists of the others. Where all match many, each list is spread out to one number an entry, and
the columns are added up; those of frequent words are kept on a shelf.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from songhanh.search.hits import Hits
from songhanh.search.lists import Shelf, common, distinct, size_of
from songhanh.search.postings import Layout, Postings
from songhanh.search.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from songhanh.search.codec import Dictionary
    from songhanh.search.lists import SegmentPlan, Stretch

    Entries = NDArray[Any]
    Scores = NDArray[np.float32]
    Mask = NDArray[np.bool_]

_BYTE = 255  # so many matches can be counted in one
_FAR = 12  # from how many times the length on a list is searched, not gone through
_SEARCHED = 2000  # long lists that are remembered to have been searched
_MANY = 16  # a list that has more than this part of all entries is spread out


class Segment:
    """The postings of a segment, and room to work in."""

    def __init__(self, dictionary: Dictionary, size: int, room: int) -> None:
        """Up to `room` bytes are kept of what was made of frequent words."""
        self.size = size
        self._dictionary = dictionary
        self._fields: dict[str, Postings] = {}
        self._tallies: dict[str, Tally] = {}
        self._room = np.zeros(size, np.float32)  # all zero between two uses
        self._alive: Mask | None = None
        self._shelf = Shelf(room)
        self._searched: set[Stretch] = set()

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

    def count(self, field: str, entries: Entries) -> list[int]:
        """Return how many of `entries` hold each word of a field, in the order of the words."""
        if field not in self._tallies:
            postings = self.postings(field)
            if postings is None:
                return []
            self._tallies[field] = Tally(postings, self.size)
        counts: list[int] = self._tallies[field].count(entries).tolist()
        return counts

    def is_many(self, count: int) -> bool:
        """Tell whether so many postings are better spread out than looked through."""
        return count * _MANY > self.size

    def run(self, plan: SegmentPlan) -> Hits:
        """Return all hits and what each of them scores."""
        required = plan.required
        if plan.relaxed:
            required = [[stretch for clause in required for stretch in clause]]
        sizes = [size_of(clause) for clause in (*required, *plan.filters)]
        if sizes and not self.is_many(min(sizes)):
            return self._few(plan, required)
        return self._many(plan, required)

    def _few(self, plan: SegmentPlan, required: Sequence[Sequence[Stretch]]) -> Hits:
        """Look up the few entries of the rarest clause in the others, the rarest of them first."""
        clauses = [(size_of(clause), True, clause) for clause in required]
        clauses += [(size_of(clause), False, clause) for clause in plan.filters]
        clauses.sort(key=lambda sized: sized[0])
        (_, scored, clause), *others = clauses
        entries, scores = self._union(clause)
        if not scored:
            scores = np.zeros(len(entries), np.float32)
        for _, scored, clause in others:
            if not len(entries):
                break
            gain = self._gain(clause, entries)
            kept = gain.nonzero()[0]
            if len(kept) < len(entries):
                entries, scores, gain = entries.take(kept), scores.take(kept), gain.take(kept)
            if scored:
                scores += gain
        if self._alive is not None or plan.excluded:
            fit = self._gain(plan.excluded, entries) == 0
            if self._alive is not None:
                fit &= self._alive.take(entries)
            entries, scores = entries[fit], scores[fit]
        if plan.wished and len(entries):
            scores += self._gain(plan.wished, entries)
        return Hits(entries, scores, len(entries), partial=plan.partial)

    def _many(self, plan: SegmentPlan, required: Sequence[Sequence[Stretch]]) -> Hits:
        """Find out first which entries are hits; if they are few, score them alone."""
        masks = [self._mask(clause, scored=True) for clause in required]
        masks += [self._mask(clause) for clause in plan.filters]
        if self._alive is not None:
            masks.append(self._alive)
        if plan.excluded:
            masks.append(~self._mask(plan.excluded))
        mask = masks[0] if masks else np.ones(self.size, np.bool_)
        for number, other in enumerate(masks[1:]):
            mask = np.logical_and(mask, other, out=mask if number else None)
        total = int(np.count_nonzero(mask))
        scored = [*(stretch for clause in required for stretch in clause), *plan.wished]
        if not required or not self.is_many(total):
            entries = mask.nonzero()[0]
            return Hits(entries, self._gain(scored, entries), total, partial=plan.partial)
        scores = self._sum(scored)
        if len(masks) > 1 or plan.wished:
            scores *= mask
        return Hits(None, scores, total, partial=plan.partial)

    def _mask(self, clause: Sequence[Stretch], *, scored: bool = False) -> Mask:
        """Return which entries match some leaf of a clause."""
        alone = clause[0] if len(clause) == 1 else None
        if alone and (alone.table is None or (scored and self._is_kept(alone))):
            column = self._column(alone)
            return column if column.dtype == np.bool_ else column > 0

        def make() -> Mask:
            mask = np.zeros(self.size, np.bool_)
            for stretch in clause:
                if scored and self._is_spread(stretch) and self._is_kept(stretch):
                    mask |= self._column(stretch) > 0  # which is needed for the scores
                else:
                    mask[stretch.entries.astype(np.intp)] = True
            return mask

        key = (scored, *clause)
        return self._shelf.get(key, make) if self._shelf.wants(key, self.size) else make()

    def _is_spread(self, stretch: Stretch) -> bool:
        return stretch.mixed or self.is_many(len(stretch.entries))

    def _is_kept(self, stretch: Stretch) -> bool:
        """Tell whether the column of a leaf is kept, or is to be."""
        width = 1 if stretch.table is None else 4
        return self._shelf.wants(stretch, self.size * width)

    def _again(self, stretch: Stretch) -> bool:
        """Tell whether a long list was searched before, so that its column is worth the making."""
        if stretch in self._searched:
            return True
        if len(self._searched) >= _SEARCHED:
            self._searched.clear()
        self._searched.add(stretch)
        return False

    def _column(self, stretch: Stretch) -> NDArray[Any]:
        """Return what every entry scores by a leaf; if that is constant, which entries match."""

        def make() -> NDArray[Any]:
            column: NDArray[Any] = np.zeros(
                self.size, np.bool_ if stretch.table is None else np.float32
            )
            places = stretch.entries.astype(np.intp)  # in one step with the next it is much slower
            column[places] = True if stretch.table is None else stretch.scores()
            return column

        return self._shelf.get(stretch, make)

    def _sum(self, leaves: Iterable[Stretch]) -> Scores:
        """Return what every entry scores by some leaves together."""
        total = np.zeros(self.size, np.float32)
        alike: dict[float, list[Stretch]] = {}
        for stretch in leaves:
            if not self._is_spread(stretch):
                total[stretch.entries.astype(np.intp)] += stretch.scores()
            elif stretch.table is None:
                alike.setdefault(stretch.weight, []).append(stretch)
            else:
                total += self._column(stretch)
        for weight, stretches in alike.items():
            for start in range(0, len(stretches), _BYTE):
                count = np.zeros(self.size, np.uint8)
                for stretch in stretches[start : start + _BYTE]:
                    count += self._column(stretch).view(np.uint8)
                total += np.multiply(count, np.float32(weight), dtype=np.float32)
        return total

    def _union(self, clause: Sequence[Stretch]) -> tuple[Entries, Scores]:
        """Return the entries that match some leaf of a rare clause, and the sum of their scores."""
        if not clause:
            return np.empty(0, np.intp), np.empty(0, np.float32)
        lists = [stretch.entries.astype(np.intp) for stretch in clause]
        if len(clause) == 1:
            scores = np.empty(len(lists[0]), np.float32)
            scores[:] = clause[0].scores()
            return lists[0], scores
        room = self._room
        for stretch, places in zip(clause, lists, strict=True):
            room[places] += stretch.scores()
        entries = distinct(lists)
        scores = room.take(entries)
        room[entries] = 0
        return entries, scores

    def _gain(self, clause: Iterable[Stretch], entries: Entries) -> Scores:
        """Return what each of `entries` scores by a clause; 0 where it does not match."""
        gain = np.zeros(len(entries), np.float32)
        wanted: Mask | None = None
        for stretch in clause:
            listed = stretch.entries
            column = self._shelf.kept(stretch)
            far = len(listed) > _FAR * len(entries) and not stretch.mixed
            if (
                column is None
                and self._is_spread(stretch)
                and (not far or self._again(stretch))
                and self._is_kept(stretch)
            ):
                column = self._column(stretch)
            if column is not None:
                found = column.take(entries)
                gain += found if stretch.table is not None else found * np.float32(stretch.weight)
            elif far:
                here, there = common(entries, listed)
                gain[here] += stretch.scores(there)
            elif len(entries) > _FAR * len(listed):
                there, here = common(listed, entries)
                gain[here] += stretch.scores(there)
            else:
                places = listed.astype(np.intp)
                there = None
                if self._is_spread(stretch):
                    if wanted is None:
                        wanted = np.zeros(self.size, np.bool_)
                        wanted[entries] = True
                    there = wanted.take(places).nonzero()[0]
                    places = places.take(there)
                self._room[places] = stretch.scores(there)
                gain += self._room.take(entries)
                self._room[places] = 0
        return gain
