"""Find, check or rebuild the index of a pack.

An index is a cache of the database, and Whoosh keeps its schema as a pickle: opening a foreign one
would run its code. So only the index of the pack that came with the program is opened where it lies,
and only if every file is the one its manifest names; any other is built anew in the user's cache.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from songhanh.core.errors import CannotWriteError, PackDamagedError
from songhanh.search.indexer import STAMP, build_index
from songhanh.search.schema import make_schema
from songhanh.search.storage import MappedStorage
from songhanh.search.whoosh_private import read_segments
from songhanh.store.manifest import DATABASE, INDEX, verify_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from songhanh.store.pack import Pack

logger = logging.getLogger(__name__)


def open_index(
    pack: Pack, cache: Path, *, trusted: bool, progress: Callable[[int], None] | None = None
) -> Path:
    """Return the open index of a pack: its own where `trusted`, else one built in `cache`.

    Where the cache cannot be written, the index is built in the system's temporary folder.
    """
    if trusted and _verified(pack):
        opened = _open(pack.path / INDEX, pack.manifest.stamp)
        if opened is not None:
            return opened
    # Named after the database's checksum, which was verified, not after what the pack says of itself.
    folder = cache / INDEX / pack.manifest.files[DATABASE][:16]
    opened = _open(folder, pack.manifest.stamp)
    return opened if opened is not None else _rebuild(pack, folder, progress)


def _verified(pack: Pack) -> bool:
    """Tell whether every file of the pack's index is the one its manifest names."""
    names = [name for name in pack.manifest.files if name.startswith(f"{INDEX}/")]
    try:
        for name in names:
            verify_file(pack.path, pack.manifest, name)
    except PackDamagedError as error:
        logger.info("index of %s will be rebuilt: %s", pack.path, error.params["file"])
        return False
    return bool(names)


def _open(folder: Path, stamp: str) -> Path | None:
    """Open the index in `folder` if it is complete and of the content that `stamp` names."""
    try:
        found = (folder / STAMP).read_text(encoding="ascii")
        read_segments(MappedStorage(folder, readonly=True), make_schema())
    except FileNotFoundError:
        return None
    except Exception:  # noqa: BLE001 - a damaged index fails in any way; it is only a cache
        logger.info("index in %s cannot be opened and will be rebuilt", folder)
        return None
    return folder if found == stamp else None


def _rebuild(pack: Pack, folder: Path, progress: Callable[[int], None] | None) -> Path:
    """Build the index beside its place and move it there whole.

    Raises:
        CannotWriteError: there is no room for it.

    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix="building-", dir=folder.parent))
    except OSError:
        fresh = folder = Path(tempfile.mkdtemp(prefix="songhanh-index-"))
    stamp, provisions = pack.manifest.stamp, pack.all_provisions()
    try:
        build_index(fresh, stamp, pack.taxonomy, pack.documents, provisions, progress)
    except BaseException as error:
        shutil.rmtree(fresh, ignore_errors=True)
        if isinstance(error, OSError):
            raise CannotWriteError(path=fresh, reason=error.strerror or str(error)) from error
        raise
    if fresh != folder:
        shutil.rmtree(folder, ignore_errors=True)
        try:
            fresh.rename(folder)
        except OSError:  # another window has put its own there, or has the old one open
            folder = fresh
    return folder
