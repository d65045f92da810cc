"""The user's own things: bookmarks, notes, dossiers, history, what was saved.

All are frozen and flat, so that each is one row of a table and one object of an export. What hangs
on something of the corpus names it by its frozen id in `target` and keeps how it was called and
what it said at that time in `label` and `text`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import uuid4

from songhanh.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable


class Hold(StrEnum):
    """What an entry hangs on, and so what its `target` is."""

    PROVISION = "provision"
    """The id of a provision."""
    DOCUMENT = "document"
    """The id of a document."""
    CELL = "cell"
    """A cell of a comparison, as `cell_target` names it."""
    PLACE = "place"
    """A place of the trees, as JSON."""
    SEARCH = "search"
    """A search, as JSON."""
    COMPARISON = "comparison"
    """The request of a comparison, as JSON."""
    WORK = "work"
    """The request of a list of work, as JSON."""
    NOTE = "note"
    """The uid of a note."""
    NOTHING = "nothing"
    """Nothing: a note by itself."""
    GONE = "gone"
    """The id of what is no longer in the data, and is kept for its label and text."""


def new_uid() -> str:
    """Return an identity no other entry has, on this machine or another."""
    return uuid4().hex


def now() -> datetime:
    """Return this moment, to the millisecond."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnEntry:
    """What every entry has. `uid` stays the same through exports and imports."""

    uid: str = field(default_factory=new_uid)
    created: datetime = field(default_factory=now)
    changed: datetime = field(default_factory=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored(OwnEntry):
    """An entry that hangs on something, with its name and text of that time."""

    hold: Hold
    target: str
    label: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder(OwnEntry):
    """A folder of bookmarks, known by its path; `position` is its place among its siblings."""

    path: str
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark(Anchored):
    """A provision or document to be found again; `folder` is the path of one, or empty."""

    folder: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Anchored):
    """What the user wrote about something, or by itself."""

    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier(OwnEntry):
    """A named, ordered collection."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierEntry(Anchored):
    """One thing in a dossier; entries stand in the order of `position`."""

    dossier: str
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry(Anchored):
    """Something that was looked at, last at `changed`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch(OwnEntry):
    """A search to be made again: `request` is its JSON text."""

    name: str
    request: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedComparison(OwnEntry):
    """A comparison to be made again: `request` is its JSON text."""

    name: str
    request: str


_Entry = TypeVar("_Entry", bound=OwnEntry)


def edited(entry: _Entry, **values: Any) -> _Entry:
    """Return an entry with other values, changed now."""
    return replace(entry, **{"changed": now()} | values)


def find_notes(notes: Iterable[Note], text: str) -> list[Note]:
    """Return the notes that have every word of a text, the newest first; accents do not count."""
    found = [note for note in notes if has_words(text, note.label, note.body)]
    return sorted(found, key=lambda note: note.changed, reverse=True)


def has_words(text: str, *said: str) -> bool:
    """Tell whether each word of a text begins one of what is said; False without a word."""
    words = re.findall(r"\w+", fold(text))
    there = re.findall(r"\w+", fold(" ".join(said)))
    return bool(words) and all(any(one.startswith(word) for one in there) for word in words)


def cell_target(rows: str, row: str, column: str) -> str:
    """Return the target of a comparison's cell: what its rows are, the row's id, the column's."""
    return "|".join((rows, row, column))
