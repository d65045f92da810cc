"""Side by side: columns of documents and provinces, rows of pillars, kinds or indicators.

A column is a document, a province, or the centre as a whole. The base is the column against which
figures are measured. Nothing here reads a store: the provisions of each column come in as values.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from songhanh.core.model import NO_TEXT, Kind, Operator, Provision, Text
from songhanh.core.taxonomy import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from songhanh.core.model import Figure, Section
    from songhanh.core.taxonomy import Taxonomy


class RowsBy(StrEnum):
    """What the rows of a comparison are."""

    PILLAR = "pillar"
    INDICATOR = "indicator"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class ComparisonRequest:
    """What a comparison is asked for: ids of columns in order, rows, the base's id.

    `pillars` and `indicators` confine the rows; where they are empty all stand.
    """

    columns: tuple[str, ...]
    rows: RowsBy = RowsBy.PILLAR
    pillars: tuple[str, ...] = ()
    base: str | None = None
    indicators: tuple[str, ...] = ()


class ColumnKind(StrEnum):
    """What a column stands for."""

    DOCUMENT = "document"
    PROVINCE = "province"
    CENTRAL = "central"


class Standing(StrEnum):
    """How a figure stands against the base's."""

    AHEAD = "ahead"
    EQUAL = "equal"
    BEHIND = "behind"
    NOT_COMPARABLE = "not-comparable"


class Reason(StrEnum):
    """Why two figures cannot be compared."""

    SCOPE = "different-scope"
    YEAR = "different-year"
    NO_YEAR = "no-year"
    UNIT = "different-unit"
    UNREGISTERED = "unregistered"
    COUNTING = "different-counting"


class Emptiness(StrEnum):
    """What an empty cell means."""

    NO_DOCUMENT = "no-document"
    NO_FIGURE = "no-figure"
    NOT_FOUND = "not-found"
    NOT_LINKED = "not-linked"
    BASE_SETS_NONE = "base-sets-none"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its id as typed, its name, and how many documents were read for it."""

    id: str
    kind: ColumnKind
    name: Text
    detail: Text
    documents: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One provision in a cell, and for a target how it stands against the base."""

    provision: Provision
    standing: Standing | None = None
    reason: Reason | None = None
    against: Provision | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What one column has in one row; if nothing, why."""

    entries: tuple[Entry, ...]
    emptiness: Emptiness | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its id, its name, the group it stands in, and one cell a column."""

    id: str
    name: Text
    detail: Text
    group: str
    cells: tuple[Cell, ...]

    @property
    def filled(self) -> int:
        """The number of columns with something in this row."""
        return sum(1 for cell in self.cells if cell.entries)


@dataclass(frozen=True, slots=True)
class ComparisonSheet:
    """A whole comparison. `base` is the index of the base column, if there is one.

    `groups` names the groups of `rows` in their order; `kind_rows` tells that the rows are kinds of
    provisions within the one pillar `pillar`.
    """

    rows_by: RowsBy
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    base: int | None = None
    groups: tuple[tuple[str, Text], ...] = ()
    pillar: str = ""
    kind_rows: bool = False

    def shown(self, *, hide_empty: bool) -> tuple[Row, ...]:
        """Return the rows to show: all, or those that let at least two columns be compared.

        The few rows within one pillar are hidden only where no column has anything.
        """
        enough = 1 if self.kind_rows else min(2, len(self.columns))
        least = enough if hide_empty else 0
        return tuple(row for row in self.rows if row.filled >= least)

    def provisions(self) -> tuple[Provision, ...]:
        """Return every provision shown, each once, in reading order."""
        seen: dict[str, Provision] = {}
        for row in self.rows:
            for cell in row.cells:
                for entry in cell.entries:
                    seen.setdefault(entry.provision.id, entry.provision)
        return tuple(seen.values())


KIND_GROUPS: tuple[tuple[str, tuple[Kind, ...]], ...] = (
    ("targets", (Kind.TARGET,)),
    ("aims", (Kind.VIEWPOINT, Kind.OBJECTIVE)),
    ("tasks", (Kind.TASK, Kind.RESPONSIBILITY, Kind.DEADLINE)),
    ("measures", (Kind.MEASURE, Kind.MECHANISM)),
)
"""The rows of a comparison within one pillar, and the kinds each holds."""

TASKS = (Kind.TASK, Kind.MEASURE, Kind.MECHANISM)
"""The kinds that a comparison by task puts on rows."""

_KIND_ORDER = {kind: rank for rank, kind in enumerate(Kind)}


class Comparison:
    """Builds comparison sheets from columns and the provisions of each."""

    def __init__(
        self,
        taxonomy: Taxonomy,
        columns: Sequence[Column],
        provisions: Mapping[str, Sequence[Provision]],
        base: str | None = None,
    ) -> None:
        self._taxonomy = taxonomy
        self._columns = tuple(columns)
        self._provisions = provisions
        ids = [column.id for column in columns]
        self._base = ids.index(base) if base in ids else None
        self._benchmarks = self._base_targets()

    def by_pillar(self, pillars: Sequence[str] = ()) -> ComparisonSheet:
        """Return a sheet with a row a pillar; with one pillar alone, a row a kind within it."""
        if len(pillars) == 1:
            return self._within_pillar(pillars[0])
        chosen = [p for p in self._taxonomy.pillars if not pillars or p.id in pillars]
        rows = tuple(self._pillar_row(pillar.id, pillar.id, pillar.name) for pillar in chosen)
        return ComparisonSheet(RowsBy.PILLAR, self._columns, rows, self._base)

    def by_indicator(
        self, pillars: Sequence[str] = (), indicators: Sequence[str] = ()
    ) -> ComparisonSheet:
        """Return a sheet with a row an indicator, grouped by pillar."""
        wanted = {self._taxonomy.indicator[key].id for key in indicators}
        found: dict[str, list[Provision]] = {}
        for column in self._columns:
            for provision in self._targets(column, pillars):
                key = self._indicator_id(provision)
                if not wanted or key in wanted:
                    found.setdefault(key, []).append(provision)
        group_of = {key: self._group(many[0], pillars) for key, many in found.items()}
        order = {pillar.id: rank for rank, pillar in enumerate(self._taxonomy.pillars)}
        keys = sorted(found, key=lambda key: order.get(group_of[key], len(order)))
        rows = tuple(self._indicator_row(key, found[key], group_of[key]) for key in keys)
        used = dict.fromkeys(row.group for row in rows)
        groups = tuple((key, self._taxonomy.pillar[key].name) for key in used)
        return ComparisonSheet(RowsBy.INDICATOR, self._columns, rows, self._base, groups)

    def by_task(self, sections: Sequence[Section], pillars: Sequence[str] = ()) -> ComparisonSheet:
        """Return a sheet with a row a task of the base document, grouped by its `sections`.

        In each row stands what is linked to the task. Without a base there are no rows.
        """
        rows = []
        if self._base is not None:
            tasks = self._provisions[self._columns[self._base].id]
            rows = [
                self._task_row(task)
                for task in tasks
                if task.kind in TASKS and (not pillars or set(pillars) & set(task.pillars))
            ]
        used = {row.group for row in rows}
        groups = tuple((s.ref, s.title) for s in sections if s.ref in used)
        return ComparisonSheet(RowsBy.TASK, self._columns, tuple(rows), self._base, groups)

    def _task_row(self, task: Provision) -> Row:
        cells = []
        for index, column in enumerate(self._columns):
            chosen = (
                [task]
                if index == self._base
                else [p for p in self._provisions[column.id] if _carries_out(p, task)]
            )
            cells.append(self._cell(column, chosen, Emptiness.NOT_LINKED))
        return Row(task.id, Text(task.ref, task.ref), NO_TEXT, task.section, tuple(cells))

    def _within_pillar(self, pillar: str) -> ComparisonSheet:
        rows = tuple(self._pillar_row(key, pillar, NO_TEXT, kinds) for key, kinds in KIND_GROUPS)
        return ComparisonSheet(
            RowsBy.PILLAR, self._columns, rows, self._base, pillar=pillar, kind_rows=True
        )

    def _pillar_row(
        self, key: str, pillar: str, name: Text, kinds: Sequence[Kind] = tuple(Kind)
    ) -> Row:
        cells = []
        for column in self._columns:
            chosen = [
                p for p in self._provisions[column.id] if pillar in p.pillars and p.kind in kinds
            ]
            chosen.sort(key=lambda p: _KIND_ORDER[p.kind])
            cells.append(self._cell(column, chosen, Emptiness.NOT_FOUND))
        return Row(key, name, NO_TEXT, "", tuple(cells))

    def _indicator_row(self, key: str, provisions: Sequence[Provision], group: str) -> Row:
        indicator = self._taxonomy.indicator.get(key)
        unit = self._taxonomy.unit.get(indicator.unit) if indicator else None
        wanted = {p.id for p in provisions}
        cells = tuple(
            self._cell(
                column,
                [p for p in self._provisions[column.id] if p.id in wanted],
                Emptiness.NO_FIGURE,
            )
            for column in self._columns
        )
        name = indicator.name if indicator else Text(key, key)
        return Row(key, name, unit.name if unit else NO_TEXT, group, cells)

    def _cell(self, column: Column, provisions: Sequence[Provision], emptiness: Emptiness) -> Cell:
        is_base = self._base is not None and column is self._columns[self._base]
        if provisions:
            entries = (Entry(p) if is_base else self._entry(p) for p in provisions)
            return Cell(tuple(entries))
        if column.documents == 0:
            return Cell((), Emptiness.NO_DOCUMENT)
        return Cell((), Emptiness.BASE_SETS_NONE if is_base else emptiness)

    def _entry(self, provision: Provision) -> Entry:
        if provision.figure is None:
            return Entry(provision)
        benchmarks = self._benchmark_of(provision)
        if not benchmarks:
            return Entry(provision)
        judged = [self._judge(provision, benchmark) for benchmark in benchmarks]
        comparable = (e for e in judged if e.standing != Standing.NOT_COMPARABLE)
        return next(comparable, judged[0])

    def _benchmark_of(self, provision: Provision) -> Sequence[Provision]:
        """Return the base's figures of the same indicator, or of the one it may be set against."""
        key = self._indicator_id(provision)
        indicator = self._taxonomy.indicator.get(key)
        other = indicator.benchmark if indicator else ""
        return self._benchmarks.get(key, self._benchmarks.get(other, ()))

    def _judge(self, provision: Provision, benchmark: Provision) -> Entry:
        indicator = self._taxonomy.indicator.get(provision.indicator or "")
        ours, theirs = provision.figure, benchmark.figure
        if indicator is None or ours is None or theirs is None:
            return Entry(provision, Standing.NOT_COMPARABLE, Reason.UNREGISTERED, benchmark)
        reason = Reason.SCOPE if provision.place != benchmark.place else None
        reason = reason or self._obstacle(ours, theirs) or _years(provision.year, benchmark.year)
        if reason is not None:
            return Entry(provision, Standing.NOT_COMPARABLE, reason, benchmark)
        return Entry(provision, _standing(ours, theirs, indicator.direction), None, benchmark)

    def _obstacle(self, ours: Figure, theirs: Figure) -> Reason | None:
        """Return what keeps two figures of one indicator from being compared, years apart."""
        if ours.unit is None or theirs.unit is None:
            return Reason.UNREGISTERED
        if ours.unit != theirs.unit and theirs.unit not in self._akin(ours.unit):
            return Reason.UNIT
        if (ours.operator == Operator.TIMES) != (theirs.operator == Operator.TIMES):
            return Reason.COUNTING
        return None

    def _akin(self, unit: str) -> tuple[str, ...]:
        return self._taxonomy.unit[unit].compares_with

    def _targets(self, column: Column, pillars: Sequence[str]) -> list[Provision]:
        return [
            p
            for p in self._provisions[column.id]
            if p.kind == Kind.TARGET and (not pillars or set(pillars) & set(p.pillars))
        ]

    def _base_targets(self) -> dict[str, list[Provision]]:
        """Return the base's targets by indicator: what the figures of the others stand against."""
        if self._base is None:
            return {}
        targets: dict[str, list[Provision]] = {}
        for provision in self._provisions[self._columns[self._base].id]:
            if provision.kind == Kind.TARGET:
                targets.setdefault(self._indicator_id(provision), []).append(provision)
        return targets

    def _indicator_id(self, provision: Provision) -> str:
        """Return the registered id of a target's indicator, or the coined one."""
        coined = provision.indicator or provision.id
        registered = self._taxonomy.indicator.get(coined)
        return registered.id if registered else coined

    def _group(self, provision: Provision, pillars: Sequence[str]) -> str:
        return next((p for p in provision.pillars if p in pillars), provision.pillars[0])


def _carries_out(provision: Provision, task: Provision) -> bool:
    return any(link.target == task.id for link in provision.links)


def _years(ours: int | None, theirs: int | None) -> Reason | None:
    if ours is None or theirs is None:
        return Reason.NO_YEAR
    return None if ours == theirs else Reason.YEAR


def _standing(ours: Figure, theirs: Figure, direction: Direction) -> Standing:
    """Compare by lower ends; a rank or a share to be kept down is better the smaller it is."""
    difference = ours.low - theirs.low
    if direction != Direction.MORE:
        difference = -difference
    if difference == 0:
        return Standing.EQUAL
    return Standing.AHEAD if difference > 0 else Standing.BEHIND


def scale_of(entries: Iterable[Entry]) -> float:
    """Return the value at the right end of a row's bars: the largest takes 80 % of the width."""
    values = [e.provision.figure.low for e in entries if e.provision.figure is not None]
    return max(values, default=0.0) / 0.8
