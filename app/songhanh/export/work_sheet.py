"""Lists of work on paper: what falls to the commune, and what is due when."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from songhanh.core.model import CENTRAL, Actor
from songhanh.core.text import nfc
from songhanh.export.letterhead import letterhead
from songhanh.export.options import SheetOptions, SourceDetail
from songhanh.export.printed import (
    PrintedRow,
    PrintedSheet,
    Records,
    Run,
    Shape,
    check_code,
)
from songhanh.export.source_list import SourceList

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from songhanh.config.words import Words
    from songhanh.core.model import Document
    from songhanh.core.taxonomy import Taxonomy
    from songhanh.core.work import Part, WorkItem, WorkPart, WorkRequest
    from songhanh.export.printed import Paragraph, Paragraphs, Value
    from songhanh.store.manifest import Manifest

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


class WorkSheetWriter:
    """Puts a list of work into words: due date, work, who acts, and room for a name by pen."""

    def __init__(
        self,
        words: Words,
        taxonomy: Taxonomy,
        documents: Mapping[str, Document],
        manifest: Manifest,
        today: date,
    ) -> None:
        self._words = words
        self._taxonomy = taxonomy
        self._documents = documents
        self._manifest = manifest
        self._today = today

    def write(
        self,
        parts: Sequence[WorkPart],
        request: WorkRequest,
        options: SheetOptions | None = None,
    ) -> PrintedSheet:
        """Return the list as a sheet; without items it says that nothing is known."""
        chosen = options or SheetOptions()
        words, sources = self._words, SourceList(self._words, self._taxonomy)
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
        written = _Rows(self, request, sources, blanks=shapes.count(Shape.WRITE))
        rows = tuple(written.rows(parts))
        title = nfc(chosen.title) or self.title(request)
        pack = self._manifest
        detail = chosen.sources or SourceDetail.SHORT
        return PrintedSheet(
            language=words.language,
            kind=self._kind(request),
            reference=words.say("sheet", "reference"),
            title=title,
            heads=tuple(((Run(words.say("work", key), bold=True),),) for key in keys),
            rows=rows,
            notes=tuple(self._notes(parts, request, notes=chosen.notes)),
            sources_title=words.say("sheet", "sources"),
            sources=sources.lines(detail),
            foot_left=words.say("sheet", "pack", version=pack.version, date=words.date(pack.date)),
            foot_right=words.say(
                "sheet", "printed", check=check_code(title, rows), date=words.date(self._today)
            ),
            shapes=tuple(shapes),
            records=Records(tuple(words.say("record", k) for k in _RECORD), tuple(written.records)),
            source_records=sources.records,
            letterhead=letterhead(words, chosen.head, chosen.office),
            points=12.0 if _is_commune(request) else 11.0,
            upright=_is_commune(request),
        )

    def title(self, request: WorkRequest) -> str:
        """Return the title a list has by itself: its places, its resolutions, its time."""
        words, provinces = self._words, self._taxonomy.province
        places = [words.text(provinces[s].name) for s in request.scopes if s in provinces]
        if CENTRAL in request.scopes and not (places and _is_commune(request)):
            places.insert(0, words.say("work", "centre"))
        title = ", ".join(places) or words.say("work", "everywhere")
        if request.resolutions:
            labels = [words.text(self._documents[key].label) for key in request.resolutions]
            title += f": {words.say('work', 'resolution', names=', '.join(labels))}"
        if request.since or request.until:
            ends = {"since": request.since, "until": request.until}
            said = [words.say("work", k, date=words.date(day)) for k, day in ends.items() if day]
            title += f" ({' '.join(said)})"
        return title

    def nothing(self, request: WorkRequest, given: int) -> str:
        """Return what an empty list says; `given` counts the tasks of province and departments."""
        if _is_commune(request):
            return self._words.say("work", "none", place=self.title(request), count=given)
        return self._words.say("work", "none-dated")

    def _notes(
        self, parts: Sequence[WorkPart], request: WorkRequest, *, notes: bool
    ) -> Iterator[str]:
        words = self._words
        items = [item for part in parts for item in part.items]
        if not items:
            yield self.nothing(request, 0)
        if not notes:
            return
        if items:
            yield words.say("work", "count", count=len(items))
        if any(is_past(item, self._today) for item in items):
            yield words.say("work", "past-as-of", date=words.date(self._today))
        yield words.say("sheet", "legend-signs")

    def _kind(self, request: WorkRequest) -> str:
        if _is_commune(request):
            return self._words.say("work", "commune")
        return self._words.say("work", "deadlines" if request.dated else "list")

    # What follows serves the rows; it stands here as it speaks with the writer's words.

    def section(self, number: int, part: Part) -> str:
        """Return the heading of a part."""
        return f"{_LETTERS[number]}. {self._words.say('work', f'part-{part.value}')}"

    def year(self, year: int | None) -> str:
        """Return the heading of the work of a year."""
        if year is None:
            return self._words.say("work", "no-year")
        return self._words.say("work", "in-year", year=str(year))

    def due(self, item: WorkItem) -> Paragraphs:
        """Return when an item is due, and whether that has gone by."""
        if item.provision.due is None:
            return ((Run(_capital(self._words.say("work", "no-due"))),),)
        said = (Run(_capital(self._words.due(item.provision.due)), bold=True),)
        if not is_past(item, self._today):
            return (said,)
        return (said, (Run(self._words.say("work", "past")),))

    def actors(self, item: WorkItem) -> str:
        """Return who is to act."""
        names = ", ".join(self._words.name(actor) for actor in item.provision.actors)
        return names or self._words.say("work", "nobody")

    def place(self, item: WorkItem) -> str:
        """Return the province an item is of, or nothing for the centre's."""
        if item.document.scope == CENTRAL:
            return ""
        return self._words.text(self._taxonomy.province[item.document.scope].name)

    def record(self, group: str, item: WorkItem, number: int) -> tuple[Value, ...]:
        """Return an item as plain values."""
        words, provision = self._words, item.provision
        due = provision.due
        label = ", ".join(filter(None, (self.place(item), words.text(item.document.label))))
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
        place = self.place(item) if with_place else ""
        said = self._words.text(item.provision.text)
        return (Run(f"{place}: ", bold=True), Run(said)) if place else (Run(said),)

    def document(self, item: WorkItem, number: int) -> Paragraph:
        """Return the document, the place in it, and the number of the source."""
        label = f"{self._words.text(item.document.label)}, {item.provision.ref}"
        return (Run(label), Run(f" [{number}] "), Run("", mark=item.provision.confidence))


class _Rows:
    """The rows of one list, numbered through, with the values of each."""

    def __init__(
        self, writer: WorkSheetWriter, request: WorkRequest, sources: SourceList, *, blanks: int
    ) -> None:
        self._writer = writer
        self._request = request
        self._sources = sources
        self._blanks = blanks
        self.records: list[tuple[Value, ...]] = []

    def rows(self, parts: Sequence[WorkPart]) -> Iterator[PrintedRow]:
        """Yield the rows: parts under their headings, deadlines under their years."""
        for number, part in enumerate(parts):
            if len(parts) > 1:
                heading = self._writer.section(number, part.part)
                yield _heading(heading)
                yield from (self._row(item, heading) for item in part.items)
            elif self._request.dated:
                for year, items in groupby(part.items, _year):
                    heading = self._writer.year(year)
                    yield _heading(heading)
                    yield from (self._row(item, heading) for item in items)
            else:
                yield from (self._row(item, "") for item in part.items)

    def _row(self, item: WorkItem, group: str) -> PrintedRow:
        writer, own = self._writer, self._request.scopes
        number = self._sources.number(item.provision, item.document)
        self.records.append(writer.record(group, item, number))
        only = len(own) == 1 and item.document.scope == own[0]
        cells: list[Paragraphs] = [
            writer.due(item),
            (writer.text(item, with_place=not only),),
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


def _heading(words: str) -> PrintedRow:
    return PrintedRow(((Run(words, bold=True),),), ())


def _year(item: WorkItem) -> int | None:
    return item.provision.due.year if item.provision.due is not None else None


def _is_commune(request: WorkRequest) -> bool:
    return request.actors == (Actor.COMMUNE,)
