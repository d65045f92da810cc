"""What the user typed, understood: words, document numbers, filters."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from songhanh.core.text import nfc
from songhanh.search.grammar import MAX_LETTERS, Part, PartKind, TypedFilter, parse

if TYPE_CHECKING:
    from songhanh.core.model import Actor, Kind


@dataclass(frozen=True, slots=True)
class Filters:
    """What hits are confined to. Within one filter any value will do; all filters must hold."""

    resolutions: tuple[str, ...] = ()
    pillars: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    actors: tuple[Actor, ...] = ()
    years: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        filters = (self.resolutions, self.pillars, self.provinces, self.kinds, self.actors)
        return any(filters) or bool(self.years)


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A query as understood; see `grammar` for what can be said.

    `words`, `numbers` and `beginnings` are all that is looked for, wherever it stands in the query:
    `nhân lực số` → words `nhan luc so`; `57nq nhân lực` → number `57nq` and two words. `typing` tells
    that more may follow; `open_end`, that the last word may then be the beginning of one. With
    `exact`, nothing is added: no synonyms.
    """

    text: str
    words: tuple[str, ...]
    numbers: tuple[str, ...]
    filters: Filters = field(default_factory=Filters)
    typing: bool = False
    exact: bool = False
    alternatives: tuple[tuple[Part, ...], ...] = ()
    excluded: tuple[Part, ...] = ()
    typed_filters: tuple[TypedFilter, ...] = ()
    beginnings: tuple[str, ...] = ()
    open_end: bool = False

    @classmethod
    def parse(
        cls,
        text: str,
        filters: Filters | None = None,
        *,
        typing: bool = False,
        exact: bool = False,
    ) -> SearchQuery:
        """Understand what was typed; nothing typed can be wrong.

        With `typing`, the last word counts as the beginning of one, unless a space or a closing
        quotation mark follows it.
        """
        sentence = parse(text, typing=typing)
        parts = [part for parts in sentence.alternatives for part in parts]
        tokens = [token for part in parts for token in part.tokens]
        open_end = sentence.open_end and bool(tokens)
        beginnings = [part.tokens[0].key for part in parts if part.kind == PartKind.BEGINNING]
        if open_end:
            beginnings.append(tokens[-1].key)
        return cls(
            nfc(text)[:MAX_LETTERS].strip(),
            tuple(token.key for token in tokens),
            tuple(part.number for part in parts if part.number),
            filters or Filters(),
            typing,
            exact,
            tuple(tuple(parts) for parts in sentence.alternatives),
            tuple(sentence.excluded),
            tuple(sentence.filters),
            tuple(dict.fromkeys(beginnings)),
            open_end,
        )

    def __bool__(self) -> bool:
        return bool(self.words or self.numbers or self.typed_filters)

    @property
    def accented(self) -> bool:
        """Tell whether accents were typed."""
        return any(t.accented for parts in self.alternatives for part in parts for t in part.tokens)

    @property
    def phrases(self) -> tuple[tuple[str, ...], ...]:
        """The phrases of which one must be in a hit, unless there are alternatives to them."""
        if len(self.alternatives) != 1:
            return ()
        parts = (part for part in self.alternatives[0] if part.kind == PartKind.PHRASE)
        return tuple(tuple(token.key for token in part.tokens) for part in parts)
