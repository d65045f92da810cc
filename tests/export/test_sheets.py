"""The comparison sheet in words, as text and as HTML."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

import dev
from songhanh.config.words import Words
from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.core.model import Language
from songhanh.export.html import sheet_html
from songhanh.export.options import SheetOptions, SourceDetail
from songhanh.export.sheet import SheetWriter
from songhanh.export.text import sheet_text
from songhanh.export.values import sheet_csv
from songhanh.store.library import Library
from tests.small_corpus import CENTRE, PROVINCE, build_small

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from songhanh.export.printed import PrintedSheet

WORDS = {lang: Words.load(dev.ROOT / "resources" / "words", lang) for lang in Language}
COLUMNS = ("57-nq-tw", "nghe-an", "phu-tho")
EVIL = "<script>alert('&amp;\"')</script>"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("small") / "pack"
    text = PROVINCE.replace("% GRDP'\n    year: 2030", "% GRDP'\n    year: 2035")
    build_small(folder, CENTRE, text.replace("url: https://example.vn/305, ", ""))
    library = Library.open([folder])
    yield library
    library.close()


def writer(library: Library, language: Language = Language.VI) -> SheetWriter:
    manifest = library.packs[0].manifest
    words = WORDS[language]
    return SheetWriter(words, library.taxonomy, library.documents, manifest, date(2026, 11, 21))


def printed(
    library: Library,
    request: ComparisonRequest,
    language: Language = Language.VI,
    options: SheetOptions | None = None,
) -> PrintedSheet:
    return writer(library, language).write(library.compare(request), options)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("rows", RowsBy)
def test_a_sheet_is_as_it_was(
    small: Library, rows: RowsBy, language: Language, golden: Callable[[str, str], None]
) -> None:
    request = ComparisonRequest(COLUMNS, rows, ("data-technology", "human-resources"), "57-nq-tw")
    sheet = printed(small, request, language)
    golden(f"{rows}-{language}.txt", sheet_text(sheet, WORDS[language]))
    golden(f"{rows}-{language}.html", sheet_html(sheet, WORDS[language]))
    golden(f"{rows}-{language}.csv", sheet_csv(sheet).replace("\r\n", "\n"))


def test_html_escapes_whatever_the_data_holds(tmp_path: Path) -> None:
    quoted = "'" + EVIL.replace("'", "''") + "'"
    text = PROVINCE.replace("Báo Nghệ An", quoted).replace("305-KH/TU", quoted)
    text = text.replace("Thu hút chuyên gia.", quoted)
    build_small(tmp_path / "pack", province=text)
    library = Library.open([tmp_path / "pack"])
    request = ComparisonRequest(("nghe-an", "nghe-an/305-kh-tu"))
    html = sheet_html(
        printed(library, request, options=SheetOptions(title=EVIL)), WORDS[Language.VI]
    )
    library.close()
    assert "<script" not in html
    assert html.count("&lt;script&gt;") >= 4


class Balance(HTMLParser):
    """Tells whether every element is closed in turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag != "meta":
            self.open.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_html_is_well_formed_and_loads_nothing(library: Library) -> None:
    request = ComparisonRequest(
        ("57-nq-tw", "nghe-an", "can-tho"), RowsBy.INDICATOR, base="57-nq-tw"
    )
    html = sheet_html(printed(library, request), WORDS[Language.VI])
    balance = Balance()
    balance.feed(html)
    assert balance.open == []
    for loading in ("src=", "<link", "url(", "@import", "<script"):
        assert loading not in html


def test_each_source_is_numbered_once(library: Library) -> None:
    sheet = printed(library, ComparisonRequest(("57-nq-tw", "nghe-an", "can-tho")))
    assert [line.partition(" ")[0] for line in sheet.sources] == [
        f"[{n}]" for n in range(1, len(sheet.sources) + 1)
    ]
    assert len(set(sheet.sources)) == len(sheet.sources)
    cells = " ".join(r.text for row in sheet.rows for c in row.cells for p in c for r in p)
    assert all(f"[{n}]" in cells for n in range(1, len(sheet.sources) + 1))
    assert f"[{len(sheet.sources) + 1}]" not in cells


def test_a_writer_starts_anew_with_each_sheet(small: Library) -> None:
    one = writer(small)
    sheet = small.compare(ComparisonRequest(COLUMNS))
    assert one.write(sheet) == one.write(sheet)


def test_what_the_user_may_choose(small: Library) -> None:
    sheet = printed(
        small,
        ComparisonRequest(COLUMNS),
        options=SheetOptions(title="Tie\u0302u đề", hide_empty=True, sources=SourceDetail.NONE),
    )
    assert sheet.title == "Tiêu đề"
    assert sheet.sources == ()
    assert len(sheet.rows) == 2
    assert sheet.notes[1].startswith("13 dòng")
    for form in (sheet_text(sheet, WORDS[Language.VI]), sheet_html(sheet, WORDS[Language.VI])):
        assert sheet.sources_title not in form


def test_titles(small: Library) -> None:
    one, many = writer(small), tuple(p.id for p in small.taxonomy.provinces[:8])
    within = small.compare(ComparisonRequest(COLUMNS, pillars=("human-resources",)))
    assert one.title(within) == "Nhân lực và nhân tài: 57-NQ/TW – Nghệ An – Phú Thọ"
    rows = [one.row_name(within, row) for row in within.rows]
    assert rows == ["Chỉ tiêu", "Mục tiêu, quan điểm", "Nhiệm vụ", "Giải pháp, cơ chế"]
    wide = small.compare(ComparisonRequest(many))
    assert one.title(wide) == "Theo trụ cột: 8 tỉnh, thành phố"


def test_the_check_code_tells_sheets_apart(small: Library) -> None:
    first, second = (printed(small, ComparisonRequest(c)) for c in (COLUMNS, COLUMNS[:2]))
    again = printed(small, ComparisonRequest(COLUMNS))
    assert first.foot_right == again.foot_right != second.foot_right
    later = replace(writer(small), today=date(2027, 1, 2))
    assert later.write(small.compare(ComparisonRequest(COLUMNS))).foot_right.endswith(
        "in 02/01/2027"
    )
