"""The open index of one pack."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from songhanh.search.schema import TextColumn, make_schema
from songhanh.search.storage import MappedStorage
from songhanh.search.whoosh_private import read_segments

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from songhanh.search.codec import Dictionary
    from songhanh.search.evaluate import Evaluator
    from songhanh.search.plan import Plan

Scored = tuple[float, str]


class IndexReader:
    """An open index. One thread at a time may use it."""

    def __init__(self, folder: Path, hidden: Iterable[str] = ()) -> None:
        """Open the index in `folder`; entries whose ids are `hidden` are never hits."""
        storage = MappedStorage(folder, readonly=True)
        self._segments = [OpenSegment(storage, s) for s in read_segments(storage, make_schema())]
        self._hidden = tuple(hidden)
        self._ready: Evaluator | None = None

    def close(self) -> None:
        """Close the index."""
        self._ready = None
        for segment in self._segments:
            segment.close()

    def run(self, plan: Plan, limit: int) -> tuple[list[Scored], int]:
        """Return score and id of the best `limit` hits, the best first, and the number of all."""
        return self._evaluator.run(plan, limit)

    def count(self, plan: Plan, fields: Sequence[str]) -> dict[str, dict[str, int]]:
        """Return how many hits hold each word of some fields; words that no hit holds are left out.

        After `run` with the same plan, this is counting alone.
        """
        return self._evaluator.count(plan, fields)

    def frequency(self, field: str, word: str) -> int:
        """Return how many entries hold a word."""
        return self._evaluator.frequency(field, word)

    def words(self, field: str, prefix: str = "") -> Iterator[str]:
        """Yield the words of a field that begin with `prefix`; some may come more than once."""
        for segment in self._segments:
            yield from segment.dictionary.words(field, prefix)

    @property
    def _evaluator(self) -> Evaluator:
        if self._ready is None:
            from songhanh.search.evaluate import Evaluator  # noqa: PLC0415

            # Here and not above, because numpy takes as long to load as all the rest of the search,
            # and the first search runs in the background while the window is already there.
            self._ready = Evaluator(self._segments, self._hidden)
        return self._ready


class OpenSegment:
    """What of a segment can be read without numpy."""

    def __init__(self, storage: MappedStorage, segment: Any) -> None:
        codec = segment.codec()
        self.size: int = segment.doc_count_all()
        self.deleted: list[int] = list(segment.deleted_docs())
        self.dictionary: Dictionary = codec.terms_reader(storage, segment)
        self._columns = codec.per_document_reader(storage, segment)
        self._ids = self._columns.column_reader("id", TextColumn())

    def id_of(self, entry: int) -> str:
        """Return the id of an entry."""
        return str(self._ids[entry], "utf-8")

    def close(self) -> None:
        """Close the files."""
        with suppress(Exception):
            self.dictionary.close()
            self._columns.close()
