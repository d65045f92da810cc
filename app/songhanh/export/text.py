"""A printed sheet as plain text, for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from songhanh.config.words import Words
    from songhanh.export.sheet import Paragraph, PrintedSheet


def sheet_text(sheet: PrintedSheet, words: Words) -> str:
    """Return the sheet as text: row by row, in each row column by column."""
    names = [plain(head[0], words) for head in sheet.heads[1:]]
    lines = [sheet.kind, sheet.title, ""]
    for row in sheet.rows:
        head = " · ".join(plain(paragraph, words) for paragraph in row.head)
        if row.is_group:
            lines += [f"== {head} ==", ""]
            continue
        lines.append(f"# {head}")
        for name, cell in zip(names, row.cells, strict=True):
            lines.append(f"  {name}:")
            lines += [f"    - {plain(paragraph, words)}" for paragraph in cell]
        lines.append("")
    lines += [*sheet.notes, ""]
    if sheet.sources:
        lines += [f"{sheet.sources_title}:", *sheet.sources, ""]
    lines.append(f"{sheet.foot_left} · {sheet.foot_right}")
    return "\n".join(lines)


def plain(paragraph: Paragraph, words: Words) -> str:
    """Return a paragraph without looks; a sign becomes nothing where its words follow it."""
    text = "".join(run.text for run in paragraph)
    marks = [run.mark for run in paragraph if run.mark is not None]
    if marks and not paragraph[0].mark:
        text += f"({words.name(marks[-1])})"
    return text.strip()
