"""Fills page after page from top to bottom, with what stands on every one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.export.printed import Run
from songhanh.ui.printing.page import (
    PER_POINT,
    Page,
    PlacedBar,
    PlacedFill,
    PlacedLine,
    PlacedMark,
    PlacedText,
    mm,
)
from songhanh.ui.printing.typesetter import BASE, Block, Setting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from songhanh.ui.printing.typesetter import TextLine

# Within what both the State's and the Party's rules on the form of documents allow.
TOP, BOTTOM, LEFT, RIGHT = mm(20), mm(20), mm(30), mm(15)
_NUMBER_TOP = mm(9.5)
_FOOT_TOP = mm(5)
_NUMBER_POINTS = 13
_FOOT_POINTS = 10
RULE = 0.5 * PER_POINT
_MARK_RISE = 0.92


class PageWriter:
    """Pages of one format; `y` is where the next thing on the last of them goes."""

    def __init__(
        self,
        family: str,
        foot: tuple[str, str],
        *,
        landscape: bool,
        step: Callable[[int], None] | None = None,
    ) -> None:
        """Begin; `step` is called with the number of each page begun, and may raise to stop."""
        self.family = family
        self._step = step
        width, height = (297, 210) if landscape else (210, 297)
        self.left, self.right = LEFT, mm(width) - RIGHT
        self._bottom = mm(height) - BOTTOM
        self._foot = foot
        self.pages: list[Page] = []
        self.whites: list[float] = []
        self.y = TOP
        self.new_page()

    @property
    def width(self) -> float:
        """The width between the margins."""
        return self.right - self.left

    @property
    def body(self) -> float:
        """The height between the margins."""
        return self._bottom - TOP

    @property
    def room(self) -> float:
        """The height left on this page."""
        return self._bottom - self.y

    @property
    def whitest(self) -> float:
        """The largest part of a page that stayed white, the last page aside."""
        return max(self.whites, default=0.0) / self.body

    @property
    def is_fresh(self) -> bool:
        """Whether nothing stands on this page yet."""
        return self.y == TOP

    def new_page(self) -> None:
        """Begin another page; the first one has no number."""
        if self.pages:
            self.whites.append(self.room)
        self.pages.append(Page())
        if self._step is not None:
            self._step(len(self.pages))
        if len(self.pages) > 1:
            number = self._block(str(len(self.pages)), _NUMBER_POINTS)
            self.y = _NUMBER_TOP
            self.put(number, self.left, self.width, centred=True)
        self.y = self._bottom + _FOOT_TOP
        left, right = (self._block(text, _FOOT_POINTS) for text in self._foot)
        self.put_lines(left.lines(self.width), left.line_height, self.left)
        at = self.right - right.natural
        self.put_lines(right.lines(self.width), right.line_height, at)
        self.y = TOP

    def put(self, block: Block, x: float, width: float, *, centred: bool = False) -> None:
        """Set a paragraph and move below it."""
        lines = block.lines(width)
        for line in lines:
            indent = (width - line.width) / 2 if centred else 0
            self.put_lines((line,), block.line_height, x + indent)
            self.y += block.line_height

    def put_lines(
        self, lines: Iterable[TextLine], line_height: float, x: float, below: float = 0
    ) -> None:
        """Set lines under each other, the first one `below` the place in hand, which stays."""
        page = self.pages[-1]
        top = self.y + below
        for line in lines:
            base = top + BASE / 1.2 * line_height
            for piece in line.pieces:
                page.texts.append(PlacedText(x + piece.x, base, piece.text, piece.style))
            for mark in line.marks:
                rise = mark.side * _MARK_RISE
                page.marks.append(PlacedMark(x + mark.x, base - rise, mark.side, mark.kind))
            if line.bar is not None:
                page.bars.append(PlacedBar(x, top, line.width, line_height, line.bar))
            top += line_height

    def fill(self, x: float, width: float, height: float) -> None:
        """Make an area below the place in hand grey."""
        self.pages[-1].fills.append(PlacedFill(x, self.y, width, height))

    def across(self, x: float, width: float, below: float = 0, *, dotted: bool = False) -> None:
        """Draw a rule from left to right."""
        y = self.y + below
        self.pages[-1].lines.append(PlacedLine(x, y, x + width, y, RULE, dotted=dotted))

    def down(self, x: float, height: float) -> None:
        """Draw a rule from the place in hand downwards."""
        self.pages[-1].lines.append(PlacedLine(x, self.y, x, self.y + height, RULE))

    def _block(self, text: str, points: float) -> Block:
        return Block((Run(text),), Setting(self.family, points))
