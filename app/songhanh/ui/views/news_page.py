"""What is new in the data: what the last update brought, changed and took away."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from songhanh.core.diff import ChangeKind, Edition
from songhanh.core.model import CENTRAL, Document
from songhanh.core.own import Bookmark, DossierEntry, Note
from songhanh.core.text import sort_key
from songhanh.export.changes import ChangesWriter
from songhanh.ui.context.section import clear_layout
from songhanh.ui.differences.requests import UpdateRequest
from songhanh.ui.look import set_type
from songhanh.ui.news import document_of
from songhanh.ui.news_words import NewsWords
from songhanh.ui.scale import Role
from songhanh.ui.views.page import Page
from songhanh.ui.widgets.buttons import word_button
from songhanh.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from songhanh.core.diff import Change
    from songhanh.store.seen import Update
    from songhanh.ui.session import Session

_NEWEST = 10
_WHOLE = (ChangeKind.DOCUMENT_ADDED, ChangeKind.DOCUMENT_REMOVED)


class NewsPage(Page):
    """A row for each document the last update touched; what one has notes on comes first."""

    page = "news"
    difference_requested = Signal(object)
    """The UpdateRequest of what the user wants to see word by word."""
    hit_activated = Signal(str)
    """The user wants to read this document, by id."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("What is new in the data"))
        self._counted = NewsWords(self)
        self._summary = QLabel()
        self._summary.setWordWrap(True)
        self._done = word_button(session.look, self.tr("I have seen all of it"), "circle-check")
        self._done.clicked.connect(self._on_done_clicked)
        buttons = QHBoxLayout()
        buttons.addWidget(self._done)
        buttons.addStretch(1)
        self._end.addWidget(self._summary)
        self._end.addLayout(buttons)
        self._lists = QWidget()
        self._sections = QVBoxLayout(self._lists)
        self._sections.setContentsMargins(0, 0, 0, 0)
        self._end.addWidget(self._lists)
        self.watch(self._done)
        session.news.changed.connect(self._show)
        session.own.changed.connect(self._on_own_changed)
        self._show()

    def _show(self) -> None:
        news = self._session.news
        clear_layout(self._sections)
        self._done.setVisible(bool(news.fresh))
        updates = [update for update in news.updates if update.changes]
        if not updates:
            self._summary.setText(
                self.tr(
                    "The data has not been updated since this machine first used it. After the "
                    "next update, what came, changed and went will stand here."
                )
            )
        else:
            self._summary.setText("\n".join(self._head(update) for update in updates))
        for update in updates:
            self._show_own(update)
            self._show_places(update)
        if not updates:
            self._show_newest()

    def _head(self, update: Update) -> str:
        words, old, new = self._session.words, update.old, update.new
        said = self.tr("From data pack {old} ({old_day}) to {new} ({new_day}): {what}.")
        values = {
            "old": old.version,
            "old_day": words.date(old.date),
            "new": new.version,
            "new_day": words.date(new.date),
            "what": self._counted.count(update.changes),
        }
        for key, value in values.items():
            said = said.replace(f"{{{key}}}", value)
        return said

    def _show_own(self, update: Update) -> None:
        """Show what the user has marked, noted or gathered and the update changed."""
        own = self._session.own
        kinds: tuple[type[Bookmark | Note | DossierEntry], ...] = (Bookmark, Note, DossierEntry)
        targets = {one.target for kind in kinds for one in own.all(kind)}
        touched = [change for change in update.changes if change.id in targets]
        if not touched:
            return
        today = Edition(self._session.library.documents, {})
        writer = ChangesWriter(
            self._session.words, self._session.library.taxonomy, Edition({}, {}), today
        )
        rows = self._section(self.tr("In your notebook"))
        for change in touched:
            name, _, detail = writer.line(change).partition(": ")
            row = self._row(update, (change,), name, detail)
            provision = "" if change.kind in _WHOLE else change.id
            request = UpdateRequest(document_of(change), provision)
            row.clicked.connect(
                lambda _=False, one=change, request=request: self._open(update, (one,), request)
            )
            rows.addWidget(row)

    def _show_places(self, update: Update) -> None:
        """Show the documents place by place: the centre, the user's own province, the others."""
        session = self._session
        places: dict[str, dict[str, list[Change]]] = {}
        for change in update.changes:
            documents = places.setdefault(change.scope, {})
            documents.setdefault(document_of(change), []).append(change)
        mine = session.settings.my_province
        names = {scope: self._place(scope) for scope in places}
        order = sorted(places, key=lambda s: (s != CENTRAL, s != mine, sort_key(names[s])))
        for scope in order:
            rows = self._section(names[scope])
            for document, changes in places[scope].items():
                name, title = self._document(document, changes)
                detail = self._counted.count(changes)
                if changes[0].kind in _WHOLE:
                    what = session.words.name(changes[0].kind)
                    detail = " · ".join(part for part in (what, title) if part)
                row = self._row(update, changes, name, detail)
                row.clicked.connect(
                    lambda _=False, c=tuple(changes), d=document: self._open(
                        update, c, UpdateRequest(d)
                    )
                )
                rows.addWidget(row)

    def _show_newest(self) -> None:
        """Show what was issued last: without an update, that is the news."""
        rows, words = self._section(self.tr("Issued last")), self._session.words
        documents = self._session.library.documents.values()
        newest = sorted(documents, key=lambda one: one.issued or date.min, reverse=True)
        for document in newest[:_NEWEST]:
            label, place = words.text(document.label), self._place(document.scope)
            title = words.text(document.title)
            day = words.date(document.issued)
            name = f"{place} · {label}"
            row = ListRow(self._session.look, name, title, "file-text", day)
            row.clicked.connect(lambda _=False, key=document.id: self.hit_activated.emit(key))
            self.watch(row)
            rows.addWidget(row)

    def _row(self, update: Update, changes: Iterable[Change], name: str, detail: str) -> ListRow:
        news = self._session.news
        unseen = any(news.is_unseen(update, change) for change in changes)
        note = self.tr("not seen yet") if unseen else ""
        row = ListRow(self._session.look, name, detail, "file-text", note)
        self.watch(row)
        return row

    def _section(self, title: str) -> QVBoxLayout:
        head, rows = QLabel(title), QVBoxLayout()
        set_type(head, Role.HEADING)
        rows.setSpacing(0)
        self._sections.addSpacing(self._session.look.px(12))
        self._sections.addWidget(head)
        self._sections.addLayout(rows)
        return rows

    def _document(self, key: str, changes: list[Change]) -> tuple[str, str]:
        """Return the label and the title of a document that may have gone."""
        words = self._session.words
        told = [change.after or change.before for change in changes if change.id == key]
        document = self._session.library.documents.get(key, next(iter(told), None))
        if not isinstance(document, Document):
            return key, ""
        return words.text(document.label), words.text(document.title)

    def _place(self, scope: str) -> str:
        province = self._session.library.taxonomy.province.get(scope)
        return self._session.words.text(province.name) if province else self.tr("The centre")

    def _open(self, update: Update, changes: tuple[Change, ...], request: UpdateRequest) -> None:
        self._session.news.mark(update, *(change.id for change in changes))
        if changes[0].kind == ChangeKind.DOCUMENT_ADDED:
            self.hit_activated.emit(request.document)
        else:
            self.difference_requested.emit(request)

    def _on_done_clicked(self) -> None:
        for update in self._session.news.fresh:
            self._session.news.mark(update, done=True)

    def _on_own_changed(self, kind: type) -> None:
        if kind in (Bookmark, Note, DossierEntry) and self._session.news.updates:
            self._show()
