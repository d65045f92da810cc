"""A dossier as a sheet: what can be seen, printed and exported as one document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from songhanh.core.own import Hold, Note
from songhanh.core.requests import comparison_request, work_request
from songhanh.export.bilingual import in_languages
from songhanh.export.dossier_sheet import DossierItem, DossierSheetWriter
from songhanh.export.files import write_whole
from songhanh.export.formats import sheet_file
from songhanh.export.options import HeadStyle, Office, SheetOptions, SourceDetail
from songhanh.ui.notebook.dossier_rows import read_entries
from songhanh.ui.printing.papers import PaperDefaults

if TYPE_CHECKING:
    from pathlib import Path

    from songhanh.config.words import Words
    from songhanh.core.own import Dossier, DossierEntry
    from songhanh.export.printed import PrintedSheet
    from songhanh.ui.session import Session


@dataclass(frozen=True, slots=True)
class DossierPaper:
    """A dossier as a sheet."""

    session: Session
    dossier: Dossier

    @property
    def title(self) -> str:
        """The name of the sheet."""
        return self.dossier.name

    @property
    def defaults(self) -> PaperDefaults:
        """Upright; a dossier has no empty rows and no main points."""
        return PaperDefaults(landscape=False, points=12.0, sources=SourceDetail.SHORT)

    def write(self, options: SheetOptions) -> PrintedSheet:
        """Return the sheet; runs beside the window."""
        session, library = self.session, self.session.library
        manifest, notes = library.packs[0].manifest, session.own.all(Note)
        entries = read_entries(session, self.dossier.uid)
        items = [self._item(entry, notes) for entry in entries]

        def write(words: Words) -> PrintedSheet:
            writer = DossierSheetWriter(
                words, library.taxonomy, library.documents, manifest, session.today
            )
            return writer.write(self.dossier.name, items, options)

        return in_languages(options.language, session.words, session.words_in, write)

    def save(self, path: Path) -> None:
        """Write the sheet to a file of the kind its ending says; runs beside the window.

        Raises:
            CannotWriteError: the file cannot be written.

        """
        settings = self.session.settings
        options = SheetOptions(
            head=HeadStyle(settings.head), office=Office(settings.office, settings.superior)
        )
        content = sheet_file(self.write(options), self.session.words, path.suffix)
        write_whole(path, content or b"")

    def _item(self, entry: DossierEntry, notes: list[Note]) -> DossierItem:
        library = self.session.library
        here = (entry.hold, entry.target)
        own = tuple(note.body for note in notes if (note.hold, note.target) == here)
        item = DossierItem(entry.label, entry.text, own)
        match entry.hold:
            case Hold.PROVISION:
                provision = library.provisions([entry.target]).get(entry.target)
                return replace(item, provision=provision)
            case Hold.DOCUMENT:
                return replace(item, document=library.documents.get(entry.target))
            case Hold.COMPARISON:
                request, _ = library.settle(comparison_request(entry.target))
                return replace(item, sheet=library.compare(request)) if request.columns else item
            case Hold.WORK:
                return replace(item, work=library.work(work_request(entry.target)))
            case _:
                free = tuple(note.body for note in notes if note.uid == entry.target)
                return replace(item, notes=free)
