"""Whatever is pasted into the search box goes through the whole window and is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from songhanh.search.query import SearchQuery
from songhanh.ui.views.results_view import ResultsView
from songhanh.ui.widgets.notice import Notice
from tests.ui.driving import front, settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from songhanh.ui.app import Program
    from songhanh.ui.main_window import MainWindow

HOSTILE = {
    "long": "nhân lực " * 1200,
    "one long word": "a" * 10_000,
    "lone surrogates": "\ud800nhân\udfff lực \ud800",
    "bidi marks": "\u202enhân lực\u202c \u2067số\u2069 \u200f\u061c",
    "nested quotes": '"nhân "lực" "số"" ""',
    "open quotes": '"' * 300,
    "brackets": "((((nhân)))) OR (((",
    "markup": "<b>nhân</b> &amp; <img src=x> %s {query} %n",
    "controls": "nhân\x00lực\x07\u2028số\ufeff\ufffe",
    "marks without letters": "\u0301" * 200,
    "beyond the first plane": "𝔫𝔥â𝔫 🇻🇳 nhân lực",
    "operators": "-a " * 90 + "OR " * 60 + "nh* " * 60 + "tỉnh:" * 20,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_whatever_is_pasted_is_answered_and_painted(
    qtbot: QtBot, program: Program, window: MainWindow, text: str
) -> None:
    window.show()
    box = window.toolbar.search
    for before in ("", "nhân lực"):
        box.setText(before)
        box.query_changed.emit(before)
        box.setText(text)
        box.query_changed.emit(box.text())
        settle(qtbot, program)
        qtbot.keyClick(box, Qt.Key.Key_Return)
        settle(qtbot, program)
        assert not window.grab().isNull()
        view = front(window)
        if isinstance(view, ResultsView):
            assert view.result is not None
            query = SearchQuery.parse(box.text())
            assert not query or view.result.query == query
    told = [notice.sentence for notice in window.findChildren(Notice) if not notice.isHidden()]
    assert told == []
