"""What values answer about themselves."""

from __future__ import annotations

from dataclasses import replace

from songhanh.core.model import NO_TEXT, Document, DocumentType, Language, Text

DOCUMENT = Document(
    "57-nq-tw", "central", DocumentType.RESOLUTION, "57-NQ/TW", Text("Đột phá", "Breakthroughs"),
    NO_TEXT, NO_TEXT, None, None, None,
)  # fmt: skip


def test_a_missing_language_is_replaced_by_the_other() -> None:
    half = Text("", "Only English")
    assert half.get(Language.VI) == half.get(Language.EN) == "Only English"
    assert half.has(Language.EN)
    assert not half.has(Language.VI)


def test_a_document_is_called_by_its_shortest_name() -> None:
    assert DOCUMENT.label == Text("57-NQ/TW", "57-NQ/TW")
    assert replace(DOCUMENT, number=None).label == DOCUMENT.title
    short = Text("NQ 57", "Res. 57")
    assert replace(DOCUMENT, short=short).label == short
