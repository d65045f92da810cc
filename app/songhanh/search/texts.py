"""Many short texts in a file, which are read one by one where they lie, without numpy."""

from __future__ import annotations

import struct
from itertools import accumulate
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

_BOUNDS = struct.Struct("<II")
_END = 4  # bytes


class Texts:
    """Texts in UTF-8, all in a row, then where each one ends."""

    def __init__(self, data: Any, place: int, ends: int, count: int) -> None:
        """Look at `count` texts in mapped `data`, from byte `place` on, and at their `ends`."""
        self._data, self._place, self._ends, self._count = data, place, ends, count

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, number: int) -> bytes:
        start, end = _BOUNDS.unpack_from(self._data, self._ends + _END * number)
        text: bytes = self._data[self._place + start : self._place + end]
        return text


def write_texts(file: Any, texts: Sequence[bytes]) -> tuple[int, int, int]:
    """Write texts at the end of a file; return what `Texts` wants to know of them."""
    place = file.tell()
    file.write(b"".join(texts))
    ends = file.tell()
    file.write(pack_ends([0, *accumulate(map(len, texts))]))
    return place, ends, len(texts)


def size_of_ends(count: int) -> int:
    """Return how many bytes the ends of so many texts take."""
    return _END * (count + 1)


def pack_ends(ends: Sequence[int]) -> bytes:
    """Return a zero and the ends of texts as they stand in a file."""
    return struct.pack(f"<{len(ends)}I", *ends)
