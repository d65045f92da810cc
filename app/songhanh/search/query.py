"""What the user typed, understood: words, document numbers, filters."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from songhanh.core.text import fold, nfc
from songhanh.search.analysis import NAMED_NUMBER, folded_words, named_key, number_keys

if TYPE_CHECKING:
    from songhanh.core.model import Actor, Kind

MAX_LETTERS = 256
MAX_WORDS = 80
PREFIX_LETTERS = 2  # a single letter begins too many words to be worth the work

_WRITTEN = re.compile(r"\b\d+(?:[-/]\d{4})?[-/]?[a-z]+\d*(?:[-/][a-z0-9]+)*\b")


@dataclass(frozen=True, slots=True)
class Filters:
    """What hits are confined to. Within one filter any value will do; all filters must hold."""

    resolutions: tuple[str, ...] = ()
    pillars: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    actors: tuple[Actor, ...] = ()

    def __bool__(self) -> bool:
        filters = (self.resolutions, self.pillars, self.provinces, self.kinds, self.actors)
        return any(filters)


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A query as understood.

    Examples: `nhân lực số` → words `nhan luc so`; `57nq nhân lực` → number `57nq` and two words;
    `nghị quyết 57` → number `57nq`; while typing, the last word may be the start of one.
    """

    text: str
    words: tuple[str, ...]
    numbers: tuple[str, ...]
    filters: Filters = field(default_factory=Filters)
    typing: bool = False

    @classmethod
    def parse(
        cls, text: str, filters: Filters | None = None, *, typing: bool = False
    ) -> SearchQuery:
        """Understand what was typed; nothing typed can be wrong.

        With `typing`, the last word counts as the beginning of one, unless a space follows it.
        """
        typed = nfc(text)[:MAX_LETTERS]
        folded = fold(typed)
        numbers: list[str] = []

        def take(match: re.Match[str]) -> str:
            keys = _keys(match)
            numbers.extend(keys[:1])
            return " " if keys else match.group()

        rest = _WRITTEN.sub(take, NAMED_NUMBER.sub(take, folded))
        words = folded_words(rest)[:MAX_WORDS]
        open_end = (
            typing
            and bool(words)
            and len(words[-1]) >= PREFIX_LETTERS
            and rest == rest.rstrip()  # no space, and no number, after it
        )
        return cls(typed.strip(), tuple(words), tuple(numbers), filters or Filters(), open_end)

    def __bool__(self) -> bool:
        return bool(self.words or self.numbers)


def _keys(match: re.Match[str]) -> list[str]:
    """Return the index keys of a number as typed, the most telling first; none if it is no number."""
    if match.re is NAMED_NUMBER:
        return [named_key(match)]
    written = match.group()
    keys = number_keys(written)
    if keys:
        return keys
    short = re.fullmatch(r"0*(\d+)[-/]?([a-z]{2,})", written)
    return [f"{short.group(1)}{short.group(2)}"] if short else []
