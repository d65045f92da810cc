"""Help in a tab: the list of pages and a search field beside the page that is read."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QImage, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from songhanh.core.text import fold, fold_map
from songhanh.health.report import versions
from songhanh.ui.help.about import licence_text, parts
from songhanh.ui.help.book import HelpBook
from songhanh.ui.help.setting import set_page
from songhanh.ui.views.page import Page
from songhanh.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from songhanh.ui.commands import Commands
    from songhanh.ui.session import Session

_LIST, _MEASURE, _NARROW = 264, 660, 760
_LIST_ROWS, _LEAST, _BAR = 4, 120, 12
_UNBOUND = 16_777_215  # Qt's own word for no bound
_DO, _LICENCE = "do", "licence"


class HelpView(Page):
    """Shows the pages of help; a link leads to another page, to a command or to a licence."""

    page = "help"
    command_requested = Signal(str)
    """The id of a command that a link in a page names."""

    def __init__(self, session: Session, commands: Commands) -> None:
        super().__init__(session, self.tr("Help"), scrolls=False)
        folder = session.paths.resources / "help" / session.settings.language.value
        self._book = HelpBook.load(folder, commands.all())
        self._current = self._book.pages[0].id
        self._licence = ""
        self._make_widgets()
        self._lay_out()
        self._fill_list()
        session.look.follow(self, self._renew)
        self._renew()

    @property
    def current(self) -> str:
        """The page that is read, by the name links give it."""
        return self._current

    @property
    def text(self) -> str:
        """What the page says, without its form."""
        return self._text.toPlainText()

    @property
    def titles(self) -> list[str]:
        """The titles in the list, those that hold what is searched for."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    @property
    def commands(self) -> dict[str, Callable[[], object]]:
        """What this view does of the program's commands."""
        return {"find": self._search.setFocus}

    def show_page(self, page: str) -> None:
        """Show a page by its name, from its beginning or from the first word searched for."""
        self._current, self._licence = page, ""
        row = next((r for r in range(self._list.count()) if self._id(r) == page), -1)
        self._list.setCurrentRow(row)
        self._show()

    def search(self, words: str) -> None:
        """List the pages that hold some words and show the first of them."""
        self._fill_list(words)
        found = [self._id(row) for row in range(self._list.count())]
        if found:
            self.show_page(self._current if self._current in found else found[0])

    def follow(self, url: QUrl) -> None:
        """Do what a link in a page stands for."""
        if url.scheme() == _DO:
            self.command_requested.emit(url.path())
        elif url.scheme() == _LICENCE:
            self._licence = url.path()
            self._show()
        elif url.path() in self._book:
            if self._search.text():
                self._search.set_query("")
                self._fill_list()
            self.show_page(url.path())

    def _make_widgets(self) -> None:
        name = self.tr("Search in help")
        self._search = SearchBox(self._session.look, name, name)
        self._search.query_changed.connect(self.search)
        self._search.submitted.connect(self.search)
        self._search.left_downwards.connect(self._go_down)
        self._list = QListWidget()
        self._list.setObjectName("pages")
        self._list.setAccessibleName(self.tr("Pages of help"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(self._on_row_changed)
        self._nothing = QLabel()
        self._nothing.setWordWrap(True)
        self._nothing.setProperty("tone", "soft")
        self._nothing.hide()
        self._text = QTextBrowser()
        self._text.setProperty("fit", "page")
        self._text.setObjectName("reading")
        self._text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text.setOpenLinks(False)
        self._text.setAccessibleName(self.title)
        self._text.anchorClicked.connect(self.follow)
        self.setFocusProxy(self._search)

    def _lay_out(self) -> None:
        self._side = QWidget()
        self._side.setObjectName("navigator")
        self._side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self._side)
        self._column.addWidget(self._search)
        self._column.addWidget(self._nothing)
        self._column.addWidget(self._list, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._side)
        self._row.addWidget(self._text, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before = self._room()
        self._fit()
        if self._room() != before or event.size().width() != event.oldSize().width():
            self._show(keep=True)

    def _renew(self) -> None:
        px = self._session.look.px
        self._column.setContentsMargins(px(12), px(12), px(12), px(8))
        self._column.setSpacing(px(8))
        self._fit()
        self._show(keep=True)

    def _fit(self) -> None:
        """Put the list beside the page, or above it where there is little room."""
        px, direction = self._session.look.px, QBoxLayout.Direction
        narrow = self.width() < px(_NARROW)
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        rows = self._list.sizeHintForRow(0) * _LIST_ROWS + px(4)
        self._list.setMaximumHeight(rows if narrow else _UNBOUND)
        self._side.setMaximumWidth(_UNBOUND if narrow else px(_LIST))
        self._side.setMinimumWidth(0 if narrow else px(_LIST))
        self._side.setMaximumHeight(rows + px(64) if narrow else _UNBOUND)
        room = self.width() - (0 if narrow else px(_LIST))
        side = max(0, (room - px(_MEASURE)) // 2)
        self._text.setViewportMargins(side, 0, side, 0)

    def _go_down(self) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _room(self) -> int:
        """Return how wide a picture may be."""
        return max(_LEAST, self._text.viewport().width() - self._session.look.px(44) - _BAR)

    def _fill_list(self, words: str = "") -> None:
        blocked = self._list.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._list.clear()
        for page in self._book.find(words) if words.strip() else self._book.pages:
            item = QListWidgetItem(page.title)
            item.setData(Qt.ItemDataRole.UserRole, page.id)
            item.setToolTip(page.title)
            self._list.addItem(item)
        rows = [row for row in range(self._list.count()) if self._id(row) == self._current]
        self._list.setCurrentRow(rows[0] if rows else -1)
        self._list.blockSignals(blocked)
        sentence = self.tr("No page of help has “{words}”. Try another word, or fewer.")
        self._nothing.setText(sentence.replace("{words}", words.strip()))
        self._nothing.setVisible(not self._list.count())

    def _id(self, row: int) -> str:
        return str(self._list.item(row).data(Qt.ItemDataRole.UserRole))

    def _show(self, *, keep: bool = False) -> None:
        bar = self._text.verticalScrollBar()
        place = bar.value()
        if self._licence:
            self._show_licence()
        else:
            text = self._book[self._current].text
            text = text.replace("{versions}", self._versions()).replace("{licences}", self._parts())
            document = self._text.document()
            document.setDocumentMargin(self._session.look.px(20))
            set_page(document, text, self._session.look, self._picture, self._room())
            self._text.moveCursor(QTextCursor.MoveOperation.Start)
        bar.setValue(place if keep else 0)
        self._mark(go=not keep)

    def _picture(self, name: str) -> QImage:
        session = self._session
        dark = "" if session.look.palette.color("surface").lightnessF() > 0.5 else "-dark"
        file = f"{name}-{session.settings.language.value}{dark}.png"
        return QImage(str(session.paths.resources / "help" / "pictures" / file))

    def _versions(self) -> str:
        words, packs = self._session.words, self._session.library.packs
        rows = [
            f"- {name}: **{version}**" for name, version in versions(self._session.library, words)
        ]
        said = self.tr("Data as of {date}").replace("{date}", words.date(packs[0].manifest.date))
        return "\n".join([*rows, f"- {said}"])

    def _parts(self) -> str:
        found = parts(self._session.paths)
        if not found:
            return self.tr(
                "Started from its source, the program uses libraries that pip has installed; "
                "their licences lie beside each of them, and a package of Song Hành lists them here."
            )
        heads = (self.tr("Part"), self.tr("Version"), self.tr("Licence"))
        rows = [f"| {' | '.join(heads)} |", "| --- | --- | --- |"]
        for part in found:
            link = quote(part.name)
            name = f"[{part.licence}]({_LICENCE}:{link})" if part.texts else part.licence
            rows.append(f"| {part.name} | {part.version} | {name} |")
        return "\n".join(rows)

    def _show_licence(self) -> None:
        look = self._session.look
        try:
            text = licence_text(self._session.paths, self._licence)
        except OSError:
            text = self.tr("The text of this licence is missing from the program's folder.")
        back = escape(self.tr("Back to {page}").replace("{page}", self._book["about"].title))
        link = f'<p><a href="about" style="color:{look.color("link").name()}">← {back}</a></p>'
        body = (
            f'<p style="white-space:pre-wrap; color:{look.color("text").name()}">{escape(text)}</p>'
        )
        self._text.setHtml(link + body)

    def _mark(self, *, go: bool) -> None:
        """Mark what is searched for in the page; `go` brings the first of it into view."""
        look, marks = QTextCharFormat(), []
        look.setBackground(self._session.look.color("mark"))
        look.setForeground(self._session.look.color("mark_text"))
        look.setFontUnderline(True)  # colour alone would be lost on a grey screen
        said, origin = fold_map(self._text.toPlainText())
        for word in dict.fromkeys(fold(self._search.text()).split()):
            place = said.find(word)
            while place >= 0:
                cursor = QTextCursor(self._text.document())
                cursor.setPosition(origin[place])
                end = origin[place + len(word)]
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, look
                marks.append(mark)
                place = said.find(word, place + len(word))
        self._text.setExtraSelections(marks)
        if marks and go:
            first = min(marks, key=lambda mark: mark.cursor.position())
            top = self._text.cursorRect(first.cursor).top()
            if top > self._text.viewport().height() * 3 // 4:
                self._text.verticalScrollBar().setValue(top - self._session.look.px(80))

    def _on_row_changed(self, row: int) -> None:
        if row >= 0 and (self._id(row) != self._current or self._licence):
            self._current, self._licence = self._id(row), ""
            self._show()
