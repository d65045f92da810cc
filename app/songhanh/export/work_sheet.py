"""Lists of work on paper: what falls to the commune, and what is due when."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from songhanh.core.model import CENTRAL, Actor
from songhanh.core.own import Hold
from songhanh.core.text import nfc
from songhanh.export.options import SheetOptions, SourceDetail
from songhanh.export.own_notes import OwnNotes
from songhanh.export.printed import PrintedRow, Records, Run, Shape, Table
from songhanh.export.sheet_frame import SheetFrame, heading
from songhanh.export.source_list import SourceList

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from songhanh.core.work import Part, WorkItem, WorkPart, WorkRequest
    from songhanh.export.printed import Paragraph, Paragraphs, PrintedSheet, Value

_RECORD = (
    "group",
    "due",
    "last-day",
    "content",
    "actors",
    "document",
    "place",
    "confidence",
    "source-number",
    "address",
)
_LETTERS = "ABCDEFGH"


class WorkSheetWriter(SheetFrame):
    """Puts a list of work into words: due date, work, who acts, and room for a name by pen."""

    __slots__ = ()

    def write(
        self,
        parts: Sequence[WorkPart],
        request: WorkRequest,
        options: SheetOptions | None = None,
        own: OwnNotes | None = None,
    ) -> PrintedSheet:
        """Return the list as a sheet; without items it says that nothing is known."""
        chosen = options or SheetOptions()
        noted = (own if chosen.own_notes else None) or OwnNotes()
        words, sources = self.words, SourceList(self.words, self.taxonomy)
        keys, shapes = ["ordinal", "due", "what", "document"], [Shape.ORDINAL, Shape.SHORT]
        shapes += [Shape.TEXT, Shape.SHORT]
        if not _is_commune(request):
            keys.insert(3, "actors")
            shapes.insert(3, Shape.SHORT)
        keys.append("pen")
        shapes.append(Shape.WRITE)
        if chosen.remarks:
            keys.append("remarks")
            shapes.append(Shape.WRITE)
        written = _Rows(self, request, sources, blanks=shapes.count(Shape.WRITE), own=noted)
        heads = tuple(((Run(words.say("work", key), bold=True),),) for key in keys)
        table = Table(heads, tuple(shapes), tuple(written.rows(parts)))
        title = nfc(chosen.title) or self.title(request)
        detail = chosen.sources or SourceDetail.SHORT
        return replace(
            self.framed(title, table, sources, detail, chosen),
            kind=self._kind(request),
            notes=self.explained(table, self._notes(parts, request, notes=chosen.notes)),
            records=Records(tuple(words.say("record", k) for k in _RECORD), tuple(written.records)),
            points=12.0 if _is_commune(request) else 11.0,
            upright=_is_commune(request),
        )

    def title(self, request: WorkRequest) -> str:
        """Return the title a list has by itself: its places, its resolutions, its time."""
        words, provinces = self.words, self.taxonomy.province
        places = [words.text(provinces[s].name) for s in request.scopes if s in provinces]
        if CENTRAL in request.scopes and not (places and _is_commune(request)):
            places.insert(0, words.say("work", "centre"))
        title = ", ".join(places) or words.say("work", "everywhere")
        if request.resolutions:
            labels = [words.text(self.documents[key].label) for key in request.resolutions]
            title += f": {words.say('work', 'resolution', names=', '.join(labels))}"
        if request.since or request.until:
            ends = {"since": request.since, "until": request.until}
            said = [words.say("work", k, date=words.date(day)) for k, day in ends.items() if day]
            title += f" ({' '.join(said)})"
        return title

    def nothing(self, request: WorkRequest, given: int) -> str:
        """Return what an empty list says; `given` counts the tasks of province and departments."""
        if _is_commune(request):
            return self.words.say("work", "none", place=self.title(request), count=given)
        return self.words.say("work", "none-dated")

    def _notes(
        self, parts: Sequence[WorkPart], request: WorkRequest, *, notes: bool
    ) -> Iterator[str]:
        words = self.words
        items = [item for part in parts for item in part.items]
        if not items:
            yield self.nothing(request, 0)
        if not notes:
            return
        if items:
            yield words.say("work", "count", count=len(items))
        if any(is_past(item, self.today) for item in items):
            yield words.say("work", "past-as-of", date=words.date(self.today))
        yield words.say("sheet", "legend-signs")

    def _kind(self, request: WorkRequest) -> str:
        if _is_commune(request):
            return self.words.say("work", "commune")
        return self.words.say("work", "deadlines" if request.dated else "list")

    # What follows serves the rows; it stands here as it speaks with the writer's words.

    def section(self, number: int, part: Part) -> str:
        """Return the heading of a part."""
        return f"{_LETTERS[number]}. {self.words.say('work', f'part-{part.value}')}"

    def year(self, year: int | None) -> str:
        """Return the heading of the work of a year."""
        if year is None:
            return self.words.say("work", "no-year")
        return self.words.say("work", "in-year", year=str(year))

    def due(self, item: WorkItem) -> Paragraphs:
        """Return when an item is due, and whether that has gone by."""
        if item.provision.due is None:
            return ((Run(_capital(self.words.say("work", "no-due"))),),)
        said = (Run(_capital(self.words.due(item.provision.due)), bold=True),)
        if not is_past(item, self.today):
            return (said,)
        return (said, (Run(self.words.say("work", "past")),))

    def actors(self, item: WorkItem) -> str:
        """Return who is to act."""
        names = ", ".join(self.words.name(actor) for actor in item.provision.actors)
        return names or self.words.say("work", "nobody")

    def record(self, group: str, item: WorkItem, number: int) -> tuple[Value, ...]:
        """Return an item as plain values."""
        words, provision = self.words, item.provision
        due = provision.due
        label = ", ".join(
            filter(None, (self.province_of(item.document), words.text(item.document.label)))
        )
        return (
            group,
            words.due(due) if due else None,
            due.last_day if due else None,
            words.text(provision.text),
            self.actors(item),
            label,
            provision.ref,
            words.name(provision.confidence),
            number,
            provision.source.url,
        )

    def text(self, item: WorkItem, *, with_place: bool) -> Paragraph:
        """Return the work, after the name of its province where that is not plain."""
        place = self.province_of(item.document) if with_place else ""
        said = self.words.text(item.provision.text)
        return (Run(f"{place}: ", bold=True), Run(said)) if place else (Run(said),)

    def document(self, item: WorkItem, number: int) -> Paragraph:
        """Return the document, the place in it, and the number of the source."""
        label = f"{self.words.text(item.document.label)}, {item.provision.ref}"
        return (Run(label), Run(f" [{number}] "), Run("", mark=item.provision.confidence))


class _Rows:
    """The rows of one list, numbered through, with the values of each."""

    def __init__(
        self,
        writer: WorkSheetWriter,
        request: WorkRequest,
        sources: SourceList,
        *,
        blanks: int,
        own: OwnNotes,
    ) -> None:
        self._writer = writer
        self._request = request
        self._sources = sources
        self._blanks = blanks
        self._own = own
        self.records: list[tuple[Value, ...]] = []

    def rows(self, parts: Sequence[WorkPart]) -> Iterator[PrintedRow]:
        """Yield the rows: parts under their headings, deadlines under their years."""
        for number, part in enumerate(parts):
            if len(parts) > 1:
                group = self._writer.section(number, part.part)
                yield heading(group)
                yield from (self._row(item, group) for item in part.items)
            elif self._request.dated:
                for year, items in groupby(part.items, _year):
                    group = self._writer.year(year)
                    yield heading(group)
                    yield from (self._row(item, group) for item in items)
            else:
                yield from (self._row(item, "") for item in part.items)

    def _row(self, item: WorkItem, group: str) -> PrintedRow:
        writer, own = self._writer, self._request.scopes
        number = self._sources.number(item.provision, item.document)
        self.records.append(writer.record(group, item, number))
        noted = self._own.paragraphs(Hold.PROVISION, item.provision.id)
        only = len(own) == 1 and item.document.scope == own[0]
        cells: list[Paragraphs] = [
            writer.due(item),
            (writer.text(item, with_place=not only), *noted),
            (writer.document(item, number),),
        ]
        if not _is_commune(self._request):
            cells.insert(2, ((Run(writer.actors(item)),),))
        cells += [((Run(""),),)] * self._blanks
        return PrintedRow(((Run(str(len(self.records))),),), tuple(cells))


def is_past(item: WorkItem, today: date) -> bool:
    """Tell whether the last day of an item has gone by."""
    due = item.provision.due
    return due is not None and due.last_day < today


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _year(item: WorkItem) -> int | None:
    return item.provision.due.year if item.provision.due is not None else None


def _is_commune(request: WorkRequest) -> bool:
    return request.actors == (Actor.COMMUNE,)
