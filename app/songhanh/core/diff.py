"""What changed between two packs, id by id: the answer to "what is new in the data?"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from songhanh.core.model import Document, Provision


class ChangeKind(StrEnum):
    """What happened to an id, in the order in which it is told."""

    DOCUMENT_ADDED = "document-added"
    DOCUMENT_REMOVED = "document-removed"
    DOCUMENT_CHANGED = "document-changed"
    PROVISION_ADDED = "provision-added"
    PROVISION_REMOVED = "provision-removed"
    FIGURE_CHANGED = "figure-changed"
    TEXT_CHANGED = "text-changed"
    DETAILS_CHANGED = "details-changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `before` and `after` are both documents or both provisions; one may be None."""

    kind: ChangeKind
    id: str
    scope: str
    before: Document | Provision | None
    after: Document | Provision | None


@dataclass(frozen=True, slots=True)
class Edition:
    """The documents and provisions of one state of the data, by id."""

    documents: Mapping[str, Document]
    provisions: Mapping[str, Provision]


def diff(old: Edition, new: Edition) -> tuple[Change, ...]:
    """Return the changes from `old` to `new`, scope by scope.

    A new or gone document is one change; its provisions are not told one by one.
    """
    changes = [*_documents(old, new), *_provisions(old, new)]
    order = {kind: rank for rank, kind in enumerate(ChangeKind)}
    return tuple(sorted(changes, key=lambda c: (c.scope, order[c.kind], c.id)))


def _documents(old: Edition, new: Edition) -> Iterable[Change]:
    for key in old.documents.keys() | new.documents.keys():
        before, after = old.documents.get(key), new.documents.get(key)
        if before is None and after is not None:
            yield Change(ChangeKind.DOCUMENT_ADDED, key, after.scope, None, after)
        elif after is None and before is not None:
            yield Change(ChangeKind.DOCUMENT_REMOVED, key, before.scope, before, None)
        elif before is not None and before != after:
            yield Change(ChangeKind.DOCUMENT_CHANGED, key, before.scope, before, after)


def _provisions(old: Edition, new: Edition) -> Iterable[Change]:
    for key in old.provisions.keys() | new.provisions.keys():
        before, after = old.provisions.get(key), new.provisions.get(key)
        if before is not None and before.document not in new.documents:
            continue
        if after is not None and after.document not in old.documents:
            continue
        kind = _kind(before, after)
        there = after or before
        if kind is not None and there is not None:
            edition = new if after else old
            scope = edition.documents[there.document].scope
            yield Change(kind, key, scope, before, after)


def _kind(before: Provision | None, after: Provision | None) -> ChangeKind | None:
    """Return what happened to a provision; a changed figure outweighs a changed text."""
    if before is None:
        return ChangeKind.PROVISION_ADDED
    if after is None:
        return ChangeKind.PROVISION_REMOVED
    if (before.figure, before.year) != (after.figure, after.year):
        return ChangeKind.FIGURE_CHANGED
    if before.text != after.text:
        return ChangeKind.TEXT_CHANGED
    return ChangeKind.DETAILS_CHANGED if before != after else None
