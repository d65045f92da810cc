"""Let hits whose heading was typed come before others that are much alike.

An article says its subject once, above it; others speak of it often. How much of the heading is in
the query tells them apart, which a sum over words cannot, so the best hits are looked at again.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from songhanh.search.analysis import heading_of, pairs_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.search.query import SearchQuery
    from songhanh.search.results import SearchHit

LOOKED_AT = 20  # hits, the best ones, whatever number is asked for
WEIGHT = 2.0  # of a pair of words in a heading that was typed whole, chosen by cross-validation


def by_heading(hits: Sequence[SearchHit], query: SearchQuery) -> list[SearchHit]:
    """Return hits, the best first, the first of them put in order anew."""
    typed = frozenset(f"{one}_{two}" for one, two in pairwise(query.words))
    first = [_weighed(hit, typed) for hit in hits[:LOOKED_AT]]
    first.sort(key=lambda hit: -hit.score)
    return [*first, *hits[LOOKED_AT:]]


def _weighed(hit: SearchHit, typed: frozenset[str]) -> SearchHit:
    pairs = _pairs(heading_of(hit.text))
    same = len(pairs & typed)
    if not same:
        return hit
    return replace(hit, score=hit.score + WEIGHT * same * (same / len(pairs)) ** 2)


@lru_cache(maxsize=1024)  # while a query is typed, the best hits stay much the same
def _pairs(heading: str) -> frozenset[str]:
    return frozenset(pairs_of(heading))
