from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QMenu, QPlainTextEdit, QPushButton

from songhanh.core.compare import ComparisonRequest, RowsBy, Standing
from songhanh.core.errors import UnknownIdError
from songhanh.ui.views.comparison_view import ComparisonView
from songhanh.ui.widgets.legend_line import LegendLine

FIGURES = ComparisonRequest(("nghe-an", "can-tho"), RowsBy.INDICATOR, base="57-nq-tw")
PEOPLE = ComparisonRequest(("phu-tho", "nghe-an", "can-tho"), pillars=("human-resources",))


@pytest.fixture
def view(qtbot, session):
    """Return what makes a view of a request and waits for its table."""

    def make(request):
        view = ComparisonView(session, request)
        qtbot.addWidget(view)
        view.resize(1084, 600)
        with qtbot.waitExposed(view):
            view.show()
        if request.columns:
            qtbot.waitUntil(lambda: view.sheet is not None)
        return view

    return make


def button(view: ComparisonView, name: str) -> QPushButton:
    buttons = view.findChildren(QPushButton)
    return next(b for b in buttons if name in (b.text(), b.accessibleName()))


def choose(menu_button: QPushButton, text: str) -> None:
    action = next(a for a in menu_button.menu().actions() if a.text() == text)
    action.trigger()


def columns(view: ComparisonView) -> list[str]:
    assert view.sheet is not None
    return [column.id for column in view.sheet.columns]


def test_it_builds_what_is_asked_for(view, qtbot):
    shown = view(FIGURES)
    assert columns(shown) == ["57-nq-tw", "nghe-an", "can-tho"]
    assert shown.title == "Theo chỉ tiêu: 57-NQ/TW – Nghệ An – Cần Thơ"
    with qtbot.waitSignal(shown.title_changed) as told:
        shown.set_request(PEOPLE)
    assert told.args[0].startswith("Nhân lực và nhân tài")
    assert shown.request == PEOPLE


def test_the_same_again_is_not_asked_again(view, qtbot):
    shown = view(FIGURES)
    with qtbot.assertNotEmitted(shown.title_changed, wait=50):
        shown.set_request(replace(FIGURES))


def test_hiding_empty_rows_is_counted(view):
    shown = view(FIGURES)
    box = shown._tools._hide
    hidden = len(shown.sheet.rows) - shown._model.shown_rows
    assert hidden > 0
    assert box.text() == f"Hide empty rows ({hidden})"
    box.click()
    assert shown._model.shown_rows == len(shown.sheet.rows)
    assert box.text() == "Hide empty rows"
    assert not shown.request.hide_empty


def test_every_control_has_a_name(view):
    shown = view(FIGURES)
    for control in (*shown.findChildren(QPushButton), *shown.findChildren(QCheckBox)):
        assert control.text() or control.accessibleName()
    assert shown._table.accessibleName()
    assert "Vượt mốc" in shown.findChild(LegendLine).accessibleName()


def test_no_columns_say_what_to_do(view):
    shown = view(ComparisonRequest(()))
    assert shown._message.isVisible()
    assert "press F7" in shown._message.sentence
    assert not button(shown, "Preview sheet").isEnabled()


def test_columns_that_share_no_row_say_what_to_do(view):
    shown = view(ComparisonRequest(("phu-tho", "cao-bang"), RowsBy.INDICATOR))
    assert "share no row" in shown._message.sentence
    shown._message.all_rows.click()
    assert shown._table.isVisible()


def test_columns_without_any_row_offer_no_rows(view):
    shown = view(ComparisonRequest(("cao-bang", "son-la"), RowsBy.INDICATOR))
    assert shown._message.isVisible()
    assert not shown._message.all_rows.isVisible()


def test_rows_base_and_pillars_can_be_chosen(view, qtbot):
    shown = view(FIGURES)
    for do, expected in (
        (lambda: choose(button(shown, "Rows"), "Theo trụ cột"), RowsBy.PILLAR),
        (lambda: choose(button(shown, "Base"), "Trung ương"), "central"),
        (lambda: choose(button(shown, "Base"), "None"), None),
        (lambda: shown._tools.pillars_wanted.emit(("human-resources",)), ("human-resources",)),
    ):
        with qtbot.waitSignal(shown.title_changed):
            do()
        request = shown.request
        assert expected in (request.rows, request.base, request.pillars)
    assert shown.sheet.base is None
    assert shown.sheet.pillar == "human-resources"


def test_columns_can_be_added_moved_and_removed(view, qtbot):
    shown = view(PEOPLE)
    told: list[object] = []
    shown.columns_changed.connect(told.append)
    add = button(shown, "Add a column")
    add.menu().aboutToShow.emit()
    with qtbot.waitSignal(shown.title_changed):
        choose(add, "57-NQ/TW")
    with qtbot.waitSignal(shown.title_changed):
        shown._table.horizontalHeader().moveSection(3, 0)
    assert columns(shown) == ["57-nq-tw", *PEOPLE.columns]
    shown._table.removal_wanted.emit("phu-tho")
    assert told == [
        (*PEOPLE.columns, "57-nq-tw"),
        ("57-nq-tw", *PEOPLE.columns),
        ("57-nq-tw", "nghe-an", "can-tho"),
    ]
    qtbot.waitUntil(lambda: columns(shown) == ["57-nq-tw", "nghe-an", "can-tho"])
    head = shown._table.horizontalHeader()
    assert [head.visualIndex(i) for i in range(3)] == [0, 1, 2]


def test_the_menu_offers_no_column_twice(view):
    shown = view(PEOPLE)
    menu = button(shown, "Add a column").menu()
    menu.aboutToShow.emit()
    provinces = next(a.menu() for a in menu.actions() if a.text() == "Provinces with documents")
    assert isinstance(provinces, QMenu)
    assert "Nghệ An" not in [action.text() for action in provinces.actions()]


def test_removing_the_base_leaves_none(view, qtbot):
    shown = view(FIGURES)
    with qtbot.waitSignal(shown.title_changed):
        shown._table.removal_wanted.emit("57-nq-tw")
    assert shown.request.base is None
    assert columns(shown) == ["nghe-an", "can-tho"]


def test_going_to_a_cell_tells_its_provisions(view, qtbot):
    shown = view(FIGURES)
    with qtbot.waitSignals([shown.provision_selected, shown.entries_selected]):
        shown._table.setCurrentIndex(shown._model.index(1, 1))
    with qtbot.waitSignal(shown.hit_activated) as told:
        qtbot.keyClick(shown._table, Qt.Key.Key_Return)
    assert told.args[0].startswith("nghe-an/305-kh-tu#")


def test_the_sheet_is_asked_for_with_its_title(view, qtbot):
    shown = view(FIGURES)
    with qtbot.waitSignal(shown.sheet_requested) as told:
        button(shown, "Preview sheet").click()
    assert told.args == [shown.sheet, shown.title]


def test_what_cannot_be_compared_is_told(qtbot, session):
    shown = ComparisonView(session, ComparisonRequest(("nowhere",)))
    qtbot.addWidget(shown)
    with qtbot.waitSignal(shown.failed) as told:
        pass
    assert isinstance(told.args[0], UnknownIdError)


@pytest.mark.parametrize(("width", "gathered"), [(1366, False), (620, True)])
def test_the_tools_fit_into_any_width(view, width, gathered):
    shown = view(FIGURES)
    shown.resize(width, 600)
    tools = shown._tools
    assert tools.width() == width
    visible = [w for w in tools.findChildren(QPushButton) if w.isVisible()]
    assert all(w.geometry().right() <= width for w in visible)
    assert tools._rows.isVisible() != gathered


def test_the_one_button_for_narrow_windows_does_it_all(view, qtbot):
    shown = view(FIGURES)
    actions = shown._tools._view.menu().actions()
    hide = next(a for a in actions if a.text() == "Hide empty rows")
    hide.trigger()
    assert not shown._tools._hide.isChecked()
    assert shown._model.shown_rows == len(shown.sheet.rows)
    with qtbot.waitSignal(shown.title_changed):
        next(a for a in actions if a.text() == "Theo trụ cột").trigger()
    assert shown.request.rows == RowsBy.PILLAR


def test_the_keyboard_begins_in_the_table(view):
    shown = view(FIGURES)
    assert shown.focusWidget() is shown._table


def test_tasks_are_those_of_a_base(view, qtbot):
    shown = view(PEOPLE)
    with qtbot.waitSignal(shown.title_changed):
        shown._tools.options.rows[RowsBy.TASK].trigger()
    assert shown.request.base == "57-nq-tw"
    assert shown.sheet.rows_by == RowsBy.TASK
    assert "57-NQ/TW" in shown._tools._base.text()


def test_only_differences_leave_out_what_is_the_same(view):
    shown = view(FIGURES)
    before = shown._model.shown_rows
    shown._tools._differences.click()
    assert 0 < shown._model.shown_rows < before
    assert shown.request.only_differences
    assert shown.sheet.only_differences  # so that the paper says the same


def test_one_year_alone(view, qtbot):
    shown = view(FIGURES)
    menu = shown._tools.options._years
    year = next(action for action in menu.actions() if action.text() == "2025")
    with qtbot.waitSignal(shown.title_changed):
        year.trigger()
    years = {p.year for p in shown.sheet.provisions()}
    assert years == {2025}
    assert shown._tools._view.text() == "View: 1"


def test_one_figure_of_many_places_is_turned_round(view, session, qtbot):
    columns = ("57-nq-tw", *session.library.taxonomy.province)
    request = ComparisonRequest(
        columns, RowsBy.INDICATOR, (), "57-nq-tw", ("digital-economy-grdp-share",)
    )
    shown = view(request)
    ranking, places = shown._ranking, shown._places
    assert ranking.isVisible()
    assert places.rows[0].is_base
    assert [row.number for row in places.rows] == list(range(35))
    figures = [
        row.one.entry.provision.figure.low
        for row in places.rows[1:]
        if row.one and row.one.entry.standing != Standing.NOT_COMPARABLE
    ]
    assert figures == sorted(figures, reverse=True)
    counted = shown.findChild(LegendLine).accessibleName()
    assert f"Vượt mốc: {places.counts()[Standing.AHEAD]}" in counted
    assert sum(places.counts().values()) == 34
    with qtbot.waitSignal(shown.chart_requested):
        shown.commands["chart"]()
    choose(button(shown, "Order"), "As the columns stand")
    assert [row.column for row in places.rows] == list(columns)
    shown._tools._bare.click()
    assert all(row.one for row in places.rows[1:])
    assert (shown.request.by_figure, shown.request.hide_bare) == (False, True)
    with qtbot.waitSignal(shown.sheet_requested) as paper:
        shown.commands["print"]()
    printed = session.sheet_writer().write(paper.args[0])
    names = [row.cells[0][0][0].text for row in printed.rows if len(row.cells) > 1]
    assert names == [row.name.replace("Thành phố ", "TP. ") for row in places.rows]
    ranking.setCurrentIndex(places.index(1, 0))
    with qtbot.waitSignal(shown.hit_activated) as told:
        qtbot.keyClick(ranking, Qt.Key.Key_Return)
    assert told.args[0] == places.rows[1].one.entry.provision.id
    shown._tools._turn_back.click()
    assert shown._table.isVisible()
    shown._tools.options.turn.trigger()
    assert ranking.isVisible()


def test_a_column_to_write_in(view, qtbot):
    shown = view(replace(FIGURES, columns=(*FIGURES.columns, "our-commune")))
    index = shown._model.index(1, 3)
    shown._table.setCurrentIndex(index)
    qtbot.keyClick(shown._table, Qt.Key.Key_Return)
    editor = shown._table.findChild(QPlainTextEdit)
    qtbot.keyClicks(editor, "15 phan tram")
    with qtbot.waitSignal(shown.request_changed):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    row = shown._model.row(1).id
    assert shown.request.written == (("our-commune", row, "15 phan tram"),)
    assert shown.sheet.rows[0].cells[3].text or index.data() == "15 phan tram"
    qtbot.keyClick(shown._table, Qt.Key.Key_Delete)
    assert shown.request.written == ()
    assert shown.request.columns[-1] == "our-commune"


def test_our_commune_gets_its_name(view, qtbot):
    shown = view(FIGURES)
    shown._tools.columns_wanted.emit(("our-commune",))
    field = shown._naming.findChild(QLineEdit)
    assert field.isVisible()
    qtbot.keyClicks(field, "Tam Nong")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert shown.request.commune == "Tam Nong"
    qtbot.waitUntil(lambda: shown.sheet.columns[-1].name.vi == "Tam Nong")


def test_columns_out_of_sight_are_told_and_reached(view, session):
    shown = view(ComparisonRequest(tuple(session.library.taxonomy.province)[:9]))
    pager = shown._tools.pager
    assert pager.isVisible()
    assert pager._words.text().startswith("Columns 1–")
    pager.step_wanted.emit(1)
    assert not pager._words.text().startswith("Columns 1–")
