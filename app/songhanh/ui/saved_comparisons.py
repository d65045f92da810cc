"""Comparisons under names, kept among the user's own things and made again from today's data."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from songhanh.core.comparison_record import comparison_from_record, comparison_to_record
from songhanh.core.errors import ComparisonForeignError
from songhanh.core.own import SavedComparison, edited

if TYPE_CHECKING:
    from songhanh.core.compare import ComparisonRequest
    from songhanh.ui.session import Session


@dataclass(frozen=True, slots=True)
class Reopened:
    """What was saved, as far as the data still has it; `gone` names what it has no more."""

    request: ComparisonRequest
    name: str
    gone: tuple[str, ...]


def saved_comparisons(session: Session) -> list[SavedComparison]:
    """Return all that are kept, the one changed last in front."""
    found = session.own.all(SavedComparison)
    return sorted(found, key=lambda one: one.changed, reverse=True)


def save_comparison(session: Session, request: ComparisonRequest, name: str) -> SavedComparison:
    """Keep a request under a name; one kept under this name is replaced."""
    ids = [*request.columns, *([request.base] if request.base else [])]
    names = {
        key: session.words.text(session.library.column(key).name)
        for key in ids
        if session.library.has_column(key)
    }
    text = json.dumps(comparison_to_record(request, names), ensure_ascii=False)
    same = (one for one in session.own.all(SavedComparison) if one.name == name)
    before = next(same, None)
    kept = edited(before, request=text) if before else SavedComparison(name=name, request=text)
    session.own.put(kept)
    return kept


def reopen_comparison(session: Session, saved: SavedComparison) -> Reopened:
    """Return what was kept, without what the data no longer has.

    Raises ComparisonForeignError where it cannot be read.
    """
    try:
        record = json.loads(saved.request)
    except ValueError as error:
        raise ComparisonForeignError from error
    request, names = comparison_from_record(record)
    settled, gone = session.library.settle(request)
    return Reopened(settled, saved.name, tuple(names.get(key, key) for key in gone))
