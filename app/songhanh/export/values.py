"""The content of a sheet as CSV: one statement a row, figures as numbers in columns of their own."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

from songhanh.export.columns import without_bars
from songhanh.export.signs import signed

if TYPE_CHECKING:
    from songhanh.export.printed import PrintedSheet, Value

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def sheet_csv(sheet: PrintedSheet) -> str:
    """Return the sheet as CSV by RFC 4180; written as UTF-8 it wants a BOM, or Excel misreads it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(sheet.records.heads)
    writer.writerows([_cell(value) for value in row] for row in sheet.records.rows)
    return text.getvalue()


def table_text(sheet: PrintedSheet) -> str:
    """Return the table as it is printed, a row a line, its cells parted by tabs."""
    plain = without_bars(sheet)
    rows = [[signed(head) for head in plain.heads]]
    rows += [[signed(row.head), *(signed(cell) for cell in row.cells)] for row in plain.rows]
    lines = ("\t".join(" ".join(cell.split()) for cell in row) for row in rows)
    return "\n".join((plain.name, *lines, *plain.sources))


def _cell(value: Value) -> str | int | float:
    """Return a value as it stands in the file; text that a table would reckon with is disarmed."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) and len(value) > 1 else value
    return int(value) if isinstance(value, float) and value.is_integer() else value
