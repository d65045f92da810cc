"""What the columns of a comparison stand for in a library, and which of them are no longer there."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from itertools import chain
from typing import TYPE_CHECKING

from songhanh.core.compare import OF_BASE, OUR_COMMUNE, REMARKS, WRITTEN, Column, ColumnKind
from songhanh.core.comparison import Comparison
from songhanh.core.errors import NothingToCompareError, UnknownColumnError, UnknownIdError
from songhanh.core.model import CENTRAL, NO_TEXT, Text
from songhanh.core.text import fold
from songhanh.core.tree import LEADING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from songhanh.core.compare import ComparisonRequest, ComparisonSheet
    from songhanh.core.model import Document, Provision
    from songhanh.store.library import Library

CENTRE = Text("Trung ương", "Central level")
_COMMUNE = Text("Xã/phường ta", "Our commune")
_LIKE = 0.65
_REMARKS = Text("Ghi chú", "Remarks")


def column_of(library: Library, key: str) -> Column:
    """Return the column an id stands for.

    Raises UnknownColumnError with the id most like it, or UnknownIdError where none is like it.
    """
    taxonomy = library.taxonomy
    if key == OUR_COMMUNE:
        return Column(key, ColumnKind.COMMUNE, _COMMUNE, NO_TEXT, 0)
    if key == REMARKS:
        return Column(key, ColumnKind.REMARKS, _REMARKS, NO_TEXT, 0)
    if key in library.documents:
        document = library.documents[key]
        unseen = _unseen([document])
        return Column(key, ColumnKind.DOCUMENT, document.label, document.title, 1, unseen)
    scopes = scopes_of(library, key)
    if not scopes:
        near = nearest(library, key)
        raise UnknownColumnError(id=key, near=near) if near else UnknownIdError(id=key)
    documents = [document for scope in scopes for document in library.documents_of(scope)]
    counts = len(documents), _unseen(documents)
    if key == CENTRAL:
        return Column(key, ColumnKind.CENTRAL, CENTRE, NO_TEXT, *counts)
    if key in taxonomy.province:
        province = taxonomy.province[key]
        others = [old.name for old in province.merged_from if old.id != key]
        seen = bool(documents) or library.has_sheet(key)
        return Column(
            key, ColumnKind.PROVINCE, province.name, _joined(others), *counts, has_sheet=seen
        )
    names = [taxonomy.province[scope].name for scope in scopes]
    return Column(key, ColumnKind.REGION, taxonomy.region[key].name, _joined(names), *counts)


def scopes_of(library: Library, key: str) -> tuple[str, ...]:
    """Return the scopes a column stands for: the centre, a province, or those of a region."""
    taxonomy = library.taxonomy
    if key == CENTRAL or key in taxonomy.province:
        return (key,)
    return tuple(p.id for p in taxonomy.provinces if key and p.region == key)


def documents_in(library: Library, column: Column) -> list[str]:
    """Return the ids of the documents that stand in a column."""
    if column.kind == ColumnKind.DOCUMENT:
        return [column.id]
    scopes = scopes_of(library, column.id)
    return [document.id for scope in scopes for document in library.documents_of(scope)]


def by_column(library: Library, columns: Sequence[Column]) -> dict[str, list[Provision]]:
    """Return everything that stands in each of these columns, read at one go."""
    documents = {column.id: documents_in(library, column) for column in columns}
    found: dict[str, list[Provision]] = {}
    for provision in library.provisions_of(dict.fromkeys(chain(*documents.values()))):
        found.setdefault(provision.document, []).append(provision)
    return {
        key: [provision for document in some for provision in found.get(document, ())]
        for key, some in documents.items()
    }


def is_known(library: Library, key: str) -> bool:
    """Tell whether a column with this id can be shown."""
    return key in WRITTEN or key in library.documents or bool(scopes_of(library, key))


def settle(library: Library, request: ComparisonRequest) -> tuple[ComparisonRequest, list[str]]:
    """Return a request without what the library does not have, and the ids left out."""
    taxonomy = library.taxonomy
    columns = tuple(key for key in request.columns if is_known(library, key))
    pillars = tuple(key for key in request.pillars if key in taxonomy.pillar)
    indicators = tuple(key for key in request.indicators if key in taxonomy.indicator)
    base = request.base if request.base and is_known(library, request.base) else None
    asked = [*request.columns, *request.pillars, *request.indicators]
    asked += [request.base] if request.base else []
    kept = {*columns, *pillars, *indicators, base}
    gone = [key for key in dict.fromkeys(asked) if key not in kept]
    settled = replace(request, columns=columns, pillars=pillars, indicators=indicators, base=base)
    return settled, gone


def compare(library: Library, request: ComparisonRequest) -> ComparisonSheet:
    """Return a comparison of columns; see `Library.compare`."""
    taxonomy = library.taxonomy
    ids = tuple(dict.fromkeys(request.columns))
    if not set(ids).difference(WRITTEN):
        raise NothingToCompareError
    if request.rows in OF_BASE:
        request = replace(request, base=request.base or LEADING[0])
    if request.base and request.base not in ids:
        ids = (request.base, *ids)
    for pillar in request.pillars:
        if pillar not in taxonomy.pillar:
            raise UnknownIdError(id=pillar)
    for indicator in request.indicators:
        if indicator not in taxonomy.indicator:
            raise UnknownIdError(id=indicator)
    columns = [column_of(library, key) for key in ids]
    if request.commune:
        name = Text(request.commune, request.commune)
        columns = [replace(c, name=name) if c.id == OUR_COMMUNE else c for c in columns]
    provisions = by_column(library, columns)
    base = library.documents.get(request.base or "")
    outline = base.outline if base else ()
    return Comparison(taxonomy, columns, provisions, request).sheet(outline)


def nearest(library: Library, key: str) -> str:
    """Return the id that is most like this one, by id or by name, or "" where none is like it."""
    words = dict(_names(library))
    found = get_close_matches(fold(key).replace(" ", "-"), words, n=1, cutoff=_LIKE)
    return words[found[0]] if found else ""


def _names(library: Library) -> Iterable[tuple[str, str]]:
    """Yield what a column may be called, folded, with its id; what comes later counts more."""
    taxonomy = library.taxonomy
    for document in library.documents.values():
        yield fold(document.id.rpartition("/")[2]), document.id
        yield document.id, document.id
    places = [(one.id, one.name.vi) for one in taxonomy.regions]
    places += [(one.id, one.name.vi) for one in taxonomy.provinces]
    for key, name in places:
        yield fold(name).replace(" ", "-"), key
        yield key, key
    for province in taxonomy.provinces:
        for former in province.merged_from:
            yield former.id, province.id
    yield from ((key, key) for key in (CENTRAL, *WRITTEN))


def _unseen(documents: Iterable[Document]) -> int:
    return sum(1 for document in documents if not document.provisions)


def _joined(names: Iterable[Text]) -> Text:
    many = list(names)
    return Text(", ".join(one.vi for one in many), ", ".join(one.en for one in many))
