"""A laid-out sheet as plain values: what stands where on each page.

Lengths are in twentieths of a point, so that every size of letters used is a whole number of them
and no device rounds it. Values, not Qt's own layouts, so that one thread may lay out and another
paint, and a test may read what stands on a page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from songhanh.core.compare import Standing
    from songhanh.core.model import Confidence
    from songhanh.export.printed import Bar
    from songhanh.ui.charts.words import ChartText

PER_POINT = 20
PER_INCH = 72 * PER_POINT
PER_MM = PER_INCH / 25.4


def mm(length: float) -> float:
    """Return millimetres in the unit of the pages."""
    return length * PER_MM


@dataclass(frozen=True, slots=True)
class TextStyle:
    """The look of a piece of text; the family is that of the whole sheet."""

    points: float
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A piece of text; `x` is its left end and `y` its base line."""

    x: float
    y: float
    text: str
    style: TextStyle


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A sign in a square with this upper left corner."""

    x: float
    y: float
    side: float
    kind: Standing | Confidence


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A straight rule."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class PlacedFill:
    """A grey area, behind everything else."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PlacedBar:
    """A figure as a bar on a scale of this width, in a line of this height."""

    x: float
    y: float
    width: float
    height: float
    bar: Bar


@dataclass(frozen=True, slots=True)
class PlacedChart:
    """A chart with this upper left corner; `row` is the height of one bar's row."""

    x: float
    y: float
    width: float
    height: float
    row: float
    chart: ChartText


@dataclass(slots=True)
class Page:
    """What stands on one page."""

    texts: list[PlacedText] = field(default_factory=list)
    marks: list[PlacedMark] = field(default_factory=list)
    lines: list[PlacedLine] = field(default_factory=list)
    fills: list[PlacedFill] = field(default_factory=list)
    bars: list[PlacedBar] = field(default_factory=list)
    charts: list[PlacedChart] = field(default_factory=list)

    def words(self) -> str:
        """Return all text of the page in the order in which it was set."""
        words = [piece.text for piece in self.texts]
        return " ".join([*words, *(one.chart.spoken for one in self.charts)])


@dataclass(frozen=True, slots=True)
class PaperSheet:
    """All pages of a sheet, with the family to paint them in."""

    title: str
    pages: tuple[Page, ...]
    landscape: bool
    family: str
    language: str = ""
    grey: bool = True

    @property
    def width(self) -> float:
        """The width of the paper."""
        return mm(297 if self.landscape else 210)

    @property
    def height(self) -> float:
        """The height of the paper."""
        return mm(210 if self.landscape else 297)
