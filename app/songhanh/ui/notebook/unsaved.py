"""What the disk has not taken: said in one sentence, exported or saved later, never lost unasked."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from songhanh.core.errors import OwnError, SongHanhError
from songhanh.core.own import HistoryEntry
from songhanh.store.own.exchange import write_file
from songhanh.ui.notebook.exchange import NotebookExchange
from songhanh.ui.widgets.notice import NoticeAction, NoticeKind

if TYPE_CHECKING:
    from songhanh.core.own import OwnEntry
    from songhanh.ui.session import Session


class Choice(Enum):
    """What is to become of what is not saved, when the program is to be closed."""

    EXPORT = auto()
    GIVE_UP = auto()
    STAY = auto()


class Unsaved(QObject):
    """Speaks for all windows of a session about what is in memory alone."""

    told = Signal(object, str, object)
    """A notice to show: its NoticeKind, its sentence, its NoticeActions."""
    failed = Signal(object)
    """Something went wrong that has nothing to do with the disk."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._said = 0
        self._given_up: tuple[OwnEntry, ...] = ()
        self.exchange = NotebookExchange(session, self)
        self.exchange.done.connect(lambda words: self.told.emit(NoticeKind.DONE, words, ()))
        self.exchange.failed.connect(self.failed)
        session.own.failed.connect(self._on_own_failed)
        session.own.unsaved_changed.connect(self._on_unsaved_changed)

    def may_close(self, window: QWidget) -> bool:
        """Tell whether the program may be closed; ask what is to become of what is not saved."""
        unsaved = self._session.own.unsaved
        if not unsaved or unsaved == self._given_up:
            return True
        choice = self.ask(window, len(unsaved))
        if choice == Choice.EXPORT and not self._export(window):
            return False
        if choice == Choice.STAY:
            return False
        self._given_up = unsaved  # the next window to be closed does not ask again
        return True

    def ask(self, window: QWidget, count: int) -> Choice:
        """Ask whether to export, to give up or to stay; closing the question stays."""
        box = QMessageBox(window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Song Hành")
        box.setText(self.tr("%n entries of the notebook are not saved yet.", "", count))
        box.setInformativeText(
            self.tr(
                "If the program is closed now, they are lost. Export the notebook to a file first; "
                "it can be imported again later."
            )
        )
        role = QMessageBox.ButtonRole
        export = QPushButton(self.tr("Export them…"))
        give_up = QPushButton(self.tr("Close without saving"))
        stay = QPushButton(self.tr("Do not close"))
        box.addButton(export, role.AcceptRole)
        box.addButton(give_up, role.DestructiveRole)
        box.addButton(stay, role.RejectRole)
        box.setDefaultButton(export)
        box.setEscapeButton(stay)
        box.exec()
        choices = {export: Choice.EXPORT, give_up: Choice.GIVE_UP}
        clicked = box.clickedButton()
        return next(
            (choice for button, choice in choices.items() if button is clicked), Choice.STAY
        )

    def _export(self, window: QWidget) -> bool:
        path = self.exchange.ask_export(window)
        if path is None:
            return False
        try:
            write_file(self._session.own.store, path)
        except SongHanhError as error:
            self.failed.emit(error)
            return False
        return True

    def _on_own_failed(self, entries: tuple[object, ...], error: Exception) -> None:
        unsaved = len(self._session.own.unsaved)
        if not unsaved and entries and all(isinstance(one, HistoryEntry) for one in entries):
            return  # what was looked at is no work of the user's
        if not unsaved or not isinstance(error, OwnError):
            self.failed.emit(error)
        elif unsaved != self._said:
            self._said = unsaved
            held = self.tr("%n entries stay in the program until it is closed.", "", unsaved)
            export = NoticeAction(self.tr("Export them…"), self._on_export_wanted)
            again = NoticeAction(self.tr("Try again"), self._session.own.try_again)
            sentence = f"{self._session.words.error(error)} {held}"
            self.told.emit(NoticeKind.WARNING, sentence, (export, again))

    def _on_unsaved_changed(self, count: int) -> None:
        if not count and self._said:
            self._said = 0
            self.told.emit(NoticeKind.DONE, self.tr("The notebook is saved again."), ())

    def _on_export_wanted(self) -> None:
        windows = self.parent()
        path = self.exchange.ask_export(windows if isinstance(windows, QWidget) else None)
        if path is not None:
            self.exchange.export(path)
