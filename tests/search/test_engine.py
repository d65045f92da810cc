"""What is found, and in which order."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from songhanh.core.model import CENTRAL, Kind, Language
from songhanh.search.engine import SearchEngine
from songhanh.search.query import Filters, SearchQuery
from songhanh.store.library import Library
from tests.small_corpus import CENTRE, PROVINCE, build_small

if TYPE_CHECKING:
    from pathlib import Path

    from songhanh.search.engine import SearchResult


def ask(
    engine: SearchEngine, text: str, *, typing: bool = False, **filters: tuple[str, ...]
) -> SearchResult:
    return engine.search(SearchQuery.parse(text, Filters(**filters), typing=typing))  # type: ignore[arg-type]


def ids(result: SearchResult) -> list[str]:
    return [hit.id for hit in result.hits]


def test_diacritics_do_not_matter(engine: SearchEngine) -> None:
    with_marks = "nhân lực chất lượng cao"
    typed = [
        with_marks,
        "nhan luc chat luong cao",
        unicodedata.normalize("NFD", with_marks).upper(),
    ]
    first = [ids(ask(engine, text))[:5] for text in typed]
    assert len(first[0]) == 5
    assert first[0] == first[1] == first[2]


@pytest.mark.parametrize(
    ("typed", "document"),
    [
        ("57nq", "57-nq-tw"),
        ("57-NQ/TW", "57-nq-tw"),
        ("57-nq-tw", "57-nq-tw"),
        ("nq 57", "57-nq-tw"),
        ("nghị quyết 57", "57-nq-tw"),
        ("nghi quyet so 57", "57-nq-tw"),
        ("resolution 57", "57-nq-tw"),
        ("3/nq-cp", "03-nq-cp"),
        ("03/NQ-CP", "03-nq-cp"),
        ("71/NQ-CP", "71-nq-cp"),
        ("71-NQ/TW", "71-nq-tw"),
        ("4324/BGDĐT-CNTT", "4324-bgddt-cntt"),
        ("305-KH/TU", "nghe-an/305-kh-tu"),
    ],
)
def test_a_number_finds_its_document_first(engine: SearchEngine, typed: str, document: str) -> None:
    for typing in (False, True):
        hit = ask(engine, typed, typing=typing).hits[0]
        assert (hit.id, hit.provision) == (document, None)
        assert hit.document.id == document


def test_a_word_said_twice_is_said_once(engine: SearchEngine) -> None:
    for typing in (False, True):
        once, twice = (
            ask(engine, text, typing=typing) for text in ("nhân lực", "nhân nhân lực lực")
        )
        assert (twice.total, set(ids(twice)) & set(ids(once)) != set()) == (once.total, True)


def test_filters_confine_hits(engine: SearchEngine, library: Library) -> None:
    everything = ask(engine, "nhân lực")
    for filters in (
        {"provinces": ("nghe-an",)},
        {"provinces": ("nghe-an", "phu-tho")},
        {"provinces": (CENTRAL,)},
        {"pillars": ("human-resources",)},
        {"kinds": (Kind.TARGET, Kind.TASK)},
        {"resolutions": ("57-nq-tw",)},
        {"resolutions": ("57-nq-tw",), "provinces": ("nghe-an",), "kinds": (Kind.TASK,)},
    ):
        result = ask(engine, "nhân lực", **filters)
        assert 0 < result.total < everything.total, filters
        for hit in result.hits:
            assert hit.document.scope in filters.get("provinces", (hit.document.scope,))
            if hit.provision:
                assert hit.provision.kind in filters.get("kinds", (hit.provision.kind,))
            if "pillars" in filters:
                assert hit.provision
                assert "human-resources" in hit.provision.pillars
            if "resolutions" in filters:
                assert "57-nq-tw" in (hit.document.id, *hit.document.implements)
    assert ask(engine, "nhân lực", provinces=("son-la",)).total == 0


def test_when_nothing_holds_all_words_any_will_do(engine: SearchEngine) -> None:
    strict = ask(engine, "nhân lực")
    relaxed = ask(engine, "nhân lực kangaroo")
    assert not strict.relaxed
    assert relaxed.relaxed
    assert relaxed.total >= strict.total
    for text in ("kangaroo", "kangaroo wallaby"):
        nothing = ask(engine, text)
        assert (nothing.total, nothing.hits, nothing.relaxed) == (0, (), False)


def test_while_typing_beginnings_are_found(engine: SearchEngine) -> None:
    typing, typed = ask(engine, "vi mach ban da", typing=True), ask(engine, "vi mach ban dan")
    assert not typing.relaxed
    assert set(ids(typed)) <= set(ids(typing))
    assert ask(engine, "vi mach ban da").total != typing.total


def test_hits_stand_in_the_language_that_matched(engine: SearchEngine) -> None:
    english, vietnamese = ask(engine, "digital learning ecosystem"), ask(engine, "hệ sinh thái")
    assert {hit.language for hit in english.hits[:3]} == {Language.EN}
    assert {hit.language for hit in vietnamese.hits} == {Language.VI}
    for hit in (*english.hits, *vietnamese.hits):
        text = hit.provision.text if hit.provision else hit.document.title
        assert hit.text == text.get(hit.language)


def test_marks_stand_on_the_words(engine: SearchEngine) -> None:
    for hit in ask(engine, "nhân lực chất lượng cao").hits:
        stretches = [hit.text[start:end].casefold() for start, end in hit.marks]
        assert {word for s in stretches for word in s.split()} >= {
            "nhân",
            "lực",
            "chất",
            "lượng",
            "cao",
        }


def test_scores_fall_and_the_limit_holds(engine: SearchEngine) -> None:
    result = engine.search(SearchQuery.parse("chuyển đổi số"), limit=7)
    scores = [hit.score for hit in result.hits]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) == 7 < result.total


@pytest.mark.parametrize(
    "typed",
    [
        "", " ", "a" * 10_000, "nhân lực " * 1200, "\"nhân lực", "'\"`;--", "a\0b", "\0", "\ud800", "nhân \udcff lực",
        "😀", "nhân😀lực", "*", "?", "n*", "[a-z]", "(", "vi:nhan", "NOT AND OR", "a AND (b", "~2", "^5", "\\",
        "57-", "-57", "/", "57/NQ/", "٣/NQ", "²nq", "İ", "ﬁ", "e\u0301" * 300, "\u202e", "${x}", "%s%n", "a_b _",
    ],
)  # fmt: skip
def test_nothing_typed_breaks_the_search(engine: SearchEngine, typed: str) -> None:
    for typing in (False, True):
        result = ask(engine, typed, typing=typing)
        assert len(result.hits) <= result.total


def test_two_packs_are_one_list_and_the_first_wins(tmp_path: Path) -> None:
    second = PROVINCE.replace("nghe-an/305-kh-tu", "nghe-an/new")
    build_small(tmp_path / "one")
    build_small(tmp_path / "two", CENTRE.replace("là đột phá", "là kangaroo"), second)
    library = Library.open([tmp_path / "one", tmp_path / "two"])
    engine = SearchEngine(library, tmp_path / "cache")
    both = ask(engine, "nhân lực số")
    assert sorted(ids(both)) == ["nghe-an/305-kh-tu#2", "nghe-an/new#2"]
    assert both.total == 2
    once = ask(engine, "nghị quyết 57")
    assert ids(once)[0] == "57-nq-tw"
    assert len(ids(once)) == len(set(ids(once))) == once.total
    assert ask(engine, "kangaroo").total == 0  # only the second pack's version says so
    engine.close()
    library.close()


def test_a_heading_that_was_typed_comes_before_what_speaks_of_it_more(tmp_path: Path) -> None:
    article = f'"Cầm cố tài sản\\n\\n{"Một bên giao cho bên kia quyền của mình. " * 2}"'
    other = (
        '"Trả lại tài sản cầm cố\\n\\nKhi cầm cố tài sản chấm dứt, tài sản cầm cố được trả lại."'
    )
    sheet = CENTRE.replace("Chuyển đổi số là đột phá.", article)
    sheet = sheet.replace("Kinh tế số đạt 30% GDP.", other)
    build_small(tmp_path / "pack", sheet, PROVINCE)
    library = Library.open([tmp_path / "pack"])
    engine = SearchEngine(library, tmp_path / "cache")
    assert ids(ask(engine, "cầm cố tài sản")) == ["57-nq-tw#I.1", "57-nq-tw#II.1.a"]
    engine.close()
    library.close()


def test_a_ministry_is_found_by_its_older_name_too(engine: SearchEngine) -> None:
    old = engine.search(SearchQuery.parse("Bộ Thông tin và Truyền thông"), 400)
    texts = [hit.text for hit in old.hits]
    assert any("Bộ Thông tin và Truyền thông" in text for text in texts)
    assert any("Bộ Khoa học và Công nghệ" in text for text in texts)
