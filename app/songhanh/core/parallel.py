"""Documents beside each other, provision by provision: by their links or by their pillars."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest
from typing import TYPE_CHECKING

from songhanh.core.model import NO_TEXT, Made, Provision, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from songhanh.core.model import Document
    from songhanh.core.taxonomy import Taxonomy

MOST = 3
"""The number of documents that can be read beside each other."""


class AlignBy(StrEnum):
    """What puts provisions in line."""

    LINK = "link"
    PILLAR = "pillar"


@dataclass(frozen=True, slots=True)
class ParallelRequest:
    """Which documents are to be read beside each other; the first leads."""

    documents: tuple[str, ...]
    by: AlignBy = AlignBy.LINK


class Blank(StrEnum):
    """Why a cell is empty."""

    ABSENT = "absent"
    """The document has nothing that corresponds to what stands in the row."""
    GOES_ON = "goes-on"
    """What the document has stands in a row above."""


@dataclass(frozen=True, slots=True)
class ParallelCell:
    """A provision with how it is linked to the first one in its row; or why there is none."""

    provision: Provision | None = None
    made: Made | None = None
    blank: Blank | None = None


@dataclass(frozen=True, slots=True)
class ParallelRow:
    """Cells in line. Rows with one `cluster` belong together, `group` is a key of the groups."""

    group: str
    cluster: int
    cells: tuple[ParallelCell, ...]


@dataclass(frozen=True, slots=True)
class Parallel:
    """Documents in line. `groups` names the headings.

    `counted` is, for each document, how many of its provisions correspond to something, and how
    many there are.
    """

    request: ParallelRequest
    rows: tuple[ParallelRow, ...]
    groups: dict[str, Text]
    counted: tuple[tuple[int, int], ...]

    def shown(self, *, linked_only: bool) -> tuple[ParallelRow, ...]:
        """Return the rows; with `linked_only` those where two documents or more have something.

        By links that is asked of what belongs together, by pillars of the whole pillar.
        """
        if not linked_only:
            return self.rows
        filled: dict[int | str, set[int]] = {}
        for row in self.rows:
            there = {n for n, cell in enumerate(row.cells) if cell.provision is not None}
            filled.setdefault(self._unit(row), set()).update(there)
        return tuple(row for row in self.rows if len(filled[self._unit(row)]) > 1)

    def _unit(self, row: ParallelRow) -> int | str:
        return row.cluster if self.request.by == AlignBy.LINK else row.group


_ABSENT, _GOES_ON = ParallelCell(blank=Blank.ABSENT), ParallelCell(blank=Blank.GOES_ON)


def align_documents(
    documents: Sequence[Document],
    provisions: Sequence[Sequence[Provision]],
    taxonomy: Taxonomy,
    by: AlignBy,
) -> Parallel:
    """Return documents in line; every provision of each of them stands in a row at least once."""
    links = _Links(provisions)
    if by == AlignBy.PILLAR:
        rows = tuple(_by_pillar(provisions, taxonomy))
        groups = {pillar.id: pillar.name for pillar in taxonomy.pillars}
    else:
        rows = tuple(_by_link(provisions, links))
        groups = {f"0.{one.ref}": _titled(one.ref, one.title) for one in documents[0].outline}
        groups |= {str(n): document.label for n, document in enumerate(documents) if n}
    counted = tuple((links.linked(n), len(many)) for n, many in enumerate(provisions))
    request = ParallelRequest(tuple(document.id for document in documents), by)
    return Parallel(request, rows, groups, counted)


class _Links:
    """Tells which provisions of different documents correspond to each other.

    One carries out the other, or both carry out the same third one.
    """

    def __init__(self, provisions: Sequence[Sequence[Provision]]) -> None:
        self._provisions = provisions
        self._places = {p.id: n for n, many in enumerate(provisions) for p in many}
        self._by_target: dict[str, list[tuple[Provision, Made]]] = {}
        for many in provisions:
            for one in many:
                for link in one.links:
                    self._by_target.setdefault(link.target, []).append((one, link.made))
        self._known = {p.id: p for many in provisions for p in many}

    def of(self, one: Provision, column: int) -> list[ParallelCell]:
        """Return what corresponds to a provision in another document, in its order."""
        found: dict[str, Made] = {}
        for link in one.links:
            if self._places.get(link.target) == column:
                found.setdefault(link.target, link.made)
            for other, made in self._by_target[link.target]:
                # Both carry out the same: as sure as the less sure of both links.
                if self._places[other.id] == column and link.target not in self._places:
                    found.setdefault(other.id, max(made, link.made, key=_doubt))
        for other, made in self._by_target.get(one.id, ()):
            if self._places[other.id] == column:
                found.setdefault(other.id, made)
        order = [p.id for p in self._provisions[column] if p.id in found]
        return [ParallelCell(self._known[key], found[key]) for key in order]

    def linked(self, column: int) -> int:
        """Return how many provisions of a document correspond to something in another one."""
        others = [n for n in range(len(self._provisions)) if n != column]
        return sum(1 for p in self._provisions[column] if any(self.of(p, n) for n in others))


def _doubt(made: Made) -> int:
    return 1 if made == Made.EDITORIAL else 0


def _by_link(provisions: Sequence[Sequence[Provision]], links: _Links) -> Iterator[ParallelRow]:
    """Yield the first document in its order, then what is left over of each of the others."""
    shown: set[str] = set()
    cluster = 0
    for lead, many in enumerate(provisions):
        for one in many:
            if one.id in shown:
                continue
            beside = [links.of(one, column) for column in range(lead + 1, len(provisions))]
            before: list[list[ParallelCell]] = [[] for _ in range(lead)]
            columns = [*before, [ParallelCell(one)], *beside]
            group = f"0.{one.section}" if lead == 0 else str(lead)
            for cells in _rows(columns):
                shown.update(cell.provision.id for cell in cells if cell.provision is not None)
                yield ParallelRow(group, cluster, cells)
            cluster += 1


def _by_pillar(
    provisions: Sequence[Sequence[Provision]], taxonomy: Taxonomy
) -> Iterator[ParallelRow]:
    cluster = 0
    for pillar in taxonomy.pillars:
        columns = [
            [ParallelCell(p) for p in many if p.pillars[:1] == (pillar.id,)] for many in provisions
        ]
        for cells in _rows(columns) if any(columns) else ():
            yield ParallelRow(pillar.id, cluster, cells)
            cluster += 1


def _rows(columns: Sequence[Sequence[ParallelCell]]) -> Iterable[tuple[ParallelCell, ...]]:
    """Yield columns of different lengths line by line."""
    for number, cells in enumerate(zip_longest(*columns)):
        yield tuple(
            cell or (_GOES_ON if number or column else _ABSENT)
            for cell, column in zip(cells, columns, strict=True)
        )


def _titled(ref: str, title: Text) -> Text:
    if title == NO_TEXT:
        return Text(ref, ref)
    return title if ref == "0" else Text(f"{ref}. {title.vi}", f"{ref}. {title.en}")
