"""`songhanh search`: find provisions and documents."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from songhanh.cli.records import search_record
from songhanh.core.errors import CannotReadError, UnknownIdError
from songhanh.core.model import CENTRAL, Actor, Kind
from songhanh.search.query import Filters, SearchQuery

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from songhanh.cli.context import Context
    from songhanh.search.engine import SearchHit, SearchResult


def search(context: Context, options: Namespace) -> int:
    """Answer one query in words or JSON, or a file of queries with a JSON object a line each."""
    filters = _filters(context, options)

    def ask(text: str) -> SearchResult:
        query = SearchQuery.parse(text, filters, exact=options.no_synonyms)
        return context.engine.search(query, options.limit, facets=options.facets)

    if options.batch:
        for line in _lines(options.batch):
            context.print_json(search_record(ask(line)), indent=None)
    elif options.json:
        context.print_json(search_record(ask(options.query)))
    else:
        _print(context, ask(options.query))
    return 0


def _filters(context: Context, options: Namespace) -> Filters:
    library = context.library
    known = ({CENTRAL, *library.taxonomy.province}, set(library.taxonomy.pillar))
    for value in options.province:
        if value not in known[0]:
            raise UnknownIdError(id=value)
    for value in options.pillar:
        if value not in known[1]:
            raise UnknownIdError(id=value)
    for value in options.resolution:
        library.document(value)
    return Filters(
        tuple(options.resolution),
        tuple(options.pillar),
        tuple(options.province),
        tuple(Kind(kind) for kind in options.kind),
        tuple(Actor(actor) for actor in options.actor),
        tuple(options.year),
    )


def _lines(name: str) -> Iterator[str]:
    """Yield the lines of a file, or of standard input for `-`, whatever bytes they hold."""
    try:
        if name == "-":
            text = sys.stdin.buffer.read().decode("utf-8-sig", "replace")
        else:
            text = Path(name).read_text(encoding="utf-8-sig", errors="replace")
    except OSError as error:
        raise CannotReadError(path=name, reason=error.strerror) from error
    yield from (line for line in text.split("\n") if line.strip())


def _print(context: Context, result: SearchResult) -> None:
    words = context.words
    if result.hits:
        key = "found-relaxed" if result.relaxed else "found"
        if result.partial:
            key = f"{key}-about"
        elapsed = round(result.elapsed_ms, 1)
        context.print(
            words.say("cli", key, total=result.total, query=result.query.text, elapsed=elapsed)
        )
    else:
        context.print(words.say("cli", "nothing", query=result.query.text))
    _print_remarks(context, result)
    for hit in result.hits:
        context.print()
        context.print(f"{hit.id}  {_label(context, hit)}")
        context.print(f"    {hit.text}")
    for field, counts in result.facets.items():
        context.print()
        context.print(words.name(field))
        for value, count in counts.items():
            context.print(words.say("cli", "facet", value=value, count=count))


def _print_remarks(context: Context, result: SearchResult) -> None:
    """Print how the query was understood, what was looked for besides, and what else to try."""
    words = context.words
    if result.understood:
        context.print(words.understood(result.understood.keyboard, result.understood.text))
    for one in result.added:
        context.print(words.added(one.kind, one.typed, one.terms))
    for other in result.suggestions:
        name = words.name(other.kind)
        context.print(
            words.say("cli", "suggestion", kind=name, about=other.about, total=other.total)
        )


def _label(context: Context, hit: SearchHit) -> str:
    """Return what tells a hit apart: its document, and for a provision its place and kind."""
    label = context.words.text(hit.document.label)
    if hit.provision is None:
        return f"{label} · {context.words.name(hit.document.type)}"
    return f"{label} · {hit.provision.ref} · {context.words.name(hit.provision.kind)}"
