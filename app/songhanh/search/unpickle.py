"""Read the pickles of an index, letting them name nothing but what an index is made of.

Whoosh keeps its list of segments as a pickle. A pickle may call whatever it can name; this one can
name a few classes that hold values.
"""

from __future__ import annotations

import pickle  # noqa: TID251 - the one place, and what it may name is listed
from typing import TYPE_CHECKING, Any

from typing_extensions import override

if TYPE_CHECKING:
    from typing import BinaryIO

ALLOWED = {
    ("builtins", "int"),
    ("builtins", "set"),
    ("collections", "defaultdict"),
    ("songhanh.search.codec", "ArrayCodec"),
    ("whoosh.codec.whoosh3", "W3Segment"),
}


class _Unpickler(pickle.Unpickler):
    @override
    def find_class(self, module_name: str, global_name: str) -> Any:
        if (module_name, global_name) not in ALLOWED:
            message = f"an index does not name {module_name}.{global_name}"
            raise pickle.UnpicklingError(message)
        return super().find_class(module_name, global_name)


def unpickle(file: BinaryIO) -> Any:
    """Return the value of the pickle at this place of a file.

    Raises:
        pickle.UnpicklingError: it is none, or names something that no index is made of.

    """
    return _Unpickler(file).load()
