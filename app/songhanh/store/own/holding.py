"""The store of a running window: what the disk does not take is held in memory, and not lost."""

from __future__ import annotations

from dataclasses import dataclass
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from typing_extensions import override

from songhanh.core.errors import OwnError, OwnLooseError
from songhanh.core.own import HistoryEntry, OwnEntry
from songhanh.store.own.own_store import OwnStore

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_Entry = TypeVar("_Entry", bound=OwnEntry)
_Key = tuple[type[OwnEntry], str]


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is to become of an entry: saved, or removed."""

    entry: OwnEntry
    stays: bool


class HoldingStore(OwnStore):
    """Reads what it holds like what the disk has, and saves it with the next write that succeeds.

    A method that writes still raises if the disk did not take it; nothing has to be given to it
    again then.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._held: dict[_Key, _Wish] = {}
        self._holding = RLock()

    @property
    def unsaved(self) -> tuple[OwnEntry, ...]:
        """What the user made or removed that the disk does not know yet; history is no work."""
        with self._holding:
            wishes = self._held.values()
            return tuple(one.entry for one in wishes if not isinstance(one.entry, HistoryEntry))

    @override
    def put(self, *entries: OwnEntry) -> None:
        self.save(entries)

    @override
    def remove(self, *entries: OwnEntry) -> None:
        self.save((), entries)

    def try_again(self) -> tuple[OwnEntry, ...]:
        """Open the database if that could not be done, save what is held, and return what was.

        Raises:
            OwnError: it is still not possible.

        """
        if self.problem is not None:
            self.reopen()
        return self.save(())

    def save(
        self, put: Sequence[OwnEntry], remove: Sequence[OwnEntry] = ()
    ) -> tuple[OwnEntry, ...]:
        """Save and remove entries after all that was held; return those that are saved now.

        Raises:
            OwnError: it could not be done; it is held unless the disk is not to blame.

        """
        added = [_Wish(one, stays=True) for one in put]
        return self._keep([*added, *(_Wish(one, stays=False) for one in remove)])

    def _keep(self, wishes: list[_Wish]) -> tuple[OwnEntry, ...]:
        with self._holding:
            before = self._held
            waiting = before | {(type(one.entry), one.entry.uid): one for one in wishes}
            if not waiting:
                return ()
            try:
                self._do(list(waiting.values()))
            except OwnLooseError:
                # One entry that has lost its dossier must not hold up all the others.
                self._held = {}
                if not before:
                    raise
                return self._one_by_one([*before.values(), *wishes])
            except OwnError:
                self._held = waiting
                raise
            self._held = {}
            return tuple(one.entry for one in waiting.values() if one.stays)

    @override
    def all(self, kind: type[_Entry]) -> list[_Entry]:
        with self._holding:
            entries = {entry.uid: entry for entry in super().all(kind)}
            for (of_kind, uid), wish in self._held.items():
                if of_kind is kind:
                    entries.pop(uid, None)
                    if wish.stays and isinstance(wish.entry, kind):
                        entries[uid] = wish.entry
        return sorted(entries.values(), key=lambda entry: entry.created)

    @override
    def get(self, kind: type[_Entry], uid: str) -> _Entry | None:
        if not self._holds(kind):
            return super().get(kind, uid)
        return next((entry for entry in self.all(kind) if entry.uid == uid), None)

    @override
    def where(self, kind: type[_Entry], **values: str) -> list[_Entry]:
        if not self._holds(kind):
            return super().where(kind, **values)
        wanted = values.items()
        return [e for e in self.all(kind) if all(getattr(e, key) == said for key, said in wanted)]

    @override
    def count(self, kind: type[OwnEntry]) -> int:
        return len(self.all(kind)) if self._holds(kind) else super().count(kind)

    def _holds(self, kind: type[OwnEntry]) -> bool:
        with self._holding:
            return any(of_kind is kind for of_kind, _ in self._held)

    def _do(self, wishes: list[_Wish]) -> None:
        self._write([self._statement(one.entry, stays=one.stays) for one in wishes])

    def _one_by_one(self, wishes: list[_Wish]) -> tuple[OwnEntry, ...]:
        saved: list[OwnEntry] = []
        for wish in wishes:
            try:
                saved += self._keep([wish])
            except OwnLooseError:
                continue
        return tuple(saved)
