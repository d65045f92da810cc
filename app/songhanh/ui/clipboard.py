"""Tables on the clipboard, in the two forms that office programs take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.export.html import table_html
from songhanh.export.values import table_text
from songhanh.ui.citation import Citation, copy

if TYPE_CHECKING:
    from songhanh.config.words import Words
    from songhanh.export.printed import PrintedSheet


def copy_sheet(sheet: PrintedSheet, words: Words) -> None:
    """Copy the table of a sheet: HTML for Word and Excel, columns parted by tabs for the rest."""
    copy(Citation(table_text(sheet), table_html(sheet, words)))
