"""Who does what by when: provisions chosen by actor, scope, resolution and due date."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from songhanh.core.model import CENTRAL, Actor, Document, Provision

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date


@dataclass(frozen=True, slots=True)
class WorkRequest:
    """Which work is asked for. What is left empty does not confine.

    `resolutions` keeps a central document and those that carry it out; `since` and `until` keep what
    is due in that time, and so only what has a date; `dated` keeps whatever has a date.
    """

    actors: tuple[Actor, ...] = ()
    scopes: tuple[str, ...] = ()
    resolutions: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    dated: bool = False


COMMUNE = WorkRequest(actors=(Actor.COMMUNE,))
"""What falls to the commune."""
DEADLINES = WorkRequest(dated=True)
"""Everything with a due date."""


@dataclass(frozen=True, slots=True)
class WorkItem:
    """A provision with the document in which it stands."""

    provision: Provision
    document: Document


class Part(StrEnum):
    """What a part of the commune's list holds."""

    WHOLE = "whole"
    NAMED = "named"
    """Work for which the centre or the own province names the commune."""
    LOCAL = "local"
    """Work that the centre gives to all below it, some of which may fall to the commune."""
    ELSEWHERE = "elsewhere"
    """What other provinces ask of their communes."""


@dataclass(frozen=True, slots=True)
class WorkPart:
    """A part of a list of work."""

    part: Part
    items: tuple[WorkItem, ...]


def work_parts(
    ask: Callable[[WorkRequest], tuple[WorkItem, ...]], request: WorkRequest, today: date
) -> tuple[WorkPart, ...]:
    """Return a list in the parts in which it stands on paper; `ask` answers a request.

    The list of the communes of a province gets beside what names them what the centre gives to all
    below it until a day to come, and what other provinces ask of theirs. Others stay whole.
    """
    own = tuple(scope for scope in request.scopes if scope != CENTRAL)
    if request.actors != (Actor.COMMUNE,) or not own:
        return (WorkPart(Part.WHOLE, ask(request)),)
    named = ask(replace(request, scopes=(CENTRAL, *own)))
    since = max(request.since or today, today)
    local = replace(request, actors=(Actor.PROVINCE,), scopes=(CENTRAL,), since=since)
    ahead = tuple(item for item in ask(local) if item not in named)
    elsewhere = tuple(item for item in ask(replace(request, scopes=())) if item not in named)
    parts = ((Part.NAMED, named), (Part.LOCAL, ahead), (Part.ELSEWHERE, elsewhere))
    return tuple(WorkPart(part, items) for part, items in parts if items)


def choose_work(
    items: Iterable[tuple[Provision, Document]], request: WorkRequest
) -> tuple[WorkItem, ...]:
    """Return the work asked for: what is due first comes first, what has no date last."""
    chosen = [WorkItem(p, d) for p, d in items if _matches(p, d, request)]
    dated = [item for item in chosen if item.provision.due is not None]
    dated.sort(key=_when)
    return (*dated, *(item for item in chosen if item.provision.due is None))


def _when(item: WorkItem) -> tuple[date, int]:
    """Sort by the last day; of two the more exact date comes first."""
    due = item.provision.due
    assert due is not None  # noqa: S101 - only dated items are sorted
    return due.last_day, -len(due.text)


def _matches(provision: Provision, document: Document, request: WorkRequest) -> bool:
    if request.actors and not set(request.actors) & set(provision.actors):
        return False
    if request.scopes and document.scope not in request.scopes:
        return False
    if request.resolutions and not {document.id, *document.implements} & set(request.resolutions):
        return False
    return _in_time(provision, request)


def _in_time(provision: Provision, request: WorkRequest) -> bool:
    due = provision.due
    if due is None:
        return not (request.dated or request.since or request.until)
    if request.since and due.last_day < request.since:
        return False
    return not (request.until and due.last_day > request.until)
