"""What can be open in a tab and visited again: places, searches, tables, lists of work.

A visit is kept between starts as a small record of plain values; one that no longer makes sense,
because the data or the program changed, is left out.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from songhanh.core.compare import ComparisonRequest
from songhanh.core.comparison_record import comparison_from_record, comparison_to_record
from songhanh.core.errors import ComparisonForeignError
from songhanh.core.model import Actor
from songhanh.core.parallel import MOST, AlignBy, ParallelRequest
from songhanh.core.tree import Place
from songhanh.core.work import WorkRequest
from songhanh.search.query import Filters, SearchQuery
from songhanh.ui.differences.findings import DifferenceRequest, VersionsRequest

if TYPE_CHECKING:
    from collections.abc import Callable

Difference = DifferenceRequest | VersionsRequest
Visit = Place | SearchQuery | ComparisonRequest | WorkRequest | Difference | ParallelRequest


def follows(before: Visit, after: Visit) -> bool:
    """Tell whether a query only goes on from one still being typed: both are one visit."""
    return isinstance(before, SearchQuery) and isinstance(after, SearchQuery) and before.typing


def to_record(visit: Visit) -> dict[str, Any] | None:
    """Return a visit as plain values; None for versions of packs that may not be there again."""
    if isinstance(visit, VersionsRequest):
        return None
    if isinstance(visit, SearchQuery):
        filters = visit.filters
        return {
            "kind": "search",
            "text": visit.text,
            "resolutions": list(filters.resolutions),
            "pillars": list(filters.pillars),
            "provinces": list(filters.provinces),
        }
    if isinstance(visit, ComparisonRequest):
        return {"kind": "comparison", **comparison_to_record(visit, {})}
    fields = {name: _plain(value) for name, value in asdict(visit).items()}
    return {"kind": _KINDS[type(visit)], **fields}


def from_record(record: dict[str, Any]) -> Visit | None:
    """Return the visit that was kept as `record`, or None if it makes no sense."""
    fields = {name: value for name, value in record.items() if name != "kind"}
    read = _READERS.get(str(record.get("kind")))
    try:
        return read(fields) if read is not None else None
    except (ComparisonForeignError, KeyError, TypeError, ValueError):
        return None


_KINDS = {
    Place: "place",
    DifferenceRequest: "difference",
    ParallelRequest: "parallel",
    WorkRequest: "work",
}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _texts(values: Any) -> tuple[str, ...]:
    return tuple(_text(value) for value in values)


def _place(fields: dict[str, Any]) -> Place:
    return Place(**{name: _text(value) for name, value in fields.items()})


def _difference(fields: dict[str, Any]) -> DifferenceRequest:
    return DifferenceRequest(_text(fields["base"]), _text(fields["other"]))


def _parallel(fields: dict[str, Any]) -> ParallelRequest:
    documents = _texts(fields["documents"])
    if not 1 < len(documents) <= MOST:
        raise ValueError
    return ParallelRequest(documents, AlignBy(fields["by"]))


def _search(fields: dict[str, Any]) -> SearchQuery:
    resolutions, pillars = _texts(fields["resolutions"]), _texts(fields["pillars"])
    filters = Filters(resolutions, pillars, _texts(fields["provinces"]))
    return SearchQuery.parse(_text(fields["text"]), filters)


def _comparison(fields: dict[str, Any]) -> ComparisonRequest:
    return comparison_from_record(fields)[0]


def _work(fields: dict[str, Any]) -> WorkRequest:
    since, until = (
        date.fromisoformat(fields[name]) if fields[name] else None for name in ("since", "until")
    )
    return WorkRequest(
        tuple(Actor(actor) for actor in fields["actors"]),
        _texts(fields["scopes"]),
        _texts(fields["resolutions"]),
        since,
        until,
        bool(fields["dated"]),
    )


_READERS: dict[str, Callable[[dict[str, Any]], Visit]] = {
    "place": _place,
    "difference": _difference,
    "parallel": _parallel,
    "search": _search,
    "comparison": _comparison,
    "work": _work,
}
