"""The head row of a list with columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from songhanh.ui.look import Look

_HEIGHT, _PAD, _FIRST_PAD = 33, 12, 24


class ListHeader(QHeaderView):
    """Names over columns whose widths follow from the room there is."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    @override
    def sizeHint(self) -> QSize:
        # Not `super()`: it asks every column for all it could be shown with.
        return QSize(self.length(), self._look.px(_HEIGHT))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        look = self._look
        name = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or ""
        painter.save()
        painter.fillRect(rect, look.color("window"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.color("control"))
        painter.setFont(look.font(Role.HEADING))
        painter.setPen(look.color("text"))
        left = _PAD if logicalIndex else _FIRST_PAD
        room = rect.adjusted(look.px(left), 0, -look.px(_PAD), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()
