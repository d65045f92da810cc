"""The line under a comparison that says what its signs mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from songhanh.ui.marks import mark_token, paint_mark
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.core.compare import Standing
    from songhanh.ui.look import Look

_HEIGHT, _PAD, _MARK, _GAP = 29, 16, 11, 16


class LegendLine(QWidget):
    """Marks with their words, then a remark, which is cut when there is no room."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._marks: tuple[tuple[Standing, str], ...] = ()
        self._remark = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_legend(self, marks: Sequence[tuple[Standing, str]], remark: str) -> None:
        """Show these marks with their words, and a remark."""
        self._marks, self._remark = tuple(marks), remark
        self.setToolTip(remark)
        self.setAccessibleName(", ".join([*(words for _, words in marks), remark]))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._look.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, look.color("border"))
        font = look.font(Role.CAPTION)
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        side, left = look.px(_MARK), look.px(_PAD)
        for kind, words in self._marks:
            token = mark_token(kind)
            square = QRectF(left, (self.height() - side) / 2, side, side)
            paint_mark(painter, square, kind, look.color(token))
            left += side + look.px(5)
            painter.setFont(strong)
            painter.setPen(look.color(token))
            painter.drawText(left, self._base(strong), words)
            left += QFontMetrics(strong).horizontalAdvance(words) + look.px(_GAP)
        painter.setFont(font)
        painter.setPen(look.color("text2"))
        room = self.width() - left - look.px(_PAD)
        cut = QFontMetrics(font).elidedText(self._remark, Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, self._base(font), cut)
        painter.end()

    def _base(self, font: QFont) -> int:
        metrics = QFontMetrics(font)
        return (self.height() - metrics.height()) // 2 + metrics.ascent()
