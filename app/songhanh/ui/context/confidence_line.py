"""How sure a statement is: the mark and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from songhanh.ui.context.section import paragraph
from songhanh.ui.marks import mark_token, paint_mark
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from songhanh.config.words import Words
    from songhanh.core.model import Confidence
    from songhanh.ui.look import Look

_MARK, _ROOM = 11, 18


class ConfidenceLine(QWidget):
    """A circle, full, half or open, before the words for it."""

    def __init__(self, look: Look, words: Words, confidence: Confidence) -> None:
        super().__init__()
        self._look = look
        self._confidence = confidence
        self._label = paragraph(words.name(confidence), Role.UI)
        self._label.setParent(self)
        self.setAccessibleName(self._label.text())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(120), self.heightForWidth(self.width()))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._label.heightForWidth(max(1, width - self._look.px(_ROOM)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self._look.px(_ROOM)
        self._label.setGeometry(room, 0, max(1, self.width() - room), self.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self._look.px(_MARK)
        line = self._label.fontMetrics().height()
        place = QRectF(1, (line - side) / 2, side, side)
        color = self._look.color(mark_token(self._confidence))
        paint_mark(painter, place, self._confidence, color)
        painter.end()
