"""A chart on one A4 page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.export.printed import Run
from songhanh.ui.charts.painter import ChartPainter, ChartStyle
from songhanh.ui.fonts import printing_face
from songhanh.ui.palette import PAPER
from songhanh.ui.printing.page import PER_POINT, PaperSheet, PlacedChart, TextStyle, mm
from songhanh.ui.printing.page_writer import PageWriter
from songhanh.ui.printing.typesetter import Block, Setting, font_of

if TYPE_CHECKING:
    from songhanh.ui.charts.words import ChartText

_TITLE, _DETAIL, _LETTERS = 14.0, 12.0, 11.0
_LYING = 16  # rows at most
_UNIT = 0.75 * PER_POINT  # a pixel, 96 to the inch


def paper_style(family: str, row: float) -> ChartStyle:
    """Return how a chart looks on paper with rows of this height."""
    plain, bold = (font_of(family, TextStyle(_LETTERS, bold=bold)) for bold in (False, True))
    return ChartStyle(plain, bold, plain, PAPER, _UNIT, row, grid="window", hair=_UNIT)


def chart_paper(chart: ChartText, kind: str, foot: tuple[str, str]) -> PaperSheet:
    """Return a chart on a page: `kind` over its title, `foot` at its lower edge.

    Few rows have more room on a lying page; many need an upright one.
    """
    family = printing_face().family
    landscape = len(chart.lines) <= _LYING
    writer = PageWriter(family, foot, landscape=landscape)
    for text, points, bold in (
        (kind, _TITLE, True),
        (chart.title, _TITLE, True),
        (chart.detail, _DETAIL, False),
    ):
        if text:
            block = Block((Run(text, bold=bold),), Setting(family, points))
            writer.put(block, writer.left, writer.width, centred=True)
            writer.y += mm(1)
    writer.y += mm(3)
    style = paper_style(family, ChartPainter.row_height(chart) * _UNIT)
    height = ChartPainter(chart, style).height
    row = style.row - max(0.0, height - writer.room) / max(1, len(chart.lines))
    page = writer.pages[0]
    place = writer.left, writer.y, writer.width, min(height, writer.room)
    page.charts.append(PlacedChart(*place, row, chart))
    return PaperSheet(chart.title, tuple(writer.pages), landscape=landscape, family=family)
