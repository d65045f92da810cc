"""Build the index of a pack: one entry a document, one a provision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.search.codec import ArrayCodec
from songhanh.search.entries import entries
from songhanh.search.pool import Pool
from songhanh.search.schema import make_schema
from songhanh.search.storage import MappedStorage
from songhanh.search.whoosh_private import LOCK, set_pool

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from songhanh.core.model import Document, Provision
    from songhanh.core.taxonomy import Taxonomy

STAMP = "stamp.txt"


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
    index = MappedStorage(folder).create_index(make_schema())
    writer = index.writer(codec=ArrayCodec(), compound=False)
    set_pool(writer, Pool())
    try:
        for done, entry in enumerate(entries(taxonomy, documents, provisions), start=1):
            writer.add_document(**entry)
            if progress and done % 100 == 0:
                progress(done)
    except BaseException:
        writer.cancel()
        raise
    writer.commit(merge=False)
    (folder / LOCK).unlink(missing_ok=True)
    (folder / STAMP).write_text(stamp, encoding="ascii")
