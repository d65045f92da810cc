"""From a query to a plan: which terms of the index may stand for what was typed, and their weight.

The weights, and k1 and b of the reader, were chosen by cross-validation; see `tests/bench`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import pairwise, product
from math import prod
from typing import TYPE_CHECKING

from songhanh.search.filtering import FilterNames, widget_values
from songhanh.search.grammar import PartKind
from songhanh.search.numbers import Numbers
from songhanh.search.plan import Clause, Leaf, Plan
from songhanh.search.wishes import wishes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from songhanh.core.model import Document
    from songhanh.core.taxonomy import Taxonomy
    from songhanh.search.analysis import Token
    from songhanh.search.grammar import Part, TypedFilter
    from songhanh.search.query import SearchQuery
    from songhanh.search.thesaurus import Meaning, Thesaurus

OWN_NUMBER, NEAR_NUMBER, CITED_NUMBER, WITHIN = 40.0, 1.0, 4.0, 1.0
ABOUT, MEANING, PLACE, YEAR = 0.25, 0.5, 2.0, 0.25
MAX_CLAUSES = 64
_YEAR_LETTERS = 4
_NUMBER_WORDS = 4  # in a longer query, mere digits are no document's number


class AddedKind(StrEnum):
    """Why something was looked for that was not typed."""

    SYNONYM = "synonym"
    PLACE = "place"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Addition:
    """What was looked for besides `typed`: other words, the documents of a province, a number."""

    kind: AddedKind
    typed: str
    terms: tuple[str, ...]
    meaning: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan, and what in it goes beyond what was typed."""

    plan: Plan
    added: tuple[Addition, ...] = ()

    @property
    def names_places(self) -> bool:
        """Tell whether provinces were found in the query."""
        return any(one.kind == AddedKind.PLACE for one in self.added)


class Planner:
    """Makes plans with the names and synonyms of one library."""

    def __init__(
        self,
        thesaurus: Thesaurus,
        taxonomy: Taxonomy,
        documents: Sequence[Document],
        means: Callable[[str, str], bool],
    ) -> None:
        """Know the names; `means` is what the thesaurus asks of a word that may be short for more."""
        self._thesaurus = thesaurus
        self._means = means
        self._taxonomy, self._documents = taxonomy, documents

    @cached_property  # most queries name none, and a library may have thousands
    def _numbers(self) -> Numbers:
        return Numbers(self._documents)

    @cached_property
    def _filters(self) -> FilterNames:
        return FilterNames(self._taxonomy, self._documents)

    def plan(self, query: SearchQuery, *, places: bool = True) -> Planned:
        """Return what to look for: each part in some field, pairs and numbers weighing more.

        Without `places`, the words of a place name may as well be other words: without accents,
        `danh gia dinh ky` names no province.
        """
        added: dict[Addition, None] = {}
        open_word = query.words[-1] if query.open_end else ""
        sides = [
            self._side(parts, query, open_word, added, places=places)
            for parts in query.alternatives
        ]
        filters, unmeant, unwanted = self._confine(query)
        required = [*_joined(sides), *unmeant]
        without = [_without(part) for part in query.excluded]
        plan = Plan(
            tuple(dict.fromkeys(required)),
            wishes(query, self._thesaurus),
            (*unwanted, *(clauses[0] for clauses in without if len(clauses) == 1)),
            tuple(filters),
            apart=tuple(tuple(clauses) for clauses in without if len(clauses) > 1),
        )
        return Planned(plan, tuple(added))

    def relaxed(self, query: SearchQuery, plan: Plan) -> Plan:
        """Return the plan for when nothing holds all that was typed: some of it will do."""
        return plan._replace(wished=wishes(query, self._thesaurus, relaxed=True), relaxed=True)

    def _side(
        self,
        parts: Sequence[Part],
        query: SearchQuery,
        open_word: str,
        added: dict[Addition, None],
        *,
        places: bool,
    ) -> list[Clause]:
        clauses: list[Clause] = []
        for part in parts:
            if part.kind == PartKind.NUMBER:
                clauses.append(self._number(part.number, query, added))
            elif part.kind == PartKind.PHRASE:
                clauses += _phrase([token.key for token in part.tokens])
            elif part.kind == PartKind.BEGINNING:
                clauses.append(_word(part.tokens[0].key, open_end=True))
            else:
                clauses += self._words(part.tokens, query, open_word, added, places=places)
        return list(dict.fromkeys(clauses))

    def _words(
        self,
        tokens: Sequence[Token],
        query: SearchQuery,
        open_word: str,
        added: dict[Addition, None],
        *,
        places: bool,
    ) -> list[Clause]:
        senses = (
            []
            if query.exact
            else self._thesaurus.senses(tokens, self._means, accented=query.accented)
        )
        words: dict[str, Clause] = {}
        named: list[Clause] = []
        for token in tokens:
            words[token.key] = _word(token.key, open_end=token.key == open_word)
            if token.key.isdigit() and len(query.words) <= _NUMBER_WORDS:
                own = Leaf("number", token.key.lstrip("0") or "0", OWN_NUMBER)
                words[token.key] = Clause((*words[token.key].leaves, own))
        for sense in senses:
            typed = tokens[sense.start : sense.end]
            added[_addition(sense.meaning, typed)] = None
            leaves = _meant(sense.meaning, len(typed))
            keys = [token.key for token in typed]
            if sense.meaning.province and places and open_word not in keys:
                named += [Clause((*one.leaves, *leaves)) for one in _phrase(keys)]
                outside = {t.key for t in (*tokens[: sense.start], *tokens[sense.end :])}
                words = {k: c for k, c in words.items() if k not in keys or k in outside}
                continue
            for key in dict.fromkeys(keys):
                words[key] = Clause((*words[key].leaves, *leaves))
        return [*words.values(), *named]

    def _number(self, key: str, query: SearchQuery, added: dict[Addition, None]) -> Clause:
        fields = (("number", OWN_NUMBER), ("cites", CITED_NUMBER), ("within", WITHIN))
        leaves = [Leaf(field, key, boost) for field, boost in fields]
        near = {} if query.exact else self._numbers.near(key)
        if near:
            added[Addition(AddedKind.NUMBER, key, tuple(near.values()))] = None
            leaves += [Leaf("number", one, NEAR_NUMBER) for one in near]
        return Clause(tuple(leaves))

    def _confine(self, query: SearchQuery) -> tuple[list[Clause], list[Clause], list[Clause]]:
        """Return the filters, the words that looked like filters, and what is not wanted."""
        chosen = [(field.value, v) for field, v in widget_values(query.filters).items() if v]
        typed: dict[str, list[str]] = {}
        unmeant: list[Clause] = []
        unwanted: list[Clause] = []
        for one in query.typed_filters:
            values = self._filters.values(one)
            if not values:
                unmeant += [] if one.excluded else _plain(one)
            elif one.excluded:
                unwanted.append(Clause(tuple(Leaf(one.field.value, value) for value in values)))
            else:
                typed.setdefault(one.field.value, []).extend(values)
        both = [*chosen, *typed.items()]
        filters = [Clause(tuple(Leaf(f, v) for v in dict.fromkeys(values))) for f, values in both]
        return filters, unmeant, unwanted


def _meant(meaning: Meaning, words: int) -> tuple[Leaf, ...]:
    """Return what each of several words that mean something may be found by."""
    if meaning.province:
        own = Leaf("province", meaning.province, PLACE / words)
        return own, Leaf("meaning", meaning.key, PLACE / words)
    return (Leaf("meaning", meaning.key, MEANING / words),)


def _addition(meaning: Meaning, typed: Sequence[Token]) -> Addition:
    name = " ".join(token.text for token in typed)
    others = tuple(term for term in meaning.terms if term.casefold() != name.casefold())
    kind = AddedKind.PLACE if meaning.province else AddedKind.SYNONYM
    return Addition(kind, name, others, meaning)


def _word(word: str, *, open_end: bool = False) -> Clause:
    fields = (("vi", 1.0), ("en", 1.0), ("about", ABOUT))
    leaves = [Leaf(field, word, boost) for field, boost in fields]
    if open_end:
        leaves += [Leaf(field, word, prefix=True) for field, _ in fields]
    elif word.isdigit() and len(word) == _YEAR_LETTERS:
        leaves.append(Leaf("year", word, YEAR))
    return Clause(tuple(leaves))


def _phrase(words: Sequence[str]) -> list[Clause]:
    """Return what an entry with these words in this order must have; it may have it elsewhere."""
    if len(words) < 2:
        return [_word(word) for word in words]
    return [
        Clause(tuple(Leaf(field, f"{one}_{two}") for field in ("vi_pairs", "en_pairs")))
        for one, two in pairwise(words)
    ]


def _without(part: Part) -> list[Clause]:
    """Return what excludes a part, if all of it is there."""
    if part.number:
        fields = ("number", "cites", "within")
        return [Clause(tuple(Leaf(field, part.number) for field in fields))]
    words = [token.key for token in part.tokens]
    if len(words) > 1:
        return _phrase(words)
    prefix = part.kind == PartKind.BEGINNING
    return [Clause(tuple(Leaf(field, words[0], prefix=prefix) for field in ("vi", "en")))]


def _plain(one: TypedFilter) -> list[Clause]:
    return [_word(word) for word in one.value.split()]


def _joined(sides: Sequence[Sequence[Clause]]) -> list[Clause]:
    """Return clauses that hold when all those of any side hold."""
    if len(sides) < 2:
        return [clause for side in sides for clause in side]
    if prod(len(side) for side in sides) > MAX_CLAUSES:
        return [_any(clause for side in sides for clause in side)]
    found = sorted((_any(choice) for choice in product(*sides)), key=lambda c: len(c.leaves))
    kept: list[Clause] = []
    for clause in found:  # (a) makes (a or b) needless
        if not any(set(one.leaves) <= set(clause.leaves) for one in kept):
            kept.append(clause)
    return kept


def _any(clauses: Iterable[Clause]) -> Clause:
    return Clause(tuple(dict.fromkeys(leaf for clause in clauses for leaf in clause.leaves)))
