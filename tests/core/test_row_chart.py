"""Rows of a comparison as charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from songhanh.core.compare import ComparisonRequest, Reason, RowsBy
from songhanh.core.model import Operator
from songhanh.core.row_chart import BarKind, Order, chart_row

if TYPE_CHECKING:
    from songhanh.core.row_chart import RowChart
    from songhanh.store.library import Library

REASONS: dict[BarKind, set[Reason | None]] = {
    BarKind.PLAIN: {None},
    BarKind.OTHER: {Reason.YEAR, Reason.NO_YEAR, Reason.SCOPE},
    BarKind.UNDRAWN: {Reason.UNIT},
    BarKind.EMPTY: {None},
}
SHARE = "digital-economy-grdp-share"


def chart(library: Library, *columns: str, base: str | None, indicator: str = SHARE) -> RowChart:
    request = ComparisonRequest(columns, RowsBy.INDICATOR, base=base, indicators=(indicator,))
    sheet = library.compare(request)
    return chart_row(sheet, next(row for row in sheet.rows if row.id == indicator))


@pytest.fixture(scope="module")
def all_provinces(library: Library) -> RowChart:
    provinces = [province.id for province in library.taxonomy.provinces]
    return chart(library, "57-nq-tw", *provinces, base="57-nq-tw")


def test_every_province_has_its_bar_or_its_reason(all_provinces: RowChart) -> None:
    assert len(all_provinces.bars) == 34
    assert all_provinces.base is not None
    assert (all_provinces.base.low, all_provinces.year) == (30, 2030)
    kinds = {bar.kind for bar in all_provinces.bars}
    assert kinds == set(BarKind)
    for bar in all_provinces.bars:
        reason = bar.entry.reason if bar.entry else None
        assert (bar.kind == BarKind.EMPTY) == (bar.entry is None)
        assert reason in REASONS[bar.kind]


def test_the_scale_is_round_and_holds_the_longest(all_provinces: RowChart) -> None:
    assert list(all_provinces.ticks) == [0, 10, 20, 30, 40]
    assert max(bar.high or bar.low for bar in all_provinces.bars) <= all_provinces.end


def test_bars_by_value_put_the_longest_first_and_the_empty_last(all_provinces: RowChart) -> None:
    bars = all_provinces.ordered(Order.VALUE)
    drawn = [bar.low for bar in bars if bar.has_length]
    assert drawn == sorted(drawn, reverse=True)
    assert all(bar.has_length for bar in bars[: len(drawn)])
    assert bars[-1].kind == BarKind.EMPTY
    assert [bar.column for bar in all_provinces.ordered(Order.COLUMNS)] == list(range(1, 35))


def test_without_a_base_the_year_most_figures_have_is_plain(library: Library) -> None:
    without = chart(library, "phu-tho", "nghe-an", "can-tho", base=None)
    assert without.base is None
    assert [bar.kind for bar in without.bars] == [BarKind.PLAIN, BarKind.PLAIN, BarKind.OTHER]


def test_a_rank_has_no_length(library: Library) -> None:
    sheet = library.compare(ComparisonRequest(("57-nq-tw",), RowsBy.INDICATOR))
    entries = ((row, entry) for row in sheet.rows for entry in row.cells[0].entries)
    row = next(
        row
        for row, entry in entries
        if entry.provision.figure and entry.provision.figure.operator == Operator.RANK
    )
    (bar,) = chart_row(sheet, row).bars
    assert bar.kind == BarKind.UNDRAWN
    assert not chart_row(sheet, row).ticks
