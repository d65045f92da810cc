from __future__ import annotations

import subprocess

import pytest
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from songhanh.core.errors import CannotWriteError
from songhanh.ui.printing.pdf import page_layout
from songhanh.ui.printing.printer import print_paper
from songhanh.ui.printing.sheet_layout import lay_out


@pytest.fixture
def printer(qapp, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFullPage(True)
    return printer


def printed_pages(printer: QPrinter) -> int:
    command = ("pdfinfo", printer.outputFileName())
    found = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(found.stdout.split("Pages:")[1].split()[0])


def test_all_pages_are_printed(printer, sheet):
    paper = lay_out(sheet("people"))
    printer.setPageLayout(page_layout(paper))
    print_paper(paper, printer)
    assert printed_pages(printer) == len(paper.pages)


def test_only_the_chosen_pages_are_printed(printer, sheet):
    paper = lay_out(sheet("axis"))
    printer.setFromTo(2, 4)
    print_paper(paper, printer)
    assert printed_pages(printer) == 3


def test_a_printer_that_does_not_begin_is_told(printer, sheet, monkeypatch):
    monkeypatch.setattr(QPainter, "begin", lambda *_: False)
    with pytest.raises(CannotWriteError):
        print_paper(lay_out(sheet("people")), printer)
