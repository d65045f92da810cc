"""A bar that shows a part of a whole, beside words that say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from songhanh.ui.look import Look

_WIDTH, _HEIGHT = 120, 8


class ShareBar(QWidget):
    """A decoration: what it shows stands in words beside it, so a reader aloud passes it by."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_share(self, share: float) -> None:
        """Show a part of 1."""
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH), self._look.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(0, 0, self.width(), self.height())
        painter.fillRect(whole, self._look.color("control"))
        painter.fillRect(whole.adjusted(1, 1, -1, -1), self._look.color("surface"))
        inner = whole.adjusted(1, 1, -1, -1)
        inner.setWidth(round(inner.width() * self._share))
        painter.fillRect(inner, self._look.color("bar"))
        painter.end()
