"""The values of the filters with the hits they would leave, for Qt: groups, values, "more"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from songhanh.search.filtering import widget_values, with_values
from songhanh.search.grammar import FilterField
from songhanh.search.query import Filters
from songhanh.ui.filter_labels import value_label
from songhanh.ui.models.row_model import RowModel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from songhanh.search.query import SearchQuery
    from songhanh.ui.models.indexes import AnyIndex
    from songhanh.ui.session import Session

_SHOWN = 5
_GROUPS = (
    FilterField.RESOLUTION,
    FilterField.PROVINCE,
    FilterField.PILLAR,
    FilterField.KIND,
    FilterField.YEAR,
    FilterField.ACTOR,
)
_FOLDED = {FilterField.YEAR, FilterField.ACTOR}


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The head of one filter's values; `chosen` of them are ticked."""

    field: FilterField
    name: str
    open: bool
    chosen: int


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One value, and how many hits it would leave; with 0 it is there, but cannot be ticked."""

    field: FilterField
    value: str
    name: str
    count: int
    number: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class MoreRow:
    """Shows the `left` values of a long list, or takes them away again."""

    field: FilterField
    left: int
    open: bool


FacetRow = GroupRow | ValueRow | MoreRow


class FacetsModel(RowModel[FacetRow]):
    """Orders values by their counts once a question; narrowing it leaves them where they are."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._filters = Filters()
        self._text: str | None = None
        self._counts: dict[FilterField, dict[str, int]] = {}
        self._folded = set(_FOLDED)
        self._whole: set[FilterField] = set()

    @property
    def filters(self) -> Filters:
        """What is ticked."""
        return self._filters

    def set_facets(
        self, query: SearchQuery, facets: Mapping[FilterField, Mapping[str, int]]
    ) -> None:
        """Show the counts that belong to a query, and tick its filters."""
        chosen = widget_values(query.filters)
        same = query.text == self._text
        counts: dict[FilterField, dict[str, int]] = {}
        for field in _GROUPS:
            found = dict(facets.get(field, {}))
            known = self._counts.get(field, {}) if same else {}
            order = [*known, *found, *chosen[field]]
            counts[field] = {value: found.get(value, 0) for value in dict.fromkeys(order)}
        if not same:
            self._whole.clear()
        self._counts, self._filters, self._text = counts, query.filters, query.text
        self._renew()

    def toggled(self, index: AnyIndex) -> Filters | None:
        """Return the filters as they are when a value is ticked or cleared; None if it cannot be."""
        row = self.row_at(index)
        if not isinstance(row, ValueRow) or not (row.count or row.chosen):
            return None
        values = widget_values(self._filters)[row.field]
        changed = tuple(v for v in values if v != row.value) if row.chosen else (*values, row.value)
        return with_values(self._filters, row.field, changed)

    def fold(self, index: AnyIndex, *, folded: bool | None = None) -> None:
        """Fold or unfold a group (None: the other way), or show more or less of a long list."""
        row = self.row_at(index)
        if isinstance(row, GroupRow):
            if folded if folded is not None else row.open:
                self._folded.add(row.field)
            else:
                self._folded.discard(row.field)
        elif isinstance(row, MoreRow) and folded is None:
            self._whole ^= {row.field}
        self._renew()

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if role == Qt.ItemDataRole.CheckStateRole and isinstance(row, ValueRow):
            return Qt.CheckState.Checked if row.chosen else Qt.CheckState.Unchecked
        return super().data(index, role)

    @override
    def spoken(self, row: FacetRow) -> str:
        match row:
            case GroupRow():
                return row.name
            case MoreRow():
                return self.tr("less") if row.open else self.tr("%n more", "", row.left)
            case ValueRow():
                hits = self.tr("%n hit(s)", "", row.count)
                return f"{row.name}, {hits}"

    def _renew(self) -> None:
        """Make the rows; where only counts and ticks have changed, nothing else is told."""
        before, self._rows = self._rows, self._make_rows()
        if [_key(row) for row in before] == [_key(row) for row in self._rows]:
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
            return
        fresh, self._rows = self._rows, before
        self.beginResetModel()
        self._rows = fresh
        self.endResetModel()

    def _make_rows(self) -> list[FacetRow]:
        rows: list[FacetRow] = []
        chosen = widget_values(self._filters)
        for field in _GROUPS:
            values = self._counts.get(field, {})
            if not values:
                continue
            opened = field not in self._folded
            name = self._session.words.name(field)
            rows.append(GroupRow(field, name, opened, len(chosen[field])))
            if opened:
                rows += self._values(field, values, set(chosen[field]))
        return rows

    def _values(
        self, field: FilterField, values: Mapping[str, int], chosen: set[str]
    ) -> list[FacetRow]:
        whole = field in self._whole or len(values) == _SHOWN + 1
        shown = [v for at, v in enumerate(values) if whole or at < _SHOWN or v in chosen]
        rows: list[FacetRow] = [
            ValueRow(
                field,
                v,
                value_label(self._session, field, v),
                values[v],
                self._session.words.number(values[v]),
                v in chosen,
            )
            for v in shown
        ]
        if len(values) > _SHOWN + 1:
            rows.append(MoreRow(field, len(values) - len(shown), field in self._whole))
        return rows


def _key(row: FacetRow) -> tuple[object, ...]:
    return type(row), row.field, getattr(row, "value", "")
