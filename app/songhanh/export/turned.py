"""Comparisons of more columns than stand side by side on paper: they become rows.

Each row of the comparison, an indicator or a pillar, becomes a section; under it stand the
provinces, with their figure as a bar on the scale of the section.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from songhanh.core.compare import REMARKS, Emptiness, RowsBy, Standing, scale_of
from songhanh.export.cells import leading
from songhanh.export.printed import Bar, PrintedRow, Run, Shape, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from songhanh.config.words import Words
    from songhanh.core.compare import Column, ComparisonSheet, Entry, Row
    from songhanh.export.cells import CellWriter
    from songhanh.export.printed import Paragraph, Paragraphs

SIDE_BY_SIDE = 6
"""How many columns stand beside each other; more are turned into rows."""
_ORDER = (Standing.AHEAD, Standing.EQUAL, Standing.BEHIND, None, Standing.NOT_COMPARABLE)
_TEXTS = (Shape.ORDINAL, Shape.SHORT, Shape.TEXT)
_FIGURES = (Shape.ORDINAL, Shape.SHORT, Shape.SHORT, Shape.BAR, Shape.SHORT, Shape.TEXT)
_STEPS = (1, 2, 2.5, 3, 4, 5, 6, 8, 10)


class _Scale(NamedTuple):
    """The scale of a section's bars: its end, and the base's value on it."""

    end: float
    base: float | None

    def bar(self, entry: Entry) -> Bar | None:
        figure = entry.provision.figure
        if figure is None or not self.end:
            return None
        high = figure.high or 0.0
        apart = entry.standing == Standing.NOT_COMPARABLE
        base = None if self.base is None else self.base / self.end
        return Bar(min(figure.low / self.end, 1), min(high / self.end, 1), base, apart)


class TurnedWriter:
    """Writes a comparison with its columns as rows; `names` gives each row its group and name."""

    def __init__(
        self, words: Words, cells: CellWriter, sheet: ComparisonSheet, *, main: bool
    ) -> None:
        self._words = words
        self._cells = cells
        self._sheet = sheet
        self._main = main

    def write(self, rows: Sequence[Row], names: Sequence[tuple[str, str]]) -> Table:
        """Return the table of these rows."""
        sections = len(rows) > 1
        written: list[PrintedRow] = []
        if self._sheet.rows_by != RowsBy.INDICATOR:
            for row, name in zip(rows, names, strict=True):
                written += [self._section(name[1])] if sections else []
                written += self._texts(row, name)
            heads = [self._say(key) for key in ("ordinal", "place", "content")]
            return Table(_heads(heads), _TEXTS, tuple(written))
        scales = [self._scale(row) for row in rows]
        for row, scale, name in zip(rows, scales, names, strict=True):
            scaled = self._range(row, scale)
            details = (self._until(row), self._say("scale", range=scaled) if scaled else "")
            written += [self._section(name[1], *details)] if sections else []
            written += self._figures(row, scale, name)
        heads = [self._say(key) for key in ("ordinal", "place", "figure", "chart")]
        heads += [self._say(key) for key in ("against", "document")]
        if len(rows) == 1:
            heads[2] = f"{heads[2]}\n{self._until(rows[0])}".strip()
            heads[3] = self._range(rows[0], scales[0]) or heads[3]
        return Table(_heads(heads), _FIGURES, tuple(written))

    def _section(self, name: str, *details: str) -> PrintedRow:
        said = ", ".join(filter(None, details))
        runs = (Run(name, bold=True), Run(f" ({said})")) if said else (Run(name, bold=True),)
        return PrintedRow((runs,), ())

    def _scale(self, row: Row) -> _Scale:
        """Return a scale with a round end that the largest figure takes most of."""
        entries = [entry for _, entry in self._leading(row)]
        end = _round_end(scale_of(entries) * 0.8)
        base = self._sheet.base
        if base is None or not row.cells[base].entries:
            return _Scale(end, None)
        figure = leading(row.cells[base].entries, self._year(row)).provision.figure
        return _Scale(end, figure.low if figure is not None else None)

    def _range(self, row: Row, scale: _Scale) -> str:
        if not scale.end:
            return ""
        return f"0 – {self._words.number(scale.end)} {self._unit(row)}".rstrip()

    def _unit(self, row: Row) -> str:
        """Return the unit that most figures have; it is not said again with each of them."""
        units = Counter(
            self._words.unit(entry.provision.figure, self._cells.taxonomy)
            for _, entry in self._leading(row)
            if entry.provision.figure is not None
        )
        return units.most_common(1)[0][0] if units else ""

    def _until(self, row: Row) -> str:
        """Return for which year the figures are that name no other."""
        year = self._year(row)
        return self._words.say("sheet", "year", year=str(year)) if year else ""

    def _year(self, row: Row) -> int | None:
        """Return the year for which most columns have a figure."""
        years = Counter(
            year
            for cell in row.cells
            for year in {e.provision.year for e in cell.entries if e.provision.year}
        )
        return min(years, key=lambda year: (-years[year], year)) if years else None

    def _leading(self, row: Row) -> list[tuple[int, Entry]]:
        """Return the columns that have something, each with the figure that stands for it."""
        year = self._year(row)
        return [
            (i, leading(cell.entries, year)) for i, cell in enumerate(row.cells) if cell.entries
        ]

    def _figures(self, row: Row, scale: _Scale, names: tuple[str, str]) -> Iterable[PrintedRow]:
        """Yield the base, then the provinces: ahead, equal, behind, the largest figure first.

        Where another order was asked for, they stand as the columns do.
        """
        year, base = self._year(row), self._sheet.base
        found = self._leading(row)
        for index, entry in found:
            if index == base:
                yield self._figure_row(row, index, entry, scale, names, (year, 0))
        yield from self._written(row, blanks=len(_FIGURES) - 2)
        others = [one for one in found if one[0] != base]
        if self._sheet.by_figure:
            others.sort(key=lambda one: (_ORDER.index(one[1].standing), -_low(one[1]), one[0]))
        number = 0
        for number, (index, entry) in enumerate(others, 1):
            yield self._figure_row(row, index, entry, scale, names, (year, number))
        if not self._sheet.hide_bare:
            yield from self._empty(row, names, number, range_of_rows=True)

    def _figure_row(
        self,
        row: Row,
        index: int,
        entry: Entry,
        scale: _Scale,
        names: tuple[str, str],
        place: tuple[int | None, int],
    ) -> PrintedRow:
        year, number = place
        column = self._sheet.columns[index]
        is_base = index == self._sheet.base
        bar = scale.bar(entry)
        figure: list[Paragraph] = []
        against: list[Paragraph] = []
        documents: list[Paragraph] = []
        noted: list[Paragraph] = []
        for one in row.cells[index].entries:
            shown = one is entry or not self._main
            source = self._cells.keep(names, column, one, shown=shown)
            if not shown:
                continue
            lines = (self._figure(row, one, year), self._against(one, is_base=is_base))
            where = 0 if one is entry else len(figure)
            figure.insert(where, lines[0])
            against.insert(where, lines[1])
            documents.insert(where, self._document(column, one, source))
            noted += self._cells.on_provision(one.provision)
        cells = (
            ((Run(self._name(column), bold=is_base),),),
            tuple(figure),
            ((Run("", bar=bar),),) if bar else ((Run(""),),),
            tuple(against),
            (*documents, *noted, *self._cells.on_cell(self._sheet, row, index)),
        )
        return PrintedRow(((Run(str(number) if number else ""),),), cells, shaded=is_base)

    def _figure(self, row: Row, entry: Entry, year: int | None) -> Paragraph:
        figure, own = entry.provision.figure, entry.provision.year
        if figure is None:
            return (Run(""),)
        said = self._cells.figure(figure)
        if self._words.unit(figure, self._cells.taxonomy) == self._unit(row):
            said = self._words.figure(figure)
            said += "\u00a0%" if self._unit(row).startswith("%") else ""
        if own != year and own:
            return (Run(said, bold=True), Run(f", {own}"))
        return (Run(said, bold=True),)

    def _against(self, entry: Entry, *, is_base: bool) -> Paragraph:
        if is_base:
            return (Run(self._words.say("sheet", "base"), bold=True),)
        if entry.standing is None:
            return (Run(""),)
        mark = Run("", mark=entry.standing)
        if entry.reason is not None:
            return (mark, Run(f" {self._words.say('ReasonShort', entry.reason.value)}"))
        return (mark, Run(f" {self._words.name(entry.standing)}"))

    def _document(self, column: Column, entry: Entry, number: int) -> Paragraph:
        reference = self._cells.reference(column, entry.provision)
        return (Run(reference), Run(f" [{number}] "), Run("", mark=entry.provision.confidence))

    def _written(self, row: Row, *, blanks: int) -> Iterable[PrintedRow]:
        """Yield the row of the reader's own commune: what was typed, or room for the pen."""
        for column, cell in zip(self._sheet.columns, row.cells, strict=True):
            if column.is_written and column.id != REMARKS:
                name = ((Run(self._words.text(column.name), bold=True),),)
                empty: Paragraphs = ((Run(""),),)
                said = self._cells.written(cell)
                yield PrintedRow(((Run(""),),), (name, said, *(empty,) * (blanks - 1)))

    def _texts(self, row: Row, names: tuple[str, str]) -> Iterable[PrintedRow]:
        number = 0
        yield from self._written(row, blanks=1)
        for index, cell in enumerate(row.cells):
            if cell.entries:
                number += 1
                name = self._words.text(self._sheet.columns[index].name)
                said = self._cells.cell(self._sheet, row, names, index)
                yield PrintedRow(((Run(str(number)),),), (((Run(name, bold=True),),), said))
        yield from self._empty(row, names, number, range_of_rows=False)

    def _empty(
        self, row: Row, names: tuple[str, str], number: int, *, range_of_rows: bool
    ) -> Iterable[PrintedRow]:
        """Yield the columns with nothing, each with why; or all of one reason in one row."""
        columns = self._sheet.columns
        reasons: dict[Emptiness, list[Column]] = {}
        for column, cell in zip(columns, row.cells, strict=True):
            if not cell.entries and not column.is_written:
                reasons.setdefault(cell.emptiness or Emptiness.NOT_FOUND, []).append(column)
        ranks = list(Emptiness)
        for reason in sorted(reasons, key=ranks.index, reverse=True):
            for column in reasons[reason]:
                self._cells.keep(names, column, self._cells.emptiness(column, reason))
            if range_of_rows:
                for column in reasons[reason]:
                    number += 1
                    why = self._cells.emptiness(column, reason)
                    name = (Run(self._name(column)),)
                    cells = ((name,), ((Run(why, italic=True),),))
                    yield PrintedRow(((Run(str(number)),),), cells)
            else:
                found = ", ".join(self._words.text(column.name) for column in reasons[reason])
                why = self._words.say("sheet", f"all-{reason.value}", count=len(reasons[reason]))
                yield PrintedRow(((Run(""),),), (((Run(why, italic=True), Run(f" {found}")),),))

    def _name(self, column: Column) -> str:
        """Return the name of a column, its first word cut short where that is usual."""
        long, short = self._say("city-long"), self._say("city-short")
        return self._words.text(column.name).replace(long, short)

    def _say(self, key: str, **values: object) -> str:
        return self._words.say("turned", key, **values)


def _heads(words: Iterable[str]) -> tuple[Paragraphs, ...]:
    return tuple(
        tuple((Run(line, bold=not n),) for n, line in enumerate(said.splitlines()))
        for said in words
    )


def _low(entry: Entry) -> float:
    return entry.provision.figure.low if entry.provision.figure is not None else 0.0


def _round_end(largest: float) -> float:
    """Return a round number at which a scale ends so that `largest` takes most of it.

    >>> _round_end(40), _round_end(7)
    (50, 8)
    """
    if largest <= 0:
        return 0
    power = 10 ** math.floor(math.log10(largest))
    ends = (step * power for step in (*_STEPS, 12.5, 15))
    return float(next(end for end in ends if end >= largest * 1.05))
