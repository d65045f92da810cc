"""`songhanh corpus`: check, build, stats."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from songhanh.core.model import Language
from tests.small_corpus import PROVINCE, bytes_of, write_corpus

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

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


def test_stats(call: Call) -> None:
    words = call("corpus", "stats").out
    counts = call("corpus", "stats", "--json").json
    assert list(counts) == [
        "discrepancies", "documents", "provinces", "provinces_with_documents", "provisions",
        "targets",
    ]  # fmt: skip
    assert "Provinces and cities: 34\n" in words
    assert len(words.splitlines()) == len(counts)


def test_on_a_terminal_progress_is_shown(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    answer = call("corpus", "check", write_corpus(tmp_path / "corpus"))
    assert answer.err == "\rReading 1/2 files\rReading 2/2 files\n"
