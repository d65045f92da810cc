"""Sends laid-out pages to a printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from songhanh.core.errors import CannotWriteError
from songhanh.ui.printing.page import PER_INCH
from songhanh.ui.printing.pdf import page_layout
from songhanh.ui.printing.sheet_painter import paint_page

if TYPE_CHECKING:
    from songhanh.ui.printing.page import PaperSheet


def printer_for(paper: PaperSheet, usual: str) -> QPrinter:
    """Return a printer set up for a sheet: the one of this name if it is there, else the system's."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if usual in QPrinterInfo.availablePrinterNames():
        printer.setPrinterName(usual)
    printer.setPageLayout(page_layout(paper))
    printer.setFullPage(True)
    printer.setDocName(paper.title)
    return printer


def print_paper(paper: PaperSheet, printer: QPrinter) -> None:
    """Print the pages that were chosen in the printer's dialog, all without a choice.

    Raises:
        CannotWriteError: The printer does not take the sheet.
    """
    first, last = printer.fromPage() or 1, printer.toPage() or len(paper.pages)
    painter = QPainter()
    if not painter.begin(printer):
        raise CannotWriteError(path=printer.printerName(), reason="QPrinter")
    scale = printer.resolution() / PER_INCH
    for index in range(first - 1, min(last, len(paper.pages))):
        if index >= first:
            printer.newPage()
        paint_page(painter, paper, index, scale)
    painter.end()
