"""A Vietnamese keyboard such as Unikey deletes letters and types them anew: every field bears it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from songhanh.core.text import nfc
from songhanh.core.tree import Place
from songhanh.core.work import COMMUNE
from songhanh.search.query import SearchQuery
from tests.ui.driving import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from songhanh.ui.app import Program
    from songhanh.ui.main_window import MainWindow

# "tieesng ddoong" as Unikey sends it: how many letters to delete, and what to type instead.
KEYS = [(0, "t"), (0, "i"), (0, "e"), (1, "ê"), (1, "ế"), (0, "n"), (0, "g"), (0, " ")]
KEYS += [(0, "d"), (1, "đ"), (0, "o"), (1, "ô"), (0, "n"), (0, "g"), (2, "ng")]
WANTED = "tiếng đông"


def press(field: QWidget, key: Qt.Key, text: str = "") -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def fields(window: MainWindow) -> list[QWidget]:
    kinds = (QLineEdit, QPlainTextEdit, QTextEdit)
    found = [each for kind in kinds for each in window.findChildren(kind)]
    words = [each for each in found if not each.property("readOnly")]
    return [each for each in words if not isinstance(each.parent(), QAbstractSpinBox)]


def content(field: QWidget) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()  # type: ignore[attr-defined]


# The list of provinces below its field takes the keyboard, which windows without a screen cannot.
@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_every_field_takes_letters_deleted_and_typed_anew(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    window.desk.open_place(Place(document="57-nq-tw"))
    window.commands["find"].trigger()
    window.desk.open_work(COMMUNE)
    window.desk.open_search(SearchQuery.parse("nhân lực"))
    window.desk.open_page("settings")
    settle(qtbot, program)
    window.activateWindow()
    tried = fields(window)
    assert len(tried) >= 8
    wrong = {}
    for field in tried:
        field.clear()  # type: ignore[attr-defined]
        field.setFocus()
        for deleted, typed in KEYS:
            for _ in range(deleted):
                press(field, Qt.Key.Key_Backspace)
            press(field, Qt.Key.Key_unknown, typed)
        if nfc(content(field)) != WANTED:
            wrong[field.accessibleName()] = content(field)
        field.clear()  # type: ignore[attr-defined]
    assert wrong == {}
    settle(qtbot, program)
