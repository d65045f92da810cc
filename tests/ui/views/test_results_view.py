from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from songhanh.search.engine import SearchEngine
from songhanh.search.query import Filters, SearchQuery
from songhanh.ui.models.results_model import HeadRow, HitRow, ResultsModel
from songhanh.ui.models.roles import ItemRole
from songhanh.ui.views.results_view import ResultsView

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from songhanh.store.library import Library
    from songhanh.ui.session import Session


@pytest.fixture(scope="module")
def engine(
    library: Library, pack_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SearchEngine]:
    made = SearchEngine(library, tmp_path_factory.mktemp("cache"), pack_folder)
    yield made
    made.close()


@pytest.fixture
def view(qtbot: QtBot, session: Session, engine: SearchEngine) -> ResultsView:
    session._engine = engine
    made = ResultsView(session)
    qtbot.addWidget(made)
    made.resize(810, 600)
    made.show()
    return made


def search(qtbot: QtBot, view: ResultsView, text: str, filters: Filters | None = None) -> None:
    with qtbot.waitSignal(view.provision_selected):
        view.search(SearchQuery.parse(text, filters))


def chosen(view: ResultsView) -> str:
    assert view.hits.hit is not None
    return view.hits.hit.id


def test_hits_stand_under_their_documents(
    qtbot: QtBot, session: Session, engine: SearchEngine
) -> None:
    model = ResultsModel(session.words, session.library.taxonomy)
    QAbstractItemModelTester(model)
    model.set_hits(engine.search(SearchQuery.parse("nhan luc so"), 50).hits)
    rows = [model.index(row).data(ItemRole.ROW) for row in range(model.rowCount())]
    assert isinstance(rows[0], HeadRow)
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    document = ""
    for row in rows:
        if isinstance(row, HitRow):
            document = document or row.hit.document.id
            assert row.hit.document.id == document
        else:
            document = ""
    model.set_hits(())


def test_the_best_hit_is_chosen_and_counted(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "nhan luc so")
    assert view.hits.hit is not None
    assert view._count.text().startswith("55 provision(s)")
    assert view.title == "Results: nhan luc so"


def test_it_says_what_was_understood_and_added(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "chuyeenr ddooir soos")
    assert "chuyển đổi số" in view._remark.text()
    assert "digital transformation" in view._remark.text()


def test_found_letters_are_marked(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "nhan luc so")
    row = view.hits.currentIndex().data(ItemRole.ROW)
    passage = view.hits._delegate.passage(row, 800)
    words = {passage.text[start:end] for start, end in passage.marks}
    assert "nhân lực số" in words


def test_the_chosen_hit_stays_chosen(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "nhan luc")
    qtbot.keyClick(view.hits, Qt.Key.Key_Down)
    kept = chosen(view)
    search(qtbot, view, "nhân lực")
    assert chosen(view) == kept


def test_only_the_last_question_is_answered(qtbot: QtBot, view: ResultsView) -> None:
    with qtbot.waitSignal(view.provision_selected):
        for text in ("n", "nhan", "nhan luc", "57nq"):
            view.search(SearchQuery.parse(text, typing=True))
    assert view.query.text == "57nq"
    assert chosen(view) == "57-nq-tw"


def test_arrows_pass_the_heads(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "nhan luc so")
    for _ in range(12):
        qtbot.keyClick(view.hits, Qt.Key.Key_Down)
        assert view.hits.hit is not None
    for _ in range(14):
        qtbot.keyClick(view.hits, Qt.Key.Key_Up)
        assert view.hits.hit is not None


def test_enter_asks_for_the_hit(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "nhan luc so")
    with qtbot.waitSignal(view.hit_activated) as told:
        qtbot.keyClick(view.hits, Qt.Key.Key_Return)
    assert told.args == [chosen(view)]


def test_f7_asks_for_the_column(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "57nq")
    with qtbot.waitSignal(view.compare_requested) as told:
        qtbot.keyClick(view.hits, Qt.Key.Key_F7)
    assert told.args == ["57-nq-tw"]


def test_some_words_only_is_said(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "qwertzu kinh te so")
    assert "No provision has all the words" in view._remark.text()


def test_nothing_found_is_said(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "qwertzu")
    assert "“qwertzu”" in view._nothing_title.text()
    assert view._nothing.isVisible()
    assert not view._everywhere.isVisible()


def test_nothing_under_a_filter_leads_on(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "nhan luc so", Filters(provinces=("son-la",)))
    assert "Sơn La" in view._nothing_title.text()
    with qtbot.waitSignal(view.everywhere_requested):
        view._everywhere.click()
