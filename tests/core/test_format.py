"""Numbers and dates as each language writes them."""

from __future__ import annotations

from datetime import date

import pytest

from songhanh.core.format import format_date, format_number
from songhanh.core.model import Language


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (0, "0", "0"),
        (30, "30", "30"),
        (30.0, "30", "30"),
        (10.08, "10,08", "10.08"),
        (0.1 + 0.2, "0,3", "0.3"),
        (1501, "1.501", "1,501"),
        (1234567.5, "1.234.567,5", "1,234,567.5"),
        (-2.5, "-2,5", "-2.5"),
    ],
)
def test_numbers(value: float, vi: str, en: str) -> None:
    assert format_number(value, Language.VI) == vi
    assert format_number(value, Language.EN) == en


def test_dates() -> None:
    day = date(2026, 3, 1)
    assert format_date(day, Language.VI) == "01/03/2026"
    assert format_date(day, Language.EN) == "1 Mar 2026"
