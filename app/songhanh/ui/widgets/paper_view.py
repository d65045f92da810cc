"""A page of a sheet as it will come out of the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from songhanh.ui.printing.sheet_painter import paint_page

if TYPE_CHECKING:
    from songhanh.ui.look import Look
    from songhanh.ui.printing.page import PaperSheet

_MARGIN = 12
_STEPS: dict[int, int] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ZOOMS: dict[int, int] = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}
_WIDEST_LYING, _WIDEST_UPRIGHT = 1000, 720


class PaperView(QWidget):
    """Paints one page as wide as there is room, times a zoom."""

    step_wanted = Signal(int)
    """The user went on (1) or back (-1) with the keyboard."""
    zoom_wanted = Signal(int)
    """The user wants the page larger (1) or smaller (-1)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._paper: PaperSheet | None = None
        self._page = 0
        self._room = QSize(600, 400)
        self._zoom = 1.0
        self._picture = QPixmap()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_page(self, paper: PaperSheet, page: int) -> None:
        """Show a page of a sheet."""
        self._paper, self._page = paper, page
        self.setAccessibleDescription(paper.pages[page].words())
        self._renew()

    def set_room(self, room: QSize) -> None:
        """Fit the page into the width of this room."""
        if room != self._room:
            self._room = room
            self._renew()

    def set_zoom(self, zoom: float) -> None:
        """Show the page this much larger than it would fit."""
        self._zoom = zoom
        self._renew()

    @property
    def scale(self) -> float:
        """The dots of the screen that a unit of the page takes."""
        if self._paper is None:
            return 0.0
        px = self._look.px
        widest = px(_WIDEST_LYING if self._paper.landscape else _WIDEST_UPRIGHT)
        width = min(max(self._room.width() - 2 * px(_MARGIN), 50), widest)
        return width / self._paper.width * self._zoom

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _STEPS:
            self.step_wanted.emit(_STEPS[key])
        elif key in _ZOOMS:
            self.zoom_wanted.emit(_ZOOMS[key])
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._paper is None:
            return
        if self._picture.isNull():
            self._picture = self._drawn(self._paper)
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("window"))
        sheet = self._sheet()
        painter.drawPixmap(sheet.topLeft(), self._picture)
        painter.setPen(self._look.color("control"))
        painter.drawRect(sheet.adjusted(-1, -1, 0, 0))
        painter.end()

    def _renew(self) -> None:
        self._picture = QPixmap()
        margins = 2 * self._look.px(_MARGIN)
        whole = self._sheet_size() + QSize(margins, margins)
        self.setFixedSize(whole.expandedTo(self._room))
        self.update()

    def _sheet_size(self) -> QSize:
        if self._paper is None:
            return QSize(0, 0)
        return QSize(round(self._paper.width * self.scale), round(self._paper.height * self.scale))

    def _sheet(self) -> QRect:
        size = self._sheet_size()
        return QRect(QPoint((self.width() - size.width()) // 2, self._look.px(_MARGIN)), size)

    def _drawn(self, paper: PaperSheet) -> QPixmap:
        """Draw the page once; moving over it then costs nothing."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self._sheet_size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        paint_page(painter, paper, self._page, self.scale)
        painter.end()
        return picture
