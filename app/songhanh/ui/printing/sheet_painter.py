"""Paints laid-out pages on whatever device: PDF, printer, or the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from songhanh.ui.charts.painter import ChartPainter
from songhanh.ui.charts.paper import paper_style
from songhanh.ui.marks import mark_token, paint_mark
from songhanh.ui.palette import PAPER
from songhanh.ui.printing.typesetter import font_of

if TYPE_CHECKING:
    from songhanh.ui.printing.page import Page, PaperSheet


def paint_page(painter: QPainter, sheet: PaperSheet, index: int, scale: float) -> None:
    """Paint one page; `scale` is how many dots of the device a unit of the page takes."""
    page = sheet.pages[index]
    painter.save()
    painter.scale(scale, scale)
    for fill in page.fills:
        painter.fillRect(QRectF(fill.x, fill.y, fill.width, fill.height), PAPER.color("window"))
    _paint_lines(painter, page, scale)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setPen(PAPER.color("text"))
    for text in page.texts:
        painter.setFont(font_of(sheet.family, text.style))
        painter.drawText(QPointF(text.x, text.y), text.text)
    for mark in page.marks:
        square = QRectF(mark.x, mark.y, mark.side, mark.side)
        paint_mark(painter, square, mark.kind, PAPER.color(mark_token(mark.kind)))
    for one in page.charts:
        chart = ChartPainter(one.chart, paper_style(sheet.family, one.row))
        chart.paint(painter, QRectF(one.x, one.y, one.width, one.height))
    painter.restore()


def _paint_lines(painter: QPainter, page: Page, scale: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for line in page.lines:
        # On a screen a thin rule would be less than a dot and fade; a pen of 0 is one dot anywhere.
        width = line.width if line.width * scale > 1 else 0
        pen = QPen(PAPER.color("border"), width)
        pen.setCapStyle(Qt.PenCapStyle.SquareCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(line.x1, line.y1, line.x2, line.y2))
