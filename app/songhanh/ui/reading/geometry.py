"""Where the columns of a page stand: the measure kept, wide pages centred, two languages paired."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from songhanh.ui.look import Look

MEASURE, PAIR_MEASURE = 620, 600
EDGE, GAP, WIDE = 24, 40, 1100
ACTIONS_RIGHT, ACTIONS_BESIDE = 22, 118


@dataclass(frozen=True, slots=True)
class Slot:
    """A pane: its width, and the room left and right of the words in it."""

    width: int
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Geometry:
    """The panes of a page, and where the buttons of the current provision end in the last one.

    `caption_right` is what captions of the last pane leave free so that these never cover words.
    """

    slots: tuple[Slot, ...]
    actions_right: int
    caption_right: int


def geometry(look: Look, width: int, bar: int, ref: int, *, pair: bool, actions: int) -> Geometry:
    """Return where everything stands on a page `width` wide with a scroll bar of `bar`."""
    slots = _pair(look, width, bar, ref) if pair else (_single(look, width, bar, ref),)
    last = slots[-1]
    end = last.width - bar - last.right
    right = min(last.width - bar - look.px(ACTIONS_RIGHT), end + look.px(ACTIONS_BESIDE))
    free = max(0, end - (right - actions - look.px(8)))
    return Geometry(slots, right, free)


def _single(look: Look, width: int, bar: int, ref: int) -> Slot:
    room, column = width - bar, ref + look.px(MEASURE)
    left = (room - column) // 2 if room > look.px(WIDE) else look.px(EDGE)
    return Slot(width, left, max(look.px(EDGE), room - left - column))


def _pair(look: Look, width: int, bar: int, ref: int) -> tuple[Slot, Slot]:
    edge, half = look.px(EDGE), look.px(GAP) // 2
    room = width - bar - 2 * edge - ref - 2 * half
    measure = min(look.px(PAIR_MEASURE), room // 2)
    left = edge + max(0, room - 2 * measure) // 2
    split = left + ref + measure + half
    right = width - bar - split - half - measure
    return Slot(split, left, half), Slot(width - split, half, max(edge, right))


def columns(look: Look, width: int, bar: int, refs: tuple[int, ...]) -> tuple[Slot, ...]:
    """Return where documents stand beside each other: all in one measure, their references apart."""
    edge, half, count = look.px(EDGE), look.px(GAP) // 2, len(refs)
    room = width - bar - 2 * edge - sum(refs) - 2 * half * (count - 1)
    measure = max(min(look.px(PAIR_MEASURE), room // count), 1)
    spare = max(0, room - measure * count) // 2
    slots: list[Slot] = []
    for place, ref in enumerate(refs):
        left = edge + spare if place == 0 else half
        last = place == count - 1
        whole = left + ref + measure + half
        taken = sum(slot.width for slot in slots)
        slots.append(Slot(width - taken if last else whole, left, 0 if last else half))
    end = slots[-1]
    right = max(edge, end.width - bar - end.left - refs[-1] - measure)
    slots[-1] = Slot(end.width, end.left, right)
    return tuple(slots)
