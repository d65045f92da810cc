"""Sets two columns in line, so that a provision stands beside its translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QTextBlock, QTextDocument

    from songhanh.ui.reading.typesetter import Column, Group


def block_rect(document: QTextDocument, block: QTextBlock) -> QRectF:
    """Return where a block stands in its document, without its margins."""
    return document.documentLayout().blockBoundingRect(block)


def group_top(column: Column, group: Group) -> float:
    """Return where the first line of a group begins."""
    document = column.document
    return block_rect(document, document.findBlockByNumber(group.first)).top()


def group_bottom(column: Column, group: Group) -> float:
    """Return where the last line of a group ends."""
    document = column.document
    return block_rect(document, document.findBlockByNumber(group.last)).bottom()


def align(first: Column, second: Column) -> None:
    """Add room below the shorter of each two groups, so that the next two begin in line.

    Both columns must hold the same groups and have their widths.
    """
    added: tuple[dict[int, float], dict[int, float]] = ({}, {})
    pairs = list(zip(first.groups, second.groups, strict=True))
    tops = [(group_top(first, one), group_top(second, two)) for one, two in pairs]
    for place in range(len(pairs) - 1):
        heights = [tops[place + 1][side] - tops[place][side] for side in (0, 1)]
        missing = heights[0] - heights[1]
        if abs(missing) >= 1:
            side = 1 if missing > 0 else 0
            added[side][place] = abs(missing)
    for column, more in zip((first, second), added, strict=True):
        _add(column, more)


def _add(column: Column, more: dict[int, float]) -> None:
    margins = {}
    for place, extra in more.items():
        document = column.document
        block = document.findBlockByNumber(column.groups[place].last)
        # Of two margins that meet, the larger one counts.
        above = block.next().blockFormat().topMargin()
        margins[place] = max(block.blockFormat().bottomMargin(), above) + extra
    _set_margins(column, margins)


def _set_margins(column: Column, margins: dict[int, float]) -> None:
    cursor = QTextCursor(column.document)
    cursor.beginEditBlock()
    for place, margin in margins.items():
        block = column.document.findBlockByNumber(column.groups[place].last)
        cursor.setPosition(block.position())
        wanted = block.blockFormat()
        wanted.setBottomMargin(margin)
        cursor.setBlockFormat(wanted)
    cursor.endEditBlock()
