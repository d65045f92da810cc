"""Requests of comparisons as plain values, for later."""

from __future__ import annotations

import json
from typing import Any

import pytest

from songhanh.core.compare import OUR_COMMUNE, ComparisonRequest, RowsBy
from songhanh.core.comparison_record import comparison_from_record, comparison_to_record
from songhanh.core.errors import ComparisonForeignError

FULL = ComparisonRequest(
    ("57-nq-tw", "nghe-an", OUR_COMMUNE),
    RowsBy.INDICATOR,
    ("human-resources",),
    "57-nq-tw",
    ("digital-economy-grdp-share",),
    year=2030,
    only_figures=True,
    only_differences=True,
    hide_empty=False,
    turned=True,
    by_figure=False,
    hide_bare=True,
    commune="Xã Tam Nông",
    written=((OUR_COMMUNE, "digital-economy-grdp-share", "15 %"),),
)


@pytest.mark.parametrize("request_", [FULL, ComparisonRequest(("nghe-an",))])
def test_there_and_back_through_json(request_: ComparisonRequest) -> None:
    names = {"57-nq-tw": "57-NQ/TW", "nghe-an": "Nghệ An", "other": "không dùng"}
    record = json.loads(json.dumps(comparison_to_record(request_, names)))
    assert comparison_from_record(record) == (
        request_,
        {key: name for key, name in names.items() if key in request_.columns},
    )


def test_an_older_record_lacks_what_came_later_and_has_what_went() -> None:
    record = {"version": 1, "columns": ["nghe-an"], "rows": "pillar", "colour": "blue"}
    assert comparison_from_record(record) == (ComparisonRequest(("nghe-an",)), {})


@pytest.mark.parametrize(
    "record",
    [
        None,
        [],
        {},
        {"version": 2, "columns": ["nghe-an"], "rows": "pillar"},
        {"version": 1, "columns": "nghe-an", "rows": "pillar"},
        {"version": 1, "columns": ["nghe-an"], "rows": "colour"},
        {"version": 1, "columns": ["nghe-an"], "rows": "pillar", "written": [["a", "b"]]},
    ],
)
def test_what_is_no_record_is_refused(record: Any) -> None:
    with pytest.raises(ComparisonForeignError):
        comparison_from_record(record)
