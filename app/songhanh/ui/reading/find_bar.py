"""Finds words in the page that is read, typed with diacritics or without."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTextEdit
from typing_extensions import override

from songhanh.core.text import fold, fold_map, nfc
from songhanh.ui.widgets.buttons import icon_button
from songhanh.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from songhanh.ui.look import Look

_FIELD = 320


class _Match(NamedTuple):
    pane: QTextEdit
    start: int
    end: int


class FindBar(QFrame):
    """Marks every place in the panes and goes from one to the next, round in a ring."""

    closed = Signal()

    def __init__(self, look: Look, panes: Callable[[], Sequence[QTextEdit]]) -> None:
        super().__init__()
        self.setObjectName("find")
        self._look = look
        self._panes = panes
        self._at = 0
        name = self.tr("Find in this page")
        self._field = SearchBox(look, name, name)
        self._field.emptied_by_escape = False  # an empty field would be of no use here
        self._field.query_changed.connect(lambda _: self._begin())
        self._field.submitted.connect(lambda _: self.step(1))
        self._count = QLabel()
        before = icon_button(look, "chevron-up", self.tr("Find previous"), "Shift+F3")
        after = icon_button(look, "chevron-down", self.tr("Find next"), "F3")
        close = icon_button(look, "x", self.tr("Close the search in this page"), "Esc")
        before.clicked.connect(lambda: self.step(-1))
        after.clicked.connect(lambda: self.step(1))
        close.clicked.connect(self.end)
        self._row = QHBoxLayout(self)
        for part in (self._field, before, after, self._count):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(close)
        self.hide()
        look.follow(self, self._renew)
        self._renew()

    def begin(self, words: str = "") -> None:
        """Show the bar with some words, or with those that are selected if there are any."""
        selected = [p.textCursor().selectedText() for p in self._panes()]
        words = words or next((w for w in selected if w and "\u2029" not in w), "")
        if words:
            self._field.set_query(words)
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._begin()

    def step(self, by: int) -> None:
        """Go to the next place (`by` 1) or the one before (-1); without a bar, begin."""
        if not self.isVisible():
            self.begin()
            return
        matches = self._matches()
        self._at = (self._at + by) % len(matches) if matches else 0
        self._show(matches)

    def renew(self, *, go: bool = True) -> None:
        """Mark again, after another page or language; `go` brings the first place into view."""
        if self.isVisible():
            self._begin(go=go)

    def mark_again(self) -> None:
        """Mark again in the same page, where the columns were set anew; nothing moves."""
        if self.isVisible():
            self._mark_all(self._matches())

    def end(self) -> None:
        """Take the marks and the bar away; the keyboard goes back to the page."""
        for pane in self._panes():
            pane.setExtraSelections([])
        self.hide()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def _begin(self, *, go: bool = True) -> None:
        self._at = 0
        self._show(self._matches(), go=go)

    def _matches(self) -> list[_Match]:
        wanted = " ".join(fold(nfc(self._field.text())).split())
        found: list[_Match] = []
        for pane in self._panes() if wanted else ():
            folded, origin = fold_map(pane.document().toPlainText().replace("\u00a0", " "))
            start = folded.find(wanted)
            while start >= 0:
                end = start + len(wanted)
                found.append(_Match(pane, origin[start], origin[end - 1] + 1))
                start = folded.find(wanted, end)
        return found

    def _mark_all(self, matches: list[_Match]) -> None:
        for pane in self._panes():
            pane.setExtraSelections(
                [
                    self._mark(match, current=number == self._at)
                    for number, match in enumerate(matches)
                    if match.pane is pane
                ]
            )

    def _show(self, matches: list[_Match], *, go: bool = True) -> None:
        self._mark_all(matches)
        if matches and go:
            self._go_to(matches[self._at])
        words = self.tr("{n} of {count}") if matches else self.tr("Not in this page")
        words = words.replace("{n}", str(self._at + 1)).replace("{count}", str(len(matches)))
        self._count.setText(words if self._field.text().strip() else "")
        self._field.set_error("" if matches or not self._field.text().strip() else words)

    def _mark(self, match: _Match, *, current: bool) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        look.setBackground(self._look.color("accent" if current else "mark"))
        look.setForeground(self._look.color("on_accent" if current else "mark_text"))
        look.setFontUnderline(True)  # colour alone would be lost on a grey screen
        selection = QTextEdit.ExtraSelection()
        selection.format = look
        selection.cursor = _cursor(match)
        return selection

    @staticmethod
    def _go_to(match: _Match) -> None:
        cursor = _cursor(match)
        cursor.setPosition(match.start)
        match.pane.setTextCursor(cursor)
        match.pane.ensureCursorVisible()

    def _renew(self) -> None:
        px = self._look.px
        self._field.setMaximumWidth(px(_FIELD))
        self._row.setContentsMargins(px(24), px(6), px(14), px(6))
        self._row.setSpacing(px(8))


def _cursor(match: _Match) -> QTextCursor:
    cursor = QTextCursor(match.pane.document())
    cursor.setPosition(match.start)
    cursor.setPosition(match.end, QTextCursor.MoveMode.KeepAnchor)
    return cursor
