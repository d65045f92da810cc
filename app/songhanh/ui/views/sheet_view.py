"""The preview of a sheet: the very pages that are printed, and everything they can become."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from songhanh.config.paths import home
from songhanh.core.errors import SongHanhError
from songhanh.export.file_names import file_name
from songhanh.ui.clipboard import copy_sheet
from songhanh.ui.fonts import printing_face
from songhanh.ui.look import set_type
from songhanh.ui.printing.preview import Preview, prepare, write_file
from songhanh.ui.printing.printer import print_paper, printer_for
from songhanh.ui.scale import Role
from songhanh.ui.tasks import Latest, Task
from songhanh.ui.views.sheet_options import SheetOptionsPanel
from songhanh.ui.widgets.buttons import icon_button, set_name, word_button
from songhanh.ui.widgets.elided_label import ElidedLabel
from songhanh.ui.widgets.notice import Notice, NoticeAction, NoticeKind
from songhanh.ui.widgets.paper_view import PaperView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from songhanh.ui.printing.papers import Paper
    from songhanh.ui.session import Session

_ZOOM, _LARGEST = 1.25, 3.0
_ROOM_FOR_WORDS = 480
_PATIENCE = 1000  # milliseconds


class SheetView(QWidget):
    """Lays a sheet out beside the window whenever something is chosen anew."""

    done = Signal(str)
    """A file was written or the sheet went to the printer: the sentence that says so."""
    failed = Signal(object)
    _page_begun = Signal(int)

    def __init__(self, session: Session, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.paper = paper
        """What is to be printed."""
        self._latest = Latest(session.runner, self)
        self._preview: Preview | None = None
        self._page, self._zoom = 0, 1.0
        look = session.look
        self._panel = SheetOptionsPanel(look, paper.defaults, session.settings)
        self._count = ElidedLabel()
        set_type(self._count, Role.VIEW_TITLE)
        self._stop = word_button(look, self.tr("Stop"), small=True)
        self._stop.hide()
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_PATIENCE)
        self._exact = QLabel(self.tr("exactly as it is printed"))
        set_type(self._exact, Role.CAPTION)
        self._smaller = self._zoom_button("−", self.tr("Smaller"))
        self._larger = self._zoom_button("+", self.tr("Larger"))
        self._back = icon_button(look, "arrow-left", self.tr("Page before"), "PgUp")
        self._next = icon_button(look, "arrow-right", self.tr("Next page"), "PgDown")
        self._place = QLabel()
        self._paper = PaperView(look)
        self._paper.setAccessibleName(self.tr("Page of the sheet"))
        self._area = QScrollArea()
        self._notices = QVBoxLayout()
        self._arrange()
        self._connect()
        printing_face()  # asked for here once, so that no job has to load a font
        self._lay_out()

    @property
    def pages(self) -> int:
        """The number of pages, 0 while they are being laid out."""
        return len(self._preview.paper.pages) if self._preview is not None else 0

    @property
    def commands(self) -> dict[str, Callable[[], object]]:
        """What this view does of the program's commands."""
        return {"print": self.print}

    @property
    def page(self) -> int:
        """The number of the page shown, from 1."""
        return self._page + 1

    def go_to_page(self, page: int) -> None:
        """Show the page with this number, from 1, or the nearest there is."""
        if self._preview is None:
            return
        self._page = min(max(page, 1), self.pages) - 1
        self._paper.show_page(self._preview.paper, self._page)
        self._area.verticalScrollBar().setValue(0)
        words = self.tr("Page {page} of {pages}").replace("{page}", str(self.page))
        self._place.setText(words.replace("{pages}", str(self.pages)))
        self._back.setEnabled(self._page > 0)
        self._next.setEnabled(self.page < self.pages)

    def save(self, path: Path) -> None:
        """Write the sheet as the ending of the name says, as PDF where it says nothing known."""
        if self._preview is None:
            return
        printed, setup = self._preview.printed, self._panel.setup
        job = partial(write_file, printed, setup, self._session.words_in(printed.language), path)
        self._run(job, lambda _: self._on_saved(path))

    def choose_file(self, ending: str) -> None:
        """Ask where to save a file with this ending, and save there."""
        if self._preview is None:
            return
        kind = {
            ".pdf": self.tr("PDF files (*.pdf)"),
            ".docx": self.tr("Word documents (*.docx)"),
            ".xlsx": self.tr("Excel workbooks (*.xlsx)"),
            ".csv": self.tr("CSV files (*.csv)"),
            ".html": self.tr("HTML files (*.html)"),
        }[ending]
        otherwise = self._session.words.say("file", "untitled")
        name = file_name(self._preview.printed.name, otherwise) + ending
        start = str(home() / name)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the sheet"), start, kind)
        if chosen:
            # A name may hold dots of its own, as in "Nghị quyết 57.2"; only its ending counts.
            path = Path(chosen)
            known = path.suffix.lower() == ending
            self.save(path if known else path.with_name(path.name + ending))

    def copy_table(self) -> None:
        """Put the table where Word and Excel paste from: as a table, and as plain columns."""
        if self._preview is None:
            return
        copy_sheet(self._preview.printed, self._session.words)
        self._say_done(self.tr("The table is copied. Paste it into Word or Excel with Ctrl+V."))

    def print(self) -> None:
        """Ask for the printer and print; without any, say what can be done instead."""
        if self._preview is None:
            return
        if not QPrinterInfo.availablePrinterNames():
            sentence = self.tr(
                "No printer found. The sheet is safe here; save it as PDF and print later."
            )
            save = NoticeAction(self.tr("Save as PDF"), lambda: self.choose_file(".pdf"))
            self._tell(NoticeKind.WARNING, sentence, save)
            return
        printer = printer_for(self._preview.paper, self._session.settings.printer)
        dialog = QPrintDialog(printer, self)
        if dialog.exec():
            job = partial(print_paper, self._preview.paper, printer)
            self._run(job, self._on_printed)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            self._paper.setFocus()  # a new tab would give the keyboard to its first button

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px, room = self._session.look.px, self.width() - self._panel.width()
        roomy = room >= px(_ROOM_FOR_WORDS)
        self._exact.setVisible(roomy)
        self._tools.setSpacing(px(8) if roomy else px(4))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._area.viewport() and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _zoom_button(self, sign: str, name: str) -> QPushButton:
        button = word_button(self._session.look, sign, small=True)
        set_name(button, name)
        return button

    def _arrange(self) -> None:
        tools = self._tools = QHBoxLayout()
        tools.addWidget(self._count)
        tools.addWidget(self._exact)
        tools.addWidget(self._stop)
        tools.addStretch(1)
        for widget in (self._smaller, self._larger, self._back, self._place, self._next):
            tools.addWidget(widget)
        px = self._session.look.px
        tools.setContentsMargins(px(16), px(8), px(16), px(8))
        tools.setSpacing(px(8))
        self._area.setWidget(self._paper)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(self._notices)
        left.addLayout(tools)
        left.addWidget(self._area, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self._panel)
        self._panel.exports.show_pages(0)

    def _connect(self) -> None:
        self._page_begun.connect(self._on_page_begun, Qt.ConnectionType.QueuedConnection)
        self._slow.timeout.connect(self._stop.show)
        self._stop.clicked.connect(self._on_stop_clicked)
        self._area.viewport().installEventFilter(self)
        self._back.clicked.connect(lambda: self.go_to_page(self.page - 1))
        self._larger.clicked.connect(lambda: self._zoom_by(1))
        self._next.clicked.connect(lambda: self.go_to_page(self.page + 1))
        self._panel.changed.connect(self._lay_out)
        self._panel.exports.copy_wanted.connect(self.copy_table)
        self._panel.exports.file_wanted.connect(self.choose_file)
        self._panel.exports.print_wanted.connect(self.print)
        self._session.look.follow(self, self._fit)
        self._paper.step_wanted.connect(self._step)
        self._paper.zoom_wanted.connect(self._zoom_by)
        self._smaller.clicked.connect(lambda: self._zoom_by(-1))

    def _run(self, job: Callable[[], None], done: Callable[[None], None]) -> None:
        self._session.runner.run(job, done, self._on_failed, Task(self))

    def _lay_out(self) -> None:
        options, setup = self._panel.options, self._panel.setup
        job = partial(prepare, self.paper, options, setup, self._page_begun.emit)
        self._slow.start()
        self._latest.run(job, self._show, self._on_failed)

    def _on_page_begun(self, page: int) -> None:
        if self._stop.isVisible():
            self._count.setText(self.tr("Laying out page {page}").replace("{page}", str(page)))

    def _on_stop_clicked(self) -> None:
        """Give up; what was laid out before stays."""
        self._latest.cancel()
        self._end_waiting()
        if self._preview is not None:
            self._show(self._preview)

    def _end_waiting(self) -> None:
        self._slow.stop()
        self._stop.hide()

    def _show(self, preview: Preview) -> None:
        self._end_waiting()
        self._preview = preview
        if preview.paper.landscape:
            count = self.tr("%n landscape A4 page(s)", "", self.pages)
        else:
            count = self.tr("%n portrait A4 page(s)", "", self.pages)
        self._count.setText(count)
        self._panel.exports.show_pages(self.pages)
        self._fit()
        self.go_to_page(self.page)

    def _fit(self) -> None:
        self._paper.set_room(self._area.maximumViewportSize() - self._bar_room())

    def _bar_room(self) -> QSize:
        return QSize(self._area.verticalScrollBar().sizeHint().width(), 0)

    def _step(self, by: int) -> None:
        """Go on by what is seen; the page is turned at its end."""
        bar = self._area.verticalScrollBar()
        if bar.value() != (bar.maximum() if by > 0 else bar.minimum()):
            bar.setValue(bar.value() + by * bar.pageStep())
            return
        before = self._page
        self.go_to_page(self.page + by)
        if by < 0 and self._page != before:
            bar.setValue(bar.maximum())

    def _zoom_by(self, steps: int) -> None:
        self._zoom = min(max(self._zoom * _ZOOM**steps, 1 / _LARGEST), _LARGEST)
        self._paper.set_zoom(self._zoom)

    def _tell(self, kind: NoticeKind, sentence: str, *actions: NoticeAction) -> None:
        while (item := self._notices.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.close()
        notice = Notice(self._session.look, kind, sentence, actions)
        self._notices.addWidget(notice)

    def _on_saved(self, path: Path) -> None:
        self._say_done(self.tr("Saved as {path}").replace("{path}", str(path)))

    def _on_printed(self, _: None) -> None:
        self._say_done(self.tr("The sheet has gone to the printer."))

    def _say_done(self, sentence: str) -> None:
        self._tell(NoticeKind.DONE, sentence)
        self.done.emit(sentence)

    def _on_failed(self, error: Exception) -> None:
        self._end_waiting()
        if isinstance(error, SongHanhError):
            self._tell(NoticeKind.ERROR, self._session.words.error(error))
        else:
            self.failed.emit(error)
