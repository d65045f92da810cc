"""What is compared word by word, and what is found: values, made beside the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.core.diff import ChangeKind, Edition, diff
from songhanh.core.model import NO_TEXT, Provision
from songhanh.core.tree import LEADING
from songhanh.core.word_diff import words_of
from songhanh.export.word_diff import diff_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from songhanh.core.compare import Entry
    from songhanh.core.lexicon import Lexicon
    from songhanh.core.model import Language
    from songhanh.core.word_diff import WordDiff
    from songhanh.store.library import Library
    from songhanh.store.seen import Update
    from songhanh.ui.differences.requests import (
        DifferenceRequest,
        UpdateRequest,
        VersionsRequest,
    )

_NEAREST = 8


@dataclass(frozen=True, slots=True)
class Pair:
    """A text and what stands in its place. One of both is None where it came or went whole.

    `verdict` tells how the figure of `other` stands against the base's, where both are measured alike.
    """

    base: Provision | None
    other: Provision | None
    diff: WordDiff
    change: ChangeKind | None = None
    verdict: Entry | None = None


@dataclass(frozen=True, slots=True)
class Candidates:
    """What a provision may be compared with: those linked to it, and those nearest in wording."""

    linked: tuple[Provision, ...] = ()
    nearest: tuple[Provision, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """The answer to a request."""

    pairs: tuple[Pair, ...]
    candidates: Candidates = Candidates()


def find_difference(
    library: Library, request: DifferenceRequest, columns: Sequence[str], language: Language
) -> Findings:
    """Return two provisions word by word; `columns` are those of the basket.

    Raises UnknownIdError where a provision is in no open pack.
    """
    lexicon = library.lexicon()
    base = library.provision(request.base)
    candidates = _candidates(library, base, columns, lexicon)
    if request.other:
        other = library.provision(request.other)
    else:
        found = (*candidates.linked, *candidates.nearest)
        if not found:
            return Findings((), candidates)
        other = found[0]
    differences = diff_texts(base.text, other.text, language, lexicon)
    pair = Pair(base, other, differences, verdict=_verdict(library, base, other))
    return Findings((pair,), candidates)


def find_versions(library: Library, request: VersionsRequest, language: Language) -> Findings:
    """Return what differs in a document between two packs, provision by provision, in order."""
    key, lexicon = request.document, library.lexicon()
    older, newer = library.packs[request.pack], library
    editions = []
    for one in (older, newer):
        provisions = {p.id: p for p in one.provisions_of([key])}
        editions.append(Edition({key: one.documents[key]}, provisions))
    order = {
        p: place for place, p in enumerate({**editions[1].provisions, **editions[0].provisions})
    }
    changes = (c for c in diff(*editions) if c.id in order)
    pairs = []
    for change in sorted(changes, key=lambda one: order[one.id]):
        before, after = change.before, change.after
        base = before if isinstance(before, Provision) else None
        other = after if isinstance(after, Provision) else None
        pairs.append(_whole_pair(base, other, language, lexicon, change.kind))
    return Findings(tuple(pairs))


def find_update(
    library: Library, update: Update | None, request: UpdateRequest, language: Language
) -> Findings:
    """Return what an update changed in a document, provision by provision, in order."""
    if update is None:
        return Findings(())
    lexicon = library.lexicon()
    held = {request.document} & library.documents.keys()
    order = {one.id: place for place, one in enumerate(library.provisions_of(held))}
    gone = update.vanished.get(request.document, ())
    removed = ChangeKind.PROVISION_REMOVED
    pairs = [_whole_pair(one, None, language, lexicon, removed) for one in gone]
    changes = update.of_document(request.document)
    for change in sorted(changes, key=lambda one: order.get(one.id, len(order))):
        before, after = change.before, change.after
        base = before if isinstance(before, Provision) else None
        other = after if isinstance(after, Provision) else None
        if request.provision in ("", change.id):
            pairs.append(_whole_pair(base, other, language, lexicon, change.kind))
    return Findings(tuple(pairs))


def _whole_pair(
    base: Provision | None,
    other: Provision | None,
    language: Language,
    lexicon: Lexicon,
    change: ChangeKind,
) -> Pair:
    before, after = (one.text if one else NO_TEXT for one in (base, other))
    return Pair(base, other, diff_texts(before, after, language, lexicon), change)


def _candidates(
    library: Library, base: Provision, columns: Iterable[str], lexicon: Lexicon
) -> Candidates:
    targets = library.provisions(link.target for link in base.links)
    linked = {**targets, **{one.id: one for one in library.linked_to(base.id)}}
    others = [library.column(key) for key in dict.fromkeys((*columns, *LEADING))]
    nearby = {
        p.id: p
        for column in others
        for p in library.column_provisions(column)
        if p.document != base.document and p.id not in linked
    }
    words = words_of(base.text.vi, lexicon)

    def unlike(one: Provision) -> float:
        theirs = words_of(one.text.vi, lexicon)
        return -len(words & theirs) / max(1, len(words | theirs))

    nearest = sorted(nearby.values(), key=unlike)[:_NEAREST]
    return Candidates(tuple(sorted(linked.values(), key=unlike)), tuple(nearest))


def _verdict(library: Library, base: Provision, other: Provision) -> Entry | None:
    """Return how the figure of `other` stands against the base's; None where nothing can be said."""
    keys = [one.indicator for one in (base, other) if one.figure is not None and one.indicator]
    if len(keys) != 2 or any(key not in library.taxonomy.indicator for key in keys):
        return None
    documents = base.document, other.document
    request = ComparisonRequest(
        documents, RowsBy.INDICATOR, base=base.document, indicators=tuple(keys)
    )
    entries = (e for row in library.compare(request).rows for c in row.cells for e in c.entries)
    found = (
        entry
        for entry in entries
        if entry.provision.id == other.id and entry.against and entry.against.id == base.id
    )
    return next(found, None)
