"""Plans mean what Whoosh and SQLite would make of them: the same hits, the same scores."""

from __future__ import annotations

import random
import sqlite3
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from whoosh import query, scoring
from whoosh.analysis import RegexTokenizer
from whoosh.fields import ID, TEXT, Schema
from whoosh.filedb.filestore import RamStorage

from songhanh.search import indexer, postings
from songhanh.search.evaluate import K1, B
from songhanh.search.indexer import add_entries, write_index
from songhanh.search.plan import Clause, Leaf, Plan
from songhanh.search.pool import FieldPool
from songhanh.search.reader import OpenIndex
from songhanh.search.seal import read_seal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

SIZE = 600
WORDS = [f"w{n}" for n in range(60)]
FIELDS = ("vi", "vi_pairs", "en", "about")
CHECKED = ("province", "pillar")


def made_entries() -> list[dict[str, str]]:
    """Return entries whose words are as unequally frequent as those of a language."""
    rng = random.Random(57)  # noqa: S311 - the same entries every time
    chances = [1 / (n + 1) for n in range(len(WORDS))]
    made = []
    for number in range(SIZE):
        text = rng.choices(WORDS, chances, k=rng.randint(1, 90))
        if number == 100:
            text = ["w0"] * 300  # more often than a byte can count
        made.append(
            {
                "id": f"e{number}",
                "vi": " ".join(text),
                "vi_pairs": " ".join(f"{one}_{two}" for one, two in pairwise(text)),
                "en": " ".join(rng.choices(WORDS, k=rng.randint(0, 3))),
                "about": rng.choice(WORDS),
                "province": rng.choice(["north", "south"]),
                "pillar": " ".join(rng.sample(["one", "two", "three"], rng.randint(0, 2))),
            }
        )
    return made


ENTRIES = made_entries()


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenIndex]:
    folder = tmp_path_factory.mktemp("index")
    write_index(folder, "stamp", ENTRIES)
    opened = OpenIndex(folder, 1)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def split(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenIndex]:
    """Return the same index written in three turns."""
    folder = tmp_path_factory.mktemp("split")
    write_index(folder, "1", ENTRIES[:300])
    add_entries(folder, "1", "2", ENTRIES[300:310])
    add_entries(folder, "2", "3", ENTRIES[310:])
    opened = OpenIndex(folder, read_seal(folder, "3").generation)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def stock() -> Iterator[object]:
    """Return what Whoosh itself makes of the same entries."""
    tokens = RegexTokenizer(r"\S+")
    fields = {name: TEXT(analyzer=tokens, phrase=False) for name in FIELDS}
    plain = {name: ID(analyzer=tokens) for name in CHECKED}
    made = RamStorage().create_index(Schema(id=ID(stored=True), **fields, **plain))
    writer = made.writer()
    for entry in ENTRIES:
        writer.add_document(**entry)
    writer.commit()
    with made.searcher(weighting=scoring.BM25F(B=B, K1=K1)) as searcher:
        yield searcher


@pytest.fixture(scope="module")
def fts5() -> Iterator[sqlite3.Connection]:
    database = sqlite3.connect(":memory:")
    database.execute("create virtual table fts using fts5(id unindexed, vi, province)")
    values = [(entry["id"], entry["vi"], entry["province"]) for entry in ENTRIES]
    database.executemany("insert into fts values (?, ?, ?)", values)
    yield database
    database.close()


def word(text: str, field: str = "vi", boost: float = 1.0) -> Clause:
    return Clause((Leaf(field, text, boost),))


def anywhere(text: str) -> Clause:
    fields = (("vi", 1.0), ("en", 2.0), ("about", 0.25))
    return Clause(tuple(Leaf(field, text, boost) for field, boost in fields))


NORTH, TWO = Clause((Leaf("province", "north"),)), Clause((Leaf("pillar", "two"),))
FEW = Clause((Leaf("pillar", "two"), Leaf("pillar", "three")))
PLANS = {
    "frequent": Plan((word("w0"),)),
    "rare": Plan((word("w59"),)),
    "missing": Plan((word("nothing"),)),
    "both": Plan((word("w1"), word("w2"))),
    "frequent and rare": Plan((word("w0"), word("w58"))),
    "rare in other fields": Plan((anywhere("w50"), anywhere("w2"), anywhere("w1"))),
    "never together": Plan((word("w59"), word("w58"), word("w57"), word("nothing"))),
    "any": Plan((word("w3"), word("w40"), word("nothing")), relaxed=True),
    "any of many": Plan(tuple(anywhere(w) for w in WORDS[:20]), relaxed=True),
    "wished": Plan((word("w1"), word("w2")), wished=(word("w1_w2", "vi_pairs", 3.0),)),
    "excluded": Plan((anywhere("w1"),), excluded=(word("w2"), anywhere("w3"))),
    "excluded together": Plan(
        (word("w1"),), apart=((word("w2"), anywhere("w3")), (word("w9"),) * 2)
    ),
    "filtered": Plan((word("w1"),), filters=(NORTH, FEW)),
    "filtered to few": Plan((word("w57"),), filters=(TWO,)),
    "relaxed, filtered": Plan((word("w30"), word("w31")), filters=(TWO,), relaxed=True),
    "all at once": Plan(
        (anywhere("w1"), word("w2")), (anywhere("w9"),), (word("w7"),), (NORTH, FEW)
    ),
}


def in_stock(searcher: object, plan: Plan) -> dict[str, float]:
    """Return ids and scores of all hits by Whoosh's own evaluation of the same plan."""

    def leaves(clause: Clause) -> query.Query:
        return query.Or([query.Term(n.field, n.term, boost=n.boost) for n in clause.leaves])

    def clauses(group: Sequence[Clause]) -> list[query.Query]:
        return [leaves(clause) for clause in group]

    tree = (query.Or if plan.relaxed else query.And)(clauses(plan.required))
    if plan.wished:
        tree = query.AndMaybe(tree, query.Or(clauses(plan.wished)))
    if plan.excluded:
        tree = query.AndNot(tree, query.Or(clauses(plan.excluded)))
    for group in plan.apart:
        tree = query.AndNot(tree, query.And(clauses(group)))
    confined = query.And(clauses(plan.filters)) if plan.filters else None
    results = searcher.search(tree, limit=None, filter=confined)  # type: ignore[attr-defined]
    return {hit["id"]: hit.score for hit in results}


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_hits_and_scores_are_those_of_whoosh(index: OpenIndex, stock: object, plan: Plan) -> None:
    wanted = in_stock(stock, plan)
    hits, total = index.evaluator.run(plan, SIZE)
    assert total == len(hits) == len(wanted)
    found = {key: score for score, key in hits}
    if "e100" in found:  # 300 times counts as 255
        assert found.pop("e100") == pytest.approx(wanted.pop("e100"), rel=5e-3)
    assert found == pytest.approx(wanted, rel=1e-5)


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
@pytest.mark.parametrize("limit", [0, 1, 7, SIZE])
def test_the_best_come_first_and_of_equals_the_first(
    index: OpenIndex, plan: Plan, limit: int
) -> None:
    everything, total = index.evaluator.run(plan, SIZE)
    order = [entry["id"] for entry in ENTRIES]
    assert everything == sorted(everything, key=lambda hit: (-hit[0], order.index(hit[1])))
    assert index.evaluator.run(plan, limit) == (everything[:limit], total)


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_segments_make_no_difference(index: OpenIndex, split: OpenIndex, plan: Plan) -> None:
    once, thrice = (made.evaluator.run(plan, SIZE) for made in (index, split))
    assert once[1] == thrice[1]
    assert {key: score for score, key in once[0]} == pytest.approx(
        {key: score for score, key in thrice[0]}
    )
    assert index.evaluator.count(plan, CHECKED) == split.evaluator.count(plan, CHECKED)


def test_large_segments_have_wider_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, index: OpenIndex
) -> None:
    widths = []
    for last in (0xFFFF, 0x10000):
        pool = FieldPool()
        pool.add(last, {"w0": 1})
        widths.append(postings.width_of([pool]))
    assert widths == [2, 4]
    monkeypatch.setattr(postings, "width_of", lambda _: 4)
    write_index(tmp_path, "wide", ENTRIES)
    wide = OpenIndex(tmp_path, 1)
    for plan in PLANS.values():
        assert wide.evaluator.run(plan, SIZE) == index.evaluator.run(plan, SIZE)
        assert wide.evaluator.count(plan, CHECKED) == index.evaluator.count(plan, CHECKED)
    wide.close()


@pytest.mark.parametrize("words", [["w0"], ["w20"], ["w59"], ["w1", "w5"], ["w0", "w40", "w2"]])
def test_hits_are_those_of_fts5(
    index: OpenIndex, fts5: sqlite3.Connection, words: list[str]
) -> None:
    match = " AND ".join(f"vi:{text}" for text in words)
    wanted = {key for (key,) in fts5.execute("select id from fts where fts match ?", (match,))}
    hits, _ = index.evaluator.run(Plan(tuple(word(text) for text in words)), SIZE)
    assert {key for _, key in hits} == wanted


@pytest.mark.parametrize("words", [["w0", "w1"], ["w1", "w0", "w2"], ["w3", "w9", "w1", "w2"]])
def test_phrases_are_those_of_fts5_once_they_are_looked_at(
    index: OpenIndex, fts5: sqlite3.Connection, words: list[str]
) -> None:
    match = f'vi:"{" ".join(words)}"'
    wanted = {key for (key,) in fts5.execute("select id from fts where fts match ?", (match,))}
    pairs = [word(f"{one}_{two}", "vi_pairs") for one, two in pairwise(words)]
    hits, _ = index.evaluator.run(Plan(tuple(pairs)), SIZE)
    texts = {entry["id"]: f" {entry['vi']} " for entry in ENTRIES}
    assert {key for _, key in hits if f" {' '.join(words)} " in texts[key]} == wanted


def test_beginnings_score_the_same(index: OpenIndex, fts5: sqlite3.Connection) -> None:
    wanted = {key for (key,) in fts5.execute("select id from fts where fts match 'vi:w1*'")}
    hits, _ = index.evaluator.run(Plan((Clause((Leaf("vi", "w1", 2.0, prefix=True),)),)), SIZE)
    assert {key for _, key in hits} == wanted
    assert {score for score, _ in hits} == {2.0}


def test_beginnings_stand_for_so_many_words_only(
    index: OpenIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("songhanh.search.evaluate.MOST_WORDS", 12)
    clauses = [Clause((Leaf(field, "w5", prefix=True),)) for field in ("about", "vi")]
    plans = [Plan((clause,)) for clause in clauses]
    five = {e["id"] for e in ENTRIES if e["about"].startswith("w5")}
    assert {key for _, key in index.evaluator.run(plans[0], SIZE)[0]} == five
    _, total = index.evaluator.run(Plan(tuple(clauses), relaxed=True), SIZE)
    both = five | {e["id"] for e in ENTRIES if "w5" in e["vi"].split()}
    assert total == len(both)  # eleven in one field, one in the other


def test_without_words_the_filters_list(index: OpenIndex) -> None:
    hits, total = index.evaluator.run(Plan((), filters=(NORTH,)), 5)
    wanted = [entry["id"] for entry in ENTRIES if entry["province"] == "north"]
    assert (hits, total) == ([(0.0, key) for key in wanted[:5]], len(wanted))
    assert index.evaluator.run(Plan(()), 1) == ([(0.0, "e0")], SIZE)


@pytest.mark.parametrize("name", ["frequent", "all at once", "never together"])
def test_hits_are_counted_by_every_word_of_a_field(index: OpenIndex, name: str) -> None:
    hits, _ = index.evaluator.run(PLANS[name], SIZE)
    found = {key for _, key in hits}
    wanted: dict[str, dict[str, int]] = {field: {} for field in (*CHECKED, "actor")}
    for entry in ENTRIES:
        for field in CHECKED if entry["id"] in found else ():
            for value in entry[field].split():
                wanted[field][value] = wanted[field].get(value, 0) + 1
    assert index.evaluator.count(PLANS[name], (*CHECKED, "actor")) == wanted


def test_removed_and_hidden_entries_are_no_hits(tmp_path: Path) -> None:
    write_index(tmp_path, "1", ENTRIES[:20])
    add_entries(tmp_path, "1", "2", [ENTRIES[0] | {"vi": "changed"}], ["e0", "e5", "unknown"])
    index = OpenIndex(tmp_path, read_seal(tmp_path, "2").generation, ["e7", "unknown"])
    hits, total = index.evaluator.run(Plan(()), 99)
    assert {key for _, key in hits} == {f"e{n}" for n in range(20)} - {"e5", "e7"}
    assert total == len(hits)
    assert index.evaluator.run(Plan((word("changed"),)), 9)[0][0][1] == "e0"
    index.close()


def test_it_is_known_how_many_entries_hold_a_word(index: OpenIndex) -> None:
    assert index.evaluator.frequency("province", "north") + index.evaluator.frequency(
        "province", "south"
    ) == len(ENTRIES)


@pytest.mark.parametrize("together", [200, 250, SIZE])
def test_a_large_index_is_written_in_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, index: OpenIndex, together: int
) -> None:
    monkeypatch.setattr(indexer, "TOGETHER", together)
    counted: list[int] = []
    write_index(tmp_path, "stamp", ENTRIES, counted.append)
    parts = OpenIndex(tmp_path, read_seal(tmp_path, "stamp").generation)
    plan = Plan((word("w1"), anywhere("w2")))
    assert parts.evaluator.run(plan, SIZE)[1] == index.evaluator.run(plan, SIZE)[1]
    assert parts.evaluator.run(plan, 10)[0] == index.evaluator.run(plan, 10)[0]
    assert counted == [100, 200, 300, 400, 500, 600]
    parts.close()
