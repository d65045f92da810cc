"""What can be added to a comparison as a column, as a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from songhanh.core.compare import WRITTEN
from songhanh.core.model import CENTRAL
from songhanh.core.text import sort_key
from songhanh.core.tree import LEADING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from songhanh.ui.session import Session


class ColumnMenu(QMenu):
    """The centre and its leading documents, provinces, regions, and columns to write in."""

    columns_wanted = Signal(tuple)
    """The ids to be added."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._columns: tuple[str, ...] = ()
        self.aboutToShow.connect(self._fill)

    def set_columns(self, columns: tuple[str, ...]) -> None:
        """Take these columns as there already."""
        self._columns = columns

    def _fill(self) -> None:
        self.clear()
        library, mine = self._session.library, self._session.settings.my_province
        taxonomy = library.taxonomy
        self._offer(self, (CENTRAL, *LEADING))
        self.addSeparator()
        ordered = sorted(taxonomy.provinces, key=lambda p: (p.id != mine, sort_key(p.name.vi)))
        provinces = [p.id for p in ordered]
        having = [key for key in provinces if library.documents_of(key)]
        lacking = [key for key in provinces if key not in having]
        self._offer(self.addMenu(self.tr("Provinces with documents")), having)
        self._offer(self.addMenu(self.tr("Provinces without documents")), lacking)
        self._offer(self.addMenu(self.tr("Regions")), [one.id for one in taxonomy.regions])
        left = tuple(key for key in provinces if key not in self._columns)
        every = self.addAction(self.tr("All %n province(s)", "", len(provinces)))
        every.triggered.connect(lambda: self.columns_wanted.emit(left))
        every.setEnabled(bool(left))
        self.addSeparator()
        self._offer(self, WRITTEN)

    def _offer(self, menu: QMenu, keys: Iterable[str]) -> None:
        added = 0
        for key in keys:
            if key in self._columns or not self._session.library.has_column(key):
                continue
            name = self._session.words.text(self._session.library.column(key).name)
            action = menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(
                lambda _=False, chosen=key: self.columns_wanted.emit((chosen,))
            )
            added += 1
        if menu is not self:
            menu.setEnabled(added > 0)
