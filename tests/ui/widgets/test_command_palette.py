"""The command palette: found by a few letters, done where the user was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView

from songhanh.core.tree import Place
from songhanh.ui.views.keys_page import KeysPage
from tests.ui.driving import front, settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from songhanh.ui.app import Program
    from songhanh.ui.main_window import MainWindow


def opened(qtbot: QtBot, window: MainWindow) -> QLineEdit:
    window.activateWindow()
    window.commands["palette"].trigger()
    field: QLineEdit | None = window.command_palette.findChild(QLineEdit)
    assert field is not None
    qtbot.waitUntil(field.hasFocus)
    return field


def names(window: MainWindow) -> list[str]:
    rows: QListView | None = window.command_palette.findChild(QListView)
    assert rows is not None
    model = rows.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_a_command_is_found_without_diacritics_and_done(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    field = opened(qtbot, window)
    qtbot.keyClicks(field, "phim tat")
    assert names(window) == ["Chương trình: Phím tắt"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not window.command_palette.isVisible()
    view = front(window)
    assert isinstance(view, KeysPage)
    assert "Ctrl+Shift+P" in view.text
    settle(qtbot, program)


def test_only_what_can_be_done_here_is_offered(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    settle(qtbot, program)
    opened(qtbot, window)
    assert "Tìm trong trang, in: Tìm tiếp" not in names(window)
    window.desk.open_place(Place(document="57-nq-tw"))
    settle(qtbot, program)
    before = window.tabs.current
    assert before is not None
    before.setFocus()
    focus = QApplication.focusWidget()
    field = opened(qtbot, window)
    assert "Tìm trong trang, in: Tìm tiếp" in names(window)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not window.command_palette.isVisible()
    assert QApplication.focusWidget() is focus


def test_arrows_choose_and_nothing_found_is_said(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    field = opened(qtbot, window)
    qtbot.keyClicks(field, "ngon ngu")
    assert names(window) == ["Ngôn ngữ: Tiếng Việt", "Ngôn ngữ: English"]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    rows: QListView | None = window.command_palette.findChild(QListView)
    assert rows is not None
    assert rows.currentIndex().row() == 1
    field.setText("khong co lenh nay")
    assert not rows.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.command_palette.isVisible()
    window.command_palette.hide()
    settle(qtbot, program)
