"""Build the indexes of packs beside a program that goes on reading them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.search.engine import SearchEngine
from songhanh.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path


def build_indexes(
    packs: Iterable[Path],
    cache: Path,
    bundled: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[Path, ...]:
    """Build the index of each pack that has none that is sound, and return where all of them lie.

    The packs are opened once more, so that any thread may call this. `progress` hears how many
    entries are written, and how many there are in all packs; what it raises ends the work, and what
    was there before is there still.

    Raises:
        CannotWriteError: there is no room for an index.

    """
    library = Library.open(packs)
    try:
        total = len(library.documents) + sum(
            pack.manifest.counts["provisions"] for pack in library.packs
        )

        before, last = 0, 0

        def tell(done: int) -> None:
            nonlocal before, last
            before += last if done < last else 0  # the next index has begun
            last = done
            if progress:
                progress(before + done, total)

        engine = SearchEngine(library, cache, bundled, tell)
        try:
            engine.verify()
            return engine.folders
        finally:
            engine.close()
    finally:
        library.close()
