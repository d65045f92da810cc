"""Write the index of a pack: one entry a document, one a provision."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from songhanh.search.codec import ArrayCodec
from songhanh.search.entries import entries
from songhanh.search.pool import Pool
from songhanh.search.schema import make_schema
from songhanh.search.seal import read_seal, write_seal
from songhanh.search.storage import MappedStorage
from songhanh.search.whoosh_private import LOCK, read_segments, set_pool

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from pathlib import Path

    from songhanh.core.model import Document, Provision
    from songhanh.core.taxonomy import Taxonomy

Entry = dict[str, str]
TOGETHER = 200_000  # entries that are kept in memory, a gigabyte of them, before they are written


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
    write_index(folder, stamp, entries(taxonomy, documents, provisions), progress)


def write_index(
    folder: Path,
    stamp: str,
    written: Iterable[Entry],
    progress: Callable[[int], None] | None = None,
) -> None:
    """Write a new index of some entries, each the values of its fields, and seal it."""
    folder.mkdir(parents=True, exist_ok=True)
    storage = MappedStorage(folder)
    index, left = storage.create_index(make_schema()), iter(written)
    done, full = 0, True
    while full:
        before = done
        done = _commit(index, islice(left, TOGETHER), progress, before=before)
        full = done - before == TOGETHER
    (folder / LOCK).unlink(missing_ok=True)
    write_seal(folder, stamp, doomed=storage.doomed)
    storage.sweep()


def add_entries(
    folder: Path, before: str, stamp: str, added: Iterable[Entry], removed: Collection[str] = ()
) -> None:
    """Add entries to an index of the content `before` and remove those with some ids.

    Until the new state is sealed, the old one is what readers open. They need not be told: what
    they have open stays as it was.

    Raises:
        IndexDamagedError: the index is not of that content.

    """
    seal = read_seal(folder, before)
    storage = MappedStorage(folder)
    for stray in storage.newer(seal.generation):  # of a commit that was cut off
        storage.remove(stray)
    index = storage.open_index(schema=make_schema())
    segments = read_segments(storage, make_schema(), seal.generation)
    _commit(index, added, None, _numbers(storage, segments, removed))
    write_seal(folder, stamp, seal, storage.doomed)
    storage.sweep()


def _commit(
    index: Any,
    written: Iterable[Entry],
    progress: Callable[[int], None] | None,
    removed: Iterable[int] = (),
    before: int = 0,
) -> int:
    """Write entries as one segment after `before` others; return how many there are now."""
    done = before
    writer = index.writer(codec=ArrayCodec(), compound=False)
    set_pool(writer, Pool())
    try:
        for number in removed:
            writer.delete_document(number)
        for done, entry in enumerate(written, start=before + 1):
            writer.add_document(**{name: value for name, value in entry.items() if value})
            if progress and done % 100 == 0:
                progress(done)
    except BaseException:
        writer.cancel()
        raise
    writer.commit(merge=False)
    return done


def _numbers(storage: Any, segments: Iterable[Any], ids: Collection[str]) -> list[int]:
    """Return the numbers of the entries with some ids, over all segments."""
    from songhanh.search.postings import entries_of  # noqa: PLC0415 - numpy is slow to come

    numbers: list[int] = []
    base = 0
    for segment in segments:
        dictionary = segment.codec().terms_reader(storage, segment)
        numbers += [base + n for key in ids for n in entries_of(dictionary, "id", key)]
        dictionary.close()
        base += segment.doc_count_all()
    return numbers
