"""What the last update of the data changed, for whoever shows it; found out beside the window."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from songhanh.core.diff import ChangeKind
from songhanh.core.model import Provision
from songhanh.store.pack import Pack
from songhanh.store.seen import SeenPacks
from songhanh.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from songhanh.core.diff import Change
    from songhanh.store.library import Library
    from songhanh.store.seen import Update

_AFTER_MS = 1_500  # the first picture, and what it asks for, come before


class News(QObject):
    """Knows the updates of the open packs, and what of them the user has seen.

    Each pack is opened once more in a thread of its own, so that no search waits for it.
    """

    changed = Signal()
    """The updates are known, or more of them was seen."""
    arrived = Signal()
    """There is an update that no start before this one has told of."""

    def __init__(
        self, library: Library, cache: Path, runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._seen = SeenPacks(cache)
        self._failed = runner.failed
        self._aside: TaskRunner | None = None
        self._begin = QTimer(self)
        self._begin.setSingleShot(True)
        self._begin.setInterval(_AFTER_MS)
        self._begin.timeout.connect(self.look)
        self._changes: dict[str, Change] = {}
        self.updates: tuple[Update, ...] = ()
        """The last update of each pack that has one, the user be done with it or not."""

    def look_soon(self) -> None:
        """Look what changed, when the window is there."""
        self._begin.start()

    def look(self) -> None:
        """Look what changed, and keep the state of today for the next time."""
        self._begin.stop()
        self._run(self._follow)

    @property
    def fresh(self) -> tuple[Update, ...]:
        """The updates that the user is not done with."""
        return tuple(update for update in self.updates if not update.done and update.changes)

    def change(self, provision: Provision) -> Change | None:
        """Return what came of a provision, or with its whole document, as long as that is news."""
        whole = self._changes.get(provision.document)
        if whole is not None and whole.kind == ChangeKind.DOCUMENT_ADDED:
            return whole
        change = self._changes.get(provision.id)
        minor = change is None or change.kind == ChangeKind.DETAILS_CHANGED
        return None if minor else change

    def update_of(self, document: str) -> Update | None:
        """Return the update that changed a document."""
        return next((one for one in self.updates if _touches(one, document)), None)

    def is_unseen(self, update: Update, change: Change) -> bool:
        """Tell whether the user has yet to look at a change."""
        return not update.done and change.id not in update.seen

    def mark(self, update: Update, *ids: str, done: bool = False) -> None:
        """Note that changes were looked at, or that the user is `done` with the update."""

        def job() -> tuple[Update, ...]:
            self._seen.mark(update.new.id, ids, done=done)
            return self._follow()

        self._run(job)

    def show(self, updates: tuple[Update, ...]) -> None:
        """Tell that these are the updates."""
        self.updates = updates
        self._changes = {change.id: change for one in self.fresh for change in one.changes}
        self.changed.emit()
        if any(update.arrived for update in self.fresh):
            self.arrived.emit()

    def close(self) -> None:
        """Wait for what is being kept."""
        self._begin.stop()
        if self._aside is not None:
            self._aside.close()

    def _run(self, job: Callable[[], tuple[Update, ...]]) -> None:
        if self._aside is None:
            self._aside = TaskRunner(self)
            self._aside.failed.connect(self._failed)
        self._aside.run(job, self.show)

    def _follow(self) -> tuple[Update, ...]:
        found = []
        for pack in self._library.packs:
            if not self._seen.is_settled(pack.manifest):
                with closing(Pack.open(pack.path)) as opened:
                    found.append(self._seen.follow(opened))
        return tuple(one for one in found if one is not None)


def document_of(change: Change) -> str:
    """Return the id of the document that a change is about."""
    there = change.after or change.before
    return there.document if isinstance(there, Provision) else change.id


def _touches(update: Update, document: str) -> bool:
    return any(document_of(change) == document for change in update.changes)
