"""Requests as text and back, for whatever outlives the program: dossiers, history, what was saved."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.core.model import Actor
from songhanh.core.tree import Place
from songhanh.core.work import WorkRequest


def to_text(request: ComparisonRequest | WorkRequest | Place) -> str:
    """Return a request as JSON text; what is as usual is left out."""
    usual = asdict(
        ComparisonRequest(()) if isinstance(request, ComparisonRequest) else type(request)()
    )
    said = {key: value for key, value in asdict(request).items() if value != usual[key]}
    return json.dumps(said, ensure_ascii=False, default=date.isoformat)


def comparison_request(text: str) -> ComparisonRequest:
    """Return the request of a comparison that `to_text` wrote.

    Raises:
        ValueError, TypeError: the text is something else.

    """
    values = _values(text)
    values["rows"] = RowsBy(values.get("rows", RowsBy.PILLAR))
    return ComparisonRequest(**{"columns": (), **values})


def work_request(text: str) -> WorkRequest:
    """Return the request of a list of work that `to_text` wrote.

    Raises:
        ValueError, TypeError: the text is something else.

    """
    values = _values(text)
    values["actors"] = tuple(Actor(actor) for actor in values.get("actors", ()))
    for key in ("since", "until"):
        if values.get(key):
            values[key] = date.fromisoformat(values[key])
    return WorkRequest(**values)


def place(text: str) -> Place:
    """Return the place that `to_text` wrote.

    Raises:
        ValueError, TypeError: the text is something else.

    """
    return Place(**_values(text))


def _values(text: str) -> dict[str, Any]:
    values = json.loads(text)
    if not isinstance(values, dict):
        raise TypeError(text)
    return {key: _frozen(value) for key, value in values.items()}


def _frozen(value: Any) -> Any:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
