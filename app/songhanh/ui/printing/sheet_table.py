"""The table of a sheet: rows set one by one, each whole on one page where a page holds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from songhanh.export.printed import Run, Shape
from songhanh.ui.printing.column_widths import Demand
from songhanh.ui.printing.page import PER_POINT, mm
from songhanh.ui.printing.typesetter import Block, Setting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.export.printed import Paragraph, PrintedRow
    from songhanh.ui.printing.page_writer import PageWriter
    from songhanh.ui.printing.typesetter import TextLine

PAD_X = mm(1.6)
PAD_Y = mm(0.7)
_HEAD_WIDTH = mm(24)
_SHORT_WIDTH = mm(36)
_WIDTHS = {Shape.ORDINAL: mm(5), Shape.BAR: mm(25), Shape.WRITE: mm(18)}
_ROOM_TO_WRITE, _RULES = mm(32), mm(7.5)
_GAP = 0.22
_ENOUGH = 1 / 3
"""The part of a page below which it is left white rather than begun with a piece of a row."""
_FULL = 0.6


class _Step(NamedTuple):
    """A line of a cell, with the white before it; a paragraph begins where that is not 0."""

    gap: float
    line: TextLine
    line_height: float

    @property
    def height(self) -> float:
        return self.gap + self.line_height


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row with its paragraphs ready to be broken; the first cell is the row's head.

    Where it has fewer cells than the table has columns, the last one spans the rest.
    """

    cells: tuple[tuple[Block, ...], ...]
    is_group: bool = False
    shaded: bool = False

    def part(self, chosen: range) -> SetRow:
        """Return the row with the columns of one part of a divided table."""
        cells = self.cells[:1] + self.cells[1 + chosen.start : 1 + chosen.stop]
        if len(cells) == 1 and not self.is_group:
            cells = (*cells, self.cells[-1])  # what spans the rest is said in each part
        return SetRow(cells, self.is_group, self.shaded)


def set_rows(rows: Sequence[PrintedRow], setting: Setting) -> list[SetRow]:
    """Make paragraphs of the rows of a sheet."""
    return [
        SetRow(_cells((row.head, *row.cells), setting), row.is_group, row.shaded) for row in rows
    ]


def set_head(heads: Sequence[Sequence[Paragraph]], setting: Setting) -> SetRow:
    """Make paragraphs of the head row."""
    return SetRow(_cells(heads, setting))


def demands(head: SetRow, rows: Sequence[SetRow], shapes: Sequence[Shape]) -> list[Demand]:
    """Return what each column needs."""
    table = [head, *(row for row in rows if not row.is_group)]
    is_beside = shapes[0] == Shape.TEXT
    return [_demand(table, i, shape, is_beside=is_beside) for i, shape in enumerate(shapes)]


def _demand(table: Sequence[SetRow], index: int, shape: Shape, *, is_beside: bool) -> Demand:
    count = len(table[0].cells)
    column: list[tuple[Block, ...]] = []
    for row in table:
        spans = len(row.cells) < count and index >= len(row.cells) - 1
        column.append(() if spans else row.cells[index])
    blocks = [block for cell in column for block in cell]
    narrowest = max((block.narrowest for block in blocks), default=0.0)
    natural = max((block.natural for block in blocks), default=0.0)
    if shape in _WIDTHS:
        narrowest = max(narrowest, _WIDTHS[shape])
        if shape == Shape.WRITE and is_beside:
            narrowest = max(narrowest, _ROOM_TO_WRITE)
    elif shape == Shape.SHORT and natural <= _SHORT_WIDTH:
        narrowest = natural
    elif index == 0:
        # A few words on each line of the first column read better than one.
        narrowest = max(narrowest, min(natural, _HEAD_WIDTH))
    if shape in _WIDTHS or (shape == Shape.SHORT and natural <= narrowest):
        return Demand(narrowest + 2 * PAD_X, (0.0,) * len(table), fixed=True)
    # A paragraph ends in half a line of white, about, and the next one begins a new line.
    lengths = (sum(b.natural + 60 * PER_POINT for b in cell) for cell in column)
    return Demand(narrowest + 2 * PAD_X, tuple(lengths))


def _cells(cells: Sequence[Sequence[Paragraph]], setting: Setting) -> tuple[tuple[Block, ...], ...]:
    return tuple(tuple(Block(p, setting) for p in cell) for cell in cells)


class SheetTable:
    """Sets a table of fixed widths into the pages of a writer."""

    def __init__(
        self,
        writer: PageWriter,
        head: SetRow,
        widths: Sequence[float],
        setting: Setting,
        shapes: Sequence[Shape],
        *,
        again: str,
    ) -> None:
        """Get ready; `again` stands under the name of a row that goes on from the page before."""
        self._writer = writer
        self._again = Block((Run(again),), setting)
        self._shapes = shapes
        self._head = head
        self._widths = widths
        self._gap = _GAP * setting.points * PER_POINT
        edges = [writer.left]
        for width in widths:
            edges.append(edges[-1] + width)
        self._edges = edges
        self._rows_here = 0

    def put(self, rows: Sequence[SetRow]) -> None:
        """Set the head row and all rows."""
        self._put_head()
        for index, row in enumerate(rows):
            if row.is_group:
                follower = rows[index + 1] if index + 1 < len(rows) else row
                self._put_group(row, follower)
            else:
                self._put_row(row)

    def _put_head(self) -> None:
        writer = self._writer
        steps = self._steps(self._head)
        height = max(_height(cell) for cell in steps) + 2 * PAD_Y
        writer.across(writer.left, writer.width)
        writer.fill(writer.left, writer.width, height)
        for index, cell in enumerate(steps):
            below = (height - _height(cell)) / 2
            for step in cell:
                below += step.gap
                indent = (self._widths[index] - step.line.width) / 2
                at = self._edges[index] + indent
                writer.put_lines((step.line,), step.line_height, at, below)
                below += step.line_height
        self._frame(height, self._edges)
        self._rows_here = 0

    def _put_group(self, row: SetRow, follower: SetRow) -> None:
        writer = self._writer
        block = row.cells[0][0]
        height = block.height(writer.width - 2 * PAD_X) + 2 * PAD_Y
        needed = self._row_height(follower)
        if needed > writer.body - self._row_height(self._head) - height:
            needed = min(needed, writer.body * _ENOUGH)
        if height + needed > writer.room and self._rows_here:
            self._turn()
        writer.fill(writer.left, writer.width, height)
        lines = block.lines(writer.width - 2 * PAD_X)
        writer.put_lines(lines, block.line_height, writer.left + PAD_X, PAD_Y)
        self._frame(height, (writer.left, writer.right))

    def _put_row(self, row: SetRow) -> None:
        writer = self._writer
        steps = self._steps(row)
        name = steps[0] if self._shapes[0] == Shape.ORDINAL else [*steps[0], *self._going_on()]
        height = self._row_height(row)
        fits = height <= writer.body - self._row_height(self._head)
        # A row no page holds begins where it stands, unless only a little of it would.
        moves = fits or writer.room < writer.body * _ENOUGH
        if height > writer.room and self._rows_here and moves:
            self._turn()
        while height > writer.room:
            steps = self._put_piece(steps, shaded=row.shaded)
            if not any(steps[1:]):
                return
            self._turn()
            steps = [name, *steps[1:]]
            height = max(_height(cell) for cell in steps) + 2 * PAD_Y
        self._put_cells(steps, height, shaded=row.shaded)

    def _put_piece(self, steps: list[list[_Step]], *, shaded: bool) -> list[list[_Step]]:
        """Set as much of each cell as the page holds; return the rest, with the name again."""
        room = self._writer.room - 2 * PAD_Y
        ends = [_fitting(cell, room) for cell in steps]
        here = [cell[:end] for cell, end in zip(steps, ends, strict=True)]
        height = max(_height(cell) for cell in here) + 2 * PAD_Y
        self._put_cells(here, height, shaded=shaded)
        rest = [_begun(cell[end:]) for cell, end in zip(steps, ends, strict=True)]
        return [steps[0], *rest[1:]]

    def _going_on(self) -> list[_Step]:
        lines = self._again.lines(self._widths[0] - 2 * PAD_X)
        return [_Step(0.0, line, self._again.line_height) for line in lines]

    def _put_cells(self, cells: list[list[_Step]], height: float, *, shaded: bool) -> None:
        writer = self._writer
        if shaded:
            writer.fill(writer.left, writer.width, height)
        for index, cell in enumerate(cells):
            below = PAD_Y
            for step in cell:
                below += step.gap
                at = self._edges[index] + PAD_X
                if self._shapes[index] == Shape.ORDINAL:
                    at = self._edges[index] + (self._widths[index] - step.line.width) / 2
                writer.put_lines((step.line,), step.line_height, at, below)
                below += step.line_height
            if self._shapes[index] == Shape.WRITE and self._shapes[0] == Shape.TEXT:
                self._rule(index, height)
        self._frame(height, (*self._edges[: len(cells)], self._edges[-1]))
        self._rows_here += 1

    def _rule(self, index: int, height: float) -> None:
        """Draw dotted lines to write on into a blank cell beside others."""
        below = PAD_Y + _RULES
        while below < height - PAD_Y:
            at, width = self._edges[index] + PAD_X, self._widths[index] - 2 * PAD_X
            self._writer.across(at, width, below, dotted=True)
            below += _RULES

    def _frame(self, height: float, edges: Sequence[float]) -> None:
        """Draw the rules beside and under what was set, and move below it."""
        writer = self._writer
        for edge in edges:
            writer.down(edge, height)
        writer.across(writer.left, writer.width, height)
        writer.y += height

    def _turn(self) -> None:
        self._writer.new_page()
        self._put_head()

    def _row_height(self, row: SetRow) -> float:
        return max(_height(cell) for cell in self._steps(row)) + 2 * PAD_Y

    def _steps(self, row: SetRow) -> list[list[_Step]]:
        found = []
        last = len(row.cells) - 1
        for index, cell in enumerate(row.cells):
            width = sum(self._widths[index:]) if index == last else self._widths[index]
            steps: list[_Step] = []
            for block in cell:
                gap = self._gap if steps else 0.0
                for line in block.lines(width - 2 * PAD_X):
                    steps.append(_Step(gap, line, block.line_height))
                    gap = 0.0
            found.append(steps)
        return found


def _height(cell: Sequence[_Step]) -> float:
    return sum(step.height for step in cell)


def _begun(cell: list[_Step]) -> list[_Step]:
    """Return the rest of a cell without the white before its first line."""
    return [cell[0]._replace(gap=0.0), *cell[1:]] if cell else []


def _fitting(cell: Sequence[_Step], room: float) -> int:
    """Return how many lines fit: whole paragraphs if that fills enough of the room."""
    used, whole, at_whole = 0.0, 0, 0.0
    for index, step in enumerate(cell):
        if step.gap:
            whole, at_whole = index, used
        if used + step.height > room:
            return whole if at_whole > _FULL * room else max(index, 1)
        used += step.height
    return len(cell)
