"""Requests as plain values and as text, and back, for whatever outlives the program."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.core.comparison_record import VERSION, comparison_from_record, comparison_to_record
from songhanh.core.errors import ComparisonForeignError
from songhanh.core.model import Actor
from songhanh.core.tree import Place
from songhanh.core.work import WorkRequest

Request = ComparisonRequest | WorkRequest | Place
# Text of a request, or the values that stand in it.
Kept = str | Mapping[str, Any]

# How comparisons were kept before their records had a version: what was as usual was left out.
_UNVERSIONED = {"version": VERSION, "columns": [], "rows": RowsBy.PILLAR.value}


def to_record(request: Request) -> dict[str, Any]:
    """Return a request as values for JSON; of places and work, what is as usual is left out."""
    if isinstance(request, ComparisonRequest):
        return comparison_to_record(request, {})
    usual = asdict(type(request)())
    said = {key: value for key, value in asdict(request).items() if value != usual[key]}
    return {key: _plain(value) for key, value in said.items()}


def to_text(request: Request) -> str:
    """Return a request as JSON text."""
    return json.dumps(to_record(request), ensure_ascii=False)


def comparison_request(kept: Kept) -> ComparisonRequest:
    """Return the request of a comparison that was kept, by this or an older version.

    Raises:
        ValueError, TypeError: it is something else.

    """
    values = _values(kept)
    if "columns" not in values and values.keys() - {"version", "rows"}:
        raise ValueError(kept)
    try:
        return comparison_from_record(_UNVERSIONED | values)[0]
    except ComparisonForeignError as error:
        raise ValueError(kept) from error


def work_request(kept: Kept) -> WorkRequest:
    """Return the request of a list of work that was kept.

    Raises:
        ValueError, TypeError: it is something else.

    """
    values = _values(kept)
    for key in ("actors", "scopes", "resolutions"):
        values[key] = tuple(_text(value) for value in values.get(key, ()))
    values["actors"] = tuple(Actor(actor) for actor in values["actors"])
    for key in ("since", "until"):
        values[key] = date.fromisoformat(values[key]) if values.get(key) else None
    return WorkRequest(**values)


def place(kept: Kept) -> Place:
    """Return the place that was kept.

    Raises:
        ValueError, TypeError: it is something else.

    """
    return Place(**{key: _text(value) for key, value in _values(kept).items()})


def _values(kept: Kept) -> dict[str, Any]:
    values = json.loads(kept) if isinstance(kept, str) else kept
    if not isinstance(values, Mapping):
        raise TypeError(kept)
    return dict(values)


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
