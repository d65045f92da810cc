"""The head row of a comparison: a name over what the column consists of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from songhanh.ui.delegates.table_head import paint_head
from songhanh.ui.models.comparison_model import ComparisonRole

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from songhanh.ui.look import Look

HEIGHT = 51


class ColumnHeader(QHeaderView):
    """Columns can be dragged; the base has a tint and a heavier line after it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    @override
    def sizeHint(self) -> QSize:
        # Not `super()`: it asks every column for all it could be shown with.
        return QSize(self.length(), self._look.px(HEIGHT))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        look, model = self._look, self.model()
        way = Qt.Orientation.Horizontal
        name = model.headerData(logicalIndex, way, Qt.ItemDataRole.DisplayRole) or ""
        detail = model.headerData(logicalIndex, way, ComparisonRole.DETAIL) or ""
        base = bool(model.headerData(logicalIndex, way, ComparisonRole.IS_BASE))
        painter.save()
        painter.fillRect(rect, look.color("hover" if base else "window"))
        paint_head(painter, look, rect, (name, detail))
        width, token = (2, "control") if base else (1, "border")
        right = rect.right() + 1 - width
        painter.fillRect(right, rect.top(), width, rect.height(), look.color(token))
        for y in (rect.top(), rect.bottom()):
            painter.fillRect(rect.left(), y, rect.width(), 1, look.color("control"))
        painter.restore()
