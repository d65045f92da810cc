"""The widgets that need a test or two: labels, segments, tabs, buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from songhanh.ui.palette import DARK, LIGHT
from songhanh.ui.scale import Scale
from songhanh.ui.widgets.buttons import icon_button, link_button, word_button
from songhanh.ui.widgets.elided_label import ElidedLabel
from songhanh.ui.widgets.flow_row import FlowRow
from songhanh.ui.widgets.segmented import Segmented
from songhanh.ui.widgets.tab_bar import TabBar, WaysBar


def test_a_cut_text_is_whole_in_the_tip(qtbot):
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("Chương trình hành động của Chính phủ")
    label.resize(80, 20)
    label.show()
    assert label.toolTip() == label.text()
    assert label._shown().endswith("…")
    label.resize(800, 20)
    assert label.toolTip() == ""
    assert label.minimumSizeHint().width() < 80


@pytest.fixture
def languages(qtbot):
    row = Segmented("Language", [("vi", "Tiếng Việt"), ("en", "English"), ("both", "Both")])
    qtbot.addWidget(row)
    row.show()
    return row


def test_one_segment_is_always_chosen(qtbot, languages):
    assert languages.value() == "vi"
    told: list[str] = []
    languages.chosen.connect(told.append)
    languages.set_value("both")
    assert told == []
    qtbot.mouseClick(languages.button("en"), Qt.MouseButton.LeftButton)
    assert told == [languages.value()] == ["en"]


def test_arrow_keys_choose_the_next_segment(qtbot, languages):
    languages.button("vi").setFocus()
    with qtbot.waitSignal(languages.chosen) as chosen:
        qtbot.keyClick(languages.button("vi"), Qt.Key.Key_Right)
    assert chosen.args == ["en"]


def test_choosing_a_segment_moves_nothing(languages):
    before = languages.sizeHint()
    languages.set_value("both")
    assert languages.sizeHint() == before


def test_a_single_segment_has_all_corners(qtbot):
    row = Segmented("Language", [("vi", "Tiếng Việt")])
    qtbot.addWidget(row)
    assert row.button("vi").property("segment") == "only"


def test_titles_of_tabs_stay_where_they_are(qtbot, look):
    tabs = TabBar(look, "Open documents")
    qtbot.addWidget(tabs)
    for title in ("57-NQ/TW", "Kết quả: nhan luc so", "Đối chiếu"):
        tabs.addTab(title)
    tabs.show()
    look.change(LIGHT, Scale(150))
    tabs.resize(900, tabs.sizeHint().height())
    before = [tabs.tabRect(i).left() for i in range(3)]
    tabs.setCurrentIndex(2)
    assert [tabs.tabRect(i).left() for i in range(3)] == before


def test_a_short_title_stays_whole_beside_long_ones(qtbot, look):
    tabs = TabBar(look, "Open documents")
    qtbot.addWidget(tabs)
    for title in ("Bắt đầu", "Nhân lực và nhân tài: Phú Thọ", "Cài đặt", "Tỷ trọng kinh tế số"):
        tabs.addTab(title)
    whole = [tabs.tabSizeHint(i).width() for i in range(4)]
    tabs.resize(sum(whole) - 60, tabs.sizeHint().height())
    tabs.show()
    assert [tabs.tabRect(i).width() for i in (0, 2)] == [whole[0], whole[2]]
    assert tabs.tabRect(1).width() < whole[1]
    assert tabs.tabRect(3).right() < tabs.width()


def test_a_row_that_is_too_narrow_goes_on_below(qtbot):
    row, parts = QWidget(), [QPushButton(words) for words in ("Một", "Hai", "Ba")]
    qtbot.addWidget(row)
    flow = FlowRow(row, last_right=True)
    flow.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        flow.addWidget(part)
    row.resize(600, 40)
    row.show()
    parts[1].hide()
    qtbot.waitUntil(lambda: parts[2].geometry().right() == 599)
    row.resize(parts[0].sizeHint().width() + 8, 90)
    assert parts[2].x() == parts[0].x()
    assert parts[2].y() > parts[0].geometry().bottom()


def test_the_middle_button_closes_a_tab(qtbot, look):
    tabs = TabBar(look, "Open documents")
    qtbot.addWidget(tabs)
    tabs.addTab("57-NQ/TW")
    tabs.show()
    with qtbot.waitSignal(tabs.tabCloseRequested) as closed:
        qtbot.mouseClick(tabs, Qt.MouseButton.MiddleButton, pos=tabs.tabRect(0).center())
    assert closed.args == [0]
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())


def test_the_ways_share_the_width(qtbot):
    ways = WaysBar("Ways in")
    qtbot.addWidget(ways)
    assert ways.objectName() == "ways"
    assert ways.expanding()


def test_a_button_without_words_has_a_name_and_its_key(qtbot, look):
    button = icon_button(look, "panel-left", "Navigator", "F9")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Navigator"
    assert button.toolTip() == "Navigator (F9)"
    assert not button.icon().isNull()


def test_the_primary_button_shows_its_focus_inside(qtbot, look):
    look.change(DARK, Scale(100))
    button = word_button(look, "Preview", "printer", primary=True, small=True)
    qtbot.addWidget(button)
    button.show()
    button.activateWindow()
    before = button.grab().toImage()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    after = button.grab().toImage()
    assert after.pixelColor(20, 5).name().upper() == DARK.on_accent
    assert before.pixelColor(20, 5) != after.pixelColor(20, 5)


def test_a_link_is_a_button(qtbot):
    link = link_button("Undo")
    qtbot.addWidget(link)
    assert link.property("role") == "link"
    assert link.focusPolicy() != Qt.FocusPolicy.NoFocus
