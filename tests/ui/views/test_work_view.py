from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from songhanh.core.model import Actor
from songhanh.core.work import COMMUNE, DEADLINES, WorkRequest
from songhanh.export.options import SheetOptions
from songhanh.ui.scale import Scale
from songhanh.ui.views.work_tools import Period, period_of, within
from songhanh.ui.views.work_view import WorkView

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from songhanh.core.work import WorkItem
    from songhanh.ui.session import Session

    Open = Callable[[WorkRequest], WorkView]

TODAY = date(2026, 11, 21)


@pytest.fixture
def view(qtbot: QtBot, session: Session) -> Open:
    """Return what opens a list and waits until it is there."""

    def make(request: WorkRequest) -> WorkView:
        made = WorkView(session, request)
        qtbot.addWidget(made)
        made.resize(1074, 600)
        with qtbot.waitSignal(made.provision_selected):
            made.show()
        return made

    return make


def chosen(view: WorkView) -> WorkItem:
    assert view.table.item is not None
    return view.table.item


@pytest.mark.parametrize("period", Period)
def test_a_period_is_told_from_its_request(period: Period) -> None:
    request = within(COMMUNE, period, TODAY)
    assert period_of(request, TODAY) == period
    assert within(request, Period.ALL, TODAY) == COMMUNE


def test_the_work_of_the_commune_is_listed(session: Session, view: Open) -> None:
    shown = view(COMMUNE)
    assert shown.title == "Work of the commune"
    assert shown._model.rowCount() == len(session.library.work(COMMUNE))
    assert shown._tools._count.text().startswith(f"{shown._model.rowCount()} task(s), ")


def test_due_dates_begin_with_what_is_still_to_come(session: Session, view: Open) -> None:
    due = chosen(view(DEADLINES)).provision.due
    assert due is not None
    assert due.last_day >= session.today


def test_the_keyboard_opens_adds_and_copies(qtbot: QtBot, view: Open) -> None:
    shown = view(replace(COMMUNE, scopes=("nghe-an",)))
    table, item = shown.table, chosen(shown)
    with qtbot.waitSignal(shown.hit_activated) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [item.provision.id]
    with qtbot.waitSignal(shown.compare_requested) as told:
        qtbot.keyClick(table, Qt.Key.Key_F7)
    assert told.args == ["nghe-an"]
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(shown.notice_requested):
        qtbot.keyClick(table, Qt.Key.Key_C, control | shift)
    assert item.provision.text.vi in QGuiApplication.clipboard().text()


def test_arrows_move_and_tell(qtbot: QtBot, view: Open) -> None:
    shown = view(COMMUNE)
    before = chosen(shown)
    with qtbot.waitSignal(shown.provision_selected) as told:
        qtbot.keyClick(shown.table, Qt.Key.Key_Down)
    assert told.args == [chosen(shown).provision]
    assert chosen(shown) != before


def test_filters_confine_the_list(qtbot: QtBot, session: Session, view: Open) -> None:
    shown = view(COMMUNE)
    tools = shown._tools
    tools._provinces.set_chosen(["can-tho"])
    with qtbot.waitSignal(shown.provision_selected):
        tools._provinces.changed.emit(("can-tho",))
    assert shown.request == replace(COMMUNE, scopes=("can-tho",))
    assert chosen(shown).document.scope == "can-tho"
    with qtbot.waitSignal(shown.provision_selected):
        tools._periods[Period.TO_2030].trigger()
    assert shown.request.until == date(2030, 12, 31)
    assert "to 2030" in tools._period.text()


def test_nobody_chosen_means_whatever_has_a_date(qtbot: QtBot, view: Open) -> None:
    shown = view(COMMUNE)
    shown._tools._actors.set_chosen(())
    with qtbot.waitSignal(shown.title_changed) as told:
        shown._tools._actors.changed.emit(())
    assert (shown.request, told.args) == (DEADLINES, ["Deadlines"])


def test_a_place_that_does_not_name_the_commune_says_so_and_leads_on(
    qtbot: QtBot, session: Session, view: Open
) -> None:
    shown = view(replace(COMMUNE, scopes=("hue",)))
    above = (Actor.PROVINCE, Actor.DEPARTMENT)
    count = len(session.library.work(WorkRequest(actors=above, scopes=("hue",))))
    assert shown._nothing.text() == (
        "Các nguồn đã đọc ở Huế không nêu đích danh cấp xã. "
        f"Có {count} việc giao cho tỉnh, sở, ngành."
    )
    with qtbot.waitSignal(shown.provision_selected):
        shown._above.click()
    assert shown._model.rowCount() == count


def test_a_place_that_names_nobody_says_so(view: Open) -> None:
    shown = view(replace(COMMUNE, scopes=("dong-thap",)))
    assert shown._nothing.text().startswith("The sources read for Đồng Tháp name neither ")
    assert not shown._above.isVisible()


def test_a_place_without_documents_and_empty_filters_say_so(qtbot: QtBot, view: Open) -> None:
    shown = view(replace(COMMUNE, scopes=("cao-bang",)))
    assert shown._nothing_title.text() == "No document from Cao Bằng yet"
    empty = view(replace(DEADLINES, until=date(1999, 1, 1)))
    assert empty._nothing_title.text() == "No work under these filters"
    with qtbot.waitSignal(empty.provision_selected):
        empty._everything.click()
    assert empty.request == DEADLINES


def test_the_list_can_be_seen_as_a_sheet(qtbot: QtBot, view: Open) -> None:
    shown = view(COMMUNE)
    with qtbot.waitSignal(shown.paper_requested) as told:
        shown._tools._sheet.click()
    paper = told.args[0]
    assert (paper.title, paper.request) == ("Work of the commune", COMMUNE)
    assert len(paper.write(SheetOptions()).rows) == shown._model.rowCount()


@pytest.mark.parametrize(("width", "size"), [(1366, 100), (700, 100), (1000, 150)])
def test_everything_fits(session: Session, view: Open, width: int, size: int) -> None:
    session.look.change(session.look.palette, Scale(size))
    shown = view(COMMUNE)
    shown.resize(width, 600)
    buttons = [one for one in shown._tools.findChildren(QPushButton) if one.isVisible()]
    assert all(one.geometry().right() <= width for one in buttons)
    table = shown.table
    columns = sum(table.columnWidth(column) for column in range(4))
    assert columns == table.viewport().width()
