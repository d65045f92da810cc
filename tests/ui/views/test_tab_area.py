from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from songhanh.ui.views.tab_area import TabArea


class View(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)


def test_a_view_is_laid_out_in_the_turn_after_it_was_made(qtbot, session):
    tabs, first, second = TabArea(session), View(), View()
    qtbot.addWidget(tabs)
    tabs.open_view(first, "1")
    assert first.parent() is not None, "nobody sees the window yet"
    with qtbot.waitActive(tabs):
        tabs.show()
        tabs.activateWindow()
    tabs.open_view(second, "2")
    second.field.setFocus()
    assert tabs.current is second
    assert first.isVisible()
    qtbot.waitUntil(second.isVisible)
    assert not first.isVisible()
    assert second.field.hasFocus()


def test_a_view_that_is_closed_at_once_leaves_the_one_before(qtbot, session):
    tabs, first, second = TabArea(session), View(), View()
    qtbot.addWidget(tabs)
    tabs.show()
    for number, each in enumerate((first, second)):
        tabs.open_view(each, str(number))
    tabs.close_view(second)
    assert tabs.views == (first,)
    qtbot.waitUntil(first.isVisible)
