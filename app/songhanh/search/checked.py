"""What is known of indexes whose files were compared with their seals, so that it is done once."""

from __future__ import annotations

import json
import logging
import os
from typing import TYPE_CHECKING

from songhanh.search.seal import IndexDamagedError

if TYPE_CHECKING:
    from pathlib import Path

    from songhanh.search.seal import Seal

logger = logging.getLogger(__name__)


class Checked:
    """A record in the user's cache: by stamp, sizes and times of the files, sound or not."""

    def __init__(self, cache: Path) -> None:
        self._file = cache / "checked.json"

    def known(self, folder: Path, seal: Seal) -> bool | None:
        """Tell whether an index is sound; None if it was not looked at since it changed."""
        return self._read().get(_state(folder, seal))

    def check(self, folder: Path, seal: Seal, *, again: bool = False) -> bool:
        """Tell whether an index is sound, looking at all of its files if that is not known."""
        known = self.known(folder, seal)
        if known is not None and not again:
            return known
        sound = self._look(folder, seal)
        self._write(self._read() | {_state(folder, seal): sound})
        return sound

    def _look(self, folder: Path, seal: Seal) -> bool:
        try:
            seal.check(folder)
            seal.check_mapped(folder)
        except (IndexDamagedError, OSError) as error:
            logger.info("index in %s is damaged: %s", folder, error)
            return False
        return True

    def _read(self) -> dict[str, bool]:
        try:
            record = json.loads(self._file.read_text(encoding="utf-8"))
            return {str(state): sound is True for state, sound in record.items()}
        except (OSError, ValueError, AttributeError):
            return {}

    def _write(self, record: dict[str, bool]) -> None:
        fresh = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(json.dumps(dict(list(record.items())[-20:])), encoding="utf-8")
            os.replace(fresh, self._file)  # noqa: PTH105
        except OSError as error:  # it will be looked at again next time
            logger.info("cannot keep what is known of %s: %s", self._file, error)


def _state(folder: Path, seal: Seal) -> str:
    times = []
    for name in sorted(seal.files):
        try:
            status = (folder / name).stat()
            times.append(f"{status.st_size}:{status.st_mtime_ns}")
        except OSError:
            times.append("-")
    return f"{folder.absolute()} {seal.stamp} {' '.join(times)}"
