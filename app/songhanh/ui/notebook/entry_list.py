"""A list of entries: Enter opens, Delete removes, and in a dossier rows change places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from songhanh.ui.keys import is_plain, modifiers
from songhanh.ui.notebook.entry_delegate import EntryDelegate
from songhanh.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractListModel
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from songhanh.ui.look import Look

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class EntryList(RowList):
    """Rows of the notebook; with `ordered`, they are moved by the mouse or by Alt and arrows."""

    remove_requested = Signal()
    move_requested = Signal(int, int)
    """The user wants this row at that place."""

    def __init__(
        self,
        look: Look,
        model: QAbstractListModel,
        name: str,
        parent: QWidget | None = None,
        *,
        ordered: bool = False,
    ) -> None:
        super().__init__(look, model, name, parent)
        self._ordered = ordered
        self._pressed: QPoint | None = None
        self._from = self._to = -1
        self.setItemDelegate(EntryDelegate(look, self, grip=ordered))
        self.setUniformItemSizes(True)

    def choose(self, row: int) -> None:
        """Choose a row and bring it into view."""
        index = self.model().index(min(row, self.model().rowCount() - 1), 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.currentIndex().row()
        if is_plain(event, Qt.Key.Key_Delete):
            self.remove_requested.emit()
        elif (
            self._ordered and key in _STEPS and modifiers(event) == Qt.KeyboardModifier.AltModifier
        ):
            self.move_requested.emit(row, row + _STEPS[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if self._ordered and event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._pressed, self._from = event.position().toPoint(), index.row()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        place = event.position().toPoint()
        far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far or self._to >= 0:
            self._to = self._row_at(place)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        start, end = self._from, self._to
        self._pressed, self._from, self._to = None, -1, -1
        self.unsetCursor()
        self.viewport().update()
        if end >= 0 and end != start:
            self.move_requested.emit(start, end)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._to < 0 or self._to == self._from:
            return
        # Where the row would come to stand.
        rect = self.visualRect(self.model().index(self._to, 0))
        y = rect.bottom() if self._to > self._from else rect.top()
        painter = QPainter(self.viewport())
        painter.fillRect(0, y - 1, self.viewport().width(), 3, self._look.color("link"))
        painter.end()

    def _row_at(self, place: QPoint) -> int:
        """Return the row at a height, the last one below all."""
        index: QModelIndex = self.indexAt(QPoint(1, place.y()))
        if index.isValid():
            return index.row()
        return 0 if place.y() < 0 else self.model().rowCount() - 1
