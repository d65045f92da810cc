"""The three trees over one corpus: by resolution, by pillar, by province.

A node names what opens when it is chosen (`Place`) and holds the ids of the provisions that stand
directly in it; `count` also counts everything beneath, each provision once. Documents that only
implement a resolution are listed beneath it, but counted where they belong.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from songhanh.core.model import CENTRAL, NO_TEXT, Document, DocumentType, ProvisionHead, Text
from songhanh.core.text import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from songhanh.core.taxonomy import Pillar, Province, Taxonomy

LEADING = ("57-nq-tw", "71-nq-tw", "03-nq-cp", "71-nq-cp", "281-nq-cp")
"""The documents the program is about, in the order in which they open the first tree."""


class TreeKind(StrEnum):
    """The three ways into the corpus."""

    RESOLUTION = "resolution"
    PILLAR = "pillar"
    PROVINCE = "province"


class NodeKind(StrEnum):
    """What a node stands for."""

    DOCUMENT = "document"
    SECTION = "section"
    PILLAR = "pillar"
    PROVINCE = "province"
    CENTRAL = "central"
    IMPLEMENTED_BY = "implemented-by"


@dataclass(frozen=True, slots=True)
class Place:
    """What can be opened to read: a document (at a section), or a pillar, or both with a province.

    `Place(document="57-nq-tw", section="III.4")` is a chapter of a document;
    `Place(pillar="human-resources", scope="nghe-an")` is what Nghệ An says under a pillar;
    `Place(document="57-nq-tw", section="III.4", scope="nghe-an")` is what is linked to the chapter.
    """

    document: str = ""
    section: str = ""
    pillar: str = ""
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A node of a tree. `key` is unique in its tree and stable between starts."""

    key: str
    kind: NodeKind
    label: Text
    ref: str
    place: Place
    count: int
    provisions: tuple[str, ...] = ()
    children: tuple[Node, ...] = ()

    def walk(self) -> Iterator[Node]:
        """Yield this node and all beneath it, in the order shown."""
        yield self
        for child in self.children:
            yield from child.walk()


class TreeBuilder:
    """Builds the three trees from documents, provision heads and taxonomy."""

    def __init__(
        self,
        taxonomy: Taxonomy,
        documents: Iterable[Document],
        heads: Iterable[ProvisionHead],
    ) -> None:
        self._taxonomy = taxonomy
        self._documents = {document.id: document for document in documents}
        self._heads: dict[str, list[ProvisionHead]] = defaultdict(list)
        self._linked: dict[str, list[ProvisionHead]] = defaultdict(list)
        for head in heads:
            self._heads[head.document].append(head)
            for target in head.links:
                self._linked[target].append(head)

    def build(self, kind: TreeKind) -> tuple[Node, ...]:
        """Return the top nodes of the tree of this kind."""
        match kind:
            case TreeKind.RESOLUTION:
                return self.by_resolution()
            case TreeKind.PILLAR:
                return self.by_pillar()
            case TreeKind.PROVINCE:
                return self.by_province()

    def by_resolution(self) -> tuple[Node, ...]:
        """Central documents with their sections, then the documents that implement each."""
        return tuple(
            self._document_node(document, with_implementers=True)
            for document in self._central_documents()
        )

    def by_pillar(self) -> tuple[Node, ...]:
        """Pillars, in each the central documents and the provinces that speak of it."""
        return tuple(self._pillar_node(pillar) for pillar in self._taxonomy.pillars)

    def by_province(self) -> tuple[Node, ...]:
        """All provinces in Vietnamese order with their documents, those without any included."""
        return tuple(self._province_node(province) for province in self._provinces_in_order())

    def _central_documents(self) -> list[Document]:
        central = [d for d in self._documents.values() if d.scope == CENTRAL]
        return sorted(central, key=_precedence)

    def _document_node(
        self, document: Document, *, prefix: str = "", with_implementers: bool = False
    ) -> Node:
        key = f"{prefix}{document.id}"
        heads = self._heads[document.id]
        children = _sections(document, heads, key)
        if with_implementers:
            children = tuple(self._with_linked(child) for child in children)
            children += self._implementers(document, key)
        return Node(
            key=key,
            kind=NodeKind.DOCUMENT,
            label=document.label,
            ref="",
            place=Place(document=document.id),
            count=len(heads),
            provisions=tuple(head.id for head in heads if not head.section),
            children=children,
        )

    def _with_linked(self, section: Node) -> Node:
        """Return a section with the provinces whose provisions are linked to it beneath it.

        They stand under the innermost sections, and are counted where they belong.
        """
        if section.children:
            return replace(section, children=tuple(map(self._with_linked, section.children)))
        by_scope: dict[str, dict[str, None]] = defaultdict(dict)
        for provision in section.provisions:
            for head in self._linked[provision]:
                by_scope[self._documents[head.document].scope][head.id] = None
        children = tuple(
            Node(
                key=f"{section.key}/{province.id}",
                kind=NodeKind.PROVINCE,
                label=province.name,
                ref="",
                place=replace(section.place, scope=province.id),
                count=len(by_scope[province.id]),
                provisions=tuple(by_scope[province.id]),
            )
            for province in self._provinces_in_order()
            if province.id in by_scope
        )
        return replace(section, children=children)

    def _provinces_in_order(self) -> list[Province]:
        return sorted(self._taxonomy.provinces, key=lambda p: sort_key(p.name.vi))

    def _implementers(self, document: Document, key: str) -> tuple[Node, ...]:
        found = [d for d in self._documents.values() if document.id in d.implements]
        central = sorted((d for d in found if d.scope == CENTRAL), key=_precedence)
        by_scope: dict[str, list[Document]] = defaultdict(list)
        for one in found:
            if one.scope != CENTRAL:
                by_scope[one.scope].append(one)
        provinces = [p for p in self._provinces_in_order() if p.id in by_scope]
        inside = f"{key}/"
        nodes = [self._document_node(d, prefix=inside) for d in central]
        nodes += [self._scope_node(p, by_scope[p.id], prefix=inside) for p in provinces]
        if not nodes:
            return ()
        return (
            Node(
                key=f"{key}/implemented-by",
                kind=NodeKind.IMPLEMENTED_BY,
                label=NO_TEXT,
                ref="",
                place=Place(document=document.id),
                count=sum(node.count for node in nodes),
                children=tuple(nodes),
            ),
        )

    def _scope_node(self, province: Province, documents: Sequence[Document], prefix: str) -> Node:
        key = f"{prefix}{province.id}"
        children = tuple(
            self._document_node(d, prefix=f"{prefix}") for d in sorted(documents, key=_precedence)
        )
        return Node(
            key=key,
            kind=NodeKind.PROVINCE,
            label=province.name,
            ref="",
            place=Place(scope=province.id),
            count=sum(child.count for child in children),
            children=children,
        )

    def _province_node(self, province: Province) -> Node:
        documents = [d for d in self._documents.values() if d.scope == province.id]
        return self._scope_node(province, documents, prefix="")

    def _pillar_node(self, pillar: Pillar) -> Node:
        heads = [
            head for many in self._heads.values() for head in many if pillar.id in head.pillars
        ]
        by_document: dict[str, list[ProvisionHead]] = defaultdict(list)
        by_scope: dict[str, list[ProvisionHead]] = defaultdict(list)
        for head in heads:
            by_document[head.document].append(head)
            by_scope[self._documents[head.document].scope].append(head)
        central = [d for d in self._central_documents() if d.id in by_document]
        children = [_part(pillar, NodeKind.DOCUMENT, d, by_document[d.id]) for d in central]
        children += [
            _part(pillar, NodeKind.PROVINCE, p, by_scope[p.id])
            for p in self._provinces_in_order()
            if p.id in by_scope
        ]
        return Node(
            key=pillar.id,
            kind=NodeKind.PILLAR,
            label=pillar.name,
            ref="",
            place=Place(pillar=pillar.id),
            count=len(heads),
            children=tuple(children),
        )


def _part(
    pillar: Pillar, kind: NodeKind, owner: Document | Province, heads: Sequence[ProvisionHead]
) -> Node:
    """Return the node of what one document or province says under a pillar."""
    if isinstance(owner, Document):
        label, place = owner.label, Place(pillar=pillar.id, document=owner.id)
    else:
        label, place = owner.name, Place(pillar=pillar.id, scope=owner.id)
    return Node(
        key=f"{pillar.id}/{owner.id}",
        kind=kind,
        label=label,
        ref="",
        place=place,
        count=len(heads),
        provisions=tuple(head.id for head in heads),
    )


def _precedence(document: Document) -> tuple[int, bool, int, str]:
    """Sort the leading documents first, then those with provisions, newest first."""
    lead = LEADING.index(document.id) if document.id in LEADING else len(LEADING)
    news = document.type in (DocumentType.NEWS, DocumentType.INTERVIEW)
    age = -document.issued.toordinal() if document.issued else 0
    return lead, news, age, document.id


def _sections(document: Document, heads: Sequence[ProvisionHead], key: str) -> tuple[Node, ...]:
    """Return the outline of a document as nested nodes, empty sections left out."""
    direct: dict[str, list[str]] = defaultdict(list)
    for head in heads:
        direct[head.section].append(head.id)
    known = [section.ref for section in document.outline]
    titles = {section.ref: section.title for section in document.outline}

    def node(ref: str) -> Node | None:
        beneath = [child for child in known if _parent(child, known) == ref]
        children = tuple(made for child in beneath if (made := node(child)) is not None)
        count = len(direct[ref]) + sum(child.count for child in children)
        if not count:
            return None
        parent = _parent(ref, known)
        return Node(
            key=f"{key}#{ref}",
            kind=NodeKind.SECTION,
            label=titles[ref],
            ref=ref[len(parent) + 1 :] if parent else ref,
            place=Place(document=document.id, section=ref),
            count=count,
            provisions=tuple(direct[ref]),
            children=children,
        )

    tops = [ref for ref in known if not _parent(ref, known)]
    return tuple(made for ref in tops if (made := node(ref)) is not None)


def _parent(ref: str, known: Sequence[str]) -> str:
    """Return the longest known ref above `ref` (`III` for `III.4`), or nothing."""
    return section_of(ref, known, inside=False)


def section_of(ref: str, known: Sequence[str], *, inside: bool = True) -> str:
    """Return the section a provision numbered `ref` stands in: the longest known prefix on dots.

    With `inside`, a ref that is itself a section stands in it; without, only those above count.
    """
    parts = ref.split(".")
    for length in range(len(parts) if inside else len(parts) - 1, 0, -1):
        prefix = ".".join(parts[:length])
        if prefix in known:
            return prefix
    return ""
