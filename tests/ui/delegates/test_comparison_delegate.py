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
from songhanh.ui.delegates.text_cell import TextCellSetter
from songhanh.ui.marks import mark_token
from songhanh.ui.models.comparison_words import Bar, CellText, EntryText
from songhanh.ui.palette import DARK
from songhanh.ui.scale import Scale

if TYPE_CHECKING:
    from collections.abc import Callable

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
    figures.paint(painter, rect, cell)


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
    image = painted(lambda p, r: FigureCell(look, "mốc", "còn {n} ý").paint(p, r, cell))
    seen = colours(image)
    assert look.color(mark_token(standing)).name() in seen
    assert look.color("bar").name() in seen
    assert look.color("base").name() in seen


def test_the_base_is_called_so(look, entry):
    one = replace(entry, figure="≥ 30", unit="%")
    cells = [CellText((one,), "", is_base) for is_base in (True, False)]
    figures = FigureCell(look, "mốc", "còn {n} ý")
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
    figures = FigureCell(look, "mốc", "còn {n} ý")
    image = painted(lambda p, r: figures.paint(p, r, cell), width, height)
    margin = look.px(12) - 1
    assert untouched(image, QRect(0, 0, margin, height))
    assert untouched(image, QRect(width - margin, 0, margin, height))
    assert untouched(image, QRect(0, height - 2, width, 2))


@pytest.mark.parametrize("count", [1, 2, 9])
def test_a_text_cell_keeps_to_its_height(look, entry, count):
    setter = TextCellSetter(look, "còn {n} ý")
    verdict = replace(entry.entry, standing=Standing.BEHIND)
    one = replace(entry, text=LONG, entry=verdict, verdict="Dưới mốc", reason="khác năm")
    cell = setter.set(CellText((one,) * count), 260, 250)
    assert cell.height <= 250
    image = painted(lambda p, r: setter.paint(p, r, cell, soft=False), 260, 250)
    assert len(colours(image)) > 5
    assert untouched(image, QRect(0, 244, 260, 6))
    assert untouched(image, QRect(252, 0, 8, 250))
    assert (cell.more is not None) == (count > 1)


def test_a_cut_entry_says_where_it_stands(look, entry):
    setter = TextCellSetter(look, "còn {n} ý")
    cell = setter.set(CellText((replace(entry, text=LONG),)), 260, 120)
    (_, body) = cell.bodies[0]
    assert body.text().endswith("… [II.1.k]")


def test_what_does_not_fit_is_counted(look, entry):
    setter = TextCellSetter(look, "còn {n} ý")
    cell = setter.set(CellText((entry,) * 30), 260, 250)
    assert cell.more is not None
    assert cell.more[1] + len(cell.bodies) == 30
    assert len(cell.captions) == 1
    assert cell.entry_at(0) == 0
    assert cell.entry_at(10_000) == len(cell.bodies)


def test_an_empty_cell_says_why(look):
    setter = TextCellSetter(look, "còn {n} ý")
    cell = setter.set(CellText((), "Không có con số trong 13 văn bản đã đọc"), 216, 60)
    image = painted(lambda p, r: setter.paint(p, r, cell, soft=True))
    assert len(colours(image)) > 5
    assert cell.height <= 60


def test_rows_are_as_high_as_they_must_be(look, entry):
    delegate = ComparisonDelegate(look)
    figure = replace(entry, figure="30")
    assert delegate.row_height([CellText((figure,))], 216, figures=True) == 60
    assert delegate.row_height([CellText((figure, figure))], 216, figures=True) == 80
    assert delegate.row_height([CellText((entry,))], 216, figures=False) == 60
    long = [CellText((replace(entry, text=LONG),) * 9)]
    assert 240 < delegate.row_height(long, 216, figures=False) <= 250
    assert delegate.row_height(long * 9, 216, figures=False) == 250
    middling = [CellText((replace(entry, text=LONG[:200]),))]
    assert 60 < delegate.row_height(middling, 216, figures=False) < 250
    assert delegate.row_height([], 216, figures=False) == 60


def test_vietnamese_marks_are_not_cut_off_above(look, entry):
    one = replace(entry, text="Ẫ Ể Ộ Ỗ Ữ", kind="Ộ")
    setter = TextCellSetter(look, "còn {n} ý")
    cell = setter.set(CellText((one,)), 216, 60)
    image = painted(lambda p, r: setter.paint(p, r, cell, soft=False))
    assert untouched(image, QRect(0, 0, 216, 4))
