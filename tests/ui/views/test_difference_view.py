"""Word by word in the window: two provisions, and two versions of a document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication, QTextCursor

from songhanh.core.diff import ChangeKind
from songhanh.core.word_diff import PieceKind
from songhanh.ui.basket import Basket
from songhanh.ui.differences.findings import find_difference
from songhanh.ui.differences.pane import Layout
from songhanh.ui.differences.requests import DifferenceRequest, VersionsRequest, packs_with
from songhanh.ui.views.difference_view import DifferenceView

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from songhanh.ui.session import Session

    Show = Callable[[DifferenceRequest | VersionsRequest], DifferenceView]

BASE, OTHER = "57-nq-tw#II.1.t", "nghe-an/305-kh-tu#10"


@pytest.fixture
def show(qtbot: QtBot, session: Session) -> Show:
    """Return a function that compares and waits until it is done."""

    def compare(request: DifferenceRequest | VersionsRequest) -> DifferenceView:
        view = DifferenceView(session, request, Basket())
        qtbot.addWidget(view)
        view.resize(800, 500)
        view.show()
        qtbot.waitUntil(lambda: view._findings is not None)
        return view

    return compare


def letters(view: DifferenceView, word: str) -> tuple[bool, int]:
    """Return whether a word is struck through, and its weight."""
    cursor = view._pane.document().find(word)
    assert not cursor.isNull()
    cursor.movePosition(QTextCursor.MoveOperation.Left)
    cursor.movePosition(QTextCursor.MoveOperation.Right)
    shape = cursor.charFormat()
    return shape.fontStrikeOut(), shape.fontWeight()


def test_what_differs_is_marked_in_place_and_said(show: Show) -> None:
    view = show(DifferenceRequest(BASE, OTHER))
    gone, came, kept = (letters(view, word) for word in ("sáng tạo", "toàn thời gian", "đạt 12"))
    assert gone[0]
    assert not came[0]
    assert came[1] > kept[1]
    assert len(view._pane._lines()) >= 2  # under what came
    said = view._pane.accessibleDescription()
    assert "[xóa: và đổi mới sáng tạo]" in said
    assert "[thêm: (quy đổi toàn thời gian)]" in said
    assert view._head._share.text().startswith("29 % số từ khác nhau")
    assert "12 người/vạn dân" in view._head._figures.text()
    assert view._head._other.text() == "Nghệ An · 305-KH/TU · 10"  # not cut


def test_very_different_texts_stand_in_two_columns(show: Show) -> None:
    view = show(DifferenceRequest("57-nq-tw#III.6.1", "nghe-an/305-kh-tu#9"))
    assert view._pane.layout_shown == Layout.COLUMNS
    assert view._pane.document().rootFrame().childFrames()


def test_the_base_can_be_swapped_and_the_other_exchanged(qtbot: QtBot, show: Show) -> None:
    view = show(DifferenceRequest(BASE, OTHER))
    with qtbot.waitSignal(view.request_changed) as told:
        view._head._swap.click()
    assert told.args == [DifferenceRequest(OTHER, BASE)]
    qtbot.waitUntil(lambda: bool(view.pairs[0].base and view.pairs[0].base.id == OTHER))
    actions = [action for action in view._head._choose.menu().actions() if action.text()]
    with qtbot.waitSignal(view.request_changed) as told:
        actions[-1].trigger()
    assert told.args[0].base == OTHER
    assert told.args[0].other not in {BASE, OTHER}


def test_the_nearest_linked_provision_is_taken(session: Session) -> None:
    found = find_difference(
        session.library, DifferenceRequest("57-nq-tw#II.1.h"), (), session.words.language
    )
    assert found.pairs[0].other == found.candidates.linked[0]
    assert found.pairs[0].diff.share < 0.3


def test_copying_keeps_the_marks(show: Show) -> None:
    view = show(DifferenceRequest(BASE, OTHER))
    view._head._copy.click()
    data = QGuiApplication.clipboard().mimeData()
    assert "<del>và đổi mới sáng tạo</del>" in data.html()
    assert data.text() == view.text


def test_versions_of_a_document_provision_by_provision(
    qtbot: QtBot, session: Session, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, document = session.library, "nghe-an/305-kh-tu"
    old = library.packs[0]
    provisions = old.provisions_of([document])
    changed = replace(
        provisions[1],
        text=replace(provisions[1].text, vi="Năng suất đóng góp trên 50% tăng trưởng."),
    )

    class Older:
        documents = old.documents
        manifest = old.manifest

        @staticmethod
        def provisions_of(_documents: list[str], _pillar: str = "") -> list[object]:
            return [provisions[0], changed, *provisions[3:]]

    monkeypatch.setattr(library, "packs", (old, Older()))
    assert packs_with(library, document) == [1]
    view = show(VersionsRequest(document, 1))
    assert [pair.change for pair in view.pairs] == [
        ChangeKind.TEXT_CHANGED,
        ChangeKind.PROVISION_ADDED,
    ]
    assert {piece.kind for piece in view.pairs[1].diff.pieces} == {PieceKind.ADDED}
    assert "2 · sửa lời · " in view.text
    assert "[xóa: 50%] [thêm: 55% vào]" in view.text
