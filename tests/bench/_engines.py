"""The engines that are compared: ours, by its public search, and SQLite's FTS5."""

from __future__ import annotations

import re
import sqlite3
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from songhanh.core.model import (
    CENTRAL,
    NO_TEXT,
    Confidence,
    Document,
    DocumentType,
    Kind,
    Provision,
    Source,
    Text,
)
from songhanh.core.text import fold, nfc
from songhanh.corpus.builder import build_pack
from songhanh.corpus.sources import Corpus, PackHead, read_corpus
from songhanh.search.engine import SearchEngine
from songhanh.search.query import SearchQuery
from songhanh.store.library import Library
from songhanh.store.writer import PackContent
from tests.bench._judged import DEPTH, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.bench._judged import Law

_SOURCE = Source("", "", None, None, "vi")
_WORD = re.compile(r"[^\W_]+")


class Ours:
    """The program's own search over a pack."""

    def __init__(self, engine: SearchEngine) -> None:
        self._engine = engine

    def find(self, text: str) -> list[str]:
        """Return the ids of the best hits, documents and provisions alike."""
        return [hit.id for hit in self._engine.search(SearchQuery.parse(text), DEPTH).hits]


class Fts5:
    """SQLite's full-text search, every word optional, ranked by its bm25."""

    def __init__(self, laws: Sequence[Law], *, folded: bool) -> None:
        self._form = fold if folded else nfc
        self._db = sqlite3.connect(":memory:")
        self._db.execute(
            "CREATE VIRTUAL TABLE entries USING fts5"
            "(id UNINDEXED, text, tokenize='unicode61 remove_diacritics 0')"
        )
        for law in laws:
            rows = ((key, self._form(f"{law.name} {text}")) for key, text in law.articles.items())
            self._db.executemany("INSERT INTO entries VALUES (?, ?)", rows)

    def find(self, text: str) -> list[str]:
        """Return the ids of the best articles, the name of their law standing before their text."""
        words = dict.fromkeys(_WORD.findall(self._form(nfc(text)).lower()))
        asked = " OR ".join(f'"{word}"' for word in words)
        rows = self._db.execute(
            "SELECT id FROM entries WHERE entries MATCH ? ORDER BY rank LIMIT ?", (asked, DEPTH)
        )
        return [key for (key,) in rows]


@contextmanager
def open_laws(laws: Sequence[Law]) -> Iterator[Ours]:
    """Build a pack of laws with the synonyms of the repository, and open its search."""
    sheets = read_corpus(ROOT / "corpus")
    documents = [_document(law) for law in laws]
    provisions = [_provision(law, key, text) for law in laws for key, text in law.articles.items()]
    content = PackContent(sheets.content.taxonomy, documents, provisions, ())
    head = PackHead("laws", Text("Luật", "Laws"), "1", date(2026, 1, 1))
    with _open(Corpus(ROOT, head, content, ())) as ours:
        yield ours


@contextmanager
def open_office() -> Iterator[Ours]:
    """Build the pack of the repository's corpus and open its search."""
    with _open(read_corpus(ROOT / "corpus")) as ours:
        yield ours


@contextmanager
def _open(corpus: Corpus) -> Iterator[Ours]:
    with TemporaryDirectory() as folder:
        pack = Path(folder) / "pack"
        build_pack(corpus, pack)
        library = Library.open([pack])
        engine = SearchEngine(library, Path(folder) / "cache", pack)
        try:
            yield Ours(engine)
        finally:
            engine.close()
            library.close()


def _document(law: Law) -> Document:
    name = Text(law.name, "")
    return Document(
        law.id, CENTRAL, DocumentType.LAW, None, name, name, NO_TEXT, None, None, None,
        sources=(_SOURCE,),
    )  # fmt: skip


def _provision(law: Law, key: str, text: str) -> Provision:
    return Provision(
        key, law.id, key.split("#")[1], Kind.MEASURE, (), Text(nfc(text), ""), _SOURCE, "",
        Confidence.OFFICIAL,
    )  # fmt: skip
