"""Opens what sets texts and figures against each other: word by word, side by side, as a chart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from songhanh.core.compare import RowsBy
from songhanh.core.errors import SongHanhError
from songhanh.core.parallel import ParallelRequest
from songhanh.core.row_chart import ChartRequest
from songhanh.ui.beside import beside, of_columns
from songhanh.ui.view_kinds import CHART, DIFFERENCE, PARALLEL
from songhanh.ui.widgets.notice import NoticeKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from songhanh.core.compare import ComparisonRequest, ComparisonSheet, Row
    from songhanh.core.model import Provision
    from songhanh.ui.basket import Basket
    from songhanh.ui.desk import Desk
    from songhanh.ui.views.tab_area import TabArea
    from songhanh.ui.visits import Difference, Side, Visit


class SideDesk(QObject):
    """The part of the desk for such views; each kind has one tab, which the next one takes over."""

    def __init__(
        self, desk: Desk, tabs: TabArea, basket: Basket, remember: Callable[[Visit], None]
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._tabs = tabs
        self._basket = basket
        self._remember = remember

    def open(self, request: Side) -> None:
        """Open one of these views again; a row that the data no longer has is left out."""
        if isinstance(request, ChartRequest):
            self._draw_again(request)
        elif isinstance(request, ParallelRequest):
            self.open_parallel(request)
        else:
            self.open_difference(request)

    def open_difference(self, request: Difference) -> None:
        """Show texts word by word."""
        desk, view = self._desk, DIFFERENCE.first(self._tabs.views)
        if view is None:
            view = DIFFERENCE.type(desk.session, request, self._basket)
            view.failed.connect(desk.failed)
            view.hit_activated.connect(desk.open_hit)
            view.notice_requested.connect(desk.notice_requested)
            view.provision_selected.connect(desk.provision_selected)
            view.request_changed.connect(self._remember)
            self._tabs.open_view(view, view.title)
        else:
            view.set_request(request)
            self._tabs.show_view(view)
        self._remember(request)

    def open_parallel(self, request: ParallelRequest, provision: str = "") -> None:
        """Read documents beside each other, at a provision if one is named."""
        desk, view = self._desk, PARALLEL.first(self._tabs.views)
        if view is None:
            view = PARALLEL.type(desk.session, request, self._basket)
            view.difference_requested.connect(self.open_difference)
            view.failed.connect(desk.failed)
            view.hit_activated.connect(desk.open_hit)
            view.place_requested.connect(desk.open_place)
            view.provision_selected.connect(desk.provision_selected)
            view.request_changed.connect(self._remember)
            opened = view
            view.title_changed.connect(lambda title: self._tabs.set_title(opened, title))
            self._tabs.open_view(view, view.title)
        else:
            view.set_request(request)
            self._tabs.show_view(view)
        if provision:
            view.go_to(provision)
        self._remember(request)

    def open_beside(self, provision: Provision) -> None:
        """Read the document of a provision beside the likeliest other one."""
        library = self._desk.session.library
        request = beside(library, provision.document, self._basket.columns)
        if request is not None:
            self.open_parallel(request, provision.id)

    def open_columns(self, columns: tuple[str, ...]) -> None:
        """Read the documents of a comparison beside each other."""
        request = of_columns(self._desk.session.library, columns)
        if request is not None:
            self.open_parallel(request)
        else:
            sentence = self.tr("Reading side by side needs two columns that have documents.")
            self._desk.notice_requested.emit(NoticeKind.WARNING.value, sentence)

    def open_chart(self, sheet: ComparisonSheet, row: Row, request: ComparisonRequest) -> None:
        """Draw a row of a comparison, which was made by `request`."""
        self._draw(sheet, row, ChartRequest(request.content, row.id))

    def _draw_again(self, request: ChartRequest) -> None:
        library = self._desk.session.library
        comparison, _ = library.settle(request.comparison)
        if comparison.rows == RowsBy.INDICATOR:
            comparison = replace(comparison, indicators=(request.row,))  # the other rows take time
        try:
            sheet = library.compare(comparison)
        except SongHanhError as error:
            self._desk.failed.emit(error)
            return
        row = next((one for one in sheet.rows if one.id == request.row), None)
        if row is not None:
            self._draw(sheet, row, request)

    def _draw(self, sheet: ComparisonSheet, row: Row, request: ChartRequest) -> None:
        desk, view = self._desk, CHART.first(self._tabs.views)
        if view is None:
            view = CHART.type(desk.session, sheet, row, request)
            view.failed.connect(desk.failed)
            view.hit_activated.connect(desk.open_hit)
            view.notice_requested.connect(desk.notice_requested)
            view.provision_selected.connect(desk.provision_selected)
            opened = view
            view.title_changed.connect(lambda title: self._tabs.set_title(opened, title))
            self._tabs.open_view(view, view.title)
        else:
            view.show_row(sheet, row, request)
            self._tabs.show_view(view)
        self._remember(request)
