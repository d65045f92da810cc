"""A cell with text: entries under the names of their kinds, as many as fit, and how many do not."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

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
_LINE_HEIGHT, _CAPTION, _GAP, _LINK_GAP, _MARK = 21, 19, 6, 2, 11
_ENDLESS = 1e6


@dataclass(slots=True)
class TextCell:
    """A cell set at one width and height: what is painted at which height."""

    height: float = 0.0
    captions: list[tuple[float, str]] = field(default_factory=list)
    bodies: list[tuple[float, QTextLayout]] = field(default_factory=list)
    verdicts: list[tuple[float, EntryText]] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)
    more: tuple[float, int] | None = None
    less: float | None = None

    def is_link(self, y: float) -> bool:
        """Tell whether at this height stands what opens or folds the cell."""
        top = self.more[0] if self.more else self.less
        return top is not None and y >= top - _GAP

    def is_whole_in(self, height: float) -> bool:
        """Tell whether all of the cell is set, and there is room for it in this height."""
        return self.more is None and self.height <= height

    def entry_at(self, y: float) -> int:
        """Return the number of the entry at this height of the cell."""
        return next((n for n, end in enumerate(self.ends) if y < end), len(self.ends))


class CellLinks(NamedTuple):
    """The words that open a cell, with `{n}` for the number of other entries, and fold it again."""

    others: str
    more: str
    less: str


class TextCellSetter:
    """Sets and paints cells of one look."""

    def __init__(self, look: Look, links: CellLinks) -> None:
        self._look = look
        self._links = links
        self._font = look.font(Role.CELL)
        self._small = look.font(Role.CAPTION)
        self._strong = look.font(Role.CAPTION)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._line = float(look.px(_LINE_HEIGHT))

    def set(self, cell: CellText, width: float, height: float) -> TextCell:
        """Set as many entries as `height` holds; the first one is shown in any case."""
        px = self._look.px
        found = TextCell()
        if cell.is_written:
            body = self._body(cell.written, 0, width)
            found.bodies.append((float(px(PAD_Y)), body))
            found.height = px(2 * PAD_Y) + body.lineCount() * self._line
            return found
        if not cell.entries:
            self._set_body(found, cell.empty, px(PAD_Y), width, height, caption=True)
            found.height += px(PAD_Y)
            return found
        y, kind, bottom = float(px(PAD_Y)), "", height - px(PAD_Y)
        count = len(cell.entries)
        for number, one in enumerate(cell.entries):
            left = count - number - 1
            body = self._body(f"{one.text} [{one.reference}]", len(one.reference) + 2, width)
            caption = px(_CAPTION) if one.kind != kind else 0
            under = px(_CAPTION) if one.verdict else 0
            whole = caption + body.lineCount() * self._line + under
            fits = y + whole + (px(_LINK_GAP + _CAPTION) if left else 0) <= bottom
            if not fits and number:
                found.more = (found.ends[-1] + px(_LINK_GAP), left + 1)
                break
            if caption:
                found.captions.append((y, one.kind))
                y += caption
                kind = one.kind
            if not fits:
                # The first one is cut to what fits above the line that tells of more.
                lines = max(int((bottom - y - under - px(_LINK_GAP + _CAPTION)) // self._line), 1)
                if body.lineCount() > lines:
                    body = self._shortened(one, body, width, lines)
                self._put_entry(found, one, body, y)
                found.more = (found.ends[-1] + px(_LINK_GAP), left)
                break
            y = self._put_entry(found, one, body, y)
        end = found.more[0] + px(_CAPTION) if found.more else found.ends[-1]
        found.height = end + px(PAD_Y)
        return found

    def unfolded(self, cell: CellText, width: float, folded: float) -> TextCell:
        """Set everything in a cell, and a way back where that is higher than `folded`."""
        found = self.set(cell, width, _ENDLESS)
        if found.height > folded and cell.entries:
            y = found.height - self._look.px(PAD_Y) + self._look.px(_GAP)
            found.less = y
            found.height = y + self._look.px(_CAPTION + PAD_Y)
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
            y, others = cell.more
            more = self._links.others.replace("{n}", str(others)) if others else self._links.more
            self._paint_link(painter, QPointF(left, rect.top() + y), more)
        if cell.less is not None:
            self._paint_link(painter, QPointF(left, rect.top() + cell.less), self._links.less)

    def _paint_link(self, painter: QPainter, place: QPointF, words: str) -> None:
        font = QFont(self._small)
        font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(self._look.color("link"))
        painter.drawText(place + QPointF(0, QFontMetricsF(font).ascent()), words)

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

    def _put_entry(self, found: TextCell, one: EntryText, body: QTextLayout, y: float) -> float:
        """Put an entry at a height; return where the next one goes."""
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
