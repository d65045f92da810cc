"""What the check of the sources finds, and where: everything wrong at once, file and line right."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from songhanh.core.errors import CorpusMissingError
from songhanh.corpus.issues import WARNINGS, Problem
from songhanh.corpus.sources import read_corpus
from tests.small_corpus import CENTRE, PROVINCE, write_corpus

if TYPE_CHECKING:
    from pathlib import Path

Found = tuple[str, int, Problem, str]

# (the line that is changed, what it becomes, what is found there)
BROKEN = [
    ("  issued: 2025-05-15", "  issued: [2025]", Problem.WRONG_TYPE, "text"),
    ("  signatory: x", "  signatory: {a: b}", Problem.WRONG_TYPE, "text"),
    ("    year: 2030", "    year: soon", Problem.WRONG_TYPE, "whole number"),
    ("    year: 2030", "    year: 1:30", Problem.WRONG_TYPE, "whole number"),
    ("    value: 25", "    value: many", Problem.WRONG_TYPE, "number"),
    ("    value: 25", "    value: .nan", Problem.WRONG_TYPE, "number"),
    ("    pillar: [human-resources]", "    pillar: human-resources", Problem.WRONG_TYPE, "list"),
    ("merged_from: [nghe-an]", "colour: red", Problem.UNKNOWN_KEY, "colour"),
    ("  type: plan", "  type: plan\n  type: law", Problem.DUPLICATE_KEY, "type"),
    ("  - ref: '2'", "  - ref: '1'", Problem.DUPLICATE_ID, "nghe-an/305-kh-tu#1"),
    ("- id: nghe-an/305-kh-tu", "- id: Nghệ-An/305", Problem.BAD_ID, "Nghệ-An/305"),
    ("- id: nghe-an/305-kh-tu", "- id: ''", Problem.BAD_ID, ""),
    ("  - ref: '2'", "  - ref: II.đ", Problem.BAD_ID, "nghe-an/305-kh-tu#II.đ"),
    ("  implements: [57-nq-tw]", "  implements: [57/NQ]", Problem.BAD_ID, "57/NQ"),
    ("  type: plan", "  type: poem", Problem.UNKNOWN_VALUE, "poem"),
    ("    op: '>='", "    op: '=>'", Problem.UNKNOWN_VALUE, "=>"),
    ("    pillar: [human-resources]", "    pillar: [magic]", Problem.UNKNOWN_PILLAR, "magic"),
    ("scope: nghe-an", "scope: atlantis", Problem.UNKNOWN_PROVINCE, "atlantis"),
    ("  issued: 2025-05-15", "  issued: 15/5/2025", Problem.NOT_A_DATE, "15/5/2025"),
    ("    value: 25", "    value: [25, 30]", Problem.WRONG_TYPE, "number"),
    ("    where: đoạn 2", "    where: đoạn 2\n    unit: '%'", Problem.FIGURE_WITHOUT_TARGET, "unit"),
    ("    pillar: [human-resources]", "    pillar: []", Problem.MISSING_KEY, "pillar"),
    ("  - {source: https://example.vn/306, value: 16/5/2025}", "  - {value: x}", Problem.MISSING_KEY, "source"),
    ("  implements: [57-nq-tw]", "  implements: [58-nq-tw]", Problem.UNKNOWN_DOCUMENT, "58-nq-tw"),
    ("- about: Ngày ban hành", "- about: a\n  documents: [nghe-an/1]", Problem.UNKNOWN_DOCUMENT, "nghe-an/1"),
    ("    indicator: digital-economy-grdp-share", "    indicator: luck", Problem.UNREGISTERED_INDICATOR, "luck"),
    ("    unit: '% GRDP'", "    unit: '% luck'", Problem.UNREGISTERED_UNIT, "% luck"),
    ("    where: đoạn 2", "    where: đoạn 2\n    links: {editorial: [57-nq-tw#X.9]}", Problem.UNKNOWN_PROVISION, "57-nq-tw#X.9"),
    ("    where: đoạn 2", "    where: đoạn 2\n    links: {stated: 57-nq-tw#I.1}", Problem.WRONG_TYPE, "list"),
    ("    where: đoạn 2", "    where: đoạn 2\n    links: {guessed: [57-nq-tw#I.1]}", Problem.UNKNOWN_KEY, "guessed"),
    ("    where: đoạn 2", "    where: đoạn 2\n    actor: [king]", Problem.UNKNOWN_VALUE, "king"),
    ("    where: đoạn 2", "    where: đoạn 2\n    due: 30/9/2025", Problem.NOT_A_DUE_DATE, "30/9/2025"),
    ("    where: đoạn 2", "    where: đoạn 2\n    due: 2025-13", Problem.NOT_A_DUE_DATE, "2025-13"),
    ("    where: đoạn 2", "    where: đoạn 2\n    due: 2025-02-30", Problem.NOT_A_DUE_DATE, "2025-02-30"),
    ("  type: plan", "  type: plan\n  place: ha-tinh", Problem.UNKNOWN_PROVINCE, "ha-tinh"),
    ("  type: plan", "  type: plan\n  based_on: [5]", Problem.UNKNOWN_DOCUMENT, "5"),
    ("  type: plan", "  type: plan\n  cites: [No.5]", Problem.BAD_ID, "No.5"),
    ("  type: plan", "  type: plan\n  status: alive", Problem.UNKNOWN_VALUE, "alive"),
    ("    text: {vi: Thu hút chuyên gia., en: Attract experts.}", "    text: {vi: Một}", Problem.UNTRANSLATED, "en"),
    ("    text: {vi: Thu hút chuyên gia., en: Attract experts.}", "    text: {en: One}", Problem.UNTRANSLATED, "vi"),
    ("    text: {vi: Thu hút chuyên gia., en: Attract experts.}", "    text: {}", Problem.MISSING_KEY, "vi"),
    ("    text: {vi: Thu hút chuyên gia., en: Attract experts.}", "    text: one", Problem.WRONG_TYPE, "mapping"),
]  # fmt: skip

TERMS = '- terms: ["đổi mới sáng tạo", "ĐMST", "innovation"]'

# (the registry, the line that is changed, what it becomes, what is found there)
REGISTRIES = [
    ("indicators", "  unit: percent", "  unit: luck", Problem.UNKNOWN_UNIT, "luck"),
    ("indicators", "  aliases: []", "  aliases: [tfp-growth-share]", Problem.DOUBLED_NAME, "tfp-growth-share"),
    ("indicators", "  aliases: []", "  benchmark: luck", Problem.UNKNOWN_INDICATOR, "luck"),
    ("indicators", "  direction: more", "  direction: up", Problem.UNKNOWN_VALUE, "up"),
    ("units", "  compares_with: []", "  compares_with: [luck]", Problem.UNKNOWN_UNIT, "luck"),
    ("units", "  compares_with: []", "  compares_with: [percent-gdp]", Problem.ONE_SIDED, "percent-level-4 → percent-gdp"),
    ("units", '  spellings: ["% GRDP"]', '  spellings: ["% GDP"]', Problem.DOUBLED_NAME, "% GDP"),
    ("provinces", "  region: mekong-delta", "  region: moon", Problem.UNKNOWN_REGION, "moon"),
    ("provinces", "  kind: province", "  kind: kingdom", Problem.UNKNOWN_VALUE, "kingdom"),
    ("synonyms", TERMS, f"{TERMS}\n- terms: [innovation, x]", Problem.DOUBLED_NAME, "innovation"),
]  # fmt: skip

# what is found at the beginning of the provision or document in which it is
OWNER = [
    ("    year: 2030", "", Problem.NO_YEAR, "nghe-an/305-kh-tu#1"),
    ("    unit: '% GRDP'", "", Problem.NO_FIGURE, "unit"),
    ("    source: 0", "    source: 7", Problem.NO_SOURCE, "7"),
    ("    where: đoạn 1", "", Problem.MISSING_KEY, "where"),
    ("    source: 0", "", Problem.MISSING_KEY, "source"),
]


def check(folder: Path) -> list[Found]:
    """Return what is found but that nothing was recorded yet."""
    issues = read_corpus(folder).issues
    return [
        (issue.file.relative_to(folder).as_posix(), issue.line, issue.problem, issue.subject)
        for issue in issues
        if issue.problem != Problem.UNRECORDED_ID
    ]


def line_of(text: str, line: str) -> int:
    return text.splitlines().index(line) + 1


def test_the_sheets_of_the_repository_are_free_of_errors(corpus_folder: Path) -> None:
    corpus = read_corpus(corpus_folder)
    assert [issue for issue in corpus.issues if issue.is_error] == []
    assert {issue.problem for issue in corpus.issues} <= {Problem.NO_YEAR, Problem.UNKNOWN_DOCUMENT}


def test_the_registries_of_the_repository_agree_with_each_other(corpus_folder: Path) -> None:
    taxonomy = read_corpus(corpus_folder).content.taxonomy
    assert (len(taxonomy.provinces), len(taxonomy.pillars)) == (34, 15)
    assert sum(len(province.merged_from) for province in taxonomy.provinces) == 63
    for unit in taxonomy.units:
        assert all(unit.id in taxonomy.unit[other].compares_with for other in unit.compares_with)
    for many in (
        [spelling for unit in taxonomy.units for spelling in unit.spellings],
        [name for one in taxonomy.indicators for name in (one.id, *one.aliases)],
        [term.casefold() for group in taxonomy.synonyms for term in group],
    ):
        assert len(many) == len(set(many))


def test_a_small_corpus_is_free_of_errors(tmp_path: Path) -> None:
    assert check(write_corpus(tmp_path / "corpus")) == []


@pytest.mark.parametrize(("line", "becomes", "problem", "subject"), BROKEN)
def test_a_finding_names_its_line(
    tmp_path: Path, line: str, becomes: str, problem: Problem, subject: str
) -> None:
    text = PROVINCE.replace("  issued:", "  signatory: x\n  issued:")
    broken = text.replace(f"{line}\n", f"{becomes}\n", 1)
    found = check(write_corpus(tmp_path / "corpus", province=broken))
    at = text[: text.index(f"{line}\n")].count("\n") + 1 + becomes.count("\n")
    assert ("nghe-an.yaml", at, problem, subject) in found


@pytest.mark.parametrize(("line", "becomes", "problem", "subject"), OWNER)
def test_what_is_missing_is_found_where_it_should_stand(
    tmp_path: Path, line: str, becomes: str, problem: Problem, subject: str
) -> None:
    broken = PROVINCE.replace(f"{line}\n", f"{becomes}\n", 1)
    found = check(write_corpus(tmp_path / "corpus", province=broken))
    assert found == [("nghe-an.yaml", line_of(PROVINCE, "  - ref: '1'"), problem, subject)]


@pytest.mark.parametrize("value", ["[30, 25]", "[25]", "[25, x]", "25"])
def test_a_range_has_two_ends_in_order(tmp_path: Path, value: str) -> None:
    broken = PROVINCE.replace("op: '>='", "op: range").replace("value: 25", f"value: {value}")
    found = check(write_corpus(tmp_path / "corpus", province=broken))
    at = line_of(PROVINCE, "    value: 25")
    assert ("nghe-an.yaml", at, Problem.BAD_FIGURE, "range") in found


def test_a_range_is_read(tmp_path: Path) -> None:
    text = PROVINCE.replace("op: '>='", "op: range").replace("value: 25", "value: [20, 25.5]")
    corpus = read_corpus(write_corpus(tmp_path / "corpus", province=text))
    figure = next(p.figure for p in corpus.content.provisions if p.id.endswith("tu#1"))
    assert figure is not None
    assert (figure.low, figure.high) == (20, 25.5)


def test_no_list_of_sources_is_an_error(tmp_path: Path) -> None:
    start, end = PROVINCE.index("  sources:"), PROVINCE.index("  provisions:")
    broken = PROVINCE[:start] + "  sources: []\n" + PROVINCE[end:]
    found = check(write_corpus(tmp_path / "corpus", province=broken))
    at = line_of(broken, "  sources: []")
    assert ("nghe-an.yaml", at, Problem.NO_SOURCE, "nghe-an/305-kh-tu") in found


def test_headings_have_numbers_of_their_own(tmp_path: Path) -> None:
    broken = CENTRE.replace("- {ref: II.1,", "- {ref: II,")
    found = check(write_corpus(tmp_path / "corpus", centre=broken))
    at = broken.splitlines().index("  outline:") + 3
    assert found == [("centre.yaml", at, Problem.DUPLICATE_ID, "II")]


def test_decomposed_letters_are_found_and_composed(tmp_path: Path) -> None:
    broken = unicodedata.normalize("NFD", PROVINCE)
    corpus = read_corpus(write_corpus(tmp_path / "corpus", province=broken))
    lines = {issue.line for issue in corpus.issues if issue.problem == Problem.NOT_NFC}
    marked = (n for n, line in enumerate(PROVINCE.splitlines(), 1) if not line.isascii())
    assert lines == set(marked)
    assert any(p.text.vi == "Thu hút chuyên gia." for p in corpus.content.provisions)


def test_one_id_in_two_sheets(tmp_path: Path) -> None:
    broken = PROVINCE.replace("nghe-an/305-kh-tu", "57-nq-tw", 1)
    found = check(write_corpus(tmp_path / "corpus", province=broken))
    assert found == [("nghe-an.yaml", 5, Problem.DUPLICATE_ID, "57-nq-tw")]


def test_everything_is_found_at_once_errors_first(tmp_path: Path) -> None:
    folder = write_corpus(
        tmp_path / "corpus",
        CENTRE.replace("type: resolution", "type: poem").replace("op: '>='", "op: '=>'"),
        PROVINCE.replace("year: 2030", "year: x").replace(
            "implements: [57-nq-tw]", "implements: [a]"
        ),
    )
    corpus = read_corpus(folder)
    errors = [issue.problem for issue in corpus.issues[: corpus.errors]]
    assert errors == [Problem.UNKNOWN_VALUE] * 3 + [Problem.WRONG_TYPE]
    assert {issue.problem for issue in corpus.issues[corpus.errors :]} <= WARNINGS


@pytest.mark.parametrize(
    ("content", "line", "subject"),
    [
        (b"", 1, ""),
        (b"# only a remark\n", 1, ""),
        (b"scope: \xff\xfe", 1, "UTF-8: byte 7"),
        (b"a: 1\nb: [\n", 3, None),
        (b"a: 1\n---\nb: 2\n", 2, None),
        (b"a: \x07", 1, None),
    ],
    ids=["empty", "remark", "no utf-8", "open list", "two documents", "control"],
)
def test_a_file_that_is_no_sheet(
    tmp_path: Path, content: bytes, line: int, subject: str | None
) -> None:
    folder = write_corpus(tmp_path / "corpus")
    (folder / "other.yaml").write_bytes(content)
    (found,) = check(folder)
    assert found[:3] == ("other.yaml", line, Problem.MALFORMED)
    assert subject is None or found[3] == subject


def test_a_folder_in_place_of_a_sheet(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus")
    (folder / "other.yaml").mkdir()
    assert [found[:3] for found in check(folder)] == [("other.yaml", 1, Problem.MALFORMED)]


def test_a_sheet_that_is_a_list(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus")
    (folder / "other.yaml").write_text("- a\n- b\n")
    problems = {(file, problem) for file, _, problem, _ in check(folder)}
    assert ("other.yaml", Problem.WRONG_TYPE) in problems


@pytest.mark.parametrize(
    "name", ["provinces", "regions", "pillars", "units", "indicators", "bodies", "synonyms"]
)
def test_a_registry_that_is_missing(tmp_path: Path, name: str) -> None:
    folder = write_corpus(tmp_path / "corpus")
    (folder / "taxonomy" / f"{name}.yaml").unlink()
    assert (f"taxonomy/{name}.yaml", 1, Problem.MALFORMED, "No such file or directory") in check(
        folder
    )


@pytest.mark.parametrize(("name", "line", "becomes", "problem", "subject"), REGISTRIES)
def test_what_is_wrong_in_a_registry(
    tmp_path: Path, name: str, line: str, becomes: str, problem: Problem, subject: str
) -> None:
    folder = write_corpus(tmp_path / "corpus")
    file = folder / "taxonomy" / f"{name}.yaml"
    text = file.read_text(encoding="utf-8")
    region = (
        next(one for one in text.splitlines() if "region:" in one) if "{region}" in line else ""
    )
    terms = next((one for one in text.splitlines() if one.startswith("- ")), "")
    line = region or line.replace("{terms}", terms)
    becomes = becomes.replace("{terms}", terms)
    file.write_text(text.replace(f"{line}\n", f"{becomes}\n", 1), encoding="utf-8")
    at = text[: text.index(f"{line}\n")].count("\n") + 1 + becomes.count("\n")
    assert (f"taxonomy/{name}.yaml", at, problem, subject) in check(folder)
    assert problem not in WARNINGS


def test_entries_of_a_registry_have_ids_of_their_own(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus")
    pillars = folder / "taxonomy" / "pillars.yaml"
    pillars.write_text(pillars.read_text() + pillars.read_text())
    assert [found[2] for found in check(folder)] == [Problem.DUPLICATE_ID] * 15


def test_a_pack_without_description(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus")
    (folder / "pack.yaml").write_text("id: small\n")
    keys = [subject for file, _, _, subject in check(folder) if file == "pack.yaml"]
    assert keys == ["name", "version", "date"]


def test_a_folder_without_sources(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(CorpusMissingError):
            read_corpus(folder)
