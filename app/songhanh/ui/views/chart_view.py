"""One row of a comparison as a chart, to be looked at, printed, and copied."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from songhanh.config.paths import home
from songhanh.core.row_chart import ChartRequest, Order
from songhanh.export.files import write_whole
from songhanh.ui.charts.chart_widget import ChartWidget
from songhanh.ui.charts.paper import chart_paper
from songhanh.ui.charts.words import ChartWords
from songhanh.ui.look import set_type
from songhanh.ui.printing.pdf import page_layout, pdf_bytes
from songhanh.ui.printing.printer import print_paper
from songhanh.ui.scale import Role
from songhanh.ui.tasks import Task
from songhanh.ui.widgets.buttons import word_button
from songhanh.ui.widgets.elided_label import ElidedLabel
from songhanh.ui.widgets.notice import NoticeKind
from songhanh.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from songhanh.core.compare import ComparisonSheet, Row
    from songhanh.ui.charts.words import ChartText
    from songhanh.ui.printing.page import PaperSheet
    from songhanh.ui.session import Session

_UNFIT = str.maketrans('\\/:*?"<>|', "-" * 9)


class ChartView(QWidget):
    """Draws a row; what the row says is there already, so nothing is read."""

    provision_selected = Signal(object)
    """The Provision of the bar the user went to, or None."""
    hit_activated = Signal(str)
    """The user wants to read this provision, by id."""
    notice_requested = Signal(str, str)
    failed = Signal(object)
    title_changed = Signal(str)

    def __init__(
        self,
        session: Session,
        sheet: ComparisonSheet,
        row: Row,
        request: ChartRequest,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        look = session.look
        self._title, self._detail = ElidedLabel(), ElidedLabel()
        set_type(self._title, Role.VIEW_TITLE)
        self._detail.setProperty("tone", "soft")
        self._order = Segmented(
            self.tr("Order of the bars"),
            [
                (Order.COLUMNS.value, self.tr("As in the table")),
                (Order.VALUE.value, self.tr("By value")),
            ],
        )
        self._copy = word_button(look, self.tr("Copy picture"), "file-text", small=True)
        self._save = word_button(look, self.tr("Save as PDF"), "file-down", small=True)
        self._print = word_button(look, self.tr("Print"), "printer", primary=True, small=True)
        self._widget = ChartWidget(look)
        self._none = QLabel()
        self._area, self._pages = QScrollArea(), QStackedWidget()
        self._arrange()
        self._connect()
        self.show_row(sheet, row, request)

    @property
    def request(self) -> ChartRequest:
        """What is drawn, in the order in which the bars stand now."""
        return replace(self._request, order=Order(self._order.value()))

    @property
    def title(self) -> str:
        """The name of the tab."""
        return self.tr("Chart: {name}").replace("{name}", self._text.title)

    @property
    def commands(self) -> dict[str, Callable[[], object]]:
        """What this view does of the program's commands."""
        return {"print": self._on_print_clicked}

    @property
    def text(self) -> ChartText:
        """The chart in words."""
        return self._text

    def show_row(self, sheet: ComparisonSheet, row: Row, request: ChartRequest) -> None:
        """Draw another row, which is what `request` asks for."""
        self._request = request
        self._order.set_value(request.order.value)
        self._words = ChartWords(sheet, row, self._session.sheet_writer(), self)
        self._show()
        self.title_changed.emit(self.title)

    def tell_current(self) -> None:
        """Tell again what is chosen, as when this tab comes back to the front."""
        row = self._widget.current
        self.provision_selected.emit(self._text.lines[row].provision if row >= 0 else None)

    def copy_picture(self) -> None:
        """Put the chart on the clipboard as a picture."""
        QGuiApplication.clipboard().setImage(self._widget.picture())
        sentence = self.tr("The picture is copied. Paste into Word with Ctrl+V.")
        self.notice_requested.emit(NoticeKind.DONE.value, sentence)

    def save(self, path: Path) -> None:
        """Write the chart as PDF."""
        job = partial(_write, self.paper(), path)
        sentence = self.tr("Saved as {path}").replace("{path}", str(path))
        self._run(job, sentence)

    def paper(self) -> PaperSheet:
        """Return the chart as it is printed."""
        words, manifest = self._session.words, self._session.library.packs[0].manifest
        date = words.date(manifest.date)
        pack = words.say("sheet", "pack", version=manifest.version, date=date)
        printed = f"{words.say('sheet', 'reference')} · {words.date(self._session.today)}"
        return chart_paper(self._text, words.say("chart", "title"), (pack, printed))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            self._widget.setFocus()  # a new tab would give the keyboard to its first button

    def _arrange(self) -> None:
        self._head, self._tools = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addWidget(self._detail, 1)
        self._tools.addWidget(self._order)
        self._tools.addStretch(1)
        for button in (self._copy, self._save, self._print):
            self._tools.addWidget(button)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("column")
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._widget)
        rows.addStretch(1)
        self._area.setWidget(inner)
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages.addWidget(self._area)
        self._pages.addWidget(self._none)
        page = QFrame()
        page.setObjectName("page")
        line = QFrame()
        line.setObjectName("line")
        column, outer = QVBoxLayout(page), QVBoxLayout(self)
        for one in (column, outer):
            one.setContentsMargins(0, 0, 0, 0)
            one.setSpacing(0)
        outer.addWidget(page)
        column.addLayout(self._head)
        column.addLayout(self._tools)
        column.addWidget(line)
        column.addWidget(self._pages, 1)
        self._session.look.follow(self, self._renew)
        self._renew()

    def _renew(self) -> None:
        px = self._session.look.px
        self._head.setContentsMargins(px(24), px(10), px(14), px(2))
        self._tools.setContentsMargins(px(24), px(4), px(14), px(10))
        self._head.setSpacing(px(12))
        self._tools.setSpacing(px(8))

    def _connect(self) -> None:
        self._order.chosen.connect(self._show)
        self._copy.clicked.connect(self.copy_picture)
        self._save.clicked.connect(self._on_save_clicked)
        self._print.clicked.connect(self._on_print_clicked)
        self._widget.row_chosen.connect(self._on_row_chosen)
        self._widget.row_opened.connect(self.hit_activated)

    def _show(self) -> None:
        self._text = self._words.write(Order(self._order.value()))
        self._title.setText(self._text.title)
        self._detail.setText(self._text.detail)
        drawn = self._words.chart.drawn > 0
        for button in (self._order, self._copy, self._save, self._print):
            button.setEnabled(drawn)
        self._widget.show_chart(self._text)
        if drawn:
            self._pages.setCurrentWidget(self._area)
            return
        sentence = self.tr(
            "Nothing to draw: no column has a figure of this row that can be put on one scale."
        )
        self._none.setText(
            "\n\n".join([sentence, *(line.sentence for line in self._text.lines[:12])])
        )
        self._pages.setCurrentWidget(self._none)

    def _run(self, job: Callable[[], None], sentence: str) -> None:
        def done(_: None) -> None:
            self.notice_requested.emit(NoticeKind.DONE.value, sentence)

        self._session.runner.run(job, done, self.failed.emit, Task(self))

    def _on_row_chosen(self, provision: object) -> None:
        rect = self._widget.row_rect(self._widget.current).toRect()
        self._area.ensureVisible(rect.left(), rect.center().y(), 0, rect.height() * 2)
        self.provision_selected.emit(provision)

    def _on_save_clicked(self) -> None:
        start = str(home() / f"{self._text.title.translate(_UNFIT)}.pdf")
        kinds = self.tr("PDF files (*.pdf)")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the chart"), start, kinds)
        if chosen:
            path = Path(chosen)
            self.save(path if path.suffix else path.with_suffix(".pdf"))

    def _on_print_clicked(self) -> None:
        if not QPrinterInfo.availablePrinterNames():
            sentence = self.tr("No printer found. Save the chart as PDF and print it later.")
            self.notice_requested.emit(NoticeKind.WARNING.value, sentence)
            return
        paper = self.paper()
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout(paper))
        printer.setFullPage(True)
        printer.setDocName(self._text.title)
        dialog = QPrintDialog(printer, self)
        if dialog.exec():
            sentence = self.tr("The chart has gone to the printer.")
            self._run(partial(print_paper, paper, printer), sentence)


def _write(paper: PaperSheet, path: Path) -> None:
    write_whole(path, pdf_bytes(paper, path))
