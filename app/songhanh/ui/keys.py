"""Keys that mean the same in every list, table and page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
COMING = (
    Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason,
)  # fmt: skip
"""Why something has the keyboard that the user went to by keys."""
_CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def modifiers(event: QKeyEvent) -> Qt.KeyboardModifier:
    """Return what is held down with a key; that it lies on the number pad does not count."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def is_plain(event: QKeyEvent, *keys: Qt.Key) -> bool:
    """Tell whether one of these keys is pressed, with nothing held down."""
    return event.key() in keys and modifiers(event) == Qt.KeyboardModifier.NoModifier


def is_enter(event: QKeyEvent) -> bool:
    """Tell whether Enter is pressed, on the letters or on the number pad."""
    return is_plain(event, *ENTER)


def is_add(event: QKeyEvent) -> bool:
    """Tell whether the key is pressed that puts something into the comparison."""
    return is_plain(event, Qt.Key.Key_F7)


def is_cite(event: QKeyEvent) -> bool:
    """Tell whether the keys are pressed that copy something with its citation."""
    return event.key() == Qt.Key.Key_C and modifiers(event) == _CONTROL_SHIFT
