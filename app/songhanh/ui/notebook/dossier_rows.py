"""What a dossier's entries say today; read beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.core.compare import RowsBy
from songhanh.core.own import DossierEntry, Hold, Note
from songhanh.core.requests import comparison_request, work_request
from songhanh.store.own.review import kept_text
from songhanh.ui.notebook.anchors import on_document, on_provision
from songhanh.ui.notebook.entry_model import ICONS, EntryRow

if TYPE_CHECKING:
    from songhanh.core.model import Provision
    from songhanh.ui.session import Session


def read_entries(session: Session, dossier: str) -> list[DossierEntry]:
    """Return the entries of a dossier in the user's order."""
    entries = session.own.where(DossierEntry, dossier=dossier)
    return sorted(entries, key=lambda entry: entry.position)


def read_rows(session: Session, dossier: str) -> list[EntryRow]:
    """Return the rows of a dossier, each in the words of today."""
    entries = read_entries(session, dossier)
    notes = {note.uid: note for note in session.own.all(Note)}
    ids = [entry.target for entry in entries if entry.hold == Hold.PROVISION]
    today = session.library.provisions(ids)
    return [_row(session, entry, notes, today) for entry in entries]


def count_notes(session: Session, notes: dict[str, Note], entry: DossierEntry) -> str:
    """Return how many notes hang on the same thing as an entry, in words."""
    there = [one for one in notes.values() if (one.hold, one.target) == (entry.hold, entry.target)]
    if not there or entry.hold in (Hold.NOTE, Hold.NOTHING):
        return ""
    key = "notes-one" if len(there) == 1 else "notes"
    return session.words.say("notebook", key, count=len(there))


def _row(
    session: Session, entry: DossierEntry, notes: dict[str, Note], today: dict[str, Provision]
) -> EntryRow:
    say, words, icon = session.words.say, session.words, ICONS[entry.hold]
    remark = count_notes(session, notes, entry)
    if entry.hold == Hold.NOTE:
        note = notes.get(entry.target)
        day = words.date(note.changed.date()) if note else ""
        return EntryRow(entry, icon, say("notebook", "free-note"), note.body if note else "", day)
    if entry.hold == Hold.COMPARISON:
        library = session.library
        request, _ = library.settle(comparison_request(entry.target))
        names = [words.text(library.column(key).name) for key in request.columns]
        kind = "indicators" if request.rows == RowsBy.INDICATOR else "texts"
        line = f"{', '.join(names)} · {say('notebook', kind)}" if names else entry.text
        return EntryRow(entry, icon, entry.label, line, remark)
    if entry.hold == Hold.WORK:
        count = len(session.library.work(work_request(entry.target)))
        tasks = say("notebook", "tasks-one" if count == 1 else "tasks", count=count)
        return EntryRow(entry, icon, entry.label, tasks, remark)
    if entry.hold == Hold.PROVISION and entry.target in today:
        provision = today[entry.target]
        changed = kept_text(provision) != entry.text
        marks = [say("notebook", "changed")] if changed else []
        anchor = on_provision(session, provision)
        remark = " · ".join([*marks, remark] if remark else marks)
        return EntryRow(entry, icon, anchor.label, words.text(provision.text), remark)
    if entry.hold == Hold.DOCUMENT and entry.target in session.library.documents:
        document = session.library.documents[entry.target]
        name = on_document(session, document).label
        return EntryRow(entry, icon, name, words.text(document.title), remark)
    gone = say("notebook", "gone") if entry.hold in (Hold.PROVISION, Hold.DOCUMENT) else remark
    return EntryRow(entry, icon, entry.label, entry.text, gone)
