"""Tabs whose titles stay where they are when another one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QTabBar
from typing_extensions import override

from songhanh.ui.widgets.buttons import set_name

if TYPE_CHECKING:
    from songhanh.ui.look import Look

_WAYS = "ways"
# The padding of the style sheet, and the same with the closing sign and its gaps.
_PADDING = 26
_AROUND = 52
# The least that a title is shortened to; with more tabs than fit so, the row can be scrolled.
_LEAST = 112


class TabBar(QTabBar):
    """The row of open documents: closable, movable, the middle button closes."""

    menu_requested = Signal(int, QPoint)
    """The user wants to know what can be done with a tab; the place is that of the screen."""
    torn_off = Signal(int, QPoint)
    """A tab was dragged away from the row and let go at this place of the screen."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setTabsClosable(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self._look = look
        self._dragging = False
        look.follow(self, self._renew)

    @override
    def tabSizeHint(self, index: int) -> QSize:
        hint = super().tabSizeHint(index)
        return QSize(max(hint.width(), self._chosen_width(index)), hint.height())

    @override
    def minimumTabSizeHint(self, index: int) -> QSize:
        # Qt would shorten every title alike; so a short one stays whole beside a long one.
        hint = self.tabSizeHint(index)
        return QSize(min(hint.width(), self._most()), hint.height())

    @override
    def tabInserted(self, index: int) -> None:
        super().tabInserted(index)
        sign = self.tabButton(index, QTabBar.ButtonPosition.RightSide)
        if sign is not None:
            set_name(sign, self.tr("Close tab"), "Ctrl+W")

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        self._dragging = left and self.tabAt(event.position().toPoint()) >= 0

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._dragging and self._is_far(event):
            self.setCursor(Qt.CursorShape.DragMoveCursor)
        else:
            self.unsetCursor()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and index >= 0:
            self.tabCloseRequested.emit(index)
            return
        super().mouseReleaseEvent(event)
        if self._dragging and self._is_far(event):
            self.torn_off.emit(self.currentIndex(), event.globalPosition().toPoint())
        self._dragging = False
        self.unsetCursor()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, place = self.tabAt(event.pos()), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.mapToGlobal(self.tabRect(index).bottomLeft())
        if index >= 0:
            self.menu_requested.emit(index, place)

    def _is_far(self, event: QMouseEvent) -> bool:
        """Tell whether the pointer has left the row for good, and not only slipped."""
        slip = 2 * self.height()
        near = self.rect().adjusted(-slip, -slip, slip, slip)
        return not near.contains(event.position().toPoint())

    def _most(self) -> int:
        """Return how wide the widest tabs may be so that all of them fit."""
        widths = sorted(self._chosen_width(index) for index in range(self.count()))
        room = self.width()
        for place, width in enumerate(widths):
            share = room // (len(widths) - place)
            if width > share:
                return max(share, self._look.px(_LEAST))
            room -= width
        return max(widths, default=0)

    def _chosen_width(self, index: int) -> int:
        """Return the width a tab has when it is chosen and its title semibold."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        words = QFontMetrics(font).horizontalAdvance(self.tabText(index))
        return words + self._look.px(_AROUND if self.tabsClosable() else _PADDING)

    def _renew(self) -> None:
        # Qt asks the size of a closing sign only when it makes one.
        for index in range(self.count()):
            button = self.tabButton(index, QTabBar.ButtonPosition.RightSide)
            if button is not None:
                button.resize(button.sizeHint())
        self.updateGeometry()


class WaysBar(QTabBar):
    """The ways into the data above the tree, sharing the whole width."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(_WAYS)
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(True)
        self.setUsesScrollButtons(False)
