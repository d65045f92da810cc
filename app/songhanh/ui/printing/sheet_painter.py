"""Paints laid-out pages on whatever device: PDF, printer, or the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from songhanh.ui.charts.painter import ChartPainter
from songhanh.ui.charts.paper import paper_style
from songhanh.ui.marks import mark_token, paint_mark
from songhanh.ui.palette import LIGHT, PAPER
from songhanh.ui.printing.page import PER_POINT
from songhanh.ui.printing.typesetter import font_of

if TYPE_CHECKING:
    from songhanh.ui.palette import Palette
    from songhanh.ui.printing.page import Page, PaperSheet, PlacedBar

_EDGE, _TICK = 0.5 * PER_POINT, 1.4 * PER_POINT


def paint_page(painter: QPainter, sheet: PaperSheet, index: int, scale: float) -> None:
    """Paint one page; `scale` is how many dots of the device a unit of the page takes."""
    page = sheet.pages[index]
    tones = PAPER if sheet.grey else LIGHT
    painter.save()
    painter.scale(scale, scale)
    for fill in page.fills:
        painter.fillRect(QRectF(fill.x, fill.y, fill.width, fill.height), tones.color("window"))
    _paint_lines(painter, page, scale)
    for bar in page.bars:
        _paint_bar(painter, bar, tones, scale)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setPen(PAPER.color("text"))
    for text in page.texts:
        painter.setFont(font_of(sheet.family, text.style))
        painter.drawText(QPointF(text.x, text.y), text.text)
    for mark in page.marks:
        square = QRectF(mark.x, mark.y, mark.side, mark.side)
        paint_mark(painter, square, mark.kind, tones.color(mark_token(mark.kind)))
    for one in page.charts:
        chart = ChartPainter(one.chart, paper_style(sheet.family, one.row))
        chart.paint(painter, QRectF(one.x, one.y, one.width, one.height))
    painter.restore()


def _paint_bar(painter: QPainter, placed: PlacedBar, tones: Palette, scale: float) -> None:
    """Paint a figure: full to its lower end, dashed to its upper, white where it stands apart."""
    bar, width = placed.bar, placed.width
    top, height = placed.y + 0.27 * placed.height, 0.46 * placed.height
    edge = QPen(tones.color("base"), _EDGE if scale * _EDGE > 1 else 0)
    edge.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(edge)
    if bar.high > bar.low:
        dashed = QPen(edge)
        dashed.setDashPattern([3, 2])
        dashed.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(dashed)
        painter.drawRect(QRectF(placed.x, top, bar.high * width, height))
        painter.setPen(edge)
    painter.setBrush(Qt.GlobalColor.white if bar.open else tones.color("bar"))
    painter.drawRect(QRectF(placed.x, top, bar.low * width, height))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if bar.base is not None:
        painter.setPen(QPen(tones.color("base"), _TICK))
        x, over = placed.x + bar.base * width, 0.2 * placed.height
        painter.drawLine(QLineF(x, top - over, x, top + height + over))


def _paint_lines(painter: QPainter, page: Page, scale: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for line in page.lines:
        # On a screen a thin rule would be less than a dot and fade; a pen of 0 is one dot anywhere.
        width = line.width if line.width * scale > 1 else 0
        pen = QPen(PAPER.color("border"), width)
        pen.setCapStyle(Qt.PenCapStyle.SquareCap)
        if line.dotted:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([2, 4])
        painter.setPen(pen)
        painter.drawLine(QLineF(line.x1, line.y1, line.x2, line.y2))
