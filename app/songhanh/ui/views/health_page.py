"""How the program is: every check with what was found, what can be mended, and a report to save."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel

from songhanh.config.paths import home
from songhanh.core.errors import CannotWriteError, SongHanhError
from songhanh.health.checks import Finding, Part, Repair, State, checks
from songhanh.health.report import report, sentence, versions
from songhanh.store.own.backups import newest_good
from songhanh.ui.fonts import printing_face
from songhanh.ui.look import set_type
from songhanh.ui.scale import Role
from songhanh.ui.tasks import Latest
from songhanh.ui.views.page import Page
from songhanh.ui.widgets.buttons import word_button
from songhanh.ui.widgets.finding_row import FindingRow
from songhanh.ui.widgets.notice import NoticeKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from songhanh.ui.session import Session


class HealthPage(Page):
    """Runs the checks one after the other beside the window, so that searches go in between."""

    page = "health"
    failed = Signal(object)
    notice_requested = Signal(str, str)

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Health check"),
            self.tr("Data, index, notebook, disk and fonts are looked at beside your work."),
        )
        self.findings: list[Finding] = []
        """What was found so far."""
        self._latest = Latest(session.runner, self)
        self._menders: dict[Repair, Callable[[], None]] = {
            Repair.INDEX: self._mend_index,
            Repair.OWN: self._mend_own,
        }
        session.searcher.ready.connect(self.check)
        self._summary = QLabel()
        self._summary.setWordWrap(True)
        set_type(self._summary, Role.VIEW_TITLE)
        self._again = word_button(session.look, self.tr("Check again"))
        self._save = word_button(session.look, self.tr("Save a report…"), "file-down")
        self._again.clicked.connect(self.check)
        self._save.clicked.connect(self._on_save_clicked)
        buttons = QHBoxLayout()
        buttons.addWidget(self._again)
        buttons.addWidget(self._save)
        buttons.addStretch(1)
        self._end.addSpacing(session.look.px(8))
        self._end.addWidget(self._summary)
        self._end.addLayout(buttons)
        rows = self.add_section(self.tr("What was looked at"))
        self._rows = {part: FindingRow(session.look, session.words.name(part)) for part in Part}
        for row in self._rows.values():
            rows.addWidget(row)
        self._rows[Part.INDEX].button.setText(self.tr("Rebuild the index"))
        self._rows[Part.INDEX].button.clicked.connect(partial(self.mend, Repair.INDEX))
        self._rows[Part.OWN].button.setText(self.tr("Bring the backup back"))
        self._rows[Part.OWN].button.clicked.connect(partial(self.mend, Repair.OWN))
        mending = (self._rows[Part.INDEX].button, self._rows[Part.OWN].button)
        self.watch(self._again, self._save, *mending)
        about = self.add_section(self.tr("Versions"))
        for name, version in versions(session.library, session.words):
            label = QLabel(f"{name} {version}")
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setContentsMargins(0, session.look.px(4), 0, 0)
            about.addWidget(label)
        session.look.follow(self, self._show)
        self.check()

    def check(self) -> None:
        """Look at everything anew."""
        self.findings = []
        self._again.setEnabled(False)
        self._run(checks(self._session.paths, self._session.library))
        self._show()

    def text(self) -> str:
        """Return the report, without personal data."""
        session = self._session
        return report(
            self.findings, session.words, versions(session.library, session.words), session.paths
        )

    def mend(self, repair: Repair) -> None:
        """Mend something beside the window, then look at everything anew."""
        self._again.setEnabled(False)
        self._summary.setText(self.tr("Mending…"))
        self._menders[repair]()

    def _mend_own(self) -> None:
        try:
            self._session.own.recover(newest_good(self._session.paths.profile))
        except SongHanhError as error:
            self._on_failed(error)
        else:
            self.check()

    def _mend_index(self) -> None:
        self._session.searcher.build()

    def _run(self, left: list[Callable[[], Finding]]) -> None:
        if not left:
            self.findings.append(_fonts())
            self._again.setEnabled(True)
            self._show()
            return
        self._latest.run(lambda _: left[0](), partial(self._on_found, left[1:]), self._on_failed)

    def _on_found(self, left: list[Callable[[], Finding]], finding: Finding) -> None:
        self.findings.append(finding)
        self._show()
        self._run(left)

    def _on_failed(self, error: Exception) -> None:
        self._again.setEnabled(True)
        self._show()
        self.failed.emit(error)

    def _show(self) -> None:
        self._summary.setText(self._said())
        words, found = self._session.words, {each.part: each for each in self.findings}
        for part, row in self._rows.items():
            finding = found.get(part)
            if finding is None:
                row.show_finding(None, "", self.tr("Checking…"))
                continue
            row.show_finding(finding.state, words.name(finding.state), sentence(finding, words))
            row.button.setVisible(finding.repair in self._menders)

    def _said(self) -> str:
        if not self._again.isEnabled():
            return self.tr("Checking…")
        bad = sum(finding.state is not State.GOOD for finding in self.findings)
        return self.tr("%n thing(s) to look at.", "", bad) if bad else self.tr("All is well.")

    def _on_save_clicked(self) -> None:
        name = str(home() / "song-hanh.txt")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save a report"), name, self.tr("Text files (*.txt)")
        )
        if chosen:
            self.save(Path(chosen))

    def save(self, path: Path) -> None:
        """Write the report into a file."""
        try:
            path.write_text(self.text(), encoding="utf-8")
        except OSError as error:
            self.failed.emit(CannotWriteError(path=path, reason=error.strerror))
        else:
            told = self.tr("The report is in {file}.").replace("{file}", path.name)
            self.notice_requested.emit(NoticeKind.DONE.value, told)


def _fonts() -> Finding:
    """Return whether sheets can be printed with every letter; Qt knows, so the window asks."""
    face = printing_face()
    family: dict[str, object] = {"family": face.family}
    if not face.complete:
        return Finding(Part.FONTS, State.BAD, "fonts-bad", family)
    return Finding(Part.FONTS, State.GOOD, "fonts-good" if face.wanted else "fonts-other", family)
