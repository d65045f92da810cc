"""Linked reading in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from songhanh.core.parallel import AlignBy, ParallelRequest
from songhanh.ui.basket import Basket
from songhanh.ui.beside import beside, of_columns
from songhanh.ui.views.parallel_view import ParallelView

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from songhanh.ui.reading.text_pane import TextPane
    from songhanh.ui.session import Session

    Read = Callable[..., ParallelView]

AXIS, PLAN = ("57-nq-tw", "71-nq-tw"), ("nghe-an/305-kh-tu", "57-nq-tw")


@pytest.fixture
def read(qtbot: QtBot, session: Session) -> Read:
    """Return a function that opens documents and waits until they are read."""

    def open_documents(*documents: str, by: AlignBy = AlignBy.LINK) -> ParallelView:
        view = ParallelView(session, ParallelRequest(documents, by), Basket())
        qtbot.addWidget(view)
        view.resize(1100, 600)
        view.show()
        qtbot.waitUntil(lambda: view._parallel is not None)
        return view

    return open_documents


def panes(view: ParallelView) -> list[TextPane]:
    return view.spread.panes


def current(view: ParallelView) -> str:
    assert view.spread.current is not None
    return view.spread.current.id


@pytest.mark.parametrize("documents", [AXIS, PLAN, (*AXIS, "03-nq-cp")], ids=" ".join)
@pytest.mark.parametrize("by", AlignBy)
def test_rows_stand_in_line_and_scroll_together(
    read: Read, documents: tuple[str, ...], by: AlignBy
) -> None:
    view = read(*documents, by=by)
    rows = len(view.spread._rows)
    for row in (0, rows // 2, rows - 1):
        tops = [pane.extent(row)[0] for pane in panes(view)]
        assert max(tops) - min(tops) < 2
    bars = [pane.verticalScrollBar() for pane in panes(view)]
    assert max(bar.maximum() for bar in bars) - min(bar.maximum() for bar in bars) <= 2
    bars[1].setValue(700)
    assert {bar.value() for bar in bars} == {700}


def test_keys_go_down_a_document_and_across_to_the_counterpart(qtbot: QtBot, read: Read) -> None:
    view = read(*PLAN)
    assert current(view) == "nghe-an/305-kh-tu#1"
    with qtbot.waitSignal(view.provision_selected) as told:
        qtbot.keyClick(panes(view)[0], Qt.Key.Key_Down)
    assert told.args[0].id == "nghe-an/305-kh-tu#2"
    qtbot.keyClick(panes(view)[0], Qt.Key.Key_Right)
    assert current(view) == "57-nq-tw#II.1.h"
    assert [p.id for p in view.spread.counterparts] == ["nghe-an/305-kh-tu#2"]
    bands = {pane._band.toRect() for pane in panes(view) if pane._band}
    assert len(bands) == 1  # one band through all documents
    assert [pane.leading for pane in panes(view)] == [False, True]
    assert "305-KH/TU, 2" in panes(view)[1].accessibleDescription()


def test_without_counterpart_it_is_said(qtbot: QtBot, read: Read) -> None:
    view = read(*PLAN)
    view.go_to("nghe-an/305-kh-tu#3")
    qtbot.keyClick(panes(view)[0], Qt.Key.Key_Right)
    assert current(view) == "nghe-an/305-kh-tu#3"
    said = "Nothing in 57-NQ/TW corresponds to this"
    assert said in panes(view)[0].accessibleDescription()
    assert said in panes(view)[1].toPlainText()
    assert "Only in 57-NQ/TW" in panes(view)[1].toPlainText()
    assert "↔ 2 (" in panes(view)[1].toPlainText()


def test_a_click_brings_the_keyboard_and_the_link_opens_word_by_word(
    qtbot: QtBot, read: Read
) -> None:
    view = read(*PLAN)
    y = round(panes(view)[1].extent(1)[0]) + 14
    qtbot.mouseClick(panes(view)[1].viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, y))
    assert current(view) == "57-nq-tw#II.1.h"
    with qtbot.waitSignal(view.difference_requested) as told:
        view.commands["differ"]()
    request = told.args[0]
    assert (request.base, request.other) == ("nghe-an/305-kh-tu#2", "57-nq-tw#II.1.h")


def test_rows_without_counterpart_can_be_left_out_and_the_place_is_kept(
    qtbot: QtBot, read: Read
) -> None:
    view = read(*AXIS)
    view.go_to("71-nq-tw#I.5")
    every = len(view.spread._rows)
    qtbot.mouseClick(view._only, Qt.MouseButton.LeftButton, pos=QPoint(8, view._only.height() // 2))
    assert len(view.spread._rows) < every
    assert current(view) == "71-nq-tw#I.5"


def test_documents_are_added_exchanged_and_taken_away(qtbot: QtBot, read: Read) -> None:
    view = read(*AXIS)
    offered = view._add.menu().actions()
    assert offered[0].text() == "03/NQ-CP"
    with qtbot.waitSignal(view.request_changed) as told:
        offered[0].trigger()
    assert told.args[0].documents == (*AXIS, "03-nq-cp")
    qtbot.waitUntil(lambda: len(panes(view)) == 3)
    assert not view._add.isEnabled()
    view._head.removal_wanted.emit(1)
    qtbot.waitUntil(lambda: len(panes(view)) == 2)
    assert view.title == "57-NQ/TW ↔ 03/NQ-CP"


def test_what_is_likely_to_be_read_beside_a_document(session: Session) -> None:
    library = session.library
    for document, other in (
        ("57-nq-tw", "71-nq-tw"),
        ("71-nq-tw", "57-nq-tw"),
        ("nghe-an/305-kh-tu", "57-nq-tw"),
    ):
        assert beside(library, document) == ParallelRequest((document, other))
    assert of_columns(library, ("57-nq-tw", "nghe-an")) == ParallelRequest(
        ("57-nq-tw", "nghe-an/305-kh-tu")
    )
    assert of_columns(library, ("cao-bang",)) is None
