"""Where the lines of a text end, told by adding up the widths of its words instead of laying it out.

Laying a passage out takes a hundred times as long; a list must know the height of rows that nobody
may ever scroll to.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetricsF

if TYPE_CHECKING:
    from collections.abc import Sequence

# A word with what follows it up to a place where a line may end: spaces, or a dash before letters.
_PIECE = re.compile(r"(\S*?(?:–(?=\S)|[-/](?=[^\s\d/-])|(?=\s)|$))(\s*)")
_KEPT = 20_000


class LineFill:
    """Fills lines with words as Qt's own layout does; remembers how wide each word is."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        self._metrics = QFontMetricsF(font), QFontMetricsF(strong)
        self._widths: tuple[dict[str, float], dict[str, float]] = ({}, {})
        self._space = self._metrics[0].horizontalAdvance(" ")
        self.line_height = self._metrics[0].height()

    def starts(
        self, text: str, marks: Sequence[tuple[int, int]], width: float, lines: int
    ) -> list[int]:
        """Return where each line of `text` starts, up to the one after `lines` and the first mark.

        The words in `marks` are semi-bold.
        """
        starts, used, first = [0], 0.0, 0
        found = marks[0][0] if marks else 0
        bold = iter((*marks, (len(text), len(text))))
        marked, unmarked = next(bold)
        for word, gap in _PIECE.findall(text):
            end = first + len(word)
            while unmarked <= first < len(text):
                marked, unmarked = next(bold)
            wide = self._width(word, strong=marked < end)
            if used and used + wide > width:
                starts.append(first)
                if len(starts) > lines and first > found:
                    break
                used = 0.0
            if wide > width:  # broken anywhere
                letters = max(1, int((end - first) * width / wide))
                starts += range(first + letters, end, letters)
                wide %= width
            used += wide + (self._space if gap == " " else self._width(gap, strong=False))
            first = end + len(gap)
        return starts

    def _width(self, word: str, *, strong: bool) -> float:
        widths = self._widths[strong]
        if word not in widths:
            if len(widths) > _KEPT:
                widths.clear()
            widths[word] = self._metrics[strong].horizontalAdvance(word)
        return widths[word]
