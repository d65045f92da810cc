"""The first column of a comparison: names of rows; being a header, it does not scroll away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from songhanh.ui.delegates.table_head import FIRST_PAD, group_font
from songhanh.ui.models.comparison_model import ComparisonRole
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from songhanh.ui.look import Look

_FIGURES_WIDTH, _TEXT_WIDTH = 244, 178
_PAD_Y, _RIGHT = 8, 8
_KEPT = 2000
_WRAPPED = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class RowHeader(QHeaderView):
    """Names of rows over their units, and the beginnings of the names of groups."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self._heights: dict[tuple[str, str, bool], int] = {}
        look.changed.connect(self._heights.clear)

    def needed_height(self, row: int) -> int:
        """Return the height at which the name of a row and what is under it are whole."""
        name, detail = self._lines(row)
        key = name, detail, self._has_figures()
        if key not in self._heights:
            if len(self._heights) >= _KEPT:
                self._heights.clear()
            lines = self._name_height(name) + self._detail_height(detail)
            self._heights[key] = lines + self._look.px(2 * _PAD_Y)
        return self._heights[key]

    @override
    def sizeHint(self) -> QSize:
        # Not `super()`: it asks every row for all it could be shown with.
        return QSize(self._width(), self.length())

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        look = self._look
        group = self.model().headerData(logicalIndex, Qt.Orientation.Vertical, ComparisonRole.GROUP)
        painter.save()
        painter.setClipRect(rect)
        if group:
            painter.fillRect(rect, look.color("window"))
            painter.setFont(group_font(look))
            painter.setPen(look.color("text2"))
            line = rect.adjusted(look.px(FIRST_PAD), 0, 100 * look.px(16), 0)
            way = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            painter.drawText(line, way, group)
        else:
            painter.fillRect(rect, look.color("raised"))
            self._paint_names(painter, rect, logicalIndex)
            painter.fillRect(rect.right(), rect.top(), 1, rect.height(), look.color("control"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.color("border"))
        painter.restore()

    def _paint_names(self, painter: QPainter, rect: QRect, row: int) -> None:
        look = self._look
        name, detail = self._lines(row)
        height = self._name_height(name)
        left, top = rect.left() + look.px(FIRST_PAD), rect.top() + look.px(_PAD_Y)
        painter.setFont(self._name_font())
        painter.setPen(look.color("text"))
        painter.drawText(QRectF(left, top, self._room(), height), int(_WRAPPED), name)
        if detail:
            painter.setFont(look.font(Role.CAPTION))
            painter.setPen(look.color("text2"))
            box = QRectF(left, top + height, self._room(), self._detail_height(detail))
            painter.drawText(box, int(_WRAPPED), detail)

    def _lines(self, row: int) -> tuple[str, str]:
        model, way = self.model(), Qt.Orientation.Vertical
        name = model.headerData(row, way, Qt.ItemDataRole.DisplayRole) or ""
        return name, model.headerData(row, way, ComparisonRole.DETAIL) or ""

    def _has_figures(self) -> bool:
        way = Qt.Orientation.Vertical
        model = self.model()
        return bool(model.rowCount() and model.headerData(0, way, ComparisonRole.HAS_FIGURES))

    def _name_font(self) -> QFont:
        return self._look.font(Role.UI if self._has_figures() else Role.HEADING)

    def _width(self) -> int:
        return self._look.px(_FIGURES_WIDTH if self._has_figures() else _TEXT_WIDTH)

    def _room(self) -> int:
        return self._width() - self._look.px(FIRST_PAD + _RIGHT)

    def _name_height(self, name: str) -> int:
        return self._wrapped(self._name_font(), name)

    def _detail_height(self, detail: str) -> int:
        return self._wrapped(self._look.font(Role.CAPTION), detail) if detail else 0

    def _wrapped(self, font: QFont, words: str) -> int:
        box = QRect(0, 0, self._room(), 10_000)
        return QFontMetrics(font).boundingRect(box, int(_WRAPPED), words).height()
