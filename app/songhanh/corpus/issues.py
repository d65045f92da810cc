"""What a check of the corpus finds: errors, which forbid a build, and warnings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class Problem(StrEnum):
    """Every kind of finding; the sentence for each stands in `resources/words`."""

    MALFORMED = "malformed"
    WRONG_TYPE = "wrong-type"
    MISSING_KEY = "missing-key"
    UNKNOWN_KEY = "unknown-key"
    DUPLICATE_KEY = "duplicate-key"
    DUPLICATE_ID = "duplicate-id"
    BAD_ID = "bad-id"
    UNKNOWN_VALUE = "unknown-value"
    UNKNOWN_REGION = "unknown-region"
    UNKNOWN_UNIT = "unknown-unit"
    UNKNOWN_INDICATOR = "unknown-indicator"
    DOUBLED_NAME = "doubled-name"
    ONE_SIDED = "one-sided"
    UNKNOWN_PILLAR = "unknown-pillar"
    UNKNOWN_PROVINCE = "unknown-province"
    NOT_NFC = "not-nfc"
    NOT_A_DATE = "not-a-date"
    NOT_A_DUE_DATE = "not-a-due-date"
    NO_FIGURE = "no-figure"
    BAD_FIGURE = "bad-figure"
    FIGURE_WITHOUT_TARGET = "figure-without-target"
    NO_SOURCE = "no-source"
    UNKNOWN_PROVISION = "unknown-provision"
    UNKNOWN_COLUMN = "unknown-column"
    ORPHAN_ROW = "orphan-row"
    BAD_NUMBER = "bad-number"
    BAD_CELL = "bad-cell"
    LOST_ID = "lost-id"
    REASSIGNED_ID = "reassigned-id"
    RETIRED_ID = "retired-id"
    UNKNOWN_DOCUMENT = "unknown-document"
    UNREGISTERED_INDICATOR = "unregistered-indicator"
    UNREGISTERED_UNIT = "unregistered-unit"
    NO_YEAR = "no-year"
    UNRECORDED_ID = "unrecorded-id"
    UNTRANSLATED = "untranslated"


WARNINGS = frozenset(
    {
        Problem.UNKNOWN_DOCUMENT,
        Problem.UNREGISTERED_INDICATOR,
        Problem.UNREGISTERED_UNIT,
        Problem.NO_YEAR,
        Problem.UNRECORDED_ID,
        Problem.UNTRANSLATED,
    }
)


@dataclass(frozen=True, slots=True)
class Issue:
    """A finding at a line of a file (counted from 1), about `subject`.

    `allowed` are the values or keys that might stand there, where these are few.
    """

    file: Path
    line: int
    problem: Problem
    subject: str
    allowed: tuple[str, ...] = ()

    @property
    def is_error(self) -> bool:
        """Tell whether this forbids a build."""
        return self.problem not in WARNINGS
