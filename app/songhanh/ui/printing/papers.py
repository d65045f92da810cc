"""What can be seen as a sheet: a comparison, a list of work."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, Protocol

from songhanh.core.own import Note
from songhanh.core.work import work_parts
from songhanh.export.bilingual import in_languages
from songhanh.export.options import SourceDetail
from songhanh.export.own_notes import OwnNotes
from songhanh.export.sheet import is_turned

if TYPE_CHECKING:
    from songhanh.config.words import Words
    from songhanh.core.compare import ComparisonSheet
    from songhanh.core.work import WorkRequest
    from songhanh.export.options import SheetOptions
    from songhanh.export.printed import PrintedSheet
    from songhanh.ui.session import Session

_MANY_ENTRIES = 100  # fill more pages than anybody takes to a meeting


class PaperDefaults(NamedTuple):
    """What suits a sheet until the reader chooses otherwise; None where there is no such choice."""

    landscape: bool
    points: float
    sources: SourceDetail
    empty_rows: bool | None = None
    main: bool | None = None
    own_notes: bool | None = None


class Paper(Protocol):
    """Something that can be put into the words of a sheet, again for each choice of options."""

    @property
    def title(self) -> str:
        """The name of the sheet."""

    @property
    def defaults(self) -> PaperDefaults:
        """What suits it."""

    def write(self, options: SheetOptions) -> PrintedSheet:
        """Return the sheet; runs beside the window."""


@dataclass(frozen=True, slots=True)
class ComparisonPaper:
    """A comparison as a sheet."""

    session: Session
    sheet: ComparisonSheet
    title: str

    @property
    def defaults(self) -> PaperDefaults:
        """Lying where there are more than two columns; empty rows where there would be no others."""
        turned = is_turned(self.sheet)
        shown = self.sheet.shown(hide_empty=True)
        entries = sum(len(cell.entries) for row in shown for cell in row.cells)
        return PaperDefaults(
            landscape=len(self.sheet.columns) > 2 and not turned,
            points=11.0 if turned else 12.0,
            sources=SourceDetail.SHORT if turned else SourceDetail.FULL,
            empty_rows=not shown,
            main=turned or entries > _MANY_ENTRIES,
            own_notes=False,
        )

    def write(self, options: SheetOptions) -> PrintedSheet:
        """Return the sheet; runs beside the window. A name that was given is its title."""
        if not options.title and self.title != self.session.sheet_writer().title(self.sheet):
            options = replace(options, title=self.title)
        own = OwnNotes.of(self.session.own.all(Note))

        def write(words: Words) -> PrintedSheet:
            return self.session.sheet_writer(words).write(self.sheet, options, own)

        return in_languages(options.language, self.session.words, self.session.words_in, write)


@dataclass(frozen=True, slots=True)
class WorkPaper:
    """A list of work as a sheet."""

    session: Session
    request: WorkRequest
    title: str

    @property
    def defaults(self) -> PaperDefaults:
        """As the writer has it; a list has no empty rows and no main points."""
        dated = self.request.dated
        points = 11.0 if dated else 12.0
        return PaperDefaults(
            landscape=dated, points=points, sources=SourceDetail.SHORT, own_notes=False
        )

    def write(self, options: SheetOptions) -> PrintedSheet:
        """Return the sheet; runs beside the window."""
        session = self.session
        parts = work_parts(session.library.work, self.request, session.today)
        own = OwnNotes.of(session.own.all(Note))

        def write(words: Words) -> PrintedSheet:
            return session.work_writer(words).write(parts, self.request, options, own)

        return in_languages(options.language, session.words, session.words_in, write)
