"""What can be open in a tab and visited again: places, searches, tables, lists of work.

A visit is kept between starts as a small record of plain values; one that no longer makes sense,
because the data or the program changed, is left out.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from songhanh.core.compare import ComparisonRequest
from songhanh.core.parallel import MOST, AlignBy, ParallelRequest
from songhanh.core.requests import comparison_request, place, work_request
from songhanh.core.requests import to_record as request_to_record
from songhanh.core.row_chart import ChartRequest, Order
from songhanh.core.tree import Place
from songhanh.core.work import WorkRequest
from songhanh.search.query import Filters, SearchQuery
from songhanh.ui.differences.requests import DifferenceRequest, UpdateRequest, VersionsRequest

if TYPE_CHECKING:
    from collections.abc import Callable

Difference = DifferenceRequest | VersionsRequest | UpdateRequest
Side = Difference | ParallelRequest | ChartRequest
Visit = Place | SearchQuery | ComparisonRequest | WorkRequest | Side


def follows(before: Visit, after: Visit) -> bool:
    """Tell whether a query only goes on from one still being typed: both are one visit."""
    return isinstance(before, SearchQuery) and isinstance(after, SearchQuery) and before.typing


def to_record(visit: Visit) -> dict[str, Any] | None:
    """Return a visit as plain values; None for versions of packs, which are known by their place.

    What an update changed is not kept either: the user may be done with it by the next start.
    """
    if isinstance(visit, (VersionsRequest, UpdateRequest)):
        return None
    if isinstance(visit, ChartRequest):
        comparison = request_to_record(visit.comparison)
        fields = {"comparison": comparison, "row": visit.row, "order": visit.order.value}
        return {"kind": "chart", **fields}
    if isinstance(visit, SearchQuery):
        filters = visit.filters
        return {
            "kind": "search",
            "text": visit.text,
            "resolutions": list(filters.resolutions),
            "pillars": list(filters.pillars),
            "provinces": list(filters.provinces),
        }
    if isinstance(visit, (DifferenceRequest, ParallelRequest)):
        fields = asdict(visit)
    else:
        fields = request_to_record(visit)
    return {"kind": _KINDS[type(visit)], **fields}


def from_record(record: dict[str, Any]) -> Visit | None:
    """Return the visit that was kept as `record`, or None if it makes no sense."""
    fields = {name: value for name, value in record.items() if name != "kind"}
    read = _READERS.get(str(record.get("kind")))
    try:
        return read(fields) if read is not None else None
    except (KeyError, TypeError, ValueError):
        return None


_KINDS = {
    ComparisonRequest: "comparison",
    Place: "place",
    DifferenceRequest: "difference",
    ParallelRequest: "parallel",
    WorkRequest: "work",
}


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _texts(values: Any) -> tuple[str, ...]:
    return tuple(_text(value) for value in values)


def _difference(fields: dict[str, Any]) -> DifferenceRequest:
    return DifferenceRequest(_text(fields["base"]), _text(fields["other"]))


def _parallel(fields: dict[str, Any]) -> ParallelRequest:
    documents = _texts(fields["documents"])
    if not 1 < len(documents) <= MOST:
        raise ValueError
    return ParallelRequest(documents, AlignBy(fields["by"]))


def _chart(fields: dict[str, Any]) -> ChartRequest:
    comparison = comparison_request(fields["comparison"])
    return ChartRequest(comparison, _text(fields["row"]), Order(fields["order"]))


def _search(fields: dict[str, Any]) -> SearchQuery:
    resolutions, pillars = _texts(fields["resolutions"]), _texts(fields["pillars"])
    filters = Filters(resolutions, pillars, _texts(fields["provinces"]))
    return SearchQuery.parse(_text(fields["text"]), filters)


_READERS: dict[str, Callable[[dict[str, Any]], Visit]] = {
    "place": place,
    "difference": _difference,
    "parallel": _parallel,
    "chart": _chart,
    "search": _search,
    "comparison": comparison_request,
    "work": work_request,
}
