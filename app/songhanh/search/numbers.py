"""The numbers of documents, in whatever shape they are written.

A number is found under keys: `57-NQ/TW` under `57-nq-tw`, `57nq` and, its own document, `57`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from songhanh.core.model import DocumentType
from songhanh.core.text import fold, fold_map
from songhanh.search.analysis import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from songhanh.core.model import Document

# 57-NQ/TW, 03/NQ-CP, 193/2025/QH15, 4324/BGDĐT-CNTT; all in folded text
_NUMBER = re.compile(r"\b(\d+)((?:[-/]\d{4})?)[-/]([a-z]+\d*)((?:[-/][a-z0-9]+)*)")

# how people name kinds of documents before a number: "nghị quyết số 57", "resolution 57", "nq 57"
_NAMES = {
    "chi thi": "ct",
    "chuong trinh": "ctr",
    "chuong trinh hanh dong": "ctr",
    "circular": "tt",
    "conclusion": "kl",
    "cong van": "cv",
    "ct": "ct",
    "ctr": "ctr",
    "decision": "qd",
    "decree": "nd",
    "directive": "ct",
    "ke hoach": "kh",
    "ket luan": "kl",
    "kh": "kh",
    "kl": "kl",
    "law": "luat",
    "luat": "luat",
    "nd": "nd",
    "nghi dinh": "nd",
    "nghi quyet": "nq",
    "nq": "nq",
    "plan": "kh",
    "qd": "qd",
    "quyet dinh": "qd",
    "resolution": "nq",
    "thong tu": "tt",
    "tt": "tt",
}
_BY_TYPE = {
    DocumentType.ACTION_PROGRAMME: "ctr",
    DocumentType.CIRCULAR: "tt",
    DocumentType.CONCLUSION: "kl",
    DocumentType.DECISION: "qd",
    DocumentType.DIRECTIVE: "ct",
    DocumentType.DISPATCH: "cv",
    DocumentType.LAW: "luat",
    DocumentType.PLAN: "kh",
    DocumentType.RESOLUTION: "nq",
}
_LONGEST_NAME = max(len(name.split()) for name in _NAMES)
_NAME = "|".join(sorted(_NAMES, key=len, reverse=True)).replace(" ", r"\s+")
_SO = r"(?:so\s+|no\.?\s+)?"
_YEAR = r"(?:\s+nam(?=\s+(?:19|20)\d\d\b))?"  # "năm" after it says that the year is the document's
NAMED_NUMBER = re.compile(rf"\b({_NAME})\s+{_SO}(\d+)\b(?![-/]?\w)")
_KIND = "ctrhd|khhd|ctr|nq|kh|qd|nd|ct|kl|tb|da|tt"
_ISSUER = "bcdtw|bcdcp|ubnd|hdnd|ttg|bcd|tw|cp|tu"

_TYPED = re.compile(
    rf"""
    (?:\b(?:{_NAME})\s+)? {_SO}                        # nghị quyết số …
    (?: \b(?P<digits>\d+) (?:\s|\s?[-/.]\s?)? (?P<kind>{_KIND}) [\s]?[-/.\s]?[\s]? (?P<issuer>{_ISSUER})\b
      | \b(?P<written>\d+(?:[-/]\d{{4}})?[-/]?[a-z]+\d*(?:[-/][a-z0-9]+)*)\b
    ) {_YEAR}
    | \b(?P<first>{_KIND})[-/.]?(?P<after>\d+)\b(?![-/.]?\d) (?:[-/.]?(?P<tail>{_ISSUER})\b)? {_YEAR}
    | \b(?P<name>{_NAME})\s+{_SO}(?P<named>\d+)\b(?![-/]?\w) {_YEAR}
    """,
    re.VERBOSE,
)


_MOST_NEAR = 5


@dataclass(frozen=True, slots=True)
class Mention:
    """A number in typed text: its key, the most telling one, and where it stands."""

    key: str
    start: int
    end: int


def number_keys(number: str) -> list[str]:
    """Return the keys under which a document number is found, the full one first.

    `57-NQ/TW` gives `57-nq-tw` and `57nq`; leading zeros fall, a year in it may be left out.
    """
    match = _NUMBER.fullmatch(fold(number))
    if match is None:
        return []
    digits, year, kind, rest = match.groups()
    digits = _bare(digits)
    full = re.sub(r"[-/]", "-", f"{digits}{year}-{kind}{rest}")
    return list(dict.fromkeys([full, f"{digits}{kind}", f"{digits}{year}{kind}".replace("/", "-")]))


def own_keys(document: Document) -> list[str]:
    """Return the keys of a document's own number, the last one its digits alone.

    Its type is as good as what the number says: 193/2025/QH15 is a resolution, `nghị quyết 193`.
    """
    keys = number_keys(document.number or "")
    digits = [_bare(one) for one in re.findall(r"\d+", document.number or "")]
    if not keys and len(digits) != 1:
        return []
    kind = _BY_TYPE.get(document.type)
    return list(dict.fromkeys([*keys, *([digits[0] + kind] if kind else []), digits[0]]))


def kind_key(document: Document) -> str:
    """Return the key of a document's kind, which no number has; empty where it has no short form."""
    kind = _BY_TYPE.get(document.type)
    return f"@{kind}" if kind else ""


def named_kind(words: Sequence[str]) -> str:
    """Return the key of the kind of document that folded words begin with, the longest name."""
    begun = (" ".join(words[:length]) for length in range(_LONGEST_NAME, 0, -1))
    return next((f"@{_NAMES[name]}" for name in begun if name in _NAMES), "")


def numbers_in(text: str) -> list[str]:
    """Return the keys of all document numbers that a text mentions, written or in words."""
    return [key for _, keys in _numbers(fold(text)) for key in keys]


@lru_cache(maxsize=256)  # the texts on the screen
def shown_numbers(text: str) -> tuple[tuple[Word, tuple[str, ...]], ...]:
    """Return the places in a text that is shown where numbers are mentioned, and their keys."""
    folded, origin = fold_map(text)
    return tuple(
        (Word(match.group(), origin[match.start()], origin[match.end()]), tuple(keys))
        for match, keys in _numbers(folded)
    )


def typed_numbers(folded: str) -> Iterator[Mention]:
    """Yield the numbers in folded text as typed: `57nq`, `nq57/tw`, `nghi quyet 57`, `57 - nq / tw`."""
    for match in _TYPED.finditer(folded):
        key = _typed_key(match)
        if key:
            yield Mention(key, match.start(), match.end())


class Numbers:
    """The numbers that documents bear, to tell a misprinted one."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._written: dict[str, dict[str, str]] = {}  # the full keys by their digits
        self._known: set[str] = set()
        for document in documents:
            keys = own_keys(document)
            if keys:
                same = self._written.setdefault(_digits(keys[0]), {})
                same.setdefault(keys[0], document.number or "")
                self._known.update(keys)

    def near(self, key: str) -> dict[str, str]:
        """Return the keys of the numbers that one may be misprinted from, and how they are written.

        They have its digits, and its issuer or else its kind if it names them. None if it is right.
        """
        if key in self._known:
            return {}
        rest = key.split("-")[1:]
        same = self._written.get(_digits(key), {})
        for place in (-1, 0) if rest else ():
            found = {
                k: w for k, w in same.items() if k.split("-")[1:][place:][:1] == rest[place:][:1]
            }
            if found:
                return found
        return dict(islice(same.items(), _MOST_NEAR)) if not rest else {}


def _typed_key(match: re.Match[str]) -> str:
    part = match.groupdict()
    if part["name"]:
        return _bare(part["named"]) + _kind(part["name"])
    if part["first"]:
        digits = _bare(part["after"])
        return (
            f"{digits}-{part['first']}-{part['tail']}" if part["tail"] else digits + part["first"]
        )
    if part["digits"]:
        return f"{_bare(part['digits'])}-{part['kind']}-{part['issuer']}"
    written = part["written"]
    keys = number_keys(written)
    if keys:
        return keys[0]
    short = re.fullmatch(r"0*(\d+)[-/]?([a-z]{2,})", written)
    return f"{short.group(1)}{short.group(2)}" if short else ""


def _numbers(folded: str) -> Iterator[tuple[re.Match[str], list[str]]]:
    for match in _NUMBER.finditer(folded):
        yield match, number_keys(match.group())
    for match in NAMED_NUMBER.finditer(folded):
        yield match, [_bare(match.group(2)) + _kind(match.group(1))]


def _kind(name: str) -> str:
    return _NAMES[" ".join(name.split())]


def _digits(key: str) -> str:
    """Return the digits that a key begins with."""
    return key[: len(key) - len(key.lstrip("0123456789"))]


def _bare(digits: str) -> str:
    return digits.lstrip("0") or "0"
