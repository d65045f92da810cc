from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextDocument

from songhanh.core.model import Text
from songhanh.core.tree import Place
from songhanh.ui.reading.page import Statement
from songhanh.ui.reading.spread import View
from songhanh.ui.scale import Scale
from songhanh.ui.views.reading_view import ReadingView

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from songhanh.core.model import Provision
    from songhanh.store.library import Library
    from songhanh.ui.reading.text_pane import TextPane
    from songhanh.ui.session import Session

    Read = Callable[[Place], ReadingView]

HUMAN = Place(document="57-nq-tw", section="III.4")


@pytest.fixture
def read(qtbot: QtBot, session: Session) -> Callable[[Place], ReadingView]:
    """Return a function that opens a place and waits until it is read."""

    def open_place(place: Place) -> ReadingView:
        view = ReadingView(session, place)
        qtbot.addWidget(view)
        view.resize(810, 600)
        view.show()
        qtbot.waitUntil(lambda: view._page is not None)
        return view

    return open_place


def pane(view: ReadingView, column: int = 0) -> TextPane:
    return view.spread._panes[column]


def current(view: ReadingView) -> Provision:
    assert view.current is not None
    return view.current


def test_every_provision_is_there(library: Library, read: Read) -> None:
    text = read(Place(document="57-nq-tw")).spread.text
    missing = [
        provision.ref
        for provision in library.provisions_of(["57-nq-tw"])
        if f"{provision.ref}\t{provision.text.vi}" not in text
    ]
    assert missing == []
    assert "Người ký" not in text  # words of the window are English in tests
    assert "Tô Lâm" in text


def test_the_band_moves_by_keys(qtbot: QtBot, read: Read) -> None:
    view = read(HUMAN)
    assert current(view).ref == "III.4"
    for ref in ("III.4.1", "III.4.2"):
        with qtbot.waitSignal(view.provision_selected) as told:
            qtbot.keyClick(pane(view), Qt.Key.Key_Down)
        assert told.args[0].ref == ref
    qtbot.keyClick(pane(view), Qt.Key.Key_Up)
    assert current(view).ref == "III.4.1"
    top, bottom = band(view)
    assert pane(view).extent(1) == (top, bottom)


def band(view: ReadingView) -> tuple[float, float]:
    found = view.spread.band()
    assert found is not None
    return found


def test_a_click_chooses_a_provision(qtbot: QtBot, read: Read) -> None:
    view = read(HUMAN)
    place = pane(view).extent(2)[0] + 12
    with qtbot.waitSignal(view.provision_selected):
        qtbot.mouseClick(
            pane(view).viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, round(place))
        )
    assert current(view).ref == "III.4.2"


def test_moving_the_band_moves_no_text(qtbot: QtBot, read: Read) -> None:
    view = read(HUMAN)
    before = [pane(view).extent(n) for n in range(7)]
    qtbot.keyClick(pane(view), Qt.Key.Key_Down)
    assert [pane(view).extent(n) for n in range(7)] == before
    assert view.spread._actions.isVisible()


def test_going_to_a_provision_brings_it_into_view(read: Read) -> None:
    view = read(Place(document="03-nq-cp"))
    assert view._page is not None
    last = view._page.statements[-1].provision
    view.go_to(last.id)
    assert view.current == last
    start, end = band(view)
    top = pane(view).verticalScrollBar().value()
    assert top <= start
    assert end <= top + pane(view).viewport().height() + 1


def test_a_provision_of_another_section_opens_the_document(qtbot: QtBot, read: Read) -> None:
    view = read(HUMAN)
    view.go_to("57-nq-tw#I.1")
    qtbot.waitUntil(lambda: view.current is not None and view.current.ref == "I.1")
    assert view.place == Place(document="57-nq-tw")


def test_a_provision_asked_for_stays_in_view_while_words_are_searched(
    qtbot: QtBot, read: Read
) -> None:
    view = read(Place(document="03-nq-cp"))
    view.find_words("nhan luc")
    view.go_to_place(Place(document="71-nq-cp"))
    view.go_to("71-nq-cp#TB.7")
    qtbot.waitUntil(lambda: view.current is not None and view.current.id == "71-nq-cp#TB.7")
    start, _ = band(view)
    top = pane(view).verticalScrollBar().value()
    assert top <= start <= top + pane(view).viewport().height()
    assert pane(view).extraSelections()


def test_languages_stand_in_line(read: Read) -> None:
    view = read(Place(document="57-nq-tw"))
    view.spread.set_view(View.PARALLEL)
    first, second = pane(view), pane(view, 1)
    tops = [(first.extent(n)[0], second.extent(n)[0]) for n in range(100)]
    assert max(abs(one - two) for one, two in tops) < 1.5
    assert "Invest more in and raise" in second.toPlainText()
    second.verticalScrollBar().setValue(500)
    assert first.verticalScrollBar().value() == 500


def test_a_missing_translation_is_told_in_its_place(read: Read) -> None:
    view = read(HUMAN)
    page = view._page
    assert page is not None
    one = page.statements[0]
    text = Text(one.provision.text.vi, "")
    poor = Statement(replace(one.provision, text=text), one.ref)
    view.spread.set_page(replace(page, items=(poor,)), View.PARALLEL)
    assert "This provision has no English text yet." in pane(view, 1).toPlainText()


def test_copying_takes_the_source_along(qtbot: QtBot, read: Read) -> None:
    view = read(HUMAN)
    with qtbot.waitSignal(view.notice_requested) as told:
        qtbot.keyClick(
            pane(view),
            Qt.Key.Key_C,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
    assert told.args[0] == "done"
    copied = QGuiApplication.clipboard().text()
    assert current(view).text.vi in copied
    assert "57-NQ/TW, III.4, Bộ Chính trị, 22/12/2024" in copied
    assert str(current(view).source.url) in copied


@pytest.mark.parametrize(
    ("place", "column"), [(HUMAN, "57-nq-tw"), (Place(scope="nghe-an"), "nghe-an")]
)
def test_f7_adds_the_document_or_the_province(
    qtbot: QtBot, read: Read, place: Place, column: str
) -> None:
    view = read(place)
    with qtbot.waitSignal(view.compare_requested) as told:
        qtbot.keyClick(pane(view), Qt.Key.Key_F7)
    assert told.args == [column]


def test_enter_asks_for_the_whole_document(qtbot: QtBot, read: Read) -> None:
    view = read(Place(pillar="human-resources", scope="nghe-an"))
    with qtbot.waitSignal(view.hit_activated) as told:
        qtbot.keyClick(pane(view), Qt.Key.Key_Return)
    assert told.args == [current(view).id]


def test_links_lead_to_documents(qtbot: QtBot, read: Read) -> None:
    view = read(Place(document="can-tho/87-kh-ubnd"))
    assert "1132-QD-TTG (chỉ biết số hiệu)" in view.spread.text
    with qtbot.waitSignal(view.place_requested) as told:
        pane(view).linked.emit("place:0")
    assert told.args == [Place(document="57-nq-tw")]


def test_a_province_without_documents_says_so(qtbot: QtBot, read: Read) -> None:
    view = read(HUMAN)
    with qtbot.waitSignal(view.provision_selected) as told:
        view.go_to_place(Place(scope="son-la"))
    assert told.args == [None]
    assert "Sơn La" in view._nothing_title.text()
    assert "2026.11" in view._nothing.text()
    assert view._nothing.isVisible()


def test_a_document_known_by_number_says_so(read: Read) -> None:
    view = read(Place(document="can-tho/102-kh-ubnd"))
    assert "Known by its number only" in view.spread.text
    assert view.current is None


def test_an_unknown_place_is_told(qtbot: QtBot, read: Read) -> None:
    view = read(HUMAN)
    with qtbot.waitSignal(view.failed):
        view._latest.run(
            lambda _: view._builder.build(Place(document="x")), view._show, view.failed.emit
        )


def test_setting_anew_leaves_nothing_behind(qtbot: QtBot, read: Read) -> None:
    view = read(HUMAN)
    for width in range(700, 800, 10):
        view.resize(width, 600)
    qtbot.waitUntil(lambda: len(pane(view).findChildren(QTextDocument)) <= 2)


def test_larger_text_keeps_the_place(session: Session, read: Read) -> None:
    view = read(Place(document="57-nq-tw"))
    view.go_to("57-nq-tw#III.4.4")
    session.look.change(session.look.palette, Scale(150))
    assert current(view).ref == "III.4.4"
    top = pane(view).verticalScrollBar().value()
    assert top <= band(view)[0] <= top + pane(view).viewport().height()


@pytest.mark.parametrize(
    ("place", "title"),
    [
        (HUMAN, "57-NQ/TW · III.4"),
        (Place(scope="nghe-an"), "Nghệ An"),
        (Place(pillar="human-resources", scope="nghe-an"), "Nghệ An: Nhân lực"),
    ],
)
def test_titles_are_short(read: Read, place: Place, title: str) -> None:
    assert read(place).title == title


def test_a_link_leads_to_the_provision_that_is_carried_out(qtbot: QtBot, read: Read) -> None:
    view = read(Place(document="57-nq-tw", section="III.4", scope="lao-cai"))
    assert view.title == "Lào Cai · III.4"
    assert "Linked to III.4.5 (biên tập nối)" in view.spread.text
    links = view.spread._columns[0].links
    key = next(key for key, to in links.items() if to == "57-nq-tw#III.4.5")
    with qtbot.waitSignal(view.hit_activated) as told:
        pane(view).linked.emit(key)
    assert told.args == ["57-nq-tw#III.4.5"]


def test_captions_say_who_acts_and_by_when(library: Library, read: Read) -> None:
    text = read(Place(document="03-nq-cp")).spread.text
    task = library.provision("03-nq-cp#PL2.7")
    assert task.text.vi in text
    assert "Who: bộ, ngành, cấp tỉnh · Due tháng 1/2025" in text


def test_a_province_names_its_region(read: Read) -> None:
    assert "Trung du và miền núi phía Bắc · gồm " in read(Place(scope="phu-tho")).spread.text


def test_marks_outlive_another_page_and_another_width(qtbot: QtBot, session: Session) -> None:
    view = ReadingView(session, Place(document="57-nq-tw", section="III.4"))
    qtbot.addWidget(view)
    view.resize(900, 600)
    with qtbot.waitExposed(view), qtbot.waitSignal(view.provision_selected):
        view.show()
    view.find_words("nhan luc")
    pane = view.spread.panes[0]
    assert pane.extraSelections()
    view.resize(500, 600)
    qtbot.waitUntil(lambda: len(pane.extraSelections()) > 0)
    for section in ("III.5", "III.4", "III.5"):
        with qtbot.waitSignal(view.provision_selected):
            view.go_to_place(Place(document="57-nq-tw", section=section))
    assert all(each.cursor.document() is pane.document() for each in pane.extraSelections())
