"""The rows of the notebook's lists; read beside the window."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from songhanh.core.bookmark_tree import Branch, tree_of
from songhanh.core.own import (
    Bookmark,
    Dossier,
    DossierEntry,
    Folder,
    HistoryEntry,
    Hold,
    Note,
    OwnEntry,
    SavedComparison,
    SavedSearch,
    has_words,
)
from songhanh.core.text import sort_key
from songhanh.store.own.review import Review, review
from songhanh.ui.notebook.anchors import on_provision
from songhanh.ui.notebook.entry_model import ICONS, EntryRow, GroupRow, Row
from songhanh.ui.notebook.lists import Page

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from songhanh.core.own import Anchored
    from songhanh.ui.session import Session

FOLDER = "folder:"
"""What the key of a folder's row begins with, before its path."""


@dataclass(frozen=True, slots=True)
class PageRows:
    """What a list shows, and what an update of the data did to the notebook."""

    page: Page
    rows: tuple[Row, ...]
    review: Review
    bookmarks: Branch = field(default_factory=partial(Branch, ""))


def read_page(session: Session, page: Page, text: str = "") -> PageRows:
    """Return the rows of a list, those alone that have the words of `text`."""
    found = review(session.own.store, session.library)
    tree = Branch("")
    rows: Iterable[Row]
    match page:
        case Page.BOOKMARKS:
            marks = [one for one in session.own.all(Bookmark) if _fits(one, text)]
            tree = tree_of(() if text else session.own.all(Folder), marks)
            rows = bookmark_rows(session, tree, found)
        case Page.NOTES:
            notes = sorted(session.own.all(Note), key=lambda note: note.changed, reverse=True)
            rows = [_note(session, note, found) for note in notes if _fits(note, text)]
        case Page.DOSSIERS:
            rows = _dossiers(session, text)
        case Page.HISTORY:
            rows = _history(session, text)
        case Page.SAVED:
            rows = _saved(session, text)
        case _:
            rows = _orphans(session, found)
    return PageRows(page, tuple(rows), found, tree)


def bookmark_rows(session: Session, tree: Branch, found: Review) -> tuple[Row, ...]:
    """Return folders and bookmarks as rows, the folders first."""
    folders = [
        GroupRow(
            FOLDER + one.path,
            one.name,
            one.count,
            bookmark_rows(session, one, found),
            "folder",
            renamable=True,
        )
        for one in tree.folders
    ]
    marks = [
        EntryRow(one, ICONS[one.hold], one.label, one.text, _change(session, one, found))
        for one in tree.bookmarks
    ]
    return (*folders, *marks)


def day_of(entry: OwnEntry) -> date:
    """Return the day on which an entry was changed last, as the user's clock has it."""
    return entry.changed.astimezone().date()


def _fits(entry: OwnEntry, text: str) -> bool:
    said = [getattr(entry, name, "") for name in ("label", "text", "body", "name", "folder")]
    return not text.strip() or has_words(text, *said)


def _note(session: Session, note: Note, found: Review) -> EntryRow:
    title = note.label or session.words.say("notebook", "free-note")
    marks = [
        part for part in (_change(session, note, found), session.words.date(day_of(note))) if part
    ]
    return EntryRow(note, "sticky-note", title, note.body, " · ".join(marks))


def _dossiers(session: Session, text: str) -> list[EntryRow]:
    dossiers = sorted(session.own.all(Dossier), key=lambda one: one.changed, reverse=True)
    rows = []
    for dossier in dossiers:
        entries = session.own.where(DossierEntry, dossier=dossier.uid)
        names = [entry.label for entry in sorted(entries, key=lambda e: e.position) if entry.label]
        if text.strip() and not has_words(text, dossier.name, *names):
            continue
        line = "; ".join(names) or session.words.say("notebook", "empty")
        day = session.words.date(day_of(dossier))
        rows.append(EntryRow(dossier, "folder", dossier.name, line, day, renamable=True))
    return rows


def _history(session: Session, text: str) -> list[GroupRow]:
    """Return what was looked at, the newest first, under its days."""
    seen = [entry for entry in session.own.all(HistoryEntry) if _fits(entry, text)]
    newest_first = sorted(seen, key=lambda entry: entry.changed, reverse=True)
    groups = []
    for day, entries in groupby(newest_first, day_of):
        rows = tuple(
            EntryRow(
                one,
                ICONS[one.hold],
                one.label,
                one.text or session.words.say("notebook", f"seen-{one.hold.value}"),
                one.changed.astimezone().strftime("%H:%M"),
            )
            for one in entries
        )
        groups.append(GroupRow(day.isoformat(), _day(session, day), len(rows), rows))
    return groups


def _day(session: Session, day: date) -> str:
    """Return a day as one speaks of it: today, yesterday, or its weekday and date."""
    say, written = session.words.say, session.words.date(day)
    for back, key in enumerate(("today", "yesterday")):
        if day == session.today - timedelta(days=back):
            return say("notebook", key, date=written)
    return f"{say('notebook', f'weekday-{day.isoweekday()}')}, {written}"


def _saved(session: Session, text: str) -> list[GroupRow]:
    """Return what was saved, searches and comparisons apart."""
    own, say = session.own, session.words.say
    searches: list[SavedSearch | SavedComparison] = [*own.all(SavedSearch)]
    comparisons: list[SavedSearch | SavedComparison] = [*own.all(SavedComparison)]
    kinds = (("searches", "search", searches), ("comparisons", "columns-3", comparisons))
    groups = []
    for key, icon, entries in kinds:
        rows = tuple(
            EntryRow(
                entry,
                icon,
                entry.name,
                say("notebook", f"again-{key}"),
                session.words.date(day_of(entry)),
                renamable=True,
            )
            for entry in sorted(entries, key=lambda one: sort_key(one.name))
            if _fits(entry, text)
        )
        if rows:
            groups.append(GroupRow(key, say("own", key), len(rows), rows))
    return groups


def _orphans(session: Session, found: Review) -> list[EntryRow]:
    say, rows = session.words.say, []
    for orphan in found.orphans:
        remark = say("notebook", "no-proposal")
        if orphan.proposal is not None:
            label = on_provision(session, orphan.proposal).label
            remark = say("notebook", "proposal", place=label)
        entry = orphan.entry
        said = entry.body if isinstance(entry, Note) else entry.text
        icon = {Note: "sticky-note", Bookmark: "bookmark"}.get(type(entry), "folder")
        rows.append(EntryRow(entry, icon, entry.label or entry.target, said, remark))
    return rows


def _change(session: Session, entry: Anchored, found: Review) -> str:
    """Say whether what an entry hangs on has changed or gone."""
    if entry.uid in found.changed:
        return session.words.say("notebook", "changed")
    gone = any(orphan.entry.uid == entry.uid for orphan in found.orphans)
    return session.words.say("notebook", "gone") if gone or entry.hold == Hold.GONE else ""
