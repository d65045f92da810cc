"""Files written whole or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from songhanh.core.errors import CannotWriteError

if TYPE_CHECKING:
    from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write beside the place and move there, so that a failure leaves what was there before.

    Raises:
        CannotWriteError: The folder cannot be written, the disk is full, or another program holds
            the file open.
    """
    fresh = path.with_name(f".{path.name}.new")
    try:
        with fresh.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        _remove(fresh)
        raise CannotWriteError(path=path, reason=error.strerror or str(error)) from error


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # where nothing can be written, nothing is left either
