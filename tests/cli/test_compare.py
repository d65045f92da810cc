"""`songhanh compare`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from songhanh.core.model import Language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from songhanh.export.sheet import PrintedSheet
    from tests.cli.conftest import Answer

    Call = Callable[..., Answer]

COLUMNS = ("compare", "--columns", "nghe-an", "can-tho", "--base", "57-nq-tw")


def test_json(call: Call) -> None:
    record = call(*COLUMNS, "--rows", "indicator", "--json").json
    assert list(record) == ["rows_by", "pillar", "base", "columns", "rows"]
    assert (record["rows_by"], record["pillar"], record["base"]) == ("indicator", None, "57-nq-tw")
    assert [list(column) for column in record["columns"]] == [
        ["id", "kind", "name", "documents"]
    ] * 3
    cells = [cell for row in record["rows"] for cell in row["cells"]]
    assert all(list(cell) == ["empty", "entries"] for cell in cells)
    assert all(bool(cell["empty"]) != bool(cell["entries"]) for cell in cells)
    entries = [entry for cell in cells for entry in cell["entries"]]
    assert list(entries[0]) == ["provision", "standing", "reason", "against"]
    assert {"equal", "behind", "not-comparable", None} == {entry["standing"] for entry in entries}


def test_within_one_pillar(call: Call) -> None:
    record = call(*COLUMNS, "--pillar", "human-resources", "--json").json
    assert record["pillar"] == "human-resources"
    assert [row["id"] for row in record["rows"]] == ["targets", "aims", "tasks", "measures"]


def test_words(call: Call) -> None:
    vi = call(*COLUMNS, lang=Language.VI)
    assert vi.status == 0
    assert vi.out.startswith("PHIẾU ĐỐI CHIẾU\nTheo trụ cột: 57-NQ/TW – Nghệ An – Cần Thơ\n")


@pytest.mark.parametrize("name", ["sheet.html", "Phiếu đối chiếu.HTM"])
def test_a_sheet_in_html(call: Call, tmp_path: Path, name: str) -> None:
    answer = call(*COLUMNS, "-o", tmp_path / name)
    assert answer.out == f"Wrote {tmp_path / name}.\n"
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert "Nghe An" in text


def test_json_and_a_file_at_once(call: Call, tmp_path: Path) -> None:
    answer = call(*COLUMNS, "--json", "-o", tmp_path / "sheet.html")
    assert answer.json["base"] == "57-nq-tw"
    assert (tmp_path / "sheet.html").exists()


def test_pdf_is_left_to_the_writer(
    call: Call, tmp_path: Path, written: list[tuple[PrintedSheet, Path]]
) -> None:
    answer = call(*COLUMNS, "-o", tmp_path / "sheet.PDF")
    assert answer.out == f"Wrote {tmp_path / 'sheet.PDF'}.\n"
    ((sheet, path),) = written
    assert path == tmp_path / "sheet.PDF"
    assert sheet.title == "By pillar: 57-NQ/TW – Nghe An – Can Tho"


def test_a_file_of_no_known_kind(call: Call, tmp_path: Path) -> None:
    for name in ("sheet.docx", "sheet"):
        assert call(*COLUMNS, "-o", tmp_path / name).failed("Cannot tell which kind of file")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written(call: Call, tmp_path: Path) -> None:
    (tmp_path / "folder.html").mkdir()
    for name in ("folder.html", "none/sheet.html"):
        answer = call(*COLUMNS, "-o", tmp_path / name)
        assert answer.failed("Cannot write")
        assert str(tmp_path / name) in answer.err


def test_unknown_ids_are_named(call: Call) -> None:
    for arguments in (("--columns", "no-such"), ("--columns", "nghe-an", "--pillar", "no-such"), ("--columns", "nghe-an", "--base", "no-such")):  # fmt: skip
        assert call("compare", *arguments).failed("Nothing has the id “no-such”.")
