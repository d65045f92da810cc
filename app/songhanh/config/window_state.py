"""What one window was like when it closed, or a moment ago, as the settings keep it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLACE, _OLDER_PLACE = 5, 3


@dataclass(slots=True)
class WindowState:
    """The tabs of a window and how it stood.

    `tabs` are records of what was open, `front` is the place of the one in front, `tree` is the tree
    that was shown, `branches` are the keys of what was open in each tree, `basket` holds the columns
    gathered for a comparison. `place` is left, top, width, height and whether it filled the screen.
    """

    tabs: list[dict[str, Any]] = field(default_factory=list)
    front: int = 0
    tree: str = ""
    branches: dict[str, list[str]] = field(default_factory=dict)
    basket: list[str] = field(default_factory=list)
    place: list[int] = field(default_factory=list)

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Self:
        """Return what was kept as `record`; what makes no sense in it is left out."""
        front, tree = record.get("front"), record.get("tree")
        return cls(
            tabs=[tab for tab in _list(record, "tabs") if isinstance(tab, dict)],
            front=front if type(front) is int and front >= 0 else 0,
            tree=tree if isinstance(tree, str) else "",
            branches=_branches(record.get("branches")),
            basket=[column for column in _list(record, "basket") if isinstance(column, str)],
            place=_place(_list(record, "place")),
        )

    @classmethod
    def from_older(cls, record: Mapping[str, Any]) -> Self:
        """Return the only window of a program that knew no other, from all its settings."""
        state, size = cls.from_record({**record, "place": ()}), _list(record, "window")
        if len(size) == _OLDER_PLACE and all(type(item) is int and item >= 0 for item in size):
            state.place = [0, 0, *size]
        return state


OLDER = ("basket", "tabs", "front", "branches", "tree", "window")
"""The settings that described the only window."""


def _list(record: Mapping[str, Any], name: str) -> list[Any]:
    value = record.get(name)
    return value if isinstance(value, list) else []


def _branches(value: Any) -> dict[str, list[str]]:
    kept = value.items() if isinstance(value, dict) else ()
    return {
        key: keys
        for key, keys in kept
        if isinstance(keys, list) and all(isinstance(item, str) for item in keys)
    }


def _place(value: list[Any]) -> list[int]:
    whole = len(value) == _PLACE and all(type(item) is int for item in value)
    return value if whole and min(value[2:]) >= 0 else []
