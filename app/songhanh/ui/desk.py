"""What is open in the tabs and in which order it was visited: places, searches, tables, lists."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from songhanh.core.compare import ComparisonRequest
from songhanh.core.errors import SongHanhError
from songhanh.core.tree import LEADING, Place, TreeKind
from songhanh.core.work import WorkRequest
from songhanh.search.query import SearchQuery
from songhanh.ui.saved_comparisons import reopen_comparison
from songhanh.ui.side_desk import SideDesk
from songhanh.ui.tab_memory import visit_of
from songhanh.ui.view_kinds import COMPARISON, FAULT, READING, RESULTS, SHEET, START, WORK
from songhanh.ui.views.page import Page
from songhanh.ui.visits import Difference, Side, follows
from songhanh.ui.widgets.notice import NoticeKind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from songhanh.core.compare import ComparisonSheet, Row
    from songhanh.core.own import SavedComparison
    from songhanh.core.parallel import ParallelRequest
    from songhanh.ui.basket import Basket
    from songhanh.ui.pages import Pages
    from songhanh.ui.printing.papers import Paper
    from songhanh.ui.session import Session
    from songhanh.ui.views.comparison_view import ComparisonView
    from songhanh.ui.views.reading_view import ReadingView
    from songhanh.ui.views.start_page import StartPage
    from songhanh.ui.views.tab_area import TabArea
    from songhanh.ui.visits import Visit

_KEPT = 100


class Desk(QObject):
    """Opens views in tabs and connects them; they never know each other.

    A place replaces the one being read, so that browsing does not pile up tabs; searches share one
    tab, and so do comparisons.
    """

    place_shown = Signal(object)
    """The Place now read."""
    provision_selected = Signal(object)
    """The Provision chosen in the view in front, or None."""
    hit_selected = Signal(object)
    """The SearchHit chosen in the results, or None."""
    counted = Signal(object)
    """The SearchResult in the results in front, with its facets."""
    query_requested = Signal(object)
    """The user wants this SearchQuery instead of the one that is shown."""
    query_shown = Signal(object)
    """The SearchQuery whose results are in front."""
    filters_requested = Signal()
    """The user wants to see the filters of the results."""
    left_upwards = Signal()
    """The user goes up from the results."""
    entries_selected = Signal(object)
    """The provisions in the chosen cell of a comparison."""
    compare_requested = Signal(str)
    """The id of a column to be added to the comparison."""
    tree_requested = Signal(object)
    my_province_changed = Signal(str)
    search_requested = Signal(str)
    notice_requested = Signal(str, str)
    failed = Signal(object)
    history_changed = Signal()

    def __init__(
        self, session: Session, tabs: TabArea, basket: Basket, pages: Pages, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._tabs = tabs
        self._basket = basket
        self._pages = pages
        self._visits: list[Visit] = []
        self._at = -1
        self._closed: list[Visit] = []
        self._fresh: StartPage | None = None
        tabs.closing.connect(self._on_tabs_closing)
        self._against = SideDesk(self, tabs, basket, self._remember)
        tabs.emptied.connect(self.open_start)

    @property
    def can_go_back(self) -> bool:
        """Whether something was visited before this."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether the user has gone back."""
        return self._at + 1 < len(self._visits)

    def begin_at(self, visit: Visit | None) -> None:
        """Forget what was visited, and begin with this: a restored window has no past."""
        self._visits[:] = [] if visit is None else [visit]
        self._at = len(self._visits) - 1
        self.history_changed.emit()

    @property
    def visits(self) -> tuple[Visit, ...]:
        """What was visited up to now, the last one in front."""
        return tuple(self._visits[: self._at + 1])

    def go_back(self) -> None:
        """Open again what was visited before."""
        if self.can_go_back:
            self._go_to(self._at - 1)

    def go_forward(self) -> None:
        """Open again what was left by going back."""
        if self.can_go_forward:
            self._go_to(self._at + 1)

    def open(self, visit: Visit, *, new: bool = False) -> None:
        """Open what was visited or closed; a place in a tab of its own if it is to be `new`."""
        if isinstance(visit, Place):
            self.open_place(visit, new=new)
        elif isinstance(visit, SearchQuery):
            self.open_search(visit)
        elif isinstance(visit, WorkRequest):
            self.open_work(visit)
        elif isinstance(visit, Side):
            self._against.open(visit)
        else:
            self.open_comparison(visit)

    def open_start(self) -> None:
        """Bring the start page to the front."""
        view = START.first(self._tabs.views) or self._open_start_page()
        self._tabs.show_view(view)

    def open_page(self, page: str) -> None:
        """Bring a page of the program itself to the front, by its name."""
        view = next((v for v in self._tabs.views if isinstance(v, Page) and v.page == page), None)
        if view is None:
            view = self._pages.make(page)
            self._tabs.open_view(view, view.title)
        self._tabs.show_view(view)

    def open_fault(self, error: BaseException) -> None:
        """Show the report of something nobody expected, in the tab of the one before."""
        before = FAULT.first(self._tabs.views)
        view = FAULT.type(self.session, error)
        self._tabs.open_view(view, view.title)
        if before is not None:
            self._tabs.close_view(before)

    def open_new_tab(self) -> None:
        """Open a start page of its own; the place chosen there takes its tab."""
        self._fresh = self._open_start_page()
        self._fresh.focus_search()

    def reopen(self) -> None:
        """Open again the tab that was closed last."""
        if self._closed:
            self.open(self._closed.pop(), new=True)

    def open_place(self, place: Place, provision: str = "", *, new: bool = False) -> None:
        """Read a place, in the tab in which something is being read if there is one."""
        self._remember(place)
        view = None if new else self._reading(place)
        fresh = self._fresh if self._tabs.current is self._fresh else None
        if view is None:
            view = self._make_reading(place)
            self._tabs.open_view(view, view.title)
        else:
            view.go_to_place(place)
            self._tabs.show_view(view)
        if fresh is not None:
            self._fresh = None
            self._tabs.close_view(fresh)
        if provision:
            view.go_to(provision)
        self.place_shown.emit(place)

    def open_first(self, kind: TreeKind) -> None:
        """Read what a tree begins with: the leading resolution, the first pillar, one's province."""
        library, mine = self.session.library, self.session.settings.my_province
        match kind:
            case TreeKind.RESOLUTION:
                self.open_place(Place(document=LEADING[0]))
            case TreeKind.PILLAR:
                self.open_place(Place(pillar=library.taxonomy.pillars[0].id))
            case TreeKind.PROVINCE:
                first = next(p.id for p in library.taxonomy.provinces if library.documents_of(p.id))
                self.open_place(Place(scope=mine if mine in library.taxonomy.province else first))

    def open_hit(self, key: str) -> None:
        """Read the provision or document with this id."""
        library = self.session.library
        if key in library.documents:
            self.open_place(Place(document=key))
            return
        found = library.provisions([key]).get(key)
        if found is not None:
            self.open_place(Place(document=found.document), found.id)

    def open_search(self, query: SearchQuery) -> None:
        """Show the hits of a query, in the tab of earlier hits if there is one."""
        if not query:
            return
        view = RESULTS.first(self._tabs.views)
        if view is None:
            view = RESULTS.type(self.session)
            view.hit_selected.connect(self.hit_selected)
            view.hit_activated.connect(self.open_hit)
            view.counted.connect(self.counted)
            view.query_requested.connect(self.query_requested)
            view.filters_requested.connect(self.filters_requested)
            view.left_upwards.connect(self.left_upwards)
            view.compare_requested.connect(self.compare_requested)
            view.notice_requested.connect(self.notice_requested)
            view.failed.connect(self.failed)
            opened = view
            view.title_changed.connect(lambda title: self._tabs.set_title(opened, title))
            self._tabs.open_view(view, self.tr("Results"))
        self._tabs.show_view(view)
        self._remember(query)
        self.query_shown.emit(query)
        view.search(query)

    def open_comparison(self, request: ComparisonRequest | None = None) -> None:
        """Compare what is asked for, or what lies in the basket."""
        view = COMPARISON.first(self._tabs.views)
        if request is None:
            request = view.request if view is not None else ComparisonRequest(())
            request = replace(request, columns=self._basket.columns, indicators=())
        elif not request.indicators:
            # One indicator of all provinces is a list to be read, not what the user gathered.
            self._basket.replace(request.columns)
        if view is None:
            view = self._make_comparison(request)
            self._tabs.open_view(view, self.tr("Comparison"))
        elif view.request != request:
            view.set_request(request)
        self._tabs.show_view(view)
        self._remember(request)

    def open_saved(self, saved: SavedComparison) -> None:
        """Compare again what was kept; what the data no longer has is named."""
        try:
            found = reopen_comparison(self.session, saved)
        except SongHanhError as error:
            self.failed.emit(error)
            return
        self.open_comparison(found.request)
        if found.gone:
            gone = self.tr("“{name}” was kept with what this data does not have: {gone}.")
            gone = gone.replace("{name}", found.name).replace("{gone}", ", ".join(found.gone))
            self.notice_requested.emit(NoticeKind.WARNING, gone)

    def update_comparison(self) -> None:
        """Follow the basket in an open comparison."""
        view = COMPARISON.first(self._tabs.views)
        if view is None or view.request.indicators:
            return
        if view.request.columns != self._basket.columns:
            view.set_request(replace(view.request, columns=self._basket.columns))

    def open_difference(self, request: Difference) -> None:
        """Show texts word by word."""
        self._against.open_difference(request)

    def open_parallel(self, request: ParallelRequest) -> None:
        """Read documents beside each other."""
        self._against.open_parallel(request)

    def open_chart(self, sheet: ComparisonSheet, row: Row, request: ComparisonRequest) -> None:
        """Draw a row of a comparison, which was made by `request`."""
        self._against.open_chart(sheet, row, request)

    def open_work(self, request: WorkRequest) -> None:
        """Show a list of work, in the tab of an earlier list if there is one."""
        view = WORK.first(self._tabs.views)
        if view is None:
            view = WORK.type(self.session, request)
            view.compare_requested.connect(self.compare_requested)
            view.failed.connect(self.failed)
            view.hit_activated.connect(self.open_hit)
            view.notice_requested.connect(self.notice_requested)
            view.paper_requested.connect(self.open_paper)
            view.provision_selected.connect(self.provision_selected)
            view.request_changed.connect(self._remember)
            opened = view
            view.title_changed.connect(lambda title: self._tabs.set_title(opened, title))
            self._tabs.open_view(view, view.title)
        else:
            view.set_request(request)
            self._tabs.show_view(view)
        self._remember(request)

    def open_sheet(self, sheet: ComparisonSheet, title: str) -> None:
        """Show a comparison as it will be printed."""
        from songhanh.ui.printing.papers import ComparisonPaper  # noqa: PLC0415 - no start prints

        self.open_paper(ComparisonPaper(self.session, sheet, title))

    def open_paper(self, paper: Paper) -> None:
        """Show something as it will be printed."""
        before = SHEET.first(self._tabs.views)
        view = SHEET.type(self.session, paper)
        view.failed.connect(self.failed)
        self._tabs.open_view(view, self.tr("Sheet: {title}").replace("{title}", paper.title))
        if before is not None:
            self._tabs.close_view(before)

    def _make_reading(self, place: Place) -> ReadingView:
        view = READING.type(self.session, place)
        view.provision_selected.connect(self.provision_selected)
        view.place_requested.connect(self.open_place)
        view.compare_requested.connect(self.compare_requested)
        view.difference_requested.connect(self.open_difference)
        view.parallel_requested.connect(self._against.open_beside)
        view.hit_activated.connect(self.open_hit)
        view.notice_requested.connect(self.notice_requested)
        view.failed.connect(self.failed)
        view.title_changed.connect(lambda title: self._tabs.set_title(view, title))
        return view

    def _reading(self, place: Place) -> ReadingView | None:
        """Return the tab to read a place in: that of its document, the one in front, or any."""
        if self._fresh is not None and self._tabs.current is self._fresh:
            return None
        views = READING.among(self._tabs.views)
        same = [v for v in views if place.document and v.place.document == place.document]
        front = [view for view in views if view is self._tabs.current]
        return next(iter([*same, *front, *views]), None)

    def _make_comparison(self, request: ComparisonRequest) -> ComparisonView:
        view = COMPARISON.type(self.session, request)
        view.provision_selected.connect(self.entries_selected)
        view.hit_activated.connect(self.open_hit)
        view.notice_requested.connect(self.notice_requested)
        view.saved_activated.connect(self.open_saved)
        view.chart_requested.connect(lambda sheet, row: self.open_chart(sheet, row, view.request))
        view.parallel_requested.connect(self._against.open_columns)
        view.difference_requested.connect(self.open_difference)
        view.sheet_requested.connect(self.open_sheet)
        view.columns_changed.connect(lambda columns: self._gather(view, columns))
        view.failed.connect(self.failed)
        view.title_changed.connect(lambda title: self._tabs.set_title(view, title))
        return view

    def _gather(self, view: ComparisonView, columns: tuple[str, ...]) -> None:
        if not view.request.indicators:
            self._basket.replace(columns)

    def _remember(self, visit: Visit) -> None:
        if self._visits and self._at >= 0 and self._visits[self._at] == visit:
            return
        del self._visits[self._at + 1 :]
        if self._visits and follows(self._visits[-1], visit):
            self._visits[-1] = visit
        else:
            self._visits.append(visit)
        del self._visits[:-_KEPT]
        self._at = len(self._visits) - 1
        self.history_changed.emit()

    def _go_to(self, index: int) -> None:
        self._at = index
        self.open(self._visits[index])
        self.history_changed.emit()

    def _open_start_page(self) -> StartPage:
        view = START.type(self.session)
        view.search_requested.connect(self.search_requested)
        view.tree_requested.connect(self.tree_requested)
        view.comparison_requested.connect(self.open_comparison)
        view.parallel_requested.connect(self.open_parallel)
        view.saved_activated.connect(self.open_saved)
        view.place_requested.connect(self.open_place)
        view.work_requested.connect(self.open_work)
        view.news_requested.connect(partial(self.open_page, "news"))
        view.failed.connect(self.failed)
        view.my_province_changed.connect(self.my_province_changed)
        self._tabs.open_view(view, self.tr("Start"))
        return view

    def _on_tabs_closing(self, view: QWidget) -> None:
        visit = visit_of(view)
        if visit is not None:
            self._closed = [*self._closed, visit][-_KEPT:]
