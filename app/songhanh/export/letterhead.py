"""The head of a paper as the State (Nghị định 30/2020/NĐ-CP) and the Party (05-HD/VPTW) want it.

Number and day are left blank and no seal or signature is drawn: the office fills them in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.core.text import nfc
from songhanh.export.options import HeadStyle
from songhanh.export.printed import Letterhead, Paragraph, Run

if TYPE_CHECKING:
    from songhanh.config.words import Words
    from songhanh.export.options import Office

_RULE_OF_OFFICE, _RULE_OF_MOTTO = 0.4, 1.0


def letterhead(words: Words, style: HeadStyle, office: Office) -> Letterhead | None:
    """Return the head of a sheet, or None where there is nothing to stand in it."""
    left = _office(words, office, blank=style != HeadStyle.NONE)
    if style == HeadStyle.NONE:
        return Letterhead(left, left_rule=_RULE_OF_OFFICE) if left else None
    day = (Run(words.say("letterhead", "day"), italic=True),)
    number = (Run(words.say("letterhead", f"{style.value}-number")),)
    if style == HeadStyle.STATE:
        motto = (_bold(words, "country"), _bold(words, "motto"))
        return Letterhead(left, motto, _RULE_OF_OFFICE, _RULE_OF_MOTTO, number, day)
    left = (*left, (Run("*"),))
    return Letterhead(left, (_bold(words, "party"),), 0.0, _RULE_OF_MOTTO, number, day)


def _office(words: Words, office: Office, *, blank: bool) -> tuple[Paragraph, ...]:
    """Return the lines of the office; dots to write on where it is not known but must stand."""
    superior, name = nfc(office.superior).strip().upper(), nfc(office.name).strip().upper()
    if blank:
        dots = words.say("letterhead", "dots")
        superior, name = superior or dots, name or dots
    lines: list[Paragraph] = []
    if superior:
        lines.append((Run(superior),))
    if name:
        lines.append((Run(name, bold=True),))
    return tuple(lines)


def _bold(words: Words, key: str) -> Paragraph:
    return (Run(words.say("letterhead", key), bold=True),)
