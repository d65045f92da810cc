"""Requests survive being written down."""

from __future__ import annotations

from datetime import date

import pytest

from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.core.requests import comparison_request, place, to_text, work_request
from songhanh.core.tree import Place
from songhanh.core.work import COMMUNE, DEADLINES, WorkRequest


@pytest.mark.parametrize(
    "request_",
    [
        ComparisonRequest(()),
        ComparisonRequest(
            ("57-nq-tw", "nghe-an"),
            RowsBy.INDICATOR,
            base="57-nq-tw",
            year=2030,
            written=(("nghe-an", "x", "chữ"),),
        ),
    ],
)
def test_a_comparison(request_: ComparisonRequest):
    assert comparison_request(to_text(request_)) == request_


def test_a_comparison_kept_without_a_version():
    kept = '{"columns": ["57-nq-tw", "nghe-an"], "rows": "indicator", "year": 2030}'
    wanted = ComparisonRequest(("57-nq-tw", "nghe-an"), RowsBy.INDICATOR, year=2030)
    assert comparison_request(kept) == wanted


def test_a_comparison_of_a_newer_program_is_refused():
    with pytest.raises(ValueError, match="99"):
        comparison_request('{"version": 99, "columns": ["57-nq-tw"]}')


@pytest.mark.parametrize(
    "request_", [COMMUNE, DEADLINES, WorkRequest(scopes=("hue",), since=date(2026, 11, 21))]
)
def test_work(request_: WorkRequest):
    assert work_request(to_text(request_)) == request_


def test_a_place_is_short_and_readable():
    there = Place(document="57-nq-tw", section="III.4")
    assert to_text(there) == '{"document": "57-nq-tw", "section": "III.4"}'
    assert place(to_text(there)) == there


@pytest.mark.parametrize("text", ["", "[]", "7", '{"other": 1}'])
def test_something_else_is_refused(text: str):
    for read in (comparison_request, work_request, place):
        with pytest.raises((ValueError, TypeError)):
            read(text)
