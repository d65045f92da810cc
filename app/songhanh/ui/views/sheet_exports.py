"""The foot of the panel beside a sheet: print it, save it as a file, copy its table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from songhanh.ui.widgets.buttons import set_name, word_button

if TYPE_CHECKING:
    from songhanh.ui.look import Look


class SheetExports(QWidget):
    """Tells what is wanted; the doing is for whoever listens."""

    print_wanted = Signal()
    file_wanted = Signal(str)
    """The ending of the file that is wanted."""
    copy_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.print_button = word_button(look, self.tr("Print…"), "printer", primary=True)
        self.print_button.clicked.connect(self.print_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.print_button)
        row = QHBoxLayout()
        self._files = []
        for ending, words, name in (
            (".pdf", self.tr("PDF"), self.tr("Save as PDF")),
            (".docx", self.tr("Word"), self.tr("Save as a Word document")),
            (".xlsx", self.tr("Excel"), self.tr("Save as an Excel workbook")),
        ):
            button = word_button(look, words, small=True)
            set_name(button, name)
            button.clicked.connect(lambda *_, ending=ending: self.file_wanted.emit(ending))
            row.addWidget(button, 1)
            self._files.append(button)
        self._more = word_button(look, self.tr("More"), small=True)
        self._more.setMenu(self._menu())
        row.addWidget(self._more, 1)
        column.addLayout(row)
        look.follow(self, self._renew)
        self._renew()

    def show_pages(self, count: int) -> None:
        """Say on the button how much paper it will take; without pages there is nothing to do."""
        words = self.tr("Print %n page(s)…", "", count) if count else self.tr("Print…")
        self.print_button.setText(words)
        for button in (self.print_button, *self._files, self._more):
            button.setEnabled(bool(count))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for ending, words in (
            (".html", self.tr("Save as HTML")),
            (".csv", self.tr("Save the figures as CSV")),
        ):
            action = menu.addAction(words)
            action.triggered.connect(lambda *_, ending=ending: self.file_wanted.emit(ending))
        menu.addAction(self.tr("Copy the table")).triggered.connect(self.copy_wanted)
        return menu

    def _renew(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(self._look.px(8))
