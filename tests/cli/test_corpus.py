"""`songhanh corpus`: check, build, stats, diff, schema, workbooks."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from songhanh.core.model import Language
from songhanh.store.manifest import read_manifest
from tests.small_corpus import PROVINCE, build_small, bytes_of, write_corpus

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Answer

    Call = Callable[..., Answer]

BROKEN = PROVINCE.replace("type: plan", "type: poem")


def test_check_names_file_and_line(call: Call, tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus", province=BROKEN)
    answer = call("corpus", "check", folder)
    assert (answer.status, answer.err) == (1, "")
    lines = answer.out.splitlines()
    place = f"{folder / 'nghe-an.yaml'}:6: ERROR: "
    assert lines[0].startswith(f"{place}there is no value “poem”; use one that is known (choose ")
    assert lines[0].endswith("law, interview, news)")
    assert lines[1].startswith(f"{folder / 'centre.yaml'}:4: warning: ")
    assert lines[-1] == "1 errors, 8 warnings."


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("issued: [2025]", "phải viết một đoạn chữ ở đây"),
        ("implements: 57-nq-tw", "danh sách"),
        ("title: Kế hoạch", "các mục"),
        ("year: soon", "số nguyên"),
        ("value: many", "con số"),
    ],
)
def test_check_speaks_vietnamese(call: Call, tmp_path: Path, wrong: str, said: str) -> None:
    key = wrong.partition(":")[0]
    lines = [wrong if line.strip().startswith(f"{key}:") else "" for line in PROVINCE.splitlines()]
    text = "".join(
        f"{line[: len(line) - len(line.lstrip())]}{new}\n" if new else f"{line}\n"
        for line, new in zip(PROVINCE.splitlines(), lines, strict=True)
    )
    out = call("corpus", "check", write_corpus(tmp_path / "c", province=text), lang=Language.VI).out
    assert any("SAI" in line and said in line for line in out.splitlines())


def test_ids_are_recorded_only_without_errors(call: Call, tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus", province=BROKEN)
    assert call("corpus", "check", folder, "--record-ids").status == 1
    assert not (folder / "ids.txt").exists()
    (folder / "nghe-an.yaml").write_text(PROVINCE, encoding="utf-8")
    answer = call("corpus", "check", folder, "--record-ids")
    assert answer.status == 0
    assert answer.out.splitlines() == [
        f"Recorded 8 new ids in {folder / 'ids.txt'}.",
        "0 errors, 0 warnings.",
    ]


def test_check_of_the_repository(call: Call, corpus_folder: Path) -> None:
    answer = call("corpus", "check", corpus_folder, lang=Language.VI)
    assert answer.status == 0
    assert answer.out.splitlines()[-1].startswith("0 điều sai, ")


def test_a_folder_without_sources(call: Call, tmp_path: Path) -> None:
    assert call("corpus", "check", tmp_path).failed("The folder")
    assert call("corpus", "build", tmp_path, "-o", tmp_path / "pack").failed("The folder")


def test_build_and_read(call: Call, tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus")
    answer = call("corpus", "build", folder, "-o", tmp_path / "pack")
    assert answer.status == 0
    assert (
        answer.out
        == f"Built pack 1 in {tmp_path / 'pack'}: 2 documents, 6 provisions, 3 targets.\n"
    )
    stats = call("corpus", "stats", "--json", "--pack", tmp_path / "pack").json
    assert (stats["documents"], stats["provisions"]) == (2, 6)
    found = call("search", "chuyên gia", "--json", "--pack", tmp_path / "pack").json
    assert [hit["id"] for hit in found["hits"]] == ["nghe-an/305-kh-tu#3"]


def test_errors_forbid_a_build(call: Call, tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus", province=BROKEN)
    answer = call("corpus", "build", folder, "-o", tmp_path / "pack")
    assert answer.status == 1
    assert "there is no value “poem”" in answer.out
    assert answer.err.startswith("The sources have 1 errors, so no pack was built;")
    assert not (tmp_path / "pack").exists()


def test_a_build_never_replaces_what_is_no_pack(call: Call, tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus")
    before = bytes_of(folder)
    answer = call("corpus", "build", folder, "-o", folder)
    assert answer.failed("Cannot write")
    assert bytes_of(folder) == before


KEYS = [
    "documents", "provisions", "targets", "discrepancies", "provinces", "provinces_with_documents",
    "confidence", "untranslated", "links", "with_actor", "with_due", "targets_without_year",
    "unregistered", "kinds", "scopes", "pillars",
]  # fmt: skip


def test_stats_of_sources_and_of_their_pack_are_the_same(
    call: Call, corpus_folder: Path, pack_folder: Path
) -> None:
    counts = call("corpus", "stats", "--json").json
    assert call("corpus", "stats", corpus_folder, "--json").json == counts
    assert list(counts) == KEYS
    manifest = read_manifest(pack_folder).counts
    assert {key: counts[key] for key in manifest} == manifest
    levels = counts["confidence"].values()
    assert sum(one["count"] for one in levels) == counts["provisions"]
    assert abs(sum(one["share"] for one in levels) - 1) < 0.001
    assert sum(one["provisions"] for one in counts["scopes"].values()) == counts["provisions"]


def test_stats_count_what_is_missing(call: Call, tmp_path: Path) -> None:
    text = PROVINCE.replace(
        "    where: đoạn 2\n",
        "    where: đoạn 2\n    actor: [commune]\n    due: 2026-Q1\n"
        "    links: {stated: [57-nq-tw#I.1], editorial: [57-nq-tw#II.1.a, 57-nq-tw#II.1.b]}\n",
    )
    text = (
        text.replace("    year: 2030\n", "")
        .replace("'% GRDP'", "con")
        .replace(", en: At", ", xx: At")
    )
    text = text.replace("digital-economy-grdp-share", "buffaloes").replace(
        ", xx: Attract experts.", ""
    )
    counts = call(
        "corpus", "stats", write_corpus(tmp_path / "corpus", province=text), "--json"
    ).json
    assert counts["links"] == {"stated": 1, "editorial": 2, "unlinked": 2}
    assert (counts["with_actor"], counts["with_due"], counts["untranslated"]) == (1, 1, 1)
    assert counts["targets_without_year"] == 1
    assert counts["unregistered"] == {"indicators": 1, "units": 1}
    assert counts["kinds"]["target"] == 3
    assert counts["confidence"]["official"] == {"count": 3, "share": 0.5}
    assert counts["scopes"]["nghe-an"] == {"documents": 1, "provisions": 3, "targets": 1}
    assert counts["pillars"]["human-resources"] == {"central": 1, "nghe-an": 2}


def test_stats_in_words_are_a_table(call: Call) -> None:
    lines = call("corpus", "stats", lang=Language.VI).out.splitlines()
    counts = call("corpus", "stats", "--json").json
    assert "Tỉnh, thành phố: 34" in lines
    row = next(line for line in lines if line.startswith("Nghệ An ")).split()[2:]
    held = counts["scopes"]["nghe-an"]
    assert row[:3] == [str(held[key]) for key in ("documents", "provisions", "targets")]
    pillars = [str(counts["pillars"][key].get("nghe-an", "·")) for key in counts["pillars"]]
    assert row[3:] == pillars
    assert max(len(line) for line in lines) <= 120


def test_diff_tells_what_changed(call: Call, tmp_path: Path) -> None:
    newer = PROVINCE.replace("value: 25", "value: 30").replace("Attract experts", "Draw experts")
    build_small(tmp_path / "old")
    build_small(tmp_path / "new", province=newer)
    answer = call("corpus", "diff", tmp_path / "old", tmp_path / "new")
    assert answer.out.splitlines() == [
        "From pack 1 (as of 21 Nov 2026) to pack 1 (as of 21 Nov 2026): 2 changes.",
        "",
        "Nghe An · 305-KH/TU · 1: ≥ 25 % of GRDP → ≥ 30 % of GRDP, 2030",
        "Nghe An · 305-KH/TU · 3: wording changed: [deleted: Attract] [added: Draw] experts.",
    ]
    record = call("corpus", "diff", tmp_path / "old", tmp_path / "new", "--json").json
    assert list(record) == ["old", "new", "changes"]
    kinds = [(one["kind"], one["scope"], one["id"][-1]) for one in record["changes"]]
    assert kinds == [("figure-changed", "nghe-an", "1"), ("text-changed", "nghe-an", "3")]
    sides = [record["changes"][0][side]["figure"]["low"] for side in ("before", "after")]
    assert sides == [25, 30]


def test_diff_of_equal_packs_says_so(call: Call, tmp_path: Path) -> None:
    build_small(tmp_path / "one")
    answer = call("corpus", "diff", tmp_path / "one", tmp_path / "one")
    said = "The packs 1 and 1 hold the same documents with the same content.\n"
    assert (answer.status, answer.out) == (0, said)
    record = call("corpus", "diff", tmp_path / "one", tmp_path / "one", "--json").json
    assert record["changes"] == []
    missing = call("corpus", "diff", tmp_path / "one", tmp_path / "none")
    assert missing.failed("There is no corpus pack at")


def test_schema(call: Call, corpus_folder: Path) -> None:
    schema = call("corpus", "schema").json
    assert call("corpus", "schema", corpus_folder).json == schema
    assert schema["properties"]["scope"]["enum"][:2] == ["central", "an-giang"]


def test_a_sheet_goes_out_and_comes_in(call: Call, tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus")
    sheet, book = folder / "nghe-an.yaml", tmp_path / "nghe-an.xlsx"
    answer = call("corpus", "export-xlsx", sheet, "-o", book)
    assert (answer.status, answer.out) == (0, f"Wrote {book}.\n")
    sheet.unlink()
    answer = call("corpus", "import-xlsx", book, "-o", sheet)
    assert (answer.status, answer.out.splitlines()[-1]) == (0, f"Wrote {sheet}.")
    assert call("corpus", "check", folder).status == 0


def test_a_workbook_with_errors_is_reported_by_row(call: Call, tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus")
    sheet, book = folder / "nghe-an.yaml", tmp_path / "nghe-an.xlsx"
    call("corpus", "export-xlsx", sheet, "-o", book)
    opened = load_workbook(book)
    opened["documents"]["B2"] = "poem"
    opened.save(book)
    answer = call("corpus", "import-xlsx", book, "-o", sheet)
    wrong = [line for line in answer.out.splitlines() if "ERROR" in line]
    assert answer.status == 1
    assert len(wrong) == 1
    place = f"{book}, worksheet “documents”, row 2: ERROR: there is no value “poem”"
    assert wrong[0].startswith(place)
    assert answer.out.splitlines()[-1].startswith(f"{sheet} was not written")
    assert sheet.read_text(encoding="utf-8") == PROVINCE


def test_a_sheet_with_errors_is_not_exported(call: Call, tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus", province=BROKEN)
    answer = call("corpus", "export-xlsx", folder / "nghe-an.yaml", "-o", tmp_path / "book.xlsx")
    assert answer.status == 1
    assert answer.out.startswith(f"{folder / 'nghe-an.yaml'}:6: ERROR: ")
    assert not (tmp_path / "book.xlsx").exists()


def test_what_is_no_workbook_gets_one_sentence(call: Call, tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus")
    (tmp_path / "book.xlsx").write_bytes(b"PK")
    target = folder / "nghe-an.yaml"
    for book in ("book.xlsx", "none.xlsx"):
        answer = call("corpus", "import-xlsx", tmp_path / book, "-o", target)
        assert answer.failed("Cannot read")
    answer = call("corpus", "import-xlsx", tmp_path / "book.xlsx", "-o", tmp_path / "x.yaml")
    assert answer.failed("The folder")


def test_on_a_terminal_progress_is_shown(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    answer = call("corpus", "check", write_corpus(tmp_path / "corpus"))
    assert answer.err == "\rReading 1/2 files\rReading 2/2 files\n"
