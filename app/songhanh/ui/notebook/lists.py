"""Which lists the notebook has."""

from __future__ import annotations

from enum import StrEnum


class Page(StrEnum):
    """The lists of the notebook."""

    BOOKMARKS = "bookmarks"
    NOTES = "notes"
    DOSSIERS = "dossiers"
    HISTORY = "history"
    SAVED = "saved"
    ORPHANS = "orphans"
