"""Nothing is lost between the sheets as first researched, the sheets as they stand, and the pack."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import yaml

import dev
from songhanh.core.model import CENTRAL
from songhanh.corpus.sheet_files import SheetReader
from songhanh.corpus.taxonomy_files import read_taxonomy_files

if TYPE_CHECKING:
    from pathlib import Path

    from songhanh.store.library import Library

COUNTS = yaml.safe_load((dev.ROOT / "tests/data/sheet_counts.yaml").read_text(encoding="utf-8"))
KEYS = ("documents", "provisions", "targets", "discrepancies")


def test_every_sheet_holds_what_it_held_or_says_why(corpus_folder: Path) -> None:
    taxonomy, _ = read_taxonomy_files(corpus_folder)
    assert {one["file"] for one in COUNTS} == {
        file.relative_to(corpus_folder).as_posix()
        for folder in ("central", "provinces")
        for file in (corpus_folder / folder).glob("*.yaml")
    }
    for one in COUNTS:
        sheet = SheetReader(corpus_folder / one["file"], taxonomy).read()
        targets = sum(1 for provision in sheet.provisions if provision.figure)
        found = (sheet.documents, sheet.provisions, targets, sheet.discrepancies)
        counts = [each if isinstance(each, int) else len(each) for each in found]
        assert dict(zip(KEYS, counts, strict=True)) == one["now"], one["file"]
        assert one["raw"] == one["now"] or one.get("why"), one["file"]


def test_the_pack_holds_what_the_sheets_hold(library: Library) -> None:
    sheets = Counter[str]()
    for one in COUNTS:
        folder, _, name = one["file"].removesuffix(".yaml").partition("/")
        sheets[name if folder == "provinces" else CENTRAL] += one["now"]["provisions"]
    scopes = Counter(library.documents[head.document].scope for head in library.heads())
    assert scopes == sheets
    assert len(library.documents) == sum(one["now"]["documents"] for one in COUNTS)
