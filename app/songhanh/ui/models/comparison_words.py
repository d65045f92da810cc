"""What stands in the cells of a comparison, in words: to be painted, copied and read aloud."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from songhanh.core.compare import OF_BASE, ColumnKind, Emptiness, RowsBy
from songhanh.ui.models.row_scales import RowScales
from songhanh.ui.models.spoken_figures import SpokenFigures

if TYPE_CHECKING:
    from songhanh.core.compare import Column, ComparisonSheet, Entry, Row
    from songhanh.export.sheet import SheetWriter
    from songhanh.ui.models.row_scales import Bar


_OPENING = "0"  # a part before the first numbered one
_FIRST_WORDS = 9
_KEPT = 2000


@dataclass(frozen=True, slots=True)
class EntryText:
    """One entry in words. `figure` is empty where the row is not one of figures."""

    entry: Entry
    kind: str
    text: str
    reference: str
    figure: str = ""
    unit: str = ""
    unit_in_row: bool = False
    year: str = ""
    verdict: str = ""
    reason: str = ""
    bar: Bar | None = None


@dataclass(frozen=True, slots=True)
class CellText:
    """A cell in words: its entries, or why there are none; or what the reader wrote."""

    entries: tuple[EntryText, ...]
    empty: str = ""
    is_base: bool = False
    is_written: bool = False
    written: str = ""


class ComparisonWords(QObject):
    """Puts the rows and columns of one sheet into words, each when it is first asked for."""

    def __init__(
        self, sheet: ComparisonSheet, writer: SheetWriter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._writer = writer
        self._words = writer.words
        self._cells: dict[tuple[str, int], CellText] = {}
        self._scales = RowScales(sheet)
        self._figures = SpokenFigures(writer.words, self)

    @property
    def has_figures(self) -> bool:
        """Whether the cells hold figures rather than text."""
        return self._sheet.rows_by == RowsBy.INDICATOR

    @property
    def rows_name(self) -> str:
        """What the rows are."""
        return self._words.name(self._sheet.rows_by)

    def group_name(self, key: str) -> str:
        """Return the name of a group of rows."""
        groups = dict(self._sheet.groups)
        name = self._words.text(groups[key]) if key in groups else ""
        if self._sheet.rows_by in OF_BASE and key != _OPENING:
            return f"{key}. {name}".rstrip(". ")
        return name

    def row_name(self, row: Row) -> str:
        """Return the name of a row."""
        return self._writer.row_name(self._sheet, row)

    def row_detail(self, row: Row) -> str:
        """Return the unit of a row of figures and the year most of them are meant for.

        Under the number of a task stand its first words.
        """
        if self._sheet.rows_by in OF_BASE and self._sheet.base is not None:
            return _beginning(
                self._words.text(row.cells[self._sheet.base].entries[0].provision.text)
            )
        unit = self._words.text(row.detail)
        year = self._scales.year(row)
        if not self.has_figures or year is None:
            return unit
        by_year = self.tr("by {year}").replace("{year}", str(year))
        return f"{unit}, {by_year}" if unit else by_year

    def row_unit(self, row: Row) -> str:
        """Return the unit of a row of figures and the scale of its bars: `0 – 50 %`."""
        unit = self._words.text(row.detail)
        end = self._scales.end(row, self._scales.year(row))
        if not end:
            return unit
        return f"0 – {self._words.number(float(f'{end:.3g}'))} {unit}".rstrip()

    def row_tip(self, row: Row) -> str:
        """Return what a reader may want to know of a row: what a pillar covers, how figures count."""
        taxonomy = self._writer.taxonomy
        if self._sheet.rows_by in OF_BASE and self._sheet.base is not None:
            return self._words.text(row.cells[self._sheet.base].entries[0].provision.text)
        if self._sheet.rows_by == RowsBy.PILLAR and row.id in taxonomy.pillar:
            pillar = taxonomy.pillar[row.id]
            parts = [self._words.text(pillar.definition), self._words.text(pillar.note)]
        else:
            indicator = taxonomy.indicator.get(row.id) if self.has_figures else None
            parts = [self.row_detail(row), self._words.text(indicator.note) if indicator else ""]
        return "\n".join(part for part in parts if part)

    def column_name(self, column: Column) -> str:
        """Return the name of a column."""
        return self._words.text(column.name)

    def column_detail(self, index: int) -> str:
        """Return what a column consists of."""
        column = self._sheet.columns[index]
        parts = []
        if column.kind == ColumnKind.PROVINCE and column.detail.vi:
            names = self._words.text(column.detail)
            parts.append(self._words.say("sheet", "with-merged", names=names))
        if column.kind == ColumnKind.REGION:
            parts.append(self.tr("%n province(s)", "", column.detail.vi.count(",") + 1))
        if column.is_written:
            return self.tr("press Enter in a cell to write")
        if column.kind != ColumnKind.DOCUMENT:
            parts.append(self.tr("%n document(s)", "", column.documents))
        elif index != self._sheet.base:
            parts.append(self._words.text(column.detail))
        if index == self._sheet.base:
            parts.append(self.tr("base column"))
        return " · ".join(parts)

    def column_tip(self, index: int) -> str:
        """Return what a reader may want to know of a column: all it consists of."""
        column = self._sheet.columns[index]
        parts = [self.column_name(column), self.column_detail(index)]
        if column.kind in (ColumnKind.REGION, ColumnKind.DOCUMENT):
            parts.append(self._words.text(column.detail))
        if column.unseen:
            parts.append(
                self.tr(
                    "%n of the documents known by name only, the text was not seen",
                    "",
                    column.unseen,
                )
            )
        return "\n".join(dict.fromkeys(part for part in parts if part))

    def cell(self, row: Row, index: int) -> CellText:
        """Return a cell in words."""
        key = row.id, index
        if key not in self._cells:
            if len(self._cells) >= _KEPT:
                self._cells.clear()  # what is in sight is put into words again in no time
            self._cells[key] = self._cell(row, index)
        return self._cells[key]

    def forget(self, row: Row, index: int) -> None:
        """Put a cell into words again when it is next asked for."""
        self._cells.pop((row.id, index), None)

    def plain(self, row: Row, index: int) -> str:
        """Return a cell as one line of text, to be pasted into a table elsewhere."""
        cell = self.cell(row, index)
        return "; ".join(self._plain(one) for one in cell.entries) or cell.written or cell.empty

    def spoken(self, row: Row, index: int) -> str:
        """Return a cell as it is read aloud, its column first."""
        column = self._sheet.columns[index]
        cell = self.cell(row, index)
        parts = [self.column_name(column)]
        if cell.is_base:
            parts.append(self.tr("base"))
        if not cell.entries:
            said = cell.written or cell.empty or self.tr("blank, press Enter to write")
            return ", ".join((*parts, said))
        for one in cell.entries:
            parts += self._spoken(one)
        return ", ".join(part for part in parts if part)

    def sentence(self, row: Row) -> str:
        """Return a whole row as it is read aloud."""
        head = ", ".join(part for part in (self.row_name(row), self.row_detail(row)) if part)
        cells = (self.spoken(row, index) for index in range(len(self._sheet.columns)))
        return ". ".join((self._figures.say(head), *cells)) + "."

    def _cell(self, row: Row, index: int) -> CellText:
        cell, column = row.cells[index], self._sheet.columns[index]
        is_base = index == self._sheet.base
        if column.is_written:
            return CellText((), is_written=True, written=cell.text)
        if not cell.entries:
            why = cell.emptiness or Emptiness.NOT_FOUND
            return CellText((), self._writer.emptiness(column, why), is_base)
        year = self._scales.year(row)
        # What the row is about comes first, goals for later years after it.
        ordered = sorted(cell.entries, key=lambda entry: entry.provision.year != year)
        entries = ordered if self.has_figures else cell.entries
        return CellText(tuple(self._entry(row, column, one) for one in entries), "", is_base)

    def _entry(self, row: Row, column: Column, entry: Entry) -> EntryText:
        provision = entry.provision
        figure = provision.figure
        verdict = self._words.name(entry.standing) if entry.standing else ""
        reason = self._words.name(entry.reason) if entry.reason else ""
        found = EntryText(
            entry,
            self._words.name(provision.kind),
            self._words.text(provision.text),
            self._writer.reference(column, provision),
            verdict=verdict,
            reason=reason,
        )
        if figure is None or not self.has_figures:
            return found
        unit = self._words.unit(figure, self._writer.taxonomy)
        in_row = unit == self._words.text(row.detail)
        if in_row and unit.startswith("%"):
            unit = "%"  # the row's head says of what
        year = provision.year
        return replace(
            found,
            figure=self._words.figure(figure),
            unit=unit,
            unit_in_row=in_row,
            year=str(year) if year and year != self._scales.year(row) else "",
            bar=self._scales.bar(row, entry, figure),
        )

    def _plain(self, one: EntryText) -> str:
        if not one.figure:
            return f"{one.text} ({one.reference})"
        figure = f"{one.figure} {one.unit}".rstrip()
        year = f", {one.year}" if one.year else ""
        verdict = ": ".join(part for part in (one.verdict, one.reason) if part)
        verdict = f" – {verdict}" if verdict else ""
        return f"{figure}{year} ({one.reference}){verdict}"

    def _spoken(self, one: EntryText) -> list[str]:
        if not one.figure:
            return [one.kind, one.text, one.verdict]
        figure = one.entry.provision.figure
        said = self._figures.figure(figure) if figure is not None else one.figure
        year = self.tr("year {year}").replace("{year}", one.year) if one.year else ""
        verdict = one.verdict
        if one.reason:
            verdict = f"{verdict}: {one.reason}"
        return [self._figures.say(f"{said} {one.unit}".strip()), year, verdict]


def _beginning(text: str) -> str:
    words = text.split()
    return (
        text if len(words) <= _FIRST_WORDS else f"{' '.join(words[:_FIRST_WORDS]).rstrip(',;.')}…"
    )
