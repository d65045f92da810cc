"""The postings of a field as flat arrays, which numpy reads where they lie.

In the order of the field's words: where the entries of each word begin, and where the last ones end
(u32); the numbers of the entries that hold each word (u16 where that is enough for the segment, else
u32); and, in a scored field, how often the word stands in the entry (u8) with the code of the entry's
length in that field (u8).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from songhanh.search.whoosh_private import byte_to_length, length_to_byte

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from songhanh.search.codec import Dictionary
    from songhanh.search.pool import FieldPool

_START, _CODE = np.dtype("<u4"), np.dtype("<u2")
_ENTRY: dict[int, np.dtype[Any]] = {2: np.dtype("<u2"), 4: np.dtype("<u4")}  # by width in bytes


class Layout(NamedTuple):
    """Where the arrays of a field lie, from byte `place` of the file on."""

    words: int
    postings: int
    length: int  # of all entries together, in words
    scored: int
    width: int  # of the number of an entry, in bytes
    place: int


class Postings:
    """The arrays of a field."""

    def __init__(self, data: Any, layout: Layout) -> None:
        self.layout = layout
        place = layout.place
        self.starts: NDArray[np.uint32] = np.frombuffer(data, _START, layout.words + 1, place)
        place += self.starts.nbytes
        kind = _ENTRY[layout.width]
        self.entries: NDArray[Any] = np.frombuffer(data, kind, layout.postings, place)
        place += self.entries.nbytes
        count = layout.postings if layout.scored else 0
        self.codes: NDArray[np.uint16] = np.frombuffer(data, _CODE, count, place)

    def stretch(self, ranks: range) -> slice:
        """Return which postings are those of the words with these ranks."""
        return slice(int(self.starts[ranks.start]), int(self.starts[ranks.stop]))

    def words_of(self, ranks: range, most: int) -> int:
        """Return how many of the first words with these ranks have `most` postings or fewer."""
        ends = self.starts[ranks.start + 1 : ranks.stop + 1]
        return int(ends.searchsorted(int(self.starts[ranks.start]) + most, side="right"))


def entries_of(dictionary: Dictionary, field: str, word: str) -> list[int]:
    """Return the numbers of the entries of a segment that hold a word."""
    rank, layout = dictionary.rank(field, word), dictionary.layout(field)
    if rank is None or layout is None:
        return []
    postings = Postings(dictionary.postings, Layout(*layout))
    numbers: list[int] = postings.entries[postings.stretch(range(rank, rank + 1))].tolist()
    return numbers


def width_of(fields: Iterable[FieldPool]) -> int:
    """Return the width of the numbers of all entries that some fields have."""
    most = max((field.entries[-1] for field in fields), default=0)
    return next(width for width in sorted(_ENTRY) if most < 1 << 8 * width)


def write_field(
    file: Any, pool: FieldPool, words: Sequence[str], width: int, *, scored: bool
) -> tuple[int, ...]:
    """Write the postings of a field whose words in order are `words`; return the layout."""
    rank = np.empty(len(words), np.uint32)
    rank[np.fromiter(map(pool.words.__getitem__, words), np.uint32, len(words))] = np.arange(
        len(words), dtype=np.uint32
    )
    ranks = rank[np.frombuffer(pool.numbers, np.uint32)]
    order = np.argsort(ranks, kind="stable")  # entries came in order, and stay so
    sizes = np.frombuffer(pool.sizes, np.uint32)
    lengths = np.frombuffer(pool.lengths, np.uint32)
    file.write(b"\0" * (-file.tell() % _START.itemsize))
    place = file.tell()
    starts = np.zeros(len(words) + 1, np.uint32)
    np.cumsum(np.bincount(ranks, minlength=len(words)), out=starts[1:])
    file.write(_bytes(starts, _START))
    entries = np.repeat(np.frombuffer(pool.entries, np.uint32), sizes)[order]
    file.write(_bytes(entries, _ENTRY[width]))
    if scored:
        counts = np.frombuffer(pool.counts, np.uint8).astype(np.uint16)
        codes = counts | np.repeat(_length_codes(lengths) << 8, sizes)
        file.write(_bytes(codes[order], _CODE))
    length = int(lengths.sum())
    return tuple(Layout(len(words), len(ranks), length, int(scored), width, place))


def _length_codes(lengths: NDArray[np.uint32]) -> NDArray[np.uint16]:
    different, which = np.unique(lengths, return_inverse=True)
    return np.array([length_to_byte(int(n)) for n in different], np.uint16)[which]


def _bytes(values: NDArray[Any], kind: np.dtype[Any]) -> bytes:
    return values.astype(kind, copy=False).tobytes()


def bm25_table(average: float, b: float, k1: float) -> NDArray[np.float32]:
    """Return what each code is worth in a field whose entries are `average` words long."""
    count = np.arange(256, dtype=np.float64)
    length = np.array([byte_to_length(code) for code in range(256)], np.float64)[:, None]
    table = count * (k1 + 1) / (count + k1 * ((1 - b) + b * length / average))
    return table.astype(np.float32).ravel()
