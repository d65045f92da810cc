"""A date by which something is due, as exact as the source: a day, a month, a quarter or a year."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Self

_FORM = re.compile(r"(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])(?:-(\d{2}))?))?")


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """A due date. Sorted by its last day; of two with the same last day the less exact comes last.

    Written as `2025-09-30`, `2025-09`, `2026-Q1` or `2030`.
    """

    last_day: date
    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the due date that is written so, or raise ValueError."""
        match = _FORM.fullmatch(text)
        if match is None:
            raise ValueError(text)
        year, quarter, month, day = (int(part) if part else 0 for part in match.groups())
        if day:
            return cls(date(year, month, day), text)
        month = month or quarter * 3 or 12
        return cls(date(year, month, calendar.monthrange(year, month)[1]), text)

    @property
    def year(self) -> int:
        """The year."""
        return self.last_day.year

    @property
    def quarter(self) -> int:
        """The quarter, or 0 if the date is more or less exact than that."""
        return int(self.text[-1]) if "Q" in self.text else 0

    @property
    def month(self) -> int:
        """The month, or 0 if only the year or the quarter is known."""
        return self.last_day.month if len(self.text) >= 7 and not self.quarter else 0

    @property
    def day(self) -> int:
        """The day of the month, or 0 if it is not known."""
        return self.last_day.day if len(self.text) == 10 else 0
