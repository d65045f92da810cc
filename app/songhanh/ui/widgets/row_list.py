"""A list whose rows go over its whole width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from songhanh.ui.keys import is_enter

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from songhanh.ui.look import Look
    from songhanh.ui.models.indexes import AnyIndex


class RowList(QListView):
    """Enter or a double click opens a row; rows are measured anew with the look."""

    current_changed = Signal()
    row_opened = Signal()
    """The user wants what the current row is about."""

    def __init__(
        self, look: Look, model: QAbstractItemModel, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setModel(model)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.selectionModel().currentChanged.connect(self.current_changed)
        look.follow(self, self.scheduleDelayedItemsLayout)

    def can_open(self, index: AnyIndex) -> bool:
        """Tell whether a row is one to be opened."""
        return index.isValid()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and self.can_open(self.currentIndex()):
            self.row_opened.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self.can_open(self.indexAt(event.position().toPoint())):
            self.row_opened.emit()
