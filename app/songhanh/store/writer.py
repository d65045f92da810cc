"""Write the database of a pack from documents, provisions, discrepancies and a taxonomy.

Only building uses this module: sqlite-utils takes a tenth of a second to import.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlite_utils import Database

from songhanh.core.errors import CannotWriteError
from songhanh.core.model import RELATIONS
from songhanh.store.schema import INDEXES, SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from songhanh.core.model import Discrepancy, Document, Provision, Text
    from songhanh.core.taxonomy import Body, Region, Taxonomy

_Row: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PackContent:
    """Everything the database of a pack holds."""

    taxonomy: Taxonomy
    documents: Sequence[Document]
    provisions: Sequence[Provision]
    discrepancies: Sequence[Discrepancy]

    @property
    def counts(self) -> dict[str, int]:
        """Return how many of each the pack holds, as its manifest says."""
        targets = sum(1 for provision in self.provisions if provision.figure is not None)
        scopes = {document.scope for document in self.documents}
        return {
            "documents": len(self.documents),
            "provisions": len(self.provisions),
            "targets": targets,
            "discrepancies": len(self.discrepancies),
            "provinces": len(self.taxonomy.provinces),
            "provinces_with_documents": len(scopes & set(self.taxonomy.province)),
        }


def write_database(path: Path, content: PackContent) -> str:
    """Write the database to a new file and return its stamp, the checksum of its content.

    The rows and their order depend on `content` alone, so the same sources give the same stamp.

    Raises:
        CannotWriteError: there is no room, or no right to write.

    """
    stamp = hashlib.sha256()
    try:
        with closing(Database(path)) as database:
            database.conn.executescript(SCHEMA)
            for table, rows in _tables(content):
                kept = list(rows)
                database.table(table).insert_all(kept)
                stamp.update(json.dumps([table, kept], ensure_ascii=False).encode())
            database.conn.executescript(INDEXES)
            database.vacuum()
    except sqlite3.OperationalError as error:
        raise CannotWriteError(path=path, reason=error) from error
    return stamp.hexdigest()


def _tables(content: PackContent) -> Iterator[tuple[str, Iterable[_Row]]]:
    yield from _taxonomy_tables(content.taxonomy)
    yield "documents", (_document(i, d) for i, d in enumerate(content.documents))
    yield from _document_tables(content.documents)
    places = {(d.id, s): i for d in content.documents for i, s in enumerate(d.sources)}
    yield (
        "provisions",
        (_provision(i, p, places[p.document, p.source]) for i, p in enumerate(content.provisions)),
    )
    yield (
        "provision_pillars",
        (
            {"provision": p.id, "position": i, "pillar": pillar}
            for p in content.provisions
            for i, pillar in enumerate(p.pillars)
        ),
    )
    yield (
        "provision_actors",
        (
            {"provision": p.id, "position": i, "actor": actor.value}
            for p in content.provisions
            for i, actor in enumerate(p.actors)
        ),
    )
    yield (
        "provision_links",
        (
            {"provision": p.id, "position": i, "target": link.target, "made": link.made.value}
            for p in content.provisions
            for i, link in enumerate(p.links)
        ),
    )
    yield from _discrepancy_tables(content.discrepancies)


def _taxonomy_tables(taxonomy: Taxonomy) -> Iterator[tuple[str, Iterable[_Row]]]:
    yield (
        "pillars",
        (
            {"id": p.id, "position": i}
            | _texts(name=p.name, short=p.short, definition=p.definition, note=p.note)
            for i, p in enumerate(taxonomy.pillars)
        ),
    )
    yield (
        "provinces",
        (
            {"id": p.id, "position": i, "kind": p.kind.value, "region": p.region}
            | _texts(name=p.name)
            for i, p in enumerate(taxonomy.provinces)
        ),
    )
    yield "regions", _named(taxonomy.regions)
    yield (
        "province_spellings",
        (
            {"province": p.id, "position": i, "spelling": spelling}
            for p in taxonomy.provinces
            for i, spelling in enumerate(p.spellings)
        ),
    )
    yield "bodies", _named(taxonomy.bodies)
    yield (
        "former_bodies",
        (
            {"body": b.id, "position": i} | _texts(name=name)
            for b in taxonomy.bodies
            for i, name in enumerate(b.former)
        ),
    )
    yield (
        "former_provinces",
        (
            {"province": p.id, "position": i, "id": old.id} | _texts(name=old.name)
            for p in taxonomy.provinces
            for i, old in enumerate(p.merged_from)
        ),
    )
    yield (
        "indicators",
        (
            {
                "id": n.id,
                "position": i,
                "unit": n.unit,
                "direction": n.direction.value,
                "benchmark": n.benchmark,
            }
            | _texts(name=n.name, note=n.note)
            for i, n in enumerate(taxonomy.indicators)
        ),
    )
    yield (
        "indicator_words",
        (
            {"indicator": n.id, "kind": kind, "position": i, "word": word}
            for n in taxonomy.indicators
            for kind, words in (("alias", n.aliases), ("search", n.search))
            for i, word in enumerate(words)
        ),
    )
    yield (
        "units",
        ({"id": u.id, "position": i} | _texts(name=u.name) for i, u in enumerate(taxonomy.units)),
    )
    yield (
        "unit_words",
        (
            {"unit": u.id, "kind": kind, "position": i, "word": word}
            for u in taxonomy.units
            for kind, words in (("spelling", u.spellings), ("compares", u.compares_with))
            for i, word in enumerate(words)
        ),
    )
    yield (
        "synonyms",
        (
            {"meaning": meaning, "position": i, "term": term}
            for meaning, terms in enumerate(taxonomy.synonyms)
            for i, term in enumerate(terms)
        ),
    )


def _document_tables(documents: Sequence[Document]) -> Iterator[tuple[str, Iterable[_Row]]]:
    yield (
        "sources",
        (
            {
                "document": d.id,
                "position": i,
                "publisher": s.publisher,
                "title": s.title,
                "url": s.url,
                "published": s.published.isoformat() if s.published else None,
                "language": s.language,
            }
            for d in documents
            for i, s in enumerate(d.sources)
        ),
    )
    yield (
        "sections",
        (
            {"document": d.id, "position": i, "ref": s.ref} | _texts(title=s.title)
            for d in documents
            for i, s in enumerate(d.outline)
        ),
    )
    yield (
        "relations",
        (
            {"document": d.id, "kind": kind, "position": i, "target": target}
            for d in documents
            for kind in RELATIONS
            for i, target in enumerate(getattr(d, kind))
        ),
    )


def _discrepancy_tables(many: Sequence[Discrepancy]) -> Iterator[tuple[str, Iterable[_Row]]]:
    yield (
        "discrepancies",
        (
            {
                "position": i,
                "scope": d.scope,
                "about": d.about,
                "resolved": d.resolved,
                "why": d.why,
            }
            for i, d in enumerate(many)
        ),
    )
    yield (
        "claims",
        (
            {"discrepancy": n, "position": i, "source": c.source, "value": c.value}
            for n, d in enumerate(many)
            for i, c in enumerate(d.claims)
        ),
    )
    yield (
        "discrepancy_documents",
        (
            {"discrepancy": n, "position": i, "document": document}
            for n, d in enumerate(many)
            for i, document in enumerate(d.documents)
        ),
    )


def _document(position: int, document: Document) -> _Row:
    return {
        "id": document.id,
        "position": position,
        "scope": document.scope,
        "type": document.type.value,
        "number": document.number,
        "signatory": document.signatory,
        "issued": document.issued.isoformat() if document.issued else None,
        "effective": document.effective.isoformat() if document.effective else None,
        "status": document.status.value,
        "read_until": document.read_until.isoformat() if document.read_until else None,
        "place": document.place,
        "provisions": document.provisions,
    } | _texts(title=document.title, short=document.short, issuer=document.issuer)


def _provision(position: int, provision: Provision, source: int) -> _Row:
    figure = provision.figure
    return {
        "id": provision.id,
        "document": provision.document,
        "position": position,
        "ref": provision.ref,
        "section": provision.section,
        "kind": provision.kind.value,
        "source": source,
        "place": provision.where,
        "confidence": provision.confidence.value,
        "year": provision.year,
        "indicator": provision.indicator,
        "operator": figure.operator.value if figure else None,
        "low": figure.low if figure else None,
        "high": figure.high if figure else None,
        "spelling": figure.spelling if figure else None,
        "unit": figure.unit if figure else None,
        "baseline": provision.baseline,
        "due": provision.due.text if provision.due else None,
    } | _texts(text=provision.text)


def _named(entries: Iterable[Region | Body]) -> Iterator[_Row]:
    return ({"id": e.id, "position": i} | _texts(name=e.name) for i, e in enumerate(entries))


def _texts(**texts: Text) -> _Row:
    return {
        f"{name}_{language}": getattr(text, language)
        for name, text in texts.items()
        for language in ("vi", "en")
    }
