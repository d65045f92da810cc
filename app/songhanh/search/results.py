"""What a search answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from songhanh.core.model import Document, Language, Provision
    from songhanh.search.grammar import FilterField
    from songhanh.search.keystrokes import Keyboard
    from songhanh.search.marks import Span
    from songhanh.search.planner import Addition
    from songhanh.search.query import SearchQuery

Facets = dict["FilterField", dict[str, int]]
"""How many hits each value of a filter would leave, the most first."""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A provision or a document that was found; for a document, `provision` is None.

    `text` is the passage in the language in which it matched, `marks` the stretches of it.
    """

    id: str
    document: Document
    provision: Provision | None
    score: float
    language: Language
    text: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Understood:
    """What was read out of keystrokes for a keyboard that was off."""

    keyboard: Keyboard
    text: str


class SuggestionKind(StrEnum):
    """What another query would do differently."""

    SPELLING = "spelling"
    WITHOUT_WORD = "without-word"
    WITHOUT_FILTER = "without-filter"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A query that finds `total` entries, where the one asked found none; `about` was changed."""

    kind: SuggestionKind
    about: str
    query: SearchQuery
    total: int


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer to a query. `relaxed` tells that no entry holds all words, so any would do.

    `added` is what was looked for besides what was typed. `facets` is filled when asked for,
    `suggestions` where no entry holds all words. `partial` tells that the query was too much work to
    be followed in full, so that `total` is about right.
    """

    query: SearchQuery
    total: int
    hits: tuple[SearchHit, ...]
    relaxed: bool
    elapsed_ms: float
    added: tuple[Addition, ...] = ()
    understood: Understood | None = None
    suggestions: tuple[Suggestion, ...] = ()
    facets: Mapping[FilterField, Mapping[str, int]] = field(default_factory=dict)
    partial: bool = False
