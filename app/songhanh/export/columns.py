"""Columns of a sheet for files that lay it out by themselves: which there are, and how wide."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt
from typing import TYPE_CHECKING

from songhanh.export.printed import Shape, text_of

if TYPE_CHECKING:
    from songhanh.export.printed import PrintedSheet

_WIDTHS = {Shape.ORDINAL: 9.0, Shape.WRITE: 20.0}
_PER_LETTER, _PADDING = 2.3, 5.0  # millimetres, at 12 points
_SHORT, _FIRST = 33.0, (24.0, 42.0)


def without_bars(sheet: PrintedSheet) -> PrintedSheet:
    """Return the sheet without the columns that are drawn; the figures beside them tell the same."""
    kept = [index for index, shape in enumerate(sheet.shapes) if shape != Shape.BAR]
    if len(kept) == len(sheet.shapes):
        return sheet
    rows = tuple(
        replace(row, cells=tuple(row.cells[i - 1] for i in kept[1:] if i <= len(row.cells)))
        for row in sheet.rows
    )
    return replace(
        sheet,
        heads=tuple(sheet.heads[i] for i in kept),
        shapes=tuple(sheet.shapes[i] for i in kept),
        rows=rows,
    )


def widths(sheet: PrintedSheet, whole: float) -> list[float]:
    """Share `whole` millimetres among the columns by what stands in them."""
    found: list[float] = []
    weights: list[float] = []
    for index, shape in enumerate(sheet.shapes):
        longest, sum_ = _lengths(sheet, index)
        fixed = _WIDTHS.get(shape, 0.0)
        if shape == Shape.SHORT:
            fixed = min(longest * _PER_LETTER + _PADDING, _SHORT)
        elif shape == Shape.TEXT and index == 0:
            fixed = min(max(longest * _PER_LETTER * 0.5, _FIRST[0]), _FIRST[1])
        found.append(fixed)
        weights.append(0.0 if fixed else sqrt(sum_) + 1)
    spare = max(whole - sum(found), whole * 0.3)
    total = sum(weights)
    if not total:
        return [width * whole / sum(found) for width in found]
    # Nobody gets less than half of an equal share: a word must fit.
    least = spare / sum(1 for weight in weights if weight) / 2
    shares = [
        fixed or least + (spare / 2) * weight / total
        for fixed, weight in zip(found, weights, strict=True)
    ]
    return [share * whole / sum(shares) for share in shares]


def _lengths(sheet: PrintedSheet, index: int) -> tuple[int, int]:
    """Return the letters of a column's longest paragraph, and of all of it."""
    cells = [sheet.heads[index]]
    for row in sheet.rows:
        whole = len(row.cells) == len(sheet.heads) - 1
        if not row.is_group and (whole or index < len(row.cells)):
            cells.append(row.head if index == 0 else row.cells[index - 1])
    lengths = [len(text_of(paragraph)) for cell in cells for paragraph in cell]
    return max(lengths, default=0), sum(lengths)
