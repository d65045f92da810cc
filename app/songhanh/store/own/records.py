"""Entries as flat records of text and numbers, for tables and exports alike."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, get_type_hints

from songhanh.core.own import (
    Bookmark,
    Dossier,
    DossierEntry,
    Folder,
    HistoryEntry,
    Note,
    OwnEntry,
    SavedComparison,
    SavedSearch,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Record: TypeAlias = dict[str, str | int]

TABLES: dict[type[OwnEntry], str] = {
    Folder: "folders",
    Bookmark: "bookmarks",
    Note: "notes",
    Dossier: "dossiers",
    DossierEntry: "dossier_entries",
    HistoryEntry: "history",
    SavedSearch: "searches",
    SavedComparison: "comparisons",
}
"""The table of each kind of entry, in the order in which they may refer to one another."""

LATER: Mapping[type[OwnEntry], Record] = {Bookmark: {"position": 0}}
"""What older records of a kind lack, with what it means that it is not there."""

_Entry = TypeVar("_Entry", bound=OwnEntry)


def to_record(entry: OwnEntry) -> Record:
    """Return an entry as a flat record."""
    return {name: _plain(getattr(entry, name)) for name in columns(type(entry))}


def from_record(kind: type[_Entry], record: Mapping[str, Any]) -> _Entry:
    """Return the entry that a record holds, also one of an older program.

    Raises:
        ValueError, TypeError, KeyError: a value is missing or makes no sense.

    """
    whole = {**LATER.get(kind, {}), **record}
    return kind(**{name: read(whole[name]) for name, read in columns(kind).items()})


def columns(kind: type[OwnEntry]) -> Mapping[str, Callable[[Any], Any]]:
    """Return what reads each column of a kind of entry, by its name."""
    return _COLUMNS[kind]


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _number(value: Any) -> int:
    if not isinstance(value, int):
        raise TypeError(value)
    return value


_READ: dict[Any, Callable[[Any], Any]] = {
    str: _text,
    int: _number,
    datetime: datetime.fromisoformat,
}


def _readers(kind: type[OwnEntry]) -> dict[str, Callable[[Any], Any]]:
    hints = get_type_hints(kind)
    return {each.name: _READ.get(hints[each.name], hints[each.name]) for each in fields(kind)}


_COLUMNS = {kind: _readers(kind) for kind in TABLES}


def _plain(value: object) -> str | int:
    if isinstance(value, datetime):
        return value.isoformat(timespec="milliseconds")
    return value if isinstance(value, int) else str(value)
