"""What the index is asked, after the query is understood: leaves, clauses, and how they join.

The understanding (`query`, and what it uses) makes plans; the engine evaluates them. Neither knows
the other. Tuples, because they are made, hashed and compared many times for each query.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Leaf(NamedTuple):
    """One term of one field. With `prefix`, every term that begins so, at a constant score."""

    field: str
    term: str
    boost: float = 1.0
    prefix: bool = False


class Clause(NamedTuple):
    """What one part of a query may be found by: any of `leaves`. Their scores add up."""

    leaves: tuple[Leaf, ...]


class Plan(NamedTuple):
    """What is searched for.

    An entry is a hit if it matches every clause of `required` (with `relaxed`: at least one of
    them), none of `excluded`, not all clauses of any of `apart`, and every clause of `filters`, which
    score nothing. What it matches of `required` and of `wished` makes its score. A plan without `required` lists what the filters let
    through, at score 0.
    """

    required: tuple[Clause, ...]
    wished: tuple[Clause, ...] = ()
    excluded: tuple[Clause, ...] = ()
    filters: tuple[Clause, ...] = ()
    relaxed: bool = False
    apart: tuple[tuple[Clause, ...], ...] = ()

    def without_filter(self, field: str, values: Iterable[str]) -> Plan:
        """Return the same plan but for the filter that lets these values of a field through."""
        dropped = Clause(tuple(Leaf(field, value) for value in values))
        return self._replace(filters=tuple(one for one in self.filters if one != dropped))
