"""Find, check or rebuild the index of a pack.

An index is a cache of the database, and Whoosh keeps parts of it as pickles: opening a foreign one
is to be avoided, even where its pickles may name little. So only the index of the pack that came
with the program is opened where it lies, if its seal is the one that the manifest names; any other
is built anew in the user's cache. Each build gets a folder of its own, which counts from the moment
it is sealed: whenever a build is cut off, what was there before is there still.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from songhanh.core.errors import CannotWriteError, PackDamagedError
from songhanh.search.checked import Checked
from songhanh.search.indexer import build_index
from songhanh.search.seal import SEAL, IndexDamagedError, read_seal
from songhanh.store.manifest import DATABASE, INDEX, verify_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from songhanh.store.pack import Pack

logger = logging.getLogger(__name__)

_DAY = 24 * 60 * 60


class Place:
    """Where the index of a pack lies. Where the cache cannot be written, in a temporary folder."""

    def __init__(
        self,
        pack: Pack,
        cache: Path,
        *,
        trusted: bool,
        progress: Callable[[int], None] | None = None,
        mend: bool = True,
        built: Sequence[Path] = (),
    ) -> None:
        """Find the pack's own index where `trusted`, else one of `built` or in `cache`.

        With `mend`, one is built where none is found.

        Raises:
            IndexDamagedError: none is found, and `mend` is off.
            CannotWriteError: there is no room for it.

        """
        self.mends = mend
        self._pack, self._progress = pack, progress
        self._cache = cache / INDEX
        self._checked = Checked(self._cache)
        # Named after the database's checksum, which was verified, not after what the pack says of
        # itself.
        self._name = pack.manifest.files[DATABASE][:16]
        own = [pack.path / INDEX] if trusted and self._own_seal() else []
        for folder in (*own, *built, *self._built()):
            if self._usable(folder):
                self.folder = folder
                return
        if not mend:
            raise IndexDamagedError(SEAL)
        self.folder = self.rebuild()

    @property
    def generation(self) -> int:
        """The number of the table of contents to read."""
        return read_seal(self.folder, self._pack.manifest.stamp).generation

    def sound(self, *, again: bool = False) -> bool:
        """Tell whether every file is the one that was written, looking at all, but only once.

        With `again`, they are looked at whatever is known of them.
        """
        try:
            seal = read_seal(self.folder, self._pack.manifest.stamp)
        except IndexDamagedError:
            return False
        return self._checked.check(self.folder, seal, again=again)

    def rebuild(self) -> Path:
        """Build the index anew, leaving the one in use alone, and return its folder.

        Raises:
            CannotWriteError: there is no room for it.

        """
        fresh = self._new_folder()
        pack = self._pack
        try:
            build_index(
                fresh,
                pack.manifest.stamp,
                pack.taxonomy,
                pack.documents,
                pack.all_provisions(),
                self._progress,
            )
        except BaseException as error:
            shutil.rmtree(fresh, ignore_errors=True)
            if isinstance(error, OSError):
                raise CannotWriteError(path=fresh, reason=error.strerror or str(error)) from error
            raise
        self._sweep(fresh)
        return fresh

    def move(self, folder: Path) -> None:
        """Use the index in another folder from now on."""
        self.folder = folder

    def _own_seal(self) -> bool:
        """Tell whether the seal of the pack's own index is the one its manifest names."""
        try:
            verify_file(self._pack.path, self._pack.manifest, f"{INDEX}/{SEAL}")
        except PackDamagedError as error:
            logger.info("index of %s will be rebuilt: %s", self._pack.path, error.params["file"])
            return False
        return True

    def _usable(self, folder: Path) -> bool:
        """Tell whether an index is complete, of this content, and not known to be damaged."""
        try:
            seal = read_seal(folder, self._pack.manifest.stamp)
            seal.check(folder)
        except (IndexDamagedError, OSError) as error:
            logger.info("index in %s is not used: %s", folder, error)
            return False
        return self._checked.known(folder, seal) is not False

    def _built(self) -> Iterator[Path]:
        """Yield the folders of indexes that were built of this database, finished or not."""
        try:
            yield from sorted(self._cache.glob(f"{self._name}-*"))
        except OSError:
            return

    def _new_folder(self) -> Path:
        try:
            self._cache.mkdir(parents=True, exist_ok=True)
            return Path(tempfile.mkdtemp(prefix=f"{self._name}-", dir=self._cache))
        except OSError:
            return Path(tempfile.mkdtemp(prefix="songhanh-index-"))

    def _sweep(self, fresh: Path) -> None:
        """Remove what was built of this database before and is of no use any more.

        What has no seal yet may be another window's work.
        """
        for folder in self._built():
            if folder == fresh or self._usable(folder):
                continue
            sealed = (folder / SEAL).exists()
            if sealed or folder.stat().st_mtime < time.time() - _DAY:
                (folder / SEAL).unlink(missing_ok=True)
                shutil.rmtree(folder, ignore_errors=True)  # where it is open, it is left for later
