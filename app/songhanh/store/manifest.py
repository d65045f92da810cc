"""The manifest of a pack: what it is, of when, and the checksum of each of its files.

A pack is a folder with `corpus.sqlite`, `index/` and `manifest.json`. The stamp is a checksum of
the content of the database, the same whenever the same sources are built.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from songhanh.core.errors import (
    CannotReadError,
    PackDamagedError,
    PackForeignError,
    PackMissingError,
    PackTooNewError,
)

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = 1
MANIFEST = "manifest.json"
DATABASE = "corpus.sqlite"
INDEX = "index"

_SHA256 = re.compile("[0-9a-f]{64}")
_AT_ONCE = 16 << 20  # bytes of a file that are read in one piece


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a pack says of itself. `files` maps paths inside the pack to SHA-256 in hex."""

    format: int
    id: str
    name: dict[str, str]
    version: str
    date: date
    stamp: str
    counts: dict[str, int]
    files: dict[str, str]

    def write(self, folder: Path) -> None:
        """Write the manifest into the pack's folder."""
        record = asdict(self) | {"date": self.date.isoformat()}
        text = json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True)
        (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")


def aside(folder: Path) -> Path:
    """Return where the pack in `folder` lies while a new one takes its place."""
    return folder.with_name(f".{folder.name}.old")


def standing(folder: Path) -> Path:
    """Return where the pack of `folder` is to be read.

    That is the folder itself, or the pack set aside where a build was killed between taking the old
    one away and putting the new one in its place.
    """
    if folder.exists() or not folder.name or not aside(folder).is_dir():
        return folder
    return aside(folder)


def read_manifest(folder: Path) -> Manifest:
    """Read and check the manifest of the pack in `folder`.

    Raises:
        PackMissingError: there is no such folder.
        PackForeignError: it holds no manifest, or something else by that name.
        PackTooNewError: it was made by a newer program.
        CannotReadError: the system does not let it be read.

    """
    if not folder.is_dir():
        raise PackMissingError(path=folder)
    try:
        text = (folder / MANIFEST).read_text(encoding="utf-8")
    except (FileNotFoundError, ValueError) as error:
        raise PackForeignError(path=folder) from error
    except OSError as error:
        raise CannotReadError(path=folder, reason=error.strerror) from error
    return parse_manifest(folder, text)


def parse_manifest(path: Path, text: str) -> Manifest:
    """Return the manifest written as `text`, checked; `path` is named where something is wrong.

    Raises:
        PackForeignError: it is no manifest.
        PackTooNewError: it was made by a newer program.

    """
    try:
        record = json.loads(text)
        if record["format"] > FORMAT:
            raise PackTooNewError(path=path, found=record["format"], known=FORMAT)
        return _manifest(record)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise PackForeignError(path=path) from error


def _manifest(record: dict[str, Any]) -> Manifest:
    stamp = str(record["stamp"])
    if not _SHA256.fullmatch(stamp):  # it names a folder of the cache: `../..` must never get there
        raise ValueError(stamp)
    return Manifest(
        format=int(record["format"]),
        id=str(record["id"]),
        name=dict(record["name"]),
        version=str(record["version"]),
        date=date.fromisoformat(record["date"]),
        stamp=stamp,
        counts=dict(record["counts"]),
        files=dict(record["files"]),
    )


def verify_file(folder: Path, manifest: Manifest, name: str) -> None:
    """Compare one file of a pack with its checksum.

    Raises:
        PackDamagedError: the file is missing, cannot be read, or is another one.

    """
    try:
        found = checksum(folder / name)
    except OSError as error:
        raise PackDamagedError(path=folder, file=name) from error
    if manifest.files.get(name) != found:
        raise PackDamagedError(path=folder, file=name)


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file in hex.

    In large pieces: after each of them, a thread waits for the others that compute.
    """
    digest = hashlib.sha256()
    with path.open("rb", buffering=0) as file:
        room = memoryview(bytearray(min(_AT_ONCE, path.stat().st_size + 1)))
        while count := file.readinto(room):
            digest.update(room[:count])
    return digest.hexdigest()


def checksums(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file beneath `folder` by its path inside, the manifest's left out."""
    files = sorted(p for p in folder.rglob("*") if p.is_file() and p.name != MANIFEST)
    return {path.relative_to(folder).as_posix(): checksum(path) for path in files}
