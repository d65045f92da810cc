"""The postings of a leaf, and what is made of them to be used again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from numpy.typing import NDArray

    Entries = NDArray[Any]  # numbers of entries
    Scores = NDArray[np.float32]


_LET_IN = 8


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """The postings of a leaf. Without a `table`, each entry scores `weight`.

    `entries` rise, unless `mixed`: then they are those of several words, one word after the other.
    """

    entries: Entries
    codes: NDArray[np.uint16] | None
    table: Scores | None
    weight: float
    words: int = 1
    mixed: bool = False

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
    """A plan with the postings that its leaves have in one segment.

    `partial` tells that not all of the plan is in it, lest it take too much work.
    """

    required: Sequence[Sequence[Stretch]]
    wished: Sequence[Stretch]
    excluded: Sequence[Stretch]
    filters: Sequence[Sequence[Stretch]]
    relaxed: bool
    partial: bool = False

    def within(self, most: int) -> SegmentPlan:
        """Return a plan of at most so many postings, but for what the filters have.

        The longest lists go, which tell least: of what is wished, then whole clauses, of which the
        shortest stays, then of that one, and at last of what is excluded.
        """
        over = size_of([*self.wished, *self.excluded]) + sum(map(size_of, self.required)) - most
        if over <= 0:
            return self
        wished, over = _shorter(self.wished, over)
        clauses = [[one] for clause in self.required for one in clause]
        if not self.relaxed:
            clauses = sorted(map(list, self.required), key=size_of)
            while over > 0 and len(clauses) > 1:
                over -= size_of(clauses.pop())
        last, over = _shorter([one for clause in clauses for one in clause], over, keep=1)
        excluded, _ = _shorter(self.excluded, over)
        required = clauses if len(clauses) > 1 and not self.relaxed else [last]
        return SegmentPlan(required, wished, excluded, self.filters, self.relaxed, partial=True)


def _shorter(clause: Iterable[Stretch], over: int, keep: int = 0) -> tuple[list[Stretch], int]:
    """Return a clause without its longest lists, as many as are over; and what is over still."""
    kept = sorted(clause, key=lambda stretch: len(stretch.entries))
    while over > 0 and len(kept) > keep:
        over -= len(kept.pop().entries)
    return kept, over


class Shelf:
    """Arrays that take some work to make, up to so many bytes; what was not used for long goes."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._refused = 0
        self._kept: dict[Hashable, NDArray[Any]] = {}

    def kept(self, key: Hashable) -> NDArray[Any] | None:
        """Return what is kept under a key, if there is anything."""
        found = self._kept.pop(key, None)
        if found is not None:
            self._kept[key] = found  # at the end: what was used last goes last
        return found

    def wants(self, key: Hashable, size: int) -> bool:
        """Tell whether an array of so many bytes is kept or to be kept.

        Once there is no room, of those that are not kept one in several is let in: if all were,
        each would drive out another before that is used again.
        """
        if key in self._kept or size <= self._room:
            return True
        self._refused = (self._refused + 1) % _LET_IN
        return self._refused == 0

    def get(self, key: Hashable, make: Callable[[], NDArray[Any]]) -> NDArray[Any]:
        """Return what is kept under a key, made now if need be; it is not to be changed."""
        found = self._kept.pop(key, None)
        if found is None:
            found = make()
            self._room -= found.nbytes
            while self._room < 0 and self._kept:
                self._room += self._kept.pop(next(iter(self._kept))).nbytes
        self._kept[key] = found
        return found

    def clear(self) -> None:
        """Forget everything."""
        self._room += sum(array.nbytes for array in self._kept.values())
        self._kept.clear()


def size_of(clause: Iterable[Stretch]) -> int:
    """Return how many postings the leaves of a clause have together."""
    return sum([len(stretch.entries) for stretch in clause])


def together(clauses: Sequence[Sequence[Stretch]]) -> Stretch | None:
    """Return the entries that match every clause, if there are any."""
    found: Entries | None = None
    for clause in sorted(clauses, key=size_of):
        if not clause:
            return None
        here = distinct([stretch.entries for stretch in clause])
        found = here if found is None else found.take(common(found, here)[0])
    return None if found is None or not len(found) else Stretch(found, None, None, 1.0)


def common(
    short: Entries, long: Entries
) -> tuple[NDArray[np.integer[Any]], NDArray[np.integer[Any]]]:
    """Return the places, in the short list and in the long one, of what both have."""
    there = long.searchsorted(short.astype(long.dtype, copy=False))
    there[there == len(long)] = 0
    here = (long.take(there) == short).nonzero()[0]
    return here, there.take(here)


def distinct(lists: Sequence[Entries]) -> Entries:
    """Return the entries of several short lists, each once, in order."""
    entries = np.sort(np.concatenate(lists))
    if len(entries) < 2:
        return entries
    fresh = np.empty(len(entries), np.bool_)
    fresh[0] = True
    np.not_equal(entries[1:], entries[:-1], out=fresh[1:])
    return entries[fresh]
