"""A passage with marks on the words that were found, cut to a few lines around them."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

from songhanh.ui.delegates.line_fill import LineFill
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QTextLine

    from songhanh.ui.look import Look

Span = tuple[int, int]
_MORE = "…"
# 1.5 times the letters; Qt's own line of the usual faces is about 1.35 of them.
_LINE = 1.11


class Passage:
    """A text cut to fit a width; laid out when it is painted, made for one look.

    Its height is known without that, from the `LineFill` of its font, which a list hands to all of
    its passages.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        marks: Sequence[Span],
        width: float,
        lines: int = 3,
        fill: LineFill | None = None,
    ) -> None:
        self._look = look
        self._width = width
        self._fill = fill or LineFill(look.font(Role.CELL))
        self._laid: QTextLayout | None = None
        self.text, self.marks = text, tuple(marks)
        self._count = self._cut(lines)

    @property
    def height(self) -> float:
        """How high the lines are together."""
        return self._count * self._fill.line_height * _LINE

    def mark_rects(self) -> list[QRectF]:
        """Return the areas behind the found words, from the upper left corner of the passage."""
        rects: list[QRectF] = []
        for line in self._lines():
            first, end = line.textStart(), line.textStart() + line.textLength()
            for start, stop in self.marks:
                if start < end and stop > first:
                    left = _x(line, max(start, first))
                    right = _x(line, min(stop, end))
                    rects.append(QRectF(left, line.y(), right - left, line.height()))
        return rects

    def paint(self, painter: QPainter, place: QPointF) -> None:
        """Paint the passage with its upper left corner at `place`."""
        for rect in self.mark_rects():
            area = rect.translated(place)
            painter.fillRect(area, self._look.color("mark"))
            # Twice as strong as a font's own line, to be seen in grey as well.
            under = QRectF(area.left(), area.bottom() - 1, area.width(), 2)
            painter.fillRect(under, self._look.color("mark_text"))
        painter.setPen(self._look.color("text"))
        self._layout.draw(painter, place)

    @property
    def _layout(self) -> QTextLayout:
        if self._laid is None:
            self._laid = self._lay_out()
            if self._laid.lineCount() > self._count:  # letters set closer or wider than alone
                last = self._laid.lineAt(self._count - 1)
                self._keep_front(last.textStart() + last.textLength())
                self._laid = self._lay_out()
        return self._laid

    def _lines(self) -> list[QTextLine]:
        layout = self._layout
        return [layout.lineAt(n) for n in range(min(self._count, layout.lineCount()))]

    def _lay_out(self) -> QTextLayout:
        layout = QTextLayout(self.text, self._fill.font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._marked(span) for span in self.marks])
        layout.beginLayout()
        step = self._fill.line_height * _LINE
        for place in range(self._count + 1):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, place * step))
        layout.endLayout()
        return layout

    def _marked(self, span: Span) -> QTextLayout.FormatRange:
        letters = QTextCharFormat()
        letters.setFontWeight(QFont.Weight.DemiBold)
        letters.setForeground(self._look.color("mark_text"))
        marked = QTextLayout.FormatRange()
        marked.start, marked.length = span[0], span[1] - span[0]
        marked.format = letters
        return marked

    def _cut(self, lines: int) -> int:
        """Keep the lines from the one before the first mark; return how many are left."""
        starts = self._starts(lines)
        found = self.marks[0][0] if self.marks else 0
        place = bisect(starts, found) - 1
        if place >= lines:
            self._drop_front(starts[place - 1])
            starts = self._starts(lines)
        if len(starts) > lines:
            self._keep_front(starts[lines])
        return min(lines, len(starts))

    def _starts(self, lines: int) -> list[int]:
        return self._fill.starts(self.text, self.marks, self._width, lines)

    def _drop_front(self, start: int) -> None:
        front = f"{_MORE} "
        shift = start - len(front)
        self.text = front + self.text[start:]
        self.marks = tuple(
            (max(first, start) - shift, end - shift) for first, end in self.marks if end > start
        )

    def _keep_front(self, end: int) -> None:
        """Cut the text before the last word that leaves room for the dots before `end`."""
        room = max(1, end - len(_MORE))
        space = self.text.rfind(" ", 0, room)
        end = space if space > 0 else room
        self.text = self.text[:end].rstrip() + _MORE
        self.marks = tuple((first, min(stop, end)) for first, stop in self.marks if first < end)


def _x(line: QTextLine, place: int) -> float:
    """Return where a letter stands in its line; Qt for Python gives the letter's place as well."""
    answer: Any = line.cursorToX(place)
    return float(answer[0])
