"""`songhanh diff`: two provisions word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.cli.records import word_diff_record
from songhanh.core.errors import NotProvisionError
from songhanh.export.word_diff import diff_texts, marked, share_line

if TYPE_CHECKING:
    from argparse import Namespace

    from songhanh.cli.context import Context
    from songhanh.core.model import Provision


def diff(context: Context, options: Namespace) -> int:
    """Show what one provision says in other words than the base."""
    base, other = (_provision(context, key) for key in (options.base, options.other))
    library, words = context.library, context.words
    found = diff_texts(base.text, other.text, words.language, library.lexicon())
    if options.json:
        context.print_json(word_diff_record(base, other, found))
        return 0
    for key, one in (("base", base), ("other", other)):
        label = words.text(library.document(one.document).label)
        context.print(words.say("diff", key, name=f"{label} · {one.ref}"))
    context.print(share_line(found, words))
    context.print()
    context.print(marked(found, words))
    return 0


def _provision(context: Context, key: str) -> Provision:
    """Return the provision with this id.

    Raises:
        NotProvisionError: the id is a document's or a province's.
        UnknownIdError: nothing has this id.

    """
    library = context.library
    if key in library.documents or key in library.taxonomy.province:
        raise NotProvisionError(id=key)
    return library.provision(key)
