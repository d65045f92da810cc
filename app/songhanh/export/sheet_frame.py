"""What every sheet has around its table: head, title block, sources, foot of each page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from songhanh.core.model import CENTRAL
from songhanh.export.letterhead import letterhead
from songhanh.export.own_notes import has_notes
from songhanh.export.printed import PrintedRow, PrintedSheet, Run, check_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from songhanh.config.words import Words
    from songhanh.core.model import Document
    from songhanh.core.taxonomy import Taxonomy
    from songhanh.export.options import SheetOptions, SourceDetail
    from songhanh.export.printed import Table
    from songhanh.export.source_list import SourceList
    from songhanh.store.manifest import Manifest


@dataclass(slots=True)
class SheetFrame:
    """What writers of sheets are made with; each puts a table of its own into the frame."""

    words: Words
    taxonomy: Taxonomy
    documents: Mapping[str, Document]
    manifest: Manifest
    today: date

    def framed(
        self, title: str, table: Table, sources: SourceList, detail: SourceDetail,
        chosen: SheetOptions,
    ) -> PrintedSheet:  # fmt: skip
        """Return a sheet with this table; its kind, notes and values are left to be filled in."""
        words, pack = self.words, self.manifest
        return PrintedSheet(
            language=words.language,
            kind="",
            reference=words.say("sheet", "reference"),
            title=title,
            heads=table.heads,
            rows=table.rows,
            notes=(),
            sources_title=words.say("sheet", "sources"),
            sources=sources.lines(detail),
            foot_left=words.say("sheet", "pack", version=pack.version, date=words.date(pack.date)),
            foot_right=words.say(
                "sheet",
                "printed",
                check=check_code(title, table.rows),
                date=words.date(self.today),
            ),
            shapes=table.shapes,
            source_records=sources.records,
            letterhead=letterhead(words, chosen.head, chosen.office),
        )

    def explained(self, table: Table, lines: Iterable[str]) -> tuple[str, ...]:
        """Return the lines under a table; where own notes stand in it, one says whose they are."""
        own = (self.words.say("sheet", "own-notes"),) if has_notes(table.heads, table.rows) else ()
        return (*lines, *own)

    def province_of(self, document: Document) -> str:
        """Return the name of a document's province, or nothing for the centre's."""
        if document.scope == CENTRAL:
            return ""
        return self.words.text(self.taxonomy.province[document.scope].name)


def heading(words: str) -> PrintedRow:
    """Return the heading of the rows after it."""
    return PrintedRow(((Run(words, bold=True),),), ())
