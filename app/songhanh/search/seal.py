"""The seal of an index: what content it was made of, and the checksum of each of its files.

It is written last, so an index with a seal is complete. Whoosh keeps no checksums: damaged postings
would give wrong hits without a word. What says where the rest lies is compared with the seal before it
is opened; the rest, by far the most, once and in the background (see `Checked`).
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from songhanh.search.schema import FORMAT, make_schema
from songhanh.search.storage import sync_file, sync_folder
from songhanh.store.manifest import checksum

if TYPE_CHECKING:
    from collections.abc import Container
    from pathlib import Path

SEAL = "seal.json"
_TABLES = (".toc", ".trm")
_PARTS = (".trm", ".pst", ".col")


class IndexDamagedError(Exception):
    """An index is not what it should be. The user is not told: the index is built anew."""


@dataclass(frozen=True, slots=True)
class Seal:
    """What an index was made of. `files` maps names to size and SHA-256."""

    stamp: str
    made: str
    files: dict[str, tuple[int, str]]

    @property
    def generation(self) -> int:
        """The number of the table of contents that is sealed."""
        (name,) = (name for name in self.files if name.endswith(".toc"))
        return int(name.removesuffix(".toc").rpartition("_")[2])

    def check(self, folder: Path) -> None:
        """Check that all files are there in full, and those that hold tables to the last byte.

        Raises:
            IndexDamagedError: a file is missing or another one.

        """
        for name, (size, _) in self.files.items():
            if _size(folder / name) != size:
                raise IndexDamagedError(name)
        self._compare(folder, [name for name in self.files if name.endswith(_TABLES)])

    def check_mapped(self, folder: Path) -> None:
        """Check the files that `check` measured only.

        Raises:
            IndexDamagedError: one is another one.

        """
        self._compare(folder, [name for name in self.files if not name.endswith(_TABLES)])

    def _compare(self, folder: Path, names: list[str]) -> None:
        for name in names:
            if checksum(folder / name) != self.files[name][1]:
                raise IndexDamagedError(name)


def made_by() -> str:
    """Tell by which rules entries are indexed; others make another index of the same content."""
    return f"{FORMAT} {' '.join(make_schema().names())}"


def read_seal(folder: Path, stamp: str | None = None) -> Seal:
    """Return the seal of the index in `folder`, which is to be of the content `stamp`.

    Raises:
        IndexDamagedError: there is none, or it is of other content or of another program.

    """
    try:
        record: dict[str, Any] = json.loads((folder / SEAL).read_text(encoding="utf-8"))
        files = {str(name): (int(size), str(sha)) for name, (size, sha) in record["files"].items()}
        seal = Seal(str(record["stamp"]), str(record["made"]), files)
        generation = seal.generation
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise IndexDamagedError(SEAL) from error
    if generation < 0 or seal.made != made_by() or stamp not in (None, seal.stamp):
        raise IndexDamagedError(SEAL)
    return seal


def write_seal(
    folder: Path, stamp: str, known: Seal | None = None, doomed: Container[str] = ()
) -> None:
    """Seal the index in `folder` as it is now, but for files that are `doomed`.

    Files that the seal `known` names have not changed since.
    """
    before = known.files if known else {}
    files = {
        path.name: before.get(path.name) or (path.stat().st_size, checksum(path))
        for path in sorted(folder.iterdir())
        if path.suffix in (".toc", *_PARTS) and path.name not in doomed
    }
    seal = Seal(stamp, made_by(), files)
    record = {"stamp": seal.stamp, "made": seal.made, "files": files}
    fresh = folder / f"{SEAL}.new"
    fresh.write_text(json.dumps(record, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    sync_file(fresh)
    os.replace(fresh, folder / SEAL)  # noqa: PTH105 - named as a step in the tests
    sync_folder(folder)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1
