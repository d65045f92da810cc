from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

from songhanh.ui.delegates.line_fill import LineFill
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from songhanh.store.library import Library
    from songhanh.ui.look import Look


def laid_out(text: str, font: QFont, mark: tuple[int, int], width: int) -> list[int]:
    """Return where Qt starts the lines."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    strong = QTextLayout.FormatRange()
    letters = QTextCharFormat()
    letters.setFontWeight(QFont.Weight.DemiBold)
    strong.start, strong.length, strong.format = mark[0], mark[1] - mark[0], letters
    layout.setFormats([strong])
    layout.beginLayout()
    starts = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return starts


@pytest.mark.parametrize("width", [240, 560, 811])
def test_there_are_as_many_lines_as_qt_makes(look: Look, library: Library, width: int) -> None:
    font = look.font(Role.CELL)
    fill = LineFill(font)
    texts = [one.text for one in library.packs[0].all_provisions()]
    long = [text for one in texts for text in (one.vi, one.en) if len(text) > 150][:200]
    wrong = 0
    for text in long:
        words = [place for place, letter in enumerate(text) if letter == " "]
        mark = (words[2] + 1, words[4])
        lines = len(fill.starts(text, [mark], width, 1000))
        wrong += lines != len(laid_out(text, font, mark, width))
    # A last word that just fits, or just does not, by less than letters side by side differ.
    assert wrong <= len(long) / 50


def test_a_word_wider_than_the_line_is_broken(look: Look) -> None:
    starts = LineFill(look.font(Role.CELL)).starts("a" * 1000, (), 300, 3)
    assert len(starts) > 3
