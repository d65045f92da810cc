"""Everything the first sources describe is there, is found as asked for, and stands in the trees."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from songhanh.core.model import CENTRAL
from songhanh.core.tree import NodeKind, TreeKind
from songhanh.search.query import SearchQuery

if TYPE_CHECKING:
    from songhanh.search.engine import SearchEngine
    from songhanh.store.library import Library

FILE = Path(__file__).parents[1] / "data" / "seeds.yaml"
ROWS: list[dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
each_row = pytest.mark.parametrize("row", ROWS, ids=[f"{r['seed']}: {r['about']}" for r in ROWS])


@each_row
def test_queries_find_what_they_ask_for(engine: SearchEngine, row: dict[str, Any]) -> None:
    for query in row["queries"]:
        result = engine.search(SearchQuery.parse(query["q"]), limit=10)
        assert query["finds"] in [hit.id for hit in result.hits], query["q"]
        assert not result.relaxed, query["q"]


@pytest.fixture(scope="module")
def standing(library: Library) -> dict[TreeKind, dict[str, set[str]]]:
    """Return in which top nodes of each tree each provision stands."""
    found: dict[TreeKind, dict[str, set[str]]] = {}
    for kind in TreeKind:
        tops = found.setdefault(kind, {})
        for top in library.tree(kind):
            listed = {n.key for n in top.walk() if n.kind == NodeKind.IMPLEMENTED_BY}
            for node in top.walk():
                if not any(
                    node.key.startswith(key.removesuffix("implemented-by")) for key in listed
                ):
                    for key in node.provisions:
                        tops.setdefault(key, set()).add(top.key)
    return found


@each_row
def test_provisions_stand_in_all_their_trees(
    library: Library, standing: dict[TreeKind, dict[str, set[str]]], row: dict[str, Any]
) -> None:
    for key in row["provisions"]:
        provision = library.provision(key)
        document = library.document(provision.document)
        assert standing[TreeKind.PILLAR][key] == set(provision.pillars)
        if document.scope == CENTRAL:
            assert standing[TreeKind.RESOLUTION][key] == {document.id}
        else:
            assert standing[TreeKind.PROVINCE][key] == {document.scope}
