"""The settings: every choice is taken and kept at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from songhanh.config.settings import Settings
from songhanh.core.model import Language
from songhanh.ui.views.settings_page import SettingsPage
from songhanh.ui.widgets.segmented import Segmented
from tests.ui.driving import front, settle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from songhanh.ui.app import Program

_Control = TypeVar("_Control", bound=QWidget)


@pytest.fixture
def page(qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch) -> SettingsPage:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["LBP 2900"])
    program.window.commands["settings"].trigger()
    settle(qtbot, program)
    view = front(program.window)
    assert isinstance(view, SettingsPage)
    return view


def named(page: SettingsPage, kind: type[_Control], name: str) -> _Control:
    found: list[_Control] = page.findChildren(kind)
    return next(each for each in found if each.accessibleName() == name)


def kept(program: Program) -> Settings:
    return Settings.load(program.session.paths.profile)


def test_choices_are_kept_at_once(qtbot: QtBot, program: Program, page: SettingsPage) -> None:
    head = named(page, Segmented, "Phần đầu phiếu")
    head.button("party").click()
    start = named(page, Segmented, "Khi mở chương trình")
    start.button("start").click()
    office = named(page, QLineEdit, "Tên cơ quan")
    qtbot.keyClicks(office, "Dang uy xa ")
    office.editingFinished.emit()
    printer = named(page, QComboBox, "Máy in")
    printer.activated.emit(printer.findText("LBP 2900"))
    settle(qtbot, program)
    settings = kept(program)
    assert (settings.head, settings.start) == ("party", "start")
    assert (settings.office, settings.printer) == ("Dang uy xa", "LBP 2900")


def test_the_look_changes_at_once_and_the_page_follows_the_keys(
    qtbot: QtBot, program: Program, page: SettingsPage
) -> None:
    theme = named(page, Segmented, "Giao diện")
    theme.button("contrast").click()
    assert program.session.look.palette.name == "contrast"
    assert program.window.commands["theme-contrast"].isChecked()
    program.window.commands["larger"].trigger()
    size = named(page, QComboBox, "Cỡ chữ")
    assert size.currentText() == "115 %"
    size.activated.emit(size.findText("80 %"))
    assert program.session.look.scale.percent == 80
    settle(qtbot, program)
    assert kept(program).text_size == 80


def test_another_language_keeps_the_page_open(
    qtbot: QtBot, program: Program, page: SettingsPage
) -> None:
    language = named(page, Segmented, "Ngôn ngữ chương trình")
    language.button("en").click()
    settle(qtbot, program)
    view = front(program.window)
    assert isinstance(view, SettingsPage)
    assert view.title == "Settings"
    assert program.session.settings.language == Language.EN


def test_the_folders_are_shown(program: Program, page: SettingsPage) -> None:
    shown = [field.text() for field in page.findChildren(QLineEdit) if field.isReadOnly()]
    paths = program.session.paths
    assert shown == [str(paths.pack), str(paths.profile)]


def test_what_cannot_be_saved_is_told(
    qtbot: QtBot, program: Program, page: SettingsPage, tmp_path: Path
) -> None:
    profile = program.session.paths.profile
    (profile / "settings.json").unlink(missing_ok=True)
    (profile / "settings.json.new").mkdir(parents=True)
    head = named(page, Segmented, "Phần đầu phiếu")
    head.button("state").click()
    settle(qtbot, program)
    assert "Chưa lưu được cài đặt" in program.window.notice
    (profile / "settings.json.new").rmdir()
