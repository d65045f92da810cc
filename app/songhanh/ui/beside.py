"""Which documents can be read beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.core.parallel import MOST, ParallelRequest
from songhanh.core.tree import LEADING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.core.model import Document
    from songhanh.store.library import Library

_OFFERED = 24


def offered_documents(
    library: Library, documents: set[str], columns: Sequence[str]
) -> list[Document]:
    """Return what may be read beside documents, the likeliest first, all with provisions.

    What they carry out and the leading ones come before what is in the basket and what carries
    them out.
    """
    known = library.documents
    keys = [key for one in documents for key in known[one].implements if key in known]
    keys += [key for key in LEADING if key in known]
    for column in columns:
        keys += [column] if column in known else [d.id for d in library.documents_of(column)]
    for one in documents:
        implementers = sorted(library.implementers(one), key=lambda d: -d.provisions)
        keys += [document.id for document in implementers]
    found = [known[key] for key in dict.fromkeys(keys) if known[key].provisions]
    return found[:_OFFERED]


def beside(library: Library, document: str, columns: Sequence[str] = ()) -> ParallelRequest | None:
    """Return a document beside the likeliest other one; None where there is no other."""
    offered = offered_documents(library, {document}, columns)
    other = next((one.id for one in offered if one.id != document), None)
    return ParallelRequest((document, other)) if other is not None else None


def of_columns(library: Library, columns: Sequence[str]) -> ParallelRequest | None:
    """Return the documents of a comparison beside each other; a province has its fullest plan."""
    keys = []
    for column in columns:
        if column in library.documents:
            keys.append(column)
            continue
        documents = library.documents_of(column)
        documents.sort(key=lambda d: (not d.implements, -d.provisions))
        keys += [one.id for one in documents[:1]]
    found = tuple(key for key in dict.fromkeys(keys) if library.documents[key].provisions)[:MOST]
    return ParallelRequest(found) if len(found) > 1 else None
