"""The lists of the notebook: Enter opens, Delete removes, F2 names anew, rows change places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget
from typing_extensions import override

from songhanh.ui.keys import is_enter, is_plain, modifiers
from songhanh.ui.models.indexes import NO_INDEX
from songhanh.ui.models.roles import ItemRole
from songhanh.ui.notebook.entry_delegate import EntryDelegate
from songhanh.ui.notebook.entry_model import EntryRow, GroupRow
from songhanh.ui.painting import paint_band

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QShowEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from songhanh.ui.look import Look
    from songhanh.ui.models.indexes import AnyIndex
    from songhanh.ui.notebook.entry_model import EntryModel, Row

_STEP, _SIGN = 24, 16
_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


class EntryTree(QTreeView):
    """Rows of the notebook, in groups or not.

    With rows that move, Alt and up or down takes one along among its like, Alt, Shift and right or
    left into the group above and out of its own.
    """

    current_changed = Signal()
    row_opened = Signal()
    remove_requested = Signal()

    def __init__(
        self, look: Look, model: EntryModel, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._model = look, model
        self._closed: set[str] = set()
        self._from_top = False
        self.setObjectName("entries")
        self.setAccessibleName(name)
        self._delegate = EntryDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.selectionModel().currentChanged.connect(self.current_changed)
        self.collapsed.connect(lambda index: self._closed.add(model.key_of(index)))
        self.expanded.connect(lambda index: self._closed.discard(model.key_of(index)))
        look.follow(self, self._renew)
        self._renew()

    @property
    def row(self) -> Row | None:
        """The chosen row."""
        row = self.currentIndex().data(ItemRole.ROW)
        return row if isinstance(row, (EntryRow, GroupRow)) else None

    def show_rows(self, rows: Sequence[Row], choose: str = "") -> None:
        """Show other rows; what was chosen and what was closed stays so as far as it is there.

        Args:
            rows: The rows.
            choose: The key of the row to be chosen, if not the same as before.
        """
        before = self.currentIndex()
        key, place = self._model.key_of(before), before.row()
        around = self._model.key_of(before.parent())
        at, closed = self.verticalScrollBar().value(), set(self._closed)
        self._model.set_rows(rows)
        self.setRootIsDecorated(self._model.has_groups)
        self._delegate.grip = self._model.movable and not self._model.has_groups
        self._open_all(NO_INDEX, closed)
        self._closed = closed
        self.verticalScrollBar().setValue(at)
        wanted = self._model.index_of(choose or key)
        if not key and not choose and self._model.entries:
            self.setCurrentIndex(self._model.index_of(self._model.entries[0].key))
            self._from_top = True
            return
        if not wanted.isValid() and rows:
            parent = self._model.index_of(around)
            last = self._model.rowCount(parent) - 1
            wanted = self._model.index(min(max(place, 0), last), 0, parent) if last >= 0 else parent
        if wanted.isValid():
            self.choose_index(wanted)

    def choose(self, row: int) -> None:
        """Choose one of the outermost rows and bring it into view."""
        self.choose_index(self._model.index(min(row, self._model.rowCount() - 1), 0))

    def choose_index(self, index: QModelIndex) -> None:
        """Choose a row and bring it into view."""
        self._from_top = False
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def rename(self) -> None:
        """Let the user give the chosen row another name, in its place."""
        index = self.currentIndex()
        if self._model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.setFocus()
            self.edit(index)

    def move_by(self, by: int) -> None:
        """Move the chosen row up or down among its like."""
        index = self.currentIndex()
        place = index.row() + by
        if self._model.movable and 0 <= place < self._model.rowCount(index.parent()):
            group = self._model.key_of(index.parent())
            key = self._model.key_of(index)
            self._model.move_requested.emit(key, group, place + 1 if by > 0 else place)

    def move_in(self) -> None:
        """Move the chosen row to the end of the group above it."""
        index = self.currentIndex()
        for place in range(index.row() - 1, -1, -1):
            above = index.siblingAtRow(place)
            if self._model.movable and isinstance(above.data(ItemRole.ROW), GroupRow):
                self.expand(above)
                count = self._model.rowCount(above)
                key = self._model.key_of(index)
                self._model.move_requested.emit(key, self._model.key_of(above), count)
                return

    def move_out(self) -> None:
        """Move the chosen row out of its group, to behind it."""
        index, group = self.currentIndex(), self.currentIndex().parent()
        if self._model.movable and group.isValid():
            around = self._model.key_of(group.parent())
            self._model.move_requested.emit(self._model.key_of(index), around, group.row() + 1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held, index = event.key(), modifiers(event), self.currentIndex()
        if is_enter(event):
            if isinstance(self.row, GroupRow):
                self.setExpanded(index, not self.isExpanded(index))
            elif index.isValid():
                self.row_opened.emit()
        elif is_plain(event, Qt.Key.Key_Delete):
            self.remove_requested.emit()
        elif held == _ALT and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_by(-1 if key == Qt.Key.Key_Up else 1)
        elif held == _ALT | _SHIFT and key == Qt.Key.Key_Right:
            self.move_in()
        elif held == _ALT | _SHIFT and key == Qt.Key.Key_Left:
            self.move_out()
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if isinstance(index.data(ItemRole.ROW), GroupRow):
            self.setExpanded(index, not self.isExpanded(index))
        elif index.isValid():
            self.row_opened.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._from_top:  # Qt goes to the chosen row, at whatever height it still has then
            self.scrollToTop()

    @override
    def drawRow(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> None:
        look, row = self._look, QRect(options.rect)
        band = QRect(0, row.top(), self.viewport().width(), row.height())
        if index == self.currentIndex():
            paint_band(painter, look, band, keyboard=self.hasFocus())
        elif index == self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())):
            painter.fillRect(band, look.color("hover"))
        painter.fillRect(0, band.bottom(), band.width(), 1, look.color("border"))
        super().drawRow(painter, options, index)

    @override
    def drawBranches(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        if isinstance(index.data(ItemRole.ROW), GroupRow) and self.model().hasChildren(index):
            sign = "chevron-down" if self.isExpanded(index) else "chevron-right"
            side = self._look.px(_SIGN)
            left = rect.right() - (self.indentation() + side) // 2 + self._look.px(4)
            top = rect.top() + (rect.height() - side) // 2
            self._look.icon(sign, _SIGN, "text2").paint(painter, QRect(left, top, side, side))

    def _open_all(self, parent: QModelIndex, closed: set[str]) -> None:
        for place in range(self._model.rowCount(parent)):
            index = self._model.index(place, 0, parent)
            if isinstance(index.data(ItemRole.ROW), GroupRow):
                self.setExpanded(index, self._model.key_of(index) not in closed)
                self._open_all(index, closed)

    def _renew(self) -> None:
        self.setIndentation(self._look.px(_STEP))
        self.scheduleDelayedItemsLayout()
