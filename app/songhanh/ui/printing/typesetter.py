"""Paragraphs broken into lines: where Qt may break, and where an official would not."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from songhanh.ui.printing.page import PER_POINT, TextStyle

if TYPE_CHECKING:
    from songhanh.core.compare import Standing
    from songhanh.core.model import Confidence
    from songhanh.export.printed import Bar, Paragraph, Run

LINE = 1.2
BASE = 0.96
SMALLEST = 11.0
_MARK = 0.72
_ENDLESS = 1e7
_NO_BREAK = "\u00a0"
_JOIN = "\u2060"
# A number such as 305-KH/TU, or a share such as 1/3; addresses are longer and must break somewhere.
_NUMBER = re.compile(r"(?<![\w/.-])[\w.]{1,9}(?:[-/][\w.]{1,9}){1,3}(?![\w/-])")
_SIGN = re.compile(r"([-/])(?=\w)")


class Piece(NamedTuple):
    """A stretch of a line in one style, `x` from the line's start."""

    x: float
    text: str
    style: TextStyle


class MarkPiece(NamedTuple):
    """A sign in a line; the square has this side and stands on the base line."""

    x: float
    side: float
    kind: Standing | Confidence


class TextLine(NamedTuple):
    """A line as it is set; one with a bar holds nothing else."""

    width: float
    pieces: tuple[Piece, ...]
    marks: tuple[MarkPiece, ...]
    bar: Bar | None = None


@lru_cache(maxsize=64)
def font_of(family: str, style: TextStyle) -> QFont:
    """Return the font of a style, in the unit of the pages and untouched by any screen."""
    font = QFont(family)
    font.setPixelSize(round(style.points * PER_POINT))
    font.setBold(style.bold)
    font.setItalic(style.italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.ForceOutline)
    return font


def keep_together(text: str) -> str:
    """Return the text with joiners inside numbers of documents, which must not be broken."""
    return _NUMBER.sub(lambda match: _SIGN.sub(rf"\1{_JOIN}", match[0]), text)


class Setting(NamedTuple):
    """How paragraphs are set: family, size, whether all is bold, whether words may be broken."""

    family: str
    points: float
    bold: bool = False
    anywhere: bool = False

    @property
    def line_height(self) -> float:
        """The distance of base lines."""
        return self.points * PER_POINT * LINE

    def style(self, run: Run) -> TextStyle:
        """Return the style of a run."""
        points = max(SMALLEST, self.points - 1) if run.small else self.points
        return TextStyle(min(points, self.points), run.bold or self.bold, run.italic)


class Block:
    """A paragraph that can be broken at any width."""

    def __init__(self, paragraph: Paragraph, setting: Setting) -> None:
        self.line_height = setting.line_height
        self._runs: list[tuple[int, int, Run, TextStyle]] = []
        self._side = _MARK * setting.points * PER_POINT
        self._bar = next((run.bar for run in paragraph if run.bar is not None), None)
        text = self._join(paragraph, setting)
        base = font_of(setting.family, TextStyle(setting.points, setting.bold))
        self._layout = QTextLayout(text, base)
        option = QTextOption()
        option.setUseDesignMetrics(True)
        mode = QTextOption.WrapMode
        option.setWrapMode(mode.WrapAtWordBoundaryOrAnywhere if setting.anywhere else mode.WordWrap)
        self._layout.setTextOption(option)
        self._layout.setFormats([self._format(run, setting) for run in self._runs])
        self._broken: tuple[float, tuple[TextLine, ...]] = (0, ())
        self._break(_ENDLESS)
        self.natural = self._layout.maximumWidth()
        self.narrowest = self._layout.minimumWidth()

    def lines(self, width: float) -> tuple[TextLine, ...]:
        """Return the lines at this width."""
        if self._bar is not None:
            return (TextLine(width, (), (), self._bar),)
        if self._broken[0] != width:
            self._break(width)
            count = self._layout.lineCount()
            self._broken = width, tuple(self._line(index) for index in range(count))
        return self._broken[1]

    def height(self, width: float) -> float:
        """Return the height at this width."""
        return len(self.lines(width)) * self.line_height

    def _join(self, paragraph: Paragraph, setting: Setting) -> str:
        """Join the runs; a sign is a space as wide as it, and clings to the word beside it."""
        whole = ""
        for run in paragraph:
            if run.mark is not None:
                if whole.endswith(" "):
                    whole = whole[:-1] + _NO_BREAK
                part = _NO_BREAK
            else:
                part = run.text if setting.anywhere else keep_together(run.text)
                if self._runs and self._runs[-1][2].mark is not None and part.startswith(" "):
                    part = _NO_BREAK + part[1:]
            self._runs.append((len(whole), len(part), run, setting.style(run)))
            whole += part
        return whole

    def _format(
        self, run: tuple[int, int, Run, TextStyle], setting: Setting
    ) -> QTextLayout.FormatRange:
        start, length, source, style = run
        found = QTextLayout.FormatRange()
        found.start, found.length = start, length
        looks = QTextCharFormat()
        font = font_of(setting.family, style)
        looks.setFont(font)
        if source.mark is not None:
            looks.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            space = QFontMetricsF(font).horizontalAdvance(_NO_BREAK)
            looks.setFontLetterSpacing(self._side - space)
        found.format = looks
        return found

    def _break(self, width: float) -> None:
        layout = self._layout
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
        layout.endLayout()

    def _line(self, index: int) -> TextLine:
        line = self._layout.lineAt(index)
        first, last = line.textStart(), line.textStart() + line.textLength()
        text = self._layout.text()
        pieces: list[Piece] = []
        marks: list[MarkPiece] = []
        for start, length, run, style in self._runs:
            begin, end = max(start, first), min(start + length, last)
            if begin >= end:
                continue
            x = line.cursorToX(begin)[0]  # type: ignore[index]
            if run.mark is not None:
                marks.append(MarkPiece(x, self._side, run.mark))
            else:
                pieces.append(Piece(x, text[begin:end].replace(_JOIN, ""), style))
        return TextLine(line.naturalTextWidth(), tuple(pieces), tuple(marks))
