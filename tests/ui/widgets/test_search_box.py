from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from songhanh.search.query import SearchQuery
from songhanh.ui.palette import LIGHT
from songhanh.ui.scale import Scale
from songhanh.ui.widgets.search_box import SearchBox


@pytest.fixture
def box(qtbot, look):
    box = SearchBox(look, "Search", "Search in everything…", "Ctrl+K")
    qtbot.addWidget(box)
    return box


def test_typing_is_told_when_it_pauses(qtbot, box):
    told: list[str] = []
    box.query_changed.connect(told.append)
    with qtbot.waitSignal(box.query_changed):
        qtbot.keyClicks(box, "nhan luc")
    assert told[-1] == "nhan luc"
    assert len(told) < len("nhan luc")


def test_enter_is_told_at_once_and_alone(qtbot, box):
    told: list[str] = []
    box.query_changed.connect(told.append)
    with qtbot.waitSignal(box.submitted) as submitted:
        qtbot.keyClicks(box, "57nq")
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert submitted.args == ["57nq"]
    assert not box._pause.isActive()
    assert told == []


def test_a_text_set_by_the_program_is_no_question(box):
    box.set_query("kinh tế số")
    assert box.text() == "kinh tế số"
    assert not box._pause.isActive()


def test_an_error_lasts_until_the_user_types(qtbot, box):
    box.set_error("A quotation mark is missing.")
    assert box.property("state") == "error"
    assert box.accessibleDescription() == "A quotation mark is missing."
    qtbot.keyClicks(box, "a")
    assert box.property("state") == ""


def test_the_key_shows_while_the_box_is_empty(qtbot, box, look):
    box.resize(400, 32)
    empty = box.grab().toImage()
    room = box.textMargins().right()
    box.set_query("a")
    assert box.textMargins().right() < room
    corner = (380, 16)
    assert empty.pixelColor(*corner) != box.grab().toImage().pixelColor(*corner)
    look.change(LIGHT, Scale(200))
    assert box.minimumWidth() == 440


@pytest.mark.parametrize(
    "text",
    [
        "a" * 10_000,
        "nhân lực " * 2_000,
        "\ud800\udfff lone \udc00",
        "\u202eabc\u202c \u2066số\u2069 \u200f",
        '"' * 300 + "((((" + "*" * 50,
        "\x00\x07\ufffe tab\tline\u2028",
        "tỉnh: -- OR OR - \u0301\u0301\u0301",
    ],
)
def test_whatever_is_typed_is_told_and_understood(qtbot, box, text):
    with qtbot.waitSignal(box.query_changed) as told:
        box.insert(text)
        box.textEdited.emit(box.text())
    for typing in (True, False):
        query = SearchQuery.parse(told.args[0], typing=typing)
        assert len(query.text) <= 256
    box.grab()


def test_the_last_key_is_never_lost(qtbot, box):
    told: list[str] = []
    box.query_changed.connect(told.append)
    qtbot.keyClicks(box, "so hoa")
    with qtbot.waitSignal(box.left_downwards):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert told[-1] == "so hoa"
    with qtbot.waitSignal(box.query_changed):
        qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == told[-1] == ""
