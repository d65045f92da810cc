"""The ways to what sets texts and figures against each other, through the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.core.parallel import ParallelRequest
from songhanh.core.tree import Place
from songhanh.ui.differences.requests import DifferenceRequest
from songhanh.ui.views.chart_view import ChartView
from songhanh.ui.views.comparison_view import ComparisonView
from songhanh.ui.views.difference_view import DifferenceView
from songhanh.ui.views.parallel_view import ParallelView
from songhanh.ui.views.start_page import StartPage
from tests.ui.driving import front, settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from songhanh.ui.app import Program
    from songhanh.ui.main_window import MainWindow

PLAN = "nghe-an/305-kh-tu"


def test_from_a_provision_to_the_one_it_carries_out(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    window.desk.open_hit(f"{PLAN}#2")
    settle(qtbot, program)
    window.commands["differ"].trigger()
    settle(qtbot, program)
    view = front(window)
    assert isinstance(view, DifferenceView)
    assert view.pairs[0].other is not None
    assert view.pairs[0].other.id == "57-nq-tw#II.1.h"
    window.desk.go_back()
    assert not isinstance(front(window), DifferenceView)
    window.desk.go_forward()
    assert window.desk.visits[-1] == DifferenceRequest(f"{PLAN}#2")


def test_from_a_plan_to_the_resolution_beside_it_at_the_same_place(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    window.desk.open_hit(f"{PLAN}#4")
    settle(qtbot, program)
    window.commands["parallel"].trigger()
    settle(qtbot, program)
    view = front(window)
    assert isinstance(view, ParallelView)
    assert view.request == ParallelRequest((PLAN, "57-nq-tw"))
    assert view.spread.current is not None
    assert view.spread.current.id == f"{PLAN}#4"
    assert [one.id for one in view.spread.counterparts] == ["57-nq-tw#II.1.k"]
    assert not window.navigator.isVisible()  # the documents need the width


def test_from_a_row_of_figures_to_its_chart_and_from_columns_to_their_documents(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    columns = ("57-nq-tw", "nghe-an", "can-tho")
    window.desk.open_comparison(ComparisonRequest(columns, RowsBy.INDICATOR, (), "57-nq-tw"))
    settle(qtbot, program)
    table = front(window)
    assert isinstance(table, ComparisonView)
    model = table._model
    row = next(n for n in range(model.rowCount()) if model.entries(model.index(n, 1)))
    table._table.setCurrentIndex(model.index(row, 1))
    window.commands["chart"].trigger()
    chart = front(window)
    assert isinstance(chart, ChartView)
    assert [line.name for line in chart.text.lines] == ["Nghệ An", "Cần Thơ"]
    window.tabs.show_view(table)
    window.commands["parallel"].trigger()
    beside = front(window)
    assert isinstance(beside, ParallelView)
    assert beside.request.documents[:2] == ("57-nq-tw", PLAN)
    settle(qtbot, program)


def test_from_the_start_page_to_both_resolutions(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    settle(qtbot, program)
    start = front(window)
    assert isinstance(start, StartPage)
    rows = start._beside._rows
    names = [rows.itemAt(n).widget().accessibleName() for n in range(rows.count())]  # type: ignore[union-attr]
    assert names == ["57-NQ/TW ↔ 71-NQ/TW", "Nghệ An · 305-KH/TU ↔ 57-NQ/TW"]
    rows.itemAt(0).widget().click()  # type: ignore[union-attr]
    settle(qtbot, program)
    assert isinstance(front(window), ParallelView)
    window.desk.open_place(Place(document="57-nq-tw"))
    settle(qtbot, program)
