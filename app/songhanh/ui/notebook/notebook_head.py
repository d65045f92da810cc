"""The head of the notebook: which of its lists is shown, and what can be done with all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from songhanh.ui.notebook.lists import Page
from songhanh.ui.widgets.buttons import word_button
from songhanh.ui.widgets.flow_row import FlowRow
from songhanh.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from songhanh.ui.session import Session


class NotebookHead(QWidget):
    """Tells what is wanted; the doing is for whoever listens."""

    page_chosen = Signal(str)
    export_wanted = Signal()
    import_wanted = Signal()
    dossier_wanted = Signal()
    """The user wants a new dossier."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        look = session.look
        self._pages = Segmented(
            self.tr("Lists of the notebook"),
            [
                (Page.BOOKMARKS.value, self.tr("Bookmarks")),
                (Page.NOTES.value, self.tr("Notes")),
                (Page.DOSSIERS.value, self.tr("Dossiers")),
                (Page.HISTORY.value, self.tr("History")),
                (Page.SAVED.value, self.tr("Saved")),
                (Page.ORPHANS.value, self.tr("To be re-attached")),
            ],
        )
        self._pages.chosen.connect(self.page_chosen)
        more = word_button(look, self.tr("Notebook"), "settings", small=True)
        more.setProperty("drop", "true")
        menu = QMenu(more)
        for words, icon, wanted in (
            (self.tr("Export everything…"), "file-down", self.export_wanted),
            (self.tr("Import…"), "plus", self.import_wanted),
            (self.tr("New dossier"), "folder-plus", self.dossier_wanted),
        ):
            action = menu.addAction(words)
            look.dress(action, icon)
            action.triggered.connect(lambda _=False, wanted=wanted: wanted.emit())
        more.setMenu(menu)
        self._row = FlowRow(self, last_right=True)
        self._row.addWidget(self._pages)
        self._row.addWidget(more)
        look.changed.connect(self._renew)
        self._renew()

    def show_page(self, page: Page) -> None:
        """Mark the list that is shown."""
        self._pages.set_value(page.value)

    def show_orphans(self, count: int) -> None:
        """Say how many entries have lost their place."""
        words = self.tr("To be re-attached")
        number = f" ({self._session.words.number(count)})" if count else ""
        self._pages.button(Page.ORPHANS.value).setText(words + number)

    def _renew(self) -> None:
        px = self._session.look.px
        self._row.setContentsMargins(px(24), px(10), px(20), px(10))
        self._row.setSpacing(px(8))
