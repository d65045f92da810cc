"""The documents related to one: what it carries out, amends, stands on, and the other way round."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from songhanh.core.model import CENTRAL, RELATIONS, Document
from songhanh.core.text import sort_key
from songhanh.core.tree import Place
from songhanh.ui.context.section import Section, paragraph
from songhanh.ui.scale import Role
from songhanh.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from songhanh.ui.session import Session

_SHOWN = 5


class RelationsSection(Section):
    """Links to related documents, those of the centre before those of provinces."""

    place_requested = Signal(Place)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session.look, parent=parent)
        self._session = session

    def set_document(self, document: Document) -> None:
        """Show what is related to a document, both ways."""
        self.clear()
        known = self._session.library.documents
        groups: list[tuple[str, Sequence[Document | str]]] = []
        onward, back = self._onward_names(), self._back_names()
        for relation in RELATIONS:
            keys: tuple[str, ...] = getattr(document, relation)
            groups.append((onward[relation], [known.get(key, key) for key in keys]))
        for relation in RELATIONS:
            others = related(known, document.id, relation)
            central = [one for one in others if one.scope == CENTRAL]
            provinces = sorted((o for o in others if o.scope != CENTRAL), key=self._order)
            if relation == "implements":
                groups.append((self.tr("Carried out by the centre"), central))
                groups.append((self.tr("Carried out by provinces"), provinces))
            else:
                groups.append((back[relation], [*central, *provinces]))
        number = sum(len(documents) for _, documents in groups)
        self.set_head(self.tr("Related documents"), str(number) if number else "")
        for title, documents in groups:
            self._add_group(title, documents)
        if not number:
            words = self.tr("The data name no document that is related to this one.")
            self.add_words(words, Role.CAPTION)

    def _onward_names(self) -> dict[str, str]:
        return {
            "implements": self.tr("Carries out"),
            "amends": self.tr("Amends"),
            "replaces": self.tr("Replaces"),
            "based_on": self.tr("Based on"),
            "cites": self.tr("Refers to"),
        }

    def _back_names(self) -> dict[str, str]:
        return {
            "amends": self.tr("Amended by"),
            "replaces": self.tr("Replaced by"),
            "based_on": self.tr("Basis of"),
            "cites": self.tr("Referred to by"),
        }

    def _order(self, document: Document) -> tuple[object, ...]:
        age = -document.issued.toordinal() if document.issued else 0
        return sort_key(self._province(document)), age, document.id

    def _province(self, document: Document) -> str:
        province = self._session.library.taxonomy.province[document.scope]
        return self._session.words.text(province.name)

    def _add_group(self, title: str, documents: Sequence[Document | str]) -> None:
        if not documents:
            return
        self.add_words(title, Role.CAPTION)
        left = max(0, len(documents) - _SHOWN)
        makers = [partial(self._row, document) for document in documents]
        self.add_some(makers, _SHOWN, self.tr("%n more", "", left))

    def _row(self, document: Document | str) -> QWidget:
        words = self._session.words
        if isinstance(document, str):
            number = document.rpartition("/")[2].upper()
            return paragraph(words.say("cli", "known-by-number", id=number))
        name, title = words.text(document.label), words.text(document.title)
        if document.scope != CENTRAL:
            name = f"{self._province(document)} · {name}"
        row = ListRow(self._session.look, name, title)
        place = Place(document=document.id)
        row.clicked.connect(lambda: self.place_requested.emit(place))
        return row


def related(documents: Mapping[str, Document], key: str, relation: str) -> list[Document]:
    """Return the documents that stand in a relation to the one with this id."""
    return [one for one in documents.values() if key in getattr(one, relation)]
