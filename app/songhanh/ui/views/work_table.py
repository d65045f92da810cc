"""The table of a list of work: whole rows are chosen, and as high as their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from songhanh.ui.delegates.work_delegate import WorkDelegate
from songhanh.ui.models.roles import ItemRole
from songhanh.ui.models.work_model import WorkColumn, WorkModel, WorkRow
from songhanh.ui.widgets.list_header import ListHeader

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from songhanh.core.work import WorkItem
    from songhanh.ui.look import Look

_WIDTHS = {WorkColumn.DUE: 142, WorkColumn.WHO: 150, WorkColumn.WHERE: 186}
_LEAST_WHAT = 220
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class WorkTable(QTableView):
    """Moves from task to task; Enter or a double click opens one."""

    current_changed = Signal()
    activated_item = Signal()
    add_requested = Signal()
    cite_requested = Signal()

    def __init__(
        self, look: Look, model: WorkModel, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._work = model
        self._delegate = WorkDelegate(look, self)
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalHeader(ListHeader(look, self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        model.modelReset.connect(self._fit)
        look.changed.connect(self._renew)
        self._renew()

    @property
    def item(self) -> WorkItem | None:
        """The task that is chosen."""
        row = self.currentIndex().data(ItemRole.ROW) if self.currentIndex().isValid() else None
        return row.item if isinstance(row, WorkRow) else None

    def choose(self, row: int) -> None:
        """Choose a row, with those before it in sight as well."""
        index = self._work.index(row, WorkColumn.WHAT)
        self.setCurrentIndex(index)
        hint = QAbstractItemView.ScrollHint
        self.scrollTo(index, hint.PositionAtCenter if row else hint.PositionAtTop)

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.current_changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain, key = event.modifiers() in _PLAIN, event.key()
        copy = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated_item.emit()
        elif plain and key == Qt.Key.Key_F7:
            self.add_requested.emit()
        elif event.modifiers() == copy and key == Qt.Key.Key_C:
            self.cite_requested.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.activated_item.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _renew(self) -> None:
        self.updateGeometries()
        self._fit()

    def _fit(self) -> None:
        """Give the words of the tasks what the other columns leave, and each row its height."""
        px, room = self._look.px, self.viewport().width()
        widths = {column: px(width) for column, width in _WIDTHS.items()}
        left = room - sum(widths.values())
        if left < px(_LEAST_WHAT):
            # What there is, is shared out: the head row must stay in sight as a whole.
            part = max(room, 1) / (sum(widths.values()) + px(_LEAST_WHAT))
            widths = {column: int(width * part) for column, width in widths.items()}
            left = room - sum(widths.values())
        widths[WorkColumn.WHAT] = left
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        ordered = [widths[column] for column in WorkColumn]
        for row in range(self._work.rowCount()):
            value = self._work.index(row, 0).data(ItemRole.ROW)
            self.setRowHeight(row, self._delegate.needed_height(value, ordered))
