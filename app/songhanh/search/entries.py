"""What of a corpus is indexed: the fields of one entry a document and one a provision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.core.model import CENTRAL, NO_TEXT, DocumentType
from songhanh.search.analysis import (
    exact_words,
    folded_words,
    heading_of,
    pairs_of,
    tokens_of,
)
from songhanh.search.numbers import kind_key, numbers_in, own_keys
from songhanh.search.thesaurus import Thesaurus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from songhanh.core.model import Document, Provision, Text
    from songhanh.core.taxonomy import Taxonomy


def entries(
    taxonomy: Taxonomy, documents: Mapping[str, Document], provisions: Iterable[Provision]
) -> Iterator[dict[str, str]]:
    """Yield the fields of every entry (see `schema`), their values joined by spaces."""
    thesaurus = Thesaurus(taxonomy)
    shared = {key: _shared(document, taxonomy) for key, document in documents.items()}
    names = {
        key: " ".join(exact_words(" ".join(_names(document, taxonomy))))
        for key, document in documents.items()
    }
    for key, document in documents.items():
        issued = str(document.issued.year) if document.issued else ""
        more = (
            f"{document.short.vi} {document.issuer.vi}",
            f"{document.short.en} {document.issuer.en}",
        )
        entry = _text(document.title, NO_TEXT, thesaurus, names[key], more)
        entry["number"] = " ".join([*own_keys(document), kind_key(document)])
        yield shared[key] | entry | {"id": key, "year": issued}
    for provision in provisions:
        due = provision.due.last_day.year if provision.due else None
        years = dict.fromkeys(str(year) for year in (provision.year, due) if year)
        labels = {
            "id": provision.id,
            "pillar": " ".join(provision.pillars),
            "kind": provision.kind.value,
            "actor": " ".join(actor.value for actor in provision.actors),
            "year": " ".join(years),
        }
        document = documents[provision.document]
        text = _text(provision.text, _law(document), thesaurus, names[document.id])
        yield shared[provision.document] | text | labels


def _text(
    text: Text, law: Text, thesaurus: Thesaurus, names: str, more: tuple[str, str] = ("", "")
) -> dict[str, str]:
    """Return the fields of a text in both languages; `more` is found but makes no pairs.

    What an article is about is often said above it alone, so the name of its law counts as its own
    words, and its heading twice.
    """
    vi_lead, en_lead = (
        f"{name}\n{heading_of(one)}" for name, one in ((law.vi, text.vi), (law.en, text.en))
    )
    vi, en = tokens_of(f"{text.vi} {more[0]}"), tokens_of(f"{text.en} {more[1]}")
    return {
        "vi": " ".join([*folded_words(vi_lead), *(token.key for token in vi)]),
        "vi_pairs": " ".join([*pairs_of(vi_lead), *pairs_of(text.vi)]),
        "exact": " ".join([*exact_words(vi_lead), *(token.exact for token in vi), names]),
        "en": " ".join([*folded_words(en_lead), *(token.key for token in en)]),
        "en_pairs": " ".join([*pairs_of(en_lead), *pairs_of(text.en)]),
        "meaning": " ".join(sorted(thesaurus.meanings(vi) | thesaurus.meanings(en))),
        "cites": " ".join(numbers_in(f"{text.vi} {text.en}")),
    }


def _law(document: Document) -> Text:
    """Return the name of a law; what other documents are called says little of their provisions."""
    if document.type != DocumentType.LAW:
        return NO_TEXT
    return document.short if document.short.vi else document.title


def _shared(document: Document, taxonomy: Taxonomy) -> dict[str, str]:
    """Return what a document's own entry and those of its provisions have in common."""
    issued = [str(document.issued.year)] if document.issued else []
    about = folded_words(" ".join(_names(document, taxonomy) + issued))
    resolutions = [*document.implements, *([document.id] if document.scope == CENTRAL else [])]
    return {
        "about": " ".join(dict.fromkeys(about)),
        "within": " ".join(own_keys(document)),
        "resolution": " ".join(resolutions),
        "province": document.scope,
    }


def _names(document: Document, taxonomy: Taxonomy) -> list[str]:
    """Return the names that place a document: its number, its short name, its province's names."""
    names = [document.number or "", document.short.vi, document.short.en]
    province = taxonomy.province.get(document.scope)
    if province:
        old = [former.name for former in province.merged_from]
        names += province.spellings
        names += [name for text in (province.name, *old) for name in (text.vi, text.en)]
    return names
