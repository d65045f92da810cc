"""What an update of the data did to the things that hang on it."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, TypeVar

from songhanh.core.model import Language
from songhanh.core.own import Anchored, Bookmark, DossierEntry, Hold, Note, edited
from songhanh.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from songhanh.core.model import Document, Provision
    from songhanh.store.library import Library
    from songhanh.store.own.own_store import OwnStore

_OFFERED = 3
LIKE = 0.5
"""How like two texts must be, from 0 to 1, for one to be proposed in place of the other."""

_Anchored = TypeVar("_Anchored", bound=Anchored)


@dataclass(frozen=True, slots=True)
class Orphan:
    """An entry whose provision or document has gone, and what might stand in for it."""

    entry: Anchored
    proposal: Provision | None


@dataclass(frozen=True, slots=True)
class Review:
    """The entries whose text is another one now, by uid the text of today; and the orphans."""

    changed: dict[str, str]
    orphans: tuple[Orphan, ...]


def review(store: OwnStore, library: Library) -> Review:
    """Compare what bookmarks, notes and dossiers were made on with what the data says today."""
    entries: list[Anchored] = [
        *store.all(Bookmark), *store.all(Note), *store.all(DossierEntry),
    ]  # fmt: skip
    on_provisions = [one for one in entries if one.hold == Hold.PROVISION]
    today = library.provisions({one.target for one in on_provisions})
    changed: dict[str, str] = {}
    orphans: list[Orphan] = []
    for one in on_provisions:
        provision = today.get(one.target)
        if provision is None:
            orphans.append(Orphan(one, propose(one, library)))
        elif kept_text(provision) != one.text:
            changed[one.uid] = kept_text(provision)
    for one in entries:
        if one.hold == Hold.DOCUMENT:
            document = library.documents.get(one.target)
            if document is None:
                orphans.append(Orphan(one, None))
            elif kept_title(document) != one.text:
                changed[one.uid] = kept_title(document)
    return Review(changed, tuple(orphans))


def propose(entry: Anchored, library: Library) -> Provision | None:
    """Return the provision of the same document whose text is most like the one that has gone."""
    return next(iter(proposals(entry, library)), None)


def proposals(entry: Anchored, library: Library) -> list[Provision]:
    """Return the provisions of the same document that are like what has gone, the likest first."""
    document = entry.target.partition("#")[0]
    return alike(entry.text, library.provisions_of([document]))


def alike(text: str, provisions: Iterable[Provision]) -> list[Provision]:
    """Return the few provisions whose texts are most like a text, the likest first."""
    wanted = fold(text).split()
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    found: list[tuple[float, Provision]] = []
    for provision in provisions:
        matcher.set_seq1(fold(kept_text(provision)).split())
        if matcher.real_quick_ratio() > LIKE and matcher.ratio() > LIKE:
            found.append((matcher.ratio(), provision))
    found.sort(key=lambda one: one[0], reverse=True)
    return [provision for _, provision in found[:_OFFERED]]


def reattach(entry: _Anchored, hold: Hold, target: str, label: str, text: str) -> _Anchored:
    """Return an entry that hangs on something else from now on."""
    return edited(entry, hold=hold, target=target, label=label, text=text)


def kept_text(provision: Provision) -> str:
    """Return the text of a provision that an entry keeps."""
    return provision.text.get(Language.VI)


def kept_title(document: Document) -> str:
    """Return the text of a document that an entry keeps."""
    return document.title.get(Language.VI)
