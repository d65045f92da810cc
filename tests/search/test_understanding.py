"""What is found beyond what was typed, and what is told about it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from songhanh.core.model import Kind
from songhanh.core.text import fold
from songhanh.search.analysis import exact_words, pairs_of
from songhanh.search.grammar import FilterField
from songhanh.search.planner import MAX_CLAUSES, AddedKind, Planner
from songhanh.search.query import Filters, SearchQuery
from songhanh.search.results import SuggestionKind
from songhanh.search.thesaurus import Thesaurus

if TYPE_CHECKING:
    from songhanh.search.engine import SearchEngine, SearchResult
    from songhanh.search.plan import Plan
    from songhanh.store.library import Library

MOST_LEAVES = 4000
OPERATORS = st.lists(
    st.sampled_from(
        ["OR", '"', "-", "*", "n*", "nh*", "tỉnh:", "tỉnh:nghệ-an", "57nq", "71/NĐ-CP", "nhân lực", "a", "|"]
    )
    | st.text(max_size=8),
    max_size=120,
).map(" ".join)  # fmt: skip
HOSTILE = [
    "a OR " * 60, "nh* " * 60, '"a b" OR ' * 30, "-a " * 90, '"' * 255, "(" * 256, "tỉnh:a " * 40, "57nq " * 60,
    "ab cd ef gh OR " * 17, "\ud800" * 256, "\u202e\u0301" * 100, "nghị quyết " * 30, "\x00OR\x00", "a" * 256, "1 " * 128,
    "0" * 256, "9" * 200 + "-NQ/TW", '-"-"-"', "năm:99999999999999999999", "-", "- -", "--a", ":::", 'tỉnh:"', "ﬁ" * 99,
    "nhân*lực", "İ" * 99, "ß" * 99, "dd" * 128, "w" * 256, "o7" * 128,
]  # fmt: skip


@pytest.fixture(scope="module")
def planner(library: Library) -> Planner:
    documents = list(library.documents.values())
    return Planner(Thesaurus(library.taxonomy), library.taxonomy, documents, lambda *_: True)


def ask(engine: SearchEngine, text: str, limit: int = 20, *, exact: bool = False) -> SearchResult:
    return engine.search(SearchQuery.parse(text, exact=exact), limit)


def ids(result: SearchResult) -> list[str]:
    return [hit.id for hit in result.hits]


@pytest.mark.parametrize("text", ["tính", "bộ", "hạn", "giá", "nhân tố"])
def test_hits_with_accents_as_typed_come_first(engine: SearchEngine, text: str) -> None:
    wanted = set(exact_words(text))
    hits = ask(engine, text, 60, exact=True).hits
    right = [wanted <= set(exact_words(hit.provision.text.vi)) for hit in hits if hit.provision]
    first = sum(takewhile(bool, right))
    assert not right or first == sum(right)


@pytest.mark.parametrize(
    ("one", "other"),
    [("hoà", "hòa"), ("kỹ năng", "kĩ năng"), ("ủy ban", "uỷ ban"), ("tỷ lệ", "tỉ lệ"), ("ĐỔI MỚI", "đổi mới")],
)  # fmt: skip
def test_spellings_find_the_same(engine: SearchEngine, one: str, other: str) -> None:
    assert ids(ask(engine, one)) == ids(ask(engine, other)) != []
    assert ask(engine, fold(one)).total == ask(engine, one).total


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ddoori mowis sangs taoj", "đổi mới sáng tạo"), ("d9o6i3 mo71i", "đổi mới")],
)
def test_keystrokes_are_understood(engine: SearchEngine, typed: str, meant: str) -> None:
    result = ask(engine, typed)
    assert result.understood is not None
    assert result.understood.text == meant
    assert ids(result) == ids(ask(engine, meant))
    assert ask(engine, meant).understood is None


@pytest.mark.parametrize(
    ("typed", "documents"),
    [
        ("59", {"59-nq-tw-2020", "59-nq-tw-2025"}),
        ("nghị quyết 59", {"59-nq-tw-2020", "59-nq-tw-2025"}),
        ("nghị quyết 71", {"71-nq-tw", "71-nq-cp"}),
        ("59 2020", {"59-nq-tw-2020"}),
        ("nghị quyết 59 năm 2025", {"59-nq-tw-2025"}),
        ("nghị quyết 71 chính phủ", {"71-nq-cp"}),
        ("nghị quyết 193", {"193-2025-qh15"}),
        ("71/NQ-TW", {"71-nq-tw"}),
        ("71/NĐ-CP", {"71-nq-cp"}),
        ("57-NQ/CP", {"57-nq-tw"}),
    ],
)
def test_numbers_find_their_documents_first(
    engine: SearchEngine, typed: str, documents: set[str]
) -> None:
    assert set(ids(ask(engine, typed))[: len(documents)]) == documents


def test_a_misprinted_number_is_named(engine: SearchEngine) -> None:
    (added,) = ask(engine, "71/NĐ-CP").added
    assert (added.kind, added.terms) == (AddedKind.NUMBER, ("71/NQ-CP",))
    assert ask(engine, "71/NĐ-CP", exact=True).total == 0


def test_synonyms_are_looked_for_and_can_be_left_out(engine: SearchEngine) -> None:
    with_them, without = ask(engine, "CĐS"), ask(engine, "CĐS", exact=True)
    (added,) = with_them.added
    assert (added.kind, added.typed) == (AddedKind.SYNONYM, "CĐS")
    assert "chuyển đổi số" in added.terms
    assert with_them.total > without.total
    assert without.added == ()
    stretches = {hit.text[a:b].casefold() for hit in with_them.hits for a, b in hit.marks}
    assert "chuyển đổi số" in stretches


@pytest.mark.parametrize(
    "typed", ["Bắc Giang", "bac giang", "Qui Nhơn", "qui nhon", "Đắc Lắc", "dac lac"]
)
def test_old_names_and_spellings_find_their_province(engine: SearchEngine, typed: str) -> None:
    province = {"b": "bac-ninh", "q": "gia-lai", "d": "dak-lak"}[fold(typed)[0]]
    result = ask(engine, f"nhân lực {typed}" if typed != fold(typed) else f"nhan luc {typed}")
    assert result.hits[0].document.scope == province
    assert AddedKind.PLACE in [one.kind for one in result.added]


@pytest.mark.parametrize("typed", ["luật AI", "luat ai", "luật trí tuệ nhân tạo"])
def test_a_query_that_begins_with_a_kind_of_document_finds_one(
    engine: SearchEngine, typed: str
) -> None:
    assert ids(ask(engine, typed))[0] == "luat-tri-tue-nhan-tao-134-2025"


def test_an_abbreviation_that_is_mostly_another_word_is_that_word(engine: SearchEngine) -> None:
    assert AddedKind.SYNONYM in [one.kind for one in ask(engine, "ai trong giao duc").added]
    assert not ask(engine, "von dau tu cong").added  # `TU` is tỉnh ủy


def test_accents_decide_between_hits_that_lack_some_words(engine: SearchEngine) -> None:
    def right(typed: str) -> int:
        result = ask(engine, typed)
        assert result.relaxed
        return sum(exact_words("giá")[0] in exact_words(hit.text) for hit in result.hits)

    assert right("gia xyzzy") < right("giá xyzzy")


def test_a_place_name_without_accents_may_be_other_words(engine: SearchEngine) -> None:
    assert not ask(engine, "danh gia dinh ky tren may tinh").relaxed


def test_phrases_are_verified(engine: SearchEngine) -> None:
    for hit in ask(engine, '"cơ sở dữ liệu"', 100).hits:
        text = hit.provision.text if hit.provision else hit.document.title
        assert "co so du lieu" in " ".join(fold(text.vi).replace(",", " ").split())


def test_a_phrase_is_left_out_whole(engine: SearchEngine) -> None:
    phrase = "phát triển nhân lực chất lượng cao"
    every = ask(engine, "nhân lực chất lượng cao", 400, exact=True)
    left = ask(engine, f'nhân lực chất lượng cao -"{phrase}"', 400, exact=True)
    having = {h.id for h in every.hits if fold(phrase) in fold(h.text)}
    gone = [hit for hit in every.hits if hit.id not in ids(left)]
    assert having
    assert having <= {hit.id for hit in gone}
    assert all(set(pairs_of(phrase)) <= set(pairs_of(hit.text)) for hit in gone)


def test_operators_confine_and_widen(engine: SearchEngine) -> None:
    robot, stem = (ask(engine, text, exact=True).total for text in ("robot", "stem"))
    both = ask(engine, "robot stem", exact=True)
    together = 0 if both.relaxed else both.total
    assert ask(engine, "robot OR stem", exact=True).total == robot + stem - together
    assert ask(engine, "stem -robot", exact=True).total == stem - together
    assert ask(engine, "robo*", exact=True).total >= robot
    confined = ask(engine, "kinh tế số tỉnh:nghệ-an loại:chỉ-tiêu năm:2030").hits
    assert {(h.document.scope, h.provision and h.provision.year) for h in confined} == {
        ("nghe-an", 2030)
    }
    assert ask(engine, "tỉnh:nghệ-an -loại:chỉ-tiêu").total < ask(engine, "tỉnh:nghệ-an").total


def test_near_queries_are_no_longer_sought_once_nobody_waits(engine: SearchEngine) -> None:
    asked: list[int] = []

    def given_up() -> bool:
        asked.append(1)
        return len(asked) > 3

    result = engine.search(SearchQuery.parse("robott"), given_up=given_up)
    assert result.suggestions == ()
    assert engine.search(SearchQuery.parse("robott")).suggestions


def test_where_nothing_is_found_it_says_what_would_be(engine: SearchEngine) -> None:
    kinds = {one.kind: one for one in ask(engine, "nhân lực kangaroo").suggestions}
    assert kinds[SuggestionKind.WITHOUT_WORD].query.text == "nhân lực"
    (spelling, *_) = ask(engine, "robott").suggestions
    assert (spelling.kind, spelling.query.text) == (SuggestionKind.SPELLING, "robot")
    assert spelling.total == ask(engine, "robot").total
    filters = Filters(provinces=("cao-bang",))
    (widened,) = engine.search(SearchQuery.parse("robot", filters)).suggestions
    assert (widened.kind, widened.total) == (SuggestionKind.WITHOUT_FILTER, spelling.total)
    (typed,) = ask(engine, "robot tỉnh:cao-bằng").suggestions
    assert (typed.query.text, typed.total) == ("robot", spelling.total)


def test_facets_count_all_hits(engine: SearchEngine) -> None:
    result = engine.search(SearchQuery.parse("robot"), 1, facets=True)
    assert sum(result.facets[FilterField.PROVINCE].values()) == result.total > 1
    for province, count in result.facets[FilterField.PROVINCE].items():
        filters = Filters(provinces=(province,))
        assert engine.search(SearchQuery.parse("robot", filters)).total == count
    assert engine.search(SearchQuery.parse("robot"), 1).facets == {}


def test_facets_of_a_filter_count_what_each_of_its_values_would_leave(
    engine: SearchEngine,
) -> None:
    wide = engine.search(SearchQuery.parse("chuyển đổi số"), 1, facets=True)
    filters = Filters(provinces=("nghe-an",), kinds=(Kind.TASK,))
    narrow = engine.search(SearchQuery.parse("chuyển đổi số", filters), 1, facets=True)
    other = Filters(provinces=("phu-tho",), kinds=(Kind.TASK,))
    there = engine.search(SearchQuery.parse("chuyển đổi số", other), 1)
    assert narrow.facets[FilterField.PROVINCE]["phu-tho"] == there.total > 0
    assert narrow.facets[FilterField.PROVINCE]["nghe-an"] == narrow.total
    assert narrow.total < wide.facets[FilterField.PROVINCE]["nghe-an"]


def test_nothing_is_guessed_where_only_what_was_typed_is_wanted(engine: SearchEngine) -> None:
    assert engine.search(SearchQuery.parse("chuyeenr ddooir soos")).understood is not None
    exact = engine.search(SearchQuery.parse("chuyeenr ddooir soos", exact=True))
    assert exact.understood is None


def leaves(plan: Plan) -> int:
    apart = (clause for clauses in plan.apart for clause in clauses)
    clauses = (*plan.required, *plan.wished, *plan.excluded, *plan.filters, *apart)
    return sum(len(clause.leaves) for clause in clauses)


@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_strings_are_bounded_and_answered(
    engine: SearchEngine, planner: Planner, typed: str
) -> None:
    for typing in (False, True):
        query = SearchQuery.parse(typed, typing=typing)
        plan = planner.plan(query).plan
        assert leaves(plan) <= MOST_LEAVES
        result = engine.search(query, facets=True)
        assert len(result.hits) <= result.total


@settings(max_examples=60)
@given(OPERATORS, st.booleans())
def test_no_plan_is_unbounded(planner: Planner, typed: str, typing: bool) -> None:
    query = SearchQuery.parse(typed, typing=typing)
    plan = planner.plan(query).plan
    assert leaves(plan) <= MOST_LEAVES
    assert len(plan.required) <= MAX_CLAUSES + len(query.words) + len(query.numbers) + 80
