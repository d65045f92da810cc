"""Find the words of a query in a text, so that they can be marked on the original letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.search.analysis import numbered_words, numbers_in, words_of

if TYPE_CHECKING:
    from songhanh.search.query import SearchQuery

Span = tuple[int, int]


def find_marks(text: str, query: SearchQuery) -> tuple[Span, ...]:
    """Return the stretches `[start, end)` of `text` that the query matched, joined where adjacent."""
    found = [w for w in words_of(text) if _matches(w.text, query)]
    found += numbered_words(text, query.numbers)
    spans: list[Span] = []
    for word in sorted(found, key=lambda w: w.start):
        if spans and text[spans[-1][1] : word.start].strip() == "":
            spans[-1] = (spans[-1][0], max(spans[-1][1], word.end))
        else:
            spans.append((word.start, word.end))
    return tuple(spans)


def matched_words(text: str, query: SearchQuery) -> int:
    """Return how many different words and numbers of the query stand in `text`."""
    there = {word.text for word in words_of(text)}
    prefix = query.words[-1] if query.typing else None
    count = sum(
        1
        for word in set(query.words)
        if word in there or (word == prefix and any(t.startswith(word) for t in there))
    )
    return count + len(set(query.numbers) & set(numbers_in(text)))


def _matches(word: str, query: SearchQuery) -> bool:
    return word in query.words or (query.typing and word.startswith(query.words[-1]))
