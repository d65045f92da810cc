"""`songhanh new`: what the last update of the data changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.cli.records import changes_record
from songhanh.core.diff import Edition
from songhanh.export.changes import ChangesWriter
from songhanh.store.seen import SeenPacks

if TYPE_CHECKING:
    from argparse import Namespace

    from songhanh.cli.context import Context
    from songhanh.store.pack import Pack
    from songhanh.store.seen import Update


def new(context: Context, options: Namespace) -> int:
    """Tell what the last update of each open pack changed, as far as this profile has seen it."""
    seen = SeenPacks(context.paths.cache)
    found = [(pack, seen.follow(pack)) for pack in context.library.packs]
    updates = [(pack, update) for pack, update in found if update is not None]
    if options.json:
        context.print_json([changes_record(one.old, one.new, one.changes) for _, one in updates])
    elif not updates:
        context.print(context.words.say("changes", "no-update"))
    else:
        for pack, update in updates:
            _tell(context, pack, update)
    if options.done:
        for pack, _ in updates:
            seen.mark(pack.manifest.id, [], done=True)
    return 0


def _tell(context: Context, pack: Pack, update: Update) -> None:
    words, old, new = context.words, update.old, update.new
    said = {"old": old.version, "new": new.version}
    days = {"old_date": words.date(old.date), "new_date": words.date(new.date)}
    key = "head" if update.changes else "none"
    context.print(words.say("changes", key, count=len(update.changes), **said, **days))
    today = Edition(pack.documents, {one.id: one for one in pack.all_provisions()})
    before = Edition({}, {})
    for place in ChangesWriter(words, pack.taxonomy, before, today).write(update.changes):
        context.print()
        for line in place.lines:
            context.print(f"{place.name} · {line}")
