"""Read and check a whole corpus folder: taxonomy, sheets, frozen ids, the pack's own description."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from songhanh.core.errors import CorpusMissingError
from songhanh.core.model import CENTRAL, Text
from songhanh.core.text import sort_key
from songhanh.corpus.frozen_ids import check_ids, prints, read_ids
from songhanh.corpus.issues import Issue, Problem
from songhanh.corpus.reader import Reader
from songhanh.corpus.sheet_files import Place, Sheet, SheetReader
from songhanh.corpus.taxonomy_files import FOLDER, read_taxonomy_files
from songhanh.store.writer import PackContent

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

PACK_FILE = "pack.yaml"


@dataclass(frozen=True, slots=True)
class PackHead:
    """What the corpus says its pack is: id, name, version, and the date its data is of."""

    id: str
    name: Text
    version: str
    date: date


@dataclass(frozen=True, slots=True)
class Corpus:
    """A corpus read from its sources. Only one without errors may be built."""

    folder: Path
    head: PackHead
    content: PackContent
    issues: tuple[Issue, ...]

    @property
    def errors(self) -> int:
        """Return the number of issues that forbid a build."""
        return sum(1 for issue in self.issues if issue.is_error)


def read_corpus(
    folder: Path,
    progress: Callable[[int, int], None] | None = None,
    drafts: Mapping[Path, str] | None = None,
) -> Corpus:
    """Read the corpus in `folder`; `progress` hears how many files of how many are done.

    `drafts` are texts of sheets, new ones or such as shall replace those in the folder.

    Raises:
        CorpusMissingError: the folder holds no taxonomy and no sheets.

    """
    drafts = drafts or {}
    files = sorted({*_sheet_files(folder), *drafts})
    if not files or not (folder / FOLDER).is_dir():
        raise CorpusMissingError(path=folder)
    taxonomy, issues = read_taxonomy_files(folder)
    head = _pack_head(folder, issues)
    sheets = []
    for done, file in enumerate(files, start=1):
        sheets.append(SheetReader(file, taxonomy, drafts.get(file)).read())
        if progress:
            progress(done, len(files))
    sheets.sort(key=lambda sheet: (sheet.scope != CENTRAL, sort_key(sheet.scope)))
    content = PackContent(
        taxonomy,
        tuple(d for sheet in sheets for d in sheet.documents),
        tuple(p for sheet in sheets for p in sheet.provisions),
        tuple(d for sheet in sheets for d in sheet.discrepancies),
    )
    issues += [issue for sheet in sheets for issue in sheet.issues]
    places = _places(sheets, issues)
    issues += _unknown_documents(sheets, content)
    issues += _unknown_provisions(sheets, content)
    found = prints(content.documents, content.provisions)
    issues += check_ids(folder, read_ids(folder), found, places)
    issues.sort(key=lambda issue: (not issue.is_error, issue.file, issue.line))
    return Corpus(folder, head, content, tuple(issues))


def _sheet_files(folder: Path) -> list[Path]:
    """Return the sheets: every YAML file but the taxonomy and the pack's description."""
    found = (path for path in folder.rglob("*.yaml") if FOLDER not in path.parts[-2:-1])
    return sorted(path for path in found if path.name != PACK_FILE)


def _places(sheets: Sequence[Sheet], issues: list[Issue]) -> dict[str, Place]:
    """Return where each id stands; one that stands in two sheets is an error."""
    places: dict[str, Place] = {}
    for sheet in sheets:
        for key, place in sheet.places.items():
            if key in places:
                issues.append(Issue(place.file, place.line, Problem.DUPLICATE_ID, key))
            places.setdefault(key, place)
    return places


def _unknown_documents(sheets: Sequence[Sheet], content: PackContent) -> list[Issue]:
    known = {document.id for document in content.documents}
    return [
        Issue(place.file, place.line, Problem.UNKNOWN_DOCUMENT, key)
        for sheet in sheets
        for key, place in sheet.relations
        if key not in known
    ]


def _unknown_provisions(sheets: Sequence[Sheet], content: PackContent) -> list[Issue]:
    known = {provision.id for provision in content.provisions}
    return [
        Issue(place.file, place.line, Problem.UNKNOWN_PROVISION, key)
        for sheet in sheets
        for key, place in sheet.links
        if key not in known
    ]


def _pack_head(folder: Path, issues: list[Issue]) -> PackHead:
    reader = Reader(folder / PACK_FILE)
    root = reader.load()
    fields = reader.mapping(root, ("id", "name", "version", "date")) if root else {}
    issues += reader.issues
    return PackHead(
        reader.string(fields.get("id")),
        reader.text(fields.get("name")),
        reader.string(fields.get("version")),
        reader.date(fields.get("date")) or date.min,
    )
