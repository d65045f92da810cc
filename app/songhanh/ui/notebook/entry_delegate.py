"""The rows of the notebook: an entry on two lines with an icon, or the heading of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from songhanh.ui.models.roles import ItemRole
from songhanh.ui.notebook.entry_model import EntryRow, GroupRow
from songhanh.ui.painting import paint_line
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from songhanh.ui.look import Look
    from songhanh.ui.models.indexes import AnyIndex

HEIGHT, GROUP = 60, 38
_PAD, _GRIP, _ICON, _GAP, _RIGHT = 24, 16, 16, 12, 20


class EntryDelegate(QStyledItemDelegate):
    """Paints the words of a row; band, bar and line are painted by the tree, over its width."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.grip = False
        """Whether rows show by what they are taken hold of."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        group = isinstance(index.data(ItemRole.ROW), GroupRow)
        return QSize(self._look.px(120), self._look.px(GROUP if group else HEIGHT))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> None:
        rect, row = QRect(option.rect), index.data(ItemRole.ROW)
        painter.save()
        painter.setClipRect(rect)
        if isinstance(row, GroupRow):
            self._paint_group(painter, rect, row)
        elif isinstance(row, EntryRow):
            self._paint_entry(painter, rect, row)
        painter.restore()

    @override
    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> None:
        rect, look = QRect(option.rect), self._look
        left = self._left(rect) + look.px(_ICON)
        if isinstance(index.data(ItemRole.ROW), GroupRow):
            left = rect.left() + look.px(_ICON + 8)
        height = min(editor.sizeHint().height(), rect.height() - 2)
        top = rect.top() + (rect.height() - height) // 2
        editor.setGeometry(left, top, rect.right() - left - look.px(_RIGHT), height)

    def _left(self, rect: QRect) -> int:
        # Under a heading the indentation is room enough.
        pad = _PAD if rect.left() == 0 else 8
        return rect.left() + self._look.px(pad + (_GRIP if self.grip else 0))

    def _paint_group(self, painter: QPainter, rect: QRect, row: GroupRow) -> None:
        look = self._look
        side, left = look.px(_ICON), rect.left() + look.px(8)
        if row.icon:
            top = rect.top() + (rect.height() - side) // 2
            look.icon(row.icon, _ICON, "text2").paint(painter, left, top, side, side)
            left += side + look.px(_GAP)
        room = QRect(left, rect.top(), rect.right() - look.px(_RIGHT) - left, rect.height())
        self._paint_upper(painter, room, row.title, str(row.count or ""))

    def _paint_entry(self, painter: QPainter, rect: QRect, row: EntryRow) -> None:
        look = self._look
        one, two = (QFontMetrics(look.font(role)).height() for role in (Role.HEADING, Role.UI))
        upper = rect.top() + (rect.height() - one - two) // 2
        side, left = look.px(_ICON), self._left(rect)
        top = upper + (one - side) // 2
        if self.grip:
            grip = rect.left() + look.px(14)
            look.icon("grip-vertical", _ICON, "text2").paint(painter, grip, top, side, side)
        look.icon(row.icon, _ICON, "text2").paint(painter, left, top, side, side)
        left += side + look.px(_GAP)
        width = rect.right() - look.px(_RIGHT) - left
        self._paint_upper(painter, QRect(left, upper, width, one), row.title, row.remark)
        paint_line(painter, look, QRect(left, upper + one, width, two), _on_one_line(row.line))

    def _paint_upper(self, painter: QPainter, room: QRect, title: str, remark: str) -> None:
        """Paint a name, and a remark at its right."""
        used = paint_line(painter, self._look, room, remark, Role.CAPTION, "text2", right=True)
        if remark:
            room.setWidth(room.width() - used - self._look.px(_GAP))
        paint_line(painter, self._look, room, _on_one_line(title), Role.HEADING)


def _on_one_line(words: str) -> str:
    return " ".join(words.split())
