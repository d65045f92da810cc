"""A chart in the window, as a picture, and on paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.core.row_chart import BarKind, ChartRequest
from songhanh.core.text import sort_key
from songhanh.ui.start.ready import ready_comparisons
from songhanh.ui.views.chart_view import ChartView

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from songhanh.ui.session import Session

    Draw = Callable[[ComparisonRequest], ChartView]

SHARE = "digital-economy-grdp-share"


@pytest.fixture
def draw(qtbot: QtBot, session: Session) -> Draw:
    """Return a function that draws the first row of a comparison."""

    def make(request: ComparisonRequest) -> ChartView:
        sheet = session.library.compare(request)
        view = ChartView(session, sheet, sheet.rows[0], ChartRequest(request, sheet.rows[0].id))
        qtbot.addWidget(view)
        view.resize(1000, 600)
        view.show()
        return view

    return make


def everywhere(session: Session) -> ComparisonRequest:
    request = ready_comparisons(session.library, "nghe-an").share
    assert request is not None
    return request


def test_all_provinces_are_named_in_full_with_value_or_reason(session: Session, draw: Draw) -> None:
    text = draw(everywhere(session)).text
    names = {province.name.vi for province in session.library.taxonomy.provinces}
    assert {line.name for line in text.lines} == names
    for line in text.lines:
        assert line.note
        assert (line.value == "") == (line.kind == BarKind.EMPTY)
        assert line.sentence.startswith(line.name)
        assert line.note in line.sentence
    assert text.base_words == "Base: 57-NQ/TW, ≥ 30 %"
    assert text.spoken.count("\n") == 34


def test_by_value_the_longest_comes_first(qtbot: QtBot, session: Session, draw: Draw) -> None:
    view = draw(everywhere(session))
    assert view.text.lines[0].name == "Nghệ An"
    others = [line.name for line in view.text.lines[1:]]
    assert others == sorted(others, key=sort_key)
    qtbot.mouseClick(view._order.button("value"), Qt.MouseButton.LeftButton)
    lows = [line.low for line in view.text.lines]
    assert lows == sorted(lows, reverse=True)


def test_rows_are_walked_through_by_keys(qtbot: QtBot, session: Session, draw: Draw) -> None:
    view = draw(everywhere(session))
    with qtbot.waitSignal(view.provision_selected) as told:
        qtbot.keyClick(view._widget, Qt.Key.Key_Down)
    assert told.args[0].document == "nghe-an/305-kh-tu"
    with qtbot.waitSignal(view.hit_activated) as opened:
        qtbot.keyClick(view._widget, Qt.Key.Key_Return)
    assert opened.args == ["nghe-an/305-kh-tu#4"]
    qtbot.keyClick(view._widget, Qt.Key.Key_End)
    row = view._widget.row_rect(33)
    assert not view._widget.visibleRegion().intersected(row.toRect()).isEmpty()
    place = QPoint(200, round(view._widget.row_rect(30).center().y()))
    qtbot.mouseClick(view._widget, Qt.MouseButton.LeftButton, pos=place)
    assert view._widget.current == 30


def test_thirty_four_provinces_fit_one_page(
    qtbot: QtBot, session: Session, draw: Draw, tmp_path: Path
) -> None:
    view = draw(everywhere(session))
    paper = view.paper()
    (page,) = paper.pages
    (chart,) = page.charts
    assert chart.y + chart.height <= paper.height - 20 * 1440 / 25.4 + 1
    assert chart.row >= 11 * 20 * 1.2  # as high as a line of its letters
    file = tmp_path / "chart.pdf"
    with qtbot.waitSignal(view.notice_requested):
        view.save(file)
    data = file.read_bytes()
    assert data.startswith(b"%PDF")
    assert len(re.findall(rb"/Type /Page\b", data)) == 1


def test_the_chart_can_be_pasted_as_a_picture(session: Session, draw: Draw) -> None:
    view = draw(
        ComparisonRequest(("57-nq-tw", "nghe-an"), RowsBy.INDICATOR, (), "57-nq-tw", (SHARE,))
    )
    view.copy_picture()
    picture = QGuiApplication.clipboard().image()
    assert picture.width() == 1920
    assert picture.height() > 200
    colours = {picture.pixelColor(400, y).name() for y in range(picture.height())}
    assert "#ffffff" in colours
    assert len(colours) > 1


def test_without_any_figure_the_reasons_stand_there(session: Session, draw: Draw) -> None:
    view = draw(
        ComparisonRequest(("cao-bang", "57-nq-tw"), RowsBy.INDICATOR, (), "57-nq-tw", (SHARE,))
    )
    assert view._pages.currentWidget() is view._none
    assert "Cao Bằng" in view._none.text()
    assert not view._print.isEnabled()
