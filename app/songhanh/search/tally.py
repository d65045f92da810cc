"""How often each word of a field stands in some entries, counted without going through the words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from songhanh.search.postings import Postings


class Tally:
    """The words of each entry in a field, by their ranks. Most entries have one."""

    def __init__(self, postings: Postings, size: int) -> None:
        self._words = postings.layout.words
        kind = np.min_scalar_type(self._words)
        ranks = np.repeat(np.arange(self._words, dtype=kind), np.diff(postings.starts))
        entries = postings.entries.astype(np.intp)
        self._first = np.full(size, self._words, kind)  # the last rank of all: no word
        self._first[entries[::-1]] = ranks[::-1]
        more = self._first.take(entries) != ranks
        self._entries, self._ranks = entries[more], ranks[more]  # of the second words, and so on

    def count(self, entries: NDArray[Any]) -> NDArray[np.intp]:
        """Return how many of `entries` hold each word, in the order of the words."""
        counts = np.bincount(self._first.take(entries), minlength=self._words + 1)
        if len(self._entries):
            hit = np.zeros(len(self._first), np.bool_)
            hit[entries] = True
            more = self._ranks[hit.take(self._entries)]
            counts += np.bincount(more, minlength=self._words + 1)
        return counts[: self._words]
