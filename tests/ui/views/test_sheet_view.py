from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.core.work import COMMUNE
from songhanh.export.options import HeadStyle
from songhanh.export.printed import text_of
from songhanh.ui.palette import DARK
from songhanh.ui.printing import preview
from songhanh.ui.printing.papers import ComparisonPaper, WorkPaper
from songhanh.ui.printing.pdf import write_pdf
from songhanh.ui.scale import Scale
from songhanh.ui.views import sheet_view as module
from songhanh.ui.views.sheet_view import SheetView
from songhanh.ui.widgets.notice import Notice, NoticeKind

PEOPLE = ComparisonRequest(("phu-tho", "nghe-an", "can-tho"), pillars=("human-resources",))
FIGURES = ComparisonRequest(("nghe-an", "can-tho"), RowsBy.INDICATOR, base="57-nq-tw")


@pytest.fixture
def view(qtbot, session):
    """Return what makes the preview of a request and waits for its pages."""

    def make(request=PEOPLE):
        sheet = session.library.compare(request)
        paper = ComparisonPaper(session, sheet, session.sheet_writer().title(sheet))
        view = SheetView(session, paper)
        qtbot.addWidget(view)
        view.resize(1100, 600)
        with qtbot.waitExposed(view):
            view.show()
        qtbot.waitUntil(lambda: view.pages > 0)
        return view

    return make


def notices(view):
    return [n for n in view.findChildren(Notice) if n.isVisible()]


@pytest.mark.parametrize("request_", [PEOPLE, FIGURES])
def test_the_preview_has_the_pages_of_the_pdf(view, tmp_path, request_):
    shown = view(request_)
    count = write_pdf(shown._preview.printed, tmp_path / "a.pdf", shown._panel.setup)
    assert shown.pages == count
    assert str(count) in shown._panel.exports.print_button.text()


def test_pages_can_be_turned(view, qtbot):
    shown = view()
    assert shown.page == 1
    assert not shown._back.isEnabled()
    bar = shown._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(shown._paper, Qt.Key.Key_PageDown)
    assert (shown.page, bar.value()) == (1, bar.maximum())
    qtbot.keyClick(shown._paper, Qt.Key.Key_PageDown)
    assert (shown.page, bar.value()) == (2, 0)
    qtbot.keyClick(shown._paper, Qt.Key.Key_PageUp)
    assert (shown.page, bar.value()) == (1, bar.maximum())
    shown.go_to_page(99)
    assert shown.page == shown.pages
    assert not shown._next.isEnabled()
    shown._back.click()
    assert shown.page == shown.pages - 1
    assert f"{shown.page} of {shown.pages}" in shown._place.text()


def test_a_choice_lays_the_sheet_out_again(view, qtbot):
    shown = view(FIGURES)
    before = shown._preview
    shown._panel._way.button("portrait").click()
    qtbot.waitUntil(lambda: shown._preview is not before)
    assert not shown._preview.paper.landscape
    assert "portrait" in shown._count.text()
    head = shown._panel._heads[HeadStyle.PARTY]
    head.click()
    qtbot.waitUntil(lambda: shown._preview.printed.letterhead is not None)
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in shown._preview.paper.pages[0].words()
    before = shown._preview
    shown._panel._sources.button("none").click()
    qtbot.waitUntil(lambda: shown._preview is not before)
    assert shown._preview.printed.sources == ()
    few = len(shown._preview.printed.rows)
    shown._panel._size.button("13").click()
    shown._panel._empty.click()
    qtbot.waitUntil(lambda: len(shown._preview.printed.rows) > few)
    assert {t.style.points for t in shown._preview.paper.pages[0].texts} >= {13}


def test_the_page_is_painted_and_can_be_made_larger(view, qtbot, session):
    shown = view()
    width = shown._paper.width()
    shown._larger.click()
    assert shown._paper.width() > width
    qtbot.keyClick(shown._paper, Qt.Key.Key_Minus)
    assert shown._paper.width() == width
    image = shown._paper.grab().toImage()
    assert len({image.pixel(x, image.height() // 3) for x in range(image.width())}) > 5
    session.look.change(DARK, Scale(150))
    assert shown._paper.grab().toImage().pixelColor(image.width() // 2, 60).lightness() > 240


def test_every_control_has_a_name(view):
    for control in view().findChildren(QAbstractButton):
        assert control.text() or control.accessibleName()


SIGNATURES = {
    ".pdf": b"%PDF",
    ".docx": b"PK",
    ".xlsx": b"PK",
    ".csv": b"\xef\xbb\xbf",
    ".html": b"<!DOCTYPE html>",
}


@pytest.mark.parametrize("ending", SIGNATURES)
def test_saving_tells_where_the_file_is(view, qtbot, tmp_path, monkeypatch, ending):
    shown = view()
    path = tmp_path / f"Nghị quyết 57.2{ending}"
    typed = str(path).removesuffix(ending)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (typed, ""))
    with qtbot.waitSignal(shown.done) as told:
        shown._panel.exports.file_wanted.emit(ending)
    assert str(path) in told.args[0]
    assert path.read_bytes().startswith(SIGNATURES[ending])
    qtbot.waitUntil(lambda: [n.kind for n in notices(shown)] == [NoticeKind.DONE])


def test_the_name_offered_can_be_a_name(view, monkeypatch):
    shown = view()
    offered = []

    def ask(_parent, _title, start, _kinds):
        offered.append(start)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    shown.choose_file(".pdf")
    assert offered[0].endswith("Nhân lực và nhân tài - Phú Thọ – Nghệ An – Cần Thơ.pdf")


def test_a_place_that_cannot_be_written_is_told(view, qtbot, tmp_path):
    shown = view()
    shown.save(tmp_path / "no" / "phieu.pdf")
    qtbot.waitUntil(lambda: bool(notices(shown)))
    assert notices(shown)[0].kind == NoticeKind.ERROR
    assert "Không ghi được" in notices(shown)[0].sentence


def test_what_nobody_foresaw_is_passed_on(view, qtbot, tmp_path, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError

    shown = view()
    monkeypatch.setattr(preview, "write_pdf", fail)
    with qtbot.waitSignal(shown.failed):
        shown.save(tmp_path / "phieu.pdf")


def test_without_a_printer_pdf_is_offered(view, qtbot, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    asked: list[str] = []
    shown = view()
    monkeypatch.setattr(shown, "choose_file", asked.append)
    shown._panel.exports.print_button.click()
    qtbot.waitUntil(lambda: bool(notices(shown)))
    (notice,) = notices(shown)
    assert notice.kind == NoticeKind.WARNING
    assert "No printer found" in notice.sentence
    link = next(b for b in notice.findChildren(QAbstractButton) if b.text() == "Save as PDF")
    link.click()
    assert asked == [".pdf"]


@pytest.mark.parametrize("agreed", [True, False])
def test_printing_asks_for_the_printer(view, qtbot, tmp_path, monkeypatch, agreed):
    shown = view()
    target = tmp_path / "printed.pdf"

    class Dialog:
        def __init__(self, printer, parent):
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(target))

        def exec(self):
            return agreed

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["one"])
    monkeypatch.setattr(module, "QPrintDialog", Dialog)
    if agreed:
        with qtbot.waitSignal(shown.done):
            shown.print()
    else:
        shown.print()
    assert target.exists() == agreed


def test_the_table_goes_to_the_clipboard(view, qtbot):
    shown = view()
    with qtbot.waitSignal(shown.done):
        shown._panel.exports.copy_wanted.emit()
    data = QGuiApplication.clipboard().mimeData()
    assert "<table" in data.html()
    lines = data.text().splitlines()
    assert lines[1].split("\t")[1:] == [
        text_of(head[0]) if len(head) == 1 else " ".join(text_of(p) for p in head)
        for head in shown._preview.printed.heads[1:]
    ]


def test_a_sheet_in_both_languages(view, qtbot):
    shown = view()
    shown._panel._language.button("both").click()
    qtbot.waitUntil(lambda: "\n" in shown._preview.printed.title)
    words = " ".join(page.words() for page in shown._preview.paper.pages)
    assert "Nhân lực và nhân tài" in words
    assert "Nghe An" in words


def test_the_keyboard_begins_on_the_page(view):
    shown = view()
    assert shown.focusWidget() is shown._paper


def test_a_list_of_work_becomes_a_sheet_too(qtbot, session):
    items = session.library.work(COMMUNE)
    shown = SheetView(session, WorkPaper(session, COMMUNE, "Việc"))
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    qtbot.waitUntil(lambda: shown.pages > 0)
    preview = shown._preview
    assert preview is not None
    assert len(preview.printed.rows) == len(items)
    assert preview.printed.sources
    assert not shown._panel._empty.isVisible()
    shown._panel._sources.button("none").click()
    qtbot.waitUntil(lambda: shown._preview is not preview)
    assert shown._preview is not None
    assert not shown._preview.printed.sources


def test_laying_out_can_be_stopped(view, qtbot, monkeypatch):
    shown = view()
    before, begun, going_on = shown._preview, Event(), Event()

    def slow(printed, setup, step):
        begun.set()
        going_on.wait(10)
        step(1)
        raise AssertionError

    monkeypatch.setattr(preview, "lay_out", slow)
    shown._slow.setInterval(0)
    shown._panel._way.button("portrait").click()
    qtbot.waitUntil(lambda: begun.is_set() and shown._stop.isVisible())
    shown._stop.click()
    going_on.set()
    assert not shown._stop.isVisible()
    assert shown._preview is before
    assert "landscape" in shown._count.text()
