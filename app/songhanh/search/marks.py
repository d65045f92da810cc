"""Find the words of a query in a text, so that they can be marked on the original letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.search.analysis import shown_text
from songhanh.search.numbers import shown_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from songhanh.search.query import SearchQuery

Span = tuple[int, int]


def find_marks(text: str, query: SearchQuery, also: Iterable[Span] = ()) -> tuple[Span, ...]:
    """Return the stretches `[start, end)` of `text` that the query matched, joined where adjacent.

    `also` are stretches that mean what was typed, in other words.
    """
    shown, wanted = shown_text(text), _wanted(text, query)
    found = [*also]
    found += [
        (shown.starts[place], shown.ends[place])
        for place, word in enumerate(shown.words)
        if word in wanted
    ]
    if query.numbers:
        asked = set(query.numbers)
        found += [(w.start, w.end) for w, keys in shown_numbers(text) if not asked.isdisjoint(keys)]
    spans: list[Span] = []
    for start, end in sorted(found):
        if spans and text[spans[-1][1] : start].strip() == "":
            spans[-1] = (spans[-1][0], max(spans[-1][1], end))
        else:
            spans.append((start, end))
    return tuple(spans)


def matched_words(text: str, query: SearchQuery) -> int:
    """Return how many different words and numbers of the query stand in `text`."""
    if not text:
        return 0
    there = shown_text(text).different
    count = sum(
        1
        for word in set(query.words)
        if word in there or (word in query.beginnings and any(t.startswith(word) for t in there))
    )
    asked = set(query.numbers)
    numbers = {key for _, keys in shown_numbers(text) for key in keys} if asked else asked
    return count + len(asked & numbers)


def _wanted(text: str, query: SearchQuery) -> set[str]:
    """Return the different words of a text that the query asks for."""
    there, begun = shown_text(text).different, query.beginnings
    wanted = there.intersection(query.words)
    return {*wanted, *(word for word in there if word.startswith(begun))} if begun else {*wanted}


def has_phrases(texts: Iterable[str], phrases: Sequence[Sequence[str]]) -> bool:
    """Tell whether each phrase, in folded words, stands in one of some texts."""
    if not phrases:
        return True
    folded = [f" {' '.join(shown_text(one).words)} " for one in texts]
    return all(any(f" {' '.join(phrase)} " in one for one in folded) for phrase in phrases)
