"""The index of one pack, open."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from songhanh.search.schema import TextColumn, make_schema
from songhanh.search.seal import IndexDamagedError
from songhanh.search.storage import MappedStorage
from songhanh.search.whoosh_private import read_segments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from songhanh.search.codec import Dictionary
    from songhanh.search.evaluate import Evaluator
    from songhanh.search.place import Place
    from songhanh.search.plan import Plan

Scored = tuple[float, str]
T = TypeVar("T")

logger = logging.getLogger(__name__)


class IndexReader:
    """The index of a pack, which is built anew where it turns out to be damaged.

    One thread at a time may search it; meanwhile, another one may call `verify`.
    """

    def __init__(self, place: Place, hidden: Iterable[str] = ()) -> None:
        """Open the index at a place; entries whose ids are `hidden` are never hits."""
        self._place = place
        self._hidden = tuple(hidden)
        self._mended: Path | None = None
        self._index: OpenIndex | None = None
        self._ask(OpenIndex.touch)

    @property
    def folder(self) -> Path:
        """Where the index lies that the next search will use."""
        return self._mended or self._place.folder

    def close(self) -> None:
        """Close the index."""
        if self._index is not None:
            self._index.close()
            self._index = None

    def run(self, plan: Plan, limit: int) -> tuple[list[Scored], int]:
        """Return score and id of the best `limit` hits, the best first, and the number of all."""
        return self._ask(lambda index: index.evaluator.run(plan, limit))

    def count(self, plan: Plan, fields: Sequence[str]) -> dict[str, dict[str, int]]:
        """Return how many hits hold each word of some fields; words that no hit holds are left out.

        After `run` with the same plan, this is counting alone.
        """
        return self._ask(lambda index: index.evaluator.count(plan, fields))

    def is_partial(self, plan: Plan) -> bool:
        """Tell whether a plan is too much work and was not followed in full.

        After `run` with the same plan, this is no work.
        """
        return self._ask(lambda index: index.evaluator.is_partial(plan))

    def frequency(self, field: str, word: str) -> int:
        """Return how many entries hold a word."""
        return self._ask(lambda index: index.evaluator.frequency(field, word))

    def verify(self) -> bool:
        """Tell whether the index is right; if not, and the place mends, build another one.

        The next search uses it.

        All files are read, but only once after they changed. Searching may go on meanwhile.

        Raises:
            CannotWriteError: there is no room for another.

        """
        if self._mended is not None or self._place.sound():
            return True
        if self._place.mends:
            self._mended = self._place.rebuild()
        return False

    def _ask(self, question: Callable[[OpenIndex], T]) -> T:
        """Return the answer of the index; if it is damaged, that of the one built in its stead.

        Raises:
            IndexDamagedError: it is damaged, and its place does not mend.

        """
        try:
            return question(self._current())
        except Exception as error:
            if self._place.sound(again=True):
                raise  # the fault is not the index's
            if not self._place.mends:
                self.close()
                raise IndexDamagedError(self._place.folder.name) from error
            logger.info("index in %s will be rebuilt: %r", self._place.folder, error)
        self._mended = self._place.rebuild()
        return question(self._current())

    def _current(self) -> OpenIndex:
        if self._mended is not None:
            self.close()
            self._place.move(self._mended)
            self._mended = None
        if self._index is None:
            self._index = OpenIndex(self._place.folder, self._place.generation, self._hidden)
        return self._index


class OpenIndex:
    """An index as it lies in a folder."""

    def __init__(self, folder: Path, generation: int, hidden: Sequence[str] = ()) -> None:
        storage = MappedStorage(folder, readonly=True)
        segments = read_segments(storage, make_schema(), generation)
        self._segments = [OpenSegment(storage, segment) for segment in segments]
        self._hidden = hidden
        self._evaluator: Evaluator | None = None

    @property
    def evaluator(self) -> Evaluator:
        """What evaluates plans; it loads numpy."""
        if self._evaluator is None:
            from songhanh.search.evaluate import Evaluator  # noqa: PLC0415

            # Here and not above, because numpy takes as long to load as all the rest of the search,
            # and the first search runs in the background while the window is already there.
            self._evaluator = Evaluator(self._segments, self._hidden)
        return self._evaluator

    def touch(self) -> None:
        """Do nothing: whoever calls it has opened the index."""

    def close(self) -> None:
        """Close the files."""
        self._evaluator = None
        for segment in self._segments:
            segment.close()


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
