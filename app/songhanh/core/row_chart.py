"""One row of a comparison as a chart: a bar a column on one scale, the base as a line."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from songhanh.core.compare import ComparisonRequest, Reason
from songhanh.core.model import Operator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.core.compare import Cell, ComparisonSheet, Entry, Row

_NO_LENGTH = (Reason.UNIT, Reason.UNREGISTERED, Reason.COUNTING)
_STEPS = (1, 2, 2.5, 5, 10)
_TICKS = 5


class BarKind(StrEnum):
    """What a column has to show in a chart."""

    PLAIN = "plain"
    OTHER = "other"
    """On the scale, but for another year or place than the base: drawn, in another pattern."""
    UNDRAWN = "undrawn"
    """A figure that has no length on this scale: a rank, another unit."""
    EMPTY = "empty"


class Order(StrEnum):
    """How the bars follow each other."""

    COLUMNS = "columns"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class ChartRequest:
    """A chart that is asked for: the row with the id `row` of a comparison."""

    comparison: ComparisonRequest
    row: str
    order: Order = Order.COLUMNS


@dataclass(frozen=True, slots=True)
class ChartBar:
    """What the column with the number `column` has; `entry` is None where it has no figure."""

    column: int
    kind: BarKind
    entry: Entry | None = None

    @property
    def low(self) -> float:
        """The length of the bar, 0 without one."""
        figure = self.entry.provision.figure if self.entry is not None else None
        return figure.low if figure is not None and self.has_length else 0.0

    @property
    def high(self) -> float | None:
        """The upper end of a range."""
        figure = self.entry.provision.figure if self.entry is not None else None
        return figure.high if figure is not None and self.has_length else None

    @property
    def has_length(self) -> bool:
        """Whether a bar is drawn."""
        return self.kind in (BarKind.PLAIN, BarKind.OTHER)


@dataclass(frozen=True, slots=True)
class RowChart:
    """A row to be drawn. `base` is the bar of the base column, drawn as a line and not as a bar."""

    bars: tuple[ChartBar, ...]
    base: ChartBar | None
    year: int | None
    unit: str | None
    ticks: tuple[float, ...]

    @property
    def end(self) -> float:
        """The value at the right end of the scale."""
        return self.ticks[-1] if self.ticks else 1.0

    @property
    def drawn(self) -> int:
        """The number of bars; without any there is no chart."""
        return sum(1 for bar in self.bars if bar.has_length)

    def ordered(self, order: Order) -> tuple[ChartBar, ...]:
        """Return the bars in the order of the columns, or the longest first, the others last."""
        if order == Order.COLUMNS:
            return self.bars
        rank = {kind: place for place, kind in enumerate(BarKind)}
        rank[BarKind.OTHER] = rank[BarKind.PLAIN]
        return tuple(sorted(self.bars, key=lambda bar: (rank[bar.kind], -bar.low)))


def chart_row(sheet: ComparisonSheet, row: Row) -> RowChart:
    """Return a row of figures as a chart; of several figures in a cell the row's year is taken."""
    year = _year(sheet, row)
    chosen = [_choose(cell, year) for cell in row.cells]
    unit = _unit(chosen, sheet.base)
    bars = [
        ChartBar(column, _kind(entry, year, unit, measured=sheet.base is not None), entry)
        for column, entry in enumerate(chosen)
    ]
    base = None
    if sheet.base is not None:
        base = bars.pop(sheet.base)
        base = base if base.entry is not None else None
    ends = [end for bar in (*bars, *([base] if base else [])) for end in (bar.low, bar.high or 0)]
    return RowChart(tuple(bars), base, year, unit, _ticks(max(ends, default=0.0)))


def _year(sheet: ComparisonSheet, row: Row) -> int | None:
    """Return the year of the base's figure, else the one most figures have."""
    base = row.cells[sheet.base].entries if sheet.base is not None else ()
    years = [entry.provision.year for entry in base[:1]]
    others = Counter(e.provision.year for cell in row.cells for e in cell.entries)
    years += [year for year, _ in others.most_common()]
    return next((year for year in years if year), None)


def _choose(cell: Cell, year: int | None) -> Entry | None:
    figures = [entry for entry in cell.entries if entry.provision.figure is not None]
    return min(figures, key=lambda entry: entry.provision.year != year, default=None)


def _unit(entries: Sequence[Entry | None], base: int | None) -> str | None:
    """Return the unit of the scale: the base's, else the one most figures have."""
    measured = entries[base] if base is not None else None
    units = [e.provision.figure.unit for e in entries if e and e.provision.figure]
    if measured is not None and measured.provision.figure is not None:
        return measured.provision.figure.unit
    return next((unit for unit, _ in Counter(units).most_common() if unit), None)


def _kind(entry: Entry | None, year: int | None, unit: str | None, *, measured: bool) -> BarKind:
    figure = entry.provision.figure if entry is not None else None
    if entry is None or figure is None:
        return BarKind.EMPTY
    judged = measured and entry.standing is not None
    alike = entry.reason not in _NO_LENGTH if judged else figure.unit == unit
    if figure.unit is None or not alike or figure.operator == Operator.RANK:
        return BarKind.UNDRAWN
    same = entry.reason is None if judged else entry.provision.year == year
    return BarKind.PLAIN if same else BarKind.OTHER


def _ticks(highest: float) -> tuple[float, ...]:
    """Return round values from 0 to the first one not below the highest."""
    if highest <= 0:
        return ()
    rough = highest / _TICKS
    power = 10 ** math.floor(math.log10(rough))
    step = next(one * power for one in _STEPS if one * power >= rough)
    return tuple(step * n for n in range(math.ceil(highest / step - 1e-9) + 1))
