"""The comparisons that are ready to be opened from the start page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.core.text import sort_key

if TYPE_CHECKING:
    from songhanh.store.library import Library

_RESOLUTIONS = ("57-nq-tw", "71-nq-tw")
_TRIO = ("phu-tho", "nghe-an", "can-tho")
_SKILLS = "human-resources"
_EXAMPLE = "nghe-an"
SHARE = "digital-economy-grdp-share"


@dataclass(frozen=True, slots=True)
class Ready:
    """The comparisons; one is None where the data lack what it compares."""

    resolutions: ComparisonRequest | None
    targets: ComparisonRequest | None
    provinces: ComparisonRequest | None
    share: ComparisonRequest | None
    tasks: ComparisonRequest | None


def ready_comparisons(library: Library, my_province: str) -> Ready:
    """Return the ready comparisons; the user's own province stands beside the centre."""
    documents, taxonomy = library.documents, library.taxonomy
    mine = my_province if library.documents_of(my_province) else _EXAMPLE
    has_base = _RESOLUTIONS[0] in documents
    has_mine = has_base and bool(library.documents_of(mine))
    trio = all(library.documents_of(key) for key in _TRIO)
    base = _RESOLUTIONS[0]
    three = (mine, *[key for key in _TRIO if key != mine][:2])
    everywhere = sorted(
        taxonomy.provinces, key=lambda p: (p.id != my_province, sort_key(p.name.vi))
    )
    return Ready(
        resolutions=ComparisonRequest(_RESOLUTIONS)
        if all(key in documents for key in _RESOLUTIONS)
        else None,
        targets=ComparisonRequest((base, mine), RowsBy.INDICATOR, (), base) if has_mine else None,
        provinces=ComparisonRequest(_TRIO, RowsBy.PILLAR, (_SKILLS,))
        if _SKILLS in taxonomy.pillar and trio
        else None,
        share=ComparisonRequest(
            (base, *(p.id for p in everywhere)), RowsBy.INDICATOR, (), base, (SHARE,)
        )
        if has_base and SHARE in taxonomy.indicator
        else None,
        tasks=ComparisonRequest((base, *three), RowsBy.TASK, (), base)
        if has_mine and trio
        else None,
    )
