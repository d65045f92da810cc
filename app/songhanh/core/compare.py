"""Side by side: what a comparison is asked for, and what it consists of.

A column is a document, a province, a region, or the centre as a whole; or one to write in: that of
the reader's own commune, and that of remarks. The base is the column against which figures are
measured. `songhanh.core.comparison` builds sheets of these values.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from songhanh.core.model import Kind, Provision, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

OUR_COMMUNE = "our-commune"
"""The id of the column that is the reader's own commune: typed, or blank to be written on."""
REMARKS = "remarks"
"""The id of the column for remarks."""
WRITTEN = (OUR_COMMUNE, REMARKS)
"""The columns that hold what the reader writes."""


class RowsBy(StrEnum):
    """What the rows of a comparison are."""

    PILLAR = "pillar"
    INDICATOR = "indicator"
    TASK = "task"
    PROVISION = "provision"


OF_BASE = (RowsBy.TASK, RowsBy.PROVISION)
"""The rows that are those of the base: its tasks, or all its provisions."""


@dataclass(frozen=True, slots=True)
class ComparisonRequest:
    """What a comparison is asked for: ids of columns in order, rows, the base's id.

    `pillars` and `indicators` confine the rows; where they are empty all stand. `year` keeps what is
    meant for or due in that year, `only_figures` what has a figure. `hide_empty` and
    `only_differences` hide rows, `turned` lets rows and columns change places (None: as suits the
    table), and of columns that are turned into rows `by_figure` and `hide_bare` tell the order and
    whether those without a figure are left out; these change how a sheet is shown, not what is in
    it. `commune` is the name of the reader's commune, `written` what was typed: column, row, text.
    """

    columns: tuple[str, ...]
    rows: RowsBy = RowsBy.PILLAR
    pillars: tuple[str, ...] = ()
    base: str | None = None
    indicators: tuple[str, ...] = ()
    year: int | None = None
    only_figures: bool = False
    only_differences: bool = False
    hide_empty: bool = True
    turned: bool | None = None
    by_figure: bool = True
    hide_bare: bool = False
    commune: str = ""
    written: tuple[tuple[str, str, str], ...] = ()

    def with_written(self, column: str, row: str, text: str) -> ComparisonRequest:
        """Return the request with this text in a cell; with none the cell is blank again."""
        kept = [one for one in self.written if one[:2] != (column, row)]
        if text:
            kept.append((column, row, text))
        return replace(self, written=tuple(kept))

    @property
    def content(self) -> ComparisonRequest:
        """The request without what only changes how its sheet is shown."""
        usual = ComparisonRequest(())
        shown = ("only_differences", "hide_empty", "turned", "by_figure", "hide_bare", "written")
        return replace(self, **{name: getattr(usual, name) for name in shown})


class ColumnKind(StrEnum):
    """What a column stands for."""

    DOCUMENT = "document"
    PROVINCE = "province"
    REGION = "region"
    CENTRAL = "central"
    COMMUNE = "commune"
    REMARKS = "remarks"


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

    NO_SHEET = "no-sheet"
    NO_DOCUMENT = "no-document"
    TEXT_NOT_SEEN = "text-not-seen"
    NO_FIGURE = "no-figure"
    NOT_FOUND = "not-found"
    NOT_LINKED = "not-linked"
    BASE_SETS_NONE = "base-sets-none"
    TO_WRITE = "to-write"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its id as typed, its name, and how many documents are known for it.

    Of these `unseen` are known by name only: their text was not seen. `has_sheet` is False where
    nobody has looked for documents yet.
    """

    id: str
    kind: ColumnKind
    name: Text
    detail: Text
    documents: int
    unseen: int = 0
    has_sheet: bool = True

    @property
    def is_written(self) -> bool:
        """Tell whether this is a column to write in."""
        return self.id in WRITTEN

    @property
    def read(self) -> int:
        """The number of documents of which something was read."""
        return self.documents - self.unseen


@dataclass(frozen=True, slots=True)
class Entry:
    """One provision in a cell, and for a target how it stands against the base."""

    provision: Provision
    standing: Standing | None = None
    reason: Reason | None = None
    against: Provision | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What one column has in one row; if nothing, why. `text` is what the reader wrote there."""

    entries: tuple[Entry, ...]
    emptiness: Emptiness | None = None
    text: str = ""


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
        """The number of columns in which something was found for this row."""
        return sum(1 for cell in self.cells if cell.entries)

    @property
    def differs(self) -> bool:
        """Whether columns that have something here say different things.

        Figures at the base are the same whatever their sign; a column without anything says
        nothing, and so nothing different.
        """
        entries = [entry for cell in self.cells for entry in cell.entries]
        if any(entry.standing not in (None, Standing.EQUAL) for entry in entries):
            return True
        said = [_said(cell) for cell in self.cells if cell.entries]
        judged = any(entry.standing for entry in entries)
        return len(set(said)) > 1 and not (judged and all(e.provision.figure for e in entries))


@dataclass(frozen=True, slots=True)
class ComparisonSheet:
    """A whole comparison. `base` is the index of the base column, if there is one.

    `groups` names the groups of `rows` in their order; `kind_rows` tells that the rows are kinds of
    provisions within the one pillar `pillar`. `years` are those that anything found is meant for.
    `turned`, `by_figure` and `hide_bare` are as in the request.
    """

    rows_by: RowsBy
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    base: int | None = None
    groups: tuple[tuple[str, Text], ...] = ()
    pillar: str = ""
    kind_rows: bool = False
    only_differences: bool = False
    years: tuple[int, ...] = ()
    turned: bool = False
    by_figure: bool = True
    hide_bare: bool = False

    def shown(self, *, hide_empty: bool) -> tuple[Row, ...]:
        """Return the rows to show: all, or those that let at least two columns be compared.

        The few rows within one pillar are hidden only where no column has anything. Where only
        differences are asked for, rows that say the same everywhere are left out as well.
        """
        columns = sum(1 for column in self.columns if not column.is_written)
        enough = 1 if self.kind_rows else min(2, columns)
        least = enough if hide_empty else 0
        return tuple(
            row
            for row in self.rows
            if row.filled >= least and (row.differs or not self.only_differences)
        )

    def provisions(self) -> tuple[Provision, ...]:
        """Return every provision shown, each once, in reading order."""
        seen: dict[str, Provision] = {}
        for row in self.rows:
            for cell in row.cells:
                for entry in cell.entries:
                    seen.setdefault(entry.provision.id, entry.provision)
        return tuple(seen.values())

    def with_written(self, column: str, row: str, text: str) -> ComparisonSheet:
        """Return the sheet with this text in a cell of a column to write in."""
        index = [one.id for one in self.columns].index(column)
        rows = []
        for one in self.rows:
            if one.id == row:
                cells = (*one.cells[:index], written_cell(text), *one.cells[index + 1 :])
                rows.append(replace(one, cells=cells))
            else:
                rows.append(one)
        return replace(self, rows=tuple(rows))


KIND_GROUPS: tuple[tuple[str, tuple[Kind, ...]], ...] = (
    ("targets", (Kind.TARGET,)),
    ("aims", (Kind.VIEWPOINT, Kind.OBJECTIVE)),
    ("tasks", (Kind.TASK, Kind.RESPONSIBILITY, Kind.DEADLINE)),
    ("measures", (Kind.MEASURE, Kind.MECHANISM)),
)
"""The rows of a comparison within one pillar, and the kinds each holds."""

TASKS = (Kind.TASK, Kind.MEASURE, Kind.MECHANISM)
"""The kinds that a comparison by task puts on rows."""


def written_cell(text: str) -> Cell:
    """Return a cell of a column to write in."""
    return Cell((), None if text else Emptiness.TO_WRITE, text)


def scale_of(entries: Iterable[Entry]) -> float:
    """Return the value at the right end of a row's bars: the largest takes 80 % of the width."""
    values = [e.provision.figure.low for e in entries if e.provision.figure is not None]
    return max(values, default=0.0) / 0.8


def _said(cell: Cell) -> frozenset[object]:
    """Return what a cell says, to be told from what another one says."""
    return frozenset(
        (p.figure.low, p.figure.high, p.figure.unit, p.year) if p.figure else p.text
        for p in (entry.provision for entry in cell.entries)
    )
