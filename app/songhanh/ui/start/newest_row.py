"""The row of the start page that tells what is new in the data."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from songhanh.core.tree import Place
from songhanh.ui.context.section import clear_layout
from songhanh.ui.news_words import NewsWords
from songhanh.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from songhanh.core.model import Document
    from songhanh.store.seen import Update
    from songhanh.ui.session import Session


class NewestRow(QWidget):
    """What the last update changed, as long as that is news; else the document issued last."""

    news_requested = Signal()
    """The user wants to see what the last update changed."""
    place_requested = Signal(Place)

    def __init__(self, session: Session, name: Callable[[Document], str], watcher: QObject) -> None:
        """Make the row; `name` says how a document is called, `watcher` filters its events."""
        super().__init__()
        self._session, self._name, self._watcher = session, name, watcher
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        session.news.changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        clear_layout(self._room)
        fresh = self._session.news.fresh
        row = self._news(fresh) if fresh else self._newest()
        row.installEventFilter(self._watcher)
        self._room.addWidget(row)

    def _news(self, fresh: tuple[Update, ...]) -> ListRow:
        what = NewsWords(self).count(change for update in fresh for change in update.changes)
        row = ListRow(self._session.look, self.tr("What is new"), what, "usb")
        row.setToolTip(what)
        row.clicked.connect(self.news_requested)
        return row

    def _newest(self) -> ListRow:
        documents = self._session.library.documents.values()
        newest = max(documents, key=lambda document: document.issued or date.min)
        name = self.tr("Newest: {document}").replace("{document}", self._name(newest))
        day = self._session.words.date(newest.issued)
        row = ListRow(self._session.look, name, "", "file-text", day)
        place = Place(document=newest.id)
        row.clicked.connect(lambda: self.place_requested.emit(place))
        return row
