"""Build a pack from checked sources: all of it, or nothing."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from songhanh.core.errors import CannotWriteError, CorpusInvalidError
from songhanh.search.indexer import build_index
from songhanh.store.manifest import DATABASE, FORMAT, INDEX, MANIFEST, Manifest, aside, checksums
from songhanh.store.writer import write_database

if TYPE_CHECKING:
    from collections.abc import Callable

    from songhanh.corpus.sources import Corpus


def build_pack(
    corpus: Corpus, target: Path, progress: Callable[[int, int], None] | None = None
) -> Manifest:
    """Write the pack of `corpus` to the folder `target` and return its manifest.

    The pack is made beside its place and takes the place of an older one only when it is whole; a
    failure leaves the old one untouched, and what a killed build left behind is cleared away.
    `progress` hears entries indexed so far, and of how many.

    Raises:
        CorpusInvalidError: the corpus has errors.
        CannotWriteError: the place cannot be written, or holds something that is no pack.

    """
    if corpus.errors:
        raise CorpusInvalidError(errors=corpus.errors)
    try:
        if target.exists() and any(target.iterdir()) and not _is_pack(target):
            raise CannotWriteError(path=target, reason="not a pack")
        target = target.absolute()
        target.parent.mkdir(parents=True, exist_ok=True)
        _clear(target)
        with tempfile.TemporaryDirectory(
            prefix=_prefix(target), dir=target.parent, ignore_cleanup_errors=True
        ) as folder:
            fresh = Path(folder) / "new"
            manifest = _write(corpus, fresh, progress)
            _swap(fresh, target)
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


def _prefix(target: Path) -> str:
    return f".{target.name}.new-"


def _clear(target: Path) -> None:
    """Finish or take back what a killed build began."""
    old = aside(target)
    if _is_pack(old):
        if target.exists():
            shutil.rmtree(old)
        else:
            old.rename(target)
    for path in list(target.parent.iterdir()):
        if path.name.startswith(_prefix(target)):
            shutil.rmtree(path)


def _swap(fresh: Path, target: Path) -> None:
    """Put the new pack in the place of the old one, which comes back if that fails.

    Between the two renames the old one is read where it is set aside; see `standing`.
    """
    old = aside(target)
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except BaseException:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
