"""A dossier on paper: provisions, tables and lists of work one after the other, with the notes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from songhanh.core.text import nfc
from songhanh.export.options import SheetOptions, SourceDetail
from songhanh.export.printed import PrintedRow, Records, Run, Shape, Table, text_of
from songhanh.export.sheet_frame import SheetFrame, heading
from songhanh.export.source_list import SourceList

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from songhanh.core.compare import ComparisonSheet, Row
    from songhanh.core.model import Document, Provision
    from songhanh.core.work import WorkItem
    from songhanh.export.printed import Paragraph, PrintedSheet


@dataclass(frozen=True, slots=True)
class DossierItem:
    """One thing in a dossier with the notes on it; what is no longer in the data has its old text."""

    label: str
    text: str
    notes: tuple[str, ...] = ()
    provision: Provision | None = None
    document: Document | None = None
    sheet: ComparisonSheet | None = None
    work: tuple[WorkItem, ...] | None = None


class DossierSheetWriter(SheetFrame):
    """Puts a dossier into words: where it stands, what it says, what was noted."""

    __slots__ = ()

    def write(
        self, title: str, items: Sequence[DossierItem], options: SheetOptions | None = None
    ) -> PrintedSheet:
        """Return the dossier as a sheet in the order of its items."""
        chosen = options or SheetOptions()
        words, sources = self.words, SourceList(self.words, self.taxonomy)
        heads = tuple(
            ((Run(words.say("dossier", key), bold=True),),) for key in ("where", "what", "notes")
        )
        rows = tuple(row for item in items for row in self._rows(item, sources))
        table = Table(heads, (Shape.SHORT, Shape.TEXT, Shape.TEXT), rows)
        detail = chosen.sources or SourceDetail.SHORT
        return replace(
            self.framed(nfc(chosen.title or title), table, sources, detail, chosen),
            kind=words.say("dossier", "title"),
            notes=(words.say("sheet", "legend-signs"),) if chosen.notes else (),
            records=Records(
                tuple(words.say("dossier", key) for key in ("where", "what", "notes")),
                tuple(_values(row) for row in rows),
            ),
            upright=True,
        )

    def _rows(self, item: DossierItem, sources: SourceList) -> Iterator[PrintedRow]:
        notes = _lines(item.notes)
        if item.sheet is not None:
            yield heading(item.label)
            yield from self._table(item.sheet, notes, sources)
        elif item.work is not None:
            yield heading(item.label)
            for number, task in enumerate(item.work):
                due = task.provision.due
                when = self.words.due(due) if due else self.words.say("work", "no-due")
                yield PrintedRow(
                    ((Run(when[:1].upper() + when[1:]),),),
                    ((self._said(task.provision, sources),), () if number else notes),
                )
        elif item.provision is not None:
            place = self._place(item.provision)
            said = self._said(item.provision, sources)
            yield PrintedRow(((Run(place, bold=True),),), ((said,), notes))
        elif item.document is not None:
            title = self.words.text(item.document.title)
            yield PrintedRow(((Run(item.label, bold=True),),), (((Run(title),),), notes))
        elif item.label:
            gone = self.words.say("dossier", "gone")
            said = (Run(item.text), Run(f" ({gone})", italic=True))
            yield PrintedRow(((Run(item.label, bold=True),),), ((said,), notes))
        else:
            head = self.words.say("notebook", "free-note")
            yield PrintedRow(((Run(head, bold=True),),), (notes, ()))

    def _table(
        self, sheet: ComparisonSheet, notes: tuple[Paragraph, ...], sources: SourceList
    ) -> Iterator[PrintedRow]:
        """Yield a comparison row by row: in each, what every column says that says anything."""
        for number, row in enumerate(sheet.shown(hide_empty=True)):
            said = tuple(self._cells(sheet, row, sources))
            name = self.words.say("rows", row.id) if sheet.kind_rows else self.words.text(row.name)
            yield PrintedRow(((Run(name),),), (said, () if number else notes))

    def _cells(self, sheet: ComparisonSheet, row: Row, sources: SourceList) -> Iterator[Paragraph]:
        for column, cell in zip(sheet.columns, row.cells, strict=True):
            name = Run(f"{self.words.text(column.name)}: ", bold=True)
            if cell.text:
                yield (name, Run(cell.text))
            for entry in cell.entries:
                mark: tuple[Run, ...] = ()
                if entry.standing is not None:
                    words = self.words.name(entry.standing)
                    mark = (Run(" "), Run("", mark=entry.standing), Run(f" {words}"))
                yield (name, *self._said(entry.provision, sources), *mark)

    def _said(self, provision: Provision, sources: SourceList) -> Paragraph:
        number = sources.number(provision, self.documents[provision.document])
        year = f" ({provision.year})" if provision.figure is not None and provision.year else ""
        return (
            Run(f"{self.words.text(provision.text)}{year}"),
            Run(f" [{number}] ", small=True),
            Run("", mark=provision.confidence),
        )

    def _place(self, provision: Provision) -> str:
        document = self.documents[provision.document]
        names = (self.province_of(document), self.words.text(document.label), provision.ref)
        return ", ".join(filter(None, names))


def _values(row: PrintedRow) -> tuple[str, ...]:
    """Return a row as plain words, one cell each."""
    cells = (row.head, *row.cells, (), ())[:3]
    return tuple("\n".join(text_of(one) for one in cell) for cell in cells)


def _lines(notes: Sequence[str]) -> tuple[Paragraph, ...]:
    return tuple((Run(line),) for note in notes for line in note.splitlines() if line.strip())
