"""A cell with text: entries under the names of their kinds, as many as fit, and how many do not."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from songhanh.ui.delegates.figure_cell import PAD_X, PAD_Y
from songhanh.ui.marks import mark_token, paint_mark
from songhanh.ui.printing.typesetter import keep_together
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from songhanh.ui.look import Look
    from songhanh.ui.models.comparison_words import CellText, EntryText

LOW, HIGH = 60, 250
_LINE_HEIGHT, _CAPTION, _GAP, _MARK = 21, 19, 6, 11


@dataclass(slots=True)
class TextCell:
    """A cell set at one width and height: what is painted at which height."""

    height: float = 0.0
    captions: list[tuple[float, str]] = field(default_factory=list)
    bodies: list[tuple[float, QTextLayout]] = field(default_factory=list)
    verdicts: list[tuple[float, EntryText]] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)
    more: tuple[float, int] | None = None

    def entry_at(self, y: float) -> int:
        """Return the number of the entry at this height of the cell."""
        return next((n for n, end in enumerate(self.ends) if y < end), len(self.ends))


class TextCellSetter:
    """Sets and paints cells of one look."""

    def __init__(self, look: Look, more_word: str) -> None:
        self._look = look
        self._more_word = more_word
        self._font = look.font(Role.CELL)
        self._small = look.font(Role.CAPTION)
        self._strong = look.font(Role.CAPTION)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._line = float(look.px(_LINE_HEIGHT))

    def set(self, cell: CellText, width: float, height: float) -> TextCell:
        """Set as many entries as `height` holds; the first one is shown in any case."""
        px = self._look.px
        found = TextCell()
        if not cell.entries:
            self._set_body(found, cell.empty, px(PAD_Y), width, height, caption=True)
            found.height += px(PAD_Y)
            return found
        y, kind = float(px(PAD_Y)), ""
        count = len(cell.entries)
        for number, one in enumerate(cell.entries):
            more = px(_CAPTION) if number + 1 < count else 0
            body = self._body(f"{one.text} [{one.reference}]", len(one.reference) + 2, width)
            end = y + self._entry_height(one, body, captioned=one.kind != kind)
            if number and end + more + px(PAD_Y) > height:
                found.more = (y, count - number)
                y += px(_CAPTION)
                break
            if one.kind != kind:
                found.captions.append((y, one.kind))
                y += px(_CAPTION)
                kind = one.kind
            room = height - y - more - px(PAD_Y) - (px(_CAPTION) if one.verdict else 0)
            y = self._put_entry(found, one, body, (y, width, room))
        found.height = y - (0 if found.more else px(_GAP)) + px(PAD_Y)
        return found

    def paint(self, painter: QPainter, rect: QRectF, cell: TextCell, *, soft: bool) -> None:
        """Paint a cell that was set for this rectangle."""
        look = self._look
        left = rect.left() + look.px(PAD_X)
        painter.setPen(look.color("text2"))
        painter.setFont(self._strong)
        ascent = QFontMetricsF(self._strong).ascent()
        for y, words in cell.captions:
            painter.drawText(QPointF(left, rect.top() + y + ascent), words)
        painter.setPen(look.color("text2" if soft else "text"))
        for y, body in cell.bodies:
            body.draw(painter, QPointF(left, rect.top() + y))
        for y, one in cell.verdicts:
            self._paint_verdict(painter, left, rect.top() + y, one)
        if cell.more is not None:
            font = QFont(self._small)
            font.setUnderline(True)
            painter.setFont(font)
            painter.setPen(look.color("link"))
            words = self._more_word.replace("{n}", str(cell.more[1]))
            base = rect.top() + cell.more[0] + QFontMetricsF(font).ascent()
            painter.drawText(QPointF(left, base), words)

    def _paint_verdict(self, painter: QPainter, left: float, top: float, one: EntryText) -> None:
        look, standing = self._look, one.entry.standing
        if standing is None:
            return
        side = look.px(_MARK)
        metrics = QFontMetricsF(self._strong)
        token = mark_token(standing)
        square = QRectF(left, top + (metrics.height() - side) / 2, side, side)
        paint_mark(painter, square, standing, look.color(token))
        painter.setFont(self._strong)
        painter.setPen(look.color(token))
        base = top + metrics.ascent()
        painter.drawText(QPointF(left + side + look.px(5), base), one.verdict)
        if one.reason:
            used = metrics.horizontalAdvance(one.verdict) + side + look.px(5 + _GAP)
            painter.setFont(self._small)
            painter.setPen(look.color("text2"))
            painter.drawText(QPointF(left + used, base), one.reason)

    def _entry_height(self, one: EntryText, body: QTextLayout, *, captioned: bool) -> float:
        caption = self._look.px(_CAPTION) if captioned else 0
        verdict = self._look.px(_CAPTION) if one.verdict else 0
        return body.lineCount() * self._line + caption + verdict

    def _put_entry(
        self,
        found: TextCell,
        one: EntryText,
        body: QTextLayout,
        place: tuple[float, float, float],
    ) -> float:
        """Put an entry at a height, cut to the room there is; return where the next one goes."""
        y, width, room = place
        lines = max(int(room // self._line), 1)
        if body.lineCount() > lines:
            body = self._shortened(one, body, width, lines)
        found.bodies.append((y, body))
        y += body.lineCount() * self._line
        if one.verdict:
            found.verdicts.append((y, one))
            y += self._look.px(_CAPTION)
        found.ends.append(y)
        return y + self._look.px(_GAP)

    def _shortened(
        self, one: EntryText, body: QTextLayout, width: float, lines: int
    ) -> QTextLayout:
        """Return an entry cut at a word so that its reference still stands on the last line."""
        last = body.lineAt(lines - 1)
        end = min(last.textStart() + last.textLength(), len(one.text))
        while end > 0:
            end = one.text.rfind(" ", 0, end)
            words = f"{one.text[: max(end, 0)]}… [{one.reference}]"
            shorter = self._body(words, len(one.reference) + 2, width)
            if shorter.lineCount() <= lines:
                return shorter
        return body

    def _set_body(
        self,
        found: TextCell,
        words: str,
        y: float,
        width: float,
        height: float,
        *,
        caption: bool,
    ) -> None:
        body = self._body(words, len(words) if caption else 0, width)
        line = QFontMetricsF(self._small).height() * 1.1
        for index in range(body.lineCount()):
            body.lineAt(index).setPosition(QPointF(0, index * line))
        found.bodies.append((y, body))
        found.height = min(y + body.lineCount() * line, height)

    def _body(self, words: str, small: int, width: float) -> QTextLayout:
        """Set a paragraph whose last `small` letters are a reference."""
        text = words[: len(words) - small] + keep_together(words[len(words) - small :])
        body = QTextLayout(text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        body.setTextOption(option)
        span = QTextLayout.FormatRange()
        span.start, span.length = len(words) - small, len(text)
        looks = QTextCharFormat()
        looks.setFont(self._small)
        looks.setForeground(self._look.color("text2"))
        span.format = looks
        body.setFormats([span])
        body.setCacheEnabled(True)
        room = width - 2 * self._look.px(PAD_X)
        body.beginLayout()
        y = 0.0
        while (line := body.createLine()).isValid():
            line.setLineWidth(max(room, 10))
            line.setPosition(QPointF(0, y))
            y += self._line
        body.endLayout()
        return body
