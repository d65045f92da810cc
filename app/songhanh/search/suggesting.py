"""What to try where nothing was found: other readings, near spellings, fewer words, fewer filters."""

from __future__ import annotations

import re
import string
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from songhanh.search.analysis import folded_words
from songhanh.search.grammar import PartKind
from songhanh.search.keystrokes import Keyboard, decode
from songhanh.search.query import SearchQuery
from songhanh.search.results import Suggestion, SuggestionKind, Understood

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from songhanh.search.analysis import Token

    Frequency = Callable[[str, str], int]

MOST_WORDS = 8  # of a query for which near ones are sought
MOST_SUGGESTIONS = 5
_LONGEST = 24  # letters of a word for which near ones are sought
_WORD = re.compile(r"[^\W_]+")


def other_readings(
    query: SearchQuery, frequency: Frequency
) -> Iterator[tuple[Understood, SearchQuery]]:
    """Yield what a query means if it was typed with the keyboard off; known words stay."""
    if query.accented:
        return
    for keyboard in Keyboard:

        def read(match: re.Match[str], keyboard: Keyboard = keyboard) -> str:
            word = match.group()
            if any(_known(key, frequency) for key in folded_words(word)):
                return word
            return decode(word, keyboard) or word

        text = _WORD.sub(read, query.text)
        if text != query.text:
            yield Understood(keyboard, text), _again(query, text)


def suggest(
    query: SearchQuery, frequency: Frequency, count: Callable[[SearchQuery], int]
) -> tuple[Suggestion, ...]:
    """Return near queries that find something, spellings first, then what leaves most.

    `count` tells how much a query finds.
    """
    tried = [
        Suggestion(kind, about, near, count(near))
        for kind, about, near in (*_respelled(query, frequency), *_shorter(query))
        if near
    ]
    found = [one for one in tried if one.total]
    found.sort(key=lambda one: (one.kind != SuggestionKind.SPELLING, -one.total))
    return tuple(found[:MOST_SUGGESTIONS])


def _respelled(
    query: SearchQuery, frequency: Frequency
) -> Iterator[tuple[SuggestionKind, str, SearchQuery]]:
    text = query.text
    words = [token.text for token in _tokens(query)]
    for word in words:
        key = folded_words(word)[0]
        if len(key) < 3 or key.isdigit() or _known(key, frequency):
            continue
        near = _nearest(key, frequency)
        if near:
            text = _replaced(text, word, near)
    if text != query.text:
        yield SuggestionKind.SPELLING, text, _again(query, text)


def _shorter(query: SearchQuery) -> Iterator[tuple[SuggestionKind, str, SearchQuery]]:
    words = list(dict.fromkeys(token.text for token in _tokens(query)))
    if len(words) + len(query.numbers) > 1:
        for word in words:
            near = _again(query, _replaced(query.text, word, ""))
            yield SuggestionKind.WITHOUT_WORD, word, near
    for one in query.typed_filters:
        without = tuple(other for other in query.typed_filters if other is not one)
        pattern = rf'\S+:"?{re.escape(one.text)}"?'
        text = " ".join(re.sub(pattern, " ", query.text, count=1).split())
        yield (
            SuggestionKind.WITHOUT_FILTER,
            one.text,
            replace(query, text=text, typed_filters=without),
        )
    for name in (one.name for one in fields(query.filters)):
        if getattr(query.filters, name):
            about = ", ".join(str(value) for value in getattr(query.filters, name))
            wider = replace(query.filters, **{name: ()})
            yield SuggestionKind.WITHOUT_FILTER, about, replace(query, filters=wider)


def _tokens(query: SearchQuery) -> list[Token]:
    """Return the words of a plain query, of as many words as are worth the trouble."""
    if len(query.alternatives) != 1 or len(query.words) > MOST_WORDS:
        return []
    parts = [part for part in query.alternatives[0] if part.kind == PartKind.WORDS]
    return [token for part in parts for token in part.tokens]


def _nearest(key: str, frequency: Frequency) -> str:
    """Return the commonest word one letter away from a word, or the two it was typed from."""
    near = {word: sum(frequency(field, word) for field in ("vi", "en")) for word in _edits(key)}
    best = max(near, key=lambda word: near[word], default="")
    halves = [(key[:at], key[at:]) for at in range(1, len(key))]
    pairs = {f"{a} {b}": frequency("vi_pairs", f"{a}_{b}") for a, b in halves}
    split = max(pairs, key=lambda pair: pairs[pair], default="")
    if split and pairs[split]:
        return split
    return best if best and near[best] else ""


def _edits(word: str) -> set[str]:
    """Return all words one letter away: one missing, changed, too many, or two swapped."""
    if len(word) > _LONGEST:
        return set()
    splits = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    letters = string.ascii_lowercase
    less = {a + b[1:] for a, b in splits if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1}
    changed = {a + letter + b[1:] for a, b in splits if b for letter in letters}
    more = {a + letter + b for a, b in splits for letter in letters}
    return (less | swapped | changed | more) - {word}


def _known(key: str, frequency: Frequency) -> bool:
    return any(frequency(field, key) for field in ("vi", "en", "about"))


def _replaced(text: str, word: str, other: str) -> str:
    pattern = rf"(?<![^\W_]){re.escape(word)}(?![^\W_])"
    return " ".join(re.sub(pattern, other, text, count=1).split())


def _again(query: SearchQuery, text: str) -> SearchQuery:
    return SearchQuery.parse(text, query.filters, typing=query.typing, exact=query.exact)
