"""A link whose words are cut at the right when there is no room for them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

_EDGES = 6


class ElidedLink(QPushButton):
    """Looks like a link, is a button for the keyboard and the reader aloud, and gives way."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setProperty("role", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_words(words)

    def show_words(self, words: str) -> None:
        """Show other words; the whole of them is the tool tip while they are cut."""
        self._words = words
        self.updateGeometry()
        self._cut()

    @override
    def sizeHint(self) -> QSize:
        height = super().sizeHint().height()
        return QSize(self._metrics().horizontalAdvance(self._words) + 2 * _EDGES, height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._metrics().horizontalAdvance("mmm…"), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = max(self.width() - _EDGES, 0)
        cut = self._metrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(cut.replace("&", "&&"))
        self.setToolTip("" if cut == self._words else self._words)

    def _metrics(self) -> QFontMetrics:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)  # as the style sheet has links
        return QFontMetrics(font)
