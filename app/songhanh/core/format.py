"""Numbers and dates the way each language writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.core.model import Language

if TYPE_CHECKING:
    from datetime import date

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def format_number(value: float, language: Language) -> str:
    """Write a number: 1.501 and 10,08 in Vietnamese, 1,501 and 10.08 in English."""
    text = f"{value:,.10f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
    if language == Language.VI:
        return text.translate(str.maketrans(",.", ".,"))
    return text


def month_name(month: int) -> str:
    """Return the short English name of a month, whatever the system's language."""
    return _MONTHS[month - 1]


def format_date(day: date, language: Language) -> str:
    """Write a date: 21/11/2026 in Vietnamese, 21 Nov 2026 in English."""
    if language == Language.VI:
        return f"{day.day:02}/{day.month:02}/{day.year}"
    return f"{day.day} {month_name(day.month)} {day.year}"
