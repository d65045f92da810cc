"""A whole morning at the desk, in the real window on the real data, by keys and clicks where she would.

First start, province, search, read, note, compare, sheet, dossier, close; open again: all is there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from songhanh.core.own import Bookmark, Dossier, DossierEntry, Hold, Note
from songhanh.ui.notebook.dossier_view import DossierView
from songhanh.ui.views.comparison_view import ComparisonView
from songhanh.ui.views.reading_view import ReadingView
from songhanh.ui.views.results_view import ResultsView
from songhanh.ui.views.sheet_view import SheetView
from songhanh.ui.views.start_page import StartPage
from songhanh.ui.views.tour_view import TourView
from songhanh.ui.widgets.list_row import ListRow
from tests.ui.driving import front, settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from songhanh.ui.app import Program
    from songhanh.ui.main_window import MainWindow

PROVISION = "nghe-an/305-kh-tu#16"
NOTE = "Hoi van phong: so lieu quy III"


@pytest.mark.timeout(180)
def test_a_morning_at_the_desk(qtbot: QtBot, start: Callable[[], Program], tmp_path: Path) -> None:
    program = start()
    window = program.window
    window.resize(1366, 728)
    first_start(qtbot, window)
    search_and_read(qtbot, program)
    note_and_bookmark(qtbot, window)
    compare(qtbot, program)
    take_away(qtbot, window, tmp_path / "phieu.docx")
    gather(qtbot, program)
    open_before = [window.tabs.title(view) for view in window.tabs.views]
    in_front = window.tabs.title(front(window))

    again = start()
    again.window.resize(1366, 728)
    settle(qtbot, again)
    window = again.window
    titles = [window.tabs.title(view) for view in window.tabs.views]
    assert titles == [title for title in open_before if not title.startswith("Phiếu")]
    assert window.tabs.title(front(window)) == in_front
    assert again.session.settings.my_province == "nghe-an"
    assert again.session.look.scale.percent == 115
    assert window.basket.columns == ("57-nq-tw", "nghe-an")
    own = again.session.own
    assert [(n.body, n.target) for n in own.all(Note)] == [(NOTE, PROVISION)]
    assert [b.target for b in own.all(Bookmark)] == [PROVISION]
    (dossier,) = own.all(Dossier)
    holds = [entry.hold for entry in own.where(DossierEntry, dossier=dossier.uid)]
    assert sorted(holds) == sorted([Hold.PROVISION, Hold.COMPARISON])
    read_again(qtbot, window)


def first_start(qtbot: QtBot, window: MainWindow) -> None:
    """Choose the province by a former name of another first, then one's own; skip the rest."""
    tour = front(window)
    assert isinstance(tour, TourView)
    tour.province.search("hoa binh")
    assert tour.province.rows[0].startswith("Phú Thọ")
    tour.province.search("nghe an")
    tour.province.choose(0)
    tour.go_on()
    tour.look.text_size_requested.emit(115)
    qtbot.keyClick(tour, Qt.Key.Key_Escape)
    page = front(window)
    assert isinstance(page, StartPage)
    assert page.province_box.currentText() == "Nghệ An"


def search_and_read(qtbot: QtBot, program: Program) -> None:
    """Type without diacritics on the start page, go down to a hit and read it."""
    window = program.window
    page = front(window)
    page.setFocus()
    field = window.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "ho so cap xa tren mang")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    results = front(window)
    assert isinstance(results, ResultsView)
    qtbot.waitUntil(lambda: results.result is not None, timeout=20_000)
    assert results.result is not None
    assert PROVISION in [hit.id for hit in results.result.hits]
    results.hit_activated.emit(PROVISION)
    view = front(window)
    assert isinstance(view, ReadingView)
    qtbot.waitUntil(lambda: target(window) == PROVISION)
    settle(qtbot, program)


def note_and_bookmark(qtbot: QtBot, window: MainWindow) -> None:
    """Write a note under what is read and mark the place; nobody presses "save"."""
    own = window.desk.session.own
    window.commands["note"].trigger()
    (editor,) = window.context.foot.editors
    qtbot.keyClicks(editor, NOTE)
    qtbot.waitUntil(lambda: [note.body for note in own.all(Note)] == [NOTE])
    window.commands["bookmark"].trigger()
    qtbot.waitUntil(lambda: own.count(Bookmark) == 1)


def compare(qtbot: QtBot, program: Program) -> None:
    """Open the ready comparison of one's own province with the centre."""
    window = program.window
    window.commands["start"].trigger()
    page = front(window)
    assert isinstance(page, StartPage)
    rows = page.findChildren(ListRow)
    row = next(each for each in rows if each.accessibleName().startswith("Nghệ An và Trung ương"))
    row.click()
    view = front(window)
    assert isinstance(view, ComparisonView)
    assert view.request.columns == ("57-nq-tw", "nghe-an")
    settle(qtbot, program)
    assert view.table.model().rowCount() > 5


def take_away(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    """See the sheet as it will be printed, and keep it as a Word file."""
    view = front(window)
    assert isinstance(view, ComparisonView)
    view.commands["print"]()
    sheet = front(window)
    assert isinstance(sheet, SheetView)
    qtbot.waitUntil(lambda: sheet.pages > 0, timeout=20_000)
    sheet.save(file)
    qtbot.waitUntil(lambda: file.is_file() and file.stat().st_size > 5_000, timeout=20_000)


def gather(qtbot: QtBot, program: Program) -> None:
    """Put the provision and the table into a dossier and look at it."""
    window, own = program.window, program.session.own
    window.commands["comparison"].trigger()
    window.commands["to-dossier"].trigger()
    qtbot.waitUntil(lambda: own.count(DossierEntry) == 1)
    window.desk.open_hit(PROVISION)
    qtbot.waitUntil(lambda: target(window) == PROVISION)
    window.commands["to-dossier"].trigger()
    qtbot.waitUntil(lambda: own.count(DossierEntry) == 2)
    (dossier,) = own.all(Dossier)
    window.notebook.open_dossier(dossier.uid)
    view = front(window)
    assert isinstance(view, DossierView)
    qtbot.waitUntil(lambda: view.entries.model().rowCount() == 2)
    settle(qtbot, program)


def read_again(qtbot: QtBot, window: MainWindow) -> None:
    """After lunch the note stands under what was read."""
    window.desk.open_hit(PROVISION)
    qtbot.waitUntil(lambda: target(window) == PROVISION)
    qtbot.waitUntil(lambda: bool(window.context.foot.editors))
    assert [editor.toPlainText() for editor in window.context.foot.editors] == [NOTE]


def target(window: MainWindow) -> str:
    anchor = window.notebook.actions.anchor
    return anchor.target if anchor is not None else ""


def test_the_start_page_needs_no_scrolling_on_an_office_screen(
    qtbot: QtBot, program: Program
) -> None:
    window = program.window
    window.resize(1366, 728)
    for key in (PROVISION, "57-nq-tw#III.4"):
        window.desk.open_hit(key)
        settle(qtbot, program)
    window.commands["start"].trigger()
    settle(qtbot, program)
    page = front(window)
    assert "Mới nhất: " in " ".join(row.text() for row in page.findChildren(ListRow))
    area = page.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() == 0
