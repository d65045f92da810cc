"""The choice of the user's own province, by its name now or one it had before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QWidget
from typing_extensions import override

from songhanh.core.text import fold, sort_key

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QWheelEvent

    from songhanh.ui.session import Session

_FOLDED = int(Qt.ItemDataRole.UserRole) + 1
_ID = _FOLDED + 1


class _Names(QCompleter):
    """Completes names typed without diacritics too."""

    def __init__(self, model: QStandardItemModel, parent: QWidget) -> None:
        super().__init__(model, parent)
        self.setCompletionRole(_FOLDED)
        self.setCompletionColumn(0)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(10)

    @override
    def splitPath(self, path: str) -> list[str]:
        return [fold(path)]

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class ProvinceBox(QComboBox):
    """Lists the provinces of today; what is typed may be a province of before July 2025."""

    chosen = Signal(str)
    """The id of the province the user chose."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(16)
        self.setAccessibleName(self.tr("Your province or city"))
        provinces = session.library.taxonomy.provinces
        self._provinces = sorted(provinces, key=lambda p: sort_key(p.name.vi))
        for province in self._provinces:
            self.addItem(session.words.text(province.name), province.id)
        # Made here and not by Qt, which says of its own that it may be none.
        field = QLineEdit()
        self.setLineEdit(field)
        self._field, self._names = field, _Names(self._typed_names(), self)
        self._popup = QListView()
        self._popup.setObjectName("popup")
        self._names.setPopup(self._popup)
        self.setCompleter(self._names)
        activated: Any = self._names.activated
        activated[QModelIndex].connect(self._on_names_activated)
        field.setPlaceholderText(self.tr("New name, or one from before 1 July 2025"))
        field.setAccessibleName(self.accessibleName())
        field.returnPressed.connect(self._on_field_return_pressed)
        self.activated.connect(self._on_activated)
        self.show_province(session.settings.my_province)

    def show_province(self, key: str) -> None:
        """Show a province, or none, without telling."""
        self.setCurrentIndex(self.findData(key))
        if self.currentIndex() < 0:
            self.setEditText("")

    def province_of(self, typed: str) -> str:
        """Return the id of the province that a name leads to, however it is typed; or nothing."""
        wanted = fold(typed).strip()
        model = self._typed
        items = [model.item(row) for row in range(model.rowCount())]
        exact = [item for item in items if item.data(_FOLDED) == wanted]
        near = [item for item in items if wanted and wanted in item.data(_FOLDED)]
        found = exact or (near if len({item.data(_ID) for item in near}) == 1 else [])
        return str(found[0].data(_ID)) if found else ""

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self._popup.isVisible():
            # What was typed and not chosen must not look like a choice.
            self.show_province(self._session.settings.my_province)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # The page is to be scrolled; a province must not change in passing.
        event.ignore()

    def _typed_names(self) -> QStandardItemModel:
        """Return all names that may be typed, the old ones with what they belong to now."""
        model = QStandardItemModel(self)
        words = self._session.words
        for province in self._provinces:
            name = words.text(province.name)
            model.appendRow(_item(name, name, province.id))
            for old in province.merged_from:
                if old.id != province.id:
                    before = words.text(old.name)
                    shown = self.tr("{old} (old), now {new}").replace("{old}", before)
                    model.appendRow(_item(shown.replace("{new}", name), before, province.id))
            for other in province.spellings:
                model.appendRow(_item(f"{other} – {name}", other, province.id))
        self._typed = model
        return model

    def _choose(self, key: str) -> None:
        if key:
            self.show_province(key)
            self.chosen.emit(key)

    def _on_activated(self, row: int) -> None:
        self._choose(str(self.itemData(row)))

    def _on_names_activated(self, index: QModelIndex) -> None:
        self._choose(str(index.data(_ID)))

    def _on_field_return_pressed(self) -> None:
        self._choose(self.province_of(self._field.text()))


def _item(shown: str, typed: str, key: str) -> QStandardItem:
    item = QStandardItem(shown)
    values: dict[int, Any] = {_FOLDED: fold(typed), _ID: key}
    for role, value in values.items():
        item.setData(value, role)
    return item
