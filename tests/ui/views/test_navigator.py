from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from songhanh.core.tree import Place, TreeKind
from songhanh.ui.models.roles import ItemRole
from songhanh.ui.views.navigator import Navigator

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from songhanh.ui.session import Session


@pytest.fixture
def navigator(qtbot: QtBot, session: Session) -> Navigator:
    made = Navigator(session)
    qtbot.addWidget(made)
    made.resize(264, 600)
    made.show()
    qtbot.waitUntil(lambda: made.tree.model().rowCount() > 0)
    return made


def chosen(navigator: Navigator) -> Place | None:
    node = navigator.tree.currentIndex().data(ItemRole.NODE)
    return node.place if node is not None else None


def type_into_filter(qtbot: QtBot, navigator: Navigator, text: str) -> None:
    box = navigator._box
    box.clear()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def test_a_click_asks_for_a_place(qtbot: QtBot, navigator: Navigator) -> None:
    tree = navigator.tree
    place = tree.visualRect(tree.model().index(0, 0)).center()
    with qtbot.waitSignal(navigator.place_requested) as told:
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [Place(document="57-nq-tw")]


def test_arrows_move_and_enter_asks(qtbot: QtBot, navigator: Navigator) -> None:
    tree = navigator.tree
    tree.show_row(tree.model().index(0, 0))
    with qtbot.assertNotEmitted(navigator.place_requested):
        qtbot.keyClick(tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(navigator.place_requested) as told:
        qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert told.args == [Place(document="57-nq-tw", section="0")]


def test_the_sign_opens_a_branch_and_nothing_else(qtbot: QtBot, navigator: Navigator) -> None:
    tree = navigator.tree
    index = tree.model().index(1, 0)
    assert not tree.isExpanded(index)
    with qtbot.assertNotEmitted(navigator.place_requested):
        sign = tree._sign_rect(index).center()
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=sign)
    assert tree.isExpanded(index)


def test_what_is_read_is_shown_without_asking_again(qtbot: QtBot, navigator: Navigator) -> None:
    with qtbot.assertNotEmitted(navigator.place_requested):
        navigator.reveal(Place(document="57-nq-tw", section="III.4"))
    assert chosen(navigator) == Place(document="57-nq-tw", section="III.4")
    navigator.reveal(Place(pillar="human-resources"))
    assert chosen(navigator) is None


def test_each_tree_stays_as_it_was_left(navigator: Navigator) -> None:
    navigator.reveal(Place(document="57-nq-tw", section="III.4"))
    navigator.show_tree(TreeKind.PROVINCE)
    assert navigator.tree.model().rowCount() == 34
    navigator.show_tree(TreeKind.RESOLUTION)
    assert chosen(navigator) == Place(document="57-nq-tw", section="III.4")
    assert navigator.tree.isExpanded(navigator.tree.currentIndex().parent())


@pytest.mark.parametrize(
    ("kind", "row", "column"),
    [(TreeKind.RESOLUTION, 0, "57-nq-tw"), (TreeKind.PROVINCE, 0, "an-giang")],
)
def test_f7_adds_to_the_comparison(
    qtbot: QtBot, navigator: Navigator, kind: TreeKind, row: int, column: str
) -> None:
    navigator.show_tree(kind)
    navigator.tree.show_row(navigator.tree.model().index(row, 0))
    with qtbot.waitSignal(navigator.compare_requested) as told:
        qtbot.keyClick(navigator.tree, Qt.Key.Key_F7)
    assert told.args == [column]


def test_filter_opens_the_way_to_what_it_finds(qtbot: QtBot, navigator: Navigator) -> None:
    type_into_filter(qtbot, navigator, "dau tu va ha tang")
    tree = navigator.tree
    assert tree.isExpanded(tree.model().index(0, 0))
    type_into_filter(qtbot, navigator, "zzz")
    assert navigator._nothing.isVisible()
    assert "zzz" in navigator._nothing.text()


def test_own_province_moves_up_when_it_is_chosen(session: Session, navigator: Navigator) -> None:
    navigator.show_tree(TreeKind.PROVINCE)
    session.settings.my_province = "phu-tho"
    navigator.reload()
    assert navigator.tree.model().index(0, 0).data() == "Phú Thọ"


def test_what_a_province_links_to_a_section_is_revealed(qtbot: QtBot, navigator: Navigator) -> None:
    linked = Place(document="57-nq-tw", section="III.4", scope="phu-tho")
    navigator.reveal(linked)
    assert chosen(navigator) == linked
    with qtbot.waitSignal(navigator.compare_requested) as told:
        qtbot.keyClick(navigator.tree, Qt.Key.Key_F7)
    assert told.args == ["phu-tho"]
    navigator.show_tree(TreeKind.PROVINCE)
    navigator.reveal(linked)
    assert chosen(navigator) == Place(scope="phu-tho")
