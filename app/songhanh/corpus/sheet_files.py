"""Read one sheet: the documents of the centre or of a province, with their provisions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from songhanh.core.due import Due
from songhanh.core.model import (
    CENTRAL,
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
    Section,
    Source,
    Status,
)
from songhanh.core.tree import section_of
from songhanh.corpus import form
from songhanh.corpus.issues import Problem
from songhanh.corpus.reader import Fields, Reader

if TYPE_CHECKING:
    import re
    from pathlib import Path

    import yaml

    from songhanh.core.taxonomy import Taxonomy
    from songhanh.corpus.issues import Issue


@dataclass(frozen=True, slots=True)
class Place:
    """A file and a line in it, counted from 1."""

    file: Path
    line: int


@dataclass(slots=True)
class Sheet:
    """What a sheet holds, where each id stands, and what is wrong with it."""

    scope: str
    documents: list[Document] = field(default_factory=list)
    provisions: list[Provision] = field(default_factory=list)
    discrepancies: list[Discrepancy] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)
    relations: list[tuple[str, Place]] = field(default_factory=list)
    links: list[tuple[str, Place]] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


class SheetReader:
    """Reads sheets against one taxonomy."""

    def __init__(self, file: Path, taxonomy: Taxonomy, text: str | None = None) -> None:
        """Read `text`, where given, as what the file is to hold."""
        self._reader = Reader(file, text)
        self._taxonomy = taxonomy
        self._sheet = Sheet("")

    def read(self) -> Sheet:
        """Return the sheet in the file; what cannot be read is left out and noted."""
        reader, sheet = self._reader, self._sheet
        root = reader.load()
        sheet.issues = reader.issues
        if root is None:
            return sheet
        fields = reader.mapping(root, form.SHEET, form.SHEET_MORE)
        sheet.scope = reader.string(fields.get("scope"))
        if "scope" in fields and sheet.scope not in {CENTRAL, *self._taxonomy.province}:
            reader.note(fields["scope"], Problem.UNKNOWN_PROVINCE, sheet.scope)
        reader.text(fields.get("name"))
        reader.strings(fields.get("merged_from"))
        reader.items(fields.get("documents"), self._document)
        reader.items(fields.get("discrepancies"), self._discrepancy)
        return sheet

    def _document(self, node: yaml.Node) -> None:
        reader, sheet = self._reader, self._sheet
        fields = reader.mapping(node, form.DOCUMENT, form.DOCUMENT_MORE)
        key = self._identify(node, reader.string(fields.get("id")), form.DOCUMENT_ID)
        sources = reader.items(fields.get("sources"), self._source)
        if "sources" in fields and not sources:
            reader.note(fields["sources"], Problem.NO_SOURCE, key)
        outline = self._outline(fields.get("outline"))
        document = Document(
            id=key,
            scope=sheet.scope,
            type=reader.choice(fields.get("type"), DocumentType, DocumentType.NEWS),
            number=reader.string(fields.get("number")) or None,
            title=reader.text(fields.get("title")),
            short=reader.text(fields.get("short")),
            issuer=reader.text(fields.get("issuer")),
            signatory=reader.string(fields.get("signatory")) or None,
            issued=reader.date(fields.get("issued")),
            effective=reader.date(fields.get("effective")),
            implements=self._related(fields, "implements"),
            amends=self._related(fields, "amends"),
            replaces=self._related(fields, "replaces"),
            based_on=self._related(fields, "based_on"),
            cites=self._related(fields, "cites"),
            place=self._former_province(fields.get("place")),
            sources=sources,
            outline=outline,
            status=reader.choice(fields.get("status"), Status, Status.UNKNOWN),
            read_until=reader.date(fields.get("read_until")),
        )
        before = len(sheet.provisions)
        reader.items(fields.get("provisions"), lambda item: self._provision(item, document))
        count = len(sheet.provisions) - before
        sheet.documents.append(replace(document, provisions=count))

    def _identify(self, node: yaml.Node, key: str, pattern: re.Pattern[str]) -> str:
        reader, sheet = self._reader, self._sheet
        if key in sheet.places:
            reader.note(node, Problem.DUPLICATE_ID, key)
        elif not pattern.fullmatch(key):
            reader.note(node, Problem.BAD_ID, key)
        sheet.places[key] = Place(reader.file, node.start_mark.line + 1)
        return key

    def _related(self, fields: Fields, name: str) -> tuple[str, ...]:
        def one(node: yaml.Node) -> str:
            key = self._reader.string(node)
            if not form.DOCUMENT_ID.fullmatch(key):
                self._reader.note(node, Problem.BAD_ID, key)
            place = Place(self._reader.file, node.start_mark.line + 1)
            self._sheet.relations.append((key, place))
            return key

        return self._reader.items(fields.get(name), one)

    def _source(self, node: yaml.Node) -> Source:
        reader = self._reader
        fields = reader.mapping(node, form.SOURCE, form.SOURCE_MORE)
        return Source(
            reader.string(fields.get("publisher")),
            reader.string(fields.get("title")),
            reader.string(fields.get("url")) or None,
            reader.date(fields.get("published")),
            reader.string(fields.get("language")),
        )

    def _outline(self, node: yaml.Node | None) -> tuple[Section, ...]:
        reader = self._reader
        refs: set[str] = set()

        def section(item: yaml.Node) -> Section:
            fields = reader.mapping(item, form.SECTION)
            ref = reader.string(fields.get("ref"))
            if ref in refs:
                reader.note(item, Problem.DUPLICATE_ID, ref)
            refs.add(ref)
            return Section(ref, reader.text(fields.get("title")))

        return reader.items(node, section)

    def _provision(self, node: yaml.Node, document: Document) -> None:
        reader, sheet = self._reader, self._sheet
        fields = reader.mapping(node, form.PROVISION, form.PROVISION_MORE)
        ref = reader.string(fields.get("ref"))
        key = reader.string(fields.get("id")) or f"{document.id}#{ref}"
        self._identify(node, key, form.PROVISION_ID)
        kind = reader.choice(fields.get("kind"), Kind, Kind.TASK)
        figure = self._figure(node, fields, kind)
        year = reader.integer(fields.get("year"))
        if kind == Kind.TARGET and year is None:
            reader.note(node, Problem.NO_YEAR, key)
        source = self._chosen_source(node, fields, document)
        pillars = reader.items(fields.get("pillar"), self._pillar)
        if "pillar" in fields and not pillars:
            reader.note(fields["pillar"], Problem.MISSING_KEY, "pillar")
        if source is None or not pillars:
            return
        provision = Provision(
            id=key,
            document=document.id,
            ref=ref,
            kind=kind,
            pillars=pillars,
            text=reader.text(fields.get("text")),
            source=source,
            where=reader.string(fields.get("where")),
            confidence=reader.choice(fields.get("confidence"), Confidence, Confidence.REPORTED),
            year=year,
            indicator=reader.string(fields.get("indicator")) or None,
            figure=figure,
            baseline=reader.string(fields.get("baseline")) or None,
            section=section_of(ref, [section.ref for section in document.outline]),
            links=self._links(fields.get("links")),
            actors=reader.items(fields.get("actor"), self._actor),
            due=self._due(fields.get("due")),
            place=document.place,
        )
        sheet.provisions.append(provision)

    def _chosen_source(self, node: yaml.Node, fields: Fields, document: Document) -> Source | None:
        index = self._reader.integer(fields.get("source"))
        if index is not None and 0 <= index < len(document.sources):
            return document.sources[index]
        if "source" in fields:
            self._reader.note(node, Problem.NO_SOURCE, str(index))
        return None

    def _pillar(self, node: yaml.Node) -> str:
        name = self._reader.string(node)
        if name not in self._taxonomy.pillar:
            self._reader.note(node, Problem.UNKNOWN_PILLAR, name, self._taxonomy.pillar)
        return name

    def _former_province(self, node: yaml.Node | None) -> str:
        """Return the former province a document alone speaks of; it must belong to the sheet's."""
        name = self._reader.string(node)
        province = self._taxonomy.province.get(self._sheet.scope)
        former = {old.id for old in province.merged_from} if province else set()
        if node is not None and name not in former:
            self._reader.note(node, Problem.UNKNOWN_PROVINCE, name)
        return name

    def _links(self, node: yaml.Node | None) -> tuple[Link, ...]:
        """Return the links of a provision; whether their targets exist is seen at the end."""
        if node is None:
            return ()
        fields = self._reader.mapping(node, (), [*Made])
        return tuple(
            Link(target, made) for made in Made for target in self._targets(fields.get(made))
        )

    def _targets(self, node: yaml.Node | None) -> tuple[str, ...]:
        def one(item: yaml.Node) -> str:
            key = self._reader.string(item)
            self._sheet.links.append((key, Place(self._reader.file, item.start_mark.line + 1)))
            return key

        return self._reader.items(node, one)

    def _actor(self, node: yaml.Node) -> Actor:
        return self._reader.choice(node, Actor, Actor.PROVINCE)

    def _due(self, node: yaml.Node | None) -> Due | None:
        text = self._reader.string(node)
        try:
            return Due.parse(text) if node is not None else None
        except ValueError:
            if node is not None:
                self._reader.note(node, Problem.NOT_A_DUE_DATE, text)
            return None

    def _figure(self, node: yaml.Node, fields: Fields, kind: Kind) -> Figure | None:
        reader = self._reader
        if kind != Kind.TARGET:
            for name in form.FIGURE:
                if name in fields:
                    reader.note(fields[name], Problem.FIGURE_WITHOUT_TARGET, name)
            return None
        missing = [name for name in form.FIGURE if name not in fields]
        if missing:
            reader.note(node, Problem.NO_FIGURE, ", ".join(missing))
            return None
        operator = reader.choice(fields["op"], Operator, Operator.EQUAL)
        low, high = self._ends(fields["value"], operator)
        spelling = reader.string(fields["unit"])
        unit = self._taxonomy.unit_by_spelling.get(spelling)
        if unit is None:
            reader.note(fields["unit"], Problem.UNREGISTERED_UNIT, spelling)
        indicator = reader.string(fields["indicator"])
        if indicator not in self._taxonomy.indicator:
            reader.note(fields["indicator"], Problem.UNREGISTERED_INDICATOR, indicator)
        if low is None:
            return None
        return Figure(operator, low, high, spelling, unit.id if unit else None)

    def _ends(self, node: yaml.Node, operator: Operator) -> tuple[float | None, float | None]:
        reader = self._reader
        if operator != Operator.RANGE:
            return reader.number(node), None
        ends = reader.items(node, reader.number)
        if len(ends) != 2 or None in ends or ends[0] > ends[1]:  # type: ignore[operator]
            reader.note(node, Problem.BAD_FIGURE, "range")
            return None, None
        return ends[0], ends[1]

    def _discrepancy(self, node: yaml.Node) -> None:
        reader = self._reader
        fields = reader.mapping(node, form.DISCREPANCY, form.DISCREPANCY_MORE)
        self._sheet.discrepancies.append(
            Discrepancy(
                self._sheet.scope,
                reader.string(fields.get("about")),
                reader.items(fields.get("says"), self._claim),
                reader.string(fields.get("resolved")),
                reader.string(fields.get("why")),
                self._related(fields, "documents"),
            )
        )

    def _claim(self, node: yaml.Node) -> Claim:
        fields = self._reader.mapping(node, form.CLAIM)
        return Claim(
            self._reader.string(fields.get("source")), self._reader.string(fields.get("value"))
        )
