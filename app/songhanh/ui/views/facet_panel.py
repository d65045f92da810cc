"""The panel at the left of results: the filters, with the hits that each of their values leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from songhanh.search.query import Filters
from songhanh.ui.delegates.facet_delegate import FacetDelegate
from songhanh.ui.keys import ENTER
from songhanh.ui.look import set_type
from songhanh.ui.models.facets_model import FacetsModel
from songhanh.ui.scale import Role
from songhanh.ui.widgets.buttons import link_button
from songhanh.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from songhanh.search.results import SearchResult
    from songhanh.ui.look import Look
    from songhanh.ui.session import Session

_CHOOSING = (Qt.Key.Key_Space, *ENTER)
_FOLDING = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}


class FacetList(RowList):
    """One stop for the keyboard: arrows move, Space or Enter ticks, Left and Right fold a group."""

    pressed_row = Signal(QModelIndex)
    folded = Signal(QModelIndex, bool)

    def __init__(self, look: Look, model: FacetsModel, name: str) -> None:
        super().__init__(look, model, name)
        self.setItemDelegate(FacetDelegate(look, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), Qt.Key(event.key())
        if key in _CHOOSING and index.isValid():
            self.pressed_row.emit(index)
        elif key in _FOLDING and index.isValid():
            self.folded.emit(index, _FOLDING[key])
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.pressed_row.emit(index)


class FacetPanel(QFrame):
    """Narrows and widens a search; the counts come with its hits."""

    filters_changed = Signal(Filters)
    """The user ticked or cleared something: what the search is to be confined to now."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigator")
        self._session = session
        self._model = FacetsModel(session, self)
        self._title = QLabel(self.tr("Filter the results"))
        set_type(self._title, Role.HEADING)
        self._clear = link_button(self.tr("Clear"))
        self._clear.setAccessibleName(self.tr("Clear all filters"))
        self._clear.setEnabled(False)
        self._clear.clicked.connect(lambda: self.filters_changed.emit(Filters()))
        self._list = FacetList(session.look, self._model, self._title.text())
        self._list.pressed_row.connect(self._on_list_pressed_row)
        self._list.folded.connect(self._on_list_folded)
        self.setFocusProxy(self._list)
        self._arrange()

    @property
    def list(self) -> FacetList:
        """The list of groups and values."""
        return self._list

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab reaches in it, in its order."""
        return self._clear, self._list

    @property
    def model(self) -> FacetsModel:
        """What the list shows."""
        return self._model

    def show_result(self, result: SearchResult) -> None:
        """Show the counts of an answer; what the user looks at stays where it is."""
        kept, row = self._list.verticalScrollBar().value(), self._list.currentIndex().row()
        self._model.set_facets(result.query, result.facets)
        self._clear.setEnabled(bool(result.query.filters))
        self._put_back(kept, row)

    def _put_back(self, kept: int, row: int) -> None:
        """Leave scroll bar and current row where they were, though rows were made anew."""
        if 0 <= row < self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(row))
        self._list.verticalScrollBar().setValue(kept)

    def _arrange(self) -> None:
        self._head = QFrame()
        self._row = QHBoxLayout(self._head)
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self._clear)
        line = QFrame()
        line.setObjectName("line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._head, line, self._list):
            column.addWidget(part)
        self._session.look.follow(self, self._renew)
        self._renew()

    def _renew(self) -> None:
        px = self._session.look.px
        self._head.setFixedHeight(px(35))
        self._row.setContentsMargins(px(14), 0, px(12), 0)

    def _on_list_pressed_row(self, index: QModelIndex) -> None:
        filters = self._model.toggled(index)
        if filters is not None:
            self.filters_changed.emit(filters)
        else:
            self._on_list_folded(index, None)

    def _on_list_folded(self, index: QModelIndex, folded: bool | None) -> None:  # noqa: FBT001
        kept, row = self._list.verticalScrollBar().value(), index.row()
        self._model.fold(index, folded=folded)
        self._put_back(kept, row)
