from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from songhanh.config.settings import TEXT_SIZES
from songhanh.core.compare import ComparisonRequest, RowsBy, Standing
from songhanh.ui.delegates.comparison_delegate import ComparisonDelegate
from songhanh.ui.delegates.figure_cell import FigureCell
from songhanh.ui.delegates.text_cell import CellLinks, TextCellSetter
from songhanh.ui.marks import mark_token
from songhanh.ui.models.comparison_model import ComparisonModel
from songhanh.ui.models.comparison_words import CellText, EntryText
from songhanh.ui.models.row_scales import Bar
from songhanh.ui.palette import DARK
from songhanh.ui.scale import Scale

if TYPE_CHECKING:
    from collections.abc import Callable

LINKS = CellLinks("còn {n} ý", "xem thêm", "thu gọn")
LONG = "Phát triển nguồn nhân lực chất lượng cao, trọng dụng nhân tài. " * 12


@pytest.fixture
def entry(library):
    """Return an entry with a figure, to be changed as a test needs it."""
    request = ComparisonRequest(("nghe-an",), RowsBy.INDICATOR)
    row = library.compare(request).rows[0]
    return EntryText(row.cells[0].entries[0], "Chỉ tiêu", "Đạt 30 %.", "II.1.k")


def painted(
    paint: Callable[[QPainter, QRectF], None], width: int = 216, height: int = 60
) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint(painter, QRectF(0, 0, width, height))
    painter.end()
    return image


def _paint_figure(figures: FigureCell, cell: CellText, painter: QPainter, rect: QRectF) -> None:
    figures.paint(painter, rect, cell, opened=False)


def colours(image: QImage) -> set[str]:
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in points}


def untouched(image: QImage, rect: QRect) -> bool:
    return colours(image.copy(rect)) == {"#ffffff"}


@pytest.mark.parametrize("standing", Standing)
def test_each_mark_is_painted_in_its_colour(look, entry, standing):
    one = replace(
        entry,
        entry=replace(entry.entry, standing=standing),
        figure="≥ 30",
        unit="%",
        verdict="Vượt mốc",
        bar=Bar(0.8, None, 0.5),
    )
    cell = CellText((one,))
    image = painted(lambda p, r: FigureCell(look, "mốc", LINKS).paint(p, r, cell, opened=False))
    seen = colours(image)
    assert look.color(mark_token(standing)).name() in seen
    assert look.color("bar").name() in seen
    assert look.color("base").name() in seen


def test_the_base_is_called_so(look, entry):
    one = replace(entry, figure="≥ 30", unit="%")
    cells = [CellText((one,), "", is_base) for is_base in (True, False)]
    figures = FigureCell(look, "mốc", LINKS)
    images = [painted(partial(_paint_figure, figures, cell)) for cell in cells]
    below = QRect(0, 32, 216, 28)
    assert not untouched(images[0], below)
    assert untouched(images[1], below)


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_a_figure_is_whole_and_what_is_beside_it_is_cut(look, entry, percent):
    look.change(DARK, Scale(percent))
    one = replace(
        entry,
        figure="≈ 1.501.000",
        unit="người trên một vạn dân (quy đổi toàn thời gian)",
        year="2030",
        reference="Phỏng vấn Giám đốc Sở Khoa học và Công nghệ (5/2025), 2",
        verdict="Không so được",
        reason="chưa có trong danh mục chỉ tiêu",
        entry=replace(entry.entry, standing=Standing.NOT_COMPARABLE),
    )
    cell = CellText((one, one))
    width, height = look.px(190), look.px(80)
    figures = FigureCell(look, "mốc", LINKS)
    image = painted(lambda p, r: figures.paint(p, r, cell, opened=False), width, height)
    margin = look.px(12) - 1
    assert untouched(image, QRect(0, 0, margin, height))
    assert untouched(image, QRect(width - margin, 0, margin, height))
    assert untouched(image, QRect(0, height - 2, width, 2))


@pytest.mark.parametrize("count", [1, 2, 9])
def test_a_text_cell_keeps_to_its_height(look, entry, count):
    setter = TextCellSetter(look, LINKS)
    verdict = replace(entry.entry, standing=Standing.BEHIND)
    one = replace(entry, text=LONG, entry=verdict, verdict="Dưới mốc", reason="khác năm")
    cell = setter.set(CellText((one,) * count), 260, 250)
    assert cell.height <= 250
    image = painted(lambda p, r: setter.paint(p, r, cell, soft=False), 260, 250)
    assert len(colours(image)) > 5
    assert untouched(image, QRect(0, 244, 260, 6))
    assert untouched(image, QRect(252, 0, 8, 250))
    assert cell.more is not None
    assert cell.more[1] == count - 1


def test_a_cut_entry_says_where_it_stands(look, entry):
    setter = TextCellSetter(look, LINKS)
    cell = setter.set(CellText((replace(entry, text=LONG),)), 260, 120)
    (_, body) = cell.bodies[0]
    assert body.text().endswith("… [II.1.k]")


def test_what_does_not_fit_is_counted(look, entry):
    setter = TextCellSetter(look, LINKS)
    cell = setter.set(CellText((entry,) * 30), 260, 250)
    assert cell.more is not None
    assert cell.more[1] + len(cell.bodies) == 30
    assert len(cell.captions) == 1
    assert cell.entry_at(0) == 0
    assert cell.entry_at(10_000) == len(cell.bodies)


def test_an_empty_cell_says_why(look):
    setter = TextCellSetter(look, LINKS)
    cell = setter.set(CellText((), "Không có con số trong 13 văn bản đã đọc"), 216, 60)
    image = painted(lambda p, r: setter.paint(p, r, cell, soft=True))
    assert len(colours(image)) > 5
    assert cell.height <= 60


def test_a_cell_opens_as_high_as_it_must_and_can_be_folded(look, entry):
    setter = TextCellSetter(look, LINKS)
    cell = CellText((replace(entry, text=LONG),) * 3)
    opened = setter.unfolded(cell, 260, 250)
    assert opened.more is None
    assert len(opened.bodies) == 3
    assert opened.less is not None
    assert opened.is_link(opened.less + 5)
    assert not opened.is_link(opened.less - 30)
    short = setter.unfolded(CellText((entry,)), 260, 250)
    assert short.less is None


def test_a_row_of_figures_opens(look, entry):
    figures = FigureCell(look, "mốc", LINKS)
    one = replace(entry, figure="30")
    cell = CellText((one,) * 3)
    height = figures.height(3, opened=True)
    assert figures.height(1, opened=True) == figures.height(1, opened=False) == 60
    assert figures.height(3, opened=False) == 80
    assert height > 160
    image = painted(lambda p, r: figures.paint(p, r, cell, opened=True), 216, height)
    assert not untouched(image, QRect(0, 108, 216, 30))  # the third figure
    assert untouched(image, QRect(0, height - 2, 216, 2))
    assert figures.is_link(cell, height - 10, opened=True)
    assert not figures.is_link(cell, 20, opened=True)
    assert figures.entry_at(120) == 2


@pytest.mark.parametrize(
    ("request_", "lowest", "highest"),
    [
        (ComparisonRequest(("57-nq-tw", "nghe-an"), RowsBy.INDICATOR), 60, 80),
        (ComparisonRequest(("57-nq-tw", "71-nq-tw")), 60, 250),
    ],
)
def test_rows_are_as_high_as_they_must_be(look, session, request_, lowest, highest):
    model = ComparisonModel(look)
    model.set_sheet(session.library.compare(request_), session.sheet_writer(), hide_empty=False)
    delegate = ComparisonDelegate(look)
    rows = [row for row in range(model.rowCount()) if model.row(row)]
    heights = [delegate.row_height(model, row, 216) for row in rows]
    assert all(lowest <= height <= highest for height in heights)
    assert len(set(heights)) > 1
    fullest = rows[heights.index(max(heights))]
    model.toggle_opened(fullest)
    assert delegate.row_height(model, fullest, 216) > max(heights)


def test_vietnamese_marks_are_not_cut_off_above(look, entry):
    one = replace(entry, text="Ẫ Ể Ộ Ỗ Ữ", kind="Ộ")
    setter = TextCellSetter(look, LINKS)
    cell = setter.set(CellText((one,)), 216, 60)
    image = painted(lambda p, r: setter.paint(p, r, cell, soft=False))
    assert untouched(image, QRect(0, 0, 216, 4))
