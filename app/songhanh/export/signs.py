"""The signs of comparison and confidence as letters, for files that hold nothing but text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.core.compare import Standing
from songhanh.core.model import Confidence

if TYPE_CHECKING:
    from songhanh.config.words import Words
    from songhanh.export.printed import Paragraph, Paragraphs

SIGNS = {
    Standing.AHEAD: "▲",
    Standing.EQUAL: "=",
    Standing.BEHIND: "▽",
    Standing.NOT_COMPARABLE: "◌",
    Confidence.OFFICIAL: "●",
    Confidence.REPORTED: "◐",
    Confidence.TRANSLATED: "○",
}


def plain(paragraph: Paragraph, words: Words) -> str:
    """Return a paragraph without looks; a sign becomes nothing where its words follow it."""
    text = "".join(run.text for run in paragraph)
    marks = [run.mark for run in paragraph if run.mark is not None]
    if marks and not paragraph[0].mark:
        text += f"({words.name(marks[-1])})"
    return text.strip()


def signed(paragraphs: Paragraphs) -> str:
    """Return paragraphs as lines, with their signs."""
    lines = ("".join(SIGNS[r.mark] if r.mark else r.text for r in p).strip() for p in paragraphs)
    return "\n".join(line for line in lines if line)
