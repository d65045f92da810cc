"""A chart in words: what stands beside each bar, and what is read aloud for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from songhanh.core.compare import Emptiness, Standing
from songhanh.core.row_chart import BarKind, Order, chart_row

if TYPE_CHECKING:
    from songhanh.core.compare import ComparisonSheet, Row
    from songhanh.core.model import Provision
    from songhanh.core.row_chart import ChartBar, RowChart
    from songhanh.export.sheet import SheetWriter


@dataclass(frozen=True, slots=True)
class ChartLine:
    """A bar in words. `low` and `high` are parts of the scale; `note` is the verdict, or why none.

    `short_note` is for narrow paper: the mark stands for its own word there.
    """

    name: str
    kind: BarKind
    value: str
    note: str
    reference: str
    sentence: str
    short_note: str = ""
    low: float = 0.0
    high: float | None = None
    standing: Standing | None = None
    provision: Provision | None = None


@dataclass(frozen=True, slots=True)
class ChartText:
    """A chart in words, ready to be painted on any device.

    `ticks` are parts of the scale with the words under them; `base` is the part at which the base
    stands, and `base_words` what it is.
    """

    title: str
    detail: str
    lines: tuple[ChartLine, ...]
    ticks: tuple[tuple[float, str], ...]
    base: float | None
    base_words: str
    legend: tuple[tuple[BarKind, str], ...]
    remark: str
    short_remark: str

    @property
    def spoken(self) -> str:
        """The whole chart as it is read aloud."""
        head = [part for part in (self.title, self.detail, self.base_words) if part]
        return "\n".join([". ".join(head) + ".", *(line.sentence for line in self.lines)])


class ChartWords(QObject):
    """Puts one row of a sheet into the words of its chart."""

    def __init__(
        self, sheet: ComparisonSheet, row: Row, writer: SheetWriter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sheet, self._row, self._writer = sheet, row, writer
        self._chart = chart_row(sheet, row)

    @property
    def chart(self) -> RowChart:
        """What is drawn."""
        return self._chart

    def write(self, order: Order) -> ChartText:
        """Return the chart with its bars in this order."""
        chart, words = self._chart, self._writer.words
        lines = tuple(self._line(bar) for bar in chart.ordered(order))
        base = chart.base
        has_line = base is not None and base.has_length
        kinds = {line.kind for line in lines}
        legend = [(kind, self._legend(kind)) for kind in (BarKind.PLAIN, BarKind.OTHER)]
        return ChartText(
            self._writer.row_name(self._sheet, self._row),
            self._detail(),
            lines,
            tuple((tick / chart.end, words.number(tick)) for tick in chart.ticks),
            base.low / chart.end if base is not None and has_line else None,
            self._base_words(),
            tuple(one for one in legend if one[0] in kinds),
            self._remark(lines),
            self._writer.words.name(Standing.NOT_COMPARABLE).lower(),
        )

    def _detail(self) -> str:
        taxonomy, words = self._writer.taxonomy, self._writer.words
        unit = taxonomy.unit.get(self._chart.unit or "")
        name = words.text(unit.name) if unit else words.text(self._row.detail)
        year = self._chart.year
        by_year = self.tr("by {year}").replace("{year}", str(year)) if year else ""
        return ", ".join(part for part in (name, by_year) if part)

    def _base_words(self) -> str:
        sheet, chart = self._sheet, self._chart
        if sheet.base is None:
            return ""
        column = sheet.columns[sheet.base]
        if chart.base is None:
            return self._writer.emptiness(column, Emptiness.BASE_SETS_NONE)
        said = self.tr("Base: {name}, {value}")
        name = self._writer.words.text(column.name)
        return said.replace("{name}", name).replace("{value}", self._value(chart.base))

    def _line(self, bar: ChartBar) -> ChartLine:
        column = self._sheet.columns[bar.column]
        name, words = self._writer.words.text(column.name), self._writer.words
        if bar.entry is None:
            why = self._row.cells[bar.column].emptiness or Emptiness.NO_FIGURE
            note = self._writer.emptiness(column, why)
            return ChartLine(name, bar.kind, "", note, "", f"{name}: {note}.")
        provision = bar.entry.provision
        standing = bar.entry.standing
        parts = [words.name(standing)] if standing is not None else []
        if bar.entry.reason is not None:
            parts.append(words.name(bar.entry.reason))
        note = ": ".join(parts)
        if bar.kind == BarKind.UNDRAWN and standing is None:
            note = self.tr("has no place on this scale")
        value, reference = self._value(bar), self._writer.reference(column, provision)
        end = self._chart.end
        said = ", ".join(part for part in (value.replace("%", self.tr("per cent")), note) if part)
        return ChartLine(
            name,
            bar.kind,
            value,
            note,
            reference,
            f"{name}: {said} ({reference}).",
            parts[-1] if parts else note,
            bar.low / end,
            bar.high / end if bar.high is not None else None,
            standing,
            provision,
        )

    def _value(self, bar: ChartBar) -> str:
        """Return figure, unit and, where it is not the chart's, the year."""
        if bar.entry is None or bar.entry.provision.figure is None:
            return ""
        provision, words = bar.entry.provision, self._writer.words
        figure = bar.entry.provision.figure
        unit = words.unit(figure, self._writer.taxonomy)
        if unit.startswith("%") and figure.unit == self._chart.unit:
            unit = "%"  # the head of the chart says of what
        value = f"{words.figure(figure)} {unit}".rstrip()
        year = provision.year
        return f"{value}, {year}" if year and year != self._chart.year else value

    def _legend(self, kind: BarKind) -> str:
        if kind == BarKind.OTHER:
            return self.tr("for another year or area, not to be compared")
        year = self._chart.year
        words = self.tr("by {year}").replace("{year}", str(year)) if year else ""
        return words or self.tr("figure")

    def _remark(self, lines: tuple[ChartLine, ...]) -> str:
        empty = sum(1 for line in lines if line.kind == BarKind.EMPTY)
        return self.tr("%n column(s) without a figure", "", empty) if empty else ""
