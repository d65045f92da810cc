"""Build the index of a pack: one entry a document, one a provision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whoosh import index

from songhanh.core.model import CENTRAL, Document, Provision
from songhanh.search.analysis import folded_words, number_keys, numbers_in, pairs_of
from songhanh.search.schema import make_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from songhanh.core.model import Text
    from songhanh.core.taxonomy import Taxonomy

STAMP = "stamp.txt"
_LOCK = "MAIN_WRITELOCK"


def build_index(
    folder: Path,
    stamp: str,
    taxonomy: Taxonomy,
    documents: Mapping[str, Document],
    provisions: Iterable[Provision],
    progress: Callable[[int], None] | None = None,
) -> None:
    """Write a new index into `folder`, which must not hold one; `stamp` says of what content.

    `progress` hears the number of entries written so far.
    """
    folder.mkdir(parents=True, exist_ok=True)
    writer = index.create_in(str(folder), make_schema()).writer(limitmb=256)
    try:
        for done, entry in enumerate(_entries(taxonomy, documents, provisions), start=1):
            writer.add_document(**entry)
            if progress and done % 100 == 0:
                progress(done)
    except BaseException:
        writer.cancel()
        raise
    writer.commit(optimize=True)
    (folder / _LOCK).unlink(missing_ok=True)
    (folder / STAMP).write_text(stamp, encoding="ascii")


def _entries(
    taxonomy: Taxonomy, documents: Mapping[str, Document], provisions: Iterable[Provision]
) -> Iterable[dict[str, str]]:
    shared = {key: _shared(document, taxonomy) for key, document in documents.items()}
    for key, document in documents.items():
        names = f"{document.short.vi} {document.issuer.vi}"
        names_en = f"{document.short.en} {document.issuer.en}"
        entry = _text(document.title, more=(names, names_en))
        entry["number"] = " ".join(number_keys(document.number or ""))
        yield shared[key] | entry | {"id": key}
    for provision in provisions:
        labels = {
            "id": provision.id,
            "pillar": " ".join(provision.pillars),
            "kind": provision.kind.value,
            "actor": " ".join(actor.value for actor in provision.actors),
        }
        yield shared[provision.document] | _text(provision.text) | labels


def _text(text: Text, more: tuple[str, str] = ("", "")) -> dict[str, str]:
    """Return the fields of a text in both languages; `more` is found but makes no pairs."""
    return {
        "vi": " ".join(folded_words(f"{text.vi} {more[0]}")),
        "vi_pairs": " ".join(pairs_of(text.vi)),
        "en": " ".join(folded_words(f"{text.en} {more[1]}")),
        "en_pairs": " ".join(pairs_of(text.en)),
        "cites": " ".join(numbers_in(f"{text.vi} {text.en}")),
    }


def _shared(document: Document, taxonomy: Taxonomy) -> dict[str, str]:
    """Return what a document's own entry and those of its provisions have in common."""
    names = [document.number or "", document.short.vi, document.short.en]
    province = taxonomy.province.get(document.scope)
    if province:
        old = [former.name for former in province.merged_from]
        names += province.spellings
        names += [name for text in (province.name, *old) for name in (text.vi, text.en)]
    resolutions = [*document.implements, *([document.id] if document.scope == CENTRAL else [])]
    return {
        "about": " ".join(dict.fromkeys(folded_words(" ".join(names)))),
        "within": " ".join(number_keys(document.number or "")),
        "resolution": " ".join(resolutions),
        "province": document.scope,
    }
