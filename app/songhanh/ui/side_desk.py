"""Opens what sets texts and figures against each other: word by word, side by side, as a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from songhanh.ui.views.chart_view import ChartView
from songhanh.ui.views.difference_view import DifferenceView
from songhanh.ui.views.parallel_view import ParallelView, beside, of_columns
from songhanh.ui.widgets.notice import NoticeKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from songhanh.core.compare import ComparisonSheet, Row
    from songhanh.core.model import Provision
    from songhanh.core.parallel import ParallelRequest
    from songhanh.ui.basket import Basket
    from songhanh.ui.desk import Desk
    from songhanh.ui.views.tab_area import TabArea
    from songhanh.ui.visits import Difference, Visit

_View = TypeVar("_View", bound="QWidget")


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

    def open_difference(self, request: Difference) -> None:
        """Show texts word by word."""
        desk, view = self._desk, self._find(DifferenceView)
        if view is None:
            view = DifferenceView(desk.session, request, self._basket)
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
        desk, view = self._desk, self._find(ParallelView)
        if view is None:
            view = ParallelView(desk.session, request, self._basket)
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

    def open_chart(self, sheet: ComparisonSheet, row: Row) -> None:
        """Draw a row of a comparison."""
        desk, view = self._desk, self._find(ChartView)
        if view is None:
            view = ChartView(desk.session, sheet, row)
            view.failed.connect(desk.failed)
            view.hit_activated.connect(desk.open_hit)
            view.notice_requested.connect(desk.notice_requested)
            view.provision_selected.connect(desk.provision_selected)
            opened = view
            view.title_changed.connect(lambda title: self._tabs.set_title(opened, title))
            self._tabs.open_view(view, view.title)
        else:
            view.show_row(sheet, row)
            self._tabs.show_view(view)

    def _find(self, kind: type[_View]) -> _View | None:
        return next((view for view in self._tabs.views if isinstance(view, kind)), None)
