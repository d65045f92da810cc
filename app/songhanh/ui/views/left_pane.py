"""The pane at the left: the trees, or the filters while results are in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from songhanh.ui.view_kinds import RESULTS

if TYPE_CHECKING:
    from songhanh.ui.sides import Sides

_ROOM_FOR_NAVIGATOR, _ROOM_FOR_FACETS = 700, 1000


class LeftPane(QStackedWidget):
    """Knows which of its panels a view has use for, and whether the user wants to see it."""

    def __init__(self, sides: Sides) -> None:
        super().__init__()
        self._sides = sides
        self._wants_navigator = True
        self._wants_facets: bool | None = None  # not said: as there is room

    def want(self, view: QWidget | None, *, shown: bool) -> None:
        """Take it that the user wants to see the panel for this view, or not."""
        if RESULTS.of(view) is not None:
            self._wants_facets = shown
        else:
            self._wants_navigator = shown

    def forget_facets(self) -> None:
        """Show the filters as there is room again, the window having another width."""
        self._wants_facets = None

    def fit(self, view: QWidget | None, room: float, *, reads: bool) -> bool:
        """Bring the panel for a view to the front and tell whether to show it in this room."""
        results = RESULTS.of(view)
        if results is None:
            shown = reads and self._wants_navigator and room >= _ROOM_FOR_NAVIGATOR
            if shown:
                self.setCurrentWidget(self._sides.navigator)
            return shown
        self.setCurrentWidget(self._sides.facets)
        shown = room >= _ROOM_FOR_FACETS if self._wants_facets is None else self._wants_facets
        results.head.show_filter_button(shown=not shown)
        return shown
