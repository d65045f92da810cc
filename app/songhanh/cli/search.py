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
    if options.batch:
        for line in _lines(options.batch):
            result = context.engine.search(SearchQuery.parse(line, filters), options.limit)
            context.print_json(search_record(result), indent=None)
        return 0
    result = context.engine.search(SearchQuery.parse(options.query, filters), options.limit)
    if options.json:
        context.print_json(search_record(result))
    else:
        _print(context, result)
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
    if not result.hits:
        context.print(words.say("cli", "nothing", query=result.query.text))
        return
    key = "found-relaxed" if result.relaxed else "found"
    elapsed = round(result.elapsed_ms, 1)
    context.print(
        words.say("cli", key, total=result.total, query=result.query.text, elapsed=elapsed)
    )
    for hit in result.hits:
        context.print()
        context.print(f"{hit.id}  {_label(context, hit)}")
        context.print(f"    {hit.text}")


def _label(context: Context, hit: SearchHit) -> str:
    """Return what tells a hit apart: its document, and for a provision its place and kind."""
    label = context.words.text(hit.document.label)
    if hit.provision is None:
        return f"{label} · {context.words.name(hit.document.type)}"
    return f"{label} · {hit.provision.ref} · {context.words.name(hit.provision.kind)}"
