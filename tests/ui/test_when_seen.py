from __future__ import annotations

from functools import partial

import pytest
import shiboken6
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from songhanh.ui.dresser import Dresser
from songhanh.ui.look import Look, set_type
from songhanh.ui.palette import DARK, LIGHT
from songhanh.ui.scale import Role, Scale
from tests.ui.conftest import ROOT


@pytest.fixture
def views(qtbot):
    """Return two views of a window that is shown, the second behind the first."""
    window = QWidget()
    qtbot.addWidget(window)
    views = QStackedWidget()
    QVBoxLayout(window).addWidget(views)
    for name in ("front", "back"):
        views.addWidget(QLabel(name))
    views.setCurrentIndex(1)
    window.show()
    views.setCurrentIndex(0)
    yield views
    window.close()


def test_what_is_hidden_is_done_before_it_is_shown(views, icon_folder):
    look = Look(icon_folder)
    done: list[str] = []
    for view in (views.widget(0), views.widget(1)):
        look.follow(view, partial(done.append, view.text()))
    look.change(DARK, Scale())
    look.change(LIGHT, Scale(125))
    assert done == ["front", "front"]
    views.setCurrentIndex(1)
    assert done == ["front", "front", "back"], "once for both changes"


def test_what_is_hidden_is_done_in_a_pause(qtbot, views, icon_folder):
    look, done = Look(icon_folder), []
    look.follow(views.widget(1), lambda: done.append("back"))
    look.change(DARK, Scale())
    assert not done
    qtbot.waitUntil(lambda: done == ["back"])


def test_what_is_gone_is_not_done(qtbot, views, icon_folder):
    look = Look(icon_folder)
    done: list[str] = []
    part, other, back = QLabel("part", views.widget(1)), QLabel("other"), views.widget(1)
    views.insertWidget(1, other)
    for widget in (part, other, back):
        look.follow(widget, partial(done.append, widget.text()))
    look.change(DARK, Scale())
    shiboken6.delete(part)
    shiboken6.delete(other)
    qtbot.waitUntil(lambda: done == ["back"])


def test_a_new_look_reaches_the_view_behind(views, undressed, icon_folder, tmp_path):
    look = Look(icon_folder)
    Dresser(look, undressed, ROOT / "resources/style/songhanh.qss", tmp_path)
    for view in (views.widget(0), views.widget(1)):
        set_type(view, Role.PAGE_TITLE)
        view.style().polish(view)
    look.change(DARK, Scale(150))
    assert views.widget(0).font().pointSizeF() == 24
    views.setCurrentIndex(1)
    assert views.widget(1).font().pointSizeF() == 24
    assert views.widget(1).palette().windowText().color().name().upper() == DARK.text
