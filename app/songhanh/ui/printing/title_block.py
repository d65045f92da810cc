"""What stands over the table: the office's head, the frame, the kind of the paper and its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.export.printed import Run
from songhanh.ui.printing.page import PlacedLine, mm
from songhanh.ui.printing.page_writer import RULE
from songhanh.ui.printing.typesetter import Block, Setting

if TYPE_CHECKING:
    from songhanh.export.printed import Letterhead, Paragraph, Paragraphs, PrintedSheet
    from songhanh.ui.printing.page_writer import PageWriter

_HEAD_POINTS = 13.0
_TITLE_POINTS = 14.0
_FRAME_POINTS = 13.0
_LEFT_PART, _RIGHT_PART = 0.42, 0.56
_SMALLEST_HEAD = 12.0
_GAP = mm(2.2)


class TitleBlock:
    """Sets the head of a sheet at the top of its first page."""

    def __init__(self, writer: PageWriter, sheet: PrintedSheet) -> None:
        self._writer = writer
        self._sheet = sheet

    def put(self) -> None:
        """Set everything over the table."""
        writer, head = self._writer, self._sheet.letterhead
        frame_top = writer.y
        if head is not None:
            self._put_letterhead(head)
            if head.right:
                frame_top = writer.y
        self._put_kind(frame_top)
        writer.y += mm(1.2)
        longest = 0.0
        for line in self._sheet.title.splitlines():
            title = self._line(line, _TITLE_POINTS)
            writer.put(title, writer.left, writer.width, centred=True)
            longest = max(longest, *(set_.width for set_ in title.lines(writer.width)))
        writer.y += mm(1.6)
        writer.across(writer.left + writer.width / 2 - longest / 6, longest / 3)
        writer.y += _GAP

    def _put_letterhead(self, head: Letterhead) -> None:
        writer = self._writer
        top, widths = writer.y, (_LEFT_PART * writer.width, _RIGHT_PART * writer.width)
        right = writer.right - widths[1]
        points = self._fitting(head.right, widths[1])
        below_left = self._put_block(head.left, writer.left, widths[0], head.left_rule, points)
        writer.y = top
        below_right = self._put_block(head.right, right, widths[1], head.right_rule, points)
        writer.y = max(below_left, below_right) + mm(1)
        if head.number:
            top = writer.y
            self._put_block((head.number,), writer.left, widths[0], 0, _HEAD_POINTS)
            writer.y = top
            self._put_block((head.day,), right, widths[1], 0, _HEAD_POINTS)
        writer.y += mm(4)

    def _put_block(
        self, lines: Paragraphs, x: float, width: float, rule: float, points: float
    ) -> float:
        """Set centred lines with a rule under the last one; return where they end."""
        writer, longest = self._writer, 0.0
        for paragraph in lines:
            block = self._block(paragraph, points)
            writer.put(block, x, width, centred=True)
            longest = max(line.width for line in block.lines(width))
        if rule:
            writer.y += mm(0.7)
            writer.across(x + (width - longest * rule) / 2, longest * rule)
            writer.y += mm(0.8)
        return writer.y

    def _fitting(self, lines: Paragraphs, width: float) -> float:
        """Return the largest size in which the country's or the Party's name keeps its one line."""
        natural = max((self._block(p, _HEAD_POINTS).natural for p in lines), default=0.0)
        return _HEAD_POINTS if natural <= width else _SMALLEST_HEAD

    def _put_kind(self, frame_top: float) -> None:
        """Set what kind of paper it is, and at its right the frame that says it is for reference."""
        writer, sheet = self._writer, self._sheet
        kind = self._line(sheet.kind, _TITLE_POINTS)
        frame = self._line(sheet.reference, _FRAME_POINTS)
        pad_x, pad_y = mm(2.6), mm(0.7)
        width, height = frame.natural + 2 * pad_x, frame.line_height + 2 * pad_y
        left, kept = writer.right - width, writer.y
        writer.y = frame_top
        writer.put_lines(frame.lines(writer.width), frame.line_height, left + pad_x, pad_y)
        right, bottom = writer.right, frame_top + height
        for ends in (
            (left, frame_top, right, frame_top),
            (left, bottom, right, bottom),
            (left, frame_top, left, bottom),
            (right, frame_top, right, bottom),
        ):
            writer.pages[-1].lines.append(PlacedLine(*ends, RULE))
        writer.y = kept
        if kept == frame_top:
            if writer.left + (writer.width + kind.natural) / 2 + mm(6) > left:
                writer.y = bottom + _GAP  # upright paper is too narrow for both in one line
            else:
                writer.y += (height - kind.line_height) / 2
        writer.y = max(writer.y, bottom + mm(1)) if frame_top < kept < bottom else writer.y
        writer.put(kind, writer.left, writer.width, centred=True)

    def _line(self, text: str, points: float) -> Block:
        return self._block((Run(text, bold=True),), points)

    def _block(self, paragraph: Paragraph, points: float) -> Block:
        return Block(paragraph, Setting(self._writer.family, points))
