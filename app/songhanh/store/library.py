"""Several packs as one: the bundled one first, a province's or the office's own beside it.

Where two packs hold the same id, the earlier one in the list is read; so the order in which packs
are named is their rank.

What compares, aligns or counts is loaded when it is asked for: the first search need not wait for it.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Self, TypeVar

from songhanh.core.errors import UnknownIdError
from songhanh.core.model import CENTRAL, Discrepancy, Document, Provision
from songhanh.core.taxonomy import Body, Indicator, Pillar, Province, Region, Taxonomy, Unit
from songhanh.core.tree import LEADING, Place, TreeBuilder, TreeKind
from songhanh.store.pack import Pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from songhanh.core.compare import Column, ComparisonRequest, ComparisonSheet
    from songhanh.core.lexicon import Lexicon
    from songhanh.core.model import ProvisionHead
    from songhanh.core.parallel import Parallel, ParallelRequest
    from songhanh.core.tree import Node
    from songhanh.core.work import WorkItem, WorkRequest

_KEPT = 5000
"""How many provisions are kept in memory at most."""

_Entry = TypeVar("_Entry", Pillar, Province, Indicator, Unit, Region, Body)


class Library:
    """All open packs, read as one corpus."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        self.packs = tuple(packs)
        self.taxonomy = _merge([pack.taxonomy for pack in packs])
        self._owner: dict[str, Pack] = {}
        for pack in packs:
            for document in pack.documents:
                self._owner.setdefault(document, pack)
        self._kept: dict[str, tuple[Provision, ...]] = {}
        self.documents = {key: pack.documents[key] for key, pack in self._owner.items()}
        """All documents by id, pack by pack."""
        self._lexicon: Lexicon | None = None

    @classmethod
    def open(cls, paths: Iterable[Path]) -> Self:
        """Open the packs in these folders, in this order.

        Raises the errors of `Pack.open`; packs already open are closed again.
        """
        packs: list[Pack] = []
        try:
            for path in paths:
                packs.append(Pack.open(path))  # noqa: PERF401 - those open so far must be known
        except Exception:
            for pack in packs:
                pack.close()
            raise
        return cls(packs)

    def close(self) -> None:
        """Close all packs."""
        for pack in self.packs:
            pack.close()

    def document(self, key: str) -> Document:
        """Return the document with this id, or raise UnknownIdError."""
        if key not in self._owner:
            raise UnknownIdError(id=key)
        return self._owner[key].documents[key]

    def provision(self, key: str) -> Provision:
        """Return the provision with this id, or raise UnknownIdError."""
        found = self.provisions([key])
        if key not in found:
            raise UnknownIdError(id=key)
        return found[key]

    def provisions(self, ids: Iterable[str]) -> dict[str, Provision]:
        """Return the provisions with these ids by id; unknown ids are left out."""
        wanted = list(ids)
        return {
            key: provision
            for pack in reversed(self.packs)
            for key, provision in pack.provisions(wanted).items()
            if self._owner[provision.document] is pack
        }

    def overridden(self, pack: Pack) -> list[str]:
        """Return the ids in `pack` of documents that are read from an earlier pack, and within them."""
        hidden = {key for key in pack.documents if self._owner[key] is not pack}
        within = [head.id for head in pack.heads() if head.document in hidden] if hidden else []
        return [*hidden, *within]

    def provisions_of(self, documents: Iterable[str], pillar: str = "") -> list[Provision]:
        """Return the provisions of these documents in order, of one pillar alone where given."""
        known = [key for key in documents if key in self._owner]
        if pillar:
            found: list[Provision] = []
            for pack, some in groupby(known, key=self._owner.__getitem__):
                found += pack.provisions_of(list(some), pillar)
            return found
        read = self._read(known)
        return [provision for key in known for provision in read[key]]

    def _read(self, documents: Sequence[str]) -> dict[str, tuple[Provision, ...]]:
        """Return the provisions of documents, of those read last from memory."""
        kept = self._kept
        missing = [key for key in dict.fromkeys(documents) if key not in kept]
        fresh: dict[str, list[Provision]] = {key: [] for key in missing}
        for pack, some in groupby(missing, key=self._owner.__getitem__):
            for provision in pack.provisions_of(list(some)):
                fresh[provision.document].append(provision)
        found = {key: kept[key] for key in documents if key in kept}
        found |= {key: tuple(some) for key, some in fresh.items()}
        for key in dict.fromkeys(documents):
            kept.pop(key, None)
            kept[key] = found[key]  # at the end: what was read last goes last
        count = sum(len(some) for some in kept.values())
        while count > _KEPT and len(kept) > 1:
            count -= len(kept.pop(next(iter(kept))))
        return found

    def read(self, place: Place) -> list[Provision]:
        """Return what stands at a place: a whole document, or what one speaks of under a pillar."""
        if place.document and place.scope:
            return self.linked(place)
        if place.document:
            return self.provisions_of([place.document], place.pillar)
        scopes = [place.scope] if place.scope else [CENTRAL, *self.taxonomy.province]
        documents = [d for scope in scopes for d in self.documents_of(scope)]
        return self.provisions_of((d.id for d in documents), place.pillar)

    def linked(self, place: Place) -> list[Provision]:
        """Return what a province links to a section of a document, or to any part of it."""
        within = self.provisions_of([place.document])
        targets = [
            p.id
            for p in within
            if not place.section or f"{p.section}.".startswith(f"{place.section}.")
        ]
        found = [key for pack in self.packs for key in pack.linked(targets)]
        provisions = self.provisions(dict.fromkeys(found))
        return [
            p
            for p in provisions.values()
            if not place.scope or self.documents[p.document].scope == place.scope
        ]

    def linked_to(self, provision: str) -> list[Provision]:
        """Return the provisions that say, or are judged, to carry out this one."""
        found = [key for pack in self.packs for key in pack.linked([provision])]
        return list(self.provisions(dict.fromkeys(found)).values())

    def work(self, request: WorkRequest) -> tuple[WorkItem, ...]:
        """Return who does what by when, as asked for."""
        from songhanh.core.work import choose_work  # noqa: PLC0415

        scopes = request.scopes or (CENTRAL, *self.taxonomy.province)
        documents = [d for scope in scopes for d in self.documents_of(scope)]
        provisions = self.provisions_of(d.id for d in documents)
        return choose_work(((p, self.documents[p.document]) for p in provisions), request)

    def documents_of(self, scope: str) -> list[Document]:
        """Return the documents of a province, or of the centre with the leading ones first."""
        found = [d for d in self.documents.values() if d.scope == scope]
        rank = {key: index for index, key in enumerate(LEADING)}
        return sorted(found, key=lambda d: rank.get(d.id, len(rank)))

    def implementers(self, document: str) -> list[Document]:
        """Return the documents that say they carry out, amend or replace this one."""
        return [
            d
            for d in self.documents.values()
            if document in (*d.implements, *d.amends, *d.replaces)
        ]

    def parallel(self, request: ParallelRequest) -> Parallel:
        """Return documents in line with each other, or raise UnknownIdError."""
        from songhanh.core.parallel import align_documents  # noqa: PLC0415

        documents = [self.document(key) for key in request.documents]
        provisions = [self.provisions_of([key]) for key in request.documents]
        return align_documents(documents, provisions, self.taxonomy, request.by)

    def lexicon(self) -> Lexicon:
        """Return which Vietnamese syllables make one word; learned from all texts at first use."""
        if self._lexicon is None:
            from songhanh.core.lexicon import Lexicon  # noqa: PLC0415

            terms = (term for group in self.taxonomy.synonyms for term in group)
            texts = (p.text.vi for p in self.provisions_of(self.documents))
            self._lexicon = Lexicon(terms, texts)
        return self._lexicon

    def heads(self) -> list[ProvisionHead]:
        """Return all provisions as trees need them."""
        return [
            head
            for pack in self.packs
            for head in pack.heads()
            if self._owner[head.document] is pack
        ]

    def tree(self, kind: TreeKind) -> tuple[Node, ...]:
        """Return one of the three trees over all packs."""
        return TreeBuilder(self.taxonomy, self.documents.values(), self.heads()).build(kind)

    def discrepancies(self, document: Document) -> list[Discrepancy]:
        """Return the points on which sources disagree that concern this document.

        One that names no document concerns all of its province; of the centre, only those named.
        """
        found = dict.fromkeys(one for pack in self.packs for one in pack.discrepancies())
        return [
            one
            for one in found
            if document.id in one.documents
            or (not one.documents and one.scope == document.scope != CENTRAL)
        ]

    def has_sheet(self, scope: str) -> bool:
        """Tell whether anybody has looked for the documents of a province."""
        return any(pack.has_sheet(scope) for pack in self.packs)

    def has_column(self, key: str) -> bool:
        """Tell whether a column with this id can be shown."""
        from songhanh.store.columns import is_known  # noqa: PLC0415

        return is_known(self, key)

    def column(self, key: str) -> Column:
        """Return the column an id stands for: a document, a province, a region, `central`.

        Raises UnknownColumnError where it is nearly one of them, else UnknownIdError.
        """
        from songhanh.store.columns import column_of  # noqa: PLC0415

        return column_of(self, key)

    def column_provisions(self, column: Column) -> list[Provision]:
        """Return everything that stands in a column, in reading order."""
        from songhanh.store.columns import documents_in  # noqa: PLC0415

        return self.provisions_of(documents_in(self, column))

    def settle(self, request: ComparisonRequest) -> tuple[ComparisonRequest, list[str]]:
        """Return a request made for other data without what is not here, and the ids left out."""
        from songhanh.store.columns import settle  # noqa: PLC0415

        return settle(self, request)

    def compare(self, request: ComparisonRequest) -> ComparisonSheet:
        """Return a comparison; a base that is none of the columns is set in front of them.

        Raises:
            NothingToCompareError: there is no column but those to write in.
            UnknownColumnError: the id of a column is not known, but nearly one that is.
            UnknownIdError: the id of a column, a pillar or an indicator is not known.

        """
        from songhanh.store.columns import compare  # noqa: PLC0415

        return compare(self, request)


def _merge(taxonomies: Sequence[Taxonomy]) -> Taxonomy:
    """Join registries; of entries with one id the earlier pack's is kept."""
    return Taxonomy(
        pillars=_first(x for t in taxonomies for x in t.pillars),
        provinces=_first(x for t in taxonomies for x in t.provinces),
        indicators=_first(x for t in taxonomies for x in t.indicators),
        units=_first(x for t in taxonomies for x in t.units),
        synonyms=tuple(dict.fromkeys(group for t in taxonomies for group in t.synonyms)),
        regions=_first(x for t in taxonomies for x in t.regions),
        bodies=_first(x for t in taxonomies for x in t.bodies),
    )


def _first(entries: Iterable[_Entry]) -> tuple[_Entry, ...]:
    found: dict[str, _Entry] = {}
    for entry in entries:
        found.setdefault(entry.id, entry)
    return tuple(found.values())
