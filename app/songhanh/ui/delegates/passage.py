"""A passage with marks on the words that were found, cut to a few lines around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

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
    """A text laid out at a width; made for one look and thrown away with it."""

    def __init__(
        self,
        look: Look,
        text: str,
        marks: Sequence[Span],
        width: float,
        lines: int = 3,
        role: Role = Role.CELL,
    ) -> None:
        self._look = look
        self._role = role
        self.text, self.marks = text, tuple(marks)
        self._layout = self._lay_out(width)
        if self._layout.lineCount() > lines:
            self._cut(width, lines)

    @property
    def height(self) -> float:
        """How high the lines are together."""
        return sum(self._line_height(line) for line in self._lines())

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

    def _lines(self) -> list[QTextLine]:
        return [self._layout.lineAt(n) for n in range(self._layout.lineCount())]

    def _line_height(self, line: QTextLine) -> float:
        return line.height() * _LINE

    def _lay_out(self, width: float) -> QTextLayout:
        layout = QTextLayout(self.text, self._look.font(self._role))
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._marked(span) for span in self.marks])
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += self._line_height(line)
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

    def _cut(self, width: float, lines: int) -> None:
        """Keep the lines from the one before the first mark, with dots where words were left out."""
        found = self.marks[0][0] if self.marks else 0
        place = self._layout.lineForTextPosition(found).lineNumber()
        if place >= lines:
            self._drop_front(self._layout.lineAt(place - 1).textStart())
            self._layout = self._lay_out(width)
        if self._layout.lineCount() > lines:
            last = self._layout.lineAt(lines - 1)
            end = last.textStart() + last.textLength()
            self._keep_front(self.text.rfind(" ", 0, max(1, end - len(_MORE))))
            self._layout = self._lay_out(width)

    def _drop_front(self, start: int) -> None:
        front = f"{_MORE} "
        shift = start - len(front)
        self.text = front + self.text[start:]
        self.marks = tuple(
            (max(first, start) - shift, end - shift) for first, end in self.marks if end > start
        )

    def _keep_front(self, end: int) -> None:
        self.text = self.text[:end].rstrip() + _MORE
        self.marks = tuple((first, min(stop, end)) for first, stop in self.marks if first < end)


def _x(line: QTextLine, place: int) -> float:
    """Return where a letter stands in its line; Qt for Python gives the letter's place as well."""
    answer: Any = line.cursorToX(place)
    return float(answer[0])
