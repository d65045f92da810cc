"""What stands in the cells of a comparison, in words: entries, their figures, places and sources."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from songhanh.core.compare import ColumnKind, Emptiness, RowsBy, Standing
from songhanh.core.model import Confidence
from songhanh.core.own import Hold, cell_target
from songhanh.export.own_notes import OwnNotes
from songhanh.export.printed import Records, Run

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from songhanh.config.words import Words
    from songhanh.core.compare import Cell, Column, ComparisonSheet, Entry, Row
    from songhanh.core.model import Document, Figure, Provision
    from songhanh.core.taxonomy import Taxonomy
    from songhanh.export.printed import Paragraph, Paragraphs, Value
    from songhanh.export.source_list import SourceList

KEPT = 3
"""How many entries of a cell stand where only the main points are wanted."""
_RECORD = (
    "group",
    "row",
    "column",
    "content",
    "sign",
    "from",
    "to",
    "unit",
    "year",
    "standing",
    "document",
    "place",
    "confidence",
    "source-number",
    "publisher",
    "source-title",
    "address",
    "published",
)


@dataclass(slots=True)
class CellWriter:
    """Writes the cells of one sheet in turn, numbering their sources and keeping their values."""

    words: Words
    taxonomy: Taxonomy
    documents: Mapping[str, Document]
    sources: SourceList
    main: bool = False
    own: OwnNotes = field(default_factory=OwnNotes)
    _records: list[tuple[Value, ...]] = field(default_factory=list)

    @property
    def records(self) -> Records:
        """The values of all cells written so far."""
        keys = (*_RECORD, *(("own-notes",) if self.own else ()))
        return Records(tuple(self.words.say("record", key) for key in keys), tuple(self._records))

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
        return f"{self.words.text(self.taxonomy.province[document.scope].name)}: {place}"

    def cell(
        self, sheet: ComparisonSheet, row: Row, names: tuple[str, str], index: int
    ) -> Paragraphs:
        """Return the cell of column `index`; `names` are those of the row's group and of the row."""
        column, cell = sheet.columns[index], row.cells[index]
        noted = self.on_cell(sheet, row, index)
        if column.is_written:
            return (*self.written(cell), *noted)
        if not cell.entries:
            why = self.emptiness(column, cell.emptiness or Emptiness.NOT_FOUND)
            self.keep(names, column, why)
            return ((Run(why, italic=True),), *noted)
        shown = self.chosen(sheet, cell)
        paragraphs: list[Paragraph] = []
        for entry in cell.entries:
            number = self.keep(names, column, entry, shown=entry in shown)
            if entry in shown:
                paragraphs.append(self._entry(sheet, column, entry.provision, number))
                if entry.standing is not None:
                    paragraphs.append(self.standing(entry))
                paragraphs += self.on_provision(entry.provision)
        more = len(cell.entries) - len(shown)
        if more:
            said = self.words.say("sheet", "more", count=more)
            paragraphs.append((Run(said, italic=True, small=True),))
        return (*paragraphs, *noted)

    def on_provision(self, provision: Provision) -> Paragraphs:
        """Return the reader's own notes on a provision."""
        return self.own.paragraphs(Hold.PROVISION, provision.id)

    def on_cell(self, sheet: ComparisonSheet, row: Row, index: int) -> Paragraphs:
        """Return the reader's own notes on the cell of column `index`."""
        target = cell_target(sheet.rows_by.value, row.id, sheet.columns[index].id)
        return self.own.paragraphs(Hold.CELL, target)

    def written(self, cell: Cell) -> Paragraphs:
        """Return what the reader wrote in a cell, or nothing, which leaves room for the pen."""
        return tuple((Run(line),) for line in cell.text.splitlines()) or ((Run(""),),)

    def chosen(self, sheet: ComparisonSheet, cell: Cell) -> Sequence[Entry]:
        """Return the entries of a cell that are printed."""
        if not self.main:
            return cell.entries
        if sheet.rows_by == RowsBy.INDICATOR:
            return (leading(cell.entries),)
        return main_points(cell.entries)

    def standing(self, entry: Entry) -> Paragraph:
        """Return how a figure stands against the base: the sign and the words for it."""
        if entry.standing is None:
            return ()
        words = self.words.name(entry.standing)
        if entry.reason is not None:
            words += f": {self.words.name(entry.reason)}"
        return (Run("", mark=entry.standing), Run(f" {words}", bold=True))

    def figure(self, figure: Figure) -> str:
        """Return a figure with sign and unit: `≥ 30 % GRDP`."""
        unit = self.words.unit(figure, self.taxonomy)
        return f"{self.words.figure(figure)} {unit}".rstrip()

    def keep(
        self, names: tuple[str, str], column: Column, what: Entry | str, *, shown: bool = True
    ) -> int:
        """Keep an entry, or why there is none, for files of values; return its source's number.

        The source of what is not shown on paper has no number there: 0.
        """
        place = self.words.text(column.name)
        if isinstance(what, str):
            blanks = len(_RECORD) - 4 + bool(self.own)
            self._records.append((*names, place, what, *(None,) * blanks))
            return 0
        provision, words = what.provision, self.words
        document = self.documents[provision.document]
        number = self.sources.number(provision, document) if shown else 0
        standing = "".join(run.text for run in self.standing(what)).strip() or None
        source = provision.source
        self._records.append(
            (
                *names,
                place,
                words.text(provision.text),
                *self._numbers(provision),
                standing,
                words.text(document.label),
                provision.ref,
                words.name(provision.confidence),
                number or None,
                source.publisher,
                source.title,
                source.url,
                source.published,
                *self._noted(provision),
            )
        )
        return number

    def _noted(self, provision: Provision) -> tuple[Value, ...]:
        """Return the column of one's own notes, if there is one."""
        if not self.own:
            return ()
        return ("\n".join(self.own.lines(Hold.PROVISION, provision.id)) or None,)

    def _numbers(self, provision: Provision) -> tuple[Value, ...]:
        """Return sign, lower and upper end, unit and year."""
        figure = provision.figure
        if figure is None:
            return (None, None, None, None, provision.year)
        sign = self.words.say("Operator", figure.operator.value, value="").strip() or "="
        unit = self.words.unit(figure, self.taxonomy)
        return (sign, figure.low, figure.high, unit, provision.year)

    def _entry(
        self, sheet: ComparisonSheet, column: Column, provision: Provision, number: int
    ) -> Paragraph:
        """Return an entry with its figure in front, its place and the number of its source."""
        runs: list[Run] = []
        figure = provision.figure
        if figure is not None and sheet.rows_by == RowsBy.INDICATOR:
            year = f", {provision.year}" if provision.year else ""
            runs.append(Run(self.figure(figure), bold=True))
            runs.append(Run(year if self.main else f"{year}. "))
        if figure is None or not self.main or sheet.rows_by != RowsBy.INDICATOR:
            runs.append(Run(self.words.text(provision.text)))
        runs.append(Run(f" ({self.reference(column, provision)})", small=True))
        runs.append(Run(f" [{number}] ", small=True))
        runs.append(Run("", mark=provision.confidence))
        return tuple(runs)


def leading(entries: Sequence[Entry], year: int | None = None) -> Entry:
    """Return the figure that stands for a cell: one that can be compared, of `year`, the surest."""
    sure = list(Confidence)
    return min(
        entries,
        key=lambda entry: (
            entry.standing == Standing.NOT_COMPARABLE,
            year is not None and entry.provision.year != year,
            sure.index(entry.provision.confidence),
        ),
    )


def main_points(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return a few entries: the first of each kind, then the second of each, in reading order."""
    ranks: dict[str, int] = {}
    order: list[tuple[int, int]] = []
    for index, entry in enumerate(entries):
        rank = ranks.get(entry.provision.kind, 0)
        ranks[entry.provision.kind] = rank + 1
        order.append((rank, index))
    kept = sorted(index for _, index in sorted(order)[:KEPT])
    return [entries[index] for index in kept]
