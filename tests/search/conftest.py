"""What the tests of search share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from songhanh.search.engine import SearchEngine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from songhanh.store.library import Library


@pytest.fixture(scope="session")
def engine(
    library: Library, pack_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SearchEngine]:
    """Return the search over the whole corpus, its index opened where it lies."""
    cache = tmp_path_factory.mktemp("cache")
    opened = SearchEngine(library, cache, pack_folder)
    yield opened
    opened.close()
    assert list(cache.iterdir()) == []
