"""The keyboard's way round the panes of a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

_REASON = Qt.FocusReason.ShortcutFocusReason


def step_pane(panes: Sequence[QWidget], by: int) -> None:
    """Put the keyboard into the pane after the one that has it, or before it (`by` -1)."""
    focus: QWidget | None = QApplication.focusWidget()
    within = [pane.isAncestorOf(focus) for pane in panes] if focus is not None else []
    here = within.index(True) if any(within) else 0
    order = [panes[(here + by * step) % len(panes)] for step in range(1, len(panes) + 1)]
    for pane in order:
        reached = focusable(pane)
        if reached:
            last = pane.focusWidget()
            (last if last in reached else reached[0]).setFocus(_REASON)
            return


def focusable(pane: QWidget) -> list[QWidget]:
    """Return what Tab reaches inside a pane, in the order in which it was made.

    Qt's own chain is not walked: its binding takes each widget for a child of the one before it, and
    calls it deleted together with that.
    """
    parts = pane.findChildren(QWidget)
    return [part for part in parts if _is_reached(part)]


def _is_reached(part: QWidget) -> bool:
    by_tab = part.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and part.isVisible() and part.isEnabled()
