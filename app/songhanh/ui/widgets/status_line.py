"""The line at the lower edge: which data is read, the text size, and that there is no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QStatusBar

from songhanh.core.own import Bookmark, Dossier, Note

if TYPE_CHECKING:
    from songhanh.ui.session import Session


class StatusLine(QStatusBar):
    """Says what holds all the time."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._look, self._own = session.look, session.own
        words, manifest = session.words, session.library.packs[0].manifest
        pack = self.tr("Data pack {version} · as of {date}").replace("{version}", manifest.version)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 0, 12, 0)
        self.addWidget(QLabel(pack.replace("{date}", words.date(manifest.date))))
        self.counts = QLabel()
        self.counts.setContentsMargins(8, 0, 0, 0)
        self.addWidget(self.counts)
        self._size = QLabel()
        self.addPermanentWidget(self._size)
        self._offline = QLabel(self.tr("Offline"))
        self.addPermanentWidget(self._offline)
        session.look.follow(self, self._renew)
        session.own.changed.connect(self._count)
        session.own.unsaved_changed.connect(self._count)
        self._renew()
        self._count()

    def _renew(self) -> None:
        percent = str(self._look.scale.percent)
        self._size.setText(self.tr("Text size {n} %").replace("{n}", percent))
        self._offline.setContentsMargins(self._look.px(8), 0, 0, 0)

    def _count(self) -> None:
        """Say how much the notebook holds."""
        parts = [
            self.tr("%n bookmark(s)", "", self._own.count(Bookmark)),
            self.tr("%n note(s)", "", self._own.count(Note)),
            self.tr("%n dossier(s)", "", self._own.count(Dossier)),
        ]
        words = self.tr("Notebook: {counts}").replace("{counts}", ", ".join(parts))
        if self._own.unsaved:
            words += " · " + self.tr("%n not saved", "", len(self._own.unsaved))
        self.counts.setText(words)
