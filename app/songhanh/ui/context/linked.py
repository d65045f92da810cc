"""The provisions linked to one: what it carries out, and what carries it out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from songhanh.core.model import CENTRAL, Made, Provision
from songhanh.core.text import sort_key
from songhanh.ui.context.section import Section
from songhanh.ui.scale import Role
from songhanh.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from songhanh.store.library import Library
    from songhanh.ui.session import Session

_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Linked:
    """A provision at the other end of a link, and how the link was made."""

    provision: Provision
    made: Made


@dataclass(frozen=True, slots=True)
class Links:
    """The links of one provision both ways."""

    targets: tuple[Linked, ...] = ()
    sources: tuple[Linked, ...] = ()


def read_links(library: Library, provision: Provision) -> Links:
    """Return the links of a provision; for jobs beside the window."""
    known = library.provisions(link.target for link in provision.links)
    targets = (
        Linked(known[one.target], one.made) for one in provision.links if one.target in known
    )
    sources = (
        Linked(other, link.made)
        for other in library.linked_to(provision.id)
        for link in other.links
        if link.target == provision.id
    )
    return Links(tuple(targets), tuple(sources))


class LinkedSection(Section):
    """Links to provisions, those of the centre before those of provinces."""

    hit_requested = Signal(str)
    """The user wants to read this provision, by id."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session.look, parent=parent)
        self._session = session

    def set_links(self, links: Links) -> None:
        """Show these links; without any the section goes."""
        self.clear()
        number = len(links.targets) + len(links.sources)
        self.setVisible(bool(number))
        self.set_head(self.tr("Linked provisions"), self._session.words.number(number))
        central = [one for one in links.sources if self._scope(one) == CENTRAL]
        provinces = [one for one in links.sources if self._scope(one) != CENTRAL]
        for title, linked in (
            (self.tr("Carries out"), links.targets),
            (self.tr("Carried out by the centre"), central),
            (self.tr("Carried out by provinces"), sorted(provinces, key=self._order)),
        ):
            self._add_group(title, linked)

    def _scope(self, one: Linked) -> str:
        return self._session.library.document(one.provision.document).scope

    def _order(self, one: Linked) -> tuple[object, ...]:
        """Sort the user's own province first, then by name."""
        scope = self._scope(one)
        name = self._session.library.taxonomy.province[scope].name
        return scope != self._session.settings.my_province, sort_key(name.vi)

    def _add_group(self, title: str, linked: Sequence[Linked]) -> None:
        if not linked:
            return
        self.add_words(title, Role.CAPTION)
        makers = [partial(self._row, one) for one in linked]
        self.add_some(makers, _SHOWN, self.tr("%n more", "", max(0, len(linked) - _SHOWN)))

    def _row(self, one: Linked) -> ListRow:
        words, library = self._session.words, self._session.library
        document = library.document(one.provision.document)
        parts = [words.text(document.label), one.provision.ref]
        if document.scope != CENTRAL:
            parts.insert(0, words.text(library.taxonomy.province[document.scope].name))
        name, text = " · ".join(parts), words.text(one.provision.text)
        row = ListRow(self._session.look, name, text, note=words.name(one.made))
        row.clicked.connect(lambda: self.hit_requested.emit(one.provision.id))
        return row
