"""The head of a dossier: its name, how much is in it, and where it can go."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from songhanh.core.own import Dossier
from songhanh.ui.widgets.buttons import word_button
from songhanh.ui.widgets.flow_row import FlowRow

if TYPE_CHECKING:
    from songhanh.ui.session import Session


class DossierHead(QWidget):
    """Tells what is wanted; the doing is for whoever listens."""

    renamed = Signal(str)
    print_wanted = Signal()
    word_wanted = Signal()
    note_wanted = Signal()
    dossier_wanted = Signal(str)
    """The user wants another dossier, by uid."""
    new_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, session: Session, dossier: Dossier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._dossier = session, dossier
        look = session.look
        self.name = QLineEdit(dossier.name)
        self.name.setProperty("fit", "title")
        self.name.setAccessibleName(self.tr("Name of the dossier"))
        self.name.setToolTip(self.tr("The name can be changed here"))
        self.name.editingFinished.connect(self._on_name_edited)
        self._about = QLabel()
        self._about.setProperty("tone", "soft")
        self._print = word_button(look, self.tr("Print the dossier"), "printer", primary=True)
        self._print.setToolTip(self.tr("See it as it will be printed"))
        self._print.clicked.connect(self.print_wanted)
        self._word = word_button(look, self.tr("Export to Word"), "file-down")
        self._word.clicked.connect(self.word_wanted)
        self._add = word_button(look, self.tr("Add a note"), "plus")
        self._add.clicked.connect(self.note_wanted)
        self._others = word_button(look, self.tr("Other dossiers"), "folder")
        self._others.setProperty("drop", "true")
        self._menu = QMenu(self._others)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._others.setMenu(self._menu)
        self._arrange()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the name of a dossier."""
        self._dossier = dossier
        self.name.setText(dossier.name)

    def say(self, count: int, saved_at: str) -> None:
        """Say how much there is, since when, and that it is saved; print what is not empty."""
        words = self._session.words
        created = self.tr("made on {date}")
        parts = [
            self.tr("%n entries", "", count),
            created.replace("{date}", words.date(self._dossier.created.date())),
        ]
        if saved_at:
            parts.append(self.tr("saved at {time}").replace("{time}", saved_at))
        self._about.setText(" · ".join(parts))
        for button in (self._print, self._word):
            button.setEnabled(bool(count))

    def edit_name(self) -> None:
        """Let the user type another name."""
        self.name.setFocus()
        self.name.selectAll()

    def _arrange(self) -> None:
        self._tools = FlowRow(last_right=True)
        for button in (self._print, self._word, self._add, self._others):
            self._tools.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.name)
        self._column.addWidget(self._about)
        self._column.addLayout(self._tools)
        self._session.look.changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        px = self._session.look.px
        self._column.setContentsMargins(px(24), px(12), px(24), px(10))
        self._column.setSpacing(px(2))
        self._tools.setContentsMargins(0, px(10), 0, 0)
        self._tools.setSpacing(px(8))

    def _fill_menu(self) -> None:
        self._menu.clear()
        look, dossiers = self._session.look, self._session.own.all(Dossier)
        for dossier in sorted(dossiers, key=lambda one: one.changed, reverse=True):
            if dossier.uid != self._dossier.uid:
                action = self._menu.addAction(dossier.name.replace("&", "&&"))
                look.dress(action, "folder")
                action.triggered.connect(partial(self.dossier_wanted.emit, dossier.uid))
        self._menu.addSeparator()
        for words, icon, wanted in (
            (self.tr("New dossier"), "folder-plus", self.new_wanted),
            (self.tr("Delete this dossier"), "trash-2", self.delete_wanted),
        ):
            action = self._menu.addAction(words)
            look.dress(action, icon)
            action.triggered.connect(lambda _=False, wanted=wanted: wanted.emit())

    def _on_name_edited(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.name.setText(self._dossier.name)
        elif name != self._dossier.name:
            self.renamed.emit(name)
