"""Dossiers: filled while reading, put into order, printed as one document, there after a restart."""

from __future__ import annotations

import json
import zipfile
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from songhanh.core.compare import ComparisonRequest
from songhanh.core.own import Dossier, DossierEntry, HistoryEntry, Hold, Note, SavedSearch
from songhanh.core.work import COMMUNE
from songhanh.export.options import SheetOptions
from songhanh.search.query import Filters, SearchQuery
from songhanh.ui.notebook.dossier_paper import DossierPaper
from songhanh.ui.notebook.dossier_view import DossierView
from songhanh.ui.notebook.lists import Page
from songhanh.ui.notebook.notebook_view import NotebookView
from songhanh.ui.notebook.shelf import Shelf
from songhanh.ui.views.comparison_view import ComparisonView
from songhanh.ui.visits import from_record, to_record

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QModelIndex
    from pytestqt.qtbot import QtBot

    from songhanh.ui.main_window import MainWindow
    from songhanh.ui.notebook.entry_tree import EntryTree

PROVISIONS = ("57-nq-tw#III.4.4", "nghe-an/305-kh-tu#16")


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow) -> DossierView:
    """Return the view of a dossier with two provisions, a comparison and a list of work."""
    own = window.desk.session.own
    for number, key in enumerate(PROVISIONS):
        open_hit(qtbot, window, key)
        window.commands["to-dossier"].trigger()
        qtbot.waitUntil(partial(lambda wanted: own.count(DossierEntry) == wanted, number + 1))
    window.desk.open_comparison(ComparisonRequest(("phu-tho", "nghe-an")))
    window.commands["to-dossier"].trigger()
    window.desk.open_work(COMMUNE)
    window.commands["to-dossier"].trigger()
    qtbot.waitUntil(lambda: own.count(DossierEntry) == 4)
    (dossier,) = own.all(Dossier)
    window.notebook.open_dossier(dossier.uid)
    shown = window.tabs.current
    assert isinstance(shown, DossierView)
    qtbot.waitUntil(lambda: shown.entries.model().rowCount() == 4)
    return shown


def open_hit(qtbot: QtBot, window: MainWindow, key: str) -> None:
    window.desk.open_hit(key)
    qtbot.waitUntil(lambda: target(window) == key)


def target(window: MainWindow) -> str:
    anchor = window.notebook.actions.anchor
    return anchor.target if anchor is not None else ""


def drop(tree: EntryTree, what: QModelIndex, place: QPoint) -> None:
    """Let go of a row over a tree; an application hands on no drop without a drag of the system."""
    move, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    data, none = tree.model().mimeData([what]), Qt.KeyboardModifier.NoModifier
    for kind in (QDragEnterEvent, QDragMoveEvent):
        tree.viewportEvent(kind(place, move, data, left, none))
    tree.viewportEvent(QDropEvent(QPointF(place), move, data, left, none))


def order(view: DossierView) -> list[Hold]:
    entries = view._session.own.where(DossierEntry, dossier=view.dossier.uid)
    return [entry.hold for entry in sorted(entries, key=lambda entry: entry.position)]


def test_f8_gathers_provisions_and_tables(view: DossierView):
    assert order(view) == [Hold.PROVISION, Hold.PROVISION, Hold.COMPARISON, Hold.WORK]


def test_what_is_dragged_from_a_page_to_the_shelf_is_gathered(qtbot: QtBot, window: MainWindow):
    open_hit(qtbot, window, PROVISIONS[0])
    row = window.navigator.shelf._rows[Shelf.DOSSIERS]
    assert row.acceptDrops()
    data = QMimeData()
    data.setText("nhân lực")
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    drop = QDropEvent(QPointF(5, 5), copy, data, left, Qt.KeyboardModifier.NoModifier)
    row.event(drop)  # an application hands on no drop without a drag of the system
    own = window.desk.session.own
    qtbot.waitUntil(lambda: own.count(DossierEntry) == 1)
    assert own.all(DossierEntry)[0].target == PROVISIONS[0]


def test_the_same_thing_is_not_gathered_twice(qtbot: QtBot, window: MainWindow, view: DossierView):
    open_hit(qtbot, window, PROVISIONS[0])
    window.commands["to-dossier"].trigger()
    assert "đã có trong hồ sơ" in window.notice or "already" in window.notice
    assert len(order(view)) == 4


def test_alt_and_arrows_move_an_entry_for_good(qtbot: QtBot, view: DossierView):
    view.entries.choose(3)
    view.entries.setFocus()
    qtbot.keyClick(view.entries, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(view.entries, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    wanted = [Hold.PROVISION, Hold.WORK, Hold.PROVISION, Hold.COMPARISON]
    qtbot.waitUntil(lambda: order(view) == wanted)
    qtbot.waitUntil(lambda: view.entries.currentIndex().row() == 1)


def test_the_mouse_drags_an_entry(qtbot: QtBot, view: DossierView):
    model = view.entries.model()
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    below = view.entries.visualRect(model.index(2, 0)).bottomLeft() + QPoint(60, -2)
    drop(view.entries, model.index(0, 0), below)
    wanted = [Hold.PROVISION, Hold.COMPARISON, Hold.PROVISION, Hold.WORK]
    qtbot.waitUntil(lambda: order(view) == wanted)


def test_an_entry_taken_out_comes_back(qtbot: QtBot, window: MainWindow, view: DossierView):
    view.entries.choose(0)
    qtbot.keyClick(view.entries, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(order(view)) == 3)
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: len(order(view)) == 4)


def test_a_deleted_dossier_closes_and_comes_back_whole(
    qtbot: QtBot, window: MainWindow, view: DossierView
):
    own, dossier = window.desk.session.own, view.dossier
    window.notebook.actions.delete_dossier(dossier)
    qtbot.waitUntil(lambda: not own.all(Dossier) and not own.all(DossierEntry))
    qtbot.waitUntil(lambda: not any(isinstance(one, DossierView) for one in window.tabs.views))
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: own.count(DossierEntry) == 4)


def test_a_dossier_is_renamed_in_place(qtbot: QtBot, view: DossierView):
    view.head.name.setText("Họp thứ Hai 23/11")
    view.head.name.editingFinished.emit()
    own = view._session.own
    qtbot.waitUntil(lambda: [one.name for one in own.all(Dossier)] == ["Họp thứ Hai 23/11"])
    assert "Họp thứ Hai 23/11" in view.title


def test_it_prints_as_one_document_with_its_notes(qtbot: QtBot, view: DossierView):
    session = view._session
    session.own.store.put(Note(hold=Hold.PROVISION, target=PROVISIONS[1], body="Hỏi văn phòng"))
    view.add_note()
    qtbot.waitUntil(lambda: len(order(view)) == 5)
    sheet = DossierPaper(session, view.dossier).write(SheetOptions())
    said = [
        [run.text for cell in (row.head, *row.cells) for p in cell for run in p]
        for row in sheet.rows
    ]
    words = " ".join(text for row in said for text in row)
    assert sheet.title == view.dossier.name
    assert "Hỏi văn phòng" in words
    assert session.words.text(session.library.provision(PROVISIONS[0]).text) in words
    assert "Phú Thọ: " in words
    assert len([row for row in sheet.rows if row.is_group]) == 2
    assert sheet.sources


def test_it_becomes_a_word_document(qtbot: QtBot, view: DossierView, tmp_path: Path):
    file = tmp_path / "Họp thứ Hai.docx"
    with qtbot.waitSignal(view.notice_requested):
        view.export_word(file)
    with zipfile.ZipFile(file) as document:
        words = document.read("word/document.xml").decode()
    assert view.dossier.name in words


def test_what_is_no_longer_in_the_data_is_printed_with_its_old_text(view: DossierView):
    own = view._session.own.store
    own.put(
        DossierEntry(
            hold=Hold.PROVISION, target="57-nq-tw#gone", label="57-NQ/TW · X", text="Chữ cũ",
            dossier=view.dossier.uid, position=9,
        )
    )  # fmt: skip
    sheet = DossierPaper(view._session, view.dossier).write(SheetOptions())
    assert sheet.rows[-1].cells[0][0][0].text == "Chữ cũ"


def test_history_remembers_what_was_read(qtbot: QtBot, window: MainWindow, view: DossierView):
    own = window.desk.session.own
    found = {entry.target for entry in own.all(HistoryEntry)}
    assert {"57-nq-tw", "nghe-an/305-kh-tu"} <= found
    window.commands["history"].trigger()
    shown = window.tabs.current
    assert isinstance(shown, NotebookView)
    qtbot.waitUntil(lambda: len(shown._model.entries) == len(own.all(HistoryEntry)))
    assert shown.entries.model().rowCount() == 1  # all on this day


def test_an_orphan_is_attached_where_it_is_proposed(qtbot: QtBot, window: MainWindow):
    session = window.desk.session
    provision = session.library.provision(PROVISIONS[0])
    lost = Note(hold=Hold.PROVISION, target="57-nq-tw#gone", text=provision.text.vi, body="x")
    session.own.store.put(lost)
    window.notebook.open_page(Page.ORPHANS)
    shown = window.tabs.current
    assert isinstance(shown, NotebookView)
    qtbot.waitUntil(shown._orphans._attach.isEnabled)
    shown._orphans._attach.click()
    qtbot.waitUntil(lambda: [one.target for one in session.own.all(Note)] == [PROVISIONS[0]])
    qtbot.waitUntil(lambda: shown.entries.model().rowCount() == 0)


def test_the_notebook_goes_out_and_in_again(
    qtbot: QtBot, window: MainWindow, view: DossierView, tmp_path: Path
):
    own, file = window.desk.session.own, tmp_path / "sổ tay.json"
    window.notebook.open_page(Page.DOSSIERS)
    shown = window.tabs.current
    assert isinstance(shown, NotebookView)
    shown.exchange.export(file)
    qtbot.waitUntil(file.exists)
    own.remove(*own.all(DossierEntry))
    qtbot.waitUntil(lambda: own.count(DossierEntry) == 0)
    shown.exchange.import_from(file)
    qtbot.waitUntil(lambda: own.count(DossierEntry) == 4)


def test_a_note_hangs_on_a_cell_of_a_comparison(qtbot: QtBot, window: MainWindow):
    window.desk.open_comparison(ComparisonRequest(("phu-tho", "nghe-an")))
    view = window.tabs.current
    assert isinstance(view, ComparisonView)
    qtbot.waitUntil(lambda: view.table.model() is not None and view.table.model().rowCount() > 2)
    view.table.setCurrentIndex(view.table.model().index(1, 0))
    view.table.setCurrentIndex(view.table.model().index(1, 1))
    qtbot.waitUntil(lambda: target(window).startswith("pillar|") and "nghe-an" in target(window))
    window.commands["note"].trigger()
    (editor,) = window.context.foot.editors
    qtbot.keyClicks(editor, "so sanh")
    editor.save()
    own = window.desk.session.own
    qtbot.waitUntil(lambda: [note.hold for note in own.all(Note)] == [Hold.CELL])


def test_a_search_is_kept_and_made_again(qtbot: QtBot, window: MainWindow):
    query = SearchQuery.parse("nhan luc so", Filters(provinces=("nghe-an",)))
    kept = json.dumps(to_record(query))
    window.desk.session.own.store.put(SavedSearch(name=query.text, request=kept))
    window.commands["save-search"].trigger()  # nothing is searched: nothing is kept
    window.notebook.open_page(Page.SAVED)
    shown = window.tabs.current
    assert isinstance(shown, NotebookView)
    qtbot.waitUntil(lambda: len(shown._model.entries) == 1)
    group = shown.entries.model().index(0, 0)
    shown.entries.choose_index(shown.entries.model().index(0, 0, group))
    with qtbot.waitSignal(shown.saved_search_requested) as told:
        shown.entries.row_opened.emit()
    assert from_record(json.loads(told.args[0].request)) == query


def test_a_free_note_is_edited_from_the_list(qtbot: QtBot, window: MainWindow):
    own = window.desk.session.own
    own.store.put(Note(hold=Hold.NOTHING, target="", body="Moi hieu truong"))
    window.commands["notes"].trigger()
    qtbot.waitUntil(lambda: len(window.context.foot.editors) == 1)
    editor = window.context.foot.editors[0]
    editor.setPlainText("Moi hieu truong du hop")
    editor.save()
    qtbot.waitUntil(lambda: [note.body for note in own.all(Note)] == ["Moi hieu truong du hop"])
