from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QTableView

from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.ui.models.comparison_model import ComparisonModel, ComparisonRole
from songhanh.ui.palette import DARK
from songhanh.ui.scale import Scale
from songhanh.ui.views.comparison_table import ComparisonTable

FIGURES = ComparisonRequest(("nghe-an", "can-tho"), RowsBy.INDICATOR, base="57-nq-tw")
PEOPLE = ComparisonRequest(("phu-tho", "nghe-an", "can-tho"), pillars=("human-resources",))


@pytest.fixture
def table(qtbot, session):
    """Return what makes a table of a request, shown and with the keyboard."""

    def make(request, *, hide_empty=True, width=1084):
        model = ComparisonModel(session.look)
        table = ComparisonTable(session.look, model)
        qtbot.addWidget(table)
        sheet = session.library.compare(request)
        model.set_sheet(sheet, session.sheet_writer(), hide_empty=hide_empty)
        table.resize(width, 560)
        with qtbot.waitExposed(table):
            table.show()
        table.setFocus()
        return table

    return make


@pytest.fixture
def menus(monkeypatch):
    """Return the menus that were opened; without a screen Qt cannot show one."""
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _: opened.append(menu))
    return opened


def colours(table: QTableView, rect: QRect) -> int:
    """Return how many colours are painted in a rectangle."""
    image = table.viewport().grab(rect).toImage()
    points = ((x, y) for x in range(image.width()) for y in range(0, image.height(), 2))
    return len({image.pixel(x, y) for x, y in points})


def heights(table: QTableView) -> list[int]:
    return [table.rowHeight(row) for row in range(table.model().rowCount())]


def test_rows_out_of_sight_get_their_heights_in_turns_or_before_somebody_goes_there(qtbot, table):
    shown = table(PEOPLE, hide_empty=False)
    wanted = heights(shown)
    last = shown.model().index(shown.model().rowCount() - 1, 0)
    assert shown.viewport().rect().top() + sum(wanted) > shown.viewport().height()

    shown.setRowHeight(last.row(), 1)
    shown.model().modelReset.emit()
    first = [shown.rowHeight(row) for row in range(3)]
    assert first == wanted[:3]
    assert shown.rowHeight(last.row()) == 1
    qtbot.waitUntil(lambda: heights(shown) == wanted)

    shown.setRowHeight(last.row(), 1)
    shown.model().modelReset.emit()
    shown.scrollTo(last)
    assert heights(shown) == wanted
    assert shown.visualRect(last).bottom() <= shown.viewport().height()


@pytest.mark.parametrize("request_", [FIGURES, PEOPLE])
def test_every_cell_is_painted(table, request_):
    shown = table(request_, hide_empty=False)
    for row in range(min(shown.model().rowCount(), 12)):
        for column in range(shown.model().columnCount()):
            index = shown.model().index(row, column)
            shown.scrollTo(index)
            if index.data(ComparisonRole.CELL) is not None:
                assert colours(shown, shown.visualRect(index)) > 3, (row, column)


def test_columns_fill_the_width(table):
    shown = table(FIGURES)
    widths = [shown.columnWidth(column) for column in range(3)]
    assert sum(widths) == shown.viewport().width()
    assert widths[0] < widths[1]


def test_of_many_columns_whole_ones_are_shown(table, session):
    everybody = ComparisonRequest(tuple(session.library.taxonomy.province))
    shown = table(everybody)
    width = shown.columnWidth(0)
    assert width >= 190
    assert shown.viewport().width() - width * (shown.viewport().width() // width) < width / 4


def test_a_wide_table_moves_without_a_pause(table, session):
    everybody = ComparisonRequest(("central", *session.library.taxonomy.province))
    begun = time.perf_counter()
    shown = table(everybody)
    opened = time.perf_counter() - begun
    begun = time.perf_counter()
    for column in range(34):
        shown.horizontalScrollBar().setValue(column)
        shown.viewport().grab()
    assert opened < 3
    assert (time.perf_counter() - begun) / 34 < 0.1


def test_rows_of_figures_are_low_and_rows_of_text_are_not_too_high(table):
    figures = table(FIGURES)
    groups = figures.model().group_rows()
    assert {figures.rowHeight(row) for row in groups} == {27}
    others = [r for r in range(figures.model().rowCount()) if r not in groups]
    assert all(60 <= figures.rowHeight(row) <= 100 for row in others)
    text = table(PEOPLE, hide_empty=False)
    assert all(60 <= text.rowHeight(row) <= 250 for row in range(4))
    assert max(text.rowHeight(row) for row in range(4)) > 200


def test_rows_grow_with_the_text(table, session):
    shown = table(FIGURES)
    session.look.change(DARK, Scale(150))
    assert shown.rowHeight(0) == session.look.px(27) == 41
    assert colours(shown, shown.viewport().rect()) > 10


def test_going_to_a_cell_tells_its_entries(table, qtbot):
    shown = table(FIGURES)
    with qtbot.waitSignal(shown.entries_selected) as told:
        shown.setCurrentIndex(shown.model().index(1, 1))
    assert [entry.provision.document for entry in told.args[0]] == ["nghe-an/305-kh-tu"]


def test_a_block_is_chosen_with_shift_and_copied(table, qtbot):
    shown = table(PEOPLE, hide_empty=False)
    model = shown.model()
    shown.selectionModel().setCurrentIndex(
        model.index(0, 1), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(shown, Qt.Key.Key_Right, shift)
    qtbot.keyClick(shown, Qt.Key.Key_Down, shift)
    qtbot.keyClick(shown, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t") for line in lines] == [
        [model.index(row, column).data() for column in (1, 2)] for row in (0, 1)
    ]


def test_nothing_chosen_copies_nothing(table):
    shown = table(PEOPLE)
    QGuiApplication.clipboard().setText("before")
    shown.clearSelection()
    shown.copy_selection()
    assert QGuiApplication.clipboard().text() == "before"


def test_names_of_groups_are_not_copied(table):
    shown = table(FIGURES)
    shown.selectAll()
    shown.copy_selection()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == shown.model().shown_rows


def test_enter_opens_the_first_entry(table, qtbot):
    shown = table(FIGURES)
    shown.setCurrentIndex(shown.model().index(1, 1))
    with qtbot.waitSignal(shown.entry_activated) as told:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert told.args[0].provision.document == "nghe-an/305-kh-tu"


def test_a_double_click_opens_the_entry_under_it(table, qtbot):
    shown = table(ComparisonRequest(("57-nq-tw", "71-nq-tw")))
    index = shown.model().index(0, 1)
    rect = shown.visualRect(index)
    entries = shown.model().entries(index)
    opened = []
    shown.entry_activated.connect(lambda entry: opened.append(entries.index(entry)))
    for y in (40, 150):
        place = rect.topLeft() + QPoint(30, y)
        qtbot.mouseDClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [0, 1]


def test_delete_takes_the_column_out(table, qtbot):
    shown = table(FIGURES)
    shown.setCurrentIndex(shown.model().index(1, 2))
    with qtbot.waitSignal(shown.removal_wanted) as told:
        qtbot.keyClick(shown, Qt.Key.Key_Delete)
    assert told.args == ["can-tho"]


def test_a_column_can_be_dragged(table, qtbot):
    shown = table(PEOPLE)
    with qtbot.waitSignal(shown.columns_wanted) as told:
        shown.horizontalHeader().moveSection(0, 2)
    assert told.args[0] == ("nghe-an", "can-tho", "phu-tho")


def test_a_cell_is_compared_with_the_base_or_with_another_cell(qtbot, table):
    shown = table(FIGURES)
    model = shown.model()
    row = next(
        r
        for r in range(model.rowCount())
        if all(model.entries(model.index(r, c)) for c in (0, 1, 2))
    )
    ids = [model.entries(model.index(row, c))[0].provision.id for c in (0, 1, 2)]
    shown.setCurrentIndex(model.index(row, 2))
    with qtbot.waitSignal(shown.difference_wanted) as told:
        shown.differ()
    assert told.args == [ids[0], ids[2]]
    shown.setCurrentIndex(model.index(row, 1))
    qtbot.keyClick(shown, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(shown.difference_wanted) as told:
        shown.differ()
    assert told.args == [ids[1], ids[2]]


def test_the_menu_of_a_column_does_what_a_mouse_would(table, menus):
    shown = table(FIGURES)
    shown._on_menu_requested(shown.visualRect(shown.model().index(1, 1)).center())
    (menu,) = menus
    actions = {action.text().split("\t")[0]: action for action in menu.actions() if action.text()}
    texts = list(actions)
    assert texts == [
        "Read this provision",
        "Compare word by word",
        "Chart of this row",
        "Show all of this row",
        "Copy the cells",
        "Copy the row",
        "Copy the whole table",
        "Use as base",
        "Move to the left",
        "Move to the right",
        "Remove the column",
    ]
    told = []
    shown.entry_activated.connect(lambda entry: told.append(entry.provision.document))
    shown.base_wanted.connect(told.append)
    shown.columns_wanted.connect(told.append)
    shown.removal_wanted.connect(told.append)
    for text in texts:
        if not text.startswith(("Copy", "Show", "Chart")):
            actions[text].trigger()
    assert told == [
        "nghe-an/305-kh-tu",
        "nghe-an",
        ("nghe-an", "57-nq-tw", "can-tho"),
        ("57-nq-tw", "can-tho", "nghe-an"),
        "nghe-an",
    ]


def test_the_head_has_the_menu_too(table, menus):
    shown = table(FIGURES)
    head = shown.horizontalHeader()
    head.customContextMenuRequested.emit(QPoint(10, 10))
    (menu,) = menus
    actions = {action.text().split("\t")[0]: action for action in menu.actions()}
    assert not actions["Use as base"].isEnabled()
    assert not actions["Move to the left"].isEnabled()


def test_the_corner_says_what_the_rows_are(table):
    shown = table(FIGURES)
    shown.set_corner("Chỉ tiêu", "8 dòng")
    assert shown._corner.width() == shown.verticalHeader().width()
    assert shown._corner.height() == shown.horizontalHeader().height() == 51


def test_a_row_opens_in_place_and_folds_again(table, qtbot):
    shown = table(ComparisonRequest(("57-nq-tw", "71-nq-tw")))
    before = shown.rowHeight(0)
    shown.setCurrentIndex(shown.model().index(0, 0))
    qtbot.keyClick(shown, Qt.Key.Key_Space)
    opened = shown.rowHeight(0)
    assert opened > before
    rect = shown.visualRect(shown.model().index(0, 0))
    place = rect.bottomLeft() + QPoint(20, -12)
    shown.verticalScrollBar().setValue(opened)
    shown.verticalScrollBar().setValue(rect.bottom() - 200)
    place.setY(place.y() - shown.verticalScrollBar().value())
    for column in range(2):  # the cell that is as high as the row has the link at its end
        at = QPoint(shown.columnViewportPosition(column) + 20, place.y())
        if shown._delegate.is_link(shown.indexAt(at), shown.visualRect(shown.indexAt(at)), at.y()):
            qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=at)
            break
    assert shown.rowHeight(0) == before


def test_a_column_moves_by_keys(table, qtbot):
    shown = table(FIGURES)
    shown.setCurrentIndex(shown.model().index(1, 1))
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(shown.columns_wanted) as told:
        qtbot.keyClick(shown, Qt.Key.Key_Right, both)
    assert told.args[0] == ("57-nq-tw", "can-tho", "nghe-an")


def test_the_whole_table_is_copied_as_text_and_as_a_table(table):
    shown = table(FIGURES)
    shown.copy_all()
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().split("\n")
    assert lines[0].split("\t") == ["Chỉ tiêu", "57-NQ/TW", "Nghệ An", "Cần Thơ"]
    assert len(lines) == shown.model().rowCount() + 1
    html = data.html()
    assert html.count("<tr>") == len(lines)
    assert '<th colspan="4"' in html  # the name of a group
    shown.copy_row(1)
    assert len(QGuiApplication.clipboard().mimeData().text().split("\n")) == 2
