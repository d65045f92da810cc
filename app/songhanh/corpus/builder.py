"""Build a pack from checked sources: all of it, or nothing."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from songhanh.core.errors import CannotWriteError, CorpusInvalidError
from songhanh.search.indexer import build_index
from songhanh.store.manifest import DATABASE, FORMAT, INDEX, MANIFEST, Manifest, checksums
from songhanh.store.writer import write_database

if TYPE_CHECKING:
    from collections.abc import Callable

    from songhanh.corpus.sources import Corpus


def build_pack(
    corpus: Corpus, target: Path, progress: Callable[[int, int], None] | None = None
) -> Manifest:
    """Write the pack of `corpus` to the folder `target` and return its manifest.

    The pack is made beside its place and takes the place of an older one only when it is whole; a
    failure leaves the old one untouched. `progress` hears entries indexed so far, and of how many.

    Raises:
        CorpusInvalidError: the corpus has errors.
        CannotWriteError: the place cannot be written, or holds something that is no pack.

    """
    if corpus.errors:
        raise CorpusInvalidError(errors=corpus.errors)
    try:
        if target.exists() and any(target.iterdir()) and not _is_pack(target):
            raise CannotWriteError(path=target, reason="not a pack")
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(
            prefix=f".{target.name}-", dir=target.parent, ignore_cleanup_errors=True
        ) as folder:
            fresh = Path(folder) / "new"
            manifest = _write(corpus, fresh, progress)
            _swap(fresh, target, Path(folder) / "old")
    except OSError as error:
        raise CannotWriteError(path=target, reason=error.strerror or str(error)) from error
    return manifest


def _write(corpus: Corpus, folder: Path, progress: Callable[[int, int], None] | None) -> Manifest:
    folder.mkdir()
    content, head = corpus.content, corpus.head
    total = len(content.documents) + len(content.provisions)
    stamp = write_database(folder / DATABASE, content)
    documents = {document.id: document for document in content.documents}
    build_index(
        folder / INDEX,
        stamp,
        content.taxonomy,
        documents,
        content.provisions,
        (lambda done: progress(done, total)) if progress else None,
    )
    manifest = Manifest(
        format=FORMAT,
        id=head.id,
        name={"vi": head.name.vi, "en": head.name.en},
        version=head.version,
        date=head.date,
        stamp=stamp,
        counts=content.counts,
        files=checksums(folder),
    )
    manifest.write(folder)
    return manifest


def _is_pack(folder: Path) -> bool:
    """Tell a pack, whole or damaged, from what must not be replaced; other things have manifests."""
    return (folder / MANIFEST).is_file() and (folder / DATABASE).is_file()


def _swap(fresh: Path, target: Path, aside: Path) -> None:
    """Put the new pack in the place of the old one, which comes back if that fails."""
    if target.exists():
        target.rename(aside)
    try:
        fresh.rename(target)
    except BaseException:
        if aside.exists():
            aside.rename(target)
        raise
    shutil.rmtree(aside, ignore_errors=True)
