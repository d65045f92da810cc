"""A sheet goes through a workbook unharmed, and what is filled in wrong is found in its row."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from openpyxl import Workbook, load_workbook

import dev
from songhanh.config.words import Words
from songhanh.core.errors import (
    CannotReadError,
    CannotWriteError,
    CorpusMissingError,
    ForeignWorkbookError,
)
from songhanh.core.model import Language
from songhanh.corpus.issues import WARNINGS, Problem
from songhanh.corpus.reader import LOADER
from songhanh.corpus.sources import read_corpus
from songhanh.corpus.taxonomy_files import read_taxonomy_files
from songhanh.corpus.workbook import export_workbook
from songhanh.corpus.workbook_form import WORKSHEETS
from songhanh.corpus.workbook_import import import_workbook, read_workbook
from tests.small_corpus import CENTRE, PROVINCE, write_corpus

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Change = Callable[[Workbook], None]

SHEETS = sorted((dev.ROOT / "corpus").glob("[cp]*/*.yaml"))
TAXONOMY, _ = read_taxonomy_files(dev.ROOT / "corpus")  # that of the small corpus too
WORDS = Words.load(dev.ROOT / "resources" / "words", Language.VI)


def export(sheet: Path, book: Path) -> None:
    export_workbook(sheet, book, WORDS, TAXONOMY)


def meaning(text: str) -> Any:
    """Return what a sheet says."""
    return meant(yaml.load(text, LOADER))  # noqa: S506 - the safe one, in C


def meant(value: Any) -> Any:
    """Return a value without what means nothing: null and empty lists."""
    if isinstance(value, dict):
        pairs = ((key, meant(each)) for key, each in value.items())
        return {key: each for key, each in pairs if each is not None and each != []}
    return [meant(each) for each in value] if isinstance(value, list) else value


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return write_corpus(tmp_path / "corpus")


@pytest.fixture
def sheet(corpus: Path) -> Path:
    return corpus / "nghe-an.yaml"


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("exported")
    export(write_corpus(folder / "corpus") / "nghe-an.yaml", folder / "nghe-an.xlsx")
    return (folder / "nghe-an.xlsx").read_bytes()


@pytest.fixture
def book(exported: bytes, tmp_path: Path) -> Path:
    file = tmp_path / "nghe-an.xlsx"
    file.write_bytes(exported)
    return file


def changed(book: Path, change: Change) -> Path:
    opened = load_workbook(book)
    change(opened)
    opened.save(book)
    return book


def put(place: str, value: Any, form: str = "General") -> Change:
    """Return a change of one cell, named as `provisions!D3`."""

    def change(book: Workbook) -> None:
        name, _, cell = place.partition("!")
        book[name][cell] = value
        book[name][cell].number_format = form

    return change


def cell(worksheet: str, column: str, row: int) -> str:
    index = [one.name for one in WORKSHEETS[worksheet]].index(column)
    return f"{worksheet}!{chr(ord('A') + index)}{row}"


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_every_sheet_comes_back_as_it_went(sheet: Path, tmp_path: Path) -> None:
    export(sheet, tmp_path / "book.xlsx")
    draft, _ = read_workbook(tmp_path / "book.xlsx")
    assert draft.findings == []
    assert meaning(draft.text) == meaning(sheet.read_text(encoding="utf-8"))


def test_an_import_that_changes_nothing_writes_an_equal_sheet(book: Path, sheet: Path) -> None:
    before = read_corpus(sheet.parent).content
    sheet.unlink()
    draft = import_workbook(book, sheet)
    assert {finding.issue.problem for finding in draft.findings} == {Problem.UNRECORDED_ID}
    assert read_corpus(sheet.parent).content == before
    assert meaning(sheet.read_text(encoding="utf-8")) == meaning(PROVINCE)


def test_what_is_written_without_quotes_stays_as_it_is(
    sheet: Path, corpus: Path, tmp_path: Path
) -> None:
    text = PROVINCE.replace("ref: '1'", "ref: 1.10").replace("number: 305-KH/TU", "number: 3050")
    text = text.replace("    where: đoạn 2\n", "    where: 2\n    due: 2025-03-31\n")
    sheet.write_text(text, encoding="utf-8")
    before = read_corpus(corpus).content
    export(sheet, tmp_path / "book.xlsx")
    assert import_workbook(tmp_path / "book.xlsx", sheet).errors == 0
    assert read_corpus(corpus).content == before


def test_the_workbook_explains_itself(book: Path) -> None:
    opened = load_workbook(book)
    assert opened.sheetnames == ["hướng dẫn", *WORKSHEETS, "danh mục"]
    told = {row[0].value: row[1].value for row in opened["hướng dẫn"].iter_rows()}
    for name, columns in WORKSHEETS.items():
        sheet = opened[name]
        assert told[name]
        assert sheet.freeze_panes == "A2"
        for head, column in zip(sheet[1], columns, strict=True):
            assert head.value == column.name
            assert head.comment is not None
            assert ("Bắt buộc." in head.comment.text) == column.required
    text = opened["provisions"][cell("provisions", "text_vi", 2).partition("!")[2]]
    assert text.alignment.wrap_text
    rules = {str(rule.sqref): rule for rule in opened["provisions"].data_validations.dataValidation}
    source = rules["D2:D2000"].formula1.replace("'", "").replace("$", "").split("!")
    offered = [row[0].value for row in opened[source[0]][source[1]]]
    assert offered[:3] == ["viewpoint", "objective", "target"]


def test_what_a_department_fills_in_is_read(book: Path, sheet: Path) -> None:
    def fill(opened: Workbook) -> None:
        opened["documents"][cell("documents", "issued", 2).partition("!")[2]] = date(2025, 5, 16)
        opened["documents"][cell("documents", "effective", 2).partition("!")[2]] = "1/6/2025"
        row = {
            "document": "nghe-an/305-kh-tu", "ref": 4, "kind": "target", "pillar": "human-resources; ",
            "text_vi": " =2 việc mới ", "text_en": "New", "indicator": "buffaloes", "op": "range",
            "value": "2; 4.5", "unit": "con", "year": 2030.0, "source": 0, "where": "đoạn 4",
            "confidence": "reported", "actor": "commune;school", "due": "2026-Q1",
            "links_editorial": "57-nq-tw#II.1.b",
        }  # fmt: skip
        sheet = opened["provisions"]
        sheet.append([row.get(column.name) for column in WORKSHEETS["provisions"]])
        place = cell("provisions", "text_vi", sheet.max_row).partition("!")[2]
        sheet[place].data_type = "s"
        sheet.append([None, "  "])

    draft = import_workbook(changed(book, fill), sheet)
    assert draft.errors == 0
    content = read_corpus(sheet.parent).content
    document = next(one for one in content.documents if one.scope == "nghe-an")
    assert (document.issued, document.effective) == (date(2025, 5, 16), date(2025, 6, 1))
    new = content.provisions[-1]
    assert (new.id, new.text.vi, new.year) == ("nghe-an/305-kh-tu#4", "=2 việc mới", 2030)
    assert new.figure is not None
    assert (new.figure.low, new.figure.high, new.due and new.due.text) == (2, 4.5, "2026-Q1")
    assert [link.target for link in new.links] == ["57-nq-tw#II.1.b"]
    assert len(new.actors) == 2


WRONG = [
    (put(cell("provisions", "kind", 3), "wish"), ("provisions", 3), Problem.UNKNOWN_VALUE, "wish"),
    (put(cell("provisions", "ref", 3), "1"), ("provisions", 3), Problem.DUPLICATE_ID, "nghe-an/305-kh-tu#1"),
    (put(cell("provisions", "text_vi", 4), None), ("provisions", 4), Problem.UNTRANSLATED, "vi"),
    (put(cell("provisions", "value", 2), "20,5"), ("provisions", 2), Problem.WRONG_TYPE, "number"),
    (put(cell("provisions", "value", 2), 0.2, "0%"), ("provisions", 2), Problem.BAD_CELL, "J2: 0.2"),
    (put(cell("provisions", "value", 2), date(2025, 1, 2), "yyyy-mm-dd"), ("provisions", 2), Problem.WRONG_TYPE, "number"),
    (put(cell("provisions", "year", 2), time(20, 30)), ("provisions", 2), Problem.WRONG_TYPE, "whole number"),
    (put(cell("provisions", "due", 3), date(2025, 6, 1), "yyyy-mm-dd"), ("provisions", 3), Problem.BAD_CELL, "R3: 2025-06-01"),
    (put(cell("provisions", "where", 3), "#NAME?"), ("provisions", 3), Problem.BAD_CELL, "O3: #NAME?"),
    (put(cell("provisions", "source", 3), 1), ("provisions", 3), Problem.NO_SOURCE, "1"),
    (put(cell("provisions", "document", 3), "nghe-an/x"), ("provisions", 3), Problem.ORPHAN_ROW, "nghe-an/x"),
    (put(cell("provisions", "links_stated", 3), "57-nq-tw#0"), ("provisions", 3), Problem.UNKNOWN_PROVISION, "57-nq-tw#0"),
    (put("provisions!Z1", "ghi chú"), ("provisions", 1), Problem.UNKNOWN_COLUMN, "ghi chú"),
    (put(cell("documents", "issued", 2), "hôm qua"), ("documents", 2), Problem.NOT_A_DATE, "hôm qua"),
    (put(cell("documents", "type", 2), None), ("documents", 2), Problem.MISSING_KEY, "type"),
    (put(cell("sources", "number", 2), 1), ("sources", 2), Problem.BAD_NUMBER, "1"),
    (put(cell("claims", "discrepancy", 3), 7), ("claims", 3), Problem.ORPHAN_ROW, "7"),
    (put(cell("claims", "source", 3), None), ("claims", 3), Problem.MISSING_KEY, "source"),
    (put(cell("sheet", "scope", 2), "atlantis"), ("sheet", 2), Problem.UNKNOWN_PROVINCE, "atlantis"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "place", "problem", "subject"), WRONG)
def test_a_finding_names_its_row_and_nothing_is_written(
    book: Path, sheet: Path, change: Change, place: tuple[str, int], problem: Problem, subject: str
) -> None:
    draft = import_workbook(changed(book, change), sheet)
    rows = [(one.row, one.issue) for one in draft.findings if one.row is not None]
    found = [((row.worksheet, row.number), one.problem, one.subject) for row, one in rows]
    assert (place, problem, subject) in found
    assert (draft.errors > 0) == (problem not in WARNINGS)
    assert (sheet.read_text(encoding="utf-8") == PROVINCE) == (draft.errors > 0)
    assert list(sheet.parent.glob(".*")) == []


def test_an_id_that_was_given_must_come_back(book: Path, sheet: Path) -> None:
    (sheet.parent / "ids.txt").write_text("nghe-an/305-kh-tu#3\tabc\n")
    draft = import_workbook(
        changed(book, lambda opened: opened["provisions"].delete_rows(4)), sheet
    )
    (lost,) = (one for one in draft.findings if one.row is None)
    assert (lost.issue.problem, lost.issue.subject) == (Problem.LOST_ID, "nghe-an/305-kh-tu#3")
    assert sheet.read_text(encoding="utf-8") == PROVINCE


@pytest.mark.parametrize("name", ["a.yaml", "z.yaml"])
def test_a_second_sheet_with_the_same_ids_is_refused(book: Path, corpus: Path, name: str) -> None:
    draft = import_workbook(book, corpus / name)
    assert {one.issue.problem for one in draft.findings if one.issue.is_error} == {
        Problem.DUPLICATE_ID
    }
    assert not (corpus / name).exists()


def test_errors_that_were_there_before_are_not_held_against_it(
    book: Path, sheet: Path, corpus: Path
) -> None:
    (corpus / "centre.yaml").write_text(CENTRE.replace("type: resolution", "type: poem"))
    assert import_workbook(book, sheet).errors == 0


def test_it_may_be_the_first_sheet(book: Path, sheet: Path, corpus: Path) -> None:
    (corpus / "centre.yaml").unlink()
    sheet.unlink()
    assert import_workbook(book, sheet).errors == 0


def test_sources_may_be_sorted(sheet: Path, corpus: Path, tmp_path: Path) -> None:
    more = "  - {publisher: Báo khác, title: Tin, url: null, published: null, language: vi}\n"
    sheet.write_text(
        PROVINCE.replace("  provisions:\n", f"{more}  provisions:\n"), encoding="utf-8"
    )
    export(sheet, tmp_path / "book.xlsx")
    before = read_corpus(corpus).content

    def swap(opened: Workbook) -> None:
        rows = [[cell.value for cell in row] for row in opened["sources"].iter_rows()]
        opened["sources"].delete_rows(2, 2)
        for row in rows[:0:-1]:
            opened["sources"].append(row)

    assert import_workbook(changed(tmp_path / "book.xlsx", swap), sheet).errors == 0
    assert read_corpus(corpus).content == before


def test_a_foreign_workbook(book: Path, sheet: Path, tmp_path: Path) -> None:
    Workbook().save(tmp_path / "empty.xlsx")
    with pytest.raises(ForeignWorkbookError) as raised:
        import_workbook(tmp_path / "empty.xlsx", sheet)
    assert raised.value.params["missing"] == "sheet"
    changed(book, put(cell("provisions", "where", 1), "nơi"))
    with pytest.raises(ForeignWorkbookError) as raised:
        import_workbook(book, sheet)
    assert raised.value.params["missing"] == "provisions: where"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"scope: nghe-an\n"])
def test_a_damaged_workbook(book: Path, sheet: Path, content: bytes) -> None:
    whole = book.read_bytes()
    for damaged in (content, whole[: len(whole) // 2]):
        book.write_bytes(damaged)
        with pytest.raises(CannotReadError):
            import_workbook(book, sheet)
    with pytest.raises(CannotReadError):
        import_workbook(book.with_name("none.xlsx"), sheet)


def test_a_sheet_needs_a_corpus_around_it_and_a_place_of_its_own(
    book: Path, corpus: Path, tmp_path: Path
) -> None:
    with pytest.raises(CorpusMissingError):
        import_workbook(book, tmp_path / "elsewhere.yaml")
    for name in ("pack.yaml", "taxonomy/units.yaml", "nghe-an.yml"):
        with pytest.raises(CannotWriteError):
            import_workbook(book, corpus / name)


def test_a_place_that_cannot_be_written(book: Path, sheet: Path, corpus: Path) -> None:
    sheet.unlink()
    sheet.mkdir()
    with pytest.raises(CannotWriteError):
        import_workbook(book, sheet)
    with pytest.raises(CannotWriteError):
        export(corpus / "centre.yaml", sheet)
    with pytest.raises(CannotReadError):
        export(corpus / "none.yaml", book)
