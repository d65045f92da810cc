"""Where Whoosh finds the files of an index: mapped when read, on the disk for good when written.

Whoosh's own storage copies each mapped file to the heap when it opens it, and never waits for the
disk: after a power failure, a table of contents could name files that were not written.
"""

from __future__ import annotations

import mmap
import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

from typing_extensions import override
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile

from songhanh.search.unpickle import unpickle
from songhanh.search.whoosh_private import NAME


class MappedFile(StructFile):  # type: ignore[misc]
    """A file that is read where it lies; its pickles may name little (see `unpickle`)."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self.map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        super().__init__(self.map, name=path.name)

    @override
    def get(self, position: int, length: int) -> bytes:
        return self.map[position : position + length]

    @override
    def read_pickle(self) -> Any:
        return unpickle(self.map)  # type: ignore[arg-type]

    @override
    def close(self) -> None:
        try:
            super().close()
        except BufferError:  # an array still looks at it: the last one to go closes it
            self.is_closed = True


class MappedStorage(FileStorage):  # type: ignore[misc]
    """A folder that holds an index."""

    def __init__(self, folder: Path, *, readonly: bool = False) -> None:
        super().__init__(str(folder), readonly=readonly)
        self.doomed: set[str] = set()

    @override
    def open_file(self, name: str, **_options: Any) -> MappedFile:
        return MappedFile(Path(self.folder, name))

    @override
    def create_file(self, name: str, excl: bool = False, mode: str = "wb", **options: Any) -> Any:
        return super().create_file(name, excl=excl, mode=mode, onclose=_sync, **options)

    @override
    def delete_file(self, name: str) -> None:
        """Note what is to go. Until the new state is sealed, the old one is the one that counts."""
        self.doomed.add(name)

    def sweep(self) -> None:
        """Remove what is to go."""
        for name in self.doomed:
            self.remove(name)
        self.doomed.clear()

    def remove(self, name: str) -> None:
        """Remove a file at once; one that somebody has open may stay, and is not read again."""
        with suppress(OSError):
            Path(self.folder, name).unlink()

    def newer(self, generation: int) -> list[str]:
        """Return the names of the tables of contents that came after the one with a number."""
        found = re.compile(rf"_{NAME}_(\d+)\.toc.*")
        names = [match for match in map(found.fullmatch, self.list()) if match]
        return [match.group() for match in names if int(match.group(1)) > generation]

    @override
    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        super().rename_file(oldname, newname, safe=safe)
        sync_folder(Path(self.folder))


def _sync(file: Any) -> None:
    file.flush()
    os.fsync(file.fileno())


def sync_file(path: Path) -> None:
    """Wait until a file that was written is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can say so."""
    if os.name == "nt":  # a folder cannot be opened there; NTFS keeps a journal of names
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
