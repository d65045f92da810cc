"""Lays a sheet out on A4: title block, table, notes, numbered sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from songhanh.export.sheet import Run
from songhanh.ui.fonts import printing_face
from songhanh.ui.printing.column_widths import parts, share
from songhanh.ui.printing.page import PaperSheet, PlacedLine, mm
from songhanh.ui.printing.page_writer import RULE, PageWriter
from songhanh.ui.printing.sheet_table import SheetTable, demands, set_head, set_rows
from songhanh.ui.printing.sheet_words import SHEET_WORDS
from songhanh.ui.printing.typesetter import SMALLEST, Block, Setting

if TYPE_CHECKING:
    from songhanh.export.sheet import PrintedSheet

CELL_POINTS = (11.0, 12.0, 13.0)
_TITLE_POINTS = 14.0
_FRAME_POINTS = 13.0
_NOTE_POINTS = 11.0
_READABLE = mm(27)
_EVENNESS = (0.7, 0.4, 0.9)
_WHITE, _HALF = 1 / 3, 1 / 2
_GAP = mm(2.2)


@dataclass(frozen=True, slots=True)
class SheetSetup:
    """What may be chosen about the paper. Without a choice, two columns stand upright."""

    landscape: bool | None = None
    points: float = 12.0

    def is_landscape(self, sheet: PrintedSheet) -> bool:
        """Tell which way round the paper of a sheet lies."""
        return len(sheet.heads) - 1 > 2 if self.landscape is None else self.landscape


def lay_out(sheet: PrintedSheet, setup: SheetSetup | None = None) -> PaperSheet:
    """Return the pages of a sheet; the same for paper, PDF and screen."""
    return _SheetLayout(sheet, setup or SheetSetup()).run()


class _SheetLayout:
    def __init__(self, sheet: PrintedSheet, setup: SheetSetup) -> None:
        self._sheet = sheet
        self._landscape = setup.is_landscape(sheet)
        self._family = printing_face().family
        self._words = SHEET_WORDS[sheet.language]
        self._divide(setup.points)

    def run(self) -> PaperSheet:
        """Lay out; where too much of a page stays white, try other widths before accepting it.

        Rows are cut, between their paragraphs, only where that saves a page half white.
        """
        tried: list[PageWriter] = []
        for evenness in _EVENNESS:
            tried.append(self._pages(evenness, whole=True))
            if tried[-1].whitest <= _WHITE:
                break
        best = min(tried, key=_cost)
        if best.whitest > _HALF:
            cut = self._pages(_EVENNESS[0], whole=False)
            best = cut if len(cut.pages) < len(best.pages) else best
        return PaperSheet(self._sheet.title, tuple(best.pages), self._landscape, self._family)

    def _divide(self, points: float) -> None:
        """Find the parts of the table: all columns, or as many as can be read side by side."""
        sizes = [points, *(p for p in CELL_POINTS[::-1] if SMALLEST <= p < points)]
        self._parts = [range(0)]
        for size in sizes:
            self._set(size)
            first, *others = demands(self._head, self._rows)
            needs = [max(one.narrowest, _READABLE) for one in others]
            self._parts = parts(needs, first.narrowest, self._writer().width)
            if len(self._parts) == 1:
                break

    def _set(self, points: float) -> None:
        self._setting = Setting(self._family, points)
        self._head = set_head(self._sheet.heads, self._setting)
        self._rows = set_rows(self._sheet.rows, self._setting)

    def _writer(self) -> PageWriter:
        foot = self._sheet.foot_left, self._sheet.foot_right
        return PageWriter(self._family, foot, landscape=self._landscape)

    def _pages(self, evenness: float, *, whole: bool) -> PageWriter:
        writer = self._writer()
        self._put_title(writer)
        for number, chosen in enumerate(self._parts):
            if number:
                writer.new_page()
            if len(self._parts) > 1:
                self._put_part(writer, number, chosen)
            self._put_table(writer, chosen, evenness, whole=whole)
        self._put_notes(writer)
        return writer

    def _put_title(self, writer: PageWriter) -> None:
        sheet = self._sheet
        kind = self._line(sheet.kind, _TITLE_POINTS, bold=True)
        frame = self._line(sheet.reference, _FRAME_POINTS, bold=True)
        pad_x, pad_y = mm(2.6), mm(0.7)
        width, height = frame.natural + 2 * pad_x, frame.line_height + 2 * pad_y
        left = writer.right - width
        page, top = writer.pages[-1], writer.y
        writer.put_lines(frame.lines(writer.width), frame.line_height, left + pad_x, pad_y)
        right, bottom = writer.right, top + height
        for ends in (
            (left, top, right, top),
            (left, bottom, right, bottom),
            (left, top, left, bottom),
            (right, top, right, bottom),
        ):
            page.lines.append(PlacedLine(*ends, RULE))
        if writer.left + (writer.width + kind.natural) / 2 + mm(6) > left:
            writer.y = bottom + _GAP  # upright paper is too narrow for both in one line
        else:
            writer.y += (height - kind.line_height) / 2
        writer.put(kind, writer.left, writer.width, centred=True)
        writer.y += mm(1.2)
        title = self._line(sheet.title, _TITLE_POINTS, bold=True)
        writer.put(title, writer.left, writer.width, centred=True)
        longest = max((line.width for line in title.lines(writer.width)), default=0.0)
        writer.y += mm(1.6)
        writer.across(writer.left + writer.width / 2 - longest / 6, longest / 3)
        writer.y += _GAP

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

    def _put_table(
        self, writer: PageWriter, chosen: range, evenness: float, *, whole: bool
    ) -> None:
        head = self._head.part(chosen)
        rows = [row.part(chosen) if not row.is_group else row for row in self._rows]
        needs = demands(head, rows)
        widths = share(needs, writer.width, evenness)
        if widths is None:
            # Not even one column fits whole; words that are too long stand over the rule.
            widths = [writer.width / len(needs)] * len(needs)
        SheetTable(writer, head, widths, self._setting, whole=whole).put(rows)

    def _put_notes(self, writer: PageWriter) -> None:
        writer.y += _GAP
        for note in self._sheet.notes:
            self._put_whole(writer, self._line(note, _NOTE_POINTS), 0)
        sources = [self._source(text) for text in self._sheet.sources]
        indent = max((number.natural for number, _ in sources), default=0.0) + mm(1.5)
        writer.y += mm(1)
        self._put_sources_title(writer, [block for _, block in sources[:1]], indent)
        for number, block in sources:
            if block.height(writer.width - indent) > writer.room:
                writer.new_page()
            writer.put_lines(number.lines(indent), number.line_height, writer.left)
            self._put_whole(writer, block, indent)

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

    def _line(self, text: str, points: float, *, bold: bool = False) -> Block:
        return Block((Run(text, bold=bold),), self._plain(points))

    def _plain(self, points: float) -> Setting:
        return Setting(self._family, points)


def _cost(writer: PageWriter) -> tuple[int, float]:
    return len(writer.pages), writer.whitest
