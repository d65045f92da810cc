"""Differences between texts in words: marked in line, to be read and to be heard."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from songhanh.core.lexicon import Lexicon
from songhanh.core.model import Language
from songhanh.core.word_diff import PieceKind, WordDiff, diff_words

if TYPE_CHECKING:
    from songhanh.config.words import Words
    from songhanh.core.model import Text


def diff_texts(base: Text, other: Text, language: Language, lexicon: Lexicon) -> WordDiff:
    """Return the differences of two texts in one language.

    `lexicon` is for Vietnamese; English parts its words by spaces. Where one text is missing in that
    language, both are compared in Vietnamese.
    """
    if not (base.has(language) and other.has(language)):
        language = Language.VI
    known = lexicon if language == Language.VI else Lexicon()
    return diff_words(base.get(language), other.get(language), known)


def marked(diff: WordDiff, words: Words) -> str:
    """Return both texts as one line: `trên [xóa: 55%] [thêm: 60%] tăng trưởng`."""
    said = []
    for piece in diff.pieces:
        text = piece.text
        if piece.kind != PieceKind.SAME:
            text = words.say("diff", piece.kind.value, text=text)
        said.append(f"{piece.gap}{text}")
    return "".join(said).replace("][", "] [").strip()


def marked_html(diff: WordDiff, heading: str = "") -> str:
    """Return both texts as one in HTML, for programs that know struck and underlined letters."""
    signs = {
        PieceKind.SAME: "{}",
        PieceKind.REMOVED: "<del>{}</del>",
        PieceKind.ADDED: "<ins>{}</ins>",
    }
    parts = [f"<b>{escape(heading)}</b> " if heading else ""]
    for place, piece in enumerate(diff.pieces):
        changes = place and PieceKind.SAME not in (piece.kind, diff.pieces[place - 1].kind)
        gap = piece.gap or (" " if changes else "")
        parts.append(gap + signs[piece.kind].format(escape(piece.text)))
    return "".join(parts)


def share_line(diff: WordDiff, words: Words) -> str:
    """Return how much differs, in one sentence."""
    if not diff.removed and not diff.added:
        return words.say("diff", "equal")
    return words.say(
        "diff",
        "share",
        share=max(1, round(100 * diff.share)),
        removed=diff.removed,
        added=diff.added,
        same=diff.same,
    )
