"""What the page About says of itself: versions, and under which licences the parts of others come."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from songhanh.config.paths import Paths

OURS = "LICENSE"


@dataclass(frozen=True, slots=True)
class Part:
    """Something of others in the program; `texts` are the files of its licence."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


def parts(paths: Paths) -> list[Part]:
    """Return what the bundle holds of others; from source nothing, as pip keeps those licences."""
    folder = paths.licences
    try:
        records = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []
    return [
        Part(one["name"], one["version"], one["licence"], tuple(folder / n for n in one["texts"]))
        for one in records
    ]


def licence_text(paths: Paths, name: str) -> str:
    """Return the text of our licence (`LICENSE`), or of a part by its name; or nothing."""
    if name == OURS:
        return (paths.resources.parent / OURS).read_text(encoding="utf-8")
    texts = next((part.texts for part in parts(paths) if part.name == name), ())
    return "\n\n".join(text.read_text(encoding="utf-8", errors="replace") for text in texts)
