"""The names of Whoosh that its documentation does not promise. No other file uses such names.

`tests/search/test_whoosh_private.py` holds a test for each, so that another release which changes
one of them is noticed there and not in the results of a search.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whoosh.codec.whoosh3 import W3Codec, W3Segment
from whoosh.index import TOC
from whoosh.util.numeric import byte_to_length, length_to_byte

if TYPE_CHECKING:
    from whoosh.fields import Schema

NAME = "MAIN"  # what Whoosh calls an index by default; the names of its files hold it
LOCK = f"{NAME}_WRITELOCK"

__all__ = [
    "LOCK",
    "NAME",
    "W3Codec",
    "W3Segment",
    "byte_to_length",
    "length_to_byte",
    "read_segments",
    "set_pool",
]


def read_segments(storage: Any, schema: Schema, generation: int) -> list[Any]:
    """Return the segments that the table of contents with a number names.

    The schema in that file is skipped, not unpickled, as one is given.
    """
    segments: list[Any] = TOC.read(storage, NAME, gen=generation, schema=schema).segments
    return segments


def set_pool(writer: Any, pool: Any) -> None:
    """Let a writer collect its postings in `pool`; its own would sort them one by one."""
    writer.pool = pool
