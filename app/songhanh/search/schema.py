"""The fields of the index. Values are joined by spaces and indexed as they come, without positions."""

from __future__ import annotations

from array import array
from collections import Counter
from typing import Any

from typing_extensions import override
from whoosh.columns import Column, ColumnReader, ColumnWriter
from whoosh.fields import FieldType, Schema
from whoosh.formats import Existence

from songhanh.search.texts import Texts, pack_ends, size_of_ends

FORMAT = 4  # to be raised when the same text gives other words: what was indexed is then stale


class Bag(FieldType):  # type: ignore[misc]
    """A field of words counted but not placed. Where it is not `scored`, no counts are kept."""

    def __init__(self, *, scored: bool = True, column: Column | None = None) -> None:
        # To Whoosh it is never scorable: lengths are kept in the postings (see `postings`).
        super().__init__(Existence(), analyzer=None, sortable=column)
        self.scored = scored

    @override
    def index(self, value: str, **_options: Any) -> list[tuple[Counter[str], int, float, bytes]]:
        """Return the words with their counts as one item, which only our pool can take."""
        return [(Counter(value.split()), 0, 1.0, b"")]


class TextColumn(Column):  # type: ignore[misc]
    """A column of short texts (see `texts`)."""

    @override
    def writer(self, dbfile: Any) -> _TextWriter:
        return _TextWriter(dbfile)

    @override
    def reader(self, dbfile: Any, basepos: int, length: int, doccount: int) -> _TextReader:
        return _TextReader(dbfile, basepos, length, doccount)

    @override
    def default_value(self, reverse: bool = False) -> bytes:
        return b""


class _TextWriter(ColumnWriter):  # type: ignore[misc]
    def __init__(self, dbfile: Any) -> None:
        self._file = dbfile
        self._ends = array("I", [0])

    @override
    def add(self, docnum: int, value: bytes) -> None:
        self.finish(docnum, last=False)
        self._file.write(value)
        self._ends.append(self._ends[-1] + len(value))

    @override
    def finish(self, docnum: int, *, last: bool = True) -> None:
        self._ends.extend([self._ends[-1]] * (docnum + 1 - len(self._ends)))
        if last:
            self._file.write(pack_ends(self._ends))


class _TextReader(ColumnReader):  # type: ignore[misc]
    def __init__(self, dbfile: Any, basepos: int, length: int, doccount: int) -> None:
        super().__init__(dbfile, basepos, length, doccount)
        ends = basepos + length - size_of_ends(doccount)
        self._texts = Texts(
            dbfile.map, basepos, ends, doccount
        )  # an index is only ever read mapped

    @override
    def __getitem__(self, docnum: int) -> bytes:
        return self._texts[docnum]


def make_schema() -> Schema:
    """Return the schema. What is shown stays in SQLite; only the id is kept, as a column."""
    return Schema(
        id=Bag(scored=False, column=TextColumn()),
        vi=Bag(),  # folded words of the Vietnamese text
        vi_pairs=Bag(),
        exact=Bag(),  # Vietnamese words with their accents, in one form
        en=Bag(),
        en_pairs=Bag(),
        meaning=Bag(),  # keys of the synonyms and places it names in any words
        about=Bag(),  # words that place it: province, document, year
        number=Bag(),  # keys of the document's own number
        within=Bag(),  # the same keys, for each of the document's provisions
        cites=Bag(),  # keys of the numbers its text mentions
        resolution=Bag(scored=False),  # ids for filters
        pillar=Bag(scored=False),
        province=Bag(scored=False),
        kind=Bag(scored=False),
        actor=Bag(scored=False),
        year=Bag(scored=False),
    )
