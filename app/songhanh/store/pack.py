"""Read one corpus pack: read-only and immutable, from wherever it lies."""

from __future__ import annotations

import hashlib
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import TYPE_CHECKING, Self

from songhanh.core.due import Due
from songhanh.core.errors import PackDamagedError
from songhanh.core.model import (
    RELATIONS,
    Actor,
    Claim,
    Confidence,
    Discrepancy,
    Document,
    DocumentType,
    Figure,
    Kind,
    Link,
    Made,
    Operator,
    Provision,
    ProvisionHead,
    Section,
    Source,
    Status,
    Text,
)
from songhanh.store.manifest import DATABASE, Manifest, read_manifest, standing, verify_file
from songhanh.store.taxonomy_tables import read_taxonomy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from songhanh.core.taxonomy import Taxonomy

_MANY = 500  # ids in one statement, well under SQLite's limit of variables


class Pack:
    """An open pack. One thread at a time may use it; any thread may.

    Documents are read when it is opened (a few hundred bytes each), provisions when asked for.
    """

    def __init__(self, path: Path, manifest: Manifest, connection: sqlite3.Connection) -> None:
        self.path = path
        self.manifest = manifest
        self._connection = connection
        self._sources = self._read_sources()
        self.taxonomy: Taxonomy = read_taxonomy(connection)
        self.documents = {document.id: document for document in self._read_documents()}
        self._scopes = {document.scope for document in self.documents.values()}
        self._scopes |= {
            row["scope"] for row in connection.execute("SELECT scope FROM discrepancies")
        }

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the pack in the folder `path` after checking its database against the manifest.

        Raises:
            PackMissingError, PackForeignError, PackTooNewError, CannotReadError: see `read_manifest`.
            PackDamagedError: the database is not the one the manifest describes.

        """
        path = standing(path)
        manifest = read_manifest(path)
        with ThreadPoolExecutor(max_workers=1) as aside:  # to check takes as long as to read
            checked = aside.submit(verify_file, path, manifest, DATABASE)
            pack = cls._read(path, manifest)
        try:
            checked.result()
        except PackDamagedError:
            pack.close()
            raise
        return pack

    @classmethod
    def _read(cls, path: Path, manifest: Manifest) -> Self:
        # as_uri escapes '#', '%' and spaces, which a bare path in a URI would not survive
        uri = (path / DATABASE).resolve().as_uri() + "?mode=ro&immutable=1"
        return cls._connect(path, manifest, uri)

    @classmethod
    def from_bytes(cls, path: Path, manifest: Manifest, data: bytes) -> Self:
        """Open a pack whose database is `data`, in memory; `path` is named where it is damaged.

        Raises:
            PackDamagedError: the database is not the one the manifest describes.

        """
        if hashlib.sha256(data).hexdigest() != manifest.files.get(DATABASE):
            raise PackDamagedError(path=path, file=DATABASE)
        return cls._connect(path, manifest, ":memory:", data)

    @classmethod
    def _connect(cls, path: Path, manifest: Manifest, uri: str, data: bytes = b"") -> Self:
        connection = None
        try:
            connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
            if data:
                connection.deserialize(data)
            connection.row_factory = sqlite3.Row
            return cls(path, manifest, connection)
        except (sqlite3.Error, ValueError, LookupError) as error:
            if connection:
                connection.close()
            raise PackDamagedError(path=path, file=DATABASE) from error

    def close(self) -> None:
        """Close the database; the pack is of no more use."""
        self._connection.close()

    def heads(self) -> list[ProvisionHead]:
        """Return all provisions as trees need them, in document order."""
        pillars = self._lists("pillar", "provision_pillars")
        links = self._lists("target", "provision_links")
        rows = self._connection.execute(
            "SELECT id, document, ref, section, kind FROM provisions ORDER BY position"
        )
        return [
            ProvisionHead(
                id=row["id"],
                document=row["document"],
                ref=row["ref"],
                section=row["section"],
                kind=Kind(row["kind"]),
                pillars=tuple(pillar for (pillar,) in pillars.get(row["id"], ())),
                links=tuple(target for (target,) in links.get(row["id"], ())),
            )
            for row in rows
        ]

    def provisions(self, ids: Iterable[str]) -> dict[str, Provision]:
        """Return the provisions with these ids, by id; unknown ids are left out."""
        wanted = [key for key in ids if key.isprintable()]  # SQLite refuses lone surrogates
        found: dict[str, Provision] = {}
        for start in range(0, len(wanted), _MANY):
            some = wanted[start : start + _MANY]
            found |= {p.id: p for p in self._select(f"id IN ({_marks(some)})", some)}
        return found

    def provisions_of(self, documents: Sequence[str], pillar: str = "") -> list[Provision]:
        """Return the provisions of documents in their order, of one pillar alone where given."""
        found: dict[str, list[Provision]] = {document: [] for document in documents}
        wanted = list(found)
        for start in range(0, len(wanted), _MANY):
            some = wanted[start : start + _MANY]
            where, values = f"document IN ({_marks(some)})", some
            if pillar:
                where += (
                    " AND EXISTS (SELECT 1 FROM provision_pillars AS own"
                    " WHERE own.provision = provisions.id AND own.pillar = ?)"
                )
                values = [*some, pillar]
            for provision in self._select(where, values):
                found[provision.document].append(provision)
        return [provision for document in documents for provision in found[document]]

    def has_sheet(self, scope: str) -> bool:
        """Tell whether the pack says anything of a scope, be it only that sources disagree."""
        return scope in self._scopes

    def all_provisions(self) -> Iterator[Provision]:
        """Yield every provision, document by document."""
        for document in self.documents:
            yield from self.provisions_of([document])

    def discrepancies(self) -> list[Discrepancy]:
        """Return every point on which sources disagree."""
        claims: dict[int, list[Claim]] = {}
        for row in self._connection.execute("SELECT * FROM claims ORDER BY discrepancy, position"):
            claims.setdefault(row["discrepancy"], []).append(Claim(row["source"], row["value"]))
        documents: dict[int, list[str]] = {}
        for row in self._connection.execute(
            "SELECT * FROM discrepancy_documents ORDER BY discrepancy, position"
        ):
            documents.setdefault(row["discrepancy"], []).append(row["document"])
        return [
            Discrepancy(
                row["scope"], row["about"], tuple(claims.get(row["position"], ())),
                row["resolved"], row["why"], tuple(documents.get(row["position"], ())),
            )
            for row in self._connection.execute("SELECT * FROM discrepancies ORDER BY position")
        ]  # fmt: skip

    def linked(self, targets: Iterable[str]) -> list[str]:
        """Return the ids of the provisions that are linked to any of these, in order."""
        wanted = list(targets)
        found: list[str] = []
        for start in range(0, len(wanted), _MANY):
            some = wanted[start : start + _MANY]
            rows = self._connection.execute(
                "SELECT id FROM provisions WHERE id IN (SELECT provision FROM provision_links "  # noqa: S608
                f"WHERE target IN ({_marks(some)})) ORDER BY position",
                some,
            )
            found += [row["id"] for row in rows]
        return list(dict.fromkeys(found))

    def _select(self, where: str, values: Sequence[str]) -> list[Provision]:
        # `where` is put together from our own words alone; what comes from outside goes in `values`
        chosen = f"WHERE provision IN (SELECT id FROM provisions WHERE {where})"  # noqa: S608
        pillars = self._lists("pillar", "provision_pillars", chosen, values)
        actors = self._lists("actor", "provision_actors", chosen, values)
        links = self._lists("target, made", "provision_links", chosen, values)
        rows = self._connection.execute(
            f"SELECT * FROM provisions WHERE {where} ORDER BY position",  # noqa: S608
            values,
        )
        return [
            self._provision(
                row,
                tuple(pillar for (pillar,) in pillars.get(row["id"], ())),
                tuple(Actor(actor) for (actor,) in actors.get(row["id"], ())),
                tuple(Link(to, Made(made)) for to, made in links.get(row["id"], ())),
            )
            for row in rows
        ]

    def _lists(
        self, columns: str, table: str, where: str = "", values: Sequence[str] = ()
    ) -> dict[str, list[tuple[str, ...]]]:
        """Return the rows of one of a provision's lists, in order, by provision."""
        lists: dict[str, list[tuple[str, ...]]] = {}
        rows = self._connection.execute(
            f"SELECT provision, {columns} FROM {table} {where} ORDER BY provision, position",  # noqa: S608
            values,
        )
        for provision, *rest in rows:
            lists.setdefault(provision, []).append(tuple(rest))
        return lists

    def _provision(
        self,
        row: sqlite3.Row,
        pillars: tuple[str, ...],
        actors: tuple[Actor, ...],
        links: tuple[Link, ...],
    ) -> Provision:
        figure = None
        if row["operator"] is not None:
            operator = Operator(row["operator"])
            figure = Figure(operator, row["low"], row["high"], row["spelling"], row["unit"])
        return Provision(
            id=row["id"],
            document=row["document"],
            ref=row["ref"],
            kind=Kind(row["kind"]),
            pillars=pillars,
            text=_text(row, "text"),
            source=self._sources[row["document"]][row["source"]],
            where=row["place"],
            confidence=Confidence(row["confidence"]),
            year=row["year"],
            indicator=row["indicator"],
            figure=figure,
            baseline=row["baseline"],
            section=row["section"],
            links=links,
            actors=actors,
            due=Due.parse(row["due"]) if row["due"] else None,
            place=self.documents[row["document"]].place,
        )

    def _read_sources(self) -> dict[str, list[Source]]:
        sources: dict[str, list[Source]] = {}
        for row in self._connection.execute("SELECT * FROM sources ORDER BY document, position"):
            source = Source(
                row["publisher"], row["title"], row["url"], _day(row["published"]), row["language"]
            )
            sources.setdefault(row["document"], []).append(source)
        return sources

    def _read_documents(self) -> Iterator[Document]:
        outlines: dict[str, list[Section]] = {}
        for row in self._connection.execute("SELECT * FROM sections ORDER BY document, position"):
            section = Section(row["ref"], _text(row, "title"))
            outlines.setdefault(row["document"], []).append(section)
        relations: dict[tuple[str, str], list[str]] = {}
        for row in self._connection.execute("SELECT * FROM relations ORDER BY 1, 2, position"):
            relations.setdefault((row["document"], row["kind"]), []).append(row["target"])
        for row in self._connection.execute("SELECT * FROM documents ORDER BY position"):
            related = {kind: tuple(relations.get((row["id"], kind), ())) for kind in RELATIONS}
            yield Document(
                id=row["id"],
                scope=row["scope"],
                type=DocumentType(row["type"]),
                number=row["number"],
                title=_text(row, "title"),
                short=_text(row, "short"),
                issuer=_text(row, "issuer"),
                signatory=row["signatory"],
                issued=_day(row["issued"]),
                effective=_day(row["effective"]),
                sources=tuple(self._sources.get(row["id"], ())),
                outline=tuple(outlines.get(row["id"], ())),
                status=Status(row["status"]),
                read_until=_day(row["read_until"]),
                place=row["place"],
                provisions=row["provisions"],
                **related,
            )


def _text(row: sqlite3.Row, name: str) -> Text:
    return Text(row[f"{name}_vi"], row[f"{name}_en"])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _marks(values: Sequence[str]) -> str:
    return ",".join("?" * len(values))
