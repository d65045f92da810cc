"""The kinds of views and panels there are. The module of a kind is loaded when the first one is made.

The window, the desks and the memory ask here which kind a view is, so that none of them loads a view
that is not open: the first picture need not wait for what it does not show.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from songhanh.ui.notebook.dossier_view import DossierView
    from songhanh.ui.notebook.notebook_desk import NotebookDesk
    from songhanh.ui.notebook.notebook_view import NotebookView
    from songhanh.ui.views.chart_view import ChartView
    from songhanh.ui.views.comparison_view import ComparisonView
    from songhanh.ui.views.context_panel import ContextPanel
    from songhanh.ui.views.difference_view import DifferenceView
    from songhanh.ui.views.facet_panel import FacetPanel
    from songhanh.ui.views.fault_page import FaultPage
    from songhanh.ui.views.health_page import HealthPage
    from songhanh.ui.views.help_view import HelpView
    from songhanh.ui.views.keys_page import KeysPage
    from songhanh.ui.views.navigator import Navigator
    from songhanh.ui.views.news_page import NewsPage
    from songhanh.ui.views.parallel_view import ParallelView
    from songhanh.ui.views.reading_view import ReadingView
    from songhanh.ui.views.results_view import ResultsView
    from songhanh.ui.views.settings_page import SettingsPage
    from songhanh.ui.views.sheet_view import SheetView
    from songhanh.ui.views.start_page import StartPage
    from songhanh.ui.views.tour_view import TourView
    from songhanh.ui.views.work_view import WorkView

_View_co = TypeVar("_View_co", bound="QObject", covariant=True)


class ViewKind(Generic[_View_co]):
    """A class of views by its name."""

    def __init__(self, module: str, name: str) -> None:
        self._module, self._name = f"songhanh.ui.{module}", name

    @property
    def type(self) -> type[_View_co]:
        """The class itself, to make a view; loaded if need be."""
        found: type[_View_co] = getattr(import_module(self._module), self._name)
        return found

    def of(self, view: QWidget | None) -> _View_co | None:
        """Return a view if it is of this kind. That loads nothing: a class not loaded has no views."""
        found = getattr(sys.modules.get(self._module), self._name, None)
        return view if found is not None and isinstance(view, found) else None

    def among(self, views: Iterable[QWidget]) -> list[_View_co]:
        """Return the views that are of this kind."""
        return [found for view in views if (found := self.of(view)) is not None]

    def first(self, views: Iterable[QWidget]) -> _View_co | None:
        """Return the first view that is of this kind."""
        return next(iter(self.among(views)), None)


CHART: ViewKind[ChartView] = ViewKind("views.chart_view", "ChartView")
COMPARISON: ViewKind[ComparisonView] = ViewKind("views.comparison_view", "ComparisonView")
DIFFERENCE: ViewKind[DifferenceView] = ViewKind("views.difference_view", "DifferenceView")
DOSSIER: ViewKind[DossierView] = ViewKind("notebook.dossier_view", "DossierView")
FAULT: ViewKind[FaultPage] = ViewKind("views.fault_page", "FaultPage")
HEALTH: ViewKind[HealthPage] = ViewKind("views.health_page", "HealthPage")
HELP: ViewKind[HelpView] = ViewKind("views.help_view", "HelpView")
KEYS: ViewKind[KeysPage] = ViewKind("views.keys_page", "KeysPage")
NEWS: ViewKind[NewsPage] = ViewKind("views.news_page", "NewsPage")
NOTEBOOK: ViewKind[NotebookView] = ViewKind("notebook.notebook_view", "NotebookView")
PARALLEL: ViewKind[ParallelView] = ViewKind("views.parallel_view", "ParallelView")
READING: ViewKind[ReadingView] = ViewKind("views.reading_view", "ReadingView")
RESULTS: ViewKind[ResultsView] = ViewKind("views.results_view", "ResultsView")
SETTINGS: ViewKind[SettingsPage] = ViewKind("views.settings_page", "SettingsPage")
SHEET: ViewKind[SheetView] = ViewKind("views.sheet_view", "SheetView")
START: ViewKind[StartPage] = ViewKind("views.start_page", "StartPage")
TOUR: ViewKind[TourView] = ViewKind("views.tour_view", "TourView")
WORK: ViewKind[WorkView] = ViewKind("views.work_view", "WorkView")

CONTEXT: ViewKind[ContextPanel] = ViewKind("views.context_panel", "ContextPanel")
FACETS: ViewKind[FacetPanel] = ViewKind("views.facet_panel", "FacetPanel")
NAVIGATOR: ViewKind[Navigator] = ViewKind("views.navigator", "Navigator")
NOTEBOOK_DESK: ViewKind[NotebookDesk] = ViewKind("notebook.notebook_desk", "NotebookDesk")

SOON = (READING, RESULTS, COMPARISON, WORK, PARALLEL, DIFFERENCE, CHART, SHEET, NOTEBOOK, DOSSIER)
"""What the user is likely to open, the likeliest first."""


def is_any(view: QWidget | None, *kinds: ViewKind[QObject]) -> bool:
    """Tell whether a view is of one of these kinds."""
    return any(kind.of(view) is not None for kind in kinds)
