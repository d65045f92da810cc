"""A cell with a figure: sign and figure, unit, place; under them the mark, its word and a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from songhanh.ui.marks import mark_token, paint_bar, paint_mark
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from songhanh.ui.delegates.text_cell import CellLinks
    from songhanh.ui.look import Look
    from songhanh.ui.models.comparison_words import CellText, EntryText

PAD_X, PAD_Y = 12, 8
HEIGHT, HEIGHT_WITH_MORE = 60, 80
_LINE, _SECOND, _THIRD, _EACH = 22, 32, 52, 50
_MARK, _GAP = 11, 6
_BAR_WIDTH, _BAR_HEIGHT = 76, 11
_REFERENCE_PART = 0.6


class FigureCell:
    """Paints cells of one look."""

    def __init__(self, look: Look, base_word: str, links: CellLinks) -> None:
        self._look = look
        self._base_word = base_word
        self._links = links

    def height(self, entries: int, *, opened: bool) -> int:
        """Return how high a cell with so many entries is."""
        if opened and entries > 1:
            return self._look.px(HEIGHT + (entries - 1) * _EACH + _LINE)
        return self._look.px(HEIGHT_WITH_MORE if entries > 1 else HEIGHT)

    def paint(self, painter: QPainter, rect: QRectF, cell: CellText, *, opened: bool) -> None:
        """Paint the first entry of a cell and say how many others there are, or paint them all."""
        px = self._look.px
        inner = rect.adjusted(px(PAD_X), 0, -px(PAD_X), 0)
        others = len(cell.entries) - 1
        for number, one in enumerate(cell.entries[: None if opened else 1]):
            place = inner.translated(0, px(number * _EACH))
            self._paint_figure(painter, place, one)
            self._paint_verdict(painter, place, one, is_base=cell.is_base)
        if others:
            font = self._look.font(Role.CAPTION)
            font.setUnderline(True)
            words = self._links.others.replace("{n}", str(others))
            top = rect.top() + px(_THIRD + (others * _EACH if opened else 0))
            shown = self._links.less if opened else words
            self._text(painter, (inner.left(), top), shown, font, "link")

    def entry_at(self, y: float) -> int:
        """Return the number of the entry at this height of an opened cell."""
        return int(max(y, 0) // self._look.px(_EACH))

    def is_link(self, cell: CellText, y: float, *, opened: bool) -> bool:
        """Tell whether at this height stands what opens or folds the cell."""
        others = len(cell.entries) - 1
        return others > 0 and y >= self._look.px(_THIRD + (others * _EACH if opened else 0) - 2)

    def _paint_figure(self, painter: QPainter, inner: QRectF, one: EntryText) -> None:
        """Paint the first line; the figure keeps its room, unit and place share the rest."""
        look = self._look
        big, small = look.font(Role.FIGURE), look.font(Role.CAPTION)
        top = inner.top() + look.px(PAD_Y)
        gap = look.px(_GAP)
        figure = QFontMetricsF(big).horizontalAdvance(one.figure)
        metrics = QFontMetricsF(small)
        unit = ", ".join(part for part in (one.unit, one.year) if part)
        wanted_unit = metrics.horizontalAdvance(unit)
        wanted = metrics.horizontalAdvance(one.reference)
        room = inner.width() - figure - 2 * gap
        if one.unit_in_row and one.unit != "%" and wanted_unit + wanted > room:
            unit = one.year  # the head of the row names the unit
            wanted_unit = metrics.horizontalAdvance(unit)
        place = min(wanted, max(room - wanted_unit, room * _REFERENCE_PART))
        base = top + QFontMetricsF(big).ascent()
        painter.setFont(big)
        painter.setPen(look.color("text"))
        painter.drawText(QPointF(inner.left(), base), one.figure)
        painter.setFont(small)
        painter.setPen(look.color("text2"))
        shown = _cut(metrics, unit, room - place)
        painter.drawText(QPointF(inner.left() + figure + gap, base), shown)
        shown = _cut(metrics, one.reference, place)
        at = inner.right() - metrics.horizontalAdvance(shown)
        painter.drawText(QPointF(at, base), shown)

    def _paint_verdict(
        self, painter: QPainter, inner: QRectF, one: EntryText, *, is_base: bool
    ) -> None:
        look = self._look
        top = inner.top() + look.px(_SECOND)
        left, right = inner.left(), inner.right()
        if one.bar is not None:
            width = look.px(_BAR_WIDTH)
            bar = QRectF(right - width, top + look.px(3), width, look.px(_BAR_HEIGHT))
            paint_bar(
                painter, bar, one.bar.value, one.bar.base, look.palette, range_fraction=one.bar.high
            )
            right -= width + look.px(_GAP)
        small = look.font(Role.CAPTION)
        standing = one.entry.standing
        if standing is None:
            if is_base:
                self._text(painter, (left, top), self._base_word, small, "text2", right - left)
            return
        token = mark_token(standing)
        side = look.px(_MARK)
        height = QFontMetricsF(small).height()
        paint_mark(
            painter,
            QRectF(left, top + (height - side) / 2, side, side),
            standing,
            look.color(token),
        )
        left += side + look.px(5)
        strong = QFont(small)
        strong.setWeight(QFont.Weight.DemiBold)
        used = self._text(painter, (left, top), one.verdict, strong, token, right - left)
        if one.reason:
            left += used + look.px(_GAP)
            self._text(painter, (left, top), one.reason, small, "text2", right - left)

    def _text(
        self,
        painter: QPainter,
        place: tuple[float, float],
        words: str,
        font: QFont,
        token: str,
        room: float = 1e6,
    ) -> float:
        """Paint one line with its top at `place` and return its width."""
        metrics = QFontMetricsF(font)
        shown = _cut(metrics, words, room)
        painter.setFont(font)
        painter.setPen(self._look.color(token))
        painter.drawText(QPointF(place[0], place[1] + metrics.ascent()), shown)
        return metrics.horizontalAdvance(shown)


def _cut(metrics: QFontMetricsF, words: str, width: float) -> str:
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(width, 0) + 0.5)
