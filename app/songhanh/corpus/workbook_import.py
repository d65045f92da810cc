"""Read a workbook back into a sheet, check it, and say of each finding in which row it stands."""

from __future__ import annotations

import warnings
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

import yaml
from openpyxl import load_workbook

from songhanh.core.errors import (
    CannotReadError,
    CannotWriteError,
    CorpusMissingError,
    ForeignWorkbookError,
)
from songhanh.corpus.issues import Issue, Problem
from songhanh.corpus.reader import LOADER
from songhanh.corpus.sources import PACK_FILE, read_corpus
from songhanh.corpus.taxonomy_files import FOLDER
from songhanh.corpus.workbook_form import WORKSHEETS, Cell, content, plain, to_record
from songhanh.corpus.yaml_writer import sheet_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from openpyxl import Workbook

    from songhanh.corpus.workbook_form import Record

_Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a worksheet, counted from 1, as the workbook shows it."""

    worksheet: str
    number: int
    cells: Record

    @property
    def record(self) -> Record:
        """What the row holds, as a sheet has it."""
        return to_record(self.cells, WORKSHEETS[self.worksheet])


@dataclass(frozen=True, slots=True)
class Finding:
    """An issue with the row in which it stands; without one it stands elsewhere in the corpus."""

    issue: Issue
    row: Row | None = None


@dataclass(slots=True)
class Draft:
    """A sheet read from a workbook: its text, and what is wrong with it."""

    text: str
    findings: list[Finding] = field(default_factory=list)

    @property
    def errors(self) -> int:
        """Return the number of findings for which the sheet is refused."""
        return sum(1 for finding in self.findings if finding.issue.is_error)


def corpus_around(path: Path) -> Path:
    """Return the nearest folder above a sheet that holds a corpus.

    Raises:
        CorpusMissingError: there is none.

    """
    for folder in path.resolve().parents:
        if (folder / FOLDER).is_dir():
            return folder
    raise CorpusMissingError(path=path.parent)


def import_workbook(book: Path, target: Path) -> Draft:
    """Write the sheet in the workbook `book` to the YAML file `target`, unless it has errors.

    It is checked as part of the corpus around `target`.

    Raises:
        CannotReadError: the file cannot be read as a workbook.
        ForeignWorkbookError: a worksheet or a column that a sheet needs is missing.
        CorpusMissingError: there is no corpus around `target`.
        CannotWriteError: the sheet cannot be written, or stands where the corpus has no sheets.

    """
    target = target.resolve()
    folder = corpus_around(target)
    if target.suffix != ".yaml" or target.name == PACK_FILE or target.parent.name == FOLDER:
        raise CannotWriteError(path=target, reason="not a sheet")
    draft, origins = read_workbook(book)
    rows = _lines(draft.text, origins)
    before: set[Issue] = set()
    with suppress(CorpusMissingError):  # the first sheet of a corpus
        before.update(read_corpus(folder).issues)
    for issue in read_corpus(folder, drafts={target: draft.text}).issues:
        if issue.file == target:
            draft.findings.append(Finding(issue, _row(rows, issue.line)))
        elif issue.is_error and issue not in before:  # ids lost, taken twice, or linked to
            draft.findings.append(Finding(issue))
    if not draft.errors:
        _write(draft.text, target)
    return draft


def read_workbook(book: Path) -> tuple[Draft, dict[_Path, Row]]:
    """Return the sheet in a workbook, not checked yet, and the row of each of its parts.

    Raises:
        CannotReadError, ForeignWorkbookError: see `import_workbook`.

    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what other programs add is no concern of ours
            opened = load_workbook(book, data_only=True)
    except Exception as error:  # a damaged workbook fails in any way
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise CannotReadError(path=book, reason=reason) from error
    tables = Tables(book)
    for name in WORKSHEETS:
        tables.read(opened, name)
    return tables.draft()


class Tables:
    """The rows of a workbook, joined into a sheet."""

    def __init__(self, book: Path) -> None:
        self._book = book
        self._rows: dict[str, list[Row]] = {}
        self._findings: list[Finding] = []
        self._origins: dict[_Path, Row] = {}

    def read(self, opened: Workbook, name: str) -> None:
        """Read the rows of one worksheet; empty ones are passed over."""
        if name not in opened.sheetnames:
            raise ForeignWorkbookError(path=self._book, missing=name)
        head, *body = [*opened[name].iter_rows()] or [()]
        names = [str(plain(cell.value) or "") for cell in head]
        columns = {column.name: column for column in WORKSHEETS[name]}
        needed = {column.name for column in columns.values() if column.required}
        if not needed <= set(names):
            missing = ", ".join(sorted(needed - set(names)))
            raise ForeignWorkbookError(path=self._book, missing=f"{name}: {missing}")
        self._rows[name] = []
        for key in names:
            if key and key not in columns:
                self._note(Problem.UNKNOWN_COLUMN, key, Row(name, 1, {}))
        for number, cells in enumerate(body, start=2):
            row = Row(name, number, {})
            for key, cell in zip(names, cells, strict=False):
                if key in columns and cell.value is not None:
                    row.cells[key] = self._content(cell, columns[key].cell, row)
            if any(value is not None for value in row.cells.values()):
                self._rows[name].append(row)

    def draft(self) -> tuple[Draft, dict[_Path, Row]]:
        """Return the sheet that the rows make, and the row of each of its parts."""
        head = self._rows["sheet"][:1]
        record: Record = head[0].record if head else {}
        for row in head:
            self._origins[()] = row
        documents = self._rows["documents"]
        record["documents"] = []
        for index, row in enumerate(documents):
            self._origins["documents", index] = row
            record["documents"].append(row.record | self._parts(row.cells.get("id"), index))
        record["discrepancies"] = [*self._discrepancies()]
        ids = {row.cells.get("id") for row in documents}
        for name in ("sources", "outline", "provisions"):
            self._find_orphans(name, "document", ids)
        numbers = {row.cells.get("number") for row in self._rows["discrepancies"]}
        self._find_orphans("claims", "discrepancy", numbers)
        return Draft(sheet_text(record), self._findings), self._origins

    def _parts(self, document: object, index: int) -> Record:
        """Return what belongs to a document."""
        parts: Record = {}
        for name in ("sources", "outline", "provisions"):
            mine = [row for row in self._rows[name] if row.cells.get("document") == document]
            if name == "sources":
                mine = self._numbered(mine)
            if mine or name != "outline":
                parts[name] = [row.record for row in mine]
            for place, row in enumerate(mine):
                self._origins["documents", index, name, place] = row
        return parts

    def _numbered(self, rows: list[Row]) -> list[Row]:
        """Return sources in the order of the numbers by which provisions name them."""
        numbers = [row.cells.get("number") for row in rows]
        for row, number in zip(rows, numbers, strict=True):
            if number not in range(len(rows)) or numbers.count(number) > 1:
                self._note(Problem.BAD_NUMBER, "" if number is None else str(number), row)
        last = len(rows)
        order = {
            id(row): n if isinstance(n, int) else last for row, n in zip(rows, numbers, strict=True)
        }
        return sorted(rows, key=lambda row: order[id(row)])

    def _discrepancies(self) -> Iterator[Record]:
        for index, row in enumerate(self._rows["discrepancies"]):
            self._origins["discrepancies", index] = row
            number = row.cells.get("number")
            claims = [one for one in self._rows["claims"] if one.cells.get("discrepancy") == number]
            for place, claim in enumerate(claims):
                self._origins["discrepancies", index, "says", place] = claim
            about, *rest = row.record.items()
            yield dict([about, ("says", [claim.record for claim in claims]), *rest])

    def _find_orphans(self, name: str, column: str, known: set[object]) -> None:
        for row in self._rows[name]:
            key = row.cells.get(column)
            if key not in known:
                self._note(Problem.ORPHAN_ROW, "" if key is None else str(key), row)

    def _content(self, cell: Any, kind: Cell, row: Row) -> Any:
        """Return what a cell holds; where Excel made something else of what was typed, note it."""
        value = plain(cell.value)
        spoilt = cell.data_type == "e"
        if kind in (Cell.TEXT, Cell.LIST):
            spoilt = spoilt or isinstance(value, date)
        elif isinstance(value, (int, float)):
            spoilt = spoilt or "%" in str(cell.number_format)  # 20% is kept as 0.2
        if spoilt:
            self._note(Problem.BAD_CELL, f"{cell.coordinate}: {value}", row)
        return content(value, kind)

    def _note(self, problem: Problem, subject: str, row: Row) -> None:
        self._findings.append(Finding(Issue(self._book, row.number, problem, subject), row))


def _lines(text: str, origins: dict[_Path, Row]) -> list[tuple[int, Row]]:
    """Return at which line of the sheet each row begins."""
    found: list[tuple[int, Row]] = []

    def walk(node: yaml.Node, path: _Path) -> None:
        if path in origins:
            found.append((node.start_mark.line + 1, origins[path]))
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                walk(value, (*path, key.value))
        elif isinstance(node, yaml.SequenceNode):
            for index, item in enumerate(node.value):
                walk(item, (*path, index))

    root = yaml.compose(text, Loader=LOADER)
    if root is not None:
        walk(root, ())
    return found


def _row(rows: list[tuple[int, Row]], line: int) -> Row | None:
    return next((row for start, row in reversed(rows) if start <= line), None)


def _write(text: str, target: Path) -> None:
    fresh = target.with_name(f".{target.name}.new")
    try:
        fresh.write_text(text, encoding="utf-8", newline="\n")
        fresh.replace(target)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise CannotWriteError(path=target, reason=error.strerror) from error
