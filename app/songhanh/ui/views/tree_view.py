"""A tree whose chosen row is a band over the whole width with a bar at its left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QToolTip, QTreeView, QWidget
from typing_extensions import override

from songhanh.ui.delegates.tree_delegate import TreeDelegate
from songhanh.ui.keys import is_add, is_enter
from songhanh.ui.models.roles import ItemRole
from songhanh.ui.painting import paint_band

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from songhanh.ui.look import Look
    from songhanh.ui.models.indexes import AnyIndex

_STEP, _CHEVRON, _SHIFT = 14, 16, 8


class TreeView(QTreeView):
    """Opens a row at a click or at Enter; arrow keys alone only move."""

    opened = Signal(QModelIndex)
    """The user chose this row to be read."""
    add_requested = Signal(QModelIndex)
    """The user pressed F7 on this row."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._delegate = TreeDelegate(look, self)
        self._pressed_sign = False
        self.setAccessibleName(name)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        look.follow(self, self._renew)
        self._renew()

    def show_row(self, index: QModelIndex) -> None:
        """Make a row the current one and bring it into view, without opening it."""
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    @override
    def drawRow(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> None:
        # One area for Qt's two, branch and item, so that the focus can be asked too.
        rect: QRect = options.rect
        band = QRect(0, rect.top(), self.viewport().width(), rect.height())
        if index == self.currentIndex():
            paint_band(painter, self._look, band, keyboard=self.hasFocus())
        elif index == self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())):
            painter.fillRect(band, self._look.color("hover"))
        super().drawRow(painter, options, index)

    @override
    def drawBranches(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        if self.model().hasChildren(index):
            sign = "chevron-down" if self.isExpanded(index) else "chevron-right"
            side = self._look.px(_CHEVRON)
            box = QRect(0, 0, side, side)
            box.moveCenter(self._sign_rect(index).center())
            self._look.icon(sign, _CHEVRON, "text2").paint(painter, box)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Qt's own place for the sign is narrower than 24 and not where this one is painted.
        index = self.indexAt(event.position().toPoint())
        self._pressed_sign = index.isValid() and self._sign_rect(index).contains(
            event.position().toPoint()
        )
        if self._pressed_sign and event.button() == Qt.MouseButton.LeftButton:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        if left and index.isValid() and not self._pressed_sign:
            self.opened.emit(index)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self.model().hasChildren(index):
            self._pressed_sign = True
            self.setExpanded(index, not self.isExpanded(index))
        else:
            super().mouseDoubleClickEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if is_enter(event) and index.isValid():
            self.opened.emit(index)
        elif is_add(event) and index.isValid():
            self.add_requested.emit(index)
        else:
            super().keyPressEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event.pos(), event.globalPos())
            return True
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.Leave, QEvent.Type.HoverLeave):
            self.viewport().update()
        return super().viewportEvent(event)

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._renew()

    def _sign_rect(self, index: AnyIndex) -> QRect:
        """Return where a click opens or closes a branch; nothing for a leaf."""
        if not self.model().hasChildren(index):
            return QRect()
        row = self.visualRect(index)
        left = row.left() - self.indentation() + self._look.px(_SHIFT) - self._look.px(5)
        return QRect(left, row.top(), self._look.px(24), row.height())

    def _show_tip(self, place: QPoint, screen: QPoint) -> None:
        """Show what a label is short for, and a label that is cut in full."""
        index = self.indexAt(place)
        if not index.isValid():
            QToolTip.hideText()
            return
        label, tip = index.data(ItemRole.LABEL), index.data(Qt.ItemDataRole.ToolTipRole)
        cut = self._delegate.label_is_cut(self.visualRect(index), index)
        wanted = tip if cut or not tip.endswith(label) else ""
        QToolTip.showText(screen, wanted, self.viewport())

    def _renew(self) -> None:
        self.setIndentation(self._look.px(_STEP))
        self.scheduleDelayedItemsLayout()
