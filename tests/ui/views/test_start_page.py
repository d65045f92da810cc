from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.core.own import HistoryEntry, Hold
from songhanh.core.tree import Place, TreeKind
from songhanh.core.work import COMMUNE, DEADLINES
from songhanh.ui.start.chip import Chip
from songhanh.ui.views.start_page import StartPage
from songhanh.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout
    from pytestqt.qtbot import QtBot

    from songhanh.ui.session import Session


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> StartPage:
    for document in ("57-nq-tw", "gone"):
        session.own.store.put(HistoryEntry(hold=Hold.DOCUMENT, target=document))
    made = StartPage(session)
    qtbot.addWidget(made)
    made.resize(1366, 625)
    made.show()
    return made


def ready(page: StartPage) -> list[ListRow]:
    rows = page._ready._rows
    return [row_at(rows, place) for place in range(rows.count())]


def row_at(layout: QLayout, place: int) -> ListRow:
    item = layout.itemAt(place)
    row = item.widget() if item is not None else None
    assert isinstance(row, ListRow)
    return row


def test_what_is_typed_is_searched(qtbot: QtBot, page: StartPage) -> None:
    page.focus_search()
    qtbot.keyClicks(page._search, "nhan luc")
    with qtbot.waitSignal(page.search_requested) as told:
        qtbot.keyClick(page._search, Qt.Key.Key_Return)
    assert told.args == ["nhan luc"]


def test_examples_can_be_pressed(qtbot: QtBot, page: StartPage) -> None:
    chip = page.findChildren(Chip)[1]
    with qtbot.waitSignal(page.search_requested) as told:
        chip.click()
    assert told.args == ["57nq"]


def test_three_ways_lead_into_the_trees(qtbot: QtBot, page: StartPage) -> None:
    for kind, button in page._ways.items():
        with qtbot.waitSignal(page.tree_requested) as told:
            button.click()
        assert told.args == [kind]
    assert page._ways[TreeKind.PROVINCE].accessibleDescription() == "34 place(s)"


def test_work_is_counted_and_leads_to_its_lists(
    qtbot: QtBot, session: Session, page: StartPage
) -> None:
    qtbot.waitUntil(lambda: page._facts is not None)
    count = len(session.library.work(COMMUNE))
    assert page._work.accessibleDescription() == f"{count} task(s), by due date"
    with qtbot.waitSignal(page.work_requested) as told:
        page._work.click()
    assert told.args == [COMMUNE]
    due = row_at(page._due, 0)
    assert f"{len(session.library.work(DEADLINES))} task(s) with a due date" in due.accessibleName()
    with qtbot.waitSignal(page.work_requested) as told:
        due.click()
    assert told.args == [DEADLINES]
    assert "24 with a figure, 10 without one yet" in ready(page)[3].accessibleName()


def test_ready_comparisons_follow_the_own_province(
    qtbot: QtBot, session: Session, page: StartPage
) -> None:
    asked: list[ComparisonRequest] = []
    page.comparison_requested.connect(asked.append)
    session.settings.my_province = "can-tho"
    page.refresh()
    for row in ready(page):
        row.click()
    assert asked[:3] == [
        ComparisonRequest(("57-nq-tw", "71-nq-tw")),
        ComparisonRequest(("57-nq-tw", "can-tho"), RowsBy.INDICATOR, (), "57-nq-tw"),
        ComparisonRequest(("phu-tho", "nghe-an", "can-tho"), pillars=("human-resources",)),
    ]
    share, tasks = asked[3:]
    assert (share.columns[:2], len(share.columns)) == (("57-nq-tw", "can-tho"), 35)
    assert len(session.library.compare(share).rows) == 1
    assert tasks.columns == ("57-nq-tw", "can-tho", "phu-tho", "nghe-an")
    assert tasks.rows == RowsBy.TASK
    assert all(session.library.compare(request).rows for request in asked)


def test_a_province_without_documents_is_not_compared(session: Session, page: StartPage) -> None:
    session.settings.my_province = "son-la"
    page.refresh()
    assert "Nghệ An" in ready(page)[1].text()


def test_what_was_read_can_be_read_again(qtbot: QtBot, page: StartPage) -> None:
    assert page._recent.count() == 1
    row = row_at(page._recent, 0)
    with qtbot.waitSignal(page.place_requested) as told:
        row.click()
    assert told.args == [Place(document="57-nq-tw")]


@pytest.mark.parametrize("typed", ["Vĩnh Phúc", "vinh phuc", "hoa binh", "phú thọ", "vinh phu"])
def test_old_names_lead_to_the_new_province(
    qtbot: QtBot, session: Session, page: StartPage, typed: str
) -> None:
    field = page.province_box._field
    field.setText(typed)
    with qtbot.waitSignal(page.my_province_changed) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["phu-tho"]
    assert field.text() == "Phú Thọ"
    assert session.settings.my_province == "phu-tho"


def test_the_pack_says_what_it_holds(session: Session, page: StartPage) -> None:
    shown = " ".join(label.text() for label in page.findChildren(QLabel))
    counts = session.library.packs[0].manifest.counts
    assert f"{session.words.number(counts['provisions'])} provisions" in shown
    assert "4 province(s) without a document yet" in shown
