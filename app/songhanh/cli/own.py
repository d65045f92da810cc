"""`songhanh own`: the user's own things listed, written to a readable file, and taken from one."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from songhanh.core.bookmark_tree import PART
from songhanh.core.own import Anchored, Dossier, Folder, Note, SavedComparison, SavedSearch
from songhanh.store.own.exchange import merge, read_file, write_file
from songhanh.store.own.own_store import OwnStore
from songhanh.store.own.records import TABLES, to_record

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Iterator

    from songhanh.cli.context import Context
    from songhanh.config.words import Words
    from songhanh.core.own import OwnEntry


def add_actions(parser: ArgumentParser, words: Words, shared: Callable[[], ArgumentParser]) -> None:
    """Give `songhanh own` its actions; `shared` makes the options that each of them knows."""

    def say(key: str) -> str:
        return words.say("help", key)

    actions = parser.add_subparsers(metavar="ACTION", required=True)

    def action(name: str, command: Callable[[Context, Namespace], int]) -> ArgumentParser:
        key = f"own-{name}"
        one = actions.add_parser(name, help=say(key), description=say(key), parents=[shared()])
        one.set_defaults(command=command)
        return one

    action("list", list_all).add_argument("--json", action="store_true", help=say("json"))
    action("export", export).add_argument("file", metavar="FILE.json", help=say("own-file"))
    action("import", import_file).add_argument("file", metavar="FILE.json", help=say("own-file"))


def list_all(context: Context, options: Namespace) -> int:
    """Show all entries, kind by kind."""
    with _opened(context) as store:
        if options.json:
            context.print_json(
                {
                    table: [to_record(one) for one in store.all(kind)]
                    for kind, table in TABLES.items()
                }
            )
            return 0
        for kind, table in TABLES.items():
            entries = store.all(kind)
            if entries:
                name = context.words.say("own", table)
                context.print(f"{name}: {context.words.number(len(entries))}")
                for entry in entries:
                    context.print(f"  {_line(entry)}")
    return 0


def export(context: Context, options: Namespace) -> int:
    """Write everything to one file."""
    with _opened(context) as store:
        many = write_file(store, Path(options.file))
    context.print(context.words.say("cli", "own-written", path=options.file, count=many))
    return 0


def import_file(context: Context, options: Namespace) -> int:
    """Take everything in that a file has."""
    entries = read_file(Path(options.file))
    with _opened(context) as store:
        if store.problem is not None:
            raise store.problem
        done = merge(store, entries)
    context.print(context.words.say("cli", "own-merged", added=done.added, updated=done.updated))
    return 0


@contextmanager
def _opened(context: Context) -> Iterator[OwnStore]:
    """Open the user's database for the time of a command.

    Raises:
        OwnError: it cannot be read.

    """
    store = OwnStore.open(context.paths.profile)
    try:
        if store.problem is not None and not store.can_read:
            raise store.problem
        yield store
    finally:
        store.close()


def _line(entry: OwnEntry) -> str:
    """Return an entry in one line."""
    if isinstance(entry, Folder):
        return entry.path.replace(PART, " › ")
    if isinstance(entry, (Dossier, SavedComparison, SavedSearch)):
        return entry.name
    if isinstance(entry, Note):
        first = next(iter(entry.body.strip().splitlines()), "")
        return f"{entry.label or entry.target}: {first}" if entry.target else first
    if isinstance(entry, Anchored):
        return f"{entry.label or entry.target}: {entry.text}" if entry.text else entry.label
    return entry.uid
