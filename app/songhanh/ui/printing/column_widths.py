"""How wide the columns of a sheet are: enough for every word, and the widest for the most text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_STEPS = 80


class Demand(NamedTuple):
    """What a column needs: its longest word, and the length of the text of each of its cells."""

    narrowest: float
    lengths: tuple[float, ...]
    fixed: bool = False
    """Whether more width is of no use to it."""


def share(demands: Sequence[Demand], width: float, evenness: float) -> list[float] | None:
    """Share `width` among columns so that the rows become low; None where words do not fit.

    The height of a row is that of its highest cell, so width goes where it makes highest cells
    lower. No column but the first gets less than the part `evenness` of an equal share.
    """
    least = width / len(demands) * evenness
    floors = [
        one.narrowest if one.fixed or not index else max(one.narrowest, least)
        for index, one in enumerate(demands)
    ]
    if sum(floors) > width:
        floors = [one.narrowest for one in demands]
    spare = width - sum(floors)
    if spare < 0:
        return None
    widths = list(floors)
    for _ in range(_STEPS):
        gains = _gains(demands, widths)
        if not any(gains):
            gains[-1] = 1.0
        widths[gains.index(max(gains))] += spare / _STEPS
    return widths


def _gains(demands: Sequence[Demand], widths: Sequence[float]) -> list[float]:
    """Return by how much the table becomes lower for a little more width of each column."""
    gains = [0.0] * len(demands)
    for row in zip(*(one.lengths for one in demands), strict=True):
        heights = [length / width for length, width in zip(row, widths, strict=True)]
        highest = max(heights)
        for index, height in enumerate(heights):
            # Those nearly as high are next in turn; without them the width would jump to and fro.
            if height > 0.9 * highest:
                gains[index] += height / widths[index]
    return gains


def parts(needs: Sequence[float], first: float, width: float) -> list[range]:
    """Cut columns into as few and as even parts as `width` holds, each with the first column.

    >>> parts([30] * 8, 40, 200)
    [range(0, 4), range(4, 8)]
    """
    count = len(needs)
    for pieces in range(1, count):
        edges = [round(index * count / pieces) for index in range(pieces + 1)]
        found = [range(start, end) for start, end in pairwise(edges)]
        if all(first + sum(needs[part.start : part.stop]) <= width for part in found):
            return found
    return [range(index, index + 1) for index in range(count)] or [range(0)]
