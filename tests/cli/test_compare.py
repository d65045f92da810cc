"""`songhanh compare`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from songhanh.core.model import Language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from songhanh.export.printed import PrintedSheet
    from tests.cli.conftest import Answer

    Call = Callable[..., Answer]

COLUMNS = ("compare", "--columns", "nghe-an", "can-tho", "--base", "57-nq-tw")


def test_json(call: Call) -> None:
    record = call(*COLUMNS, "--rows", "indicator", "--json").json
    assert list(record) == ["rows_by", "pillar", "base", "columns", "rows", "hidden_rows"]
    assert record["hidden_rows"] > 0
    assert (record["rows_by"], record["pillar"], record["base"]) == ("indicator", None, "57-nq-tw")
    assert [list(column) for column in record["columns"]] == [
        ["id", "kind", "name", "documents", "unseen"]
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
    for name in ("sheet.odt", "sheet"):
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


def test_rows_may_be_confined(call: Call) -> None:
    full = call(*COLUMNS, "--rows", "indicator", "--empty-rows", "--json").json
    assert full["hidden_rows"] == 0
    some = call(*COLUMNS, "--rows", "indicator", "--year", "2030", "--only-differences", "--json")
    assert 0 < len(some.json["rows"]) < len(full["rows"])
    entries = [e for row in some.json["rows"] for cell in row["cells"] for e in cell["entries"]]
    assert {entry["provision"]["year"] for entry in entries} == {2030}


def test_columns_to_write_in(call: Call) -> None:
    record = call(*COLUMNS, "--our-commune", "Xã Tam Nông", "--remarks", "--json").json
    assert [column["kind"] for column in record["columns"][-2:]] == ["commune", "remarks"]
    assert record["columns"][-2]["name"]["vi"] == "Xã Tam Nông"
    assert {row["cells"][-1]["empty"] for row in record["rows"]} == {"to-write"}


def test_provisions_of_a_base_with_what_implements_them(call: Call) -> None:
    record = call("compare", "--columns", "nghe-an", "--rows", "provision", "--json").json
    assert record["base"] == "57-nq-tw"
    assert all(len(row["cells"][0]["entries"]) == 1 for row in record["rows"])
    assert all(row["cells"][1]["entries"] for row in record["rows"])


def test_an_unknown_column_is_answered_with_the_nearest(call: Call) -> None:
    answer = call("compare", "--columns", "nghe-ann", lang=Language.VI)
    assert answer.failed("Không có cột nào mang mã “nghe-ann”; gần nhất là “nghe-an”.")


@pytest.mark.parametrize(
    ("ending", "start"), [("docx", b"PK"), ("xlsx", b"PK"), ("csv", b"\xef\xbb\xbf")]
)
def test_office_files(call: Call, tmp_path: Path, ending: str, start: bytes) -> None:
    path = tmp_path / f"sheet.{ending}"
    assert call(*COLUMNS, "-o", path).status == 0
    assert path.read_bytes().startswith(start)
    assert call("sheet", "deadlines", "--province", "nghe-an", "-o", path).status == 0
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_head_title_and_both_languages(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "sheet.html"
    chosen = ("--head", "party", "--office", "Đảng bộ xã Kim Liên", "--title", "Hai nghị quyết")
    assert call(*COLUMNS, *chosen, "--lang", "both", "-o", path).status == 0
    text = path.read_text(encoding="utf-8")
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in text
    assert "ĐẢNG BỘ XÃ KIM LIÊN" in text
    assert '<p class="title">Hai nghị quyết</p>' in text
    assert 'lang="en"' in text


def test_many_columns_become_rows(call: Call) -> None:
    answer = call("compare", "--columns", *("hue", "ha-noi", "da-nang", "son-la"), *COLUMNS[2:4])
    assert answer.status == 0
    seven = ("hue", "ha-noi", "da-nang", "son-la", "can-tho", "nghe-an", "phu-tho")
    assert "Province, city:" in call("compare", "--columns", *seven).out
