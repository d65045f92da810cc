"""Evaluate plans on the index of one pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whoosh import query, scoring

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whoosh.index import FileIndex

    from songhanh.search.plan import Clause, Leaf, Plan

Scored = tuple[float, str]


class IndexReader:
    """An open index. One thread at a time may use it."""

    def __init__(self, index: FileIndex, hidden: Iterable[str] = ()) -> None:
        """Open the index for reading; entries whose ids are `hidden` are never hits."""
        self._searcher = index.searcher(weighting=scoring.BM25F(B=0.4, K1=0.9))
        numbers = (self._searcher.document_number(id=key) for key in hidden)
        self._hidden = {number for number in numbers if number is not None}

    def close(self) -> None:
        """Close the index."""
        self._searcher.close()

    def run(self, plan: Plan, limit: int) -> tuple[list[Scored], int]:
        """Return score and id of the best `limit` hits, the best first, and the number of all."""
        allowed = self._allowed(plan.filters)
        if allowed is not None and not allowed:
            return [], 0  # Whoosh would search as if there were no filter
        results = self._searcher.search(
            _tree(plan), limit=limit, filter=allowed, mask=self._hidden or None
        )
        return [(hit.score, hit["id"]) for hit in results], len(results)

    def _allowed(self, filters: Sequence[Clause]) -> set[int] | None:
        if not filters:
            return None
        tree = query.And([_clause(clause) for clause in filters])
        return set(self._searcher.docs_for_query(tree))


def _tree(plan: Plan) -> query.Query:
    """Return the query for Whoosh that does what the plan says, but for its filters."""
    tree = _joined([_clause(c) for c in plan.required], query.Or if plan.relaxed else query.And)
    wished = _joined([_clause(c) for c in plan.wished], query.Or)
    excluded = _joined([_clause(c) for c in plan.excluded], query.Or)
    tree = query.Every(boost=0.0) if tree is None else tree
    tree = query.AndMaybe(tree, wished) if wished is not None else tree
    return query.AndNot(tree, excluded) if excluded is not None else tree


def _clause(clause: Clause) -> query.Query:
    return query.Or([_leaf(leaf) for leaf in clause.leaves])


def _leaf(leaf: Leaf) -> query.Query:
    if leaf.prefix:
        return query.ConstantScoreQuery(query.Prefix(leaf.field, leaf.term), score=leaf.boost)
    return query.Term(leaf.field, leaf.term, boost=leaf.boost)


def _joined(parts: Sequence[query.Query], join: type[query.CompoundQuery]) -> query.Query | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    return join(parts)
