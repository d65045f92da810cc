"""Find the words of a query in a text, so that they can be marked on the original letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.search.analysis import folded_words, words_of
from songhanh.search.numbers import numbered_words, numbers_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from songhanh.core.model import Text
    from songhanh.search.query import SearchQuery

Span = tuple[int, int]


def find_marks(text: str, query: SearchQuery, also: Iterable[Span] = ()) -> tuple[Span, ...]:
    """Return the stretches `[start, end)` of `text` that the query matched, joined where adjacent.

    `also` are stretches that mean what was typed, in other words.
    """
    wanted = frozenset(query.words)
    found = [w for w in words_of(text) if w.text in wanted or w.text.startswith(query.beginnings)]
    found += numbered_words(text, query.numbers)
    spans: list[Span] = []
    for start, end in sorted([*also, *((word.start, word.end) for word in found)]):
        if spans and text[spans[-1][1] : start].strip() == "":
            spans[-1] = (spans[-1][0], max(spans[-1][1], end))
        else:
            spans.append((start, end))
    return tuple(spans)


def matched_words(text: str, query: SearchQuery) -> int:
    """Return how many different words and numbers of the query stand in `text`."""
    there = set(folded_words(text))
    count = sum(
        1
        for word in set(query.words)
        if word in there or (word in query.beginnings and any(t.startswith(word) for t in there))
    )
    return count + len(set(query.numbers) & set(numbers_in(text)))


def has_phrases(text: Text, phrases: Sequence[Sequence[str]]) -> bool:
    """Tell whether every phrase, in folded words, stands in the text in one of its languages."""
    if not phrases:
        return True
    texts = [f" {' '.join(folded_words(one))} " for one in (text.vi, text.en)]
    return all(any(f" {' '.join(phrase)} " in one for one in texts) for phrase in phrases)
