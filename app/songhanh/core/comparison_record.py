"""A comparison's request as plain values, to be kept as JSON and read back by later versions.

Beside the ids stand the names they had, so that what is gone from the data can still be named. What
is added to a request in time is read as not asked for where an older record lacks it; a record of a
higher `version` cannot be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.core.errors import ComparisonForeignError

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSION = 1


def comparison_to_record(request: ComparisonRequest, names: Mapping[str, str]) -> dict[str, Any]:
    """Return a request as plain values, with the names of the columns it has."""
    ids = [*request.columns, *([request.base] if request.base else [])]
    return {
        "version": VERSION,
        "columns": list(request.columns),
        "rows": request.rows.value,
        "base": request.base,
        "pillars": list(request.pillars),
        "indicators": list(request.indicators),
        "year": request.year,
        "only_figures": request.only_figures,
        "only_differences": request.only_differences,
        "hide_empty": request.hide_empty,
        "turned": request.turned,
        "by_figure": request.by_figure,
        "hide_bare": request.hide_bare,
        "commune": request.commune,
        "written": [list(one) for one in request.written],
        "names": {key: names[key] for key in dict.fromkeys(ids) if key in names},
    }


def comparison_from_record(record: object) -> tuple[ComparisonRequest, dict[str, str]]:
    """Return the request a record holds, and the names by which its ids were known.

    Raises ComparisonForeignError where it holds none.
    """
    try:
        return _read(record)
    except (TypeError, ValueError, KeyError) as error:
        raise ComparisonForeignError from error


def _read(record: Any) -> tuple[ComparisonRequest, dict[str, str]]:
    if _of(record["version"], int) > VERSION:
        raise ValueError(record["version"])
    names = _of(record.get("names", {}), dict)
    written = [_texts(one) for one in _of(record.get("written", []), list)]
    base, year, turned = (record.get(key) for key in ("base", "year", "turned"))
    request = ComparisonRequest(
        columns=_texts(record["columns"]),
        rows=RowsBy(record["rows"]),
        pillars=_texts(record.get("pillars", [])),
        base=None if base is None else _of(base, str),
        indicators=_texts(record.get("indicators", [])),
        year=None if year is None else _of(year, int),
        only_figures=_of(record.get("only_figures", False), bool),
        only_differences=_of(record.get("only_differences", False), bool),
        hide_empty=_of(record.get("hide_empty", True), bool),
        turned=None if turned is None else _of(turned, bool),
        by_figure=_of(record.get("by_figure", True), bool),
        hide_bare=_of(record.get("hide_bare", False), bool),
        commune=_of(record.get("commune", ""), str),
        written=tuple((column, row, text) for column, row, text in written),
    )
    return request, {_of(key, str): _of(name, str) for key, name in names.items()}


def _texts(value: object) -> tuple[str, ...]:
    return tuple(_of(one, str) for one in _of(value, list))


def _of(value: Any, kind: type) -> Any:
    if not isinstance(value, kind):
        raise TypeError(value)
    return value
