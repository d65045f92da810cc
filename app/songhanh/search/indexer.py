"""Build the index of a pack: one entry a document, one a provision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whoosh import index

from songhanh.search.entries import entries
from songhanh.search.schema import make_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from songhanh.core.model import Document, Provision
    from songhanh.core.taxonomy import Taxonomy

STAMP = "stamp.txt"
_LOCK = "MAIN_WRITELOCK"


def build_index(
    folder: Path,
    stamp: str,
    taxonomy: Taxonomy,
    documents: Mapping[str, Document],
    provisions: Iterable[Provision],
    progress: Callable[[int], None] | None = None,
) -> None:
    """Write a new index into `folder`, which must not hold one; `stamp` says of what content.

    `progress` hears the number of entries written so far.
    """
    folder.mkdir(parents=True, exist_ok=True)
    writer = index.create_in(str(folder), make_schema()).writer(limitmb=256)
    try:
        for done, entry in enumerate(entries(taxonomy, documents, provisions), start=1):
            writer.add_document(**entry)
            if progress and done % 100 == 0:
                progress(done)
    except BaseException:
        writer.cancel()
        raise
    writer.commit(optimize=True)
    (folder / _LOCK).unlink(missing_ok=True)
    (folder / STAMP).write_text(stamp, encoding="ascii")
