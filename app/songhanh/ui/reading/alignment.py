"""Sets columns in line, so that a provision stands beside its translation or counterpart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QTextBlock, QTextDocument

    from songhanh.ui.reading.column_setter import Column, Group


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


def align(*columns: Column) -> None:
    """Add room below the shorter of groups side by side, so that the next ones begin in line.

    All columns must hold the same groups and have their widths.
    """
    added: list[dict[int, float]] = [{} for _ in columns]
    lines = zip(*(column.groups for column in columns), strict=True)
    tops = [[group_top(c, g) for c, g in zip(columns, line, strict=True)] for line in lines]
    for place in range(len(tops) - 1):
        heights = [below - top for top, below in zip(tops[place], tops[place + 1], strict=True)]
        for side, height in enumerate(heights):
            missing = max(heights) - height
            if missing >= 1:
                added[side][place] = missing
    for column, more in zip(columns, added, strict=True):
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
