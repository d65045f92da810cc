"""What the user asks: the search box, the scopes, the filters and the results speak of one query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from songhanh.search.query import Filters, SearchQuery
from songhanh.ui.view_kinds import RESULTS

if TYPE_CHECKING:
    from songhanh.ui.desk import Desk
    from songhanh.ui.views.tab_area import TabArea
    from songhanh.ui.views.toolbar import Toolbar


class Asking(QObject):
    """Makes one query of what is typed and ticked, and shows in all places what is asked."""

    box_wanted = Signal()
    """The user goes back up to the search box."""

    def __init__(self, toolbar: Toolbar, desk: Desk, tabs: TabArea, parent: QObject) -> None:
        super().__init__(parent)
        self._toolbar = toolbar
        self._desk = desk
        self._tabs = tabs
        self._filters = Filters()
        self._exact = False
        desk.left_upwards.connect(self.box_wanted)
        desk.query_requested.connect(self._on_query_requested)
        desk.query_shown.connect(self._on_query_shown)
        desk.search_requested.connect(self._on_start_search)
        toolbar.filters_changed.connect(self._on_toolbar_filters_changed)
        toolbar.query_changed.connect(lambda text: self._ask(text, typing=True))
        toolbar.search.left_downwards.connect(self._on_search_left_downwards)
        toolbar.submitted.connect(lambda text: self._ask(text, typing=False))

    def set_filters(self, filters: Filters) -> None:
        """Ask again with what is ticked among the filters."""
        self._filters = filters
        self._ask(self._toolbar.search.text(), typing=False)

    def _ask(self, text: str, *, typing: bool) -> None:
        query = SearchQuery.parse(text, self._filters, typing=typing, exact=self._exact)
        self._desk.open_search(query)

    def _on_query_requested(self, query: SearchQuery) -> None:
        self._toolbar.search.set_query(query.text)
        self._desk.open_search(query)

    def _on_query_shown(self, query: SearchQuery) -> None:
        """Show what the results in front were asked, as after going back."""
        self._filters, self._exact = query.filters, query.exact
        self._toolbar.show_filters(query.filters)
        typed = SearchQuery.parse(self._toolbar.search.text())
        if not query.typing and typed.text != query.text:
            self._toolbar.search.set_query(query.text)

    def _on_search_left_downwards(self) -> None:
        results = RESULTS.of(self._tabs.current)
        if results is not None:
            results.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_start_search(self, text: str) -> None:
        self._toolbar.search.set_query(text)
        self._ask(text, typing=False)
        self._toolbar.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_toolbar_filters_changed(self) -> None:
        self._filters = self._toolbar.filters(self._filters)
        if self._toolbar.search.text():
            self._ask(self._toolbar.search.text(), typing=False)
