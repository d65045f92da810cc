"""How a segment lies on disk, behind Whoosh's extension point for that.

The dictionary (`.trm`) holds the words of each field in order (see `texts`); the place of a word
among them is its rank. Its end tells, as JSON, where what lies. The postings (`.pst`) are flat
arrays in the order of the words (see `postings`), so that the words which begin alike are one
stretch of them.
"""

from __future__ import annotations

import json
import re
import struct
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from songhanh.search.texts import Texts, write_texts
from songhanh.search.whoosh_private import W3Codec, W3Segment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whoosh.fields import Schema

    from songhanh.search.pool import Pool

_SIZE = struct.Struct("<I")
_AFTER_ALL = b"\xff"  # no UTF-8 text holds it


class ArrayCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec but for words and postings."""

    length_stats = False  # the writer need not read lengths back: the pool knows them

    @override
    def new_segment(self, storage: Any, indexname: str) -> W3Segment:
        # Whoosh would draw lots for the name; the same sources are to make the same pack.
        named = [re.match(rf"{indexname}_(\d+)\.", file) for file in storage.list()]
        last = max((int(match[1]) for match in named if match), default=0)
        return W3Segment(self, indexname, segid=str(last + 1))

    @override
    def field_writer(self, storage: Any, segment: Any) -> _FieldWriter:
        return _FieldWriter(storage, segment)

    @override
    def terms_reader(self, storage: Any, segment: Any) -> Dictionary:
        return Dictionary(storage, segment)


class _FieldWriter:
    def __init__(self, storage: Any, segment: Any) -> None:
        self._words = segment.create_file(storage, ArrayCodec.TERMS_EXT)
        self._postings = segment.create_file(storage, ArrayCodec.POSTS_EXT)
        self.is_closed = False

    def add_postings(self, schema: Schema, _lengths: object, pool: Pool) -> None:
        """Write what the pool holds."""
        from songhanh.search.postings import (  # noqa: PLC0415 - numpy is slow to come
            width_of,
            write_field,
        )

        fields: dict[str, tuple[tuple[int, ...], tuple[int, ...]]] = {}
        width = width_of(pool.fields.values())
        for name, field in sorted(pool.fields.items()):
            words = sorted(field.words)
            listed = write_texts(self._words, [word.encode() for word in words])
            scored = schema[name].scored
            layout = write_field(self._postings, field, words, width, scored=scored)
            fields[name] = (listed, layout)
        table = json.dumps(fields).encode()
        self._words.write(table + _SIZE.pack(len(table)))

    def close(self) -> None:
        """Close the files."""
        self._words.close()
        self._postings.close()
        self.is_closed = True


class Dictionary:
    """The words of a segment."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._words = segment.open_file(storage, ArrayCodec.TERMS_EXT)
        self._postings = segment.open_file(storage, ArrayCodec.POSTS_EXT)
        data = self._words.map
        end = len(data) - _SIZE.size
        (size,) = _SIZE.unpack_from(data, end)
        fields = json.loads(data[end - size : end])
        self._texts = {name: Texts(data, *listed) for name, (listed, _) in fields.items()}
        self._layouts = {name: tuple(layout) for name, (_, layout) in fields.items()}

    @property
    def postings(self) -> Any:
        """The file of postings, for numpy to look at."""
        return self._postings.map

    def layout(self, field: str) -> tuple[int, ...] | None:
        """Return the `Layout` of a field, as a plain tuple; None if no entry has any."""
        return self._layouts.get(field)

    def rank(self, field: str, word: str) -> int | None:
        """Return the rank of a word."""
        texts, key = self._texts.get(field), _key(word)
        rank = bisect_left(texts, key) if texts else 0
        return rank if texts and rank < len(texts) and texts[rank] == key else None

    def ranks(self, field: str, prefix: str) -> range:
        """Return the ranks of the words that begin with `prefix`."""
        texts, key = self._texts.get(field), _key(prefix)
        if texts is None:
            return range(0)
        first = bisect_left(texts, key)
        return range(first, bisect_left(texts, key + _AFTER_ALL, first))

    def words(self, field: str) -> Iterator[str]:
        """Yield the words of a field, in order."""
        for rank in self.ranks(field, ""):
            yield self._texts[field][rank].decode()

    def close(self) -> None:
        """Close the files."""
        self._words.close()
        self._postings.close()


def _key(word: str) -> bytes:
    # what cannot be written in UTF-8 was never indexed; a mark in its place finds nothing
    return word.encode(errors="replace")
