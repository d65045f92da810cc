"""The reader's own notes on sheets: under what they were written on, in every kind of file, if wanted."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import pytest

import dev
from songhanh.config.words import Words
from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.core.model import Language
from songhanh.core.own import Hold, Note, cell_target
from songhanh.core.work import COMMUNE, work_parts
from songhanh.export.bilingual import in_languages
from songhanh.export.formats import sheet_file
from songhanh.export.options import SheetLanguage, SheetOptions
from songhanh.export.own_notes import OwnNotes
from songhanh.export.printed import text_of
from songhanh.export.sheet import SheetWriter
from songhanh.export.work_sheet import WorkSheetWriter

if TYPE_CHECKING:
    from songhanh.export.printed import PrintedSheet
    from songhanh.store.library import Library

TODAY = date(2026, 11, 21)
WORDS = {lang: Words.load(dev.ROOT / "resources" / "words", lang) for lang in Language}
VI = WORDS[Language.VI]
PROVISION, CELL, DOCUMENT = "Hỏi văn phòng", "So lại số liệu", "Đọc kỹ phần mở đầu"
WANTED = SheetOptions(own_notes=True)


def comparison(
    library: Library, request: ComparisonRequest, options: SheetOptions, *notes: Note
) -> PrintedSheet:
    sheet, manifest = library.compare(request), library.packs[0].manifest

    def write(words: Words) -> PrintedSheet:
        writer = SheetWriter(words, library.taxonomy, library.documents, manifest, TODAY)
        return writer.write(sheet, options, OwnNotes.of(notes))

    return in_languages(options.language, VI, WORDS.__getitem__, write)


def notes(library: Library, request: ComparisonRequest) -> tuple[Note, ...]:
    """Return a note on a provision, on the first cell that has any, and on a column's document."""
    sheet = library.compare(request)
    row = next(row for row in sheet.shown(hide_empty=True) if row.cells[-1].entries)
    provision, column = row.cells[-1].entries[0].provision, sheet.columns[-1]
    target = cell_target(sheet.rows_by.value, row.id, column.id)
    return (
        Note(hold=Hold.PROVISION, target=provision.id, body=f"{PROVISION}\n\nquý III"),
        Note(hold=Hold.CELL, target=target, body=CELL),
        Note(hold=Hold.DOCUMENT, target=sheet.columns[0].id, body=DOCUMENT),
    )


def words_of(sheet: PrintedSheet) -> list[str]:
    cells = [*sheet.heads, *(cell for row in sheet.rows for cell in row.cells)]
    return [text_of(paragraph) for cell in cells for paragraph in cell]


@pytest.mark.parametrize(
    "request_",
    [
        ComparisonRequest(("57-nq-tw", "nghe-an"), RowsBy.INDICATOR, base="57-nq-tw"),
        ComparisonRequest(("57-nq-tw", "nghe-an"), RowsBy.INDICATOR, base="57-nq-tw", turned=True),
        ComparisonRequest(("57-nq-tw", "nghe-an")),
    ],
)
def test_notes_stand_under_what_they_were_written_on(library: Library, request_: ComparisonRequest):
    own = notes(library, request_)
    said = words_of(comparison(library, request_, WANTED, *own))
    assert f"» {CELL}" in said
    at = said.index(f"» {PROVISION}")
    assert said[at + 1] == "» quý III"
    without = comparison(library, request_, SheetOptions(), *own)
    assert without == comparison(library, request_, SheetOptions())
    assert not any("»" in line for line in (*words_of(without), *without.notes))


def test_every_kind_of_file_has_them(library: Library):
    request = ComparisonRequest(("57-nq-tw", "nghe-an"), RowsBy.INDICATOR, base="57-nq-tw")
    sheet = comparison(library, request, WANTED, *notes(library, request))
    assert f"» {DOCUMENT}" in words_of(sheet)
    assert sheet.notes[-1] == VI.say("sheet", "own-notes")
    for ending in (".html", ".csv"):
        assert PROVISION in (sheet_file(sheet, VI, ending) or b"").decode()
    for ending in (".docx", ".xlsx"):
        with zipfile.ZipFile(io.BytesIO(sheet_file(sheet, VI, ending) or b"")) as file:
            assert PROVISION in "".join(file.read(name).decode() for name in file.namelist())


def test_in_two_languages_a_note_stands_once(library: Library):
    request = ComparisonRequest(("57-nq-tw", "nghe-an"))
    both = SheetOptions(own_notes=True, language=SheetLanguage.BOTH)
    said = words_of(comparison(library, request, both, *notes(library, request)))
    assert sum(PROVISION in line for line in said) == 1


def test_a_list_of_work_has_them_too(library: Library):
    parts = work_parts(library.work, COMMUNE, TODAY)
    item = next(item for part in parts for item in part.items)
    note = Note(hold=Hold.PROVISION, target=item.provision.id, body=PROVISION)
    manifest = library.packs[0].manifest
    writer = WorkSheetWriter(VI, library.taxonomy, library.documents, manifest, TODAY)
    sheet = writer.write(parts, COMMUNE, WANTED, OwnNotes.of([note]))
    assert words_of(sheet).count(f"» {PROVISION}") == 1
