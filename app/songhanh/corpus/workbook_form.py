"""The form of a workbook: its worksheets, their columns, and how a record lies in a row of cells.

A worksheet holds one list of a sheet, a row an entry. Columns are named after the keys of the sheet;
`title_vi` is the Vietnamese of `title`. Lists inside a cell are parted by semicolons.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from songhanh.core.model import RELATIONS, Confidence, DocumentType, Kind, Made, Operator, Status
from songhanh.core.text import nfc
from songhanh.corpus import form

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from enum import StrEnum

Record = dict[str, Any]

PART = ";"
_NESTED = ("vi", "en", *Made)
_CHOICES: dict[str, type[StrEnum]] = {
    "type": DocumentType,
    "status": Status,
    "kind": Kind,
    "op": Operator,
    "confidence": Confidence,
}


class Cell(Enum):
    """What a cell holds."""

    TEXT = auto()
    LIST = auto()
    DAY = auto()
    WHOLE = auto()
    FIGURE = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what its cells hold, and whether each row must fill it.

    One that is `joining` ties a row to one of another worksheet; it is no key of the sheet.
    """

    name: str
    cell: Cell
    required: bool
    joining: bool

    @property
    def path(self) -> tuple[str, ...]:
        """The key of the record that the cell holds, and the key within that where it is nested."""
        head, _, last = self.name.rpartition("_")
        return (head, last) if last in _NESTED else (self.name,)

    @property
    def choices(self) -> type[StrEnum] | None:
        """The values from which one is to be chosen."""
        return _CHOICES.get(self.name)


def _columns(
    names: str, required: Collection[str], cells: Mapping[str, Cell], joining: Collection[str] = ()
) -> tuple[Column, ...]:
    columns = []
    for name in names.split():
        column = Column(name, cells.get(name, Cell.TEXT), required=False, joining=name in joining)
        needed = column.joining or (column.path[0] in required and column.path[-1] != "en")
        columns.append(Column(name, column.cell, needed, column.joining))
    return tuple(columns)


_LISTS = dict.fromkeys(RELATIONS, Cell.LIST)
WORKSHEETS: dict[str, tuple[Column, ...]] = {
    "sheet": _columns("scope name_vi name_en merged_from", form.SHEET, {"merged_from": Cell.LIST}),
    "documents": _columns(
        "id type number title_vi title_en short_vi short_en issuer_vi issuer_en signatory issued"
        " effective status read_until place " + " ".join(RELATIONS),
        form.DOCUMENT,
        _LISTS | dict.fromkeys(("issued", "effective", "read_until"), Cell.DAY),
    ),
    "sources": _columns(
        "document number publisher title url published language",
        form.SOURCE,
        {"number": Cell.WHOLE, "published": Cell.DAY},
        ("document", "number"),
    ),
    "outline": _columns("document ref title_vi title_en", form.SECTION, {}, ("document",)),
    "provisions": _columns(
        "document ref id kind pillar text_vi text_en indicator op value unit year baseline source"
        " where confidence actor due links_stated links_editorial",
        form.PROVISION,
        {"year": Cell.WHOLE, "source": Cell.WHOLE, "value": Cell.FIGURE}
        | dict.fromkeys(("pillar", "actor", "links_stated", "links_editorial"), Cell.LIST),
        ("document",),
    ),
    "discrepancies": _columns(
        "number about resolved why documents",
        form.DISCREPANCY,
        {"number": Cell.WHOLE, "documents": Cell.LIST},
        ("number",),
    ),
    "claims": _columns(
        "discrepancy source value", form.CLAIM, {"discrepancy": Cell.WHOLE}, ("discrepancy",)
    ),
}


def to_cells(record: Mapping[str, Any], columns: Collection[Column]) -> Record:
    """Return the cells of a row by column; `record` holds its values as they are written."""
    row: Record = {}
    for column in columns:
        value: Any = record
        for key in column.path:
            value = value.get(key) if isinstance(value, dict) else None
        if isinstance(value, list):
            row[column.name] = f"{PART} ".join(value) or None
        else:
            row[column.name] = content(value, column.cell)
    return row


def to_record(cells: Mapping[str, Any], columns: Collection[Column]) -> Record:
    """Return the record that the cells of a row hold, as `content` reads them.

    An empty cell is a key left out.
    """
    record: Record = {}
    for column in columns:
        value = cells.get(column.name)
        first, *nested = column.path
        if column.joining or value is None:
            continue
        if nested:
            record.setdefault(first, {})[nested[0]] = value
        else:
            record[first] = value
    return record


def content(value: Any, cell: Cell) -> Any:
    """Return what a cell holds as a sheet writes it; what does not fit is for the check to find."""
    value = plain(value)
    if value is None:
        return None
    text = str(value)
    if cell == Cell.LIST:
        return _parts(text)
    if cell == Cell.DAY:
        return _day(value)
    if cell == Cell.TEXT:
        return text
    if cell == Cell.FIGURE and PART in text:
        return [_number(part) for part in _parts(text)]
    return _number(value)


def plain(value: Any) -> Any:
    """Return what a cell gives as a value that a sheet may hold: trimmed, whole, composed."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if value is None or isinstance(value, (int, float, date)):
        return value
    return nfc(str(value).strip()) or None


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(PART) if part.strip()]


def _number(value: Any) -> Any:
    """Return the number that a text spells; `20,5` is left, as it may mean this or that."""
    if isinstance(value, (int, float)):
        return value
    try:
        return plain(float(value))
    except (TypeError, ValueError):
        return str(value)


def _day(value: Any) -> Any:
    """Return the day that a text spells, 2025-05-15 or 15/5/2025."""
    if not isinstance(value, str):
        return value
    try:
        if "/" in value:
            day, month, year = (int(part) for part in value.split("/"))
            return date(year, month, day)
        return date.fromisoformat(value)
    except ValueError:
        return value
