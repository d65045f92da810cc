"""Begin a build or a commit and die at a step of it, as in a power failure. Run by test_survival."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from songhanh.search import seal, storage
from songhanh.search.indexer import add_entries
from songhanh.search.place import Place
from songhanh.store.library import Library

STEPS = ["words", "postings", "columns", "contents", "naming", "sealing", "sealed", "sweeping"]
DEAD = 9
_CLOSED = {"words": ".trm", "postings": ".pst", "columns": ".col", "contents": ".toc."}


def die(*_: object, **__: object) -> None:
    """End without any cleaning up."""
    os._exit(DEAD)


def die_at(step: str) -> None:
    """Let this process die when it comes to a step."""
    sync = storage._sync

    def closed(file: Any) -> None:
        if _CLOSED[step] in str(file):
            die()
        sync(file)

    if step in _CLOSED:
        setattr(storage, "_sync", closed)  # noqa: B010 - mypy would not have it
        return
    owner, name = {
        "naming": (storage.MappedStorage, "rename_file"),
        "sealing": (seal, "sync_file"),
        "sealed": (seal, "sync_folder"),
        "sweeping": (storage.MappedStorage, "remove"),
    }[step]
    setattr(owner, name, die)


def main(job: str, step: str, folder: str, extra: str) -> None:
    """Do a job until it comes to a step."""
    if job == "commit":
        die_at(step)
        added = [{"id": "three", "vi": "ba so"}, {"id": "one", "vi": "bon so"}]
        add_entries(Path(folder), "old", "new", added, ["one"])
    else:
        with_library = Library.open([Path(folder)])
        place = Place(with_library.packs[0], Path(extra), trusted=False)
        die_at(step)
        place.rebuild()


if __name__ == "__main__":
    main(*sys.argv[1:])
