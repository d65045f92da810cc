"""The whole notebook into a file and out of one, from the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from songhanh.config.paths import home
from songhanh.store.own.exchange import merge, read_file, write_file

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from songhanh.ui.session import Session


class NotebookExchange(QObject):
    """Asks for a file and reads or writes it beside the window."""

    done = Signal(str)
    """It went well, in these words."""
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def ask_export(self, over: QWidget | None) -> Path | None:
        """Let the user choose a file to write to."""
        start = str(home() / "song-hanh.json")
        chosen, _ = QFileDialog.getSaveFileName(
            over, self.tr("Export the notebook"), start, self.tr("Notebook (*.json)")
        )
        return Path(chosen) if chosen else None

    def ask_import(self, over: QWidget) -> Path | None:
        """Let the user choose a file to read."""
        chosen, _ = QFileDialog.getOpenFileName(
            over, self.tr("Import a notebook"), str(home()), self.tr("Notebook (*.json)")
        )
        return Path(chosen) if chosen else None

    def export(self, path: Path) -> None:
        """Write the whole notebook to a file."""
        store = self._session.own.store

        def done(many: int) -> None:
            sentence = self.tr("%n entries written to {path}.", "", many)
            self.done.emit(sentence.replace("{path}", str(path)))

        self._session.runner.run(lambda: write_file(store, path), done, self.failed.emit)

    def import_from(self, path: Path) -> None:
        """Take in what a file has, nothing twice."""
        own, store = self._session.own, self._session.own.store

        def done(many: int) -> None:
            self.done.emit(self.tr("%n entries taken in; what was there is kept.", "", many))
            own.tell_all()

        def take() -> int:
            merged = merge(store, read_file(path))
            return merged.added + merged.updated

        self._session.runner.run(take, done, self.failed.emit)
