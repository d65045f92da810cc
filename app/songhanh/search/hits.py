"""What a plan found in one segment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Entries = NDArray[Any]
    Scores = NDArray[np.float32]

_BLOCKS = 128


class Hits:
    """The hits in a segment, as a list of entries or, where they are many, one score an entry."""

    def __init__(
        self, entries: Entries | None, scores: Scores, total: int, *, partial: bool = False
    ) -> None:
        """Without `entries`, `scores` has one for each entry of the segment, 0 where it is no hit."""
        self._entries, self._scores = entries, scores
        self.total = total
        self.partial = partial

    @property
    def entries(self) -> Entries:
        """The hits in order of their numbers."""
        if self._entries is None:
            self._entries = self._scores.nonzero()[0]
            self._scores = self._scores.take(self._entries)
        return self._entries

    def best(self, limit: int) -> list[tuple[float, int]]:
        """Return the best hits with their scores; of equals, the first come first."""
        limit = min(limit, self.total)
        if limit < 1:
            return []
        if self._entries is None and len(self._scores) <= 4 * _BLOCKS * limit:
            self.entries  # noqa: B018 - so many are wanted that a list of all is as good
        entries, scores = self._entries, self._scores
        if len(scores) > limit:
            places = (scores >= _least(scores, limit)).nonzero()[0]
            scores = scores.take(places)
            entries = places if entries is None else entries.take(places)
        order = np.argsort(-scores, kind="stable")[:limit]
        found = order if entries is None else entries.take(order)
        return list(zip(scores.take(order).tolist(), found.tolist(), strict=True))


def _least(scores: Scores, limit: int) -> float:
    """Return the score of the last hit within `limit`, or a lower one.

    Cut in strips of equal length, the best `limit` scores lie in as many strips or fewer; so no more
    than `limit` strips have a highest score above the one sought.
    """
    if len(scores) > 4 * _BLOCKS * limit:
        strips = len(scores) // _BLOCKS
        scores = scores[: strips * _BLOCKS].reshape(_BLOCKS, strips).max(axis=0)
    return float(np.partition(scores, len(scores) - limit)[len(scores) - limit])
