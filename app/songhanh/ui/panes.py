"""The keyboard's way round the panes of a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_REASON = Qt.FocusReason.ShortcutFocusReason


def step_pane(panes: Sequence[QWidget], by: int) -> None:
    """Put the keyboard into the pane after the one that has it, or before it (`by` -1)."""
    focus: QWidget | None = QApplication.focusWidget()
    within = [pane.isAncestorOf(focus) for pane in panes] if focus is not None else []
    here = within.index(True) if any(within) else 0
    order = [panes[(here + by * step) % len(panes)] for step in range(1, len(panes) + 1)]
    for pane in order:
        reached = list(focusable(pane))
        if reached:
            last = pane.focusWidget()
            (last if last in reached else reached[0]).setFocus(_REASON)
            return


def focusable(pane: QWidget) -> Iterator[QWidget]:
    """Yield what Tab reaches inside a pane, in its order."""
    widget = pane.nextInFocusChain()
    while widget is not None and widget is not pane:
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if reached and pane.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
            yield widget
        widget = widget.nextInFocusChain()
