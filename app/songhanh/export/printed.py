"""A sheet as values: words, citations and marks in rows and columns, but no layout yet.

Paper, screen and every kind of file are made of the same `PrintedSheet`, so that they say the same.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from songhanh.core.compare import Standing
    from songhanh.core.model import Confidence, Language


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure as a bar; all lengths are parts of the scale, from 0 to 1.

    It is full to `low` and open to `high`; `base` is where the base stands, `open` tells that the
    figure cannot be set against it.
    """

    low: float
    high: float = 0.0
    base: float | None = None
    open: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look; or, with `mark`, a sign drawn in line with the text.

    A run with a `bar` stands alone in its paragraph and fills the column; `language` is set where it
    is not that of the sheet.
    """

    text: str
    bold: bool = False
    italic: bool = False
    small: bool = False
    mark: Standing | Confidence | None = None
    bar: Bar | None = None
    language: Language | None = None


Paragraph = tuple[Run, ...]
Paragraphs = tuple[Paragraph, ...]


class Shape(StrEnum):
    """What a column holds, which decides how wide it is set."""

    TEXT = "text"
    SHORT = "short"
    """A few words that had better stand on one line."""
    ORDINAL = "ordinal"
    BAR = "bar"
    WRITE = "write"
    """Nothing: room for the pen."""


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row of the sheet; a group row has a head and no cells, and spans the sheet.

    Where a row has fewer cells than the sheet has columns, the last of them spans the rest.
    """

    head: Paragraphs
    cells: tuple[Paragraphs, ...]
    shaded: bool = False

    @property
    def is_group(self) -> bool:
        """Tell whether this row is the heading of the rows after it."""
        return not self.cells


class Table(NamedTuple):
    """The table of a sheet; `shapes` are those of its columns."""

    heads: tuple[Paragraphs, ...]
    shapes: tuple[Shape, ...]
    rows: tuple[PrintedRow, ...]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands over the title: the office at the left; State or Party, and the day, at the right.

    `left` and `right` are lines in order, each block with a rule under it that is so long a part of
    its last line; 0 is none. `number` and `day` stand below them, on one level, and are left blank
    for the pen.
    """

    left: Paragraphs
    right: Paragraphs = ()
    left_rule: float = 0.0
    right_rule: float = 0.0
    number: Paragraph = ()
    day: Paragraph = ()


Value = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Records:
    """The same content as plain values for a calculation: one statement a row, figures as numbers."""

    heads: tuple[str, ...] = ()
    rows: tuple[tuple[Value, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """Everything printed, in order: head, title block, table, numbered sources, foot of each page.

    `shapes` are those of the columns; `points` is the size of letters that suits the table and
    `upright` tells that it had better stand, both to be overruled by the reader.
    """

    language: Language
    kind: str
    reference: str
    title: str
    heads: tuple[Paragraphs, ...]
    rows: tuple[PrintedRow, ...]
    notes: tuple[str, ...]
    sources_title: str
    sources: tuple[str, ...]
    foot_left: str
    foot_right: str
    shapes: tuple[Shape, ...]
    records: Records = Records()
    source_records: Records = Records()
    letterhead: Letterhead | None = None
    points: float = 12.0
    upright: bool = False

    @property
    def name(self) -> str:
        """The title in one line, for what knows no others; in two languages it has two."""
        return " / ".join(self.title.splitlines())


def check_code(title: str, rows: tuple[PrintedRow, ...]) -> str:
    """Return a short code of what is printed: two sheets of one code say the same."""
    digest = hashlib.sha256(repr((title, rows)).encode()).hexdigest()
    return f"{digest[:4]} {digest[4:8]}"


def text_of(paragraph: Paragraph) -> str:
    """Return the words of a paragraph."""
    return "".join(run.text for run in paragraph)
