"""What the trees of a window are like, to be kept and opened again."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TreeState:
    """Which tree is shown, and the keys of the branches that are open in each."""

    tree: str = ""
    branches: dict[str, list[str]] = field(default_factory=dict)
