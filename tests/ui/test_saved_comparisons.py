"""Comparisons that are kept, and found again when the data has changed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from songhanh.core.compare import OUR_COMMUNE, ComparisonRequest, RowsBy
from songhanh.core.errors import ComparisonForeignError
from songhanh.core.own import SavedComparison
from songhanh.ui.saved_comparisons import reopen_comparison, save_comparison, saved_comparisons
from songhanh.ui.views.comparison_view import ComparisonView

REQUEST = ComparisonRequest(
    ("nghe-an", OUR_COMMUNE), RowsBy.INDICATOR, base="57-nq-tw", year=2030
).with_written(OUR_COMMUNE, "digital-economy-grdp-share", "15 %")


def kept(qtbot, session, request, name):
    with qtbot.waitSignal(session.own.saved):
        return save_comparison(session, request, name)


def test_what_is_kept_comes_back_whole(qtbot, session):
    kept(qtbot, session, REQUEST, "Họp thứ hai")
    (found,) = saved_comparisons(session)
    reopened = reopen_comparison(session, found)
    assert (reopened.request, reopened.name, reopened.gone) == (REQUEST, "Họp thứ hai", ())


def test_the_same_name_is_kept_once(qtbot, session):
    kept(qtbot, session, REQUEST, "Họp")
    kept(qtbot, session, replace(REQUEST, year=2035), "Họp")
    (found,) = saved_comparisons(session)
    assert reopen_comparison(session, found).request.year == 2035


def test_what_the_data_has_no_more_is_named(qtbot, session):
    saved = kept(qtbot, session, REQUEST, "Họp")
    later = saved.request.replace("nghe-an", "gone-province")
    reopened = reopen_comparison(session, replace(saved, request=later))
    assert reopened.gone == ("Nghệ An",)
    assert reopened.request.columns == (OUR_COMMUNE,)


@pytest.mark.parametrize("text", ["", "{}", '{"version": 99, "columns": [], "rows": "pillar"}'])
def test_what_cannot_be_read_is_refused(session, text):
    with pytest.raises(ComparisonForeignError):
        reopen_comparison(session, SavedComparison(name="Họp", request=text))


def test_a_comparison_gets_its_name_over_the_table(qtbot, session):
    view = ComparisonView(session, REQUEST)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: view.sheet is not None)
    options = view._tools.options
    options.save.trigger()
    field = view._saving.findChild(QLineEdit)
    assert field is not None
    assert field.text() == view.title
    field.setText("Họp giao ban")
    with qtbot.waitSignals([session.own.saved, view.notice_requested]):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not view._saving.isVisible()
    options.aboutToShow.emit()
    (action,) = options.kept.actions()
    assert action.text() == "Họp giao ban"
    with qtbot.waitSignal(view.saved_activated) as told:
        action.trigger()
    assert told.args[0].name == "Họp giao ban"
    with qtbot.waitSignal(session.own.changed):
        options.kept_to_remove.actions()[0].trigger()
    assert saved_comparisons(session) == []


def test_no_name_keeps_nothing(qtbot, session):
    view = ComparisonView(session, REQUEST)
    qtbot.addWidget(view)
    view.show()
    view._saving.ask("")
    field = view._saving.findChild(QLineEdit)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert view._saving.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not view._saving.isVisible()
