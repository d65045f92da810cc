"""How far the building of the search index is, and what can be done meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QProgressBar, QPushButton, QWidget

from songhanh.core.errors import SongHanhError
from songhanh.ui.widgets.buttons import word_button

if TYPE_CHECKING:
    from songhanh.ui.session import Session

_PATIENCE_MS = 1000


class BuildingLine(QFrame):
    """Shows itself when the index is missing or has been built for a second, and goes by itself."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._session = session
        self._searcher = session.searcher
        self._missing = False
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._button = word_button(session.look, self.tr("Stop"), small=True)
        self._button.clicked.connect(self._on_button_clicked)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_PATIENCE_MS)
        self._late.timeout.connect(self._show_state)
        self._grid = QGridLayout(self)
        self._grid.addWidget(self._sentence, 0, 0)
        self._grid.addWidget(self._button, 0, 1, 2, 1)
        self._grid.addWidget(self._bar, 1, 0)
        self._grid.setColumnStretch(0, 1)
        self._searcher.state_changed.connect(self._on_searcher_state_changed)
        session.look.follow(self, self._renew)
        self._renew()
        self.hide()
        self._on_searcher_state_changed()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    @property
    def button(self) -> QPushButton:
        """Stops the building, or begins it."""
        return self._button

    def set_missing(self, missing: bool) -> None:  # noqa: FBT001 - the name says it
        """Say whether a query waits for the index: then the line is shown at once."""
        self._missing = missing
        self._show_state()

    def _show_state(self) -> None:
        building, error = self._searcher.building, self._searcher.error
        if building is not None:
            words = self._session.words
            sentence = self.tr(
                "The search index is being built anew: {done} of {total}. Reading goes on meanwhile."
            )
            sentence = sentence.replace("{done}", words.number(building.done))
            self._sentence.setText(sentence.replace("{total}", words.number(building.total)))
            # Less than nothing moves to and fro: what there is to write is not known yet.
            self._bar.setRange(0, max(0, building.total))
            self._bar.setValue(building.done)
            self._button.setText(self.tr("Stop"))
        elif isinstance(error, SongHanhError):
            self._sentence.setText(self._session.words.error(error))
        elif error is not None:
            detail = f"{type(error).__name__}: {error}".splitlines()[0]
            self._sentence.setText(self._session.words.say("errors", "unexpected", detail=detail))
        else:
            self._sentence.setText(
                self.tr("There is no search index, so nothing can be found. Reading goes on.")
            )
        if building is None:
            self._button.setText(self.tr("Build it now"))
        self._bar.setVisible(building is not None)
        known = building is not None and not self._late.isActive()
        self.setVisible(self._missing or error is not None or known)

    def _renew(self) -> None:
        px = self._session.look.px
        self._grid.setContentsMargins(px(21), px(10), px(20), px(10))
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(6))

    def _on_searcher_state_changed(self) -> None:
        building = self._searcher.building
        if building is not None and not building.done and not self._late.isActive():
            self._late.start()
        elif building is None:
            self._late.stop()
        self._show_state()

    def _on_button_clicked(self) -> None:
        if self._searcher.building is not None:
            self._searcher.stop()
        else:
            self._searcher.build()
