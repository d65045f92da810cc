"""The rows of the notebook's lists; read beside the window."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from songhanh.core.own import (
    Bookmark,
    Dossier,
    DossierEntry,
    HistoryEntry,
    Note,
    SavedComparison,
    SavedSearch,
)
from songhanh.core.text import sort_key
from songhanh.store.own.review import Review, review
from songhanh.ui.notebook.anchors import on_provision
from songhanh.ui.notebook.entry_model import ICONS, EntryRow

if TYPE_CHECKING:
    from songhanh.core.own import Anchored
    from songhanh.ui.session import Session


class Page(StrEnum):
    """The lists of the notebook."""

    BOOKMARKS = "bookmarks"
    NOTES = "notes"
    DOSSIERS = "dossiers"
    HISTORY = "history"
    SAVED = "saved"
    ORPHANS = "orphans"


def read_page(session: Session, page: Page) -> tuple[list[EntryRow], Review]:
    """Return the rows of a list and what an update of the data did to the notebook."""
    found = review(session.own.store, session.library)
    match page:
        case Page.BOOKMARKS:
            return _bookmarks(session, found), found
        case Page.NOTES:
            notes = sorted(session.own.all(Note), key=lambda note: note.changed, reverse=True)
            return [_note(session, note, found) for note in notes], found
        case Page.DOSSIERS:
            return _dossiers(session), found
        case Page.HISTORY:
            seen = session.own.all(HistoryEntry)
            newest_first = sorted(seen, key=lambda entry: entry.changed, reverse=True)
            return [_anchored(session, entry, found) for entry in newest_first], found
        case Page.SAVED:
            return _saved(session), found
        case _:
            return _orphans(session, found), found


def _bookmarks(session: Session, found: Review) -> list[EntryRow]:
    entries = session.own.all(Bookmark)
    ordered = sorted(entries, key=lambda one: (sort_key(one.folder), sort_key(one.label)))
    rows = []
    for entry in ordered:
        marks = [part for part in (_change(session, entry, found), entry.folder) if part]
        row = EntryRow(entry, ICONS[entry.hold], entry.label, entry.text, " · ".join(marks))
        rows.append(row)
    return rows


def _note(session: Session, note: Note, found: Review) -> EntryRow:
    title = note.label or session.words.say("notebook", "free-note")
    day = session.words.date(note.changed.astimezone().date())
    marks = [part for part in (_change(session, note, found), day) if part]
    return EntryRow(note, "sticky-note", title, note.body, " · ".join(marks))


def _dossiers(session: Session) -> list[EntryRow]:
    dossiers = sorted(session.own.all(Dossier), key=lambda one: one.changed, reverse=True)
    rows = []
    for dossier in dossiers:
        entries = session.own.where(DossierEntry, dossier=dossier.uid)
        names = [entry.label for entry in sorted(entries, key=lambda e: e.position) if entry.label]
        day = session.words.date(dossier.changed.astimezone().date())
        line = "; ".join(names) or session.words.say("notebook", "empty")
        rows.append(EntryRow(dossier, "folder", dossier.name, line, day))
    return rows


def _saved(session: Session) -> list[EntryRow]:
    words = session.words
    rows = []
    saved: list[SavedSearch | SavedComparison] = [
        *session.own.all(SavedSearch), *session.own.all(SavedComparison),
    ]  # fmt: skip
    for entry in sorted(saved, key=lambda one: sort_key(one.name)):
        search = isinstance(entry, SavedSearch)
        kind = words.say("notebook", "search" if search else "comparison")
        day = words.date(entry.changed.astimezone().date())
        rows.append(EntryRow(entry, "search" if search else "columns-3", entry.name, kind, day))
    return rows


def _orphans(session: Session, found: Review) -> list[EntryRow]:
    say, rows = session.words.say, []
    for orphan in found.orphans:
        remark = say("notebook", "no-proposal")
        if orphan.proposal is not None:
            label = on_provision(session, orphan.proposal).label
            remark = say("notebook", "proposal", place=label)
        entry = orphan.entry
        said = entry.body if isinstance(entry, Note) else ""
        line = f"{said} – “{entry.text}”" if said and entry.text else said or entry.text
        icon = "sticky-note" if isinstance(entry, Note) else ICONS[entry.hold]
        rows.append(EntryRow(entry, icon, entry.label or entry.target, line, remark))
    return rows


def _anchored(session: Session, entry: Anchored, _: Review) -> EntryRow:
    day = session.words.date(entry.changed.astimezone().date())
    time = entry.changed.astimezone().strftime("%H:%M")
    remark = time if entry.changed.astimezone().date() == session.today else day
    return EntryRow(entry, ICONS[entry.hold], entry.label, entry.text, remark)


def _change(session: Session, entry: Anchored, found: Review) -> str:
    """Say whether what an entry hangs on has changed or gone."""
    if entry.uid in found.changed:
        return session.words.say("notebook", "changed")
    gone = any(orphan.entry.uid == entry.uid for orphan in found.orphans)
    return session.words.say("notebook", "gone") if gone else ""
