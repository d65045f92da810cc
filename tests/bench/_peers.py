"""The engines that ours is measured against: SQLite's FTS5 and, where it is installed, tantivy.

Both get folded words from our own analysis; FTS5 would not find `đ` by `d`. Both rank.
"""

from __future__ import annotations

import shutil
import sqlite3
import time
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from songhanh.search.analysis import folded_words
from tests.bench._corpus import passages

if TYPE_CHECKING:
    from pathlib import Path

LIMIT = 20
LABELS = ("province", "pillar")


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, as each engine is asked it."""

    text: str  # as typed, for ours
    words: tuple[str, ...] = ()
    phrase: tuple[str, ...] = ()
    prefix: str = ""  # the beginning of one more word, after the phrase if there is one
    province: str = ""
    facets: bool = False


def rows(folder: Path) -> list[tuple[int, str, str, str]]:
    """Return number, folded words, province and pillar of each passage of a pack."""
    from songhanh.store.library import Library

    library = Library.open([folder])
    scopes = {key: document.scope for key, document in library.documents.items()}
    library.close()
    return [
        (number, " ".join(folded_words(one.text.vi)), scopes[one.document], one.pillars[0])
        for number, one in enumerate(passages(folder), start=1)
    ]


class Fts5:
    """A contentless table, ranked by BM25."""

    name = "FTS5"

    def __init__(self, path: Path, pack: Path) -> None:
        self.seconds = 0.0
        if not path.exists():
            self._build(path, pack)
        self.bytes = path.with_suffix(".fts").stat().st_size
        self._database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        self._database.execute("pragma mmap_size=1073741824")
        self._database.execute("pragma cache_size=-65536")

    def _build(self, path: Path, pack: Path) -> None:
        made = rows(pack)
        database = sqlite3.connect(path)
        database.executescript(
            "create table label(id integer primary key, province text, pillar text);"
            "create index by_province on label(province);"
        )
        database.executemany("insert into label values (?, ?, ?)", ((r[0], *r[2:]) for r in made))
        database.commit()
        before = path.stat().st_size
        start = time.perf_counter()
        database.execute("create virtual table fts using fts5(body, content='')")
        database.executemany("insert into fts(rowid, body) values (?, ?)", (r[:2] for r in made))
        database.execute("insert into fts(fts) values ('optimize')")
        database.commit()
        self.seconds = time.perf_counter() - start
        database.close()
        with path.with_suffix(".fts").open("wb") as file:  # so long as the table alone
            file.truncate(path.stat().st_size - before)

    def ask(self, asked: Asked) -> list[int]:
        """Return the numbers of the best hits."""
        match = self._match(asked)
        if asked.province:
            found = self._database.execute(
                "select fts.rowid from fts join label on label.id = fts.rowid"
                " where fts match ? and province = ? order by fts.rank limit ?",
                (match, asked.province, LIMIT),
            )
        else:
            found = self._database.execute(
                "select rowid from fts where fts match ? order by rank limit ?", (match, LIMIT)
            )
        ids = [key for (key,) in found]
        for label in LABELS if asked.facets else ():
            self._database.execute(
                f"select {label}, count(*) from fts join label on label.id = fts.rowid"  # noqa: S608
                " where fts match ? group by 1",
                (match,),
            ).fetchall()
        return ids

    def _match(self, asked: Asked) -> str:
        parts = [f'"{word}"' for word in asked.words]
        if asked.phrase and asked.prefix:
            parts.append(" + ".join(f'"{word}"' for word in (*asked.phrase, asked.prefix)) + "*")
        elif asked.phrase:
            parts.append(f'"{" ".join(asked.phrase)}"')
        elif asked.prefix:
            parts.append(f'"{asked.prefix}"*')
        return " ".join(parts)


class Tantivy:
    """An engine in Rust."""

    name = "tantivy"

    def __init__(self, path: Path, pack: Path) -> None:
        import tantivy

        self._tantivy = tantivy
        self.seconds = 0.0
        if not path.exists():
            start = time.perf_counter()
            self._build(path, rows(pack))
            self.seconds = time.perf_counter() - start
        self.bytes = sum(file.stat().st_size for file in path.iterdir())
        index = tantivy.Index.open(str(path))
        self._searcher, self._schema = index.searcher(), index.schema
        self._parse = index.parse_query

    def _build(self, path: Path, made: list[tuple[int, str, str, str]]) -> None:
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir(parents=True)
        builder = self._tantivy.SchemaBuilder()
        builder.add_integer_field("id", stored=True)
        builder.add_text_field("body", tokenizer_name="whitespace", index_option="position")
        for label in LABELS:
            builder.add_text_field(label, tokenizer_name="raw", index_option="basic", fast=True)
        writer = self._tantivy.Index(builder.build(), path=str(path)).writer(200_000_000, 1)
        for number, body, province, pillar in made:
            writer.add_document(
                self._tantivy.Document(id=number, body=body, province=province, pillar=pillar)
            )
        writer.commit()
        writer.wait_merging_threads()

    def ask(self, asked: Asked) -> list[int]:
        """Return the numbers of the best hits."""
        query = self._query(asked)
        found = self._searcher.search(query, LIMIT, count=False)
        if asked.facets:
            self._searcher.aggregate(
                query, {label: {"terms": {"field": label, "size": 60}} for label in LABELS}
            )
        return [self._searcher.doc(address)["id"][0] for _, address in found.hits]

    def _query(self, asked: Asked) -> Any:
        kind, must = self._tantivy.Query, self._tantivy.Occur.Must
        parts = [kind.term_query(self._schema, "body", word) for word in asked.words]
        if asked.phrase and asked.prefix:
            parts.append(self._parse(f'"{" ".join((*asked.phrase, asked.prefix))}"*', ["body"]))
        elif len(asked.phrase) > 1:
            parts.append(kind.phrase_query(self._schema, "body", list(asked.phrase)))
        elif asked.prefix:
            parts.append(kind.regex_query(self._schema, "body", f"{asked.prefix}.*"))
        if asked.province:
            term = kind.term_query(self._schema, "province", asked.province)
            parts.append(kind.const_score_query(term, 0.0))
        return parts[0] if len(parts) == 1 else kind.boolean_query([(must, one) for one in parts])


def peers(folder: Path) -> list[Any]:
    """Return the engines that are installed, with the pack in `folder` indexed beside it."""
    made: list[Any] = [Fts5(folder / "fts5.sqlite", folder / "pack")]
    if find_spec("tantivy"):
        made.append(Tantivy(folder / "tantivy", folder / "pack"))
    return made
