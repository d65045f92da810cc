"""Paints a chart on whatever device: the screen, a picture, paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from songhanh.core.compare import Standing
from songhanh.core.row_chart import BarKind
from songhanh.ui.marks import mark_token, paint_mark

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont

    from songhanh.ui.charts.words import ChartLine, ChartText
    from songhanh.ui.palette import Palette

ROW, TALL_ROW, FEW = 28, 40, 8
_BAR, _MARK, _GAP, _AXIS, _BASE_LINE, _LEGEND = 0.5, 11, 8, 22, 24, 34
_NAME_PART, _NOTE_PART = 0.4, 0.34
_SHORTEST, _NARROW = 80, 700
_RIGHT = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """How a chart looks on a device: `unit` is what a pixel at 100 % is there, `row` a row's height.

    `grid` and `hair` are the colour and the width of the lines of the scale.
    """

    name: QFont
    value: QFont
    note: QFont
    palette: Palette
    unit: float
    row: float
    grid: str = "border"
    hair: float = 1


class ChartPainter:
    """Paints one chart in one style; where the rows stand can be asked."""

    def __init__(self, chart: ChartText, style: ChartStyle) -> None:
        self._chart = chart
        self._style = style
        self._notes, self._narrow = 0.0, False

    @staticmethod
    def row_height(chart: ChartText) -> int:
        """Return the height of a row at 100 %: few of them may be taller."""
        return TALL_ROW if len(chart.lines) <= FEW else ROW

    @property
    def height(self) -> float:
        """The height the whole chart takes."""
        return self.row_top(len(self._chart.lines)) + self._u(_LEGEND)

    def row_top(self, row: int) -> float:
        """Return where a row begins."""
        head = self._u(_AXIS) + (self._u(_BASE_LINE) if self._chart.base_words else 0)
        return head + row * self._style.row

    def paint(self, painter: QPainter, area: QRectF, current: int = -1) -> None:
        """Paint into an area as high as `height`; the row `current` has a band."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.translate(area.topLeft())
        scale = self._scale(area.width())
        if current >= 0:
            band = QRectF(0, self.row_top(current), area.width(), self._style.row)
            painter.fillRect(band, self._color("selected"))
        self._paint_axis(painter, scale)
        rows = list(enumerate(self._chart.lines))
        for row, line in rows:
            self._paint_line(painter, area.width(), scale, row, line)
        self._paint_base(painter, area.width(), scale)
        for row, line in rows:
            if line.kind == BarKind.EMPTY:
                ground = "selected" if row == current else "surface"
                self._paint_empty(painter, scale.left(), row, line, ground)
        self._paint_legend(painter, area.width())
        painter.restore()

    def _u(self, n: float) -> float:
        return n * self._style.unit

    def _color(self, token: str) -> QColor:
        return self._style.palette.color(token)

    def _scale(self, width: float) -> QRectF:
        """Return where the bars stand: after the names, so long that each value has its room."""
        style, lines = self._style, [one for one in self._chart.lines if one.value]
        names = self._widest(style.name, [one.name for one in self._chart.lines])
        self._narrow = width < self._u(_NARROW)
        notes = self._widest(style.note, [self._note(one) for one in lines])
        notes += self._u(_MARK + 2 * _GAP)
        references = 0.0  # narrow paper has room for some of them alone
        if not self._narrow:
            references = self._widest(style.note, [one.reference for one in lines]) + self._u(_GAP)
        room = width * _NOTE_PART
        self._notes = width - min(notes + references, max(room, notes), width / 2)
        left = min(names, width * _NAME_PART) + self._u(2 * _GAP)
        free = self._notes - left - self._u(2 * _GAP)
        # The longest values may push the note beside them to the right, for one in eight of them.
        lengths = sorted(self._longest(line, free) for line in lines)
        length = lengths[len(lengths) // 8] if lengths else free
        length = min(max(length, self._u(_SHORTEST)), free)
        top = self.row_top(0)
        return QRectF(left, top, length, self.row_top(len(self._chart.lines)) - top)

    def _note(self, line: ChartLine) -> str:
        return line.short_note if self._narrow else line.note

    def _longest(self, line: ChartLine, free: float) -> float:
        """Return how long the scale may be for the value of a line to stand before the notes."""
        value = self._metrics(self._style.value).horizontalAdvance(line.value) + self._u(_GAP)
        end, base = max(line.low, line.high or 0), self._chart.base or 0
        if line.kind == BarKind.UNDRAWN:
            end = 0
        part = max(end, base)  # where the base's line would run through the value, it moves on
        return (free - value) / part if part else free

    def _widest(self, font: QFont, words: list[str]) -> float:
        metrics = self._metrics(font)
        return max((metrics.horizontalAdvance(one) for one in words), default=0.0)

    @staticmethod
    def _metrics(font: QFont) -> QFontMetricsF:
        return QFontMetricsF(font)

    def _text(  # noqa: PLR0913, PLR0917
        self,
        painter: QPainter,
        x: float,
        middle: float,
        words: str,
        font: QFont,
        token: str,
        room: float,
    ) -> float:
        """Paint one line around a height, cut where the room ends, and return its width."""
        metrics = self._metrics(font)
        shown = metrics.elidedText(words, _RIGHT, max(room, 0) + 0.5)
        painter.setFont(font)
        painter.setPen(self._color(token))
        base = middle + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(x, base), shown)
        return metrics.horizontalAdvance(shown)

    def _paint_axis(self, painter: QPainter, scale: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        note, middle = self._style.note, self._u(_AXIS) / 2
        for part, words in self._chart.ticks:
            x = scale.left() + part * scale.width()
            painter.setPen(QPen(self._color(self._style.grid), self._style.hair))
            painter.drawLine(QLineF(x, scale.top(), x, scale.bottom()))
            width = self._metrics(note).horizontalAdvance(words)
            self._text(painter, x - width / 2, middle, words, note, "text2", width)

    def _paint_line(
        self, painter: QPainter, width: float, scale: QRectF, row: int, line: ChartLine
    ) -> None:
        style, top = self._style, self.row_top(row)
        middle = top + style.row / 2
        room = scale.left() - self._u(_GAP)
        self._text(painter, 0, middle, line.name, style.name, "text", room)
        if line.kind == BarKind.EMPTY:
            return
        end = scale.left()
        if line.kind != BarKind.UNDRAWN:
            end += max(line.low, line.high or 0) * scale.width()
            self._paint_bar(painter, scale, middle, line)
        end = self._paint_value(painter, scale, middle, end, line)
        self._paint_note(painter, max(self._notes, end + self._u(_GAP)), width, middle, line)

    def _paint_empty(
        self, painter: QPainter, left: float, row: int, line: ChartLine, ground: str
    ) -> None:
        """Say why there is no bar; the lines of scale and base give way to the words."""
        note, top, gap = self._style.note, self.row_top(row), self._u(6)
        width = self._metrics(note).horizontalAdvance(line.note)
        start = left + self._u(_GAP)
        room = QRectF(start - gap, top, width + 2 * gap, self._style.row)
        painter.fillRect(room, self._color(ground))
        self._text(painter, start, room.center().y(), line.note, note, "text2", width)

    def _paint_value(
        self, painter: QPainter, scale: QRectF, middle: float, end: float, line: ChartLine
    ) -> float:
        """Write the value behind the bar, clear of the base's line, and return where it ends."""
        gap, font = self._u(6), self._style.value
        width = self._metrics(font).horizontalAdvance(line.value)
        left = end + gap
        if self._chart.base is not None:
            at = scale.left() + self._chart.base * scale.width()
            if left - gap / 2 < at < left + width + gap / 2:
                left = at + gap
        return left + self._text(painter, left, middle, line.value, font, "text", width)

    def _paint_bar(self, painter: QPainter, scale: QRectF, middle: float, line: ChartLine) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        height, color = self._style.row * _BAR, self._color("bar")
        top = middle - height / 2
        bar = QRectF(scale.left(), top, line.low * scale.width(), height)
        if line.kind == BarKind.OTHER:
            self._hatch(painter, bar)
        else:
            painter.fillRect(bar, color)
        if line.high is not None:
            step, x = self._u(3), bar.right() + self._u(1)
            while x < scale.left() + line.high * scale.width():
                painter.fillRect(QRectF(x, top, self._u(2), height), color)
                x += step + self._u(1)

    def _hatch(self, painter: QPainter, bar: QRectF) -> None:
        """Fill with slanting lines in an edge: another pattern, which no grey print takes away."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._color("bar"), self._u(1.2)))
        painter.setClipRect(bar)
        x, step = bar.left() - bar.height(), self._u(5)
        while x < bar.right():
            painter.drawLine(QLineF(x, bar.bottom(), x + bar.height(), bar.top()))
            x += step
        painter.setClipping(False)
        inset = self._u(0.6)
        painter.drawRect(bar.adjusted(inset, inset, -inset, -inset))
        painter.restore()

    def _paint_note(
        self, painter: QPainter, left: float, width: float, middle: float, line: ChartLine
    ) -> None:
        style = self._style
        color = mark_token(line.standing) if line.standing is not None else "text2"
        if line.standing is not None:
            side = self._u(_MARK)
            square = QRectF(left, middle - side / 2, side, side)
            paint_mark(painter, square, line.standing, self._color(color))
            left += side + self._u(5)
        reference = self._metrics(style.note).horizontalAdvance(line.reference)
        room = width - left
        used = self._text(painter, left, middle, self._note(line), style.note, color, room)
        free = room - used - 2 * self._u(_GAP)
        least = reference if self._narrow else min(reference, self._u(_SHORTEST))
        if free >= least:
            reference = min(reference, free)
            at = width - reference
            self._text(painter, at, middle, line.reference, style.note, "text2", reference)

    def _paint_base(self, painter: QPainter, width: float, scale: QRectF) -> None:
        chart, note = self._chart, self._style.value
        if not chart.base_words:
            return
        middle = self._u(_AXIS + _BASE_LINE / 2)
        words = self._metrics(note).horizontalAdvance(chart.base_words)
        if chart.base is None:
            self._text(painter, scale.left(), middle, chart.base_words, note, "text", width)
            return
        x = scale.left() + chart.base * scale.width()
        left = min(max(x - words / 2, 0), max(width - words, 0))
        self._text(painter, left, middle, chart.base_words, note, "text", words)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        tall = QRectF(x - self._u(1), scale.top() - self._u(2), self._u(2), 0)
        tall.setBottom(scale.bottom())
        painter.fillRect(tall, self._color("base"))

    def _paint_legend(self, painter: QPainter, width: float) -> None:
        left, middle = 0.0, self.height - self._u(_LEGEND) / 2
        for kind, words in self._chart.legend:
            sample = QRectF(left, middle - self._u(5), self._u(22), self._u(10))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            if kind == BarKind.OTHER:
                self._hatch(painter, sample)
            else:
                painter.fillRect(sample, self._color("bar"))
            left += sample.width() + self._u(6)
            room = width - left
            left += self._text(painter, left, middle, words, self._style.note, "text2", room)
            left += self._u(2 * _GAP)
        if self._narrow and any(one.note != one.short_note for one in self._chart.lines):
            side = self._u(_MARK)
            square = QRectF(left, middle - side / 2, side, side)
            mark = Standing.NOT_COMPARABLE
            paint_mark(painter, square, mark, self._color(mark_token(mark)))
            left += side + self._u(5)
        remark, note = self._chart.remark, self._style.note
        if self._narrow:
            remark = self._chart.short_remark
        self._text(painter, left, middle, remark, note, "text2", width - left)
