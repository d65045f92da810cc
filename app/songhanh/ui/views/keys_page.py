"""All keys on one page, as they are in the program; it can be printed and pinned to the wall."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, Signal
from PySide6.QtGui import QKeySequence, QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout
from typing_extensions import override

from songhanh.ui.palette import PAPER
from songhanh.ui.scale import Role
from songhanh.ui.views.page import Page
from songhanh.ui.widgets.notice import NoticeKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from songhanh.ui.commands import Commands
    from songhanh.ui.palette import Palette
    from songhanh.ui.session import Session

_TWO_COLUMNS, _MEASURE = 820, 940
_MARGIN = 15.0
_Section = tuple[str, list[tuple[str, str]]]


class KeysPage(Page):
    """The list of keys, made from the commands; it scrolls by itself."""

    page = "keys"
    notice_requested = Signal(str, str)

    def __init__(self, session: Session, commands: Commands) -> None:
        self._wide = True
        super().__init__(session, self.tr("Keys"), "", scrolls=False)
        self._list = commands
        self._text = QTextBrowser()
        self._text.setProperty("fit", "page")
        self._text.setObjectName("reading")
        self._text.setAccessibleName(self.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)
        self.setFocusProxy(self._text)
        session.look.follow(self, self._show)
        self._show()

    @property
    def commands(self) -> dict[str, Callable[[], object]]:
        """What this view does of the program's commands."""
        return {"print": self.print}

    @property
    def text(self) -> str:
        """What the page says, without its form."""
        return self._text.toPlainText()

    def print(self) -> None:
        """Ask for the printer and print; without any, say so."""
        if not QPrinterInfo.availablePrinterNames():
            sentence = self.tr("No printer found. The list stays here; print it later.")
            self.notice_requested.emit(NoticeKind.WARNING.value, sentence)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec():
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the list on a printer or into its file."""
        margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        document = QTextDocument()
        document.setHtml(self._html(PAPER, 9, 8, wide=True))
        document.print_(printer)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_measure()
        wide = event.size().width() >= self._session.look.px(_TWO_COLUMNS)
        if wide != self._wide:
            self._wide = wide
            self._show()

    def _keep_measure(self) -> None:
        side = max(0, (self.width() - self._session.look.px(_MEASURE)) // 2)
        self._text.setViewportMargins(side, 0, side, 0)

    def _show(self) -> None:
        self._keep_measure()
        scale = self._session.look.scale
        bar = self._text.verticalScrollBar()
        before = bar.value()
        palette = self._session.look.palette
        points, small = scale.pt(Role.UI), scale.pt(Role.CAPTION)
        self._text.document().setDocumentMargin(scale.px(24))
        self._text.setHtml(self._html(palette, points, small, wide=self._wide))
        bar.setValue(before)

    def _html(self, palette: Palette, points: float, small: float, *, wide: bool) -> str:
        sections = self._sections()
        half = sum(len(rows) + 2 for _, rows in sections) / 2
        columns: list[list[_Section]] = [[], []]
        filled = 0
        for section in sections:
            columns[int(wide and filled + len(section[1]) / 2 > half)].append(section)
            filled += len(section[1]) + 2
        cells = "".join(
            f'<td width="{50 if wide else 100}%">{"".join(_section(s, palette) for s in column)}</td>'
            for column in columns
            if column
        )
        head = f'<p style="font-size:{points * 1.6}pt; font-weight:600">{escape(self.title)}</p>'
        about = self.tr("Every command is in the menu as well; Ctrl+Shift+P finds it by its name.")
        about = f'<p style="font-size:{small}pt; color:{palette.text2}; margin-bottom:8px">{escape(about)}</p>'
        body = f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{cells}</tr></table>'
        style = f"font-size:{points}pt; color:{palette.text}"
        gap = '<p style="margin:0; font-size:4pt">&nbsp;</p>'  # a cell knows no margin above its first line
        return f'<div style="{style}">{head}{about}{gap}{body}</div>'

    def _sections(self) -> list[_Section]:
        sections: dict[str, list[tuple[str, str]]] = {}
        for command in self._list.all():
            if command.keys:
                keys = ", ".join(_native(key) for key in command.keys)
                name = self._list.group_name(command.group)
                sections.setdefault(name, []).append((command.text, keys))
        here = [
            (self.tr("Open what is chosen"), "Enter"),
            (self.tr("Open a branch, close it"), "→  ←"),
            (self.tr("Next provision, the one before"), "↓  ↑"),
            (self.tr("Move a column of the comparison"), "Alt+←  Alt+→"),
            (self.tr("Move an entry of the notebook"), "Alt+↑  Alt+↓"),
            (self.tr("Into the folder above, out of it"), "Alt+Shift+→  Alt+Shift+←"),
            (self.tr("Rename a folder, what was saved"), "F2"),
            (self.tr("Take a column out of the comparison"), _native("Del")),
            (self.tr("Close a notice, a list, a search"), _native("Esc")),
        ]
        return [*sections.items(), (self.tr("In lists, trees and tables"), here)]


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _section(section: _Section, palette: Palette) -> str:
    name, rows = section
    lines = "".join(
        f'<tr><td style="padding:3px 8px 3px 0">{escape(words)}</td>'
        f'<td style="padding:3px 40px 3px 0; white-space:nowrap" align="right">'
        f'<span style="font-weight:600">{escape(keys)}</span></td></tr>'
        for words, keys in rows
    )
    return (
        f'<p style="font-weight:600; color:{palette.link}; margin-top:14px; margin-bottom:2px">'
        f'{escape(name)}</p><table width="100%" cellspacing="0">{lines}</table>'
    )
