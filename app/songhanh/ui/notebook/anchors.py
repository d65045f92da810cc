"""What an entry of the notebook can hang on, and how that is called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from songhanh.core.model import CENTRAL
from songhanh.core.own import Hold, cell_target
from songhanh.core.requests import to_text
from songhanh.store.own.review import kept_text, kept_title

if TYPE_CHECKING:
    from songhanh.core.model import Document, Provision
    from songhanh.core.own import Anchored
    from songhanh.core.tree import Place
    from songhanh.ui.session import Session
    from songhanh.ui.views.comparison_view import ComparisonView


@dataclass(frozen=True, slots=True)
class Anchor:
    """The values that every entry hanging on the same thing begins with."""

    hold: Hold
    target: str
    label: str
    text: str

    def has(self, entry: Anchored) -> bool:
        """Tell whether an entry hangs on this."""
        return (entry.hold, entry.target) == (self.hold, self.target)


def document_name(session: Session, document: Document) -> str:
    """Return the name of a document, with its province before it if it has one."""
    words, taxonomy = session.words, session.library.taxonomy
    name = words.text(document.label)
    if document.scope == CENTRAL or document.scope not in taxonomy.province:
        return name
    return f"{words.text(taxonomy.province[document.scope].name)} · {name}"


def on_provision(session: Session, provision: Provision) -> Anchor:
    """Return what hangs on a provision begins with."""
    document = session.library.document(provision.document)
    label = f"{document_name(session, document)} · {provision.ref}"
    return Anchor(Hold.PROVISION, provision.id, label, kept_text(provision))


def on_cell(session: Session, view: ComparisonView) -> Anchor | None:
    """Return what hangs on the chosen cell of a comparison begins with; None if there is none."""
    sheet, cell = view.sheet, view.cell
    if sheet is None or cell is None:
        return None
    row, column, entries = cell
    name = session.sheet_writer().row_name(sheet, row)
    label = f"{name}: {session.words.text(column.name)}"
    said = "; ".join(kept_text(entry.provision) for entry in entries)
    return Anchor(Hold.CELL, cell_target(sheet.rows_by.value, row.id, column.id), label, said)


def on_document(session: Session, document: Document) -> Anchor:
    """Return what hangs on a document begins with."""
    name = document_name(session, document)
    return Anchor(Hold.DOCUMENT, document.id, name, kept_title(document))


def on_place(session: Session, place: Place) -> Anchor | None:
    """Return what hangs on a page that is read begins with; None where it has no name."""
    library, words = session.library, session.words
    document = library.documents.get(place.document)
    if document is not None:
        return on_document(session, document)
    taxonomy = library.taxonomy
    found = (taxonomy.province.get(place.scope), taxonomy.pillar.get(place.pillar))
    label = " · ".join(words.text(one.name) for one in found if one is not None)
    return Anchor(Hold.PLACE, to_text(place), label, "") if label else None
