from __future__ import annotations

import os
import re
import subprocess
import sys
import unicodedata
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPainter

from songhanh.core.errors import CannotWriteError
from songhanh.export.options import HeadStyle, Office, SheetOptions
from songhanh.ui.fonts import printing_face
from songhanh.ui.printing import pdf
from songhanh.ui.printing.page import PER_INCH
from songhanh.ui.printing.pdf_language import with_language
from songhanh.ui.printing.sheet_layout import SheetSetup, lay_out
from songhanh.ui.printing.sheet_painter import paint_page
from tests.ui.printing.conftest import REQUESTS

if TYPE_CHECKING:
    from pathlib import Path

PROVINCES = ("Phú Thọ", "Nghệ An", "Cần Thơ")


def run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def written(qapp, sheet, tmp_path):
    path = tmp_path / "Phiếu đối chiếu.pdf"
    printed = sheet("people", hide_empty=False)
    return printed, path, pdf.write_pdf(printed, path)


def pages_of(path: Path) -> list[str]:
    return run("pdftotext", "-layout", str(path), "-").split("\f")[:-1]


def test_words_can_be_read_back(written):
    printed, path, count = written
    pages = pages_of(path)
    assert len(pages) == count
    text = "\n".join(pages)
    assert unicodedata.is_normalized("NFC", text)
    for number, page in enumerate(pages, 1):
        if "Nội dung" in page:
            assert all(name in page for name in PROVINCES)
        first = page.strip().splitlines()[0].strip()
        assert (first == str(number)) == (number > 1)
    numbers = {n for row in printed.rows for n in re.findall(r"\[\d+\]", str(row))}
    assert numbers
    assert all(text.count(number) >= 2 for number in numbers)
    assert printed.foot_left in pages[-1]


def test_paper_title_and_letters(written):
    printed, path, count = written
    info = run("pdfinfo", str(path))
    assert re.search(r"Page size:\s+84[12](\.\d+)? x 595(\.\d+)? pts \(A4\)", info)
    assert re.search(rf"Pages:\s+{count}\b", info)
    assert f"Title:           {printed.title}" in info
    fonts = run("pdffonts", str(path)).splitlines()[2:]
    family = printing_face().family.replace(" ", "")
    assert fonts
    assert all(family in line and "yes" in line for line in fonts)


def test_upright_paper(qapp, sheet, tmp_path):
    path = tmp_path / "phieu.pdf"
    pdf.write_pdf(sheet("people"), path, SheetSetup(landscape=False))
    assert "595 x 842 pts (A4)" in run("pdfinfo", str(path))


def test_a_failure_keeps_the_old_file(written, sheet, monkeypatch):
    _, path, _ = written
    before = path.read_bytes()

    def full(self, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(CannotWriteError) as caught:
        pdf.write_pdf(sheet("figures"), path)
    assert caught.value.params == {"path": str(path), "reason": "No space left on device"}
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_place_that_is_not_there_is_told(qapp, sheet, tmp_path):
    path = tmp_path / "no" / "phieu.pdf"
    with pytest.raises(CannotWriteError) as caught:
        pdf.write_pdf(sheet("people"), path)
    assert caught.value.params["path"] == str(path)


def test_a_painter_that_does_not_begin_is_told(qapp, sheet, tmp_path, monkeypatch):
    monkeypatch.setattr(QPainter, "begin", lambda *_: False)
    with pytest.raises(CannotWriteError):
        pdf.write_pdf(sheet("people"), tmp_path / "phieu.pdf")


def test_it_works_without_a_window_and_a_screen(pack_folder, tmp_path):
    code = f"""
import datetime
from pathlib import Path
from songhanh.config.words import Words
from songhanh.core.compare import ComparisonRequest
from songhanh.core.model import Language
from songhanh.export.sheet import SheetWriter
from songhanh.store.library import Library
from songhanh.ui.printing.pdf import write_pdf
library = Library.open([Path({str(pack_folder)!r})])
words = Words.load(Path("resources/words"), Language.EN)
day = datetime.date(2026, 11, 21)
writer = SheetWriter(words, library.taxonomy, library.documents, library.packs[0].manifest, day)
sheet = writer.write(library.compare(ComparisonRequest(("57-nq-tw", "71-nq-tw"))))
print(write_pdf(sheet, Path({str(tmp_path / "a.pdf")!r})))
"""
    kept = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "DISPLAY")}
    said = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, env=kept
    )
    assert int(said.stdout) == len(pages_of(tmp_path / "a.pdf"))


def test_the_same_page_is_painted_at_any_size(qapp, sheet):
    paper = lay_out(sheet("people"))
    for dots in (40, 100):
        scale = dots / PER_INCH
        image = QImage(
            round(paper.width * scale), round(paper.height * scale), QImage.Format.Format_Grayscale8
        )
        image.fill(255)
        painter = QPainter(image)
        paint_page(painter, paper, 0, scale)
        painter.end()
        row = round(image.height() * 0.35)
        greys = {image.pixelColor(x, row).lightness() for x in range(image.width())}
        assert min(greys) < 60


def test_the_pdf_says_its_language(written):
    _, path, count = written
    data = path.read_bytes()
    assert b"/Lang (vi-VN)" in data
    assert "<rdf:li>vi-VN</rdf:li>" in run("pdfinfo", "-meta", str(path))
    start = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    assert data[start : start + 4] == b"xref"
    assert with_language(data, "vi") == data
    assert f"Pages:           {count}" in run("pdfinfo", str(path))


@pytest.mark.parametrize("style", HeadStyle)
@pytest.mark.parametrize("name", ["people", "axis"])
def test_the_text_box_is_that_of_the_margins(qapp, library, writer, tmp_path, name, style):
    path = tmp_path / "phieu.pdf"
    office = Office("Ủy ban nhân dân xã Kim Liên", "Ủy ban nhân dân tỉnh Nghệ An")
    options = SheetOptions(main=True, head=style, office=office)
    printed = writer.write(library.compare(REQUESTS[name]), options)
    pdf.write_pdf(printed, path)
    pages = re.findall(
        r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>',
        run("pdftotext", "-bbox", str(path), "-"),
        re.DOTALL,
    )
    for width, height, words in pages:
        boxes = [
            tuple(float(value) / 72 * 25.4 for value in one)
            for one in re.findall(
                r'xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"', words
            )
        ]
        paper = float(width) / 72 * 25.4, float(height) / 72 * 25.4
        assert min(box[0] for box in boxes) >= 30 - 0.5
        assert max(box[2] for box in boxes) <= paper[0] - 15 + 0.5
        body = [box for box in boxes if box[1] > 19 and box[3] < paper[1] - 19.5]
        outside = [box for box in boxes if box not in body]
        assert all(box[3] < 20 or box[1] > paper[1] - 20 for box in outside)
