"""The bars of a comparison of figures: all those of one row and one year on the same scale."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from songhanh.core.compare import Standing, scale_of
from songhanh.core.model import Operator

if TYPE_CHECKING:
    from songhanh.core.compare import Cell, ComparisonSheet, Entry, Row
    from songhanh.core.model import Figure


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure on the scale of its row: parts of the bar's width."""

    value: float
    high: float | None
    base: float | None


class RowScales:
    """Finds the year and the scales of a row, each when it is first asked for."""

    def __init__(self, sheet: ComparisonSheet) -> None:
        self._sheet = sheet
        self._years: dict[str, int | None] = {}
        self._scales: dict[tuple[str, int | None], float] = {}

    def year(self, row: Row) -> int | None:
        """Return the year of a row: that of the base's figure, else the one most figures have."""
        if row.id not in self._years:
            base = self._sheet.base
            cells: tuple[Cell, ...] = (row.cells[base],) if base is not None else ()
            years = [e.provision.year for cell in cells for e in cell.entries[:1]]
            years += [y for y, _ in Counter(e.provision.year for e in _entries(row)).most_common()]
            self._years[row.id] = next((year for year in years if year), None)
        return self._years[row.id]

    def end(self, row: Row, year: int | None) -> float:
        """Return the value at the right end of the bars of one year in a row."""
        key = row.id, year
        if key not in self._scales:
            self._scales[key] = scale_of(
                entry
                for entry in _entries(row)
                if entry.standing != Standing.NOT_COMPARABLE and entry.provision.year == year
            )
        return self._scales[key]

    def bar(self, row: Row, entry: Entry, figure: Figure) -> Bar | None:
        """Return the bar of a figure; none where it would not mean the same as those beside it."""
        if figure.unit is None or figure.operator == Operator.RANK:
            return None
        if entry.standing == Standing.NOT_COMPARABLE:
            return None
        if self._sheet.base is None and len(_units(row)) > 1:
            return None
        scale = self.end(row, entry.provision.year)
        if scale <= 0:
            return None
        base = entry.against or (entry.provision if self._is_base(row, entry) else None)
        tick = base.figure.low / scale if base is not None and base.figure is not None else None
        high = figure.high / scale if figure.high is not None else None
        return Bar(figure.low / scale, high, tick)

    def _is_base(self, row: Row, entry: Entry) -> bool:
        return self._sheet.base is not None and entry in row.cells[self._sheet.base].entries


def _entries(row: Row) -> list[Entry]:
    return [entry for cell in row.cells for entry in cell.entries]


def _units(row: Row) -> set[str | None]:
    return {e.provision.figure.unit for e in _entries(row) if e.provision.figure is not None}
