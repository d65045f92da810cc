"""Columns side by side: what is found, what is empty and why, and who is ahead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from songhanh.core.compare import (
    OUR_COMMUNE,
    REMARKS,
    Column,
    ColumnKind,
    ComparisonRequest,
    Emptiness,
    Entry,
    Reason,
    RowsBy,
    Standing,
    scale_of,
)
from songhanh.core.comparison import Comparison
from songhanh.core.due import Due
from songhanh.core.model import (
    NO_TEXT,
    Confidence,
    Figure,
    Kind,
    Link,
    Made,
    Operator,
    Provision,
    Source,
    Text,
)
from songhanh.core.taxonomy import Direction, Indicator, Pillar, Taxonomy, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.core.compare import ComparisonSheet

SOURCE = Source("Báo", "Bài", None, None, "vi")


def name(key: str) -> Text:
    return Text(key, key)


TAXONOMY = Taxonomy(
    pillars=tuple(Pillar(key, name(key), NO_TEXT, NO_TEXT) for key in ("data", "people", "law")),
    provinces=(),
    indicators=(
        Indicator("share", name("share"), "gdp", Direction.MORE, aliases=("old-share",)),
        Indicator("poverty", name("poverty"), "percent", Direction.LESS),
        Indicator("place", name("place"), "rank", Direction.RANK),
    ),
    units=(
        Unit("gdp", name("% GDP"), ("% GDP",), ("grdp",)),
        Unit("grdp", name("% GRDP"), ("% GRDP",), ("gdp",)),
        Unit("percent", name("%"), ("%",)),
        Unit("rank", name("rank"), ("rank",)),
    ),
)


def figure(low: float, unit: str | None = "gdp", op: Operator = Operator.AT_LEAST) -> Figure:
    high = low + 2 if op == Operator.RANGE else None
    return Figure(op, low, high, unit or "lạ", unit)


def provision(
    key: str,
    kind: Kind = Kind.TARGET,
    *,
    of: Figure | None = None,
    indicator: str | None = "share",
    year: int | None = 2030,
    pillars: tuple[str, ...] = ("data",),
) -> Provision:
    return Provision(
        key, key.partition("#")[0], "1", kind, pillars, name(key), SOURCE, "", Confidence.OFFICIAL,
        year, indicator if of else None, of,
    )  # fmt: skip


def column(key: str, documents: int = 1) -> Column:
    return Column(key, ColumnKind.DOCUMENT, name(key), NO_TEXT, documents)


class Asked:
    """Columns, to be asked for one sheet or another."""

    def __init__(self, against: str | None, columns: dict[str, list[Provision]]) -> None:
        self._against = against
        self._columns = columns

    def _ask(self, rows: RowsBy, **asked: Any) -> ComparisonSheet:
        request = ComparisonRequest(tuple(self._columns), rows, base=self._against, **asked)
        columns = [column(key) for key in self._columns]
        return Comparison(TAXONOMY, columns, self._columns, request).sheet()

    def by_pillar(self, pillars: Sequence[str] = (), **asked: Any) -> ComparisonSheet:
        return self._ask(RowsBy.PILLAR, pillars=tuple(pillars), **asked)

    def by_indicator(self, pillars: Sequence[str] = (), **asked: Any) -> ComparisonSheet:
        return self._ask(RowsBy.INDICATOR, pillars=tuple(pillars), **asked)

    def by_provision(self, **asked: Any) -> ComparisonSheet:
        return self._ask(RowsBy.PROVISION, **asked)


def compare(against: str | None = "base", /, **columns: list[Provision]) -> Asked:
    return Asked(against, columns)


def judged(ours: Provision, *benchmarks: Provision) -> Entry:
    sheet = compare(base=list(benchmarks), own=[ours]).by_indicator()
    return next(e for row in sheet.rows for e in row.cells[1].entries)


def rows(sheet: ComparisonSheet) -> list[str]:
    return [row.id for row in sheet.rows]


@pytest.mark.parametrize(
    ("indicator", "unit", "low", "standing"),
    [
        ("share", "gdp", 31, Standing.AHEAD),
        ("share", "gdp", 30, Standing.EQUAL),
        ("share", "gdp", 29, Standing.BEHIND),
        ("share", "grdp", 31, Standing.AHEAD),  # GDP against GRDP: of another base, yet comparable
        ("old-share", "gdp", 31, Standing.AHEAD),
        ("poverty", "percent", 29, Standing.AHEAD),
        ("poverty", "percent", 31, Standing.BEHIND),
        ("place", "rank", 29, Standing.AHEAD),
        ("place", "rank", 31, Standing.BEHIND),
    ],
)
def test_standing(indicator: str, unit: str, low: float, standing: Standing) -> None:
    registered = TAXONOMY.indicator[indicator]
    base = provision("b", of=figure(30, registered.unit), indicator=registered.id)
    entry = judged(provision("o", of=figure(low, unit), indicator=indicator), base)
    assert (entry.standing, entry.reason, entry.against) == (standing, None, base)


@pytest.mark.parametrize("op", [Operator.RANGE, Operator.ABOUT, Operator.MORE, Operator.EQUAL])
def test_figures_are_compared_by_their_lower_ends(op: Operator) -> None:
    entry = judged(provision("o", of=figure(29, op=op)), provision("b", of=figure(30)))
    assert entry.standing == Standing.BEHIND


@pytest.mark.parametrize(
    ("ours", "reason"),
    [
        (provision("o", of=figure(30), year=2035), Reason.YEAR),
        (provision("o", of=figure(30), year=None), Reason.NO_YEAR),
        (provision("o", of=figure(30, "percent")), Reason.UNIT),
        (provision("o", of=figure(30, None)), Reason.UNREGISTERED),
        (provision("o", of=figure(3, op=Operator.TIMES)), Reason.COUNTING),
    ],
)
def test_reasons_why_figures_are_not_compared(ours: Provision, reason: Reason) -> None:
    entry = judged(ours, provision("b", of=figure(30)))
    assert (entry.standing, entry.reason) == (Standing.NOT_COMPARABLE, reason)


def test_an_unregistered_indicator_is_never_compared() -> None:
    base, ours = (provision(key, of=figure(30), indicator="coined") for key in "bo")
    assert judged(ours, base).reason == Reason.UNREGISTERED


def test_of_several_benchmarks_the_comparable_one_is_taken() -> None:
    later, same = provision("b1", of=figure(50), year=2045), provision("b2", of=figure(30))
    assert judged(provision("o", of=figure(30)), later, same).against == same


def test_the_base_and_what_has_no_benchmark_is_not_judged() -> None:
    base, ours = (
        provision("b", of=figure(30)),
        provision("o", of=figure(30, "rank"), indicator="place"),
    )
    sheet = compare(base=[base], own=[ours]).by_indicator()
    entries = [e for row in sheet.rows for cell in row.cells for e in cell.entries]
    assert [e.standing for e in entries] == [None, None]
    assert judged(provision("o", of=figure(30))).standing is None  # the base sets nothing


def test_without_a_base_nothing_is_judged() -> None:
    both = {key: [provision(key, of=figure(30))] for key in ("one", "two")}
    sheet = compare(None, **both).by_indicator()
    assert sheet.base is None
    assert {e.standing for cell in sheet.rows[0].cells for e in cell.entries} == {None}


def test_pillar_rows_stand_in_the_order_of_the_taxonomy() -> None:
    sheet = compare(base=[provision("b", Kind.TASK)], own=[])
    assert rows(sheet.by_pillar()) == ["data", "people", "law"]
    assert rows(sheet.by_pillar(["law", "data"])) == ["data", "law"]


def test_within_a_row_entries_stand_by_kind() -> None:
    kinds = [Kind.MEASURE, Kind.VIEWPOINT, Kind.TASK]
    own = [provision(kind.value, kind) for kind in kinds]
    cell = compare(own=own).by_pillar().rows[0].cells[0]
    assert [e.provision.kind for e in cell.entries] == [Kind.VIEWPOINT, Kind.TASK, Kind.MEASURE]


def test_within_one_pillar_the_rows_are_kinds() -> None:
    own = [
        provision(kind.value, kind, of=figure(1) if kind == Kind.TARGET else None) for kind in Kind
    ]
    sheet = compare(own=own).by_pillar(["data"])
    assert (sheet.kind_rows, sheet.pillar) == (True, "data")
    assert rows(sheet) == ["targets", "aims", "tasks", "measures"]
    assert [len(row.cells[0].entries) for row in sheet.rows] == [1, 2, 3, 2]
    assert {p.id for p in sheet.provisions()} == {kind.value for kind in Kind}


def test_indicator_rows_are_grouped_by_pillar() -> None:
    own = [
        provision("o1", of=figure(1, "rank"), indicator="place", pillars=("people",)),
        provision("o2", of=figure(1), pillars=("data", "people")),
        provision("o3", of=figure(1), indicator="old-share"),
        provision("o4", Kind.TASK),
    ]
    sheet = compare(own=own).by_indicator()
    assert [(row.id, row.group, row.detail.vi) for row in sheet.rows] == [
        ("share", "data", "% GDP"),
        ("place", "people", "rank"),
    ]
    assert [key for key, _ in sheet.groups] == ["data", "people"]
    assert [e.provision.id for e in sheet.rows[0].cells[0].entries] == ["o2", "o3"]


def test_indicator_rows_of_chosen_pillars_stand_under_these() -> None:
    own = [provision("o", of=figure(1), pillars=("data", "people")), provision("x", of=figure(1))]
    sheet = compare(own=own).by_indicator(["people"])
    assert [(row.group, row.filled) for row in sheet.rows] == [("people", 1)]
    assert [p.id for p in sheet.provisions()] == ["o"]


def test_an_unregistered_indicator_is_named_by_its_id() -> None:
    own = [provision("o", of=figure(1), indicator="coined")]
    row = compare(own=own).by_indicator().rows[0]
    assert (row.name.vi, row.detail) == ("coined", NO_TEXT)


def test_an_empty_cell_says_why() -> None:
    columns = [
        column("base"),
        column("own"),
        column("none", documents=0),
        replace(column("named"), unseen=1),
        replace(column("nobody", documents=0), has_sheet=False),
        column(REMARKS),
    ]
    full = [provision("o", of=figure(1))]

    def first(rows: RowsBy, **found: list[Provision]) -> list[Emptiness | None]:
        request = ComparisonRequest(tuple(c.id for c in columns), rows, base="base")
        sheet = Comparison(TAXONOMY, columns, found, request).sheet()
        return [cell.emptiness for cell in sheet.rows[0].cells]

    always = [
        Emptiness.NO_DOCUMENT,
        Emptiness.TEXT_NOT_SEEN,
        Emptiness.NO_SHEET,
        Emptiness.TO_WRITE,
    ]
    assert first(RowsBy.INDICATOR, own=full) == [Emptiness.BASE_SETS_NONE, None, *always]
    assert first(RowsBy.INDICATOR, base=full) == [None, Emptiness.NO_FIGURE, *always]
    assert first(RowsBy.PILLAR, base=full) == [None, Emptiness.NOT_FOUND, *always]
    assert first(RowsBy.PILLAR, own=full) == [Emptiness.NOT_FOUND, None, *always]


def test_beside_each_provision_of_the_base_stands_what_is_linked_to_it() -> None:
    to_base = replace(provision("o1", Kind.TASK), links=(Link("b1", Made.STATED),))
    from_base = replace(provision("b2", Kind.VIEWPOINT), links=(Link("o2", Made.STATED),))
    sheet = compare(
        base=[provision("b1", Kind.TASK), from_base], own=[to_base, provision("o2", Kind.TASK)]
    ).by_provision()
    assert [[e.provision.id for e in row.cells[1].entries] for row in sheet.rows] == [
        ["o1"],
        ["o2"],
    ]
    assert [e.provision.id for row in sheet.rows for e in row.cells[0].entries] == ["b1", "b2"]


def test_only_what_is_meant_for_a_year_or_has_a_figure() -> None:
    own = [
        provision("early", of=figure(1), year=2025),
        provision("late", of=figure(2)),
        replace(provision("due", Kind.TASK, year=None), due=Due.parse("2025-Q3")),
        provision("ever", Kind.TASK, year=None),
    ]
    asked = compare(own=own)
    assert asked.by_pillar(year=2025).rows[0].filled == 1
    assert {p.id for p in asked.by_pillar(year=2025).provisions()} == {"early", "due"}
    assert {p.id for p in asked.by_pillar(only_figures=True).provisions()} == {"early", "late"}
    assert asked.by_pillar(year=2025).years == (2025, 2030)


def test_only_differences() -> None:
    def ids(against: str | None, **columns: list[Provision]) -> list[str]:
        sheet = compare(against, **columns).by_indicator(only_differences=True)
        return [row.id for row in sheet.shown(hide_empty=False)]

    base = provision("b", of=figure(30))
    more = provision("o", of=figure(30, op=Operator.MORE))
    assert ids("base", base=[base], own=[more]) == []  # a sign alone is no difference
    assert ids("base", base=[base], own=[provision("o", of=figure(29))]) == ["share"]
    assert ids("base", base=[base], own=[]) == []  # nothing was found: nothing is known to differ
    assert ids(None, one=[base], two=[provision("o", of=figure(30))]) == []
    assert ids(None, one=[base], two=[provision("o", of=figure(31))]) == ["share"]


def test_what_is_written_stands_in_its_cell_and_counts_for_nothing() -> None:
    request = ComparisonRequest(("own", OUR_COMMUNE)).with_written(OUR_COMMUNE, "data", "Xã tự làm")
    columns = [column("own"), column(OUR_COMMUNE)]
    own = [provision("o", Kind.TASK)]
    sheet = Comparison(TAXONOMY, columns, {"own": own}, request).sheet()
    assert sheet.rows[0].cells[1].text == "Xã tự làm"
    assert [row.id for row in sheet.shown(hide_empty=True)] == ["data"]
    again = sheet.with_written(OUR_COMMUNE, "data", "")
    assert again.rows[0].cells[1].emptiness == Emptiness.TO_WRITE
    assert again.rows[0].cells[0] == sheet.rows[0].cells[0]
    assert request.with_written(OUR_COMMUNE, "data", "").written == ()


def test_rows_that_let_nothing_be_compared_can_be_hidden() -> None:
    own = [provision("o1", Kind.TASK), provision("o2", Kind.TASK, pillars=("people",))]
    sheet = compare(base=[provision("b", Kind.TASK)], own=own).by_pillar()
    assert [row.id for row in sheet.shown(hide_empty=True)] == ["data"]
    assert sheet.shown(hide_empty=False) == sheet.rows
    alone = compare(own=own).by_pillar()
    assert [row.id for row in alone.shown(hide_empty=True)] == ["data", "people"]


def test_the_largest_figure_takes_four_fifths_of_a_bar() -> None:
    entries = [Entry(provision("a", of=figure(8))), Entry(provision("b", of=figure(40)))]
    assert scale_of(entries) == 50
    assert scale_of([Entry(provision("c", Kind.TASK))]) == 0
