"""The numbers on the start page that take a while to count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from songhanh.core.model import CENTRAL
from songhanh.core.work import COMMUNE, DEADLINES
from songhanh.ui.start.ready import SHARE

if TYPE_CHECKING:
    from datetime import date

    from songhanh.store.library import Library


@dataclass(frozen=True, slots=True)
class StartFacts:
    """How much work there is, and how many provinces have a figure for the ready comparison."""

    commune: int
    dated: int
    past: int
    with_share: int


def count_facts(library: Library, today: date) -> StartFacts:
    """Count; for a job beside the window."""
    dated = library.work(DEADLINES)
    past = sum(1 for i in dated if i.provision.due is not None and i.provision.due.last_day < today)
    known = library.taxonomy.indicator
    shares = {
        library.documents[p.document].scope
        for p in library.provisions_of(library.documents)
        if p.indicator in known and known[p.indicator].id == SHARE
    }
    return StartFacts(len(library.work(COMMUNE)), len(dated), past, len(shares - {CENTRAL}))
