"""What is done with the history: a day or all of it cleared, and whether one is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from songhanh.core.own import HistoryEntry
from songhanh.ui.notebook.entry_model import EntryRow, GroupRow
from songhanh.ui.notebook.notebook_rows import day_of
from songhanh.ui.widgets.buttons import word_button

if TYPE_CHECKING:
    from songhanh.ui.notebook.actions import NotebookActions
    from songhanh.ui.notebook.entry_tree import EntryTree
    from songhanh.ui.session import Session


class HistoryTools(QWidget):
    """Buttons over the history. What is cleared can be brought back."""

    def __init__(
        self,
        session: Session,
        actions: NotebookActions,
        rows: EntryTree,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._actions, self._rows = session, actions, rows
        look = session.look
        self._day = word_button(look, self.tr("Clear this day"), small=True)
        self._day.clicked.connect(self.clear_day)
        self._all = word_button(look, self.tr("Clear everything"), "trash-2", small=True)
        self._all.clicked.connect(self.clear)
        self._keep = QCheckBox(self.tr("Keep a history"))
        self._keep.setChecked(session.settings.history)
        self._keep.toggled.connect(self._on_keep_toggled)
        self._row = QHBoxLayout(self)
        for widget in (self._day, self._all, self._keep):
            self._row.addWidget(widget)
        look.follow(self, self._renew)
        self._renew()

    def show_row(self) -> None:
        """Offer what can be done with the chosen row."""
        self._keep.setChecked(self._session.settings.history)
        self._day.setEnabled(self._rows.row is not None)
        self._all.setEnabled(self._rows.row is not None)

    def clear_day(self) -> None:
        """Forget what was looked at on the day of the chosen row."""
        row = self._rows.row
        if row is None:
            return
        day = day_of(row.entry).isoformat() if isinstance(row, EntryRow) else row.key
        seen = self._session.own.all(HistoryEntry)
        self._remove([entry for entry in seen if day_of(entry).isoformat() == day])

    def clear(self) -> None:
        """Forget all that was looked at."""
        self._remove(self._session.own.all(HistoryEntry))

    def remove(self) -> None:
        """Forget the chosen row: a day, or one thing."""
        row = self._rows.row
        if isinstance(row, GroupRow):
            self.clear_day()
        elif row is not None and isinstance(row.entry, HistoryEntry):
            self._remove([row.entry])

    def _remove(self, entries: list[HistoryEntry]) -> None:
        if entries:
            words = self.tr("%n entries of the history cleared.", "", len(entries))
            self._actions.remove(words, *entries)

    def _on_keep_toggled(self, keep: bool) -> None:  # noqa: FBT001 - a slot
        self._session.settings.history = keep
        self._session.save_settings(lambda _: None)

    def _renew(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._session.look.px(8))
