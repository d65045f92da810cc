from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from songhanh.ui.palette import DARK
from songhanh.ui.scale import Scale
from songhanh.ui.widgets import notice as module
from songhanh.ui.widgets.notice import Notice, NoticeAction, NoticeKind


def _closing(notice: Notice) -> QToolButton:
    button = notice.findChild(QToolButton)
    assert button is not None
    return button


def test_an_action_is_done_and_ends_the_notice(qtbot, look):
    done = []
    notice = Notice(
        look, NoticeKind.WARNING, "No printer.", [NoticeAction("Save", lambda: done.append(1))]
    )
    qtbot.addWidget(notice)
    with qtbot.waitSignal(notice.closed):
        qtbot.mouseClick(notice.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert done == [1]


@pytest.mark.parametrize("kind", NoticeKind)
def test_each_kind_is_read_aloud_and_can_be_closed(qtbot, look, kind):
    notice = Notice(look, kind, "What happened.")
    qtbot.addWidget(notice)
    assert (notice.kind, notice.sentence) == (kind, "What happened.")
    assert notice.accessibleName() == "What happened."
    assert _closing(notice).accessibleName()
    with qtbot.waitSignal(notice.closed):
        qtbot.keyClick(notice, Qt.Key.Key_Escape)


def test_done_goes_by_itself_and_a_warning_stays(qtbot, look, monkeypatch):
    monkeypatch.setitem(module._LASTS, NoticeKind.DONE, 1)
    window = QWidget()
    qtbot.addWidget(window)
    rows = QVBoxLayout(window)
    done, warning = (Notice(look, kind, "…") for kind in (NoticeKind.DONE, NoticeKind.WARNING))
    for each in (QLineEdit(), done, warning):
        rows.addWidget(each)
    with qtbot.waitSignal(done.closed):
        window.show()
    assert warning.isVisible()
    assert not warning._time.isActive()


def test_done_waits_while_the_keyboard_is_in_it(qtbot, look):
    notice = Notice(look, NoticeKind.DONE, "Copied.")
    qtbot.addWidget(notice)
    notice.show()
    notice.activateWindow()
    _closing(notice).setFocus()
    qtbot.waitUntil(lambda: _closing(notice).hasFocus())
    notice._on_time_timeout()
    assert notice.isVisible()
    assert notice._time.isActive()


def test_actions_stand_below_where_it_is_narrow(qtbot, look):
    notice = Notice(look, NoticeKind.INFO, "…", [NoticeAction("Save", lambda: None)])
    qtbot.addWidget(notice)
    notice.resize(800, 40)
    notice.show()
    assert notice._words.direction() == QBoxLayout.Direction.LeftToRight
    look.change(DARK, Scale(200))
    notice.resize(700, 80)
    assert notice._words.direction() == QBoxLayout.Direction.TopToBottom
