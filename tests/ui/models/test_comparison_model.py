from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from songhanh.core.compare import ComparisonRequest, RowsBy, Standing
from songhanh.ui.models.comparison_model import ComparisonModel, ComparisonRole

FIGURES = ComparisonRequest(("nghe-an", "can-tho"), RowsBy.INDICATOR, base="57-nq-tw")
PEOPLE = ComparisonRequest(("phu-tho", "nghe-an", "can-tho"), pillars=("human-resources",))
TASKS = ComparisonRequest(("57-nq-tw", "nghe-an", "cao-bang"), RowsBy.TASK, base="57-nq-tw")
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
READ = Qt.ItemDataRole.AccessibleTextRole


def row_of(model, name):
    rows = range(model.rowCount())
    return next(r for r in rows if name in model.headerData(r, DOWN))


@pytest.mark.parametrize("request_", [FIGURES, PEOPLE, TASKS])
@pytest.mark.parametrize("hide_empty", [True, False])
def test_qt_finds_nothing_wrong(model, request_, hide_empty):
    shown = model(request_, hide_empty=hide_empty)
    QAbstractItemModelTester(shown, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown.show_rows(hide_empty=not hide_empty, only_differences=False)


def test_without_a_sheet_there_is_nothing(qapp):
    empty = ComparisonModel()
    QAbstractItemModelTester(empty, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert (empty.rowCount(), empty.columnCount(), empty.shown_rows) == (0, 0, 0)
    assert empty.headerData(0, ACROSS) is None
    empty.show_rows(hide_empty=False, only_differences=False)
    assert empty.entries(QModelIndex()) == ()


def test_hidden_rows_come_back(model):
    shown = model(FIGURES)
    few = shown.shown_rows
    shown.show_rows(hide_empty=False, only_differences=False)
    assert shown.shown_rows > few
    assert shown.shown_rows == len(shown.sheet.rows)


def test_groups_are_rows_that_cannot_be_chosen(model):
    shown = model(FIGURES)
    assert shown.group_rows()
    for row in shown.group_rows():
        index = shown.index(row, 0)
        assert not shown.flags(index)
        assert shown.entries(index) == ()
        assert index.data(ComparisonRole.GROUP) == shown.headerData(row, DOWN)
        assert index.data(ComparisonRole.CELL) is None
    other = shown.index(shown.group_rows()[0] + 1, 0)
    assert shown.flags(other) & Qt.ItemFlag.ItemIsSelectable


def test_columns_say_what_they_consist_of(model):
    shown = model(FIGURES)
    details = [shown.headerData(c, ACROSS, ComparisonRole.DETAIL) for c in range(3)]
    assert details[0] == "base column"
    assert details[1].startswith("8 ")
    assert details[2].startswith("gồm Sóc Trăng, Hậu Giang (cũ) · 13 ")
    bases = [shown.headerData(c, ACROSS, ComparisonRole.IS_BASE) for c in range(3)]
    assert bases == [True, False, False]
    assert shown.headerData(1, ACROSS, Qt.ItemDataRole.ToolTipRole).startswith("Nghệ An\n8")


def test_a_document_that_is_no_base_shows_its_title(model):
    shown = model(ComparisonRequest(("57-nq-tw", "71-nq-tw")))
    assert "khoa học" in shown.headerData(0, ACROSS, ComparisonRole.DETAIL)


def test_a_figure_in_words(model):
    shown = model(FIGURES)
    row = row_of(shown, "kinh tế số trong GRDP")
    assert shown.headerData(row, DOWN, ComparisonRole.DETAIL) == "% GRDP, by 2030"
    base, ours, other = (shown.index(row, c).data(ComparisonRole.CELL) for c in range(3))
    first = ours.entries[0]
    assert (first.figure, first.unit, first.verdict) == ("≈ 20", "%", "Dưới mốc")
    assert first.entry.standing == Standing.BEHIND
    assert first.bar.base == pytest.approx(base.entries[0].bar.value)
    assert first.bar.value < first.bar.base
    assert base.is_base
    assert base.entries[0].unit == "% GDP"
    assert other.entries[0].year == "2025"
    assert other.entries[0].reason == "khác năm"
    assert other.entries[0].bar is None


def test_the_goal_for_the_year_of_the_row_stands_first(model):
    shown = model(FIGURES)
    cell = shown.index(row_of(shown, "kinh tế số trong GRDP"), 0).data(ComparisonRole.CELL)
    assert [one.entry.provision.year for one in cell.entries] == [2030, 2045]


def test_a_row_is_read_aloud_as_one_sentence(model):
    shown = model(FIGURES)
    row = row_of(shown, "kinh tế số trong GRDP")
    said = shown.headerData(row, DOWN, READ)
    assert said.startswith("Tỷ trọng kinh tế số trong GRDP (GDP), per cent GRDP, by 2030. 57-NQ/TW")
    assert "Nghệ An, about 20 per cent, Dưới mốc" in said
    assert "Cần Thơ, at least 20 per cent, year 2025, Không so được: khác năm" in said
    assert not set("≥≈%<>") & set(said)


def test_a_cell_is_read_aloud_with_its_row_and_column(model):
    shown = model(PEOPLE, hide_empty=False)
    said = shown.index(0, 0).data(READ)
    assert said == "Chỉ tiêu. Phú Thọ, Không nêu trong 6 văn bản đã đọc"
    assert "Nghệ An, Chỉ tiêu, Nhân lực" in shown.index(0, 1).data(READ)


def test_a_cell_can_be_pasted_elsewhere(model):
    shown = model(FIGURES)
    row = row_of(shown, "kinh tế số trong GRDP")
    assert shown.index(row, 1).data() == "≈ 20 % (305-KH/TU, 4) – Dưới mốc"
    assert shown.index(row, 1).data(Qt.ItemDataRole.ToolTipRole) == shown.index(row, 1).data()
    text = model(PEOPLE, hide_empty=False)
    assert text.index(0, 1).data().endswith("(305-KH/TU, 10)")
    assert text.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) is None


def test_without_a_base_there_are_bars_and_no_verdicts(model):
    shown = model(ComparisonRequest(("57-nq-tw", "nghe-an"), RowsBy.INDICATOR))
    cells = [
        shown.index(row, column).data(ComparisonRole.CELL)
        for row in range(shown.rowCount())
        for column in range(2)
        if row not in shown.group_rows()
    ]
    entries = [one for cell in cells for one in cell.entries]
    assert any(one.bar for one in entries)
    assert all(one.bar.base is None for one in entries if one.bar)
    assert not any(one.verdict for one in entries)


def test_every_sign_is_spoken(model, session):
    everything = ComparisonRequest(
        ("central", "phu-tho", "nghe-an", "can-tho"), RowsBy.INDICATOR, base="57-nq-tw"
    )
    shown = model(everything, hide_empty=False)
    for row in range(shown.rowCount()):
        said = shown.headerData(row, DOWN, READ) or ""
        assert not set("≥≤≈%") & set(said.split("năm")[0]), said


def test_tasks_stand_under_their_sections_with_their_first_words(model):
    shown = model(TASKS)
    heads = [shown.headerData(row, DOWN) for row in range(shown.rowCount())]
    assert heads[:2] == ["III.1. Nhận thức, tư duy, quyết tâm chính trị", "III.1"]
    task = shown.sheet.columns[0].id, shown.entries(shown.index(1, 0))[0].provision
    assert task[0] == "57-nq-tw"
    detail = shown.headerData(1, DOWN, ComparisonRole.DETAIL)
    assert detail.endswith("…")
    assert task[1].text.vi.startswith(detail.rstrip("…"))
    assert task[1].text.vi in shown.headerData(1, DOWN, Qt.ItemDataRole.ToolTipRole)
    assert shown.index(1, 1).data(ComparisonRole.CELL).entries


def test_what_is_not_linked_is_said(model):
    shown = model(TASKS, hide_empty=False)
    cells = [shown.index(row, 1).data(ComparisonRole.CELL) for row in range(shown.rowCount())]
    empty = {cell.empty for cell in cells if cell is not None and not cell.entries}
    assert empty == {"Chưa thấy nội dung nào của Nghệ An nối với mục này"}


def test_tool_tips_say_why_figures_cannot_be_compared_and_how_they_count(model):
    shown = model(FIGURES)
    share = row_of(shown, "kinh tế số trong GRDP")
    note = shown.headerData(share, DOWN, Qt.ItemDataRole.ToolTipRole)
    assert "Trung ương tính trên GDP, địa phương tính trên GRDP" in note
    tips = [
        shown.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or ""
        for row in range(shown.rowCount())
        for column in range(shown.columnCount())
    ]
    assert any("Không so được: khác năm" in tip for tip in tips)
