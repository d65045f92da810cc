"""Short queries as offices type them find their answer first, with accents and without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml

import dev
from songhanh.core.text import fold
from songhanh.search.query import SearchQuery

if TYPE_CHECKING:
    from songhanh.search.engine import SearchEngine

FILE = dev.ROOT / "tests" / "bench" / "office_queries.yaml"
QUERIES: list[dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("accents", [True, False])
def test_the_first_hit_is_right(engine: SearchEngine, accents: bool) -> None:
    wrong = []
    for query in QUERIES:
        text = query["q"] if accents else fold(query["q"])
        hits = engine.search(SearchQuery.parse(text), 1).hits
        if not hits or hits[0].id not in query["finds"]:
            wrong.append(text)
    assert len(QUERIES) >= 120
    assert len(wrong) <= 0.05 * len(QUERIES), wrong
