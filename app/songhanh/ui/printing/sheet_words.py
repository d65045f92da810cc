"""The few words of a sheet that only its layout knows to be needed."""

from __future__ import annotations

from typing import NamedTuple

from songhanh.core.model import Confidence, Language


class SheetWords(NamedTuple):
    """What a part of a divided sheet is called, and what the signs of confidence mean."""

    part: str
    again: str
    """What stands under the name of a row that goes on from the page before."""
    marks: tuple[tuple[Confidence, str], ...]


SHEET_WORDS = {
    Language.VI: SheetWords(
        "Bảng có {count} cột, chia thành {parts} phần. Phần {part}: cột {first}–{last}.",
        "(tiếp theo)",
        (
            (Confidence.OFFICIAL, "bản chính thức"),
            (Confidence.REPORTED, "thuật lại"),
            (Confidence.TRANSLATED, "báo chí, dịch máy"),
        ),
    ),
    Language.EN: SheetWords(
        "The table has {count} columns, in {parts} parts. Part {part}: columns {first}–{last}.",
        "(continued)",
        (
            (Confidence.OFFICIAL, "official text"),
            (Confidence.REPORTED, "reported"),
            (Confidence.TRANSLATED, "press, machine-translated"),
        ),
    ),
}
