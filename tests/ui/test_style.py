from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QStyle

from songhanh.ui.dresser import Dresser
from songhanh.ui.look import Look
from songhanh.ui.palette import DARK, LIGHT
from songhanh.ui.scale import Scale
from songhanh.ui.style import DeskStyle, apply_style, set_property, style_sheet, write_signs
from tests.ui.conftest import ROOT


def test_every_name_in_the_template_is_filled(template, tmp_path):
    sheet = style_sheet(template, LIGHT, Scale(), tmp_path)
    assert "@" not in sheet
    assert LIGHT.focus in sheet


def test_lengths_grow_and_edges_do_not(tmp_path):
    sheet = style_sheet("@px(8) @px(8, -1) @px(8,-1)", LIGHT, Scale(150), tmp_path)
    assert sheet == "12px 11px 11px"


def test_a_name_unknown_to_the_palette_is_an_error(tmp_path):
    with pytest.raises(KeyError):
        style_sheet("QLabel { color: @colour }", LIGHT, Scale(), tmp_path)


def test_signs_are_written_for_each_theme(tmp_path):
    light, dark = write_signs(LIGHT, tmp_path), write_signs(DARK, tmp_path)
    assert light["x"] != dark["x"]
    texts = "".join(path.read_text(encoding="utf-8") for path in tmp_path.glob("x-*.svg"))
    assert LIGHT.text2 in texts
    assert DARK.text2 in texts


def test_signs_are_there_without_a_cache_and_without_any_room_nothing_else_is_missing(
    tmp_path, monkeypatch
):
    for name in ("first", "second"):
        (tmp_path / name).touch()
    signs = write_signs(LIGHT, tmp_path / "first")
    assert all(Path(sign[5:-2]).is_file() for sign in signs.values())

    def refuse(**_):
        raise OSError

    monkeypatch.setattr("tempfile.mkdtemp", refuse)
    assert set(write_signs(LIGHT, tmp_path / "second").values()) == {"none"}


def test_controls_have_their_heights(undressed, qtbot, template, tmp_path):
    apply_style(undressed, LIGHT, Scale(150), template, tmp_path / "Hồ sơ (1)")
    field, button = QLineEdit(), QPushButton("In")
    for widget in (field, button):
        qtbot.addWidget(widget)
        widget.ensurePolished()
        assert abs(widget.sizeHint().height() - Scale(150).px(32)) <= 1
    style = undressed.findChild(DeskStyle)
    assert style.pixelMetric(QStyle.PixelMetric.PM_SmallIconSize) == 24


def test_a_changed_look_dresses_the_program_again(undressed, icon_folder, tmp_path):
    look = Look(icon_folder)
    dresser = Dresser(look, undressed, ROOT / "resources/style/songhanh.qss", tmp_path)
    assert dresser.parent() is look
    look.change(DARK, Scale(125))
    assert DARK.window in undressed.styleSheet()
    assert undressed.font().pointSizeF() == 12.5


def test_a_property_is_seen_by_the_style_sheet(undressed, qtbot):
    undressed.setStyleSheet('QLineEdit[state="error"] { min-height: 77px; }')
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    set_property(field, "state", "error")
    assert field.minimumSizeHint().height() >= 77
