"""The filter above a tree: finds branches however they are typed, by old names too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from typing_extensions import override

from songhanh.core.text import fold
from songhanh.ui.models.roles import ItemRole

if TYPE_CHECKING:
    from songhanh.ui.models.tree_model import TreeModel


class TreeFilter(QSortFilterProxyModel):
    """Keeps the rows that hold what was typed, with all above and beneath them."""

    def __init__(self, model: TreeModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._wanted: list[str] = []
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)
        self.setSourceModel(model)

    @property
    def active(self) -> bool:
        """Whether anything is filtered."""
        return bool(self._wanted)

    def set_filter(self, text: str) -> None:
        """Keep what holds all words of `text`, typed with diacritics or without."""
        self.beginFilterChange()
        self._wanted = fold(text).split()
        self.endFilterChange()

    def matches(self, index: QModelIndex) -> bool:
        """Tell whether a row of the filter was itself found, not only kept for its kin."""
        return bool(self._wanted) and self._fits(self.mapToSource(index))

    @override
    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        return not self._wanted or self._fits(self._model.index(source_row, 0, source_parent))

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == ItemRole.HINT:
            return self._hint(self.mapToSource(index))
        return super().data(index, role)

    def _fits(self, index: QModelIndex) -> bool:
        texts = self._model.data(index, ItemRole.SEARCH)
        return any(all(word in text for word in self._wanted) for text in texts)

    def _hint(self, index: QModelIndex) -> str:
        """Return the old or other name that was typed for a province."""
        if not self._wanted or not index.isValid():
            return ""
        node = self._model.data(index, ItemRole.NODE)
        for name in self._model.old_names(node):
            if self._holds(name):
                return self._model.name_old(name)
        if self._holds(self._model.data(index, ItemRole.LABEL)):
            return ""
        return next((name for name in self._model.spellings(node) if self._holds(name)), "")

    def _holds(self, name: str) -> bool:
        return all(word in fold(name) for word in self._wanted)
