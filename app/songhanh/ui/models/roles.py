"""What the rows of all item models can be asked for, beside what Qt asks."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt

_FIRST = int(Qt.ItemDataRole.UserRole)


class ItemRole(IntEnum):
    """The roles of the program's own item models."""

    NODE = _FIRST + 1
    """The `Node` of a row of a tree."""
    REF = _FIRST + 2
    """The reference shown before the label, such as `III`."""
    LABEL = _FIRST + 3
    COUNT = _FIRST + 4
    WIDEST_REF = _FIRST + 5
    """The longest reference among the row and its siblings, so that their labels stand in line."""
    SEARCH = _FIRST + 6
    """The folded texts by which a filter may find the row."""
    HINT = _FIRST + 7
    """Why a filter kept the row, where its label does not show it."""
    ROW = _FIRST + 8
    """The value behind a row of a list."""
