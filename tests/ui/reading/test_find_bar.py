"""Finding in the page that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QLineEdit, QTextEdit, QVBoxLayout, QWidget

from songhanh.ui.reading.find_bar import FindBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from songhanh.ui.look import Look

TEXT = "Nhân lực số.\nĐào tạo nhân\u00a0lực chất lượng cao; NHÂN LỰC tại chỗ."


@pytest.fixture
def panes(qtbot: QtBot, look: Look) -> Iterator[tuple[FindBar, QTextEdit]]:
    window = QWidget()
    qtbot.addWidget(window)
    pane = QTextEdit()
    pane.setDocument(QTextDocument(TEXT, pane))
    bar = FindBar(look, lambda: [pane])
    column = QVBoxLayout(window)
    column.addWidget(bar)
    column.addWidget(pane)
    with qtbot.waitExposed(window):
        window.show()
    yield bar, pane
    window.close()


def marked(pane: QTextEdit) -> list[str]:
    return [each.cursor.selectedText() for each in pane.extraSelections()]


def told(bar: FindBar) -> str:
    return next(label.text() for label in bar.findChildren(QLabel))


def test_words_are_found_however_they_are_typed(panes: tuple[FindBar, QTextEdit]) -> None:
    bar, pane = panes
    for typed in ("nhan luc", "NHÂN LỰC", "nha\u0302n lu\u031b\u0323c"):
        bar.begin(typed)
        assert [word.lower().replace("\u00a0", " ") for word in marked(pane)] == ["nhân lực"] * 3


def test_steps_go_round_and_the_end_takes_the_marks_away(
    qtbot: QtBot, panes: tuple[FindBar, QTextEdit]
) -> None:
    bar, pane = panes
    bar.begin("nhan luc")
    places = []
    for _ in range(4):
        places.append(pane.textCursor().position())
        bar.step(1)
    assert places[0] == places[3] == 0
    assert places[0] < places[1] < places[2]
    assert "2" in told(bar)
    bar.step(-1)
    assert pane.textCursor().position() == 0
    field: QLineEdit | None = bar.findChild(QLineEdit)
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert marked(pane) == []
    assert not bar.isVisible()


def test_what_is_selected_is_looked_for_and_nothing_found_is_said(
    panes: tuple[FindBar, QTextEdit],
) -> None:
    bar, pane = panes
    cursor = pane.textCursor()
    cursor.setPosition(13)
    cursor.setPosition(20, cursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    bar.begin()
    assert marked(pane) == ["Đào tạo"]
    bar.begin("không đâu có")
    assert marked(pane) == []
    assert told(bar)
