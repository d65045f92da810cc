"""A dossier on paper: provisions, tables and lists of work one after the other, with the notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from songhanh.core.model import CENTRAL
from songhanh.core.text import nfc
from songhanh.export.letterhead import letterhead
from songhanh.export.options import SheetOptions, SourceDetail
from songhanh.export.printed import (
    Paragraph,
    PrintedRow,
    PrintedSheet,
    Records,
    Run,
    Shape,
    check_code,
    text_of,
)
from songhanh.export.source_list import SourceList

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from songhanh.config.words import Words
    from songhanh.core.compare import ComparisonSheet, Row
    from songhanh.core.model import Document, Provision
    from songhanh.core.taxonomy import Taxonomy
    from songhanh.core.work import WorkItem
    from songhanh.store.manifest import Manifest


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


class DossierSheetWriter:
    """Puts a dossier into words: where it stands, what it says, what was noted."""

    def __init__(
        self,
        words: Words,
        taxonomy: Taxonomy,
        documents: Mapping[str, Document],
        manifest: Manifest,
        today: date,
    ) -> None:
        self._words = words
        self._taxonomy = taxonomy
        self._documents = documents
        self._manifest = manifest
        self._today = today

    def write(
        self, title: str, items: Sequence[DossierItem], options: SheetOptions | None = None
    ) -> PrintedSheet:
        """Return the dossier as a sheet in the order of its items."""
        chosen = options or SheetOptions()
        words, sources = self._words, SourceList(self._words, self._taxonomy)
        heads = tuple(
            ((Run(words.say("dossier", key), bold=True),),) for key in ("where", "what", "notes")
        )
        rows = tuple(row for item in items for row in self._rows(item, sources))
        name, pack = nfc(chosen.title or title), self._manifest
        detail = chosen.sources or SourceDetail.SHORT
        return PrintedSheet(
            language=words.language,
            kind=words.say("dossier", "title"),
            reference=words.say("sheet", "reference"),
            title=name,
            heads=heads,
            rows=rows,
            notes=(words.say("sheet", "legend-signs"),) if chosen.notes else (),
            sources_title=words.say("sheet", "sources"),
            sources=sources.lines(detail),
            foot_left=words.say("sheet", "pack", version=pack.version, date=words.date(pack.date)),
            foot_right=words.say(
                "sheet", "printed", check=check_code(name, rows), date=words.date(self._today)
            ),
            shapes=(Shape.SHORT, Shape.TEXT, Shape.TEXT),
            records=Records(
                tuple(words.say("dossier", key) for key in ("where", "what", "notes")),
                tuple(_values(row) for row in rows),
            ),
            source_records=sources.records,
            letterhead=letterhead(words, chosen.head, chosen.office),
            upright=True,
        )

    def _rows(self, item: DossierItem, sources: SourceList) -> Iterator[PrintedRow]:
        notes = _lines(item.notes)
        if item.sheet is not None:
            yield _group(item.label)
            yield from self._table(item.sheet, notes, sources)
        elif item.work is not None:
            yield _group(item.label)
            for number, task in enumerate(item.work):
                due = task.provision.due
                when = self._words.due(due) if due else self._words.say("work", "no-due")
                yield PrintedRow(
                    ((Run(when[:1].upper() + when[1:]),),),
                    ((self._said(task.provision, sources),), () if number else notes),
                )
        elif item.provision is not None:
            place = self._place(item.provision)
            said = self._said(item.provision, sources)
            yield PrintedRow(((Run(place, bold=True),),), ((said,), notes))
        elif item.document is not None:
            title = self._words.text(item.document.title)
            yield PrintedRow(((Run(item.label, bold=True),),), (((Run(title),),), notes))
        elif item.label:
            gone = self._words.say("dossier", "gone")
            said = (Run(item.text), Run(f" ({gone})", italic=True))
            yield PrintedRow(((Run(item.label, bold=True),),), ((said,), notes))
        else:
            head = self._words.say("notebook", "free-note")
            yield PrintedRow(((Run(head, bold=True),),), (notes, ()))

    def _table(
        self, sheet: ComparisonSheet, notes: tuple[Paragraph, ...], sources: SourceList
    ) -> Iterator[PrintedRow]:
        """Yield a comparison row by row: in each, what every column says that says anything."""
        for number, row in enumerate(sheet.shown(hide_empty=True)):
            said = tuple(self._cells(sheet, row, sources))
            name = (
                self._words.say("rows", row.id) if sheet.kind_rows else self._words.text(row.name)
            )
            yield PrintedRow(((Run(name),),), (said, () if number else notes))

    def _cells(self, sheet: ComparisonSheet, row: Row, sources: SourceList) -> Iterator[Paragraph]:
        for column, cell in zip(sheet.columns, row.cells, strict=True):
            name = Run(f"{self._words.text(column.name)}: ", bold=True)
            if cell.text:
                yield (name, Run(cell.text))
            for entry in cell.entries:
                mark: tuple[Run, ...] = ()
                if entry.standing is not None:
                    words = self._words.name(entry.standing)
                    mark = (Run(" "), Run("", mark=entry.standing), Run(f" {words}"))
                yield (name, *self._said(entry.provision, sources), *mark)

    def _said(self, provision: Provision, sources: SourceList) -> Paragraph:
        number = sources.number(provision, self._documents[provision.document])
        year = f" ({provision.year})" if provision.figure is not None and provision.year else ""
        return (
            Run(f"{self._words.text(provision.text)}{year}"),
            Run(f" [{number}] ", small=True),
            Run("", mark=provision.confidence),
        )

    def _place(self, provision: Provision) -> str:
        document = self._documents[provision.document]
        name = self._words.text(document.label)
        if document.scope != CENTRAL:
            name = f"{self._words.text(self._taxonomy.province[document.scope].name)}, {name}"
        return f"{name}, {provision.ref}"


def _values(row: PrintedRow) -> tuple[str, ...]:
    """Return a row as plain words, one cell each."""
    cells = (row.head, *row.cells, (), ())[:3]
    return tuple("\n".join(text_of(one) for one in cell) for cell in cells)


def _group(name: str) -> PrintedRow:
    return PrintedRow(((Run(name, bold=True),),), ())


def _lines(notes: Sequence[str]) -> tuple[Paragraph, ...]:
    return tuple((Run(line),) for note in notes for line in note.splitlines() if line.strip())
