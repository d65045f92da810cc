from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from songhanh.search.marks import find_marks
from songhanh.search.query import SearchQuery
from songhanh.ui.delegates.passage import Passage
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from songhanh.ui.look import Look

TEXT = "Xây dựng chương trình đào tạo, phát triển nhân lực số của tỉnh."
LONG = " ".join(["Một đoạn dài không có gì để tìm cả;"] * 12) + " rồi tới nhân lực số ở cuối câu."


def marked(passage: Passage) -> list[str]:
    return [passage.text[start:end] for start, end in passage.marks]


def test_marks_cover_the_letters_that_were_found(look: Look) -> None:
    marks = find_marks(TEXT, SearchQuery.parse("nhan luc so"))
    passage = Passage(look, TEXT, marks, 2000)
    assert marked(passage) == ["nhân lực số"]
    (rect,) = passage.mark_rects()
    before = QFontMetricsF(look.font(Role.CELL)).horizontalAdvance(TEXT[: marks[0][0]])
    assert abs(rect.left() - before) < 2
    assert rect.width() > 0


def test_a_mark_over_two_lines_has_two_areas(look: Look) -> None:
    marks = find_marks(TEXT, SearchQuery.parse("nhan luc so"))
    width = QFontMetricsF(look.font(Role.CELL)).horizontalAdvance(TEXT[: marks[0][0] + 6])
    assert len(Passage(look, TEXT, marks, width).mark_rects()) == 2


def test_a_long_text_is_cut_around_the_mark(look: Look) -> None:
    marks = find_marks(LONG, SearchQuery.parse("nhan luc so"))
    passage = Passage(look, LONG, marks, 300)
    assert passage.text.startswith("… ")
    assert passage.text.endswith("cuối câu.")
    assert marked(passage) == ["nhân lực số"]
    assert passage.height < 4 * QFontMetricsF(look.font(Role.CELL)).height()


def test_a_long_text_without_marks_keeps_its_beginning(look: Look) -> None:
    passage = Passage(look, LONG, (), 300)
    assert passage.text.startswith("Một đoạn")
    assert passage.text.endswith("…")
