from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from songhanh.core.work import COMMUNE, DEADLINES
from songhanh.ui.models.roles import ItemRole
from songhanh.ui.models.work_model import WorkColumn, WorkModel, WorkRow

if TYPE_CHECKING:
    from songhanh.ui.session import Session


@pytest.fixture
def model(session: Session) -> WorkModel:
    return WorkModel(session)


def rows(model: WorkModel) -> list[WorkRow]:
    return [model.index(row, 0).data(ItemRole.ROW) for row in range(model.rowCount())]


def test_qt_finds_nothing_wrong(session: Session, model: WorkModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for request in (COMMUNE, DEADLINES):
        model.set_items(session.library.work(request))
        assert model.rowCount() > 0
    model.set_items(())
    assert tester is not None


def test_days_gone_by_stand_first_and_say_so(session: Session, model: WorkModel) -> None:
    model.set_items(session.library.work(DEADLINES))
    assert model.dated == model.rowCount() > model.past > 0
    for place, row in enumerate(rows(model)):
        assert row.due
        assert row.remark == ("đã qua" if place < model.past else "")


def test_a_row_says_what_is_known_and_what_is_not(session: Session, model: WorkModel) -> None:
    model.set_items(session.library.work(COMMUNE))
    row = next(row for row in rows(model) if row.item.provision.id == "nghe-an/305-kh-tu#16")
    assert (row.due, row.remark) == ("", "không nêu hạn")
    assert (row.who, row.where, row.ref) == ("cấp xã", "Nghệ An · 305-KH/TU", "16")
    index = model.index(rows(model).index(row), WorkColumn.WHAT)
    assert index.data() == row.what
    read = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert read == f"không nêu hạn. {row.what}. cấp xã. Nghệ An · 305-KH/TU, 16"
