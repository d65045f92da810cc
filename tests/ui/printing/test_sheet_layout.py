from __future__ import annotations

from dataclasses import replace

import pytest

from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.export.options import HeadStyle, Office, SheetOptions
from songhanh.ui.printing.page import Page, PlacedText, mm
from songhanh.ui.printing.sheet_layout import SheetSetup, lay_out
from tests.ui.printing.conftest import PROVINCES, REQUESTS

SIX = ComparisonRequest(
    ("57-nq-tw", "phu-tho", "nghe-an", "can-tho", "ha-noi", "hue"),
    RowsBy.INDICATOR,
    base="57-nq-tw",
)


def cells_of(page: Page) -> list[PlacedText]:
    """Return the pieces of text between the margins, without page number and foot."""
    return [t for t in page.texts if mm(20) <= t.y and t.style.points != 10]


@pytest.mark.parametrize("name", ["people", "figures", "axis"])
def test_everything_stands_between_the_margins(qapp, sheet, name):
    paper = lay_out(sheet(name))
    for page in paper.pages:
        for text in cells_of(page):
            assert mm(30) - 1 <= text.x <= paper.width - mm(15)
            assert text.y <= paper.height - mm(20)


@pytest.mark.parametrize("name", ["people", "figures", "axis"])
def test_nothing_is_lost(qapp, sheet, name):
    printed = sheet(name)
    found = lay_out(printed)
    shown = "".join("".join(p.words().split()) for p in found.pages).replace("\u00a0", "")
    for row in printed.rows:
        for cell in row.cells:
            for paragraph in cell:
                for word in "".join(run.text for run in paragraph).split():
                    assert word in shown
    for source in printed.sources:
        assert source.split("]")[0] + "]" in shown


def test_two_columns_stand_and_three_lie(qapp, sheet):
    assert not lay_out(sheet("axis")).landscape
    assert lay_out(sheet("people")).landscape
    assert not lay_out(sheet("people"), SheetSetup(landscape=False)).landscape


def test_the_head_row_stands_on_every_page_of_the_table(qapp, sheet):
    printed = sheet("people", hide_empty=False)
    pages = [p for p in lay_out(printed).pages if any(t.style.points == 12 for t in cells_of(p))]
    assert len(pages) > 1
    for page in pages:
        for name in ("Phú Thọ", "Nghệ An", "Cần Thơ", "Nội dung"):
            assert name in page.words()


def test_pages_are_numbered_from_the_second(qapp, sheet):
    paper = lay_out(sheet("axis"))
    tops = [[t.text for t in page.texts if t.y < mm(18)] for page in paper.pages]
    assert tops[0] == []
    assert tops[1:] == [[str(n)] for n in range(2, len(paper.pages) + 1)]


def test_every_page_has_its_foot(qapp, sheet):
    printed = sheet("people")
    for page in lay_out(printed).pages:
        assert printed.foot_left in page.words()
        assert printed.foot_right in page.words()


def test_a_row_that_a_page_holds_is_not_split(qapp, sheet):
    printed = replace(sheet("figures"), notes=(), sources=())
    for page in lay_out(printed).pages:
        words = "".join(page.words().split()).replace("\u00a0", "")
        for row in printed.rows:
            if row.is_group:
                continue
            parts = ["".join("".join(r.text for r in p).split()) for c in row.cells for p in c]
            found = [part in words for part in parts if len(part) > 40]
            assert all(found) or not any(found)


@pytest.mark.parametrize("style", HeadStyle)
def test_a_group_is_never_the_last_row_of_a_page(qapp, library, writer, style):
    office = Office("UBND xã Kim Liên", "UBND tỉnh Nghệ An")
    request = replace(REQUESTS["figures"], columns=("57-nq-tw", *PROVINCES))
    options = SheetOptions(head=style, office=office)
    printed = replace(writer.write(library.compare(request), options), notes=(), sources=())
    groups = {row.head[0][0].text for row in printed.rows if row.is_group}
    for page in lay_out(printed).pages:
        assert cells_of(page)[-1].text not in groups


def test_a_row_higher_than_a_page_goes_on_with_its_head(qapp, sheet):
    printed = sheet("axis")
    long = max(printed.rows, key=lambda row: len(str(row.cells)))
    paper = lay_out(replace(printed, rows=(long,), notes=(), sources=()))
    assert len(paper.pages) > 1
    name = long.head[0][0].text.split()[0]
    assert all(name in page.words() for page in paper.pages)


def test_columns_that_do_not_fit_are_set_in_parts(qapp, sheet):
    printed = sheet(SIX)
    paper = lay_out(printed, SheetSetup(landscape=False))
    said = [page.words() for page in paper.pages if "Phần" in page.words()]
    assert "Bảng có 6 cột, chia thành 2 phần. Phần 1: cột 1–3." in said[0]
    assert any("Phần 2: cột 4–6." in words for words in said)
    sizes = {t.style.points for page in paper.pages for t in cells_of(page)}
    assert min(sizes) >= 11


def test_all_provinces_on_one_indicator_fill_two_pages(qapp, sheet, library):
    provinces = tuple(province.id for province in library.taxonomy.provinces)
    share = ComparisonRequest(
        ("57-nq-tw", *provinces),
        RowsBy.INDICATOR,
        base="57-nq-tw",
        indicators=("digital-economy-grdp-share",),
    )
    paper = lay_out(sheet(share))
    assert (len(paper.pages), paper.landscape) == (2, False)
    words = " ".join(page.words() for page in paper.pages)
    names = [province.name.vi for province in library.taxonomy.provinces]
    assert all(name.replace("Thành phố ", "TP. ") in words for name in names)
    bars = [bar.bar for page in paper.pages for bar in page.bars]
    assert max(max(bar.low, bar.high) for bar in bars) <= 1
    assert len({bar.base for bar in bars}) == 1


@pytest.mark.parametrize("points", [11, 12, 13])
def test_the_size_of_letters_is_the_one_chosen(qapp, sheet, points):
    paper = lay_out(sheet("people", hide_empty=False), SheetSetup(points=points))
    assert points in {t.style.points for t in cells_of(paper.pages[1])}


def test_a_sheet_without_sources_still_says_what_its_signs_mean(qapp, sheet):
    paper = lay_out(replace(sheet("people"), sources=()))
    assert "bản chính thức" in paper.pages[-1].words()
    assert "Nguồn" not in paper.pages[-1].words()


def test_a_sheet_without_rows_is_one_page(qapp, sheet):
    paper = lay_out(replace(sheet("people"), rows=(), sources=()))
    assert len(paper.pages) == 1


def test_words_too_long_for_any_width_are_set_all_the_same(qapp, sheet):
    printed = sheet("people")
    row = printed.rows[0]
    long = replace(row.cells[0][0][0], text="x" * 400)
    cell = ((long,),)
    paper = lay_out(replace(printed, rows=(replace(row, cells=(cell, cell, cell)),)))
    assert "x" * 400 in paper.pages[0].words()
