"""Lays a sheet out on A4: title block, table, notes, numbered sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from songhanh.export.printed import Run, Shape
from songhanh.ui.fonts import printing_face
from songhanh.ui.printing.column_widths import parts, share
from songhanh.ui.printing.page import PaperSheet, mm
from songhanh.ui.printing.page_writer import PageWriter
from songhanh.ui.printing.sheet_table import SheetTable, demands, set_head, set_rows
from songhanh.ui.printing.sheet_words import SHEET_WORDS
from songhanh.ui.printing.title_block import TitleBlock
from songhanh.ui.printing.typesetter import SMALLEST, Block, Setting

if TYPE_CHECKING:
    from collections.abc import Callable

    from songhanh.export.printed import PrintedSheet

CELL_POINTS = (11.0, 12.0, 13.0)
_NOTE_POINTS = 11.0
_READABLE = mm(27)
_EVENNESS = (0.7, 0.4, 0.9, 0.15)
_WHITE = 1 / 3
_ALMOST_EMPTY = 0.85  # a last page with a line or two on it
_GAP = mm(2.2)
_COLUMN_GAP = mm(4)


@dataclass(frozen=True, slots=True)
class SheetSetup:
    """What may be chosen about the paper; None takes what suits the sheet."""

    landscape: bool | None = None
    points: float | None = None
    grey: bool = True


def lay_out(
    sheet: PrintedSheet,
    setup: SheetSetup | None = None,
    step: Callable[[int], None] | None = None,
) -> PaperSheet:
    """Return the pages of a sheet; the same for paper, PDF and screen.

    `step` is called with the number of each page begun; what it raises ends the work.
    """
    return _SheetLayout(sheet, setup or SheetSetup(), step).run()


class _SheetLayout:
    def __init__(
        self, sheet: PrintedSheet, setup: SheetSetup, step: Callable[[int], None] | None
    ) -> None:
        self._sheet = sheet
        self._grey = setup.grey
        self._step = step
        self._landscape = not sheet.upright if setup.landscape is None else setup.landscape
        self._family = printing_face().family
        self._words = SHEET_WORDS[sheet.language]
        self._divide(setup.points or sheet.points)

    def run(self) -> PaperSheet:
        """Lay out; where too much of a page stays white, try other widths before accepting it.

        A row that a page holds is never cut for it: it is read across.
        """
        best = self._best()
        poor = best.whitest > _WHITE or best.room > _ALMOST_EMPTY * best.body
        if poor and len(best.pages) > 1 and self._setting.points > SMALLEST:
            self._set(SMALLEST)  # the smallest that may be, where it saves a page
            smaller = self._best()
            best = smaller if len(smaller.pages) < len(best.pages) else best
        return PaperSheet(
            self._sheet.name,
            tuple(best.pages),
            self._landscape,
            self._family,
            self._sheet.language.value,
            self._grey,
        )

    def _best(self) -> PageWriter:
        """Return the pages at the widths that leave few pages, and little of them, white."""
        tried: list[PageWriter] = []
        for evenness in _EVENNESS:
            tried.append(self._pages(evenness))
            if tried[-1].whitest <= _WHITE:
                break
        return min(tried, key=_cost)

    def _divide(self, points: float) -> None:
        """Find the parts of the table: all columns, or as many as can be read side by side."""
        sizes = [points, *(p for p in CELL_POINTS[::-1] if SMALLEST <= p < points)]
        self._parts = [range(len(self._sheet.shapes) - 1)]
        if Shape.ORDINAL in self._sheet.shapes:  # a list is never divided
            self._set(points)
            return
        for size in sizes:
            self._set(size)
            first, *others = demands(self._head, self._rows, self._sheet.shapes)
            needs = [
                one.narrowest if one.fixed else max(one.narrowest, _READABLE) for one in others
            ]
            self._parts = parts(needs, first.narrowest, self._writer().width)
            if len(self._parts) == 1:
                break

    def _set(self, points: float) -> None:
        self._setting = Setting(self._family, points)
        self._head = set_head(self._sheet.heads, self._setting)
        self._rows = set_rows(self._sheet.rows, self._setting)

    def _writer(self) -> PageWriter:
        foot = self._sheet.foot_left, self._sheet.foot_right
        return PageWriter(self._family, foot, landscape=self._landscape, step=self._step)

    def _pages(self, evenness: float) -> PageWriter:
        writer = self._writer()
        TitleBlock(writer, self._sheet).put()
        for number, chosen in enumerate(self._parts):
            if number:
                writer.new_page()
            if len(self._parts) > 1:
                self._put_part(writer, number, chosen)
            self._put_table(writer, chosen, evenness)
        self._put_notes(writer)
        return writer

    def _put_part(self, writer: PageWriter, number: int, chosen: range) -> None:
        words = self._words.part.format(
            count=len(self._sheet.heads) - 1,
            parts=len(self._parts),
            part=number + 1,
            first=chosen.start + 1,
            last=chosen.stop,
        )
        writer.put(self._line(words, _NOTE_POINTS), writer.left, writer.width)
        writer.y += mm(1)

    def _put_table(self, writer: PageWriter, chosen: range, evenness: float) -> None:
        head = self._head.part(chosen)
        rows = [row.part(chosen) if not row.is_group else row for row in self._rows]
        shapes = self._sheet.shapes[:1] + self._sheet.shapes[1 + chosen.start : 1 + chosen.stop]
        needs = demands(head, rows, shapes)
        is_list = Shape.ORDINAL in shapes  # there columns are as wide as what stands in them
        widths = share(needs, writer.width, 0 if is_list else evenness)
        if widths is None:
            # Not even one column fits whole; words that are too long stand over the rule.
            widths = [writer.width / len(needs)] * len(needs)
        again = self._words.again
        SheetTable(writer, head, widths, self._setting, shapes, again=again).put(rows)

    def _put_notes(self, writer: PageWriter) -> None:
        writer.y += _GAP
        for note in self._sheet.notes:
            self._put_whole(writer, self._line(note, _NOTE_POINTS), 0)
        sources = [self._source(text) for text in self._sheet.sources]
        indent = max((number.natural for number, _ in sources), default=0.0) + mm(1.5)
        writer.y += mm(1)
        self._put_sources_title(writer, [block for _, block in sources[:1]], indent)
        lengths = sorted(block.natural for _, block in sources) or [writer.width]
        natural = lengths[int(0.85 * (len(lengths) - 1))]  # the few longer ones are broken
        beside = max(1, int((writer.width + _COLUMN_GAP) / (indent + natural + _COLUMN_GAP)))
        for start in range(0, len(sources), beside):
            self._put_sources(writer, sources[start : start + beside], indent, beside)

    def _put_sources(
        self, writer: PageWriter, sources: list[tuple[Block, Block]], indent: float, beside: int
    ) -> None:
        """Set as many sources as stand beside each other, each with its number before it."""
        width = (writer.width + _COLUMN_GAP) / beside - _COLUMN_GAP - indent
        if max(block.height(width) for _, block in sources) > writer.room:
            writer.new_page()
        highest = 0.0
        for index, (number, block) in enumerate(sources):
            left = writer.left + index * (indent + width + _COLUMN_GAP)
            writer.put_lines(number.lines(indent), number.line_height, left)
            writer.put_lines(block.lines(width), block.line_height, left + indent)
            highest = max(highest, block.height(width))
        writer.y += highest + mm(0.5)

    def _put_sources_title(self, writer: PageWriter, first: list[Block], indent: float) -> None:
        """Set the heading of the sources, with what their signs mean, and not without a source."""
        runs = [Run(self._sheet.sources_title, bold=True), Run("   (")]
        for index, (kind, words) in enumerate(self._words.marks):
            between = ")" if index == len(self._words.marks) - 1 else "   "
            runs += [Run("", mark=kind), Run(f" {words}{between}")]
        if not first:
            runs = [Run("("), *runs[2:]]
        heading = Block(tuple(runs), self._plain(12 if first else _NOTE_POINTS))
        height = heading.height(writer.width)
        if height + sum(b.height(writer.width - indent) for b in first) > writer.room:
            writer.new_page()
        writer.put(heading, writer.left, writer.width)
        writer.y += mm(0.8)

    def _put_whole(self, writer: PageWriter, block: Block, indent: float) -> None:
        width = writer.width - indent
        if block.height(width) > writer.room and not writer.is_fresh:
            writer.new_page()
        writer.put(block, writer.left + indent, width)
        writer.y += mm(0.5)

    def _source(self, text: str) -> tuple[Block, Block]:
        """Cut a source into its number and the rest, so that its lines stand under each other."""
        number, _, rest = text.partition(" ")
        setting = self._plain(_NOTE_POINTS)._replace(anywhere=True)
        return Block((Run(number),), setting), Block((Run(rest),), setting)

    def _line(self, text: str, points: float) -> Block:
        return Block((Run(text),), self._plain(points))

    def _plain(self, points: float) -> Setting:
        return Setting(self._family, points)


def _cost(writer: PageWriter) -> tuple[int, float]:
    return len(writer.pages), writer.whitest
