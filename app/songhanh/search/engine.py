"""Search all open packs at once: one list of hits, the best first."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from heapq import nlargest
from typing import TYPE_CHECKING

from songhanh.core.model import CENTRAL, Language, Text
from songhanh.search.filtering import widget_values
from songhanh.search.grammar import FilterField, PartKind
from songhanh.search.headings import LOOKED_AT, by_heading
from songhanh.search.marks import find_marks, has_phrases, matched_words
from songhanh.search.place import Place
from songhanh.search.plan import Clause, Leaf, Plan
from songhanh.search.planner import Planner
from songhanh.search.query import Filters
from songhanh.search.reader import IndexReader
from songhanh.search.results import SearchHit, SearchResult
from songhanh.search.suggesting import other_readings, suggest
from songhanh.search.thesaurus import Thesaurus

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from songhanh.search.planner import Addition
    from songhanh.search.query import SearchQuery
    from songhanh.search.results import Facets, Suggestion, Understood
    from songhanh.store.library import Library

__all__ = ["SearchEngine", "SearchHit", "SearchResult"]

_Scored = tuple[float, str]
QUESTION_WORDS = 10  # from so many on, holding all of them is chance rather than meaning
NEARLY_ALL = 0.8  # of the entries with a word, for it to be taken for an abbreviation
_FEW = 5  # hits of a question, to which better ones may be added
_ROUNDS = 3  # of looking for more hits where some have not the phrase


@dataclass(frozen=True, slots=True)
class _Found:
    """What a query found, and the plan it was found by."""

    query: SearchQuery
    plan: Plan
    added: tuple[Addition, ...]
    scored: Sequence[_Scored]
    total: int
    relaxed: bool = False


class SearchEngine:
    """Answers queries over a library. One thread at a time may use it."""

    def __init__(
        self,
        library: Library,
        cache: Path,
        bundled: Path | None = None,
        progress: Callable[[int], None] | None = None,
        *,
        mend: bool = True,
        built: Sequence[Path] = (),
    ) -> None:
        """Open the index of each pack, building in `cache` what cannot be trusted or is damaged.

        `bundled` is the pack that came with the program: its index alone is opened where it lies.
        Without `mend` nothing is built, not even later; `built` are folders of indexes that
        `build_indexes` has built, which need not lie in the cache.

        Raises:
            IndexDamagedError: an index is not there or damaged, and `mend` is off.
            CannotWriteError: there is no room for an index.

        """
        self._library = library
        documents = list(library.documents.values())
        self._thesaurus = Thesaurus(library.taxonomy)
        self._planner = Planner(self._thesaurus, library.taxonomy, documents, self._means)
        self._meant: dict[tuple[str, str], bool] = {}
        self._readers: list[IndexReader] = []
        try:
            for pack in library.packs:
                trusted = pack.path == bundled
                place = Place(
                    pack, cache, trusted=trusted, progress=progress, mend=mend, built=built
                )
                self._readers.append(IndexReader(place, library.overridden(pack)))
        except BaseException:
            self.close()
            raise

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where the indexes lie that the next search will use."""
        return tuple(reader.folder for reader in self._readers)

    def close(self) -> None:
        """Close the indexes."""
        for reader in self._readers:
            reader.close()

    def verify(self) -> bool:
        """Tell whether all indexes are as they were written; with `mend`, what is not is built anew.

        To be called in the background, once the first answer is there: all files are read, but only
        if they have changed since that was done before.

        Raises:
            CannotWriteError: there is no room for another index.

        """
        sound = [reader.verify() for reader in self._readers]  # each is to be looked at
        return all(sound)

    def search(
        self,
        query: SearchQuery,
        limit: int = 20,
        *,
        facets: bool = False,
        given_up: Callable[[], bool] = bool,
    ) -> SearchResult:
        """Return the best `limit` hits and the number of all.

        `given_up` is asked while near queries are sought, which takes longer than the hits: once it
        is true there are none. `facets` counts the hits that each value of a filter would leave, the other filters holding.

        Where no entry holds all that was typed: what it means if the keyboard was off, else what
        holds some of it. A whole question is answered by what holds the most telling part of it.
        """
        start = time.perf_counter()
        understood: Understood | None = None
        deep = max(limit, LOOKED_AT) if limit > 0 else 0
        found = self._strict(query, deep)
        missed = bool(query) and not found.total
        if missed:
            understood, found = self._otherwise(found, deep)
        elif found.total < _FEW and _is_question(query):
            found = replace(self._relaxed(found, deep), relaxed=False)
        hits, total = self._hits(found, limit)
        partial = total > 0 and any(one.is_partial(found.plan) for one in self._readers)
        return SearchResult(
            query,
            total,
            hits,
            found.relaxed and total > 0,
            (time.perf_counter() - start) * 1000,
            found.added,
            understood,
            self._suggestions(query, given_up)
            if missed and not understood and not query.typing
            else (),
            self._facets(found.plan, found.query.filters) if facets and query else {},
            partial,
        )

    def _strict(self, query: SearchQuery, limit: int) -> _Found:
        planned = self._planner.plan(query)
        scored, total = self._run(planned.plan, limit) if query else ([], 0)
        if not total and planned.names_places and not query.accented:
            loose = self._planner.plan(query, places=False)
            scored, total = self._run(loose.plan, limit)
            planned = loose if total else planned
        return _Found(query, planned.plan, planned.added, scored, total)

    def _otherwise(self, missed: _Found, limit: int) -> tuple[Understood | None, _Found]:
        """Return the best answer to a query of which no entry holds all."""
        others = () if missed.query.exact else other_readings(missed.query, self._frequency)
        read = [(understood, self._strict(query, limit)) for understood, query in others]
        for understood, found in read:
            if found.total:
                return understood, found
        for understood, found in read:
            relaxed = self._relaxed(found, limit)
            if relaxed.total:
                return understood, relaxed
        return None, self._relaxed(missed, limit)

    def _relaxed(self, missed: _Found, limit: int) -> _Found:
        if len(missed.plan.required) < 2:
            return missed
        plan = self._planner.relaxed(missed.query, missed.plan)
        scored, total = self._run(plan, limit)
        return _Found(missed.query, plan, missed.added, scored, total, relaxed=True)

    def _run(self, plan: Plan, limit: int) -> tuple[list[_Scored], int]:
        answers = [reader.run(plan, limit) for reader in self._readers]
        scored = [hit for hits, _ in answers for hit in hits]
        return nlargest(limit, scored, key=lambda hit: hit[0]), sum(total for _, total in answers)

    def _frequency(self, field: str, word: str) -> int:
        return sum(reader.frequency(field, word) for reader in self._readers)

    def _means(self, word: str, meaning: str) -> bool:
        """Tell whether nearly all entries that hold a word are about a meaning of it."""
        if (word, meaning) not in self._meant:
            leaves = Leaf("vi", word), Leaf("meaning", meaning)
            _, both = self._run(Plan(tuple(Clause((leaf,)) for leaf in leaves)), 0)
            self._meant[word, meaning] = both > NEARLY_ALL * self._frequency("vi", word)
        return self._meant[word, meaning]

    def _suggestions(
        self, query: SearchQuery, given_up: Callable[[], bool]
    ) -> tuple[Suggestion, ...]:
        def count(near: SearchQuery) -> int:
            return 0 if given_up() else self._strict(near, 1).total

        def frequency(field: str, word: str) -> int:
            return 0 if given_up() else self._frequency(field, word)

        return suggest(query, frequency, count)

    def _facets(self, plan: Plan, filters: Filters | None = None) -> Facets:
        chosen = {
            name: values for name, values in widget_values(filters or Filters()).items() if values
        }
        counts = self._count(plan, [one for one in FilterField if one not in chosen])
        for name, values in chosen.items():
            counts |= self._count(plan.without_filter(name, values), [name])
        return {name: counts[name] for name in FilterField if counts[name]}

    def _count(self, plan: Plan, fields: Sequence[FilterField]) -> Facets:
        """Return how many hits have each value of some fields, the most first."""
        counts: dict[FilterField, dict[str, int]] = {field: {} for field in fields}
        known = {CENTRAL, *self._library.taxonomy.province}
        for reader in self._readers:
            for name, values in reader.count(plan, [field.value for field in fields]).items():
                counted = counts[FilterField(name)]
                for value, number in values.items():
                    if name != FilterField.PROVINCE or value in known:
                        counted[value] = counted.get(value, 0) + number
        return {
            name: dict(sorted(values.items(), key=lambda one: (-one[1], one[0])))
            for name, values in counts.items()
        }

    def _hits(self, found: _Found, limit: int) -> tuple[tuple[SearchHit, ...], int]:
        """Return the hits that have the phrases as well, which pairs alone do not prove."""
        phrases = found.query.phrases if not found.relaxed else ()
        scored, rounds = found.scored, _ROUNDS
        while True:
            hits = by_heading(self._shown(found, scored), found.query)
            right = [hit for hit in hits if has_phrases(_texts(hit), phrases)]
            wrong, rounds = len(hits) - len(right), rounds - 1
            if not (wrong and rounds) or len(right) >= limit or len(scored) >= found.total:
                return tuple(right[:limit]), found.total - wrong
            scored, _ = self._run(found.plan, 2 * len(scored))

    def _shown(self, found: _Found, scored: Sequence[_Scored]) -> list[SearchHit]:
        provisions = self._library.provisions(key for _, key in scored)
        documents = self._library.documents
        meanings = {one.meaning.key for one in found.added if one.meaning}
        hits = []
        for score, key in scored:
            provision = provisions.get(key)
            document = documents.get(provision.document if provision else key)
            if document is None:
                continue  # the cache held the index of another pack that claims the same stamp
            text = provision.text if provision else document.title
            language, passage = _passage(text, found.query)
            also = self._thesaurus.spans(passage, meanings)
            marks = find_marks(passage, found.query, also)
            hits.append(SearchHit(key, document, provision, score, language, passage, marks))
        return hits


def _is_question(query: SearchQuery) -> bool:
    """Tell whether a query is so long, and so plain, that it may be a whole question."""
    parts = query.alternatives[0] if len(query.alternatives) == 1 else ()
    plain = all(part.kind in (PartKind.WORDS, PartKind.NUMBER) for part in parts)
    return plain and len(set(query.words)) >= QUESTION_WORDS


def _texts(hit: SearchHit) -> tuple[str, ...]:
    """Return the texts in which a hit may have a phrase: its own, and its document's names."""
    title, short = hit.document.title, hit.document.short
    own = (hit.provision.text,) if hit.provision else ()
    return tuple(text for one in (*own, title, short) for text in (one.vi, one.en))


def _passage(text: Text, query: SearchQuery) -> tuple[Language, str]:
    """Return the language in which more of the query matched, Vietnamese on a par, and its text."""
    english = matched_words(text.en, query) > matched_words(text.vi, query)
    language = Language.EN if (english or not text.vi) and text.en else Language.VI
    return language, text.get(language)
