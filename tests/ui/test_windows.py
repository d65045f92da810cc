"""Several windows of one program: each with its own tabs, all on the same things, kept together."""

from __future__ import annotations

import gc
from functools import partial
from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from songhanh.core.own import Note
from songhanh.core.tree import Place
from songhanh.ui.views.reading_view import ReadingView
from songhanh.ui.views.settings_page import SettingsPage
from songhanh.ui.views.start_page import StartPage
from songhanh.ui.widgets.tab_bar import TabBar
from tests.ui.driving import front, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytestqt.qtbot import QtBot

    from songhanh.ui.app import Program
    from songhanh.ui.main_window import MainWindow

FIRST, SECOND = Place(document="57-nq-tw"), Place(document="71-nq-tw")


def new_window(qtbot: QtBot, program: Program, place: Place) -> MainWindow:
    """Open another window by its command and read something there."""
    before = program.window
    before.commands["new-window"].trigger()
    window = program.window
    assert window is not before
    window.desk.open_place(place)
    settle(qtbot, program)
    return window


def target(window: MainWindow) -> str:
    view = front(window)
    return view.at if isinstance(view, ReadingView) else ""


def both_say(one: MainWindow, other: MainWindow, words: str) -> bool:
    editors = [*one.context.foot.editors, *other.context.foot.editors]
    return [editor.toPlainText() for editor in editors if editor.on_disk] == [words] * 2


def places(window: MainWindow) -> list[Place]:
    return [view.place for view in window.tabs.views if isinstance(view, ReadingView)]


def test_a_second_window_has_tabs_history_and_basket_of_its_own(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    window.desk.open_place(FIRST)
    window.basket.add("phu-tho")
    other = new_window(qtbot, program, SECOND)
    assert (places(window), places(other)) == ([FIRST], [SECOND])
    assert other.basket.columns == ("phu-tho",)
    other.basket.add("can-tho")
    assert window.basket.columns == ("phu-tho",)
    other.desk.open_place(Place(scope="can-tho"))
    settle(qtbot, program)
    assert (window.desk.can_go_back, other.desk.can_go_back) == (False, True)
    assert other.windowTitle() == f"{other.tabs.current_title} (cửa sổ 2)"
    assert window.windowTitle() == window.tabs.current_title


def test_all_windows_are_open_again_after_a_restart_and_the_last_one_used_has_the_keyboard(
    qtbot: QtBot, start: Callable[[], Program]
) -> None:
    program = start()
    first = program.window
    first.desk.open_place(FIRST)
    second = new_window(qtbot, program, SECOND)
    second.setGeometry(40, 50, 700, 560)
    program.windows.step()
    qtbot.waitUntil(lambda: program.window is first)
    first.commands["quit"].trigger()
    assert not any(window.isVisible() for window in (first, second))

    again = start()
    qtbot.waitUntil(lambda: len(again.windows.all) == 2)
    settle(qtbot, again)
    assert [places(window) for window in again.windows.all] == [[FIRST], [SECOND]]
    assert again.windows.all[1].geometry().getRect() == (40, 50, 700, 560)
    assert again.window.isActiveWindow()


def test_a_closed_window_can_be_opened_again_even_after_a_restart(
    qtbot: QtBot, start: Callable[[], Program]
) -> None:
    program = start()
    first = program.window
    new_window(qtbot, program, SECOND).commands["close-window"].trigger()
    qtbot.waitUntil(lambda: program.windows.all == (first,))
    again = start()
    settle(qtbot, again)
    assert again.windows.all == (again.window,)
    for _ in range(2):  # the second time there is no other
        again.window.commands["reopen-window"].trigger()
    assert [places(window) for window in again.windows.all] == [[SECOND], []]
    settle(qtbot, again)


def test_language_and_look_change_in_all_windows_at_once(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    window.desk.open_place(FIRST)
    new_window(qtbot, program, SECOND)
    program.window.commands["theme-dark"].trigger()
    assert all(each.commands["theme-dark"].isChecked() for each in program.windows.all)
    program.window.commands["language-en"].trigger()
    settle(qtbot, program)
    assert [places(each) for each in program.windows.all] == [[SECOND], [FIRST]]
    assert [each.toolbar.comparison.text() for each in program.windows.all] == ["Compare"] * 2
    assert program.window.windowTitle().endswith("(window 2)")


def test_what_is_handed_over_and_what_goes_wrong_come_to_the_window_used_last(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    other = new_window(qtbot, program, SECOND)
    window.activateWindow()
    qtbot.waitUntil(lambda: program.window is window)
    program.receive("songhanh:57-nq-tw#III.4")
    settle(qtbot, program)
    assert places(window) == [FIRST]
    assert places(other) == [SECOND]
    program.session.runner.failed.emit(ZeroDivisionError("oops"))
    assert (bool(window.notice), bool(other.notice)) == (True, False)


def test_a_tab_moves_with_what_was_read_into_a_new_window_and_back(
    qtbot: QtBot, program: Program, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.desk.open_hit("57-nq-tw#III.4")
    settle(qtbot, program)
    window.commands["tab-to-window"].trigger()
    settle(qtbot, program)
    other = program.window
    assert other is not window
    assert target(other) == "57-nq-tw#III.4"
    assert [type(view) for view in window.tabs.views] == [StartPage]
    assert not other.desk.can_go_back

    at = window.geometry().center()
    monkeypatch.setattr(QApplication, "topLevelAt", lambda _: window)  # there is no real screen
    other.tabs.torn_off.emit(front(other), at)
    settle(qtbot, program)
    assert target(window) == "57-nq-tw#III.4"
    assert program.windows.all == (window,)  # the other one is empty


def test_a_tab_dragged_far_from_its_row_leaves_the_window(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    window.desk.open_place(FIRST)
    settle(qtbot, program)
    bar = window.tabs.findChild(TabBar)
    assert bar is not None
    tab = bar.tabRect(bar.currentIndex()).center()
    left = Qt.MouseButton.LeftButton
    for far in (QPoint(0, bar.height()), QPoint(0, 9 * bar.height())):
        assert program.windows.all == (window,)
        qtbot.mousePress(bar, left, pos=tab)
        qtbot.mouseMove(bar, tab + far)
        qtbot.mouseRelease(bar, left, pos=tab + far)
    settle(qtbot, program)
    assert [places(each) for each in program.windows.all] == [[FIRST], []]


def test_what_is_written_and_set_in_one_window_shows_in_the_other(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    window.desk.open_hit("57-nq-tw#III.4")
    other = new_window(qtbot, program, FIRST)
    other.desk.open_hit("57-nq-tw#III.4")
    settle(qtbot, program)
    for each, words in ((window, "mot"), (other, " hai"), (window, " ba")):
        each.notebook.write_note()
        (editor,) = each.context.foot.editors
        qtbot.keyClicks(editor, words)
        editor.save()
        qtbot.waitUntil(partial(both_say, window, other, editor.toPlainText()))
    assert [note.body for note in program.session.own.all(Note)] == ["mot hai ba"]
    for each in (window, other):
        each.commands["settings"].trigger()
    mine, theirs = front(window), front(other)
    assert isinstance(mine, SettingsPage)
    assert isinstance(theirs, SettingsPage)
    mine._on_province_chosen("can-tho")
    assert theirs._province.currentText() == "Cần Thơ"
    settle(qtbot, program)


def test_a_closed_window_leaves_nothing_behind(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    gone = ref(new_window(qtbot, program, SECOND))
    program.window.close()
    settle(qtbot, program)
    window.commands["theme-dark"].trigger()  # reaches nothing that is no longer there
    window.commands["theme-light"].trigger()
    settle(qtbot, program)
    gc.collect()
    assert gone() is None


def test_who_opens_with_the_start_page_finds_the_other_windows_among_the_closed(
    qtbot: QtBot, start: Callable[[], Program]
) -> None:
    program = start()
    program.session.settings.start = "start"
    program.window.desk.open_place(FIRST)
    new_window(qtbot, program, SECOND)
    again = start()
    settle(qtbot, again)
    assert isinstance(front(again.window), StartPage)
    again.window.commands["reopen-window"].trigger()
    assert places(again.window) == [FIRST]
    settle(qtbot, again)
