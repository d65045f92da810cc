"""All of the user's own things in one readable file, and back, without doubling or losing any.

The file is JSON in UTF-8, made to be read by people too: `format` and `version`, when it was
written, then one list a kind of entry (`folders`, `bookmarks`, `notes`, `dossiers`,
`dossier_entries`, `history`, `searches`, `comparisons`), each entry with the fields of its class in
`core.own`. Version 1 had no folders and no order of bookmarks.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_OID, uuid5

from songhanh.core.errors import (
    CannotReadError,
    CannotWriteError,
    ForeignNotebookError,
    NotebookTooNewError,
)
from songhanh.core.own import Bookmark, Dossier, DossierEntry, Note, OwnEntry, now
from songhanh.store.own.records import TABLES, from_record, to_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from songhanh.store.own.own_store import OwnStore

FORMAT, VERSION = "songhanh-own", 2
_UNSAID = {"uid", "created", "changed"}  # what does not make two entries different


@dataclass(frozen=True, slots=True)
class Merged:
    """What an import did: how many entries are new, how many were brought up to date."""

    added: int
    updated: int


def write_file(store: OwnStore, path: Path) -> int:
    """Write all entries to a file and return how many there were.

    Raises:
        CannotWriteError: the file cannot be written.

    """
    content: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    content["written"] = now().isoformat(timespec="seconds")
    many = 0
    for kind, table in TABLES.items():
        content[table] = [to_record(entry) for entry in store.all(kind)]
        many += len(content[table])
    fresh = path.with_name(f"{path.name}.new")
    try:
        with fresh.open("w", encoding="utf-8", newline="\n") as file:
            file.write(json.dumps(content, ensure_ascii=False, indent=1) + "\n")
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        raise CannotWriteError(path=path, reason=error.strerror) from error
    return many


def read_file(path: Path) -> list[OwnEntry]:
    """Return the entries in a file.

    Raises:
        CannotReadError: the file cannot be read.
        ForeignNotebookError: it holds something else, or less than an entry needs.
        NotebookTooNewError: a newer program has written it.

    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CannotReadError(path=path, reason=error.strerror) from error
    except (ValueError, RecursionError) as error:
        raise ForeignNotebookError(path=path) from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise ForeignNotebookError(path=path)
    try:
        if int(content["version"]) > VERSION:
            raise NotebookTooNewError(path=path)
        return [
            from_record(kind, record)
            for kind, table in TABLES.items()
            for record in content.get(table, [])
        ]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ForeignNotebookError(path=path) from error


def merge(store: OwnStore, entries: Sequence[OwnEntry]) -> Merged:
    """Take entries in: all or none.

    What says the same is not taken twice. Of an entry changed on both sides the later one holds; of
    a note the earlier words are kept too, as a note of their own, unless the later ones have them.

    Raises:
        OwnError: they could not be saved.

    """
    known = {(type(one), one.uid): one for kind in TABLES for one in store.all(kind)}
    dossiers = {one.uid for one in (*known.values(), *entries) if isinstance(one, Dossier)}
    fresh = [one for one in entries if (type(one), one.uid) not in known]
    fresh = [one for one in fresh if not isinstance(one, DossierEntry) or one.dossier in dossiers]
    met = [(known[type(one), one.uid], one) for one in entries if (type(one), one.uid) in known]
    differing = [(there, one) for there, one in met if _differ(there, one)]
    result = dict(known)
    for there, one in differing:
        result[type(one), one.uid] = max(there, one, key=_when)
    said = {_said(one) for one in result.values()}
    earlier = [note for pair in differing if (note := _kept_words(*sorted(pair, key=_when)))]
    for one in (*fresh, *earlier):
        if _said(one) not in said:
            said.add(_said(one))
            result[type(one), one.uid] = one
    changes = [one for key, one in result.items() if known.get(key) != one]
    store.put(*_in_order(changes))
    added = len(result) - len(known)
    return Merged(added, len(changes) - added)


def _in_order(entries: Iterable[OwnEntry]) -> list[OwnEntry]:
    """Sort entries so that each comes after those it refers to."""
    order = {kind: place for place, kind in enumerate(TABLES)}
    return sorted(entries, key=lambda entry: order[type(entry)])


def _when(entry: OwnEntry) -> datetime:
    return entry.changed


def _kept_words(first: OwnEntry, last: OwnEntry) -> Note | None:
    """Return a note with the words of the earlier state that the later one no longer has."""
    if not (isinstance(first, Note) and isinstance(last, Note)) or first.body in last.body:
        return None
    # The same words give the same uid, so that a second import adds nothing.
    return replace(first, uid=uuid5(NAMESPACE_OID, f"{first.uid} {first.body}").hex)


def _differ(one: OwnEntry, other: OwnEntry) -> bool:
    """Tell whether two states of an entry differ in anything but their times."""
    first, second = to_record(one), to_record(other)
    return any(first[name] != second[name] for name in first if name not in _UNSAID)


def _said(entry: OwnEntry) -> tuple[object, ...]:
    """Return all that an entry says; dossiers are told apart by their uid too.

    The same bookmark at another place in its folder is no second one.
    """
    record = to_record(entry)
    own = entry.uid if isinstance(entry, Dossier) else ""
    unsaid = _UNSAID | ({"position"} if isinstance(entry, Bookmark) else set())
    return (type(entry), own, *(record[name] for name in record if name not in unsaid))
