"""What makes some hits better than others, though a hit need not have it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from songhanh.search.numbers import named_kind
from songhanh.search.plan import Clause, Leaf
from songhanh.search.syllables import is_syllable

if TYPE_CHECKING:
    from songhanh.search.query import SearchQuery
    from songhanh.search.thesaurus import Thesaurus

PAIR = 1.5
KIND = 10.0  # less than it seems: most entries have no number, and a document has several
EXACT = 50.0  # more than all else together: what is accented as typed comes first
ALIKE = 0.5  # the same where some words are missing: it decides between hits much alike


def wishes(
    query: SearchQuery, thesaurus: Thesaurus, *, relaxed: bool = False
) -> tuple[Clause, ...]:
    """Return what is wished for besides the words; `relaxed` where some of them may be missing."""
    if relaxed:
        return (*_pairs(query), *_exact(query, thesaurus, ALIKE))
    return (*_pairs(query), *_kind(query), *_exact(query, thesaurus, EXACT))


def _pairs(query: SearchQuery) -> list[Clause]:
    """Return the neighbours that were typed: entries in which they are neighbours are better."""
    typed = dict.fromkeys(
        pair
        for parts in query.alternatives
        for part in parts
        for pair in pairwise(token.key for token in part.tokens)
    )
    return [
        Clause((Leaf(field, f"{one}_{two}", PAIR),))
        for one, two in typed
        for field in ("vi_pairs", "en_pairs")
    ]


def _kind(query: SearchQuery) -> list[Clause]:
    """Return what a query that begins with a kind of document is rather after: one of that kind."""
    kind = named_kind(query.words)
    return [Clause((Leaf("number", kind, KIND),))] if kind else []


def _exact(query: SearchQuery, thesaurus: Thesaurus, weight: float) -> list[Clause]:
    """Return the words with accents as typed, each worth the same; none if none was typed.

    No exact key begins another one, so that a prefix is the word itself, at a constant score.
    """
    if not query.accented:
        return []
    keys = dict.fromkeys(
        token.exact
        for parts in query.alternatives
        for part in parts
        for token in part.tokens
        if is_syllable(token.key)
        and token.key not in query.beginnings
        and not thesaurus.is_abbreviation(token)
    )
    return [Clause((Leaf("exact", key, weight, prefix=True),)) for key in keys]
