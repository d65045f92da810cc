"""`songhanh sheet`: what falls to the commune, and what is due when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from songhanh.cli.records import work_record
from songhanh.cli.sheet_files import give_sheet, sheet_options
from songhanh.core.errors import UnknownIdError
from songhanh.core.model import CENTRAL, Actor, Kind
from songhanh.core.work import COMMUNE, DEADLINES, WorkRequest, work_parts
from songhanh.export.work_sheet import WorkSheetWriter

if TYPE_CHECKING:
    from argparse import Namespace

    from songhanh.cli.context import Context
    from songhanh.config.words import Words

_LISTS = {"commune": COMMUNE, "deadlines": DEADLINES}


def work(context: Context, options: Namespace) -> int:
    """List work in words, as JSON, or as a sheet in a file."""
    library, words = context.library, context.words
    request = _request(context, options)
    items = library.work(request)
    if options.json:
        context.print_json(work_record(items))
    if options.json and not options.output:
        return 0
    today = date.today()  # noqa: DTZ011 - the day on the desk, as the user reads it
    parts, chosen = work_parts(library.work, request, today), sheet_options(options)
    manifest = library.packs[0].manifest

    def writer(said: Words) -> WorkSheetWriter:
        return WorkSheetWriter(said, library.taxonomy, library.documents, manifest, today)

    if options.output or any(part.items for part in parts):
        give_sheet(context, options, chosen, lambda w: writer(w).write(parts, request, chosen))
    else:
        context.print(writer(words).nothing(request, _given(context, request)))
    return 0


def _request(context: Context, options: Namespace) -> WorkRequest:
    """Return what is asked for; a province's own list takes in what the centre asks of all."""
    library = context.library
    for scope in options.province:
        if scope not in {CENTRAL, *library.taxonomy.province}:
            raise UnknownIdError(id=scope)
    for resolution in options.resolution:
        library.document(resolution)
    basis = _LISTS[options.list]
    return replace(
        basis,
        actors=basis.actors or tuple(Actor(actor) for actor in options.actor),
        scopes=tuple(options.province),
        resolutions=tuple(options.resolution),
        since=options.since,
        until=options.until,
    )


def _given(context: Context, request: WorkRequest) -> int:
    """Count the tasks that the sources give to the province and its departments instead."""
    local = replace(request, actors=(Actor.PROVINCE, Actor.DEPARTMENT))
    tasks = (Kind.TASK, Kind.MEASURE, Kind.RESPONSIBILITY, Kind.DEADLINE)
    return sum(1 for item in context.library.work(local) if item.provision.kind in tasks)
