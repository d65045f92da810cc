"""The cells of a list of places by one figure: figure, bar, mark, document, confidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, QSize
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from songhanh.core.model import Confidence
from songhanh.ui.marks import mark_token, paint_bar, paint_mark
from songhanh.ui.models.ranking_model import RankedPlace, RankingColumn, RankingModel
from songhanh.ui.painting import has_keyboard, paint_band, paint_line
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from songhanh.core.compare import Standing
    from songhanh.ui.look import Look
    from songhanh.ui.models.indexes import AnyIndex

HEIGHT = 28
_PAD, _MARK, _GAP, _BAR = 12, 11, 6, 11


class RankingDelegate(QStyledItemDelegate):
    """Paints rows of one line."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(self._look.px(100), self._look.px(HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        model = index.model()
        if not isinstance(model, RankingModel):
            return
        row, rect, column = model.rows[index.row()], QRect(option.rect), index.column()
        painter.save()
        painter.setClipRect(rect)
        self._paint_ground(painter, option, row, column)
        inner = rect.adjusted(self._look.px(_PAD), 0, -self._look.px(_PAD), -1)
        if row.one is None:
            self._paint_bare(painter, inner, row, index)
        else:
            self._paint_cell(painter, inner, row, column, str(index.data() or ""))
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, inner: QRect, row: RankedPlace, column: int, words: str
    ) -> None:
        look, one = self._look, row.one
        assert one is not None  # noqa: S101 - rows without a figure are painted elsewhere
        entry = one.entry
        match column:
            case RankingColumn.BAR:
                if one.bar is not None:
                    height, width = look.px(_BAR), inner.width()
                    top = inner.top() + (inner.height() - height) / 2
                    bar = QRectF(inner.left(), top, width, height)
                    paint_bar(painter, bar, one.bar.value, one.bar.base, look.palette, one.bar.high)
            case RankingColumn.STANDING:
                if row.is_base:
                    paint_line(
                        painter, look, inner, self.tr("base of comparison"), Role.UI, "text2"
                    )
                elif entry.standing is not None:
                    token = mark_token(entry.standing)
                    left = self._mark(painter, inner, entry.standing, token)
                    used = paint_line(painter, look, left, one.verdict, Role.HEADING, token)
                    left.setLeft(left.left() + used + look.px(_GAP))
                    paint_line(painter, look, left, one.reason, Role.CAPTION, "text2")
            case RankingColumn.CONFIDENCE:
                left = self._mark(painter, inner, entry.provision.confidence, "text")
                paint_line(
                    painter, look, left, self._sure(entry.provision.confidence), Role.UI, "text2"
                )
            case RankingColumn.FIGURE:
                used = paint_line(painter, look, inner, words, Role.HEADING, "text")
                if row.others:
                    rest = inner.adjusted(used + look.px(_GAP), 0, 0, 0)
                    more = self.tr("{n} more").replace("{n}", str(row.others))
                    paint_line(painter, look, rest, more, Role.CAPTION, "text2")
            case RankingColumn.NUMBER:
                paint_line(painter, look, inner, words, Role.UI, "text2", right=True)
            case _:
                role = Role.HEADING if row.is_base else Role.UI
                paint_line(painter, look, inner, words, role, "text")

    def _sure(self, confidence: Confidence) -> str:
        """Return how sure a statement is, in a word; the whole is in the tool tip."""
        return {
            Confidence.OFFICIAL: self.tr("official"),
            Confidence.REPORTED: self.tr("reported"),
            Confidence.TRANSLATED: self.tr("translated"),
        }[confidence]

    def _paint_bare(
        self, painter: QPainter, inner: QRect, row: RankedPlace, index: AnyIndex
    ) -> None:
        """Paint a place without a figure: its name, and why, over the other columns."""
        look, column = self._look, index.column()
        if column == RankingColumn.NUMBER:
            paint_line(painter, look, inner, str(index.data()), Role.UI, "text2", right=True)
        elif column == RankingColumn.PLACE:
            paint_line(painter, look, inner, row.name, Role.UI, "text")
        elif column == RankingColumn.FIGURE:
            paint_line(painter, look, inner, row.empty, Role.CAPTION, "text2")

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, row: RankedPlace, column: int
    ) -> None:
        look, rect = self._look, QRect(option.rect)
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            paint_band(painter, look, rect, keyboard=has_keyboard(option.widget), bar=column == 0)
        else:
            painter.fillRect(rect, look.color("hover" if row.is_base else "surface"))
        edge = "control" if row.is_base else "border"
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.color(edge))

    def _mark(
        self, painter: QPainter, inner: QRect, kind: Standing | Confidence, token: str
    ) -> QRect:
        """Paint a mark and return the room after it."""
        side = self._look.px(_MARK)
        top = inner.top() + (inner.height() - side) / 2
        square = QRectF(inner.left(), top, side, side)
        paint_mark(painter, square, kind, self._look.color(token))
        return inner.adjusted(side + self._look.px(5), 0, 0, 0)
