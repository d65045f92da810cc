from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QPushButton

from songhanh.ui.icons import Icons, app_icon
from songhanh.ui.palette import DARK, LIGHT
from songhanh.ui.scale import Scale


def _colors(icon: QIcon, size: QSize, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    image = icon.pixmap(size, 1.0, mode).toImage()
    dots = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {dot.name().upper() for dot in dots if dot.alpha() == 255}


def test_an_icon_has_the_colour_asked_for(qapp, icon_folder):
    icons = Icons(icon_folder, LIGHT)
    size = QSize(48, 48)
    assert _colors(icons.icon("search", 48, "err"), size) == {LIGHT.err}
    off = _colors(icons.icon("search", 48, "err"), size, QIcon.Mode.Disabled)
    assert off == {LIGHT.textoff}


def test_an_icon_before_words_leaves_a_gap(qapp, icon_folder):
    icon = Icons(icon_folder, LIGHT).with_words("search", 16)
    image = icon.pixmap(QSize(20, 16), 1.0).toImage()
    assert image.size() == QSize(20, 16)
    assert not any(image.pixelColor(x, y).alpha() for x in range(16, 20) for y in range(16))


def test_an_icon_is_made_once_and_a_missing_one_is_empty(qapp, icon_folder):
    icons = Icons(icon_folder, LIGHT)
    assert icons.icon("search").cacheKey() == icons.icon("search").cacheKey()
    assert icons.icon("no-such-drawing").isNull()


def test_the_sign_of_the_program_has_an_open_bar(qapp):
    image = app_icon(LIGHT).pixmap(QSize(32, 32), 1.0).toImage()
    assert image.pixelColor(10, 16).name().upper() == LIGHT.link
    assert image.pixelColor(22, 18).alpha() == 0


def test_icons_follow_the_look(qtbot, look):
    button, action = QPushButton("In"), QAction()
    qtbot.addWidget(button)
    look.dress(button, "printer")
    look.dress(action, "printer")
    look.change(DARK, Scale(200))
    assert button.iconSize() == QSize(40, 32)
    assert _colors(button.icon(), QSize(40, 32)) == {DARK.text}
    assert _colors(action.icon(), QSize(32, 32)) == {DARK.text}
