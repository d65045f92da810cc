"""An update of the whole corpus, made up: what it came from is the corpus with some of it otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from songhanh.core.diff import Edition, diff
from songhanh.core.model import Text
from songhanh.store.seen import Update

if TYPE_CHECKING:
    from songhanh.store.library import Library

ADDED = ("71-nq-tw", "can-tho/83-ctr-tu")
CHANGED = "nghe-an/305-kh-tu#2"
REWORDED = "57-nq-tw#III.4"
GONE = "hue/0-kh"


def an_update(library: Library) -> Update:
    """Return an update with new documents, a changed figure, changed words, and a document gone."""
    provisions = {one.id: one for one in library.provisions_of(library.documents)}
    documents = {key: one for key, one in library.documents.items() if key not in ADDED}
    before = {key: one for key, one in provisions.items() if one.document in documents}
    figured = before[CHANGED]
    assert figured.figure is not None
    before[CHANGED] = replace(figured, figure=replace(figured.figure, low=figured.figure.low / 2))
    for key in (REWORDED, "57-nq-tw#III.4.4"):
        words = before[key].text
        before[key] = replace(
            before[key], text=Text(f"Tiếp tục {words.vi}", f"Further, {words.en}")
        )
    del before["57-nq-tw#III.6.1"]
    plan = documents["nghe-an/305-kh-tu"]
    documents[GONE] = replace(plan, id=GONE, scope="hue", short=Text("15-KH/TU", "15-KH/TU"))
    old, new = Edition(documents, before), Edition(library.documents, provisions)
    gone = tuple(
        replace(one, id=f"{GONE}#{one.ref}", document=GONE)
        for one in library.provisions_of([plan.id])[:4]
    )
    manifest = library.packs[0].manifest
    later = replace(manifest, version="2026.12", stamp="0" * 64)
    return Update(manifest, later, diff(old, new), {GONE: gone}, arrived=True)
