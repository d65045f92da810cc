"""Writes sheets as PDF, with a window or without one."""

from __future__ import annotations

import os
import sys
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from songhanh.core.errors import CannotWriteError
from songhanh.export.files import write_whole
from songhanh.ui.printing.page import PER_INCH
from songhanh.ui.printing.pdf_language import with_language, xmp
from songhanh.ui.printing.sheet_layout import lay_out
from songhanh.ui.printing.sheet_painter import paint_page

if TYPE_CHECKING:
    from pathlib import Path

    from songhanh.export.printed import PrintedSheet
    from songhanh.ui.printing.page import PaperSheet
    from songhanh.ui.printing.sheet_layout import SheetSetup

_CREATOR = "Song Hành"


def write_pdf(sheet: PrintedSheet, path: Path, setup: SheetSetup | None = None) -> int:
    """Write a sheet as PDF and return the number of its pages; a failure keeps the old file.

    Raises:
        CannotWriteError: The file cannot be written there.
    """
    if QGuiApplication.instance() is None:
        _application()
    paper = lay_out(sheet, setup)
    write_whole(path, pdf_bytes(paper, path))
    return len(paper.pages)


def page_layout(paper: PaperSheet) -> QPageLayout:
    """Return A4 the way a sheet lies on it; its margins are the sheet's own business."""
    orientation = QPageLayout.Orientation
    way = orientation.Landscape if paper.landscape else orientation.Portrait
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, way, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)


def pdf_bytes(paper: PaperSheet, path: Path) -> bytes:
    """Return a laid-out sheet as PDF; `path` is told where that fails."""
    # In memory first: Qt does not tell when the disk is full.
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(paper.title)
    writer.setCreator(_CREATOR)
    if paper.language:
        writer.setDocumentXmpMetadata(xmp(paper.title, paper.language, _CREATOR))
    writer.setResolution(PER_INCH)
    writer.setPageLayout(page_layout(paper))
    painter = QPainter()
    if not painter.begin(writer):
        raise CannotWriteError(path=path, reason="QPdfWriter")
    for index in range(len(paper.pages)):
        if index:
            writer.newPage()
        paint_page(painter, paper, index, 1)
    painter.end()
    pdf = bytes(buffer.data().data())
    return with_language(pdf, paper.language) if paper.language else pdf


@cache
def _application() -> QGuiApplication:
    """Start as much of Qt as letters need; kept, for Qt may be started once only."""
    if sys.platform.startswith("linux"):
        # A screen that is named but not there would end the program.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(sys.argv[:1])
