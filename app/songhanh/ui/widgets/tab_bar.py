"""Tabs whose titles stay where they are when another one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QTabBar
from typing_extensions import override

from songhanh.ui.widgets.buttons import set_name

if TYPE_CHECKING:
    from songhanh.ui.look import Look

_WAYS = "ways"
# The padding of the style sheet, and the same with the closing sign and its gaps.
_PADDING = 26
_AROUND = 52


class TabBar(QTabBar):
    """The row of open documents: closable, movable, the middle button closes."""

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
        look.changed.connect(self._renew)

    @override
    def tabSizeHint(self, index: int) -> QSize:
        hint = super().tabSizeHint(index)
        return QSize(max(hint.width(), self._chosen_width(index)), hint.height())

    @override
    def tabInserted(self, index: int) -> None:
        super().tabInserted(index)
        sign = self.tabButton(index, QTabBar.ButtonPosition.RightSide)
        if sign is not None:
            set_name(sign, self.tr("Close tab"), "Ctrl+W")

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and index >= 0:
            self.tabCloseRequested.emit(index)
        else:
            super().mouseReleaseEvent(event)

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
