from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from songhanh.ui.palette import (
    CONTRAST,
    DARK,
    LIGHT,
    Theme,
    choose,
    contrast,
    from_system,
    qpalette,
)

THEMES = pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST], ids=lambda p: p.name)
GROUNDS = ("surface", "selected", "hover")
MARKS = ("ahead", "equal", "behind", "nc")
TEXT = [
    *[("text", ground) for ground in ("surface", "window", "hover", "selected")],
    *[("text2", ground) for ground in ("surface", "window", "hover", "selected", "raised")],
    *[("link", ground) for ground in ("surface", "window", "selected")],
    *[(mark, ground) for mark in MARKS for ground in GROUNDS],
    *[("text", ground) for ground in ("warn_bg", "err_bg", "ok_bg")],
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("mark_text", "mark"),
    ("warn", "warn_bg"),
    ("err", "err_bg"),
    ("err", "surface"),
    ("ahead", "ok_bg"),
    ("link", "warn_bg"),
    ("link", "err_bg"),
    ("link", "ok_bg"),
]
GRAPHICS = [
    *[(each, ground) for each in ("control", "accent") for ground in ("surface", "window")],
    *[("focus", ground) for ground in ("surface", "window", "selected")],
    ("bar", "surface"),
    ("bar", "selected"),
    ("base", "surface"),
]


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
    assert contrast("#777777", "#777777") == 1


@THEMES
def test_words_can_be_read(palette):
    tokens = palette.tokens()
    low = {(a, b): contrast(tokens[a], tokens[b]) for a, b in TEXT}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 4.5} == {}


@THEMES
def test_edges_and_bars_can_be_seen(palette):
    tokens = palette.tokens()
    low = {(a, b): contrast(tokens[a], tokens[b]) for a, b in GRAPHICS}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 3} == {}


@THEMES
def test_parts_without_style_sheet_have_the_same_colours(palette):
    colors = qpalette(palette)
    assert colors.color(QPalette.ColorRole.PlaceholderText) == palette.color("text2")
    off = colors.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert off == palette.color("textoff")


def test_a_contrast_theme_of_the_system_keeps_its_own_colours():
    system = QPalette()
    system.setColor(QPalette.ColorRole.Window, QColor("#202020"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("#3FF23F"))
    palette = from_system(system)
    assert palette.surface == palette.selected == "#202020"
    assert palette.text == palette.behind == "#3FF23F"


def test_the_theme_follows_the_system_unless_chosen():
    assert choose(Theme.SYSTEM, Qt.ColorScheme.Dark) is DARK
    assert choose(Theme.SYSTEM, Qt.ColorScheme.Unknown) is LIGHT
    assert choose(Theme.CONTRAST, Qt.ColorScheme.Dark) is CONTRAST
