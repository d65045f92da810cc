"""What can be done with the current provision, in the room kept for it beside its caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from songhanh.ui.widgets.buttons import icon_button, set_name, word_button

if TYPE_CHECKING:
    from songhanh.ui.look import Look

HEIGHT = 28


class ActionRow(QWidget):
    """Buttons on the band; moved from provision to provision, never shown by hovering."""

    add_clicked = Signal()
    cite_clicked = Signal()
    note_clicked = Signal()
    star_clicked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._add = word_button(look, self.tr("Compare"), "plus", small=True)
        self._add.setAccessibleName(self.tr("Add to comparison"))
        self._add.setToolTip(self.tr("Add the document or province to the comparison (F7)"))
        self._add.clicked.connect(self.add_clicked)
        self._cite = self._small("quote", self.tr("Copy with citation"), "Ctrl+Shift+C")
        self._cite.clicked.connect(self.cite_clicked)
        self._star = self._small("bookmark", self.tr("Bookmark"), "Ctrl+D")
        self._star.setCheckable(True)
        self._star.clicked.connect(self.star_clicked)
        self._note = self._small("sticky-note", self.tr("Note"), "Ctrl+M")
        self._note.setCheckable(True)
        self._note.clicked.connect(self.note_clicked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self._add)
        self._row.addWidget(self._star)
        self._row.addWidget(self._note)
        self._row.addWidget(self._cite)
        look.follow(self, self._renew)
        self._renew()

    def show_own(self, *, starred: bool, noted: bool) -> None:
        """Show whether the current provision has a star and a note."""
        self._star.setChecked(starred)
        self._note.setChecked(noted)
        has = self.tr("Remove the bookmark") if starred else self.tr("Bookmark")
        set_name(self._star, has, "Ctrl+D")
        set_name(self._note, self.tr("Open the note") if noted else self.tr("Note"), "Ctrl+M")

    def _small(self, icon: str, name: str, key: str) -> QToolButton:
        button = icon_button(self._look, icon, name, key)
        button.setProperty("edge", "true")
        button.setProperty("fit", "small")
        return button

    def _renew(self) -> None:
        # Both as high as the room that every caption keeps for them.
        height = self._look.px(HEIGHT)
        self._add.setFixedHeight(height)
        for button in (self._star, self._note, self._cite):
            button.setFixedSize(self._look.px(34), height)
        self.adjustSize()
