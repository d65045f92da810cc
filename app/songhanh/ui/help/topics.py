"""Which page of help fits where the user is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.ui import view_kinds as kinds

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from songhanh.ui.view_kinds import ViewKind

FIRST, BROWSING = "start", "browse"
_TOPICS: dict[ViewKind[QWidget], str] = {
    kinds.CHART: "compare",
    kinds.COMPARISON: "compare",
    kinds.DIFFERENCE: "compare",
    kinds.DOSSIER: "own",
    kinds.FAULT: "trouble",
    kinds.HEALTH: "trouble",
    kinds.KEYS: "keys",
    kinds.NEWS: "own",
    kinds.NOTEBOOK: "own",
    kinds.PARALLEL: "compare",
    kinds.READING: "read",
    kinds.RESULTS: "find",
    kinds.SHEET: "sheets",
    kinds.WORK: "work",
}


def topic_of(view: QWidget | None, *, browsing: bool = False) -> str:
    """Return the page for a view in front; `browsing` tells that the keyboard is in the trees."""
    if browsing:
        return BROWSING
    return next((topic for kind, topic in _TOPICS.items() if kind.of(view) is not None), FIRST)
