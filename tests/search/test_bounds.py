"""Whatever is typed, the work it makes is bounded by count: of words, and of postings."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from songhanh.search import evaluate
from songhanh.search.lists import size_of
from songhanh.search.query import SearchQuery
from songhanh.search.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from songhanh.search.engine import SearchEngine
    from songhanh.search.hits import Hits
    from songhanh.search.lists import SegmentPlan

MOST = 3000  # the corpus has some 1,800 entries
WORDS = [
    "chuyển",
    "đổi",
    "số",
    "nhân",
    "lực",
    "giáo",
    "dục",
    "các",
    "của",
    "và",
    "robot",
    "57-NQ/TW",
]
TYPED = st.lists(
    st.sampled_from([*WORDS, "nh*", "th*", "ch*", "OR", "-robot", "-th*", '"đổi mới"', "năm:2030"]),
    min_size=1,
    max_size=60,
).map(" ".join)
BOMBS = [
    "nh* th* ch* ng* tr* ph*",
    "nh* OR th* OR ch* OR ng*",
    " OR ".join(WORDS),
    " ".join(WORDS),
    "số -các -của -và -nhân -lực -giáo -dục -chuyển -đổi",
]


@contextmanager
def bounded(most: int) -> Iterator[list[SegmentPlan]]:
    """Let no plan have more postings than `most`, and yield the plans that were followed."""
    followed: list[SegmentPlan] = []
    run = Segment.run

    def watch(segment: Segment, plan: SegmentPlan) -> Hits:
        followed.append(plan)
        return run(segment, plan)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(evaluate, "MOST_POSTINGS", most)
        patch.setattr(Segment, "run", watch)
        yield followed


def check(engine: SearchEngine, typed: str, *, typing: bool) -> None:
    query = SearchQuery.parse(typed, typing=typing)
    with bounded(MOST) as followed:
        result = engine.search(query)
    for plan in followed:
        lists = [*(one for clause in plan.required for one in clause), *plan.wished, *plan.excluded]
        assert size_of(lists) <= MOST or len(lists) == 1
        assert sum(one.words for one in lists if one.mixed) <= evaluate.MOST_WORDS
    assert len(result.hits) <= result.total
    if not result.partial:
        with bounded(10**9):
            assert engine.search(query).total == result.total


@pytest.mark.parametrize("typed", BOMBS)
def test_what_is_too_much_work_is_cut_and_said_to_be(engine: SearchEngine, typed: str) -> None:
    engine.search(SearchQuery.parse("robot"))  # the last answer is not to be this one's
    with bounded(MOST):
        assert engine.search(SearchQuery.parse(typed)).partial
    engine.search(SearchQuery.parse("robot"))
    assert not engine.search(SearchQuery.parse(typed)).partial


@settings(max_examples=80, deadline=None)
@given(TYPED, st.booleans())
def test_no_query_looks_at_more_postings(engine: SearchEngine, typed: str, typing: bool) -> None:
    check(engine, typed, typing=typing)
