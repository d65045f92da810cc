"""Sheets to be laid out."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.export.options import SheetOptions
from songhanh.export.sheet import SheetWriter

if TYPE_CHECKING:
    from collections.abc import Callable

    from songhanh.config.words import Words
    from songhanh.export.printed import PrintedSheet
    from songhanh.store.library import Library

PROVINCES = ("phu-tho", "nghe-an", "can-tho")
REQUESTS = {
    "people": ComparisonRequest(PROVINCES, pillars=("human-resources",)),
    "figures": ComparisonRequest(PROVINCES, RowsBy.INDICATOR, base="57-nq-tw"),
    "axis": ComparisonRequest(("57-nq-tw", "71-nq-tw")),
}


@pytest.fixture
def writer(library: Library, words: Words) -> SheetWriter:
    """Return a writer on a certain day."""
    today = datetime.date(2026, 11, 21)
    manifest = library.packs[0].manifest
    return SheetWriter(words, library.taxonomy, library.documents, manifest, today)


@pytest.fixture
def sheet(library: Library, writer: SheetWriter) -> Callable[..., PrintedSheet]:
    """Return what makes a sheet of a request or the name of one."""

    def make(request: ComparisonRequest | str, *, hide_empty: bool = True) -> PrintedSheet:
        asked = REQUESTS[request] if isinstance(request, str) else request
        return writer.write(library.compare(asked), SheetOptions(hide_empty=hide_empty))

    return make
