"""The words that leave the program outside its window: sheets, command line, errors.

They stand in `resources/words/vi.toml` and `en.toml`, in tables of equal keys. Layers below return
enums and values; whoever speaks to the user asks here.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from songhanh.core.format import format_date, format_number, month_name
from songhanh.core.model import Language, Operator

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from enum import StrEnum
    from pathlib import Path

    from songhanh.core.due import Due
    from songhanh.core.errors import SongHanhError
    from songhanh.core.model import Figure, Text
    from songhanh.core.taxonomy import Taxonomy

    Tables = dict[str, dict[str, str]]

_TERMS = 4  # that were looked for besides, and are named


class Words:
    """The words of one language. Values in them are given by name: `{count}`."""

    def __init__(self, language: Language, read: Callable[[], Tables]) -> None:
        """Take the words of `language` as `read` gives them; it is called when they are needed."""
        self.language = language
        self._read = read

    @classmethod
    def load(cls, folder: Path, language: Language) -> Words:
        """Return the words of `language` from the folder `resources/words`."""
        return cls(language, partial(_read, folder / f"{language}.toml"))

    @cached_property
    def _tables(self) -> Tables:
        return self._read()

    def keys(self) -> set[str]:
        """Return all keys as `table.key`, to be compared between languages."""
        return {f"{name}.{key}" for name, table in self._tables.items() for key in table}

    def say(self, table: str, key: str, **values: object) -> str:
        """Return the words under `key` in `table` with the values filled in."""
        return self._tables[table][key].format_map({k: self._value(v) for k, v in values.items()})

    def name(self, value: StrEnum) -> str:
        """Return the name of an enum's member, from the table named after its class."""
        return self._tables[type(value).__name__][value.value]

    def error(self, error: SongHanhError) -> str:
        """Return the sentence for an error: what happened, what is safe, what to do."""
        return self.say("errors", error.code, **error.params)

    def text(self, text: Text) -> str:
        """Return a text in this language, or in the other where it is missing."""
        return text.get(self.language)

    def number(self, value: float) -> str:
        """Return a number as this language writes it."""
        return format_number(value, self.language)

    def date(self, day: date | None) -> str:
        """Return a date as this language writes it, or the words for an unknown one."""
        return format_date(day, self.language) if day else self.say("sheet", "no-date")

    def due(self, due: Due) -> str:
        """Return a due date as exact as it is: `30/09/2025`, `tháng 9/2025`, `quý I/2026`, `năm 2030`."""
        if due.day:
            return self.date(due.last_day)
        if due.quarter:
            quarter = ("I", "II", "III", "IV")[due.quarter - 1]
            return self.say("due", "quarter", quarter=quarter, year=str(due.year))
        if due.month:
            month = month_name(due.month) if self.language == Language.EN else due.month
            return self.say("due", "month", month=month, year=str(due.year))
        return self.say("due", "year", year=str(due.year))

    def understood(self, keyboard: StrEnum, text: str) -> str:
        """Return what keystrokes for a keyboard that was off were taken for."""
        return self.say("search", "understood", keyboard=self.name(keyboard), text=text)

    def added(self, kind: StrEnum, typed: str, terms: Sequence[str]) -> str:
        """Return what was looked for besides what was typed."""
        shown = ", ".join(terms[:_TERMS]) + ("…" if len(terms) > _TERMS else "")
        return self.say("search", f"added-{kind.value}", typed=typed, terms=shown)

    def figure(self, figure: Figure) -> str:
        """Return a figure with its sign and without unit: `≥ 30`, `8–10`, `nhóm 20`."""
        low = self.number(figure.low)
        if figure.operator == Operator.RANGE and figure.high is not None:
            return f"{low}–{self.number(figure.high)}"
        return self.say("Operator", figure.operator.value, value=low)

    def unit(self, figure: Figure, taxonomy: Taxonomy) -> str:
        """Return the unit printed after a figure: the registered name, else the source's spelling."""
        unit = taxonomy.unit.get(figure.unit or "")
        return self.text(unit.name) if unit else figure.spelling

    def _value(self, value: object) -> object:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return value
        return self.number(value)


def _read(path: Path) -> Tables:
    import tomllib  # noqa: PLC0415 - the start page says nothing of this

    with path.open("rb") as file:
        return tomllib.load(file)
