"""The table of a list of work: whole rows are chosen, and as high as their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from songhanh.ui.delegates.work_delegate import WorkDelegate
from songhanh.ui.keys import is_add, is_cite
from songhanh.ui.models.roles import ItemRole
from songhanh.ui.models.work_model import WorkColumn, WorkModel, WorkRow
from songhanh.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from songhanh.core.work import WorkItem
    from songhanh.ui.look import Look
    from songhanh.ui.models.indexes import AnyIndex

_WIDTHS = {WorkColumn.DUE: 142, WorkColumn.WHO: 150, WorkColumn.WHERE: 186}
_LEAST_WHAT = 220


class WorkTable(RowTable):
    """Moves from task to task; Enter or a double click opens one."""

    current_changed = Signal()
    add_requested = Signal()
    cite_requested = Signal()

    def __init__(
        self, look: Look, model: WorkModel, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, model, parent)
        self._work = model
        self._delegate = WorkDelegate(look, self)
        self.setAccessibleName(name)
        self.setItemDelegate(self._delegate)
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        model.modelReset.connect(self.fit)
        self.fit()

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
    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_add(event):
            self.add_requested.emit()
        elif is_cite(event):
            self.cite_requested.emit()
        else:
            super().keyPressEvent(event)

    @override
    def fit(self) -> None:
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
