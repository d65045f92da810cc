"""The reader's own notes for a sheet: each stands under what it was written on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from songhanh.export.printed import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from songhanh.core.own import Hold, Note
    from songhanh.export.printed import Paragraphs, PrintedRow

SIGN = "»"
"""Begins each note, in every language; the explanation under the table says what it means."""


@dataclass(frozen=True, slots=True)
class OwnNotes:
    """Notes by what they hang on; none where the sheet is to be without them."""

    _held: Mapping[tuple[Hold, str], tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, notes: Iterable[Note]) -> Self:
        """Return these notes, the oldest first under each place."""
        held: dict[tuple[Hold, str], tuple[str, ...]] = {}
        for note in sorted(notes, key=lambda note: note.created):
            key = (note.hold, note.target)
            held[key] = (*held.get(key, ()), note.body)
        return cls(held)

    def __bool__(self) -> bool:
        return bool(self._held)

    def lines(self, hold: Hold, target: str) -> list[str]:
        """Return the lines of the notes on something."""
        bodies = self._held.get((hold, target), ())
        return [line.strip() for body in bodies for line in body.splitlines() if line.strip()]

    def paragraphs(self, hold: Hold, target: str) -> Paragraphs:
        """Return the notes on something as they are printed."""
        lines = self.lines(hold, target)
        return tuple((Run(f"{SIGN} {line}", small=True),) for line in lines)


def has_notes(heads: Iterable[Paragraphs], rows: Iterable[PrintedRow]) -> bool:
    """Tell whether any note stands in a table."""
    cells = [*heads, *(cell for row in rows for cell in row.cells)]
    runs = (run for cell in cells for paragraph in cell for run in paragraph)
    return any(run.text.startswith(f"{SIGN} ") for run in runs)
