"""Columns beside each other that scroll together, with one band over what is current in them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QWidget

from songhanh.ui.reading.text_pane import TextPane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollBar

    from songhanh.ui.reading.column_setter import Column
    from songhanh.ui.reading.geometry import Slot
    from songhanh.ui.session import Session

_MARGIN = 12


class LinkedPanes(QFrame):
    """Keeps columns in line; what is in them, and what is current, a page of a certain kind knows."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._panes: list[TextPane] = []
        self._columns: list[Column] = []
        session.look.follow(self, self.set_again)

    @property
    def panes(self) -> list[TextPane]:
        """The columns that are shown."""
        return self._panes[: len(self._columns)]

    def band(self) -> tuple[float, float] | None:
        """Return where the current thing begins and ends in all columns; None if there is none."""
        raise NotImplementedError

    def set_columns(self) -> None:
        """Set what is shown, at the width there is."""
        raise NotImplementedError

    def set_again(self) -> None:
        """Set the columns again, for another width or text size, and stay at the same place."""
        before = self.band()
        seen_from = self._bar.value() - (before[0] if before else 0)
        self.set_columns()
        after = self.band()
        self._panes[0].scroll_to(seen_from + (after[0] if after else 0))
        self._on_pane_scrolled(self._panes[0])

    def bring_into_view(self, *, top: bool = False) -> None:
        """Scroll as far as needed to see the current thing, or until it is at the upper edge."""
        band, height = self.band(), self._panes[0].viewport().height()
        if band is None:
            return
        start, end = band
        room = self._session.look.px(_MARGIN)
        if top or start < self._bar.value() or end - start > height:
            self._panes[0].scroll_to(start - room)
        elif end > self._bar.value() + height:
            self._panes[0].scroll_to(end + room - height)

    @property
    def _bar(self) -> QScrollBar:
        return self._panes[0].verticalScrollBar()

    def _add_pane(self, name: str) -> TextPane:
        pane = TextPane(self._session.look, name, self)
        pane.focus_moved.connect(self._on_pane_focus_moved)
        pane.scrolled.connect(partial(self._on_pane_scrolled, pane))
        self._panes.append(pane)
        return pane

    def _place_panes(self, slots: tuple[Slot, ...]) -> None:
        """Show the columns where they are to stand."""
        for place, pane in enumerate(self._panes):
            pane.setVisible(place < len(slots))
        x = 0
        for pane, column, slot in zip(self.panes, self._columns, slots, strict=True):
            pane.setGeometry(x, 0, slot.width, self.height())
            pane.set_column(column, slot.left, slot.right)
            x += slot.width

    def _on_pane_focus_moved(self) -> None:
        for pane in self.panes:
            pane.viewport().update()

    def _on_pane_scrolled(self, pane: TextPane) -> None:
        for other in self.panes:
            if other is not pane:
                other.scroll_to(pane.verticalScrollBar().value())


def read_aloud(pane: TextPane, text: str) -> None:
    """Let a reader aloud say what is current: moving the band is nothing it could notice."""
    pane.setAccessibleDescription(text)
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(pane, text))
