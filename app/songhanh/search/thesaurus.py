"""Words of one meaning: abbreviations, synonyms, translations, and the names of provinces.

Meanings are found when a text is indexed, so that a query for one term of a group finds all the
others by a single term of the index, however many and however long they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from songhanh.core.text import fold
from songhanh.search.analysis import Token, shown_text, tokens_of
from songhanh.search.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from songhanh.core.taxonomy import Province, Taxonomy


@dataclass(frozen=True, slots=True)
class Meaning:
    """What several terms mean. `key` is its term in the index; `province` is set for a place."""

    key: str
    terms: tuple[str, ...]
    province: str = ""


@dataclass(frozen=True, slots=True)
class Sense:
    """A meaning found in a row of words, from `start` to before `end`."""

    start: int
    end: int
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class _Term:
    tokens: tuple[Token, ...]
    exact: tuple[str, ...]
    meaning: Meaning

    @property
    def abbreviation(self) -> bool:
        return len(self.tokens) == 1 and self.tokens[0].capitals


class Thesaurus:
    """The synonyms and place names of a taxonomy, ready to be looked for."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._terms: dict[str, list[_Term]] = {}
        self._accented: dict[str, list[_Term]] = {}  # the same terms by their first word's accents
        self._meant: dict[str, list[_Term]] = {}  # by their meaning
        self._pairs: dict[tuple[str, str], list[_Term]] = {}  # those of several words, by two
        self._alone: dict[str, list[_Term]] = {}
        for group in _groups(taxonomy):
            self._add(Meaning(_key(group[0]), group))
        for province in taxonomy.provinces:
            names = tuple(dict.fromkeys(_names(province)))
            self._add(Meaning(f"@{province.id}", names, province.id))
        for terms in (*self._terms.values(), *self._accented.values()):
            terms.sort(key=lambda term: -len(term.tokens))

    def meanings(self, tokens: Sequence[Token]) -> set[str]:
        """Return the keys of all meanings in a text as it is printed."""
        words = [token.exact for token in tokens]
        line = f" {' '.join(words)} "
        found = {
            term.meaning.key
            for pair in self._pairs.keys() & set(pairwise(words))
            for term in self._pairs[pair]
            if f" {' '.join(term.exact)} " in line
        }
        for word in self._alone.keys() & set(words):
            capitals = any(token.capitals for token in tokens if token.exact == word)
            found |= {
                term.meaning.key for term in self._alone[word] if capitals or not term.abbreviation
            }
        return found

    def spans(self, text: str, keys: Collection[str]) -> list[tuple[int, int]]:
        """Return where in a text as it is printed something stands for one of these meanings."""
        terms = [term for key in keys for term in self._meant.get(key, ())]
        if not terms:
            return []
        shown = shown_text(text)
        found = []
        for term in terms:
            first, more = term.tokens[0].key, len(term.tokens)
            places = range(len(shown.words)) if first in shown.different else ()
            for start in (place for place in places if shown.words[place] == first):
                there = range(start, min(start + more, len(shown.words)))
                tokens = [shown.token(place) for place in there]
                same = tuple(token.exact for token in tokens) == term.exact
                if same and (tokens[0].capitals or not term.abbreviation):
                    found.append((shown.starts[start], shown.ends[there[-1]]))
        return sorted(found)

    def senses(
        self, tokens: Sequence[Token], means: Callable[[str, str], bool], *, accented: bool
    ) -> list[Sense]:
        """Return the meanings in a row of typed words: the longest from the left, none overlapping.

        Where accents were typed (`accented`) they must be right. An abbreviation may be typed in
        small letters; if it would be a Vietnamese word then (`ai`, `tu`), only without accents, and
        if `means` says of the word and the key of the meaning that the one mostly is the other.
        """
        found: list[Sense] = []
        for start, token in enumerate(tokens):
            if found and start < found[-1].end:
                continue
            for term in self._at(tokens, start, accented=accented):
                if (
                    not term.abbreviation
                    or token.capitals
                    or not is_syllable(token.key)
                    or (not accented and means(token.key, term.meaning.key))
                ):
                    found.append(Sense(start, start + len(term.tokens), term.meaning))
                    break
        return found

    def is_abbreviation(self, token: Token) -> bool:
        """Tell whether a word, written as it is, is short for something."""
        return token.capitals and any(t.abbreviation for t in self._terms.get(token.key, ()))

    def _at(self, tokens: Sequence[Token], start: int, *, accented: bool) -> Iterator[_Term]:
        """Yield the terms that begin at a place, the longest first."""
        first = tokens[start]
        terms = self._accented.get(first.exact) if accented else self._terms.get(first.key)
        for term in terms or ():
            there = tokens[start : start + len(term.tokens)]
            if accented:
                same = [one.exact for one in there] == [two.exact for two in term.tokens]
            else:
                same = [one.key for one in there] == [two.key for two in term.tokens]
            if same:
                yield term

    def _add(self, meaning: Meaning) -> None:
        for name in meaning.terms:
            tokens = tuple(tokens_of(name))
            if tokens:
                term = _Term(tokens, tuple(token.exact for token in tokens), meaning)
                self._terms.setdefault(tokens[0].key, []).append(term)
                self._accented.setdefault(tokens[0].exact, []).append(term)
                self._meant.setdefault(meaning.key, []).append(term)
                if len(tokens) > 1:
                    self._pairs.setdefault((term.exact[0], term.exact[1]), []).append(term)
                else:
                    self._alone.setdefault(tokens[0].exact, []).append(term)


def _key(term: str) -> str:
    return "_".join(token.key for token in tokens_of(term))


def _groups(taxonomy: Taxonomy) -> Iterator[tuple[str, ...]]:
    """Yield the groups of synonyms, those of a body joined with the names it had before 2025."""
    groups = {group: frozenset(map(fold, group)) for group in taxonomy.synonyms if group}
    for body in taxonomy.bodies:
        names = {text: None for one in (body.name, *body.former) for text in (one.vi, one.en)}
        folded = frozenset(map(fold, names))
        akin = [group for group, terms in groups.items() if folded & terms]
        joined = tuple(names | {term: None for group in akin for term in group})
        folded = folded.union(*(groups.pop(group) for group in akin))
        groups[joined] = folded
    yield from groups


def _names(province: Province) -> Iterator[str]:
    for text in (province.name, *(former.name for former in province.merged_from)):
        yield text.vi
        yield text.en
    yield from province.spellings
