"""The comparisons that are ready to be opened from the start page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from songhanh.core.compare import ComparisonRequest, RowsBy

if TYPE_CHECKING:
    from songhanh.store.library import Library

_RESOLUTIONS = ("57-nq-tw", "71-nq-tw")
_TRIO = ("phu-tho", "nghe-an", "can-tho")
_SKILLS = "human-resources"
_EXAMPLE = "nghe-an"


@dataclass(frozen=True, slots=True)
class Ready:
    """The three comparisons; one is None where the data lack what it compares."""

    resolutions: ComparisonRequest | None
    targets: ComparisonRequest | None
    provinces: ComparisonRequest | None


def ready_comparisons(library: Library, my_province: str) -> Ready:
    """Return the ready comparisons; the user's own province stands beside the centre."""
    documents, taxonomy = library.documents, library.taxonomy
    mine = my_province if library.documents_of(my_province) else _EXAMPLE
    has_base = _RESOLUTIONS[0] in documents
    return Ready(
        resolutions=ComparisonRequest(_RESOLUTIONS)
        if all(key in documents for key in _RESOLUTIONS)
        else None,
        targets=ComparisonRequest((_RESOLUTIONS[0], mine), RowsBy.INDICATOR, (), _RESOLUTIONS[0])
        if has_base and library.documents_of(mine)
        else None,
        provinces=ComparisonRequest(_TRIO, RowsBy.PILLAR, (_SKILLS,))
        if _SKILLS in taxonomy.pillar and all(library.documents_of(key) for key in _TRIO)
        else None,
    )
