from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from songhanh.ui.widgets.scope_button import ScopeButton

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)


@pytest.fixture
def button(qtbot):
    button = ScopeButton("Province")
    qtbot.addWidget(button)
    button.set_choices([("nghe-an", "Nghệ An"), ("can-tho", "Cần Thơ"), ("ba-ria", "B & V")])
    return button


@pytest.fixture
def menu(button, qtbot):
    menu = button.menu()
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    yield menu
    menu.hide()


def test_the_menu_stays_open_while_boxes_are_ticked(qtbot, button, menu):
    with qtbot.waitSignal(button.changed) as changed:
        action = menu.actions()[2]
        centre = menu.actionGeometry(action).center()
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=centre)
    assert changed.args == [("nghe-an",)]
    menu.setActiveAction(menu.actions()[3])
    with qtbot.waitSignal(button.changed) as changed:
        qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert changed.args == [("nghe-an", "can-tho")]
    assert menu.isVisible()
    assert button.text() == "Province: 2"


def test_everything_takes_the_limits_off_and_closes(qtbot, button, menu):
    button.set_chosen(["can-tho"])
    assert button.accessibleDescription() == "Cần Thơ"
    menu.setActiveAction(menu.actions()[0])
    with qtbot.waitSignal(button.changed) as changed:
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert changed.args == [()]
    assert button.text() == "Province"
    assert not menu.isVisible()


def test_new_choices_keep_what_is_still_there(qtbot, button):
    button.set_chosen(["can-tho", "nghe-an"])
    button.set_choices([("can-tho", "Cần Thơ"), ("hue", "Huế")])
    assert button.chosen() == ("can-tho",)
    assert button.property("chosen") == "true"


def test_names_are_shown_as_they_are(button):
    button.set_chosen(["ba-ria"])
    assert button.toolTip() == "B & V"
