"""Which page of help fits where the user is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.ui.notebook.dossier_view import DossierView
from songhanh.ui.notebook.notebook_view import NotebookView
from songhanh.ui.views.chart_view import ChartView
from songhanh.ui.views.comparison_view import ComparisonView
from songhanh.ui.views.difference_view import DifferenceView
from songhanh.ui.views.fault_page import FaultPage
from songhanh.ui.views.health_page import HealthPage
from songhanh.ui.views.keys_page import KeysPage
from songhanh.ui.views.parallel_view import ParallelView
from songhanh.ui.views.reading_view import ReadingView
from songhanh.ui.views.results_view import ResultsView
from songhanh.ui.views.sheet_view import SheetView
from songhanh.ui.views.work_view import WorkView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FIRST, BROWSING = "start", "browse"
_TOPICS: dict[type, str] = {
    ChartView: "compare",
    ComparisonView: "compare",
    DifferenceView: "compare",
    DossierView: "own",
    FaultPage: "trouble",
    HealthPage: "trouble",
    KeysPage: "keys",
    NotebookView: "own",
    ParallelView: "compare",
    ReadingView: "read",
    ResultsView: "find",
    SheetView: "sheets",
    WorkView: "work",
}


def topic_of(view: QWidget | None, *, browsing: bool = False) -> str:
    """Return the page for a view in front; `browsing` tells that the keyboard is in the trees."""
    return BROWSING if browsing else _TOPICS.get(type(view), FIRST)
