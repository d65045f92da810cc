"""Notes in the window: saved as typed, deleted and brought back, never lost on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox

from songhanh.core.errors import OwnFullError
from songhanh.core.own import Bookmark, Dossier, DossierEntry, Hold, Note
from songhanh.ui.notebook.found_notes import FoundNotes
from songhanh.ui.widgets.notice import Notice, NoticeKind

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from songhanh.ui.main_window import MainWindow
    from songhanh.ui.notebook.note_editor import NoteEditor
    from songhanh.ui.session import Session

PROVISION = "nghe-an/305-kh-tu#16"


@pytest.fixture
def reading(qtbot: QtBot, window: MainWindow) -> MainWindow:
    window.desk.open_hit(PROVISION)
    qtbot.waitUntil(lambda: chosen(window) == PROVISION)
    return window


def chosen(window: MainWindow) -> str:
    anchor = window.notebook.actions.anchor
    return anchor.target if anchor is not None else ""


def field(window: MainWindow) -> NoteEditor:
    window.commands["note"].trigger()
    (editor,) = window.context.foot.editors
    return editor


def notes(window: MainWindow) -> list[Note]:
    return window.desk.session.own.all(Note)


def test_a_note_is_saved_a_moment_after_the_last_key(qtbot: QtBot, reading: MainWindow):
    editor = field(reading)
    assert QApplication.focusWidget() is editor
    with qtbot.waitSignal(reading.desk.session.own.saved):
        qtbot.keyClicks(editor, "Hoi van phong")
    (note,) = notes(reading)
    assert (note.body, note.hold, note.target) == ("Hoi van phong", Hold.PROVISION, PROVISION)
    assert note.text.startswith("85%")
    qtbot.waitUntil(lambda: bool(reading.context.foot._state.text()))


def test_input_that_deletes_and_types_anew_keeps_every_letter(qtbot: QtBot, reading: MainWindow):
    editor = field(reading)
    # What Unikey sends for "vaanf": it takes letters back and sends them with their marks.
    for back, letters in ((0, "v"), (0, "a"), (1, "â"), (0, "n"), (2, "ần")):
        for _ in range(back):
            qtbot.keyClick(editor, Qt.Key.Key_Backspace)
        for letter in letters:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(editor, key)
    editor.save()
    qtbot.waitUntil(lambda: [note.body for note in notes(reading)] == ["vần"])


def test_leaving_the_provision_saves_at_once(qtbot: QtBot, reading: MainWindow):
    editor = field(reading)
    qtbot.keyClicks(editor, "x")
    reading.desk.open_hit("57-nq-tw#III.4.4")
    qtbot.waitUntil(lambda: chosen(reading) == "57-nq-tw#III.4.4")
    qtbot.waitUntil(lambda: [note.body for note in notes(reading)] == ["x"])
    assert not reading.context.foot.editors


def test_closing_the_window_saves_what_was_typed(qtbot: QtBot, reading: MainWindow):
    editor = field(reading)
    qtbot.keyClicks(editor, "x")
    reading.close()
    qtbot.waitUntil(lambda: [note.body for note in notes(reading)] == ["x"])


def test_a_deleted_note_comes_back(qtbot: QtBot, reading: MainWindow):
    editor = field(reading)
    qtbot.keyClicks(editor, "Hoi van phong")
    editor.save()
    qtbot.waitUntil(lambda: len(notes(reading)) == 1)
    before = notes(reading)
    reading.context.foot._on_delete_clicked()
    qtbot.waitUntil(lambda: not notes(reading))
    kinds = [notice.kind for notice in reading.findChildren(Notice)]
    assert NoticeKind.UNDO in kinds
    reading.commands["undo"].trigger()
    qtbot.waitUntil(lambda: notes(reading) == before)
    qtbot.waitUntil(
        lambda: [e.toPlainText() for e in reading.context.foot.editors] == ["Hoi van phong"]
    )


def test_an_emptied_note_goes(qtbot: QtBot, reading: MainWindow):
    editor = field(reading)
    qtbot.keyClicks(editor, "x")
    editor.save()
    qtbot.waitUntil(lambda: len(notes(reading)) == 1)
    editor.clear()
    editor.save()
    qtbot.waitUntil(lambda: not notes(reading))


def test_what_could_not_be_saved_stays_and_is_saved_later(
    qtbot: QtBot, reading: MainWindow, monkeypatch: pytest.MonkeyPatch
):
    own = reading.desk.session.own

    def refuse(*_: object) -> None:
        raise OwnFullError(path="/")

    editor = field(reading)
    with monkeypatch.context() as patch, qtbot.waitSignal(own.failed):
        patch.setattr(type(own.store), "_write", refuse)
        qtbot.keyClicks(editor, "quan trong")
        editor.save()
        qtbot.waitUntil(lambda: len(own.unsaved) == 1)
    assert "Ổ đĩa đầy" in reading.notice
    reading.desk.open_hit("57-nq-tw#III.4.4")  # the field goes; the words are held
    qtbot.waitUntil(lambda: chosen(reading) == "57-nq-tw#III.4.4")
    assert [note.body for note in notes(reading)] == ["quan trong"]
    own.try_again()
    qtbot.waitUntil(lambda: not own.unsaved)
    assert [note.body for note in notes(reading)] == ["quan trong"]


def test_a_star_is_given_and_taken(qtbot: QtBot, reading: MainWindow):
    own = reading.desk.session.own
    reading.commands["bookmark"].trigger()
    qtbot.waitUntil(lambda: [one.target for one in own.all(Bookmark)] == [PROVISION])
    reading.commands["bookmark"].trigger()
    qtbot.waitUntil(lambda: not own.all(Bookmark))
    reading.commands["undo"].trigger()
    qtbot.waitUntil(lambda: len(own.all(Bookmark)) == 1)


def test_a_box_puts_the_provision_into_a_dossier(qtbot: QtBot, reading: MainWindow):
    own = reading.desk.session.own
    editor = field(reading)
    qtbot.keyClicks(editor, "x")
    own.put(Dossier(name="Quý IV"))
    qtbot.waitUntil(lambda: len(reading.context.foot.findChildren(QCheckBox)) == 1)
    reading.context.foot.findChildren(QCheckBox)[0].click()
    qtbot.waitUntil(lambda: [one.target for one in own.all(DossierEntry)] == [PROVISION])


def test_search_finds_notes_without_accents(qtbot: QtBot, session: Session):
    session.own.store.put(Note(hold=Hold.NOTHING, target="", body="Mời hiệu trưởng dự họp"))
    found = FoundNotes(session)
    qtbot.addWidget(found)
    found.look_for("hieu truong")
    qtbot.waitUntil(lambda: len(found.rows) == 1)
    with qtbot.waitSignal(found.opened):
        found.rows[0].click()
    found.look_for("khongcotunao")
    qtbot.waitUntil(lambda: not found.rows)
    assert found.isHidden()
