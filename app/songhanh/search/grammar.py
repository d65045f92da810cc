"""The small language of the search box. Everything typed means something; nothing is wrong.

nhân lực            all words, wherever they stand
"nhân lực"          in this order
nhân*               any word that begins so
-thành              not this word, phrase, number or filter
nhân lực OR STEM    either side (OR, HOẶC or |); words bind closer
57-NQ/TW            a document number, in any shape
tỉnh:nghệ-an        a filter
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from songhanh.core.text import fold, fold_map, nfc
from songhanh.search.analysis import Token, tokens_of
from songhanh.search.numbers import typed_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_LETTERS = 256
MAX_WORDS = 80
PREFIX_LETTERS = 2  # a single letter begins too many words to be worth the work

_LEXEME = re.compile(
    r"""
    (?P<minus>(?<!\S)-(?=[^\W_]|["“]))?
    (?: (?P<field>[^\W\d_][\w-]*):(?:"(?P<quoted>[^"]*)"|(?P<value>[^\s":]+))(?!\S)
      | (?:"(?P<straight>[^"]+)"|“(?P<curly>[^“”]+)”)
      | (?P<or>(?<!\S)(?:OR|HOẶC|\|)(?!\S))
      | (?P<other>\S[^\s"“”]*)
    )
    """,
    re.VERBOSE,
)


class FilterField(StrEnum):
    """What a filter is about."""

    RESOLUTION = "resolution"
    PILLAR = "pillar"
    PROVINCE = "province"
    KIND = "kind"
    YEAR = "year"
    ACTOR = "actor"


_FIELDS = {
    "actor": FilterField.ACTOR,
    "ai": FilterField.ACTOR,
    "kind": FilterField.KIND,
    "loai": FilterField.KIND,
    "nam": FilterField.YEAR,
    "nghiquyet": FilterField.RESOLUTION,
    "pillar": FilterField.PILLAR,
    "province": FilterField.PROVINCE,
    "resolution": FilterField.RESOLUTION,
    "thanhpho": FilterField.PROVINCE,
    "tinh": FilterField.PROVINCE,
    "trucot": FilterField.PILLAR,
    "who": FilterField.ACTOR,
    "year": FilterField.YEAR,
}


class PartKind(StrEnum):
    """What a part of a query is."""

    WORDS = "words"
    PHRASE = "phrase"
    BEGINNING = "beginning"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Part:
    """Words in a row, or a document number by its key."""

    kind: PartKind
    tokens: tuple[Token, ...] = ()
    number: str = ""


@dataclass(frozen=True, slots=True)
class TypedFilter:
    """A filter as typed, `value` in its folded words; whether it means anything is not known yet."""

    field: FilterField
    value: str
    text: str
    excluded: bool = False


@dataclass(slots=True)
class Sentence:
    """What was typed, taken apart. Any of `alternatives` will do; all parts of one must be there."""

    alternatives: list[list[Part]] = field(default_factory=lambda: [[]])
    excluded: list[Part] = field(default_factory=list)
    filters: list[TypedFilter] = field(default_factory=list)
    open_end: bool = False
    _room: int = MAX_WORDS

    def add(self, part: Part, *, excluded: bool = False) -> None:
        """Add a part as far as there is room."""
        tokens = part.tokens[: self._room]
        self._room -= len(tokens)
        if tokens or part.number:
            to = self.excluded if excluded else self.alternatives[-1]
            to.append(Part(part.kind, tokens, part.number))


def parse(text: str, *, typing: bool = False) -> Sentence:
    """Take a query apart. With `typing`, its last word may be the beginning of one."""
    sentence = Sentence()
    typed = nfc(text)[:MAX_LETTERS]
    run = ""  # plain words in a row: a number may consist of several
    end = 0
    for match in _LEXEME.finditer(typed):
        plain = match["other"] and not match["minus"] and not match["other"].endswith("*")
        if plain:
            run += typed[end : match.start()] + match.group()
        else:
            _add_run(sentence, run)
            run = ""
            _add(sentence, match)
        end = match.end()
    closed = _add_run(sentence, run)
    sentence.alternatives = [parts for parts in sentence.alternatives if parts]
    sentence.open_end = typing and not closed and typed == typed.rstrip()
    return sentence


def _add(sentence: Sentence, match: re.Match[str]) -> None:
    """Add what is not plain words in a row."""
    excluded = bool(match["minus"])
    phrase = match["straight"] or match["curly"]
    if match["field"]:
        _add_filter(sentence, match, excluded=excluded)
    elif match["or"]:
        if sentence.alternatives[-1]:
            sentence.alternatives.append([])
    elif phrase:
        sentence.add(Part(PartKind.PHRASE, tuple(tokens_of(phrase))), excluded=excluded)
    elif excluded:
        for part in _parts(match["other"]):
            kind = PartKind.PHRASE if part.kind == PartKind.WORDS else part.kind
            sentence.add(Part(kind, part.tokens, part.number), excluded=True)
    else:
        tokens = tuple(tokens_of(match["other"]))
        enough = bool(tokens) and len(tokens[-1].key) >= PREFIX_LETTERS
        sentence.add(Part(PartKind.WORDS, tokens[:-1] if enough else tokens))
        if enough:
            sentence.add(Part(PartKind.BEGINNING, tokens[-1:]))


def _add_filter(sentence: Sentence, match: re.Match[str], *, excluded: bool) -> None:
    text = match["quoted"] if match["value"] is None else match["value"]
    key = _FIELDS.get(re.sub(r"[-_]", "", fold(match["field"])))
    if key is None:
        for part in _parts(f"{match['field']} {text}"):
            sentence.add(part, excluded=excluded)
    elif tokens_of(text):
        value = " ".join(token.key for token in tokens_of(text.replace("_", " ")))
        sentence.filters.append(TypedFilter(key, value, text, excluded))


def _add_run(sentence: Sentence, run: str) -> bool:
    """Add plain words in a row, and tell whether the last of them cannot be a beginning."""
    last = None
    for last in _parts(run):
        sentence.add(last)
    if last is None or last.kind != PartKind.WORDS:
        return True
    return len(last.tokens[-1].key) < PREFIX_LETTERS


def _parts(run: str) -> Iterator[Part]:
    """Yield the numbers in plain words, and the words between them."""
    folded, origin = fold_map(run)
    end = 0
    for mention in typed_numbers(folded):
        yield from _words(run[origin[end] : origin[mention.start]])
        yield Part(PartKind.NUMBER, number=mention.key)
        end = mention.end
    yield from _words(run[origin[end] :])


def _words(text: str) -> Iterator[Part]:
    tokens = tuple(tokens_of(text))
    if tokens:
        yield Part(PartKind.WORDS, tokens)
