"""The fields of the index. Values are joined by spaces and indexed as they come, without positions."""

from __future__ import annotations

from whoosh.analysis import RegexTokenizer
from whoosh.fields import ID, TEXT, Schema


def _bag() -> TEXT:
    """Return a field of words counted but not placed."""
    return TEXT(analyzer=RegexTokenizer(r"\S+"), phrase=False)


def make_schema() -> Schema:
    """Return the schema. What is shown stays in SQLite; only the id is stored here."""
    return Schema(
        id=ID(stored=True),
        vi=_bag(),  # folded words of the Vietnamese text
        vi_pairs=_bag(),
        exact=_bag(),  # Vietnamese words with their accents, in one form
        en=_bag(),
        en_pairs=_bag(),
        meaning=_bag(),  # keys of the synonyms and places it names in any words
        about=_bag(),  # words that place it: province, document, year
        number=_bag(),  # keys of the document's own number
        within=_bag(),  # the same keys, for each of the document's provisions
        cites=_bag(),  # keys of the numbers its text mentions
        resolution=_bag(),  # ids for filters
        pillar=_bag(),
        province=_bag(),
        kind=_bag(),
        actor=_bag(),
        year=_bag(),
    )
