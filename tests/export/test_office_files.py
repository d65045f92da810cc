"""Sheets as Word documents, workbooks and values, read back as the office programs read them."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

import dev
from songhanh.config.words import Words
from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.core.errors import CannotWriteError
from songhanh.core.model import Language
from songhanh.core.work import COMMUNE, DEADLINES, Part, work_parts
from songhanh.export.bilingual import in_languages
from songhanh.export.excel import sheet_xlsx
from songhanh.export.file_names import file_name
from songhanh.export.files import write_whole
from songhanh.export.html import sheet_html
from songhanh.export.options import HeadStyle, Office, SheetLanguage, SheetOptions
from songhanh.export.printed import text_of
from songhanh.export.sheet import SheetWriter
from songhanh.export.values import sheet_csv
from songhanh.export.word import sheet_docx
from songhanh.export.work_sheet import WorkSheetWriter

if TYPE_CHECKING:
    from pathlib import Path

    from songhanh.core.work import WorkRequest
    from songhanh.export.printed import PrintedSheet
    from songhanh.store.library import Library

TODAY = date(2026, 11, 21)
WORDS = {lang: Words.load(dev.ROOT / "resources" / "words", lang) for lang in Language}
VI = WORDS[Language.VI]
FIGURES = ComparisonRequest(("57-nq-tw", "nghe-an"), RowsBy.INDICATOR, base="57-nq-tw")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFFICE = Office("Ủy ban nhân dân xã Kim Liên", "Ủy ban nhân dân tỉnh Nghệ An")


def comparison(
    library: Library, request: ComparisonRequest = FIGURES, **options: object
) -> PrintedSheet:
    sheet = library.compare(request)
    chosen = SheetOptions(**options)  # type: ignore[arg-type]

    def write(words: Words) -> PrintedSheet:
        manifest = library.packs[0].manifest
        return SheetWriter(words, library.taxonomy, library.documents, manifest, TODAY).write(
            sheet, chosen
        )

    return in_languages(chosen.language, VI, WORDS.__getitem__, write)


def work(library: Library, request: WorkRequest) -> PrintedSheet:
    manifest = library.packs[0].manifest
    writer = WorkSheetWriter(VI, library.taxonomy, library.documents, manifest, TODAY)
    return writer.write(work_parts(library.work, request, TODAY), request)


def all_provinces(library: Library) -> ComparisonRequest:
    provinces = tuple(province.id for province in library.taxonomy.provinces)
    share = ("digital-economy-grdp-share",)
    return ComparisonRequest(
        ("57-nq-tw", *provinces), RowsBy.INDICATOR, base="57-nq-tw", indicators=share
    )


def document(data: bytes, part: str = "word/document.xml") -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            ET.fromstring(archive.read(name))  # noqa: S314 - what was just written
        return ET.fromstring(archive.read(part))  # noqa: S314


def texts(element: ET.Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def test_the_word_table_is_a_table(library: Library) -> None:
    sheet = comparison(library)
    body = document(sheet_docx(sheet, VI))
    (table,) = body.iter(f"{W}tbl")
    rows = table.findall(f"{W}tr")
    assert len(rows) == len(sheet.rows) + 1
    assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
    for row in rows:
        spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
        assert sum(int(s.get(f"{W}val", "")) if s is not None else 1 for s in spans) == columns
    assert texts(rows[0]) == "".join(text_of(p) for head in sheet.heads for p in head)
    assert "≥ 30 % GDP" in texts(table)


def test_word_knows_paper_margins_and_page_numbers(library: Library) -> None:
    data = sheet_docx(replace(comparison(library), upright=False), VI)
    section = document(data).find(f"{W}body/{W}sectPr")
    assert section is not None
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    assert size is not None
    assert margins is not None
    assert [size.get(f"{W}{key}") for key in ("w", "h", "orient")] == [
        "16838",
        "11906",
        "landscape",
    ]
    millimetres = [
        round(int(margins.get(f"{W}{key}", "")) / 1440 * 25.4)
        for key in ("top", "bottom", "left", "right")
    ]
    assert millimetres == [20, 20, 30, 15]
    assert section.find(f"{W}titlePg") is not None
    header = document(data, "word/header1.xml")
    assert [one.text for one in header.iter(f"{W}instrText")] == [" PAGE "]


def test_the_head_of_an_office_leaves_number_and_day_blank(library: Library) -> None:
    for style, words in (
        (HeadStyle.STATE, ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số:")),
        (HeadStyle.PARTY, ("ĐẢNG CỘNG SẢN VIỆT NAM", "Số ")),
    ):
        sheet = comparison(library, head=style, office=OFFICE)
        for text in (texts(document(sheet_docx(sheet, VI))), sheet_html(sheet, VI)):
            assert "ỦY BAN NHÂN DÂN XÃ KIM LIÊN" in text
            assert all(word in text for word in words)
            assert "ngày       tháng       năm 20……" in text
    assert "CỘNG HÒA" not in texts(document(sheet_docx(comparison(library), VI)))


def test_a_workbook_holds_figures_as_numbers(library: Library) -> None:
    sheet = comparison(library, all_provinces(library))
    book = load_workbook(io.BytesIO(sheet_xlsx(sheet, VI)))
    assert book.sheetnames == ["Phiếu", "Số liệu", "Nguồn"]
    printed, values, sources = book.worksheets
    assert printed.freeze_panes == "B5"
    assert printed.print_title_rows == "$4:$4"
    heads = [cell.value for cell in values[1]]
    rows = [dict(zip(heads, row, strict=True)) for row in values.iter_rows(2, values_only=True)]
    assert values.auto_filter.ref == f"A1:R{len(rows) + 1}"
    base = next(row for row in rows if row["Cột"] == "57-NQ/TW" and row["Năm"] == 2030)
    assert (base["Dấu"], base["Từ"], base["Đến"], base["Đơn vị"]) == ("≥", 30, None, "% GDP")
    assert {row["Cột"] for row in rows} >= {p.name.vi for p in library.taxonomy.provinces}
    assert sources.max_row == len(sheet.sources) + 1


def test_a_workbook_never_reckons_with_text(library: Library) -> None:
    book = load_workbook(io.BytesIO(sheet_xlsx(comparison(library, title="=1+1"), VI)))
    cell = book.worksheets[0]["A2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")
    printed = sheet_csv(comparison(library)).splitlines()
    assert not any(field.startswith("=1") for line in csv.reader(printed) for field in line)


def test_values_have_a_column_each(library: Library) -> None:
    text = sheet_csv(comparison(library, all_provinces(library)))
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len({len(row) for row in rows}) == 1
    assert "30" in {row[5] for row in rows}


def test_all_provinces_turn_round(library: Library) -> None:
    sheet = comparison(library, all_provinces(library))
    assert sheet.upright
    assert len(sheet.rows) == 35
    numbers = [text_of(row.head[0]) for row in sheet.rows]
    assert numbers == ["", *(str(n) for n in range(1, 35))]
    bars = [run.bar for row in sheet.rows for c in row.cells for p in c for run in p if run.bar]
    assert len(bars) > 20
    assert all(0 <= bar.low <= 1 and bar.base == bars[0].base for bar in bars)


def test_main_points_tell_how_many_more_there_are(library: Library) -> None:
    axis = ComparisonRequest(("57-nq-tw", "71-nq-tw"))
    whole, main = comparison(library, axis, main=False), comparison(library, axis, main=True)
    for full, few in zip(whole.rows, main.rows, strict=True):
        for cell, short in zip(full.cells, few.cells, strict=True):
            if len(cell) > 3:
                assert len(short) == 4
                assert text_of(short[3]) == f"còn {len(cell) - 3} ý"
    assert len(main.records.rows) == len(whole.records.rows)


def test_both_languages_stand_together(library: Library) -> None:
    sheet = comparison(library, language=SheetLanguage.BOTH)
    html = sheet_html(sheet, VI)
    assert 'lang="en"' in html
    vi, en = (comparison(library, language=SheetLanguage(one)) for one in ("vi", "en"))
    assert (sheet.title.splitlines(), len(sheet.rows)) == ([vi.title, en.title], len(vi.rows))
    assert sheet.name == f"{vi.title} / {en.title}"


def test_the_communes_list_has_its_parts(library: Library) -> None:
    mine = replace(COMMUNE, scopes=("nghe-an",))
    parts = {one.part: one.items for one in work_parts(library.work, mine, TODAY)}
    assert list(parts) == [Part.NAMED, Part.LOCAL, Part.ELSEWHERE]
    assert {item.document.scope for item in parts[Part.NAMED]} == {"central", "nghe-an"}
    days = [item.provision.due for item in parts[Part.LOCAL]]
    assert all(due is not None and due.last_day >= TODAY for due in days)
    sheet = work(library, mine)
    assert [text_of(head[0]) for head in sheet.heads] == [
        "TT", "Hạn", "Việc", "Văn bản, vị trí", "Ai làm",
    ]  # fmt: skip
    rows = [row for row in sheet.rows if not row.is_group]
    assert [text_of(row.head[0]) for row in rows] == [str(n) for n in range(1, len(rows) + 1)]
    assert all(text_of(row.cells[-1][0]) == "" for row in rows)


def test_deadlines_stand_under_their_years(library: Library) -> None:
    sheet = work(library, DEADLINES)
    years = [text_of(row.head[0]) for row in sheet.rows if row.is_group]
    assert years == sorted(years)
    assert years[0] == "Năm 2025"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Nhân lực: 57-NQ/TW?", "Nhân lực - 57-NQ-TW"),
        ("CON", "CON_"),
        ("lpt1.txt", "lpt1.txt_"),
        (" . ", "Phiếu"),
        ("a\nb\x00c", "a-b-c"),
        ("x" * 300, "x" * 119),
    ],
)
def test_names_of_files_suit_every_system(title: str, name: str) -> None:
    assert file_name(title, "Phiếu") == name


def test_a_file_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "phiếu.docx"
    target.mkdir()
    with pytest.raises(CannotWriteError):
        write_whole(target, b"new")
    assert list(tmp_path.iterdir()) == [target]
