"""The rows of the results: heads of documents, hits with the found words marked, ways to more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from songhanh.ui.delegates.line_fill import LineFill
from songhanh.ui.delegates.passage import Passage
from songhanh.ui.models.results_model import HeadRow, HitRow, MoreRow
from songhanh.ui.models.roles import ItemRole
from songhanh.ui.painting import paint_ground, paint_line
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from songhanh.ui.look import Look
    from songhanh.ui.models.indexes import AnyIndex

_LEFT, _RIGHT, _REF, _GAP = 24, 20, 68, 16
_HEAD_TOP, _HEAD, _HIT_TOP, _HIT_BOTTOM, _MORE = 8, 22, 5, 8, 28


class ResultsDelegate(QStyledItemDelegate):
    """Paints all kinds of rows; keeps the passages it laid out for the width in use."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._passages: dict[str, Passage] = {}
        self._width = 0
        self._ref = 0
        self._renew()
        look.changed.connect(self._renew)

    def forget(self) -> None:
        """Throw the passages away, as new hits ask for."""
        self._passages.clear()

    def _renew(self) -> None:
        look = self._look
        self.forget()
        self._fill = LineFill(look.font(Role.CELL))
        self._caption = QFontMetrics(look.font(Role.CAPTION)).height()

    def set_refs(self, refs: list[str]) -> None:
        """Give all passages one left edge, right of the widest reference."""
        metrics = QFontMetrics(self._look.font(Role.UI))
        widest = max(map(metrics.horizontalAdvance, refs), default=0) + self._look.px(_GAP)
        self._ref = max(widest, self._look.px(_REF))

    def passage(self, row: HitRow, width: int) -> Passage:
        """Return the passage of a hit in a row of this width."""
        room = width - self._look.px(_LEFT + _RIGHT) - self._ref
        if room != self._width:
            self._width = room
            self.forget()
        hit = row.hit
        if hit.id not in self._passages:
            self._passages[hit.id] = Passage(self._look, hit.text, hit.marks, room, fill=self._fill)
        return self._passages[hit.id]

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        look, row = self._look, index.data(ItemRole.ROW)
        view = self.parent()
        width = option.rect.width()
        if isinstance(view, QAbstractItemView):
            width = view.viewport().width()
        if isinstance(row, HeadRow):
            top = 0 if index.row() == 0 else look.px(_HEAD_TOP)
            return QSize(width, top + look.px(_HEAD + 2))
        if isinstance(row, MoreRow):
            return QSize(width, look.px(_MORE))
        text = round(self.passage(row, width).height)
        return QSize(width, look.px(_HIT_TOP) + text + self._caption + look.px(_HIT_BOTTOM))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> None:
        painter.save()
        row = index.data(ItemRole.ROW)
        if isinstance(row, HeadRow):
            self._paint_head(painter, option.rect, row)
        else:
            paint_ground(painter, self._look, option)
            if isinstance(row, MoreRow):
                words = index.data(Qt.ItemDataRole.DisplayRole)
                self._paint_more(painter, option.rect, words)
            else:
                self._paint_hit(painter, option, row)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, row: HeadRow) -> None:
        look = self._look
        height = look.px(_HEAD)
        line = QRect(rect.left() + look.px(_LEFT), rect.bottom() - height, 0, height)
        line.setRight(rect.right() - look.px(_RIGHT))
        count = self.tr("%n provision(s)", "", row.count) if row.count else ""
        end = paint_line(painter, look, line, count, Role.CAPTION, "text2", right=True)
        used = paint_line(painter, look, line, row.name, Role.HEADING) + look.px(8)
        room = line.adjusted(used, 0, -end - look.px(12), 0)
        paint_line(painter, look, room, row.detail, Role.CAPTION, "text2")

    def _paint_hit(self, painter: QPainter, option: QStyleOptionViewItem, row: HitRow) -> None:
        look, rect = self._look, option.rect
        left = rect.left() + look.px(_LEFT)
        passage = self.passage(row, rect.width())
        top = rect.top() + look.px(_HIT_TOP)
        line = QFontMetrics(look.font(Role.CELL)).height()
        paint_line(painter, look, QRect(left, top, self._ref, line), row.ref, Role.UI, "text2")
        passage.paint(painter, QPointF(left + self._ref, top))
        words = " · ".join(part for part in (row.kind, row.tags) if part)
        room = QRect(left + self._ref, top + round(passage.height), 0, self._caption)
        room.setRight(rect.right() - look.px(_RIGHT))
        end = paint_line(painter, look, room, row.language, Role.CAPTION, "text2", right=True)
        room.setRight(room.right() - end - look.px(12))
        paint_line(painter, look, room, words, Role.CAPTION, "text2")

    def _paint_more(self, painter: QPainter, rect: QRect, words: str) -> None:
        look = self._look
        room = rect.adjusted(look.px(_LEFT) + self._ref, 0, -look.px(_RIGHT), -look.px(4))
        paint_line(painter, look, room, words, Role.HEADING, "link")
