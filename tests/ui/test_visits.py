from __future__ import annotations

import json
from datetime import date

import pytest

from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.core.model import Actor
from songhanh.core.parallel import AlignBy, ParallelRequest
from songhanh.core.row_chart import ChartRequest, Order
from songhanh.core.tree import Place
from songhanh.core.work import WorkRequest
from songhanh.search.query import Filters, SearchQuery
from songhanh.ui.differences.requests import DifferenceRequest
from songhanh.ui.visits import Visit, from_record, to_record

VISITS: list[Visit] = [
    DifferenceRequest("57-nq-tw#III.4", "nghe-an#1"),
    ParallelRequest(("57-nq-tw", "71-nq-tw"), AlignBy.PILLAR),
    Place(document="57-nq-tw", section="III.4"),
    Place(pillar="human-resources", scope="nghe-an"),
    SearchQuery.parse("nhân lực", Filters(provinces=("hue",))),
    ComparisonRequest(("a", "b"), RowsBy.TASK, ("human-resources",), "57-nq-tw"),
    ChartRequest(ComparisonRequest(("a", "b"), RowsBy.INDICATOR), "c", Order.VALUE),
    WorkRequest((Actor.COMMUNE,), ("hue",), ("57-nq-tw",), date(2026, 1, 1), None, dated=True),
]

_WORK = to_record(VISITS[-1]) or {}


@pytest.mark.parametrize("visit", VISITS)
def test_a_visit_comes_back_from_its_record(visit):
    assert from_record(json.loads(json.dumps(to_record(visit)))) == visit


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"kind": "place", "future": "x"},
        {"kind": "parallel", "documents": ["57-nq-tw"], "by": "link"},
        {"kind": "search"},
        {"kind": "search", "text": 5},
        {"kind": "comparison", "columns": ["a"], "rows": "colour"},
        _WORK | {"since": "soon"},
        _WORK | {"actors": ["nobody"]},
    ],
)
def test_a_record_without_sense_is_none(record):
    assert from_record(record) is None
