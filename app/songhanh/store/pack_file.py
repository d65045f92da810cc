"""What a file is that the program was started with. Packs are folders: none is opened yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.core.errors import (
    CannotReadError,
    FileMissingError,
    NotPackFileError,
    PackFileError,
    SongHanhError,
)

if TYPE_CHECKING:
    from pathlib import Path

ENDING = ".songhanh"  # which installers tell the system is ours


def why_not_opened(path: Path) -> SongHanhError:
    """Return the error that says why the file at a path is not opened."""
    try:
        if not path.exists():
            return FileMissingError(path=path)
    except OSError as error:
        return CannotReadError(path=path, reason=error.strerror)
    if path.is_file() and path.suffix.lower() == ENDING:
        return PackFileError(path=path)
    return NotPackFileError(path=path)
