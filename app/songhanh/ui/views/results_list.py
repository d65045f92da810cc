"""The list of hits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from typing_extensions import override

from songhanh.ui.delegates.results_delegate import ResultsDelegate
from songhanh.ui.keys import is_add, is_cite, is_enter, is_plain
from songhanh.ui.models.results_model import HeadRow, MoreRow
from songhanh.ui.models.roles import ItemRole
from songhanh.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QAbstractItemView, QWidget

    from songhanh.search.engine import SearchHit
    from songhanh.ui.look import Look
    from songhanh.ui.models.indexes import AnyIndex
    from songhanh.ui.models.results_model import ResultsModel


class ResultsList(RowList):
    """Moves from hit to hit past the heads of documents; Enter or a double click opens one.

    Enter or a click on a row that stands for more hits of its document shows them in its place.
    """

    add_requested = Signal()
    cite_requested = Signal()
    left_upwards = Signal()
    """The user wants to go up from the first hit, back to the search box."""

    def __init__(
        self, look: Look, model: ResultsModel, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, model, name, parent)
        self._results = model
        self._delegate = ResultsDelegate(look, self)
        self.setItemDelegate(self._delegate)
        look.follow(self, self._renew)

    @property
    def hit(self) -> SearchHit | None:
        """The hit that is chosen."""
        return _hit(self.currentIndex())

    def set_hits(self, hits: tuple[SearchHit, ...]) -> None:
        """Show new hits; the chosen one stays chosen and where it was, if it is among them.

        While nobody has left the best hit or come into the list, the new best one is chosen.
        """
        best = self.currentIndex() == self._results.first_hit() and not self.hasFocus()
        before = self.hit
        kept = self.visualRect(self.currentIndex()).top()
        self._delegate.forget()
        self._set_refs(hits)
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._results.set_hits(hits, before.id if before is not None else "")
        found = self._results.find(before.id) if before is not None else QModelIndex()
        self.blockSignals(blocked)
        if found.isValid() and not (best and found != self._results.first_hit()):
            self.setCurrentIndex(found)
            moved = self.visualRect(found).top() - kept
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)
        else:
            self.setCurrentIndex(self._results.first_hit())
            self.scrollToTop()
            if not hits:
                self.current_changed.emit()

    @override
    def can_open(self, index: AnyIndex) -> bool:
        return _hit(index) is not None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and self._open_rest(self.currentIndex()):
            return
        if is_plain(event, Qt.Key.Key_Up) and self.currentIndex().row() <= 1:
            self.left_upwards.emit()
        elif is_add(event):
            self.add_requested.emit()
        elif is_cite(event):
            self.cite_requested.emit()
        else:
            super().keyPressEvent(event)

    @override
    def moveCursor(
        self,
        cursorAction: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        index = super().moveCursor(cursorAction, modifiers)
        if isinstance(index.data(ItemRole.ROW), HeadRow):
            back = index.row() < self.currentIndex().row() and index.row() > 0
            return self.model().index(index.row() + (-1 if back else 1), 0)
        return index

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._open_rest(self.indexAt(event.position().toPoint()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _open_rest(self, index: QModelIndex) -> bool:
        """Show the other hits of a document if this row stands for them."""
        if not isinstance(index.data(ItemRole.ROW), MoreRow):
            return False
        place = index.row()
        self._results.open_rest(index)
        self.setCurrentIndex(self._results.index(place))
        return True

    def _set_refs(self, hits: tuple[SearchHit, ...]) -> None:
        self._delegate.set_refs([hit.provision.ref for hit in hits if hit.provision])

    def _renew(self) -> None:
        rows = [self.model().index(row, 0) for row in range(self.model().rowCount())]
        self._set_refs(tuple(hit for index in rows if (hit := _hit(index)) is not None))
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()


def _hit(index: AnyIndex) -> SearchHit | None:
    row = index.data(ItemRole.ROW) if index.isValid() else None
    return getattr(row, "hit", None)
