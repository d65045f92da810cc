from __future__ import annotations

import unicodedata

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from songhanh.ui import fonts
from songhanh.ui.fonts import PrintingFace, has_family, printing_face, vietnamese_letters


def test_there_are_134_letters_each_of_one_sign():
    letters = vietnamese_letters()
    assert len(letters) == len(set(letters)) == 134
    assert unicodedata.is_normalized("NFC", letters)
    assert set("đĐơƠưỰỹẬ") <= set(letters)


def test_a_face_that_is_not_installed_is_not_taken_for_its_neighbour(qapp):
    assert not has_family("Such A Face Is Nowhere")


def test_the_printing_face_has_every_letter(qapp):
    face = printing_face()
    assert face.complete
    assert has_family(face.family)


def test_the_face_of_the_window_has_every_letter(qapp):
    raw = QRawFont.fromFont(QFont(fonts.window_family()))
    assert fonts.is_complete(raw)


@pytest.mark.parametrize(
    ("installed", "expected"),
    [
        ({"Times New Roman", "Liberation Serif"}, PrintingFace("Times New Roman", True, True)),
        ({"Liberation Serif", "Tinos"}, PrintingFace("Liberation Serif", False, True)),
        ({"A Serif"}, PrintingFace("A Serif", False, True)),
    ],
)
def test_the_nearest_complete_face_is_taken(qapp, monkeypatch, installed, expected):
    monkeypatch.setattr(fonts, "has_family", installed.__contains__)
    monkeypatch.setattr(fonts, "_serif_families", lambda: ["A Serif"])
    assert printing_face() == expected


def test_with_no_complete_face_it_is_said_so(qapp, monkeypatch):
    monkeypatch.setattr(fonts, "has_family", lambda _family: False)
    monkeypatch.setattr(fonts, "is_complete", lambda _font: False)
    face = printing_face()
    assert (face.wanted, face.complete) == (False, False)


def test_only_complete_files_of_liberation_are_loaded(qapp, monkeypatch, tmp_path):
    folder = tmp_path / "liberation2"
    folder.mkdir()
    for name in ("Bold", "Regular"):
        (folder / f"LiberationSerif-{name}.ttf").touch()
    loaded: list[str] = []
    monkeypatch.setattr(fonts, "_FOLDERS", (tmp_path,))
    monkeypatch.setattr(fonts, "is_complete", lambda _font: not loaded)
    monkeypatch.setattr(QFontDatabase, "addApplicationFont", loaded.append)
    monkeypatch.setattr(fonts, "QRawFont", lambda path, _size: path)
    fonts._load_liberation()
    assert loaded == [str(folder / "LiberationSerif-Bold.ttf")]
