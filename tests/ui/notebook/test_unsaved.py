"""A profile that nothing can be written to: all works, and nothing made there is lost unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from songhanh.core.own import HistoryEntry, Note
from songhanh.store.own.exchange import read_file
from songhanh.ui.notebook.exchange import NotebookExchange

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from songhanh.ui.app import Program

PROVISION = "nghe-an/305-kh-tu#16"


def answer(role: QMessageBox.ButtonRole) -> None:
    """Press a button of the question that will be asked."""

    def press() -> None:
        (box,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox)]
        next(one for one in box.buttons() if box.buttonRole(one) == role).click()

    QTimer.singleShot(0, press)


def test_notes_of_a_place_that_only_reads_are_exported_before_the_end(
    qtbot: QtBot,
    profile: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    start: Callable[[], Program],
):
    profile.write_text("a file where the folder should be")
    program = start()
    window, own = program.window, program.session.own
    qtbot.waitUntil(lambda: "chỉ cho đọc" in window.notice)
    window.desk.open_hit(PROVISION)
    anchor = window.notebook.actions
    qtbot.waitUntil(lambda: anchor.anchor is not None and anchor.anchor.target == PROVISION)
    qtbot.waitUntil(lambda: own.count(HistoryEntry) == 1)
    assert not own.unsaved  # what was read is no work: nobody is asked about it
    window.commands["note"].trigger()
    (editor,) = window.context.foot.editors
    qtbot.keyClicks(editor, "Hoi van phong")
    editor.save()
    qtbot.waitUntil(lambda: "1 mục còn giữ trong chương trình" in window.notice)
    qtbot.waitUntil(lambda: "1 mục chưa lưu" in window._status.counts.text())
    assert [note.body for note in own.all(Note)] == ["Hoi van phong"]

    answer(QMessageBox.ButtonRole.RejectRole)
    window.close()
    assert window.isVisible()
    file = tmp_path / "sổ tay.json"
    monkeypatch.setattr(NotebookExchange, "ask_export", lambda *_: file)
    answer(QMessageBox.ButtonRole.AcceptRole)
    window.close()
    assert not window.isVisible()
    assert "Hoi van phong" in [one.body for one in read_file(file) if isinstance(one, Note)]
