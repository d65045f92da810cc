"""Comparisons as sheets: put into words, with columns beside each other or, where many, as rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from songhanh.core.compare import (
    REMARKS,
    Column,
    ColumnKind,
    ComparisonSheet,
    Emptiness,
    Row,
    RowsBy,
)
from songhanh.core.own import Hold
from songhanh.core.text import nfc
from songhanh.export.cells import CellWriter
from songhanh.export.options import SheetOptions, SourceDetail
from songhanh.export.own_notes import OwnNotes
from songhanh.export.printed import PrintedRow, Run, Shape, Table
from songhanh.export.sheet_frame import SheetFrame, heading
from songhanh.export.source_list import SourceList
from songhanh.export.turned import SIDE_BY_SIDE, TurnedWriter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.core.model import Provision
    from songhanh.export.printed import Paragraph, Paragraphs, PrintedSheet

_TURNED_POINTS = 11.0


class SheetWriter(SheetFrame):
    """Puts a comparison into words."""

    __slots__ = ()

    def write(
        self,
        sheet: ComparisonSheet,
        options: SheetOptions | None = None,
        own: OwnNotes | None = None,
    ) -> PrintedSheet:
        """Return the sheet in the writer's language, with the reader's `own` notes if wanted."""
        chosen = options or SheetOptions()
        noted = (own if chosen.own_notes else None) or OwnNotes()
        turned = is_turned(sheet)
        main = turned if chosen.main is None else chosen.main
        sources = SourceList(self.words, self.taxonomy)
        cells = CellWriter(self.words, self.taxonomy, self.documents, sources, main=main, own=noted)
        rows = sheet.shown(hide_empty=chosen.hide_empty)
        if turned:
            names = [(self._group(sheet, row), self.row_name(sheet, row)) for row in rows]
            table = TurnedWriter(self.words, cells, sheet, main=main).write(rows, names)
        else:
            table = self._beside(sheet, rows, cells)
        has_remarks = any(column.id == REMARKS for column in sheet.columns)
        if (turned and has_remarks) or (chosen.remarks and not has_remarks):
            table = self._with_remarks(table)
        title = nfc(chosen.title) or self.title(sheet)
        detail = chosen.sources or (SourceDetail.SHORT if main else SourceDetail.FULL)
        notes = self._notes(sheet, rows, main=main) if chosen.notes else ()
        return replace(
            self.framed(title, table, sources, detail, chosen),
            kind=self.words.say("sheet", "title"),
            notes=self.explained(table, notes),
            records=cells.records,
            points=_TURNED_POINTS if turned else 12.0,
            upright=turned or len(sheet.columns) <= 2,
        )

    def title(self, sheet: ComparisonSheet) -> str:
        """Return the title a comparison has by itself: its subject and its columns."""
        if sheet.pillar:
            subject = self.words.text(self.taxonomy.pillar[sheet.pillar].name)
        elif len(sheet.rows) == 1:
            subject = self.row_name(sheet, sheet.rows[0])
        else:
            subject = self.words.say("sheet", f"by-{sheet.rows_by.value}")
        named = [column for column in sheet.columns if column.id != REMARKS]
        names = [self.words.text(column.name) for column in named]
        shown = " – ".join(names)
        if len(names) > SIDE_BY_SIDE:
            provinces = sum(1 for column in named if column.kind == ColumnKind.PROVINCE)
            others = [column for column in named if not column.is_written]
            if len(others) - provinces <= 1:
                shown = self.words.say("sheet", "provinces", count=provinces)
            else:
                shown = self.words.say("sheet", "columns", count=len(others))
        return f"{subject}: {shown}"

    def row_name(self, sheet: ComparisonSheet, row: Row) -> str:
        """Return the name of a row: of its pillar, its indicator or its kinds."""
        return self.words.say("rows", row.id) if sheet.kind_rows else self.words.text(row.name)

    def emptiness(self, column: Column, emptiness: Emptiness) -> str:
        """Return the sentence in an empty cell: what the emptiness means."""
        return self._cells().emptiness(column, emptiness)

    def reference(self, column: Column, provision: Provision) -> str:
        """Return where an entry stands, as short as its column allows: `III.4`, `305-KH/TU, 7`."""
        return self._cells().reference(column, provision)

    def _cells(self) -> CellWriter:
        sources = SourceList(self.words, self.taxonomy)
        return CellWriter(self.words, self.taxonomy, self.documents, sources)

    def _group(self, sheet: ComparisonSheet, row: Row) -> str:
        groups = dict(sheet.groups)
        return self.words.text(groups[row.group]) if row.group in groups else ""

    def _beside(self, sheet: ComparisonSheet, rows: Sequence[Row], cells: CellWriter) -> Table:
        """Return the table with the columns beside each other."""
        printed: list[PrintedRow] = []
        before = ""
        for row in rows:
            group = self._group(sheet, row)
            if row.group != before:
                before = row.group
                printed.append(heading(group))
            name = self.row_name(sheet, row)
            head: list[Paragraph] = [(Run(name, bold=True),)]
            if row.detail.vi:
                head.append((Run(self.words.text(row.detail)),))
            columns = range(len(sheet.columns))
            said = tuple(cells.cell(sheet, row, (group, name), index) for index in columns)
            printed.append(PrintedRow(tuple(head), said))
        shapes = [Shape.TEXT]
        for index, column in enumerate(sheet.columns):
            blank = column.is_written and not any(row.cells[index].text for row in rows)
            shapes.append(Shape.WRITE if blank else Shape.TEXT)
        return Table(self._heads(sheet, cells.own), tuple(shapes), tuple(printed))

    def _heads(self, sheet: ComparisonSheet, own: OwnNotes) -> tuple[Paragraphs, ...]:
        first = (Run(self.words.say("sheet", "content"), bold=True),)
        heads: list[Paragraphs] = [(first,)]
        for index, column in enumerate(sheet.columns):
            lines: list[Paragraph] = [(Run(self.words.text(column.name), bold=True),)]
            if index == sheet.base:
                lines.append((Run(f"({self.words.say('sheet', 'base')})"),))
            elif column.kind == ColumnKind.PROVINCE and column.detail.vi:
                names = self.words.text(column.detail)
                lines.append((Run(self.words.say("sheet", "with-merged", names=names)),))
            heads.append((*lines, *own.paragraphs(Hold.DOCUMENT, column.id)))
        return tuple(heads)

    def _with_remarks(self, table: Table) -> Table:
        """Return the table with a blank column for remarks at its right."""
        head = ((Run(self.words.say("sheet", "remarks"), bold=True),),)
        blank: Paragraphs = ((Run(""),),)
        rows = [
            row if len(row.cells) < len(table.heads) - 1
            else PrintedRow(row.head, (*row.cells, blank), row.shaded)
            for row in table.rows
        ]  # fmt: skip
        return Table((*table.heads, head), (*table.shapes, Shape.WRITE), tuple(rows))

    def _notes(self, sheet: ComparisonSheet, rows: Sequence[Row], *, main: bool) -> list[str]:
        notes = [self.words.say("sheet", "legend")]
        if is_turned(sheet) and sheet.rows_by == RowsBy.INDICATOR and sheet.base is not None:
            notes.append(self.words.say("turned", "legend"))
        if main:
            key = "main-figures" if sheet.rows_by == RowsBy.INDICATOR else "main-points"
            notes.append(self.words.say("sheet", key))
        hidden = len(sheet.rows) - len(rows)
        if hidden:
            notes.append(self.words.say("sheet", "hidden", count=hidden))
        return notes


def is_turned(sheet: ComparisonSheet) -> bool:
    """Tell whether the columns are rows: as was asked, or as too many to stand beside each other."""
    return sheet.turned or sum(1 for column in sheet.columns if column.id != REMARKS) > SIDE_BY_SIDE
