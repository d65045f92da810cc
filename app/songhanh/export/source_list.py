"""The numbered list of sources at the end of a sheet, in the order in which they are cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.core.model import CENTRAL

if TYPE_CHECKING:
    from songhanh.config.words import Words
    from songhanh.core.model import Document, Provision, Source
    from songhanh.core.taxonomy import Taxonomy


class SourceList:
    """Gives each source cited its number, and in the end a line for each."""

    def __init__(self, words: Words, taxonomy: Taxonomy) -> None:
        self._words = words
        self._taxonomy = taxonomy
        self._numbers: dict[Source, int] = {}
        self.lines: list[str] = []

    def number(self, provision: Provision, document: Document) -> int:
        """Return the number of the provision's source, a new one where it is cited first."""
        source = provision.source
        if source not in self._numbers:
            self._numbers[source] = len(self._numbers) + 1
            self.lines.append(f"[{self._numbers[source]}] {self._line(source, document)}")
        return self._numbers[source]

    def _line(self, source: Source, document: Document) -> str:
        words = self._words
        item = words.say("sheet", "source-item", publisher=source.publisher, title=source.title)
        address = source.url or words.say("sheet", "no-address")
        label = words.text(document.label)
        if document.scope != CENTRAL:
            place = words.text(self._taxonomy.province[document.scope].name)
            label = f"{place}, {label}"
        return f"{label}: {item}, {words.date(source.published)}. {address}"
