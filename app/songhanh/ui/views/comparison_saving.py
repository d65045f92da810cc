"""Giving a comparison a name, opening those that have one, and letting them go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from songhanh.ui.saved_comparisons import save_comparison, saved_comparisons
from songhanh.ui.widgets.name_line import NameLine
from songhanh.ui.widgets.notice import NoticeKind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget

    from songhanh.core.compare import ComparisonRequest
    from songhanh.core.own import SavedComparison
    from songhanh.ui.session import Session


class ComparisonSaving(NameLine):
    """The line over a comparison in which it gets its name, and the menu of those kept."""

    opened = Signal(object)
    """The SavedComparison the user wants to see."""
    notice_requested = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session.look, self.tr("Name of this comparison:"), parent)
        self._session = session
        self._request: ComparisonRequest | None = None
        self.named.connect(self._on_named)

    def save(self, request: ComparisonRequest, name: str) -> None:
        """Ask under which name this is to be kept."""
        self._request = request
        self.ask(name)

    def fill(self, menu: QMenu, remove: QMenu) -> None:
        """Offer what is kept, to be opened and to be removed."""
        kept = saved_comparisons(self._session)
        for one, act in ((menu, self.opened.emit), (remove, self._remove)):
            one.clear()
            for saved in kept:
                action = one.addAction(saved.name.replace("&", "&&"))
                action.triggered.connect(lambda _=False, act=act, saved=saved: act(saved))
            one.setEnabled(bool(kept))

    def _remove(self, saved: SavedComparison) -> None:
        self._session.own.remove(saved)
        gone = self.tr("“{name}” is no longer kept; the table here stays.")
        self.notice_requested.emit(NoticeKind.DONE, gone.replace("{name}", saved.name))

    def _on_named(self, name: str) -> None:
        if self._request is None:
            return
        save_comparison(self._session, self._request, name)
        kept = self.tr("Kept as “{name}”. It is on the start page.")
        self.notice_requested.emit(NoticeKind.DONE, kept.replace("{name}", name))
