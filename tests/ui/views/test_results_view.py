from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton

from songhanh.search.engine import SearchEngine
from songhanh.search.grammar import FilterField
from songhanh.search.query import Filters, SearchQuery
from songhanh.ui.models.results_model import HeadRow, HitRow, MoreRow, ResultsModel
from songhanh.ui.models.roles import ItemRole
from songhanh.ui.views.results_view import FIRST_HITS, ResultsView
from songhanh.ui.widgets.filter_chip import FilterChip

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
def view(
    qtbot: QtBot, session: Session, engine: SearchEngine, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ResultsView]:
    monkeypatch.setattr(session.searcher, "_open", lambda: engine)
    made = ResultsView(session)
    qtbot.addWidget(made)
    made.resize(810, 600)
    made.show()
    yield made
    session.searcher.close()


def search(qtbot: QtBot, view: ResultsView, text: str, filters: Filters | None = None) -> None:
    with qtbot.waitSignal(view.answered):
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
    assert view.head.count.startswith("55 provision(s)")
    assert view.title == "Results: nhan luc so"


def test_it_says_what_was_understood_and_added(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "chuyeenr ddooir soos")
    assert "chuyển đổi số" in view.head.remark
    assert "digital transformation" in view.head.remark


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


def test_the_best_hit_is_chosen_until_the_user_leaves_it(qtbot: QtBot, view: ResultsView) -> None:
    before = None
    for text in ("chuyển đổi s", "chuyển đổi số"):
        before = view.hits.hit
        with qtbot.waitSignal(view.answered):
            view.search(SearchQuery.parse(text, typing=True))
    assert view.result is not None
    assert before is not None
    assert before.id in [hit.id for hit in view.result.hits[1:]]
    assert chosen(view) == view.result.hits[0].id
    assert view.hits.verticalScrollBar().value() == 0


def test_only_the_last_question_is_answered(qtbot: QtBot, view: ResultsView) -> None:
    with qtbot.waitSignal(view.answered):
        for text in ("n", "nhan", "nhan luc", "57nq"):
            view.search(SearchQuery.parse(text, typing=True))
    assert view.query.text == "57nq"
    assert chosen(view) == "57-nq-tw"


def test_arrows_pass_the_heads(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "nhan luc so")
    for _ in range(12):
        qtbot.keyClick(view.hits, Qt.Key.Key_Down)
        assert not isinstance(view.hits.currentIndex().data(ItemRole.ROW), HeadRow)
    for _ in range(14):
        qtbot.keyClick(view.hits, Qt.Key.Key_Up)
        assert not isinstance(view.hits.currentIndex().data(ItemRole.ROW), HeadRow)


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
    assert "none has all the words" in view.head.remark


def test_nothing_found_is_said(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "qwertzu")
    assert "“qwertzu”" in view.nothing.title
    assert view.nothing.isVisible()
    assert view.nothing.sentence


def test_nothing_found_offers_the_nearest_spelling(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "giao ducc")
    links = view.head._others_area.findChildren(QPushButton)
    with qtbot.waitSignal(view.query_requested) as told:
        links[0].click()
    with qtbot.waitSignal(view.answered):
        view.search(told.args[0])
    assert view.hits.hit is not None


def test_nothing_while_typing_gets_its_suggestions_after_a_rest(
    qtbot: QtBot, view: ResultsView
) -> None:
    with qtbot.waitSignal(view.answered):
        view.search(SearchQuery.parse("giao ducc", typing=True))
    assert view.result is not None
    assert not view.result.suggestions
    qtbot.waitUntil(lambda: bool(view.result and view.result.suggestions))


def test_nothing_under_a_filter_leads_on(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "nhan luc so", Filters(provinces=("son-la",)))
    assert "Sơn La" in view.nothing.title
    with qtbot.waitSignal(view.query_requested) as told:
        view.nothing.ways[0].click()
    assert not told.args[0].filters


def test_the_rest_of_a_document_opens_in_its_place(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "nhan luc so")
    model = view.hits.model()
    rows = [model.index(row, 0).data(ItemRole.ROW) for row in range(model.rowCount())]
    place, more = next((n, row) for n, row in enumerate(rows) if isinstance(row, MoreRow))
    view.hits.setCurrentIndex(model.index(place, 0))
    qtbot.keyClick(view.hits, Qt.Key.Key_Return)
    assert model.rowCount() == len(rows) - 1 + more.left
    assert view.hits.hit is not None
    assert view.hits.hit.document.id == more.document


def test_what_is_added_is_switched_off_and_on_again(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "CĐS nghe an")
    for exact in (True, False):
        with qtbot.waitSignal(view.query_requested) as told:
            view.head.toggle_exact()
        assert told.args[0].exact == exact
        with qtbot.waitSignal(view.answered):
            view.search(told.args[0])
        assert view.head.exact.isChecked() != exact


def test_a_guess_is_put_in_the_place_of_what_was_typed(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "chuyeenr ddooir soos")
    with qtbot.waitSignal(view.query_requested) as told:
        view.head._take.click()
    assert told.args[0].text == "chuyển đổi số"


def test_a_filter_that_is_on_is_taken_off_by_its_chip(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "nhan luc", Filters(provinces=("nghe-an", "phu-tho"), years=(2030,)))
    chips = [chip for chip in view.findChildren(FilterChip) if chip.isVisible()]
    assert [chip.text() for chip in chips] == ["Nghệ An", "Phú Thọ", "2030"]
    with qtbot.waitSignal(view.query_requested) as told:
        chips[0].click()
    assert told.args[0].filters == Filters(provinces=("phu-tho",), years=(2030,))


def test_a_hit_says_in_which_language_it_was_found(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "steering committee")
    assert "in English" in view.hits.currentIndex().data()
    search(qtbot, view, "ban chỉ đạo")
    assert "in Vietnamese" in view.hits.currentIndex().data()


def test_up_from_the_first_hit_leads_back(qtbot: QtBot, view: ResultsView) -> None:
    search(qtbot, view, "nhan luc")
    with qtbot.waitSignal(view.left_upwards):
        qtbot.keyClick(view.hits, Qt.Key.Key_Up)


def test_hits_are_on_the_screen_as_soon_as_they_are_answered(
    qtbot: QtBot, view: ResultsView
) -> None:
    search(qtbot, view, "nhan luc so")
    row = view.hits.visualRect(view.hits.currentIndex())
    picture = view.hits.viewport().grab().toImage()
    assert row.height() > 20
    inside = [(x, y) for x in range(0, row.width(), 2) for y in range(row.top(), row.bottom())]
    assert len({picture.pixel(x, y) for x, y in inside}) > 3


def test_counts_come_once_the_hits_are_shown(qtbot: QtBot, view: ResultsView) -> None:
    with qtbot.waitSignals([view.answered, view.counted], order="strict"):
        view.search(SearchQuery.parse("nhan luc so"))
    assert view.result is not None
    assert sum(view.result.facets[FilterField.KIND].values()) == 55


@pytest.mark.parametrize("text", ['"nhân lực"', "nhân lực "])
def test_typing_asks_for_the_first_hits_whatever_ends_the_query(
    qtbot: QtBot, view: ResultsView, text: str
) -> None:
    with qtbot.waitSignal(view.answered):
        view.search(SearchQuery.parse(text, typing=True))
    assert view.result is not None
    assert view.result.total > len(view.result.hits) == FIRST_HITS
