"""A sheet as an Excel workbook that a department can fill in, and back again.

Each list of the sheet is a worksheet with one row an entry; lists inside a row are parted by `; `.
Nothing is lost on the way but comments and the order of keys; ids and refs stay text.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import yaml
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from typing_extensions import override

from songhanh.core.errors import CannotReadError, CannotWriteError, ForeignWorkbookError
from songhanh.core.model import RELATIONS, Confidence, DocumentType, Kind, Made, Operator, Status
from songhanh.core.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from enum import StrEnum
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

Record = dict[str, Any]

_PART = "; "
_TEXTS = ("title", "short", "issuer", "text", "name")
_LISTS = ("merged_from", "pillar", "actor", "documents", *RELATIONS)
_COLUMNS: dict[str, tuple[str, ...]] = {
    "sheet": ("scope", "name_vi", "name_en", "merged_from"),
    "documents": (
        "id", "type", "number", "title_vi", "title_en", "short_vi", "short_en", "issuer_vi",
        "issuer_en", "signatory", "issued", "effective", "status", "read_until", "place", *RELATIONS,
    ),
    "sources": ("document", "number", "publisher", "title", "url", "published", "language"),
    "outline": ("document", "ref", "title_vi", "title_en"),
    "provisions": (
        "document", "id", "ref", "kind", "pillar", "text_vi", "text_en", "indicator", "op", "value",
        "unit", "year", "baseline", "source", "where", "confidence", "actor", "due",
        "links_stated", "links_editorial",
    ),
    "discrepancies": ("number", "about", "resolved", "why", "documents"),
    "claims": ("discrepancy", "source", "value"),
}  # fmt: skip
_NEVER_EMPTY = ("number", "signatory", "issued", "effective")  # written as null where not known
_WIDE = {"text_vi": 60, "text_en": 60, "title_vi": 40, "title_en": 40, "title": 40, "where": 30}
_CHOICES: dict[str, type[StrEnum]] = {
    "type": DocumentType,
    "status": Status,
    "kind": Kind,
    "op": Operator,
    "confidence": Confidence,
}


def export_workbook(sheet: Path, target: Path, pillars: Sequence[str]) -> None:
    """Write the sheet in the YAML file `sheet` to the workbook `target`.

    Raises:
        CannotReadError: the sheet cannot be read; check it first.
        CannotWriteError: the workbook cannot be written.

    """
    try:
        record = yaml.load(sheet.read_text(encoding="utf-8"), Loader=_loader())  # noqa: S506 - safe
    except (OSError, yaml.YAMLError, UnicodeDecodeError) as error:
        raise CannotReadError(path=sheet, reason=str(error).splitlines()[0]) from error
    book = Workbook()
    book.remove(book.active)
    rows = _rows(record)
    for name, columns in _COLUMNS.items():
        _write(book.create_sheet(name), columns, rows[name], pillars)
    try:
        book.save(target)
    except OSError as error:
        raise CannotWriteError(path=target, reason=error.strerror) from error


def import_workbook(book: Path) -> str:
    """Return the sheet that the workbook `book` holds, as YAML text; it is not checked yet.

    Raises:
        CannotReadError: the file cannot be read as a workbook.
        ForeignWorkbookError: a worksheet or a column that a sheet needs is missing.

    """
    try:
        opened = load_workbook(book, data_only=True)
    except Exception as error:  # a damaged workbook fails in any way
        raise CannotReadError(path=book, reason=str(error).splitlines()[0]) from error
    tables = {name: _read(opened, name, book) for name in _COLUMNS}
    record = _record(tables)
    return yaml.dump(record, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)


def _loader() -> Any:
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Dumper(yaml.SafeDumper):
    """Writes lists indented under their key, as the sheets are written."""

    @override
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, indentless=False)


def _rows(record: Mapping[str, Any]) -> dict[str, list[Record]]:
    """Return the rows of each worksheet."""
    rows: dict[str, list[Record]] = {name: [] for name in _COLUMNS}
    rows["sheet"].append(_flat(record))
    for document in record.get("documents") or ():
        key = {"document": document["id"]}
        rows["documents"].append(_flat(document))
        for number, source in enumerate(document.get("sources") or ()):
            rows["sources"].append(key | {"number": number} | _flat(source))
        rows["outline"] += [key | _flat(section) for section in document.get("outline") or ()]
        rows["provisions"] += [key | _flat(one) for one in document.get("provisions") or ()]
    for number, one in enumerate(record.get("discrepancies") or (), start=1):
        rows["discrepancies"].append({"number": number} | _flat(one))
        rows["claims"] += [{"discrepancy": number} | _flat(claim) for claim in one["says"]]
    return rows


def _flat(record: Mapping[str, Any]) -> Record:
    """Return a record with texts, lists and links each in a column of their own."""
    row: Record = {}
    for key, value in record.items():
        if key == "links":
            row |= {f"links_{made}": _PART.join(ids) for made, ids in value.items()}
        elif isinstance(value, dict) and key in _TEXTS:
            row |= {f"{key}_{language}": text for language, text in value.items()}
        elif isinstance(value, (list, tuple)) and not any(isinstance(v, dict) for v in value):
            row[key] = _PART.join(str(each) for each in value) or None
        elif isinstance(value, date):
            row[key] = value.isoformat()
        elif not isinstance(value, (dict, list)):
            row[key] = value
    return row


def _write(
    sheet: Worksheet, columns: Sequence[str], rows: Iterable[Record], pillars: Sequence[str]
) -> None:
    sheet.append(list(columns))
    for row in rows:
        sheet.append([row.get(column) for column in columns])
    sheet.freeze_panes = "A2"
    for index, column in enumerate(columns, start=1):
        letter = get_column_letter(index)
        sheet.column_dimensions[letter].width = _WIDE.get(column, 18)
        head = sheet.cell(1, index)
        head.font, head.fill = Font(bold=True), PatternFill("solid", fgColor="ECECEC")
        for cell in sheet[letter][1:]:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.number_format = "@" if isinstance(cell.value, str) else "General"
        values = [member.value for member in _CHOICES[column]] if column in _CHOICES else None
        if values:
            rule = DataValidation("list", formula1=f'"{",".join(values)}"', allow_blank=True)
            rule.add(f"{letter}2:{letter}2000")
            sheet.add_data_validation(rule)
    if "pillar" in columns:
        sheet.cell(1, columns.index("pillar") + 1).comment = None
    _ = pillars


def _read(book: Workbook, name: str, path: Path) -> list[Record]:
    if name not in book.sheetnames:
        raise ForeignWorkbookError(path=path, missing=name)
    rows = book[name].iter_rows(values_only=True)
    heads = [str(head) if head is not None else "" for head in next(rows, ())]
    needed = {"document", "id", "ref", "scope"} & set(_COLUMNS[name]) - set(heads)
    if needed:
        raise ForeignWorkbookError(path=path, missing=f"{name}: {', '.join(sorted(needed))}")
    records = []
    for row in rows:
        record = {head: _value(value) for head, value in zip(heads, row, strict=False) if head}
        if any(value is not None for value in record.values()):
            records.append(record)
    return records


def _value(value: Any) -> Any:
    """Return a cell as YAML knows it: whole numbers whole, dates as dates, text in NFC."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str):
        return nfc(value.strip()) or None
    return value


def _record(tables: Mapping[str, list[Record]]) -> Record:
    head = _deep(tables["sheet"][0]) if tables["sheet"] else {}
    documents = [_document(row, tables) for row in tables["documents"]]
    record = head | {"documents": documents}
    discrepancies = [
        _without(_deep(row), "number")
        | {
            "says": [
                _without(_deep(claim), "discrepancy")
                for claim in tables["claims"]
                if claim.get("discrepancy") == row.get("number")
            ]
        }
        for row in tables["discrepancies"]
    ]
    return record | {"discrepancies": discrepancies}


def _document(row: Record, tables: Mapping[str, list[Record]]) -> Record:
    def own(table: str, *drop: str) -> list[Record]:
        mine = [r for r in tables[table] if r.get("document") == row.get("id")]
        return [_without(_deep(one), "document", *drop) for one in mine]

    document = dict.fromkeys(_NEVER_EMPTY) | _deep(row)
    document |= {"sources": own("sources", "number")}
    outline = own("outline")
    if outline:
        document["outline"] = outline
    return document | {"provisions": own("provisions")}


def _deep(row: Mapping[str, Any]) -> Record:
    """Return a record as the sheet has it: the reverse of `_flat`."""
    record: Record = {}
    for key, value in row.items():
        name, _, last = key.rpartition("_")
        if value is None:
            continue
        if name in _TEXTS and last in ("vi", "en"):
            record.setdefault(name, {})[last] = str(value)
        elif name == "links" and last in [*Made]:
            record.setdefault("links", {})[last] = _parts(value)
        elif key in _LISTS:
            record[key] = _parts(value)
        elif key == "value" and isinstance(value, str) and ";" in value:
            record[key] = [_number(part) for part in _parts(value)]
        elif key in ("issued", "effective", "read_until", "published") and isinstance(value, str):
            record[key] = _day(value)
        elif key in ("ref", "id", "due", "number", "baseline", "unit"):
            record[key] = str(value)
        else:
            record[key] = value
    return record


def _parts(value: object) -> list[str]:
    return [part.strip() for part in str(value).split(";") if part.strip()]


def _number(text: str) -> float | str:
    try:
        value = float(text)
    except ValueError:
        return text
    return int(value) if value.is_integer() else value


def _day(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _without(record: Record, *keys: str) -> Record:
    return {key: value for key, value in record.items() if key not in keys}
