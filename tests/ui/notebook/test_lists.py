"""The lists of the notebook: folders of bookmarks, history by day, what lost its place."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from songhanh.core.bookmark_tree import joined
from songhanh.core.own import Bookmark, Folder, HistoryEntry, Hold, Note, OwnEntry, now
from songhanh.ui.notebook.entry_model import GroupRow
from songhanh.ui.notebook.lists import Page
from songhanh.ui.notebook.notebook_rows import FOLDER
from songhanh.ui.notebook.notebook_view import NotebookView
from tests.ui.notebook.test_dossier import drop

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from songhanh.ui.main_window import MainWindow
    from songhanh.ui.own import Own

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
OLD = "57-nq-tw#gone"


@pytest.fixture
def own(window: MainWindow) -> Own:
    return window.desk.session.own


def show(qtbot: QtBot, window: MainWindow, page: Page, *entries: OwnEntry) -> NotebookView:
    """Open a list that holds some entries."""
    window.desk.session.own.store.put(*entries)
    window.notebook.open_page(page)
    view = window.tabs.current
    assert isinstance(view, NotebookView)
    qtbot.waitUntil(lambda: len(view._model.entries) == len(entries))
    return view


def marks() -> list[Bookmark]:
    return [
        Bookmark(uid=key, hold=Hold.PROVISION, target=f"57-nq-tw#{key}", label=key, position=number)
        for number, key in enumerate(("a", "b", "c"))
    ]


def drawn(own: Own) -> dict[str, list[str]]:
    """Return what stands in each folder, in order."""
    found: dict[str, list[str]] = {one.path: [] for one in own.all(Folder)}
    for one in sorted(own.all(Bookmark), key=lambda one: one.position):
        found.setdefault(one.folder, []).append(one.uid)
    return found


def test_bookmarks_go_into_folders_and_change_places(qtbot: QtBot, window: MainWindow, own: Own):
    view = show(qtbot, window, Page.BOOKMARKS, *marks())
    rows, model = view.entries, view._model
    view._bookmarks.make_folder()
    field = rows.findChild(QLineEdit)
    assert field is not None
    field.setText("Quý IV")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [one.path for one in own.all(Folder)] == ["Quý IV"])

    folder = model.index_of(FOLDER + "Quý IV")
    drop(rows, model.index_of("b"), rows.visualRect(folder).center())
    rows.choose_index(model.index_of("c"))
    qtbot.keyClick(rows, Qt.Key.Key_Right, ALT | SHIFT)
    qtbot.keyClick(rows, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: drawn(own) == {"": ["a"], "Quý IV": ["c", "b"]})
    qtbot.keyClick(rows, Qt.Key.Key_Left, ALT | SHIFT)
    qtbot.waitUntil(lambda: drawn(own)["Quý IV"] == ["b"])
    drop(rows, model.index_of("c"), rows.visualRect(model.index_of("a")).topLeft() + QPoint(60, 2))
    qtbot.waitUntil(lambda: drawn(own)[""] == ["c", "a"])


def test_a_folder_goes_with_all_in_it_and_comes_back(qtbot: QtBot, window: MainWindow, own: Own):
    outer = joined("", "57-NQ/TW")
    inner = joined(outer, "Nhân lực")
    first, second, third = marks()
    view = show(
        qtbot, window, Page.BOOKMARKS, first,
        Bookmark(hold=Hold.PROVISION, target=second.target, folder=outer),
        Bookmark(hold=Hold.PROVISION, target=third.target, folder=inner),
    )  # fmt: skip
    view.entries.choose_index(view._model.index_of(FOLDER + outer))
    qtbot.keyClick(view.entries, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: own.all(Bookmark) == [first])
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: set(drawn(own)) == {"", outer, inner})
    qtbot.waitUntil(lambda: view._model.index_of(FOLDER + inner).isValid())
    view._model.rename_requested.emit(FOLDER + outer, "Quý IV")
    qtbot.waitUntil(lambda: set(drawn(own)) == {"", "Quý IV", joined("Quý IV", "Nhân lực")})


def test_history_stands_by_day_is_searched_cleared_and_turned_off(
    qtbot: QtBot, window: MainWindow, own: Own
):
    today, before = now(), now() - timedelta(days=3)
    seen = [
        HistoryEntry(hold=Hold.DOCUMENT, target=key, label=key, changed=day)
        for key, day in (("57-nq-tw", today), ("71-nq-tw", before), ("03-nq-cp", before))
    ]
    view = show(qtbot, window, Page.HISTORY, *seen)
    assert [row.count for row in view._model.rows if isinstance(row, GroupRow)] == [1, 2]
    view._filter.setText("71")
    view._filter.submitted.emit("71")
    view.refresh()
    qtbot.waitUntil(lambda: [row.title for row in view._model.entries] == ["71-nq-tw"])
    view._filter.clear()
    view.refresh()
    qtbot.waitUntil(lambda: len(view._model.entries) == 3)
    view.entries.choose(1)
    view._history.clear_day()
    qtbot.waitUntil(lambda: [one.target for one in own.all(HistoryEntry)] == ["57-nq-tw"])
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: own.count(HistoryEntry) == 3)
    view._history._keep.click()
    assert not window.desk.session.settings.history
    window.desk.open_hit("281-nq-cp")
    qtbot.waitUntil(lambda: bool(window.notebook.actions.anchor))
    assert own.count(HistoryEntry) == 3


def test_an_orphan_is_attached_to_what_is_looked_for(qtbot: QtBot, window: MainWindow, own: Own):
    library = window.desk.session.library
    goal = library.provision("nghe-an/305-kh-tu#16")
    lost = Note(hold=Hold.PROVISION, target=OLD, label="57-NQ/TW · X", text="Chữ cũ", body="x")
    view = show(qtbot, window, Page.ORPHANS, lost)
    pane = view._orphans
    qtbot.waitUntil(pane._none.isVisible)
    assert pane._old.text() == "Chữ cũ"
    pane.field.setText("Nghệ An hồ sơ công việc cấp xã")
    pane.field.submitted.emit(pane.field.text())
    qtbot.waitUntil(lambda: pane._model.index_of(goal.id).isValid())
    pane.places.choose_index(pane._model.index_of(goal.id))
    pane.places.row_opened.emit()
    qtbot.waitUntil(lambda: [one.target for one in own.all(Note)] == [goal.id])
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: own.all(Note) == [lost])
    qtbot.waitUntil(lambda: len(view._model.entries) == 1)
    pane.keep()
    qtbot.waitUntil(lambda: [one.hold for one in own.all(Note)] == [Hold.GONE])
    qtbot.waitUntil(lambda: not view._model.entries)
