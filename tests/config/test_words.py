"""The words of both languages are complete and fit what is said with them."""

from __future__ import annotations

import re
from datetime import date
from string import Formatter
from typing import TYPE_CHECKING

import pytest

import dev
from songhanh.config.words import Words
from songhanh.core import compare, errors, model
from songhanh.core.errors import SongHanhError, UnknownIdError
from songhanh.core.model import Figure, Language, Operator, Text
from songhanh.core.tree import NodeKind
from songhanh.corpus.issues import Problem

if TYPE_CHECKING:
    from enum import StrEnum

    from songhanh.store.library import Library

FOLDER = dev.ROOT / "resources" / "words"
WORDS = {language: Words.load(FOLDER, language) for language in Language}
NAMED = (
    model.Kind, model.DocumentType, model.Status, model.Confidence, compare.Standing,
    compare.Reason, compare.RowsBy,
)  # fmt: skip


def family(error: type[SongHanhError]) -> list[type[SongHanhError]]:
    return [error, *(one for each in error.__subclasses__() for one in family(each))]


EXPECTED = family(SongHanhError)

each_language = pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def table(words: Words, name: str) -> dict[str, str]:
    return words._tables[name]


def test_both_languages_have_equal_keys_and_placeholders() -> None:
    vi, en = WORDS[Language.VI], WORDS[Language.EN]
    assert vi.keys() == en.keys()
    for name, key in (pair.split(".", 1) for pair in sorted(vi.keys())):
        both = placeholders(table(vi, name)[key]), placeholders(table(en, name)[key])
        assert both[0] == both[1], f"{name}.{key}"


@each_language
@pytest.mark.parametrize("kind", NAMED, ids=lambda kind: kind.__name__)
def test_every_member_has_a_name(words: Words, kind: type[StrEnum]) -> None:
    names = [words.name(member) for member in kind]
    assert all(names)
    assert len(set(names)) == len(names)


@each_language
def test_other_tables_follow_their_enums(words: Words) -> None:
    assert set(table(words, "Operator")) == {op.value for op in Operator}
    assert words.name(NodeKind.IMPLEMENTED_BY)
    wanted = {member.value for member in compare.Emptiness}
    assert set(table(words, "Emptiness")) == wanted | {
        "no-figure-one",
        "not-found-one",
        "text-not-seen-one",
    }
    assert set(table(words, "rows")) == {key for key, _ in compare.KIND_GROUPS}


@each_language
@pytest.mark.parametrize("error", EXPECTED, ids=[error.code for error in EXPECTED])
def test_every_error_has_a_sentence_of_its_parameters(
    words: Words, error: type[SongHanhError]
) -> None:
    documented = set(re.findall(r"`(\w+)`", error.__doc__ or "")) - {"code"}
    if error is SongHanhError:
        documented = {"detail"}
    assert placeholders(table(words, "errors")[error.code]) <= documented
    assert words.error(error(**dict.fromkeys(documented, "{x}")))


def test_errors_and_sentences_are_the_same_set() -> None:
    codes = {error.code for error in EXPECTED}
    assert codes == set(table(WORDS[Language.VI], "errors"))
    public = [name for name in vars(errors) if name.endswith("Error")]
    assert len(public) == len(codes)


@each_language
def test_every_problem_has_a_sentence_about_its_subject(words: Words) -> None:
    sentences = table(words, "Problem")
    assert set(sentences) == {problem.value for problem in Problem}
    assert {frozenset(placeholders(text)) for text in sentences.values()} == {
        frozenset({"subject"})
    }


def test_an_error_speaks_both_languages() -> None:
    error = UnknownIdError(id="xyz")
    assert WORDS[Language.VI].error(error) == "Không có mục nào mang mã “xyz”."
    assert WORDS[Language.EN].error(error) == "Nothing has the id “xyz”."


@pytest.mark.parametrize(
    ("figure", "vi", "en"),
    [
        (Figure(Operator.AT_LEAST, 30, None, "%", "percent"), "≥ 30", "≥ 30"),
        (Figure(Operator.EQUAL, 1501, None, "", None), "1.501", "1,501"),
        (Figure(Operator.ABOUT, 2.5, None, "", None), "≈ 2,5", "≈ 2.5"),
        (Figure(Operator.RANGE, 8, 10.5, "", None), "8–10,5", "8–10.5"),
        (Figure(Operator.RANK, 20, None, "", None), "nhóm 20", "top 20"),
        (Figure(Operator.TIMES, 3, None, "", None), "gấp 3", "× 3"),
    ],
)
def test_figures(figure: Figure, vi: str, en: str) -> None:
    assert WORDS[Language.VI].figure(figure) == vi
    assert WORDS[Language.EN].figure(figure) == en


def test_units_are_registered_or_as_the_source_writes_them(library: Library) -> None:
    words = WORDS[Language.EN]
    known = Figure(Operator.EQUAL, 1, None, "% GDP", "percent-gdp")
    assert words.unit(known, library.taxonomy) == library.taxonomy.unit["percent-gdp"].name.en
    assert (
        words.unit(Figure(Operator.EQUAL, 1, None, "con trâu", None), library.taxonomy)
        == "con trâu"
    )


def test_numbers_and_dates_are_written_as_the_language_does() -> None:
    vi, en = WORDS[Language.VI], WORDS[Language.EN]
    assert vi.say("sheet", "hidden", count=1501).startswith("1.501 ")
    assert en.say("sheet", "hidden", count=1501).startswith("1,501 ")
    assert (vi.date(date(2026, 1, 2)), en.date(date(2026, 1, 2))) == ("02/01/2026", "2 Jan 2026")
    assert (vi.date(None), en.date(None)) == ("không rõ ngày", "date not known")
    assert en.text(Text("chỉ có tiếng Việt", "")) == "chỉ có tiếng Việt"
    assert vi.say("cli", "stats-line", name=True, count=1) == "True: 1"
