"""The user's own things for the window: read at once, saved beside it, told to whoever shows them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from songhanh.core.own import OwnEntry
from songhanh.store.own.holding import HoldingStore
from songhanh.store.own.records import TABLES
from songhanh.store.own.recovery import recover

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from songhanh.core.errors import OwnError
    from songhanh.store.own.recovery import Recovery

_HOUR_MS, _SOON_MS = 3_600_000, 15_000
_Entry = TypeVar("_Entry", bound=OwnEntry)


class Own(QObject):
    """The user's own things. Reading takes less than a millisecond and may be done anywhere.

    What is to be saved goes to a thread of its own, in order; `saved` or `failed` tells the end.
    """

    changed = Signal(type)
    """Entries of this class were saved or removed."""
    saved = Signal(object)
    """This entry is on the disk now."""
    failed = Signal(object, object)
    """These entries could not be saved or removed, for this reason; they are held if it is the disk's."""
    unsaved_changed = Signal(int)
    """So many entries are in memory alone now."""

    _done = Signal(object, object, object)

    def __init__(self, profile: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = HoldingStore.open(profile)
        self._unsaved = 0
        self._closed = False
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="own")
        self._done.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._hourly = QTimer(self)  # the day may change while the window stays open
        self._hourly.setInterval(_HOUR_MS)
        self._hourly.timeout.connect(self.back_up)
        self._hourly.start()
        self._soon = QTimer(self)  # the disk may have room then, the other process have ended
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.try_again)

    @property
    def problem(self) -> OwnError | None:
        """Why nothing can be saved, or None if all is well."""
        return self.store.problem

    @property
    def unsaved(self) -> tuple[OwnEntry, ...]:
        """What the user made or removed that the disk does not know."""
        return self.store.unsaved

    def all(self, kind: type[_Entry]) -> list[_Entry]:
        """Return all entries of a kind, the oldest first."""
        return self.store.all(kind)

    def where(self, kind: type[_Entry], **values: str) -> list[_Entry]:
        """Return the entries that have these values, the oldest first."""
        return self.store.where(kind, **values)

    def count(self, kind: type[OwnEntry]) -> int:
        """Return how many entries of a kind there are."""
        return self.store.count(kind)

    def put(self, *entries: OwnEntry) -> None:
        """Save entries, new ones and changed ones."""
        self.save(entries)

    def remove(self, *entries: OwnEntry) -> None:
        """Remove entries; putting them back undoes it."""
        self.save((), entries)

    def save(self, put: Sequence[OwnEntry], remove: Sequence[OwnEntry] = ()) -> None:
        """Save and remove entries, all or none."""
        self._submit(partial(self.store.save, put, remove), (*put, *remove))

    def try_again(self) -> None:
        """Save what could not be saved before, if that is possible now."""
        self._submit(self.store.try_again, ())

    def back_up(self) -> None:
        """Make the copy of this day, beside the window, if there is none yet."""
        self._submit(self._back_up, ())

    def recover(self, copy: Path | None) -> Recovery:
        """Go on with a copy, or with nothing, in place of a damaged database.

        Raises:
            OwnError: that cannot be done either.

        """
        profile = self.store.path.parent
        self.store.close()
        try:
            return recover(profile, copy)
        finally:
            self.store.reopen()
            self.try_again()
            self.tell_all()

    def tell_all(self) -> None:
        """Tell that anything may have changed."""
        for kind in TABLES:
            self.changed.emit(kind)

    def close(self) -> None:
        """Wait until all is saved, as far as the disk takes it, then close the database."""
        self._closed = True
        self._hourly.stop()
        self._soon.stop()
        if self._unsaved:
            self.try_again()
        self._executor.shutdown(wait=True)
        self.store.close()

    def _back_up(self) -> tuple[OwnEntry, ...]:
        self.store.back_up()
        return ()

    def _submit(
        self, job: Callable[[], tuple[OwnEntry, ...]], entries: tuple[OwnEntry, ...]
    ) -> None:
        self._executor.submit(self._work, job, entries)

    def _work(self, job: Callable[[], tuple[OwnEntry, ...]], entries: tuple[OwnEntry, ...]) -> None:
        saved: tuple[OwnEntry, ...] = ()
        problem: Exception | None = None
        try:
            saved = job()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told in the window
            problem = error
        self._done.emit(entries, saved, problem)

    def _tell(
        self,
        entries: tuple[OwnEntry, ...],
        saved: tuple[OwnEntry, ...],
        problem: Exception | None,
    ) -> None:
        unsaved = len(self.unsaved)
        if unsaved != self._unsaved:
            self._unsaved = unsaved
            self.unsaved_changed.emit(unsaved)
        if unsaved and not self._closed and not self._soon.isActive():
            self._soon.start()
        if problem is not None:
            self.failed.emit(entries, problem)
        for entry in saved:
            self.saved.emit(entry)
        # What is held is shown like the rest.
        for kind in dict.fromkeys(type(entry) for entry in (*entries, *saved)):
            self.changed.emit(kind)
