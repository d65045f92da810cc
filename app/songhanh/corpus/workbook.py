"""A sheet as an Excel workbook that a department can fill in.

In front stands a guide in words, behind it a worksheet for each list of the sheet, and at the end
the lists from which values are chosen. `workbook_import` reads it back.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any

import yaml
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import IllegalCharacterError
from openpyxl.worksheet.datavalidation import DataValidation

from songhanh.core.errors import CannotReadError, CannotWriteError
from songhanh.core.model import CENTRAL, Actor, Confidence, DocumentType, Kind, Operator, Status
from songhanh.corpus.reader import LOADER
from songhanh.corpus.workbook_form import WORKSHEETS, Cell, to_cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from songhanh.config.words import Words
    from songhanh.core.taxonomy import Taxonomy
    from songhanh.corpus.workbook_form import Column, Record

_ROWS = 2000  # down to which cells are made ready for new entries
_WIDTH = {"text": 60, "title": 40, "issuer": 30, "about": 40, "why": 60, "where": 30, "url": 40}
_TOP = Alignment(wrap_text=True, vertical="top")
_HEAD, _NEEDED = PatternFill("solid", fgColor="E6E6E6"), PatternFill("solid", fgColor="FFE8A3")
_FORMATS = {Cell.TEXT: "@", Cell.LIST: "@", Cell.DAY: "yyyy-mm-dd"}  # text stays what was typed
_STRICT = ("type", "status", "kind", "op", "confidence", "scope")  # indicators may be coined

_Choices = dict[str, list[tuple[str, str]]]


def export_workbook(sheet: Path, target: Path, words: Words, taxonomy: Taxonomy) -> None:
    """Write the sheet in the YAML file `sheet`, which has no errors, to the workbook `target`.

    Raises:
        CannotReadError: the sheet cannot be read.
        CannotWriteError: the workbook cannot be written.

    """
    try:
        record = _written(yaml.compose(sheet.read_text(encoding="utf-8"), Loader=LOADER))
    except OSError as error:
        raise CannotReadError(path=sheet, reason=error.strerror) from error
    fresh = target.with_name(f"{target.name}.new")
    try:
        _book(record, words, taxonomy).save(fresh)
        fresh.replace(target)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise CannotWriteError(path=target, reason=error.strerror) from error
    except IllegalCharacterError as error:
        raise CannotReadError(path=sheet, reason=f"{error}") from error


def _written(node: yaml.Node | None) -> Any:
    """Return a node with its scalars as they are written: an unquoted 1.10 is no 1.1."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: _written(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_written(item) for item in node.value]
    return None if node is None or node.tag == "tag:yaml.org,2002:null" else node.value


def _book(record: Mapping[str, Any], words: Words, taxonomy: Taxonomy) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    _write_guide(book.create_sheet(words.say("guide", "name")), words)
    choices = _choices(words, taxonomy)
    lists = words.say("guide", "lists-name")
    rows = _rows(record)
    for name, columns in WORKSHEETS.items():
        written = book.create_sheet(name)
        _write_head(written, name, columns, words)
        _write_rows(written, columns, rows[name])
        for index, column in enumerate(columns, start=1):
            source = _range(column, choices, lists)
            if source:
                _offer(written, get_column_letter(index), source, strict=column.name in _STRICT)
    _write_lists(book.create_sheet(lists), choices, words)
    return book


def _rows(record: Mapping[str, Any]) -> dict[str, list[Record]]:
    """Return the rows of each worksheet."""
    rows: dict[str, list[Record]] = {name: [] for name in WORKSHEETS}

    def add(name: str, entries: Iterable[Record] | None, joined: str = "", to: Any = None) -> None:
        for number, entry in enumerate(entries or ()):
            cells = to_cells(entry, WORKSHEETS[name])
            numbered = {"number": number} if name == "sources" else {}
            rows[name].append(cells | numbered | ({joined: to} if joined else {}))

    add("sheet", [dict(record)])
    add("documents", record.get("documents"))
    for document in record.get("documents") or ():
        for name in ("sources", "outline", "provisions"):
            add(name, document.get(name), "document", document["id"])
    for number, one in enumerate(record.get("discrepancies") or (), start=1):
        add("discrepancies", [one], "number", number)
        add("claims", one["says"], "discrepancy", number)
    return rows


def _write_rows(sheet: Worksheet, columns: Sequence[Column], rows: Sequence[Record]) -> None:
    for index, column in enumerate(columns, start=1):
        letter = get_column_letter(index)
        dimension = sheet.column_dimensions[letter]
        dimension.width = _WIDTH.get(column.path[0], 18)
        dimension.number_format = _FORMATS.get(column.cell, "General")
        dimension.alignment = _TOP
        for number, row in enumerate(rows, start=2):
            _write_cell(sheet, number, index, row[column.name])


def _write_cell(sheet: Worksheet, row: int, column: int, value: Any) -> None:
    cell = sheet.cell(row, column)
    cell.value = value
    cell.alignment = _TOP
    if isinstance(value, str):
        cell.data_type, cell.number_format = "s", "@"  # a text that begins with = is no formula
    elif isinstance(value, date):
        cell.number_format = _FORMATS[Cell.DAY]


def _write_head(sheet: Worksheet, name: str, columns: Sequence[Column], words: Words) -> None:
    sheet.append([column.name for column in columns])
    sheet.freeze_panes = "A2"
    for cell, column in zip(sheet[1], columns, strict=True):
        cell.font, cell.fill = Font(bold=True), _NEEDED if column.required else _HEAD
        note = Comment(explain(name, column, words), words.say("guide", "author"))
        note.width, note.height = 320, 140
        cell.comment = note


def explain(worksheet: str, column: Column, words: Words) -> str:
    """Return what stands in a column, and whether it must be filled."""
    key = f"{worksheet}-{column.path[0]}"
    parts = [words.say("column", key)]
    if len(column.path) == 2:
        parts.append(words.say("guide", f"in-{column.path[1]}"))
    if column.cell == Cell.LIST:
        parts.append(words.say("guide", "several"))
    if column.required:
        parts.append(words.say("guide", "required"))
    return " ".join(parts)


def _write_guide(sheet: Worksheet, words: Words) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 24, 100
    bold = Font(bold=True)

    def line(left: str, right: str = "", *, strong: bool = False) -> None:
        sheet.append([left, right])
        for cell in sheet[sheet.max_row]:
            cell.alignment, cell.data_type = _TOP, "s"
        if strong:
            sheet.cell(sheet.max_row, 1).font = bold

    line(words.say("guide", "title"), strong=True)
    for key in ("how", "colours", "ids", "back"):
        line("", words.say("guide", key))
    for name, columns in WORKSHEETS.items():
        line("")
        line(name, words.say("worksheet", name), strong=True)
        for column in columns:
            line(column.name, explain(name, column, words))


def _choices(words: Words, taxonomy: Taxonomy) -> _Choices:
    """Return the values of each list with their names, as they stand at the end of the workbook."""
    found: _Choices = {}
    enums = {
        "type": DocumentType,
        "status": Status,
        "kind": Kind,
        "confidence": Confidence,
        "actor": Actor,
    }
    for key, enum in enums.items():
        found[key] = [(member.value, words.name(member)) for member in enum]
    found["op"] = [(op.value, words.say("Operator", op.value, value="…")) for op in Operator]
    scopes = [(one.id, words.text(one.name)) for one in taxonomy.provinces]
    found["scope"] = [(CENTRAL, words.say("column", "central")), *scopes]
    found["pillar"] = [(one.id, words.text(one.name)) for one in taxonomy.pillars]
    found["indicator"] = [(one.id, words.text(one.name)) for one in taxonomy.indicators]
    found["unit"] = [
        (spelling, words.text(one.name)) for one in taxonomy.units for spelling in one.spellings
    ]
    return found


def _write_lists(sheet: Worksheet, choices: _Choices, words: Words) -> None:
    sheet.freeze_panes = "A2"
    for index, (key, entries) in enumerate(choices.items()):
        left = 2 * index + 1
        for column, width in ((left, 24), (left + 1, 40)):
            sheet.column_dimensions[get_column_letter(column)].width = width
        for row, entry in enumerate([(key, words.say("guide", "meaning")), *entries], start=1):
            for column, text in enumerate(entry, start=left):
                _write_cell(sheet, row, column, text)
                if row == 1:
                    sheet.cell(row, column).font, sheet.cell(row, column).fill = (
                        Font(bold=True),
                        _HEAD,
                    )


def _range(column: Column, choices: _Choices, lists: str) -> str:
    """Return where the values stand from which a cell is chosen; nothing if it is free."""
    if column.name == "document":
        return f"documents!$A$2:$A${_ROWS}"
    if column.cell == Cell.LIST or column.name not in choices:
        return ""
    letter = get_column_letter(2 * list(choices).index(column.name) + 1)
    return f"'{lists}'!${letter}$2:${letter}${len(choices[column.name]) + 1}"


def _offer(sheet: Worksheet, letter: str, source: str, *, strict: bool) -> None:
    rule = DataValidation("list", formula1=source, allow_blank=True, showErrorMessage=True)
    rule.errorStyle = "stop" if strict else "warning"
    rule.add(f"{letter}2:{letter}{_ROWS}")
    sheet.add_data_validation(rule)
