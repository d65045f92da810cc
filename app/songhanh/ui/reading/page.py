"""What one reading tab shows, as values: heading, crumbs, and its provisions in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from songhanh.core.model import (
    CENTRAL,
    NO_TEXT,
    Document,
    DocumentType,
    Language,
    Made,
    Provision,
    Text,
)
from songhanh.core.text import sort_key
from songhanh.core.tree import LEADING, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from songhanh.store.library import Library


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step on the way to a page: its name, a shorter one where room is scarce, what it opens."""

    name: Text
    short: Text
    place: Place


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading among provisions. `level` 0 is a document, 1 a section, 2 one within it."""

    level: int
    text: Text
    detail: Text = NO_TEXT
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class LinkedTo:
    """A provision of the centre that a statement carries out, and how that is known."""

    target: Provision
    made: Made


@dataclass(frozen=True, slots=True)
class Statement:
    """A provision with the reference shown on this page.

    `links` are given on the page of what is linked to a section, where they are the point.
    """

    provision: Provision
    ref: str
    links: tuple[LinkedTo, ...] = ()


Item = Heading | Statement

_CARRIES_OUT = Text("thực hiện", "carrying out")


@dataclass(frozen=True, slots=True)
class Page:
    """A page to read. `document` is set where it is of one document, `scope` of one province.

    `listed` are the documents of a province, in the order of the page.
    """

    place: Place
    title: Text
    crumbs: tuple[Crumb, ...]
    items: tuple[Item, ...]
    document: Document | None = None
    detail: Text = NO_TEXT
    listed: tuple[Document, ...] = ()
    documents: int = 0

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The provisions of the page in order."""
        return tuple(item for item in self.items if isinstance(item, Statement))


class PageBuilder:
    """Makes pages of places; to be used in the background for anything but `crumbs`."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._taxonomy = library.taxonomy

    def build(self, place: Place) -> Page:
        """Return the page of a place, or raise UnknownIdError."""
        provisions = self._library.read(place)
        if place.document and place.scope:
            return self._linked_page(place, provisions)
        if place.document and not place.pillar:
            return self._document_page(place, provisions)
        items = tuple(self._by_document(provisions, place))
        crumbs = self.crumbs(place)
        title = crumbs[-1].name
        detail = NO_TEXT
        listed: tuple[Document, ...] = ()
        if place.pillar and not place.scope and not place.document:
            pillar = self._taxonomy.pillar[place.pillar]
            detail = _joined(pillar.definition, pillar.note)
        elif place.pillar:
            name, owner = self._taxonomy.pillar[place.pillar].name, title
            title = Text(f"{owner.vi}: {name.vi}", f"{owner.en}: {name.en}")
        else:
            listed = tuple(self._in_order(self._library.documents_of(place.scope)))
        return Page(
            place=place,
            title=title,
            crumbs=crumbs,
            items=items,
            detail=detail,
            listed=listed,
            documents=len({provision.document for provision in provisions}),
        )

    def crumbs(self, place: Place) -> tuple[Crumb, ...]:
        """Return the way to a place, from the widest; quick enough for the window's thread."""
        steps: list[Crumb] = []
        if place.pillar:
            pillar = self._taxonomy.pillar[place.pillar]
            steps.append(Crumb(pillar.name, pillar.short, Place(pillar=place.pillar)))
        if place.scope and place.scope != CENTRAL and not place.document:
            steps.append(self._province(place.scope, place.pillar))
        if place.document:
            document = self._library.document(place.document)
            if document.scope != CENTRAL and not place.pillar:
                steps.append(self._province(document.scope))
            label = document.label
            steps.append(Crumb(label, label, Place(document=document.id, pillar=place.pillar)))
            steps += _section_crumbs(document, place.section)
            if place.scope:
                name = self._taxonomy.province[place.scope].name
                steps.append(Crumb(name, name, place))
        return tuple(steps)

    def _province(self, scope: str, pillar: str = "") -> Crumb:
        name = self._taxonomy.province[scope].name
        return Crumb(name, name, Place(scope=scope, pillar=pillar))

    def _document_page(self, place: Place, provisions: Sequence[Provision]) -> Page:
        document = self._library.document(place.document)
        chosen = [p for p in provisions if is_within(p.section, place.section)]
        title = document.title
        cut = 0
        if place.section:
            parent = place.section.rpartition(".")[0]
            cut = len(parent) + 1 if parent else 0
            title = _numbered(place.section[cut:], _section_title(document, place.section))
        items = tuple(_outlined(document, chosen, place.section, cut))
        return Page(place, title, self.crumbs(place), items, document, documents=1)

    def _linked_page(self, place: Place, provisions: Sequence[Provision]) -> Page:
        """Return what a province does about a section of a document, each with what it is linked to."""
        document = self._library.document(place.document)
        within = {
            p.id: p
            for p in self._library.provisions_of([document.id])
            if is_within(p.section, place.section)
        }
        groups: dict[str, list[Provision]] = {}
        for provision in provisions:
            groups.setdefault(provision.document, []).append(provision)
        items: list[Item] = []
        for one in self._in_order([self._library.document(key) for key in groups]):
            items.append(self._document_heading(one, named=False))
            items += [
                Statement(p, p.ref, _links(p, within))
                for p in sorted(groups[one.id], key=lambda p: _first_link(p, within))
            ]
        return Page(
            place=place,
            title=self._linked_title(document, place),
            crumbs=self.crumbs(place),
            items=tuple(items),
            documents=len(groups),
        )

    def _linked_title(self, document: Document, place: Place) -> Text:
        province = self._taxonomy.province[place.scope].name
        section = _section_title(document, place.section)
        both = []
        for language in Language:
            where = f"{document.label.get(language)}, {place.section}".rstrip(", ")
            about = f"{_CARRIES_OUT.get(language)} {where} {section.get(language)}".rstrip()
            both.append(f"{province.get(language)} · {about}")
        return Text(*both)

    def _by_document(self, provisions: Sequence[Provision], place: Place) -> Iterator[Item]:
        named, outlines = not place.scope, not place.pillar
        groups: dict[str, list[Provision]] = {}
        for provision in provisions:
            groups.setdefault(provision.document, []).append(provision)
        for document in self._in_order([self._library.document(key) for key in groups]):
            yield self._document_heading(document, named=named)
            if outlines:
                yield from _outlined(document, groups[document.id], "", 0)
            else:
                yield from (Statement(p, p.ref) for p in groups[document.id])

    def _in_order(self, documents: Sequence[Document]) -> list[Document]:
        """Sort as the trees do: the centre first, reports in the press last, the newest first."""

        def rank(document: Document) -> tuple[object, ...]:
            province = self._taxonomy.province.get(document.scope)
            lead = LEADING.index(document.id) if document.id in LEADING else len(LEADING)
            news = document.type in (DocumentType.NEWS, DocumentType.INTERVIEW)
            age = -document.issued.toordinal() if document.issued else 0
            where = sort_key(province.name.vi) if province else ()
            return province is not None, where, lead, news, age, document.id

        return sorted(documents, key=rank)

    def _document_heading(self, document: Document, *, named: bool) -> Heading:
        name = document.label
        if named and document.scope != CENTRAL:
            province = self._taxonomy.province[document.scope].name
            name = Text(f"{province.vi} · {name.vi}", f"{province.en} · {name.en}")
        detail = document.title if document.title != document.label else NO_TEXT
        return Heading(0, name, detail, Place(document=document.id))


def _links(provision: Provision, targets: Mapping[str, Provision]) -> tuple[LinkedTo, ...]:
    return tuple(
        LinkedTo(targets[one.target], one.made) for one in provision.links if one.target in targets
    )


def _first_link(provision: Provision, targets: Mapping[str, Provision]) -> int:
    """Return where the first provision it is linked to stands: what belongs together follows."""
    order = {key: place for place, key in enumerate(targets)}
    return min(order[one.target.id] for one in _links(provision, targets))


def _joined(*texts: Text) -> Text:
    return Text(" ".join(t.vi for t in texts if t.vi), " ".join(t.en for t in texts if t.en))


def is_within(section: str, wanted: str) -> bool:
    """Tell whether a section is the wanted one or stands beneath it; all are within nothing."""
    return not wanted or section == wanted or section.startswith(f"{wanted}.")


def _section_crumbs(document: Document, section: str) -> list[Crumb]:
    known = {one.ref for one in document.outline}
    parts = section.split(".") if section else []
    refs = [".".join(parts[: n + 1]) for n in range(len(parts))]
    steps: list[Crumb] = []
    above = ""
    for ref in refs:
        if ref in known:
            shown = ref[len(above) + 1 :] if above else ref
            name = _numbered(shown, _section_title(document, ref))
            steps.append(Crumb(name, Text(shown, shown), Place(document.id, ref)))
            above = ref
    return steps


def _section_title(document: Document, ref: str) -> Text:
    return next((one.title for one in document.outline if one.ref == ref), NO_TEXT)


def _numbered(ref: str, title: Text) -> Text:
    """Return a title with its number before it; an opening without a number of its own has 0."""
    if ref == "0":
        return title
    return Text(*(f"{ref}. {one}" if one else ref for one in (title.vi, title.en)))


def _outlined(
    document: Document, provisions: Sequence[Provision], below: str, cut: int
) -> Iterator[Item]:
    """Yield provisions with the headings of their sections, those beneath `below` alone."""
    known = [one.ref for one in document.outline]
    depth = below.count(".") + 1 if below else 0
    shown: set[str] = set()
    for provision in provisions:
        parts = provision.section.split(".") if provision.section else []
        for length in range(depth + 1, len(parts) + 1):
            ref = ".".join(parts[:length])
            if ref in known and ref not in shown:
                shown.add(ref)
                title = _section_title(document, ref)
                level = 1 if not any(ref.startswith(f"{up}.") for up in known) else 2
                yield Heading(level, _numbered(ref[cut:], title))
        yield Statement(provision, provision.ref[cut:])
