"""Search all open packs at once: one list of hits, the best first."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from songhanh.core.model import Document, Language, Provision, Text
from songhanh.search.marks import Span, find_marks, matched_words
from songhanh.search.place import open_index
from songhanh.search.plan import Clause, Leaf, Plan
from songhanh.search.reader import IndexReader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from songhanh.search.query import Filters, SearchQuery
    from songhanh.store.library import Library

_OWN_NUMBER, _CITED_NUMBER, _WITHIN, _ABOUT, _PAIR = 40.0, 4.0, 1.0, 0.25, 1.0


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
class SearchResult:
    """The answer to a query. `relaxed` tells that no entry holds all words, so any would do."""

    query: SearchQuery
    total: int
    hits: tuple[SearchHit, ...]
    relaxed: bool
    elapsed_ms: float


class SearchEngine:
    """Answers queries over a library. One thread at a time may use it."""

    def __init__(
        self,
        library: Library,
        cache: Path,
        bundled: Path | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> None:
        """Open the index of each pack, building in `cache` what cannot be trusted or is damaged.

        `bundled` is the pack that came with the program: its index alone is opened where it lies.
        """
        self._library = library
        self._readers = [
            IndexReader(
                open_index(pack, cache, trusted=pack.path == bundled, progress=progress),
                library.overridden(pack),
            )
            for pack in library.packs
        ]

    def close(self) -> None:
        """Close the indexes."""
        for reader in self._readers:
            reader.close()

    def search(self, query: SearchQuery, limit: int = 20) -> SearchResult:
        """Return the best `limit` hits and the number of all."""
        start = time.perf_counter()
        plan = _plan(query)
        scored, total = self._find(plan, limit) if query else ([], 0)
        relaxed = total == 0 and len(plan.required) > 1
        if relaxed:
            scored, total = self._find(replace(plan, relaxed=True), limit)
        hits = self._hits(query, scored)
        elapsed = (time.perf_counter() - start) * 1000
        return SearchResult(query, total, hits, relaxed and total > 0, elapsed)

    def _find(self, plan: Plan, limit: int) -> tuple[list[tuple[float, str]], int]:
        scored: list[tuple[float, str]] = []
        total = 0
        for reader in self._readers:
            found, count = reader.run(plan, limit)
            scored += found
            total += count
        scored.sort(key=lambda pair: -pair[0])
        return scored[:limit], total

    def _hits(
        self, query: SearchQuery, scored: Sequence[tuple[float, str]]
    ) -> tuple[SearchHit, ...]:
        provisions = self._library.provisions(key for _, key in scored)
        documents = self._library.documents
        hits = []
        for score, key in scored:
            provision = provisions.get(key)
            document = documents.get(provision.document if provision else key)
            if document is None:
                continue  # the cache held the index of another pack that claims the same stamp
            text = provision.text if provision else document.title
            language, passage = _passage(text, query)
            marks = find_marks(passage, query)
            hits.append(SearchHit(key, document, provision, score, language, passage, marks))
        return tuple(hits)


def _passage(text: Text, query: SearchQuery) -> tuple[Language, str]:
    """Return the language in which more of the query matched, Vietnamese on a par, and its text."""
    english = matched_words(text.en, query) > matched_words(text.vi, query)
    language = Language.EN if (english or not text.vi) and text.en else Language.VI
    return language, text.get(language)


def _plan(query: SearchQuery) -> Plan:
    """Return what to look for: each word in some field, pairs and numbers weighing more."""
    beginning = query.words[-1] if query.typing else ""
    required = [_number(number) for number in dict.fromkeys(query.numbers)]
    required += [_word(word, open_end=word == beginning) for word in dict.fromkeys(query.words)]
    wished = tuple(
        Clause((Leaf(field, f"{one}_{two}", _PAIR),))
        for one, two in dict.fromkeys(pairwise(query.words))
        for field in ("vi_pairs", "en_pairs")
    )
    return Plan(tuple(required), wished, filters=_filters(query.filters))


def _word(word: str, *, open_end: bool) -> Clause:
    fields = (("vi", 1.0), ("en", 1.0), ("about", _ABOUT))
    leaves = [Leaf(field, word, boost) for field, boost in fields]
    if open_end:
        leaves += [Leaf(field, word, prefix=True) for field, _ in fields]
    return Clause(tuple(leaves))


def _number(key: str) -> Clause:
    fields = (("number", _OWN_NUMBER), ("cites", _CITED_NUMBER), ("within", _WITHIN))
    return Clause(tuple(Leaf(field, key, boost) for field, boost in fields))


def _filters(filters: Filters) -> tuple[Clause, ...]:
    fields = (
        ("resolution", filters.resolutions),
        ("pillar", filters.pillars),
        ("province", filters.provinces),
        ("kind", tuple(kind.value for kind in filters.kinds)),
        ("actor", tuple(actor.value for actor in filters.actors)),
    )
    return tuple(
        Clause(tuple(Leaf(field, value) for value in values)) for field, values in fields if values
    )
