"""A printed sheet as plain text, for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.export.printed import Shape
from songhanh.export.signs import plain

if TYPE_CHECKING:
    from songhanh.config.words import Words
    from songhanh.export.printed import PrintedSheet


def sheet_text(sheet: PrintedSheet, words: Words) -> str:
    """Return the sheet as text: row by row, in each row column by column."""
    names = [plain(head[0], words) for head in sheet.heads[1:]]
    shapes = sheet.shapes[1:]
    lines = [sheet.kind, sheet.title, ""]
    for row in sheet.rows:
        head = " · ".join(plain(paragraph, words) for paragraph in row.head)
        if row.is_group:
            lines += [f"== {head} ==", ""]
            continue
        lines.append(f"# {head}")
        for name, shape, cell in zip(names, shapes, row.cells, strict=False):
            said = [plain(paragraph, words) for paragraph in cell]
            if shape in (Shape.BAR, Shape.WRITE) and not any(said):
                continue
            lines.append(f"  {name}:")
            lines += [f"    - {one}" for one in said]
        lines.append("")
    lines += [*sheet.notes, ""]
    if sheet.sources:
        lines += [f"{sheet.sources_title}:", *sheet.sources, ""]
    lines.append(f"{sheet.foot_left} · {sheet.foot_right}")
    return "\n".join(lines)
