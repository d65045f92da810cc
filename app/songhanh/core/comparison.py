"""Builds comparison sheets from columns and the provisions of each; nothing here reads a store."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from songhanh.core.benchmark import Benchmarks
from songhanh.core.compare import (
    KIND_GROUPS,
    OF_BASE,
    TASKS,
    Cell,
    Column,
    ComparisonRequest,
    ComparisonSheet,
    Emptiness,
    Entry,
    Row,
    RowsBy,
    written_cell,
)
from songhanh.core.model import NO_TEXT, Kind, Provision, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from songhanh.core.model import Section
    from songhanh.core.taxonomy import Taxonomy

_KIND_ORDER = {kind: rank for rank, kind in enumerate(Kind)}
_Found = dict[str, list[Provision]]


class Comparison:
    """Builds the sheet of one request. `provisions` holds those of each column by the column's id."""

    def __init__(
        self,
        taxonomy: Taxonomy,
        columns: Sequence[Column],
        provisions: Mapping[str, Sequence[Provision]],
        request: ComparisonRequest,
    ) -> None:
        self._taxonomy = taxonomy
        self._columns = tuple(columns)
        self._request = request
        ids = [column.id for column in columns]
        self._base = ids.index(request.base) if request.base in ids else None
        self._of_base = provisions.get(ids[self._base], ()) if self._base is not None else ()
        self._years = _years(p for key in ids for p in provisions.get(key, ()))
        self._provisions = {
            key: [p for p in provisions.get(key, ()) if _is_asked_for(p, request)] for key in ids
        }
        based = self._provisions[ids[self._base]] if self._base is not None else ()
        self._benchmarks = Benchmarks(taxonomy, based)
        self._written = {(column, row): text for column, row, text in request.written}

    def sheet(self, sections: Sequence[Section] = ()) -> ComparisonSheet:
        """Return the sheet asked for; `sections` are those of the base, where it is a document."""
        request = self._request
        if request.rows == RowsBy.INDICATOR:
            return self._by_indicator()
        if request.rows in OF_BASE:
            return self._by_provision(sections)
        if len(request.pillars) == 1:
            return self._within_pillar(request.pillars[0])
        return self._by_pillar()

    def _by_pillar(self) -> ComparisonSheet:
        """Return a sheet with a row a pillar."""
        wanted = self._request.pillars
        found = [_by_key(self._provisions[c.id], lambda p: p.pillars) for c in self._columns]
        rows = tuple(
            self._row(
                (pillar.id, pillar.name, NO_TEXT, ""),
                [_by_kind(one.get(pillar.id, ())) for one in found],
                Emptiness.NOT_FOUND,
            )
            for pillar in self._taxonomy.pillars
            if not wanted or pillar.id in wanted
        )
        return self._made(rows)

    def _within_pillar(self, pillar: str) -> ComparisonSheet:
        """Return a sheet with a row a kind of provisions within one pillar."""
        within = [
            _by_kind(p for p in self._provisions[c.id] if pillar in p.pillars)
            for c in self._columns
        ]
        rows = tuple(
            self._row(
                (key, NO_TEXT, NO_TEXT, ""),
                [[p for p in some if p.kind in kinds] for some in within],
                Emptiness.NOT_FOUND,
            )
            for key, kinds in KIND_GROUPS
        )
        return self._made(rows, pillar=pillar, kind_rows=True)

    def _by_indicator(self) -> ComparisonSheet:
        """Return a sheet with a row an indicator, grouped by pillar."""
        wanted = {self._taxonomy.indicator[key].id for key in self._request.indicators}
        found = [
            _by_key(self._targets(c), lambda p: (self._benchmarks.indicator_id(p),))
            for c in self._columns
        ]
        first = {key: some[0] for one in reversed(found) for key, some in one.items()}
        keys = [key for one in found for key in one if not wanted or key in wanted]
        order = {pillar.id: rank for rank, pillar in enumerate(self._taxonomy.pillars)}
        groups = {key: self._group(first[key]) for key in dict.fromkeys(keys)}
        rows = []
        for key in sorted(groups, key=lambda key: order.get(groups[key], len(order))):
            indicator = self._taxonomy.indicator.get(key)
            unit = self._taxonomy.unit.get(indicator.unit) if indicator else None
            name = indicator.name if indicator else Text(key, key)
            head = (key, name, unit.name if unit else NO_TEXT, groups[key])
            cells = [one.get(key, []) for one in found]
            rows.append(self._row(head, cells, Emptiness.NO_FIGURE))
        used = dict.fromkeys(row.group for row in rows)
        named = tuple((key, self._taxonomy.pillar[key].name) for key in used)
        return self._made(tuple(rows), groups=named)

    def _by_provision(self, sections: Sequence[Section]) -> ComparisonSheet:
        """Return a sheet with a row a provision (or task) of the base, grouped by its `sections`.

        In each row stands what is linked to it, whichever of the two names the other. Without a
        base there are no rows.
        """
        kinds, pillars = set(Kind), set(self._request.pillars)
        if self._request.rows == RowsBy.TASK:
            kinds = set(TASKS)
        chosen = [
            p
            for p in self._of_base
            if p.kind in kinds and (not pillars or pillars & set(p.pillars))
        ]
        naming = [
            _by_key(self._provisions[c.id], lambda p: [link.target for link in p.links])
            for c in self._columns
        ]
        by_id = [{p.id: p for p in self._provisions[c.id]} for c in self._columns]
        rows = []
        for provision in chosen:
            cells = []
            for index in range(len(self._columns)):
                linked = {p.id: p for p in naming[index].get(provision.id, ())}
                linked |= {
                    link.target: by_id[index][link.target]
                    for link in provision.links
                    if link.target in by_id[index]
                }
                cells.append([provision] if index == self._base else list(linked.values()))
            name = Text(provision.ref, provision.ref)
            head = (provision.id, name, NO_TEXT, provision.section)
            rows.append(self._row(head, cells, Emptiness.NOT_LINKED))
        used = {row.group for row in rows}
        groups = tuple((s.ref, s.title) for s in sections if s.ref in used)
        return self._made(tuple(rows), groups=groups)

    def _row(
        self,
        head: tuple[str, Text, Text, str],
        found: Sequence[Sequence[Provision]],
        emptiness: Emptiness,
    ) -> Row:
        """Return a row of what was found for it in each column."""
        key, name, detail, group = head
        cells = tuple(
            self._cell(key, index, provisions, emptiness) for index, provisions in enumerate(found)
        )
        return Row(key, name, detail, group, cells)

    def _cell(
        self, row: str, index: int, provisions: Sequence[Provision], emptiness: Emptiness
    ) -> Cell:
        column, is_base = self._columns[index], index == self._base
        if column.is_written:
            return written_cell(self._written.get((column.id, row), ""))
        if provisions:
            judge = Entry if is_base else self._benchmarks.entry
            return Cell(tuple(judge(p) for p in provisions))
        if is_base and emptiness == Emptiness.NO_FIGURE:
            emptiness = Emptiness.BASE_SETS_NONE
        return Cell((), _unread(column) or emptiness)

    def _made(
        self,
        rows: tuple[Row, ...],
        *,
        groups: tuple[tuple[str, Text], ...] = (),
        pillar: str = "",
        kind_rows: bool = False,
    ) -> ComparisonSheet:
        return ComparisonSheet(
            self._request.rows,
            self._columns,
            rows,
            self._base,
            groups,
            pillar,
            kind_rows,
            self._request.only_differences,
            self._years,
            turned=bool(self._request.turned),
            by_figure=self._request.by_figure,
            hide_bare=self._request.hide_bare,
        )

    def _targets(self, column: Column) -> list[Provision]:
        pillars = set(self._request.pillars)
        return [
            p
            for p in self._provisions[column.id]
            if p.kind == Kind.TARGET and (not pillars or pillars & set(p.pillars))
        ]

    def _group(self, provision: Provision) -> str:
        wanted = self._request.pillars
        return next((p for p in provision.pillars if p in wanted), provision.pillars[0])


def _unread(column: Column) -> Emptiness | None:
    """Return why nothing can be found in a column; None where something was read."""
    if not column.has_sheet:
        return Emptiness.NO_SHEET
    if column.documents == 0:
        return Emptiness.NO_DOCUMENT
    return Emptiness.TEXT_NOT_SEEN if column.read == 0 else None


def _is_asked_for(provision: Provision, request: ComparisonRequest) -> bool:
    if request.only_figures and provision.figure is None:
        return False
    return request.year is None or _year(provision) == request.year


def _year(provision: Provision) -> int | None:
    return provision.year or (provision.due.year if provision.due else None)


def _years(provisions: Iterable[Provision]) -> tuple[int, ...]:
    return tuple(sorted({year for p in provisions if (year := _year(p))}))


def _by_key(
    provisions: Iterable[Provision], keys_of: Callable[[Provision], Iterable[str]]
) -> _Found:
    found: _Found = defaultdict(list)
    for provision in provisions:
        for key in keys_of(provision):
            found[key].append(provision)
    return dict(found)


def _by_kind(provisions: Iterable[Provision]) -> list[Provision]:
    return sorted(provisions, key=lambda p: _KIND_ORDER[p.kind])
