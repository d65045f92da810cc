"""What the last update of the data changed, as far as this profile has seen the state before it.

A pack that is installed takes the place of the one before. So the profile keeps the database of the
pack, packed small, and after an update that of the pack before it too, until the user has seen what
came. What cannot be kept or read is no news; nothing else depends on it.
"""

from __future__ import annotations

import io
import json
import logging
import zipfile
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from songhanh.core.diff import Change, ChangeKind, Edition, diff
from songhanh.core.errors import SongHanhError
from songhanh.store.manifest import DATABASE, MANIFEST, Manifest, parse_manifest
from songhanh.store.pack import Pack

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from songhanh.core.model import Provision

logger = logging.getLogger(__name__)

FOLDER = "seen"
FILE = "seen.json"
_LARGEST = 64 << 20  # bytes of a database that is worth keeping twice


@dataclass(frozen=True, slots=True)
class Update:
    """What an update of a pack changed; `vanished` has the provisions of documents that went.

    `seen` are the ids of changes that were looked at; `done` tells that the user wants no more of it,
    `arrived` that nothing told of it before.
    """

    old: Manifest
    new: Manifest
    changes: tuple[Change, ...]
    vanished: dict[str, tuple[Provision, ...]] = field(default_factory=dict)
    seen: frozenset[str] = frozenset()
    done: bool = False
    arrived: bool = False

    def of_document(self, document: str) -> tuple[Change, ...]:
        """Return the changes in what a document says."""
        found = ((change, change.after or change.before) for change in self.changes)
        return tuple(c for c, there in found if getattr(there, "document", "") == document)


class SeenPacks:
    """Keeps the states of packs in a folder; each pack is known by its id."""

    def __init__(self, cache: Path) -> None:
        """Work in the folder `seen` of a cache; it is made when there is something to keep."""
        self._folder = cache / FOLDER

    def is_settled(self, manifest: Manifest) -> bool:
        """Tell whether the state of a pack is kept, and no update of it is known."""
        state = self._record().get(manifest.id, {})
        return state.get("now") == manifest.stamp and not state.get("base")

    def follow(self, pack: Pack) -> Update | None:
        """Keep the state of an open pack if it is new; return what the last update changed.

        None if the profile knows no other state of this pack.
        """
        manifest, kept = pack.manifest, self._record()
        state = kept.setdefault(manifest.id, {})
        arrived = state.get("now") != manifest.stamp
        if arrived:
            self._advance(state, pack)
            self._keep(kept)
        base = state.get("base")
        update = self._compare(str(base), pack, state) if base else None
        return replace(update, arrived=arrived) if update is not None else None

    def mark(self, pack: str, ids: Iterable[str], *, done: bool = False) -> None:
        """Note that changes of a pack were looked at, or that the user is `done` with all of them."""
        kept = self._record()
        state = kept.setdefault(pack, {})
        state["seen"] = sorted({*_words(state.get("seen")), *ids})
        state["done"] = done or state.get("done") is True
        self._keep(kept)

    def _advance(self, state: dict[str, Any], pack: Pack) -> None:
        """Take the state of a pack for today's; what was not looked at yet stays news."""
        stamp, before = pack.manifest.stamp, state.get("now")
        if state.get("done") or not state.get("base"):
            state.update(base=before, seen=[], done=False)
        if state.get("base") == stamp:  # the user went back to it
            state["base"] = None
        state["now"] = stamp if self._store(pack) else None

    def _store(self, pack: Pack) -> bool:
        """Keep a copy of a pack's database; False if it is too large or there is no room."""
        database = pack.path / DATABASE
        target = self._copy(pack.manifest.stamp)
        try:
            if database.stat().st_size > _LARGEST:
                return False
            self._folder.mkdir(parents=True, exist_ok=True)
            fresh = target.with_suffix(".new")
            with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as file:
                file.write(database, DATABASE)
                file.write(pack.path / MANIFEST, MANIFEST)
            fresh.replace(target)
        except OSError as error:
            logger.info("state of the data not kept: %s", error)
            return False
        return True

    def _compare(self, base: str, pack: Pack, state: dict[str, Any]) -> Update | None:
        try:
            older = self._open(base)
        except (OSError, zipfile.BadZipFile, KeyError, SongHanhError) as error:
            logger.info("earlier state of the data not readable: %s", error)
            return None
        try:
            changes = diff(_edition(older), _edition(pack))
            gone = [change.id for change in changes if change.kind == ChangeKind.DOCUMENT_REMOVED]
            vanished = {key: tuple(older.provisions_of([key])) for key in gone}
        finally:
            older.close()
        seen, done = frozenset(_words(state.get("seen"))), state.get("done") is True
        return Update(older.manifest, pack.manifest, changes, vanished, seen, done)

    def _open(self, stamp: str) -> Pack:
        path = self._copy(stamp)
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as file:
            manifest = parse_manifest(path, file.read(MANIFEST).decode(errors="replace"))
            return Pack.from_bytes(path, manifest, file.read(DATABASE))

    def _copy(self, stamp: str) -> Path:
        return self._folder / f"{stamp}.zip"

    def _record(self) -> dict[str, dict[str, Any]]:
        try:
            record = json.loads((self._folder / FILE).read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        kept = record.items() if isinstance(record, dict) else ()
        return {pack: state for pack, state in kept if isinstance(state, dict)}

    def _keep(self, record: dict[str, dict[str, Any]]) -> None:
        """Write the record, and let go of the copies that it no longer names."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            fresh = self._folder / f"{FILE}.new"
            fresh.write_text(json.dumps(record, indent=1), encoding="utf-8")
            fresh.replace(self._folder / FILE)
            named = {state.get(key) for state in record.values() for key in ("now", "base")}
            for copy in self._folder.glob("*.zip"):
                if copy.stem not in named:
                    copy.unlink()
        except OSError as error:
            logger.info("seen states of the data not noted: %s", error)


def _edition(pack: Pack) -> Edition:
    return Edition(pack.documents, {one.id: one for one in pack.all_provisions()})


def _words(value: Any) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
