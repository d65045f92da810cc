"""After an update of the data: told once, shown in full, marked where it is read, until it is seen."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from songhanh.config.settings import Settings
from songhanh.core.own import Bookmark, Hold
from songhanh.core.tree import Place
from songhanh.store.library import Library
from songhanh.store.pack import Pack
from songhanh.store.seen import SeenPacks
from songhanh.ui.app import Program
from songhanh.ui.models.roles import ItemRole
from songhanh.ui.views.difference_view import DifferenceView
from songhanh.ui.views.news_page import NewsPage
from songhanh.ui.views.reading_view import ReadingView
from songhanh.ui.views.start_page import StartPage
from songhanh.ui.widgets.list_row import ListRow
from tests.small_corpus import PROVINCE, build_small
from tests.ui.driving import front, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from songhanh.config.paths import Paths

PLAN = "nghe-an/305-kh-tu"
NEWER = PROVINCE.replace("value: 25", "value: 30").replace("Thu hút chuyên gia", "Mời chuyên gia")


@pytest.fixture
def updated(qtbot: QtBot, qapp: QApplication, paths: Paths, tmp_path: Path) -> Iterator[Program]:
    """Return a program whose data was updated since its last start."""
    old, new = tmp_path / "old", tmp_path / "new"
    build_small(old)
    build_small(new, province=NEWER)
    with closing(Pack.open(old)) as before:
        SeenPacks(paths.cache).follow(before)
    settings = Settings(my_province="nghe-an")
    program = Program(qapp, replace(paths, pack=new), settings, Library.open([new]))
    program.show()
    with qtbot.waitSignal(program.session.news.arrived):
        program.session.news.look()
    yield program
    program.close()
    qapp.setStyleSheet("")


def rows(view: QWidget) -> list[str]:
    return [row.accessibleName() for row in view.findChildren(ListRow)]


def click(view: QWidget, name: str) -> None:
    next(row for row in view.findChildren(ListRow) if row.accessibleName() == name).click()


def test_an_update_is_told_shown_and_put_away(qtbot: QtBot, updated: Program) -> None:
    window, news = updated.window, updated.session.news
    assert window.notice == "Dữ liệu đã được cập nhật: 1 con số đổi, 1 đoạn sửa lời."
    start = front(window)
    assert isinstance(start, StartPage)
    click(start, "Có gì mới, 1 con số đổi, 1 đoạn sửa lời")
    page = front(window)
    assert isinstance(page, NewsPage)
    assert rows(page) == ["305-KH/TU, 1 con số đổi, 1 đoạn sửa lời, chưa xem"]
    with qtbot.waitSignal(news.changed):
        click(page, rows(page)[0])
    settle(qtbot, updated)
    difference = front(window)
    assert isinstance(difference, DifferenceView)
    assert "[xóa: Thu hút] [thêm: Mời] chuyên gia." in difference.text
    assert "Con số: ≥ 25 % GRDP, 2030 → ≥ 30 % GRDP, 2030" in difference.text
    assert rows(page) == ["305-KH/TU, 1 con số đổi, 1 đoạn sửa lời"]
    with qtbot.waitSignal(news.changed):
        page._done.click()
    assert not news.fresh
    assert any(name.startswith("Mới nhất: ") for name in rows(start))
    assert rows(page)  # it can still be looked up


def test_what_is_in_the_notebook_comes_first(qtbot: QtBot, updated: Program) -> None:
    own, window = updated.session.own, updated.window
    mark = Bookmark(hold=Hold.PROVISION, target=f"{PLAN}#3", label="3", text="Thu hút chuyên gia.")
    with qtbot.waitSignal(own.changed):
        own.put(mark)
    window.commands["news"].trigger()
    page = front(window)
    assert rows(page)[0].startswith("305-KH/TU · 3, sửa lời: ")
    click(page, rows(page)[0])
    settle(qtbot, updated)
    difference = front(window)
    assert isinstance(difference, DifferenceView)
    assert [pair.other.id for pair in difference.pairs if pair.other] == [f"{PLAN}#3"]


def test_it_is_marked_where_it_is_read(qtbot: QtBot, updated: Program) -> None:
    window = updated.window
    window.desk.open_place(Place(document=PLAN))
    settle(qtbot, updated)
    reading = front(window)
    assert isinstance(reading, ReadingView)
    assert reading.spread.text.count("vừa đổi trong dữ liệu") == 2
    tree = window.navigator.tree
    assert tree.currentIndex().data(ItemRole.COUNT) == "đã đổi · 3"
    news = updated.session.news
    with qtbot.waitSignal(news.changed):
        news.mark(news.updates[0], done=True)
    assert "vừa đổi" not in reading.spread.text
    assert tree.currentIndex().data(ItemRole.COUNT) == "3"
