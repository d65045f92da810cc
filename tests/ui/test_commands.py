"""Every command can be reached by its key, its menu, and the window that does it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget

from songhanh.core.compare import ComparisonRequest
from songhanh.core.tree import Place
from songhanh.core.work import COMMUNE
from songhanh.search.query import SearchQuery
from songhanh.ui.command_table import CommandTable, Group
from songhanh.ui.commands import Commands, Offers
from songhanh.ui.panes import focusable
from songhanh.ui.views.reading_view import ReadingView
from songhanh.ui.views.start_page import StartPage
from tests.ui.driving import front, settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from songhanh.ui.app import Program
    from songhanh.ui.look import Look
    from songhanh.ui.main_window import MainWindow

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_no_key_has_two_meanings(qapp: QApplication) -> None:
    keys = Counter(QKeySequence(key) for each in CommandTable().commands() for key in each.keys)
    assert [key.toString() for key, count in keys.items() if count > 1] == []
    assert all(not key.isEmpty() for key in keys)


def test_nothing_lies_on_the_switch_of_the_vietnamese_keyboard(qapp: QApplication) -> None:
    for command in CommandTable().commands():
        for key in command.keys:
            pressed = QKeySequence(key)[0]  # type: ignore[index]
            assert pressed.key() not in {Qt.Key.Key_Shift, Qt.Key.Key_Control}
            plain_letter = pressed.keyboardModifiers() == Qt.KeyboardModifier.AltModifier
            assert not (plain_letter and pressed.key() < Qt.Key.Key_Escape), key


def test_every_command_is_in_the_menu_and_is_done_by_somebody(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    settle(qtbot, program)
    menus = [window.menu, *window.menu.findChildren(QMenu)]
    shown = {action.objectName() for menu in menus for action in menu.actions()}
    window.desk.open_place(Place(document="57-nq-tw"))
    window.desk.open_search(SearchQuery.parse("nhân lực"))
    window.desk.open_work(COMMUNE)
    window.desk.open_comparison(ComparisonRequest(("57-nq-tw", "nghe-an")))
    settle(qtbot, program)
    parts = [window.navigator, *window.tabs.views]
    offered = {key for part in parts if isinstance(part, Offers) for key in part.commands}
    for command in window.commands.all():
        assert command.id in shown | {"menu"}
        if command.placed:
            assert command.id in offered
        else:
            assert window.commands[command.id].receivers("2triggered(bool)")
    assert offered <= {command.id for command in window.commands.all() if command.placed}


def test_the_part_with_the_keyboard_is_asked_before_the_view_in_front(
    qtbot: QtBot, look: Look
) -> None:
    done: list[str] = []

    class Part(QWidget):
        def __init__(self, name: str) -> None:
            super().__init__()
            self.field = QLineEdit()
            QVBoxLayout(self).addWidget(self.field)
            self.commands = {"compare": lambda: done.append(name)}

    window = QWidget()
    qtbot.addWidget(window)
    row = QVBoxLayout(window)
    side, view = Part("side"), Part("view")
    row.addWidget(side)
    row.addWidget(view)
    commands = Commands(look, window)
    assert not commands["compare"].isEnabled()
    commands.set_front(view)
    assert commands["compare"].isEnabled()
    assert not commands["cite"].isEnabled()
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    for part in (side, view):
        part.field.setFocus()
        qtbot.waitUntil(part.field.hasFocus)
        qtbot.keyClick(part.field, Qt.Key.Key_F7)
    assert done == ["side", "view"]


@pytest.mark.parametrize("group", list(Group))
def test_groups_have_names_and_commands(window: MainWindow, group: Group) -> None:
    assert window.commands.group_name(group)
    assert window.commands.group(group)


def test_tabs_are_closed_and_come_back(qtbot: QtBot, program: Program, window: MainWindow) -> None:
    for key in ("57-nq-tw", "71-nq-tw"):
        window.commands["new-tab"].trigger()
        window.desk.open_place(Place(document=key))
    settle(qtbot, program)
    assert len(window.tabs.views) == 3
    qtbot.keyClick(window, Qt.Key.Key_W, _CONTROL)
    assert [type(view) for view in window.tabs.views].count(ReadingView) == 1
    qtbot.keyClick(window, Qt.Key.Key_T, _CONTROL | _SHIFT)
    settle(qtbot, program)
    reading = front(window)
    assert isinstance(reading, ReadingView)
    assert reading.place == Place(document="71-nq-tw")
    window.commands["next-tab"].trigger()
    assert isinstance(front(window), StartPage)


def test_f6_goes_round_the_panes(qtbot: QtBot, program: Program, window: MainWindow) -> None:
    window.desk.open_place(Place(document="57-nq-tw"))
    settle(qtbot, program)
    window.activateWindow()
    window.commands["search"].trigger()
    qtbot.waitUntil(window.toolbar.search.hasFocus)
    seen = []
    for _ in window.parts():
        window.commands["next-pane"].trigger()
        focus = QApplication.focusWidget()
        assert focus is not None
        seen += [part for part in window.parts() if part.isAncestorOf(focus)]
    assert seen == [window.navigator, window.tabs, window.context, window.toolbar]


def test_tab_reaches_everything_in_the_order_of_the_screen(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    window.desk.open_place(Place(document="57-nq-tw"))
    settle(qtbot, program)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.toolbar.search.setFocus()
    met = []
    for _ in focusable(window):
        focus = QApplication.focusWidget()
        assert focus is not None
        met += [part for part in window.parts() if part.isAncestorOf(focus)]
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    order = [window.toolbar, window.navigator, window.tabs, window.context]
    assert [part for part in dict.fromkeys(met) if part in order] == order
