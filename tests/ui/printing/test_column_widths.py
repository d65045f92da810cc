from __future__ import annotations

import pytest

from songhanh.ui.printing.column_widths import Demand, parts, share


def test_the_column_with_most_text_is_the_widest():
    demands = [Demand(10, (20, 20)), Demand(10, (100, 900)), Demand(10, (100, 100))]
    widths = share(demands, 200, 0.5)
    assert widths is not None
    assert sum(widths) == pytest.approx(200)
    assert max(widths) == widths[1]


def test_no_column_is_narrower_than_its_longest_word():
    demands = [Demand(60, (60,)), Demand(10, (9000,)), Demand(70, (70,))]
    widths = share(demands, 200, 0.9)
    assert widths is not None
    assert all(width >= one.narrowest for width, one in zip(widths, demands, strict=True))


def test_columns_that_do_not_fit_are_told():
    assert share([Demand(120, (1,)), Demand(120, (1,))], 200, 0.5) is None


@pytest.mark.parametrize(
    ("needs", "expected"),
    [
        ([30] * 5, [range(5)]),
        ([30] * 8, [range(4), range(4, 8)]),
        ([30] * 9, [range(4), range(4, 9)]),
        ([30, 30, 30, 30, 90, 20], [range(3), range(3, 6)]),
        ([500, 500], [range(1), range(1, 2)]),
        ([], [range(0)]),
    ],
)
def test_tables_that_are_too_wide_are_cut_evenly(needs, expected):
    found = parts(needs, 40, 200)
    assert [len(part) for part in found] == [len(part) for part in expected]
    assert [n for part in found for n in part] == list(range(len(needs)))
