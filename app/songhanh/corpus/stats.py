"""Count what a corpus or a library holds, and how well it is sourced, translated and linked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from songhanh.core.model import CENTRAL, Confidence, Kind, Language, Made

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from songhanh.core.model import Discrepancy, Document, Provision
    from songhanh.core.taxonomy import Taxonomy

Counts = dict[str, Any]


def count(
    taxonomy: Taxonomy,
    documents: Iterable[Document],
    provisions: Iterable[Provision],
    discrepancies: Iterable[Discrepancy],
) -> Counts:
    """Return counts under keys that stay as they are.

    `documents`, `provisions`, `targets` (with a figure), `discrepancies`, `provinces`,
    `provinces_with_documents`: how many there are.
    `confidence`: for `official`, `reported` and `translated` the `count` of provisions, and its
    `share` of all of them (0 to 1).
    `untranslated`: provisions without one of the two languages.
    `links`: links `stated` and `editorial`, and provincial provisions that are `unlinked`.
    `with_actor`, `with_due`: provisions that name who is to act, and by when.
    `targets_without_year`: targets that cannot be compared for want of a year.
    `unregistered`: targets whose `indicators`, or whose `units`, no registry knows.
    `kinds`: provisions by kind.
    `scopes`: `documents`, `provisions` and `targets` by province, and for `central`.
    `pillars`: by pillar and then by scope, provisions; a provision of two pillars counts in both.
    """
    papers = {document.id: document for document in documents}
    all_ = list(provisions)
    targets = [one for one in all_ if one.figure is not None]
    scopes = _scopes(taxonomy, papers, all_)
    return {
        "documents": len(papers),
        "provisions": len(all_),
        "targets": len(targets),
        "discrepancies": len(list(discrepancies)),
        "provinces": len(taxonomy.provinces),
        "provinces_with_documents": sum(
            1 for scope, held in scopes.items() if scope in taxonomy.province and held["documents"]
        ),
        "confidence": _confidence(all_),
        "untranslated": sum(1 for one in all_ if not all(one.text.has(it) for it in Language)),
        "links": _links(papers, all_),
        "with_actor": sum(1 for one in all_ if one.actors),
        "with_due": sum(1 for one in all_ if one.due),
        "targets_without_year": sum(1 for one in all_ if one.kind == Kind.TARGET and not one.year),
        "unregistered": {
            "indicators": sum(1 for one in targets if one.indicator not in taxonomy.indicator),
            "units": sum(1 for one in targets if one.figure and one.figure.unit is None),
        },
        "kinds": {kind.value: sum(1 for one in all_ if one.kind == kind) for kind in Kind},
        "scopes": scopes,
        "pillars": _pillars(taxonomy, papers, all_),
    }


def _confidence(provisions: Sequence[Provision]) -> Counts:
    found = Counter(one.confidence for one in provisions)
    total = len(provisions) or 1
    return {
        level.value: {"count": found[level], "share": round(found[level] / total, 4)}
        for level in Confidence
    }


def _links(documents: dict[str, Document], provisions: Sequence[Provision]) -> Counts:
    found = Counter(link.made for one in provisions for link in one.links)
    unlinked = sum(
        1 for one in provisions if not one.links and documents[one.document].scope != CENTRAL
    )
    return {made.value: found[made] for made in Made} | {"unlinked": unlinked}


def _scopes(
    taxonomy: Taxonomy, documents: dict[str, Document], provisions: Sequence[Provision]
) -> dict[str, dict[str, int]]:
    keys = ("documents", "provisions", "targets")
    found = {scope: dict.fromkeys(keys, 0) for scope in (CENTRAL, *taxonomy.province)}
    for document in documents.values():  # sources with errors may name unknown places
        found.setdefault(document.scope, dict.fromkeys(keys, 0))["documents"] += 1
    for one in provisions:
        held = found[documents[one.document].scope]
        held["provisions"] += 1
        held["targets"] += one.figure is not None
    return found


def _pillars(
    taxonomy: Taxonomy, documents: dict[str, Document], provisions: Sequence[Provision]
) -> dict[str, dict[str, int]]:
    found: Counter[tuple[str, str]] = Counter(
        (pillar, documents[one.document].scope) for one in provisions for pillar in one.pillars
    )
    scopes = (CENTRAL, *taxonomy.province)
    return {
        pillar: {scope: found[pillar, scope] for scope in scopes if found[pillar, scope]}
        for pillar in taxonomy.pillar
    }
