"""What the pickles of an index may name."""

from __future__ import annotations

import io
import os
import pickle  # noqa: TID251 - to write what must not be read
from collections import OrderedDict, defaultdict

import pytest
from typing_extensions import override

from songhanh.search.unpickle import unpickle


class Trap:
    @override
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("exit 1",)


def test_plain_values_are_read() -> None:
    value = {"fields": {"vi": (1, 2)}, "deleted": {1, 2}, "lengths": defaultdict(int, vi=3)}
    assert unpickle(io.BytesIO(pickle.dumps(value))) == value


@pytest.mark.parametrize("value", [Trap(), OrderedDict(), print, eval, Trap, ValueError("x")])
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_nothing_else_is_named(value: object, protocol: int) -> None:
    content = pickle.dumps(value, protocol)
    with pytest.raises(pickle.UnpicklingError, match="does not name"):
        unpickle(io.BytesIO(content))
