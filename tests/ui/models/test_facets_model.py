from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from songhanh.core.model import Kind
from songhanh.search.grammar import FilterField
from songhanh.search.query import Filters, SearchQuery
from songhanh.ui.models.facets_model import FacetsModel, GroupRow, MoreRow, ValueRow
from songhanh.ui.models.roles import ItemRole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from songhanh.ui.session import Session

PROVINCES = {
    "nghe-an": 9,
    "phu-tho": 7,
    "hue": 5,
    "da-nang": 4,
    "can-tho": 3,
    "ha-noi": 2,
    "son-la": 1,
}
FACETS = {FilterField.PROVINCE: PROVINCES, FilterField.KIND: {"task": 3, "target": 1}}


@pytest.fixture
def model(session: Session) -> FacetsModel:
    made = FacetsModel(session)
    QAbstractItemModelTester(made)
    show(made, FACETS)
    return made


def show(
    model: FacetsModel,
    facets: Mapping[FilterField, Mapping[str, int]],
    filters: Filters | None = None,
    text: str = "nhan luc",
) -> None:
    model.set_facets(SearchQuery.parse(text, filters), facets)


def rows(model: FacetsModel) -> list[GroupRow | ValueRow | MoreRow]:
    return [model.index(row).data(ItemRole.ROW) for row in range(model.rowCount())]


def values(model: FacetsModel) -> list[tuple[str, int]]:
    return [
        (row.value, row.count)
        for row in rows(model)
        if isinstance(row, ValueRow) and row.field == FilterField.PROVINCE
    ]


def place(model: FacetsModel, value: str) -> int:
    return next(n for n, row in enumerate(rows(model)) if getattr(row, "value", "") == value)


def test_a_long_list_shows_its_beginning_until_more_is_asked_for(model: FacetsModel) -> None:
    assert [value for value, _ in values(model)] == list(PROVINCES)[:5]
    at, more = next((n, row) for n, row in enumerate(rows(model)) if isinstance(row, MoreRow))
    assert more.left == 2
    model.fold(model.index(at))
    assert [value for value, _ in values(model)] == list(PROVINCES)


def test_ticking_adds_a_value_and_clearing_takes_it_off(model: FacetsModel) -> None:
    both = Filters(provinces=("nghe-an",), kinds=(Kind.TASK,))
    show(model, FACETS, both)
    assert model.index(place(model, "task")).data(Qt.ItemDataRole.CheckStateRole) == (
        Qt.CheckState.Checked
    )
    added = model.toggled(model.index(place(model, "hue")))
    assert added == Filters(provinces=("nghe-an", "hue"), kinds=(Kind.TASK,))
    assert model.toggled(model.index(place(model, "task"))) == Filters(provinces=("nghe-an",))


def test_narrowing_leaves_values_where_they_are(model: FacetsModel) -> None:
    fewer = {FilterField.PROVINCE: {"hue": 2, "nghe-an": 1}, FilterField.KIND: {"task": 3}}
    show(model, fewer, Filters(kinds=(Kind.TASK,)))
    assert values(model) == [
        ("nghe-an", 1),
        ("phu-tho", 0),
        ("hue", 2),
        ("da-nang", 0),
        ("can-tho", 0),
    ]
    assert model.toggled(model.index(place(model, "phu-tho"))) is None
    show(model, fewer, text="another question")
    assert values(model) == [("hue", 2), ("nghe-an", 1)]


def test_a_value_that_is_on_stays_in_sight(model: FacetsModel) -> None:
    show(model, FACETS, Filters(provinces=("son-la",)))
    assert ("son-la", 1) in values(model)


def test_a_group_folds(model: FacetsModel) -> None:
    model.fold(model.index(0))
    assert values(model) == []
    model.fold(model.index(0), folded=False)
    assert len(values(model)) == 5
