"""The rows of the results: heads of documents, hits with the found words marked, ways to more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from songhanh.ui.delegates.line_fill import LineFill
from songhanh.ui.delegates.passage import Passage
from songhanh.ui.models.results_model import HeadRow, HitRow, MoreRow
from songhanh.ui.models.roles import ItemRole
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from songhanh.ui.look import Look

_LEFT, _RIGHT, _REF, _GAP, _BAR = 24, 20, 68, 16, 3
_HEAD_TOP, _HEAD, _HIT_TOP, _HIT_BOTTOM, _MORE = 8, 22, 5, 8, 28
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


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
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
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
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        row = index.data(ItemRole.ROW)
        if isinstance(row, HeadRow):
            self._paint_head(painter, option.rect, row)
        else:
            self._paint_back(painter, option)
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
        font = look.font(Role.CAPTION)
        painter.setFont(font)
        painter.setPen(look.color("text2"))
        count = self.tr("%n provision(s)", "", row.count) if row.count else ""
        end = QFontMetrics(font).horizontalAdvance(count)
        painter.drawText(line, _LINE | Qt.AlignmentFlag.AlignRight, count)
        name = look.font(Role.HEADING)
        painter.setFont(name)
        painter.setPen(look.color("text"))
        painter.drawText(line, _LINE, row.name)
        used = QFontMetrics(name).horizontalAdvance(row.name) + look.px(8)
        painter.setFont(font)
        painter.setPen(look.color("text2"))
        room = line.adjusted(used, 0, -end - look.px(12), 0)
        cut = Qt.TextElideMode.ElideRight
        words = QFontMetrics(font).elidedText(row.detail, cut, max(0, room.width()))
        painter.drawText(room, _LINE, words)

    def _paint_back(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        state, rect = option.state, option.rect
        if state & QStyle.StateFlag.State_Selected:
            view = self.parent()
            focus = isinstance(view, QAbstractItemView) and view.hasFocus()
            painter.fillRect(rect, self._look.color("selected" if focus else "hover"))
            bar = QRect(rect.left(), rect.top(), _BAR, rect.height())
            painter.fillRect(bar, self._look.color("link"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._look.color("hover"))

    def _paint_hit(self, painter: QPainter, option: QStyleOptionViewItem, row: HitRow) -> None:
        look, rect = self._look, option.rect
        left = rect.left() + look.px(_LEFT)
        passage = self.passage(row, rect.width())
        top = rect.top() + look.px(_HIT_TOP)
        ref = look.font(Role.UI)
        painter.setFont(ref)
        painter.setPen(look.color("text2"))
        line = QFontMetrics(look.font(Role.CELL)).height()
        painter.drawText(QRectF(left, top, self._ref, line), _LINE, row.ref)
        passage.paint(painter, QPointF(left + self._ref, top))
        font = look.font(Role.CAPTION)
        metrics = QFontMetrics(font)
        words = " · ".join(part for part in (row.kind, row.tags) if part)
        room = QRect(left + self._ref, top + round(passage.height), 0, metrics.height())
        room.setRight(rect.right() - look.px(_RIGHT))
        painter.setFont(font)
        painter.setPen(look.color("text2"))
        painter.drawText(room, _LINE | Qt.AlignmentFlag.AlignRight, row.language)
        end = metrics.horizontalAdvance(row.language) + look.px(12)
        cut = Qt.TextElideMode.ElideRight
        painter.drawText(room, _LINE, metrics.elidedText(words, cut, room.width() - end))

    def _paint_more(self, painter: QPainter, rect: QRect, words: str) -> None:
        look = self._look
        room = rect.adjusted(look.px(_LEFT) + self._ref, 0, -look.px(_RIGHT), -look.px(4))
        painter.setFont(look.font(Role.HEADING))
        painter.setPen(look.color("link"))
        painter.drawText(room, _LINE, words)
