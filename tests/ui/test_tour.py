"""The tour: at the first start and never again unless asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from songhanh.ui.views.comparison_view import ComparisonView
from songhanh.ui.views.reading_view import ReadingView
from songhanh.ui.views.start_page import StartPage
from songhanh.ui.views.tour_view import TourView
from tests.ui.driving import front, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from songhanh.ui.app import Program


def tour(program: Program) -> TourView:
    view = program.window.tabs.current
    assert isinstance(view, TourView)
    return view


def test_it_is_shown_once(start: Callable[[], Program]) -> None:
    tour(start())
    assert isinstance(start().window.tabs.current, StartPage)
    again = start()
    again.window.commands["tour"].trigger()
    tour(again)


def test_whoever_has_chosen_a_province_before_gets_none(program: Program) -> None:
    assert isinstance(program.window.tabs.current, StartPage)


def test_esc_ends_it(qtbot: QtBot, start: Callable[[], Program]) -> None:
    program = start()
    tour(program).go_on()
    qtbot.keyClick(tour(program), Qt.Key.Key_Escape)
    assert isinstance(program.window.tabs.current, StartPage)


@pytest.mark.parametrize("typed", ["hoa binh", "Hòa Bình", "vinh phuc"])
def test_a_former_name_leads_to_the_province_of_today(
    start: Callable[[], Program], typed: str
) -> None:
    program = start()
    step = tour(program).province
    step.search(typed)
    assert len(step.rows) == 1
    assert step.rows[0].startswith("Phú Thọ: ")
    assert "(cũ) nay thuộc Phú Thọ" in step.rows[0]
    step.choose(0)
    assert program.session.settings.my_province == "phu-tho"


def test_the_steps_try_what_they_speak_of(qtbot: QtBot, start: Callable[[], Program]) -> None:
    program = start()
    view = tour(program)
    view.province.search("nghe an")
    view.province.choose(0)
    view.go_on()
    view.look.text_size_requested.emit(115)
    assert program.session.look.scale.percent == 115
    view.go_on()
    view.search.search("nhan luc so")
    qtbot.waitUntil(lambda: bool(view.search.rows))
    view.search.rows[0].click()
    assert isinstance(front(program.window), ReadingView)
    program.window.tabs.show_view(view)
    view.go_on()
    assert "Nghệ An" in view.comparison.rows[0].accessibleName()
    view.comparison.rows[0].click()
    settle(qtbot, program)
    shown = front(program.window)
    assert isinstance(shown, ComparisonView)
    assert shown.request.columns == ("57-nq-tw", "nghe-an")
    assert not any(isinstance(each, TourView) for each in program.window.tabs.views)
