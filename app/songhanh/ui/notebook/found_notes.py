"""The user's own notes that have the words searched for, above the hits in the data."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from songhanh.core.own import Note, find_notes
from songhanh.ui.context.section import clear_layout
from songhanh.ui.look import set_type
from songhanh.ui.scale import Role
from songhanh.ui.tasks import Latest
from songhanh.ui.widgets.buttons import link_button
from songhanh.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from songhanh.ui.session import Session

_SHOWN = 3


class FoundNotes(QFrame):
    """A group of its own; hidden while no note matches."""

    opened = Signal(object)
    """The Note the user wants to see."""
    all_requested = Signal()
    """The user wants to see all notes."""
    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._latest = Latest(session.runner, self)
        self._text = ""
        self._head = QLabel()
        set_type(self._head, Role.HEADING)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        line = QFrame()
        line.setObjectName("line")
        self._inside = QVBoxLayout()
        self._inside.addWidget(self._head)
        self._inside.addLayout(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._inside)
        column.addWidget(line)
        session.own.changed.connect(self._on_own_changed)
        session.look.follow(self, self._renew)
        self._renew()
        self.hide()

    @property
    def rows(self) -> list[ListRow]:
        """The notes that are shown."""
        places = (self._rows.itemAt(place) for place in range(self._rows.count()))
        widgets = (item.widget() for item in places if item is not None)
        return [widget for widget in widgets if isinstance(widget, ListRow)]

    def look_for(self, text: str) -> None:
        """Show the notes that have these words."""
        self._text = text
        own = self._session.own
        self._latest.run(lambda _: find_notes(own.all(Note), text), self._show, self.failed.emit)

    def _renew(self) -> None:
        px = self._session.look.px
        self._inside.setContentsMargins(px(24), px(8), px(20), px(8))
        self._inside.setSpacing(px(4))

    def _show(self, notes: list[Note]) -> None:
        clear_layout(self._rows)
        self._head.setText(self.tr("%n note(s) with these words", "", len(notes)))
        free = self._session.words.say("notebook", "free-note")
        for note in notes[:_SHOWN]:
            body = " ".join(note.body.split())
            row = ListRow(self._session.look, note.label or free, body, "sticky-note")
            row.clicked.connect(partial(self.opened.emit, note))
            self._rows.addWidget(row)
        if len(notes) > _SHOWN:
            rest = link_button(self.tr("%n more note(s)", "", len(notes) - _SHOWN))
            rest.clicked.connect(self.all_requested)
            self._rows.addWidget(rest)
        self.setVisible(bool(notes))

    def _on_own_changed(self, kind: type) -> None:
        if kind is Note and self._text:
            self.look_for(self._text)
