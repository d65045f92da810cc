"""How a segment lies on disk, behind Whoosh's extension point for that.

The dictionary (`.trm`) maps a word of a field to its rank among the field's words. The postings
(`.pst`) are flat arrays in that order (see `postings`), so that the words which begin alike are
one stretch of them.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from songhanh.search.whoosh_private import OrderedHashReader, OrderedHashWriter, W3Codec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whoosh.fields import Schema

    from songhanh.search.pool import Pool

_FIELD = struct.Struct(">H")  # big end first, so that keys sort by field
_RANK = struct.Struct("<I")
_AFTER_ALL = b"\xff"  # no UTF-8 text holds it


class ArrayCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec but for words and postings."""

    length_stats = False  # the writer need not read lengths back: the pool knows them

    @override
    def field_writer(self, storage: Any, segment: Any) -> _FieldWriter:
        return _FieldWriter(storage, segment)

    @override
    def terms_reader(self, storage: Any, segment: Any) -> Dictionary:
        return Dictionary(storage, segment)


class _FieldWriter:
    def __init__(self, storage: Any, segment: Any) -> None:
        self._terms = OrderedHashWriter(segment.create_file(storage, ArrayCodec.TERMS_EXT))
        self._postings = segment.create_file(storage, ArrayCodec.POSTS_EXT)
        self.is_closed = False

    def add_postings(self, schema: Schema, _lengths: object, pool: Pool) -> None:
        """Write what the pool holds."""
        from songhanh.search.postings import write_field  # noqa: PLC0415 - numpy is slow to come

        layouts: dict[str, tuple[int, ...]] = {}
        for number, name in enumerate(sorted(pool.fields)):
            field = pool.fields[name]
            words = sorted(field.words)
            prefix = _FIELD.pack(number)
            for rank, word in enumerate(words):
                self._terms.add(prefix + word.encode(), _RANK.pack(rank))
            layouts[name] = write_field(
                self._postings, field, words, number, scored=schema[name].scored
            )
        self._terms.extras["fields"] = layouts

    def close(self) -> None:
        """Close the files."""
        self._terms.close()
        self._postings.close()
        self.is_closed = True


class Dictionary:
    """The words of a segment."""

    def __init__(self, storage: Any, segment: Any) -> None:
        name = segment.make_filename(ArrayCodec.TERMS_EXT)
        self._terms = OrderedHashReader(storage.open_file(name), storage.file_length(name))
        self._postings = segment.open_file(storage, ArrayCodec.POSTS_EXT)
        self._layouts: dict[str, tuple[int, ...]] = self._terms.extras["fields"]

    @property
    def postings(self) -> Any:
        """The file of postings, for numpy to look at."""
        return self._postings.map

    def layout(self, field: str) -> tuple[int, ...] | None:
        """Return the `Layout` of a field, as a plain tuple; None if no entry has any."""
        return self._layouts.get(field)

    def rank(self, field: str, word: str) -> int | None:
        """Return the rank of a word."""
        layout = self._layouts.get(field)
        found = self._terms.get(_key(layout[0], word)) if layout else None
        return None if found is None else int(_RANK.unpack(found)[0])

    def ranks(self, field: str, prefix: str) -> range:
        """Return the ranks of the words that begin with `prefix`."""
        layout = self._layouts.get(field)
        if layout is None:
            return range(0)
        number, words = layout[:2]
        key = _key(number, prefix)
        first = self._lone_rank(key)
        if first is not None:
            return range(first, first + 1)
        bounds = [self._rank_from(number, words, bound) for bound in (key, key + _AFTER_ALL)]
        return range(*bounds)

    def _lone_rank(self, key: bytes) -> int | None:
        """Return the rank of a word that begins no other one; that is known without searching."""
        for place, length in self._terms.ranges_for_key(key):
            after = self._terms.key_and_range_at(place + length)
            if after is None or not after[0].startswith(key):
                return int(_RANK.unpack(self._terms.dbfile.get(place, length))[0])
        return None

    def words(self, field: str, prefix: str = "") -> Iterator[str]:
        """Yield the words that begin with `prefix`, in order."""
        layout = self._layouts.get(field)
        if layout is not None:
            key = _key(layout[0], prefix)
            for found in self._terms.keys_from(key):
                if not found.startswith(key):
                    return
                yield found[_FIELD.size :].decode()

    def _rank_from(self, number: int, words: int, key: bytes) -> int:
        """Return the rank of the first word of a field whose key is not below `key`."""
        position = self._terms.closest_key_pos(key)
        if position is None:
            return words
        found, place, length = self._terms.key_and_range_at(position)
        if found[: _FIELD.size] != _FIELD.pack(number):
            return words
        return int(_RANK.unpack(self._terms.dbfile.get(place, length))[0])

    def close(self) -> None:
        """Close the files."""
        self._terms.close()
        self._postings.close()


def _key(number: int, word: str) -> bytes:
    # what cannot be written in UTF-8 was never indexed; a mark in its place finds nothing
    return _FIELD.pack(number) + word.encode(errors="replace")
