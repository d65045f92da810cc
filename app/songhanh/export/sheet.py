"""The comparison sheet as it stands on paper: words, citations and marks, but no layout yet.

HTML and print are made of the same `PrintedSheet`, so that they say the same.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from songhanh.core.compare import (
    Cell,
    Column,
    ColumnKind,
    ComparisonSheet,
    Emptiness,
    Row,
    RowsBy,
    Standing,
)
from songhanh.core.text import nfc
from songhanh.export.source_list import SourceList

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from songhanh.config.words import Words
    from songhanh.core.model import Confidence, Document, Language, Provision
    from songhanh.core.taxonomy import Taxonomy
    from songhanh.store.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look; or, with `mark`, a sign drawn in line with the text."""

    text: str
    bold: bool = False
    italic: bool = False
    small: bool = False
    mark: Standing | Confidence | None = None


Paragraph = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row of the sheet; a group row has a head and no cells, and spans the sheet."""

    head: tuple[Paragraph, ...]
    cells: tuple[tuple[Paragraph, ...], ...]

    @property
    def is_group(self) -> bool:
        """Tell whether this row is the heading of the rows after it."""
        return not self.cells


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """Everything printed, in order: title block, table, numbered sources, the foot of each page."""

    language: Language
    kind: str
    reference: str
    title: str
    heads: tuple[tuple[Paragraph, ...], ...]
    rows: tuple[PrintedRow, ...]
    notes: tuple[str, ...]
    sources_title: str
    sources: tuple[str, ...]
    foot_left: str
    foot_right: str


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """What the user may choose about a sheet."""

    title: str = ""
    hide_empty: bool = False
    sources: bool = True


@dataclass(slots=True)
class SheetWriter:
    """Puts a comparison into words."""

    words: Words
    taxonomy: Taxonomy
    documents: Mapping[str, Document]
    manifest: Manifest
    today: date
    _sources: SourceList = field(init=False)

    def write(self, sheet: ComparisonSheet, options: SheetOptions | None = None) -> PrintedSheet:
        """Return the sheet in the writer's language."""
        chosen = options or SheetOptions()
        self._sources = SourceList(self.words, self.taxonomy)
        rows = sheet.shown(hide_empty=chosen.hide_empty)
        printed = tuple(self._rows(sheet, rows))
        title = nfc(chosen.title) or self.title(sheet)
        notes = [self.words.say("sheet", "legend")]
        hidden = len(sheet.rows) - len(rows)
        if hidden:
            notes.append(self.words.say("sheet", "hidden", count=hidden))
        pack = self.manifest
        return PrintedSheet(
            language=self.words.language,
            kind=self.words.say("sheet", "title"),
            reference=self.words.say("sheet", "reference"),
            title=title,
            heads=self._heads(sheet),
            rows=printed,
            notes=tuple(notes),
            sources_title=self.words.say("sheet", "sources"),
            sources=tuple(self._sources.lines) if chosen.sources else (),
            foot_left=self.words.say(
                "sheet", "pack", version=pack.version, date=self.words.date(pack.date)
            ),
            foot_right=self.words.say(
                "sheet",
                "printed",
                check=check_code(title, printed),
                date=self.words.date(self.today),
            ),
        )

    def title(self, sheet: ComparisonSheet) -> str:
        """Return the title a comparison has by itself: its subject and its columns."""
        if sheet.pillar:
            subject = self.words.text(self.taxonomy.pillar[sheet.pillar].name)
        else:
            subject = self.words.say("sheet", f"by-{sheet.rows_by.value}")
        names = [self.words.text(column.name) for column in sheet.columns]
        shown = " – ".join(names) if len(names) <= 6 else f"{names[0]} … {names[-1]} ({len(names)})"
        return f"{subject}: {shown}"

    def row_name(self, sheet: ComparisonSheet, row: Row) -> str:
        """Return the name of a row: of its pillar, its indicator or its kinds."""
        return self.words.say("rows", row.id) if sheet.kind_rows else self.words.text(row.name)

    def emptiness(self, column: Column, emptiness: Emptiness) -> str:
        """Return the sentence in an empty cell: what the emptiness means."""
        place, key = self.words.text(column.name), emptiness.value
        unseen = emptiness == Emptiness.TEXT_NOT_SEEN
        count = column.documents if unseen else column.read
        if count == 1 and (unseen or emptiness in (Emptiness.NO_FIGURE, Emptiness.NOT_FOUND)):
            key += "-one"
        return self.words.say("Emptiness", key, place=place, count=count)

    def reference(self, column: Column, provision: Provision) -> str:
        """Return where an entry stands, as short as its column allows: `III.4`, `305-KH/TU, 7`."""
        if column.kind == ColumnKind.DOCUMENT:
            return provision.ref
        document = self.documents[provision.document]
        place = f"{self.words.text(document.label)}, {provision.ref}"
        if column.kind != ColumnKind.REGION:
            return place
        province = self.taxonomy.province[document.scope]
        return f"{self.words.text(province.name)}: {place}"

    def _heads(self, sheet: ComparisonSheet) -> tuple[tuple[Paragraph, ...], ...]:
        first = (Run(self.words.say("sheet", "content"), bold=True),)
        heads: list[tuple[Paragraph, ...]] = [(first,)]
        for index, column in enumerate(sheet.columns):
            lines: list[Paragraph] = [(Run(self.words.text(column.name), bold=True),)]
            if index == sheet.base:
                lines.append((Run(f"({self.words.say('sheet', 'base')})"),))
            elif column.kind == ColumnKind.PROVINCE and column.detail.vi:
                names = self.words.text(column.detail)
                lines.append((Run(self.words.say("sheet", "with-merged", names=names)),))
            heads.append(tuple(lines))
        return tuple(heads)

    def _rows(self, sheet: ComparisonSheet, rows: tuple[Row, ...]) -> list[PrintedRow]:
        groups = dict(sheet.groups)
        printed: list[PrintedRow] = []
        group = ""
        for row in rows:
            if row.group != group:
                group = row.group
                name = self.words.text(groups[group]) if group in groups else ""
                printed.append(PrintedRow(((Run(name, bold=True),),), ()))
            head: list[Paragraph] = [(Run(self.row_name(sheet, row), bold=True),)]
            if row.detail.vi:
                head.append((Run(self.words.text(row.detail)),))
            cells = tuple(
                self._cell(sheet, column, cell)
                for column, cell in zip(sheet.columns, row.cells, strict=True)
            )
            printed.append(PrintedRow(tuple(head), cells))
        return printed

    def _cell(self, sheet: ComparisonSheet, column: Column, cell: Cell) -> tuple[Paragraph, ...]:
        if cell.text:
            return tuple((Run(line),) for line in cell.text.splitlines())
        if not cell.entries:
            why = cell.emptiness or Emptiness.NOT_FOUND
            return ((Run(self.emptiness(column, why), italic=True),),)
        paragraphs: list[Paragraph] = []
        for entry in cell.entries:
            paragraphs.append(self._entry(sheet, column, entry.provision))
            if entry.standing is not None:
                words = self.words.name(entry.standing)
                if entry.reason is not None:
                    words += f": {self.words.name(entry.reason)}"
                paragraphs.append((Run("", mark=entry.standing), Run(f" {words}", bold=True)))
        return tuple(paragraphs)

    def _entry(self, sheet: ComparisonSheet, column: Column, provision: Provision) -> Paragraph:
        """Return an entry with its figure in front, its place and the number of its source."""
        runs: list[Run] = []
        figure = provision.figure
        if figure is not None and sheet.rows_by == RowsBy.INDICATOR:
            unit = self.words.unit(figure, self.taxonomy)
            year = f", {provision.year}" if provision.year else ""
            runs.append(Run(f"{self.words.figure(figure)} {unit}".rstrip(), bold=True))
            runs.append(Run(f"{year}. "))
        runs.append(Run(self.words.text(provision.text)))
        runs.append(Run(f" ({self.reference(column, provision)})", small=True))
        number = self._sources.number(provision, self.documents[provision.document])
        runs.append(Run(f" [{number}] ", small=True))
        runs.append(Run("", mark=provision.confidence))
        return tuple(runs)


def check_code(title: str, rows: tuple[PrintedRow, ...]) -> str:
    """Return a short code of what is printed: two sheets of one code say the same."""
    digest = hashlib.sha256(repr((title, rows)).encode()).hexdigest()
    return f"{digest[:4]} {digest[4:8]}"
