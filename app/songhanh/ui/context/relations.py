"""The documents related to one: what it carries out, and what carries it out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from songhanh.core.model import CENTRAL, Document
from songhanh.core.text import sort_key
from songhanh.core.tree import Place
from songhanh.ui.context.section import Section
from songhanh.ui.scale import Role
from songhanh.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from songhanh.ui.session import Session

_SHOWN = 8


class RelationsSection(Section):
    """Links to related documents, those of the centre before those of provinces."""

    place_requested = Signal(Place)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session.look, parent=parent)
        self._session = session

    def set_document(self, document: Document, implementers: Sequence[Document]) -> None:
        """Show what is related to a document."""
        self.clear()
        known = self._session.library.documents
        above = [known[key] for key in document.implements if key in known]
        central = [one for one in implementers if one.scope == CENTRAL]
        provinces = sorted((one for one in implementers if one.scope != CENTRAL), key=self._order)
        number = len(above) + len(implementers)
        self.set_head(self.tr("Related"), self._session.words.number(number) if number else "")
        for title, documents in (
            (self.tr("Carries out"), above),
            (self.tr("Carried out by the centre"), central),
            (self.tr("Carried out by provinces"), provinces),
        ):
            self._add_group(title, documents)
        if not number:
            words = self.tr("The data name no document that carries this one out.")
            self.add_words(words, Role.CAPTION)

    def _order(self, document: Document) -> tuple[object, ...]:
        age = -document.issued.toordinal() if document.issued else 0
        return sort_key(self._province(document)), age, document.id

    def _province(self, document: Document) -> str:
        province = self._session.library.taxonomy.province[document.scope]
        return self._session.words.text(province.name)

    def _add_group(self, title: str, documents: Sequence[Document]) -> None:
        if not documents:
            return
        self.add_words(title, Role.CAPTION)
        left = max(0, len(documents) - _SHOWN)
        makers = [partial(self._row, document) for document in documents]
        self.add_some(makers, _SHOWN, self.tr("%n more", "", left))

    def _row(self, document: Document) -> ListRow:
        words = self._session.words
        name, title = words.text(document.label), words.text(document.title)
        if document.scope != CENTRAL:
            name = f"{self._province(document)} · {name}"
        row = ListRow(self._session.look, name, title)
        place = Place(document=document.id)
        row.clicked.connect(lambda: self.place_requested.emit(place))
        return row
