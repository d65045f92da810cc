"""Every kind of file a sheet can become but PDF, which the window's side paints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.export.html import sheet_html
from songhanh.export.values import sheet_csv
from songhanh.export.word import sheet_docx

if TYPE_CHECKING:
    from songhanh.config.words import Words
    from songhanh.export.printed import PrintedSheet

PDF = ".pdf"
ENDINGS = (PDF, ".docx", ".xlsx", ".csv", ".html")


def sheet_file(sheet: PrintedSheet, words: Words, ending: str) -> bytes | None:
    """Return the content of a file with this ending, or None where it names no kind known here."""
    match ending.lower():
        case ".html" | ".htm":
            return sheet_html(sheet, words).encode()
        case ".csv":
            return sheet_csv(sheet).encode("utf-8-sig")
        case ".docx":
            return sheet_docx(sheet, words)
        case ".xlsx":
            # openpyxl takes a while to import, and few sheets become workbooks.
            from songhanh.export.excel import sheet_xlsx  # noqa: PLC0415

            return sheet_xlsx(sheet, words)
        case _:
            return None
