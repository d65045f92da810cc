"""Lists of work on paper: what falls to the commune, and what is due when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.core.model import CENTRAL, Actor
from songhanh.core.text import nfc
from songhanh.export.sheet import Paragraph, PrintedRow, PrintedSheet, Run, check_code
from songhanh.export.source_list import SourceList

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from songhanh.config.words import Words
    from songhanh.core.model import Document
    from songhanh.core.taxonomy import Taxonomy
    from songhanh.core.work import WorkItem, WorkRequest
    from songhanh.store.manifest import Manifest


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
        self, items: Sequence[WorkItem], request: WorkRequest, title: str = ""
    ) -> PrintedSheet:
        """Return the list as a sheet; without items it says that nothing is known."""
        words, sources = self._words, SourceList(self._words, self._taxonomy)
        keys = ("due", "what", "who", "pen")
        heads = tuple(((Run(words.say("work", key), bold=True),),) for key in keys)
        rows = tuple(self._row(item, sources) for item in items)
        name = nfc(title) or self.title(request)
        note = words.say("work", "count", count=len(items))
        if not items:
            note = self.nothing(request, 0)
        pack = self._manifest
        as_of = words.date(pack.date)
        return PrintedSheet(
            language=words.language,
            kind=self._kind(request),
            reference=words.say("sheet", "reference"),
            title=name,
            heads=heads,
            rows=rows,
            notes=(note, words.say("sheet", "legend")),
            sources_title=words.say("sheet", "sources"),
            sources=tuple(sources.lines),
            foot_left=words.say("sheet", "pack", version=pack.version, date=as_of),
            foot_right=words.say(
                "sheet", "printed", check=check_code(name, rows), date=words.date(self._today)
            ),
        )

    def title(self, request: WorkRequest) -> str:
        """Return the title a list has by itself: its places and its resolutions."""
        words, provinces = self._words, self._taxonomy.province
        places = [words.text(provinces[s].name) for s in request.scopes if s in provinces]
        if CENTRAL in request.scopes:
            places.insert(0, words.say("work", "centre"))
        title = ", ".join(places) or words.say("work", "everywhere")
        if request.resolutions:
            labels = [words.text(self._documents[key].label) for key in request.resolutions]
            title += f": {words.say('work', 'resolution', names=', '.join(labels))}"
        return title

    def nothing(self, request: WorkRequest, given: int) -> str:
        """Return what an empty list says; `given` counts the tasks of province and departments."""
        if request.actors == (Actor.COMMUNE,):
            return self._words.say("work", "none", place=self.title(request), count=given)
        return self._words.say("work", "none-dated")

    def _kind(self, request: WorkRequest) -> str:
        if request.actors == (Actor.COMMUNE,):
            return self._words.say("work", "commune")
        return self._words.say("work", "deadlines" if request.dated else "list")

    def _row(self, item: WorkItem, sources: SourceList) -> PrintedRow:
        words, provision = self._words, item.provision
        due: list[Paragraph] = [(Run(words.say("work", "no-due")),)]
        if provision.due is not None:
            due = [(Run(words.due(provision.due), bold=True),)]
            if provision.due.last_day < self._today:
                due.append((Run(words.say("work", "past")),))
        label = words.text(item.document.label)
        if item.document.scope != CENTRAL:
            place = words.text(self._taxonomy.province[item.document.scope].name)
            label = f"{place}, {label}"
        number = sources.number(provision, item.document)
        what: Paragraph = (
            Run(words.text(provision.text)),
            Run(f" ({label}, {provision.ref})", small=True),
            Run(f" [{number}] ", small=True),
            Run("", mark=provision.confidence),
        )
        who = ", ".join(words.name(actor) for actor in provision.actors)
        cells = ((what,), ((Run(who or words.say("work", "nobody")),),), ((Run(""),),))
        return PrintedRow(tuple(due), cells)
