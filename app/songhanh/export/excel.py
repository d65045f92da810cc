"""A sheet as an Excel workbook: as it is printed, its figures as numbers, and its sources."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, cast

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from songhanh.export.columns import widths, without_bars
from songhanh.export.printed import Shape
from songhanh.export.signs import signed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from songhanh.config.words import Words
    from songhanh.export.printed import PrintedSheet, Records, Value

_FACE = "Times New Roman"
_PER_LETTER = 1.9  # millimetres of a unit of width
_INCH = 25.4
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_LONGEST = 32_767
_A4 = 9
_FIRST = 5  # the row of the first row: kind, title, frame and head stand above it
_THIN = Side(style="thin")
_ALL = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_GREY = PatternFill("solid", fgColor="ECECEC")
_TOP = Alignment(wrap_text=True, vertical="top")
_CENTRE = Alignment(wrap_text=True, vertical="center", horizontal="center")
_WIDE = (60, 14, 10)  # letters: sentences, names, numbers


def sheet_xlsx(sheet: PrintedSheet, words: Words) -> bytes:
    """Return the sheet as a .xlsx file."""
    sheet = without_bars(sheet)
    book = Workbook()
    book.properties.title = sheet.name
    book.properties.creator = "Song Hành"
    book.properties.language = sheet.language.value
    first = book.worksheets[0]
    first.title = words.say("file", "sheet")
    lies = not sheet.upright
    _fill_printed(first, sheet)
    _set_page(first, sheet, lies=lies)
    for name, records in (("records", sheet.records), ("sources", sheet.source_records)):
        _fill_records(book.create_sheet(words.say("file", name)), records)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _fill_printed(page: Worksheet, sheet: PrintedSheet) -> None:
    """Write the sheet as it is printed; its head row stays in sight."""
    count = len(sheet.heads)
    row = 1
    for text, size in ((sheet.kind, 14), (sheet.title, 14), (sheet.reference, 11)):
        cell = _put(page, row, 1, text)
        cell.font = Font(name=_FACE, size=size, bold=True)
        cell.alignment = _CENTRE
        page.merge_cells(start_row=row, start_column=1, end_row=row, end_column=count)
        row += 1
    head_row = row
    for column, head in enumerate(sheet.heads, 1):
        cell = _put(page, row, column, signed(head))
        cell.font, cell.fill = Font(name=_FACE, size=12, bold=True), _GREY
        cell.alignment, cell.border = _CENTRE, _ALL
    for printed in sheet.rows:
        row += 1
        texts = [signed(printed.head), *(signed(cell) for cell in printed.cells)]
        grey = printed.is_group or printed.shaded
        for column in range(1, count + 1):
            said: Value = texts[column - 1] if column <= len(texts) else None
            if column == 1 and sheet.shapes[0] == Shape.ORDINAL and texts[0].isdigit():
                said = int(texts[0])
            cell = _put(page, row, column, said)
            bold = printed.is_group or (column == 1 and sheet.shapes[0] == Shape.TEXT)
            cell.font, cell.border = Font(name=_FACE, size=sheet.points, bold=bold), _ALL
            cell.alignment = _TOP
            if grey:
                cell.fill = _GREY
        if len(texts) < count:
            page.merge_cells(start_row=row, start_column=len(texts), end_row=row, end_column=count)
    page.freeze_panes = f"B{head_row + 1}"
    page.print_title_rows = f"{head_row}:{head_row}"
    _fill_end(page, sheet, row + 2, count)


def _fill_end(page: Worksheet, sheet: PrintedSheet, row: int, count: int) -> None:
    foot = f"{sheet.foot_left} · {sheet.foot_right}"
    sources = [sheet.sources_title, *sheet.sources] if sheet.sources else []
    for line in (*sheet.notes, *sources, foot):
        cell = _put(page, row, 1, line)
        cell.font, cell.alignment = Font(name=_FACE, size=11), _TOP
        page.merge_cells(start_row=row, start_column=1, end_row=row, end_column=count)
        row += 1


def _set_page(page: Worksheet, sheet: PrintedSheet, *, lies: bool) -> None:
    """Set paper and margins so that it prints as wide as the paper, with page numbers."""
    page.page_setup.paperSize = _A4
    page.page_setup.orientation = "landscape" if lies else "portrait"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = page.page_margins
    margins.top = margins.bottom = 20 / _INCH
    margins.left, margins.right = 30 / _INCH, 15 / _INCH
    margins.header = margins.footer = 10 / _INCH
    page.HeaderFooter.differentFirst = True
    if page.oddHeader is not None:
        page.oddHeader.center.text = "&P"
    body = (297 if lies else 210) - 45
    for index, width in enumerate(widths(sheet, body), 1):
        page.column_dimensions[get_column_letter(index)].width = width / _PER_LETTER
    _set_heights(page, sheet, widths(sheet, body))


def _set_heights(page: Worksheet, sheet: PrintedSheet, shares: Sequence[float]) -> None:
    """Set the heights of rows: programs that do not measure text themselves would cut it off."""
    line = sheet.points * 1.3
    per_line = [max(share / (sheet.points * 0.17), 4) for share in shares]
    rows = [[signed(head) for head in sheet.heads]]
    rows += [[signed(row.head), *(signed(cell) for cell in row.cells)] for row in sheet.rows]
    for number, texts in enumerate(rows, _FIRST - 1):
        lines = 1
        for index, text in enumerate(texts):
            own = sum(per_line[index:]) if index == len(texts) - 1 else per_line[index]
            lines = max(lines, sum(-(-len(part) // int(own)) or 1 for part in text.split("\n")))
        page.row_dimensions[number].height = min(lines * line + 4, 409)


def _fill_records(page: Worksheet, records: Records) -> None:
    """Write plain values with a filter on each column."""
    for column, head in enumerate(records.heads, 1):
        cell = _put(page, 1, column, head)
        cell.font, cell.fill, cell.alignment = Font(bold=True), _GREY, _CENTRE
        values = [row[column - 1] for row in records.rows]
        page.column_dimensions[get_column_letter(column)].width = _wide(head, values)
    for number, row in enumerate(records.rows, 2):
        for column, value in enumerate(row, 1):
            cell = _put(page, number, column, value)
            cell.alignment = _TOP
            if hasattr(value, "isoformat"):
                cell.number_format = "dd/mm/yyyy"
            elif isinstance(value, str) and value.startswith(("https://", "http://")):
                cell.hyperlink = value
    page.freeze_panes = "A2"
    page.print_title_rows = "1:1"
    page.page_setup.paperSize, page.page_setup.orientation = _A4, "landscape"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    if records.rows:
        end = get_column_letter(len(records.heads))
        page.auto_filter.ref = f"A1:{end}{len(records.rows) + 1}"


def _wide(head: str, values: Sequence[Value]) -> int:
    longest = max((len(str(value)) for value in values if value is not None), default=0)
    return max(min(longest + 2, _WIDE[0]), len(head) + 4)


def _put(page: Worksheet, row: int, column: int, value: Value) -> Cell:
    """Write a value; text stays text, whatever sign it begins with."""
    cell = cast("Cell", page.cell(row, column))
    if isinstance(value, str):
        cell.value = _CONTROL.sub("", value)[:_LONGEST]
        cell.data_type = "s"
    else:
        cell.value = value
    return cell
