"""The numbered list of sources at the end of a sheet, in the order in which they are cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.core.model import CENTRAL
from songhanh.export.options import SourceDetail
from songhanh.export.printed import Records

if TYPE_CHECKING:
    from songhanh.config.words import Words
    from songhanh.core.model import Document, Provision, Source
    from songhanh.core.taxonomy import Taxonomy

_RECORD = ("number", "document", "publisher", "source-title", "published", "address")


class SourceList:
    """Gives each source cited its number, and in the end a line for each."""

    def __init__(self, words: Words, taxonomy: Taxonomy) -> None:
        self._words = words
        self._taxonomy = taxonomy
        self._cited: dict[Source, Document] = {}
        self._numbers: dict[Source, int] = {}

    def number(self, provision: Provision, document: Document) -> int:
        """Return the number of the provision's source, a new one where it is cited first."""
        source = provision.source
        if source not in self._numbers:
            self._numbers[source] = len(self._numbers) + 1
            self._cited[source] = document
        return self._numbers[source]

    def lines(self, detail: SourceDetail) -> tuple[str, ...]:
        """Return a line for each source, as much of it as is wanted."""
        if detail == SourceDetail.NONE:
            return ()
        full, cited = detail == SourceDetail.FULL, self._cited.items()
        said = (self._full(s, d) if full else self._short(s) for s, d in cited)
        return tuple(f"[{number}] {line}" for number, line in enumerate(said, 1))

    @property
    def records(self) -> Records:
        """The sources as plain values."""
        words = self._words
        return Records(
            tuple(words.say("record", key) for key in _RECORD),
            tuple(
                (self._numbers[s], self._label(d), s.publisher, s.title, s.published, s.url)
                for s, d in self._cited.items()
            ),
        )

    def _full(self, source: Source, document: Document) -> str:
        words = self._words
        item = words.say("sheet", "source-item", publisher=source.publisher, title=source.title)
        address = source.url or words.say("sheet", "no-address")
        return f"{self._label(document)}: {item}, {words.date(source.published)}. {address}"

    def _short(self, source: Source) -> str:
        """Return who published it and when: the document is named where it is cited."""
        if source.published is None:
            return f"{source.publisher}."
        return f"{source.publisher}, {self._words.date(source.published)}."

    def _label(self, document: Document) -> str:
        label = self._words.text(document.label)
        if document.scope == CENTRAL:
            return label
        return f"{self._words.text(self._taxonomy.province[document.scope].name)}, {label}"
