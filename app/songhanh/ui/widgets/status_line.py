"""The line at the lower edge: which data is read, the text size, and that there is no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QStatusBar

if TYPE_CHECKING:
    from songhanh.ui.session import Session


class StatusLine(QStatusBar):
    """Says what holds all the time."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._look = session.look
        words, manifest = session.words, session.library.packs[0].manifest
        pack = self.tr("Data pack {version} · as of {date}").replace("{version}", manifest.version)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 0, 12, 0)
        self.addWidget(QLabel(pack.replace("{date}", words.date(manifest.date))))
        self.counts = QLabel()
        """How much the notebook holds, as whoever knows it says."""
        self.counts.setContentsMargins(8, 0, 0, 0)
        self.addWidget(self.counts)
        self._size = QLabel()
        self.addPermanentWidget(self._size)
        self._offline = QLabel(self.tr("Offline"))
        self.addPermanentWidget(self._offline)
        session.look.follow(self, self._renew)
        self._renew()

    def _renew(self) -> None:
        percent = str(self._look.scale.percent)
        self._size.setText(self.tr("Text size {n} %").replace("{n}", percent))
        self._offline.setContentsMargins(self._look.px(8), 0, 0, 0)
