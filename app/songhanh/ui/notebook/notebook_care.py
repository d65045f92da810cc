"""What is wrong with the notebook at the start, and what can be done about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from songhanh.core.errors import OwnDamagedError, SongHanhError
from songhanh.store.own.backups import made, newest_good
from songhanh.store.own.review import Review, review
from songhanh.ui.tasks import Latest
from songhanh.ui.widgets.notice import NoticeAction, NoticeKind

if TYPE_CHECKING:
    from pathlib import Path

    from songhanh.core.errors import OwnError
    from songhanh.ui.session import Session


class NotebookCare(QObject):
    """Looks once, when the first window opens; a damaged notebook is brought back from here."""

    notice_offered = Signal(object, str, object)
    """A notice to show: its NoticeKind, its sentence, its NoticeActions."""
    orphans_wanted = Signal()
    """The user wants to see what has lost its place."""
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._latest = Latest(session.runner, self)

    def start(self) -> None:
        """Say what is wrong with the notebook, if anything, and look what an update did to it."""
        problem = self._session.own.problem
        if problem is not None:
            self._tell_problem(problem)
            return
        paths = self._session.paths
        if paths.refused is not None:
            say = self._session.words.say
            sentence = say("notebook", "refused", path=paths.refused, folder=paths.profile)
            self.notice_offered.emit(NoticeKind.INFO, sentence, ())
        self._session.own.back_up()
        store, library = self._session.own.store, self._session.library
        self._latest.run(lambda _: review(store, library), self._tell_orphans, self.failed.emit)

    def _tell_problem(self, problem: OwnError) -> None:
        sentence = self._session.words.error(problem)
        if not isinstance(problem, OwnDamagedError):
            self.notice_offered.emit(NoticeKind.WARNING, sentence, ())
            return
        copy = newest_good(self._session.paths.profile)
        moment = made(copy) if copy is not None else None
        if copy is not None and moment is not None:
            day = self._session.words.date(moment.astimezone().date())
            words = self.tr("Use the copy of {date}").replace("{date}", day)
        else:
            words = self.tr("Begin a new notebook")
        action = NoticeAction(words, partial(self._recover, copy))
        self.notice_offered.emit(NoticeKind.ERROR, sentence, (action,))

    def _recover(self, copy: Path | None) -> None:
        try:
            done = self._session.own.recover(copy)
        except SongHanhError as error:
            self.failed.emit(error)
            return
        kept = done.kept.name if done.kept is not None else ""
        sentence = self.tr("The notebook is open again. The damaged file is kept as {file}.")
        self.notice_offered.emit(NoticeKind.DONE, sentence.replace("{file}", kept), ())

    def _tell_orphans(self, found: Review) -> None:
        count = len(found.orphans)
        if count:
            sentence = self.tr(
                "%n entries of the notebook lost their place in the update; "
                "their words are kept.", "", count
            )  # fmt: skip
            action = NoticeAction(self.tr("Show them"), self.orphans_wanted.emit)
            self.notice_offered.emit(NoticeKind.INFO, sentence, (action,))
