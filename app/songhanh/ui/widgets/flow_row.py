"""Small controls side by side that go on in the next line where there is no more room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence


class FlowRow(QLayout):
    """Gives each item its own size, from left to right and then down; what is hidden takes no room.

    Args:
        parent: The widget to lay out.
        last_right: Put the last item at the right end, where it shares its line with others.
    """

    def __init__(self, parent: QWidget | None = None, *, last_right: bool = False) -> None:
        super().__init__(parent)
        self._last_right = last_right
        self._items: list[QLayoutItem] = []

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these in place of those before, which are deleted."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for widget in widgets:
            self.addWidget(widget)
            widget.show()
        self.invalidate()

    @override
    def addItem(self, arg__1: QLayoutItem) -> None:
        self._items.append(arg__1)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return self._lay(QRect(0, 0, arg__1, 0), move=False)

    @override
    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        sizes = [item.sizeHint() for item in self._shown()]
        wide = max((size.width() for size in sizes), default=0)
        high = max((size.height() for size in sizes), default=0)
        return QSize(
            wide + margins.left() + margins.right(), high + margins.top() + margins.bottom()
        )

    @override
    def minimumSize(self) -> QSize:
        return self.sizeHint()

    @override
    def setGeometry(self, arg__1: QRect) -> None:
        super().setGeometry(arg__1)
        self._lay(arg__1, move=True)

    def _lay(self, room: QRect, *, move: bool) -> int:
        """Return how high the items are together, putting them in their places with `move`."""
        margins = self.contentsMargins()
        inside = room.marginsRemoved(margins)
        y = inside.top()
        for line in self._lines(inside.width()):
            high = max(item.sizeHint().height() for item in line)
            if move:
                self._place(line, QRect(inside.left(), y, inside.width(), high))
            y += high + self.spacing()
        bottom = y - self.spacing() if y > inside.top() else y
        return bottom - room.top() + margins.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        x = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if lines and x + wide <= width:
                lines[-1].append(item)
            else:
                x = 0
                lines.append([item])
            x += wide + self.spacing()
        return lines

    def _place(self, line: Sequence[QLayoutItem], room: QRect) -> None:
        x = room.left()
        for item in line:
            size = item.sizeHint()
            wide = min(size.width(), max(1, room.width()))
            if self._last_right and len(line) > 1 and item is self._items[-1]:
                x = room.left() + room.width() - wide
            top = room.top() + (room.height() - size.height()) // 2
            item.setGeometry(QRect(x, top, wide, size.height()))
            x += wide + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]
