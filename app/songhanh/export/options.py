"""What a reader may choose about the words on a sheet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class HeadStyle(StrEnum):
    """What stands over the title: nothing, or the head that State or Party prescribe."""

    NONE = "none"
    STATE = "state"
    PARTY = "party"


class SourceDetail(StrEnum):
    """How much is said of each source: nothing, a line, or all with title and address."""

    NONE = "none"
    SHORT = "short"
    FULL = "full"


class SheetLanguage(StrEnum):
    """In which language a sheet is written."""

    VI = "vi"
    EN = "en"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Office:
    """Whose paper it is: the body and the one above it; either may be empty."""

    name: str = ""
    superior: str = ""


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """What the reader chose; None takes what suits the sheet.

    `main` keeps a few entries of each cell and tells how many there are besides; `remarks` adds a
    column to be filled in by hand; `notes` are the lines of explanation under the table;
    `own_notes` are the reader's own, under what they were written on.
    """

    title: str = ""
    language: SheetLanguage | None = None
    hide_empty: bool = True
    main: bool | None = None
    notes: bool = True
    remarks: bool = False
    own_notes: bool = False
    sources: SourceDetail | None = None
    head: HeadStyle = HeadStyle.NONE
    office: Office = Office()
