"""The content of a sheet as CSV: one statement a row, figures as numbers in columns of their own."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

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


def _cell(value: Value) -> str | int | float:
    """Return a value as it stands in the file; text that a table would reckon with is disarmed."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) and len(value) > 1 else value
    return int(value) if isinstance(value, float) and value.is_integer() else value
