"""What can be compared word by word, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from songhanh.store.library import Library


@dataclass(frozen=True, slots=True)
class DifferenceRequest:
    """Two provisions by id, the first as base; without `other` the nearest one is taken."""

    base: str
    other: str = ""


@dataclass(frozen=True, slots=True)
class VersionsRequest:
    """A document as the first pack that holds it has it, against an other pack's version as base."""

    document: str
    pack: int


@dataclass(frozen=True, slots=True)
class UpdateRequest:
    """What the last update changed in a document, or in one of its provisions."""

    document: str
    provision: str = ""


def packs_with(library: Library, document: str) -> list[int]:
    """Return the packs beside the one that is read that hold a version of a document too."""
    return [n for n, pack in enumerate(library.packs) if document in pack.documents][1:]
