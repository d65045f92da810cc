"""An id once given stays with what it was given to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from songhanh.core.errors import CannotReadError, CannotWriteError
from songhanh.corpus.frozen_ids import FILE, prints, read_ids, write_ids
from songhanh.corpus.issues import Problem
from songhanh.corpus.sources import read_corpus
from tests.small_corpus import PROVINCE, write_corpus

if TYPE_CHECKING:
    from pathlib import Path

TASK, MEASURE = "nghe-an/305-kh-tu#2", "nghe-an/305-kh-tu#3"


def record(folder: Path) -> int:
    content = read_corpus(folder).content
    return write_ids(folder, read_ids(folder), prints(content.documents, content.provisions))


def found(folder: Path) -> list[tuple[str, int, Problem, str]]:
    issues = read_corpus(folder).issues
    return [(issue.file.name, issue.line, issue.problem, issue.subject) for issue in issues]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a small corpus whose ids are recorded."""
    written = write_corpus(tmp_path / "corpus")
    record(written)
    return written


def change(folder: Path, *changes: tuple[str, str]) -> str:
    text = PROVINCE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (folder / "nghe-an.yaml").write_text(text, encoding="utf-8")
    return text


def line(folder: Path, key: str) -> int:
    lines = (folder / FILE).read_text(encoding="utf-8").splitlines()
    return next(n for n, text in enumerate(lines, 1) if text.startswith(f"{key}\t"))


def test_recorded_ids_are_found_again(folder: Path) -> None:
    assert found(folder) == []
    assert record(folder) == 0


def test_an_edited_text_keeps_its_id(folder: Path) -> None:
    change(folder, ("Đào tạo nhân lực số.", "Đào tạo thêm nhân lực số."))
    assert found(folder) == []


def test_a_new_id_is_to_be_recorded(folder: Path) -> None:
    change(folder, ("documents:\n", "documents:\n" + NEW_DOCUMENT))
    assert found(folder) == [("nghe-an.yaml", 5, Problem.UNRECORDED_ID, "nghe-an/new")]
    assert record(folder) == 1
    assert found(folder) == []


def test_an_id_that_is_gone_is_lost(folder: Path) -> None:
    change(folder, (PROVINCE[PROVINCE.index("  - ref: '3'") : PROVINCE.index("discrep")], ""))
    (folder / FILE).write_text("# one more remark\n\n" + (folder / FILE).read_text())
    assert found(folder) == [(FILE, line(folder, MEASURE), Problem.LOST_ID, MEASURE)]


def test_a_withdrawn_id_is_not_missed_and_not_given_again(folder: Path) -> None:
    ids = (folder / FILE).read_text()
    (folder / FILE).write_text(
        ids.replace(f"{MEASURE}\t{read_ids(folder)[MEASURE]}", f"{MEASURE}\tretired")
    )
    assert found(folder) == [("nghe-an.yaml", 34, Problem.RETIRED_ID, MEASURE)]
    change(folder, (PROVINCE[PROVINCE.index("  - ref: '3'") : PROVINCE.index("discrep")], ""))
    assert found(folder) == []


def test_numbers_that_were_shifted_are_found(folder: Path) -> None:
    change(
        folder, ("- ref: '2'", "- ref: X"), ("- ref: '3'", "- ref: '2'"), ("- ref: X", "- ref: '3'")
    )
    assert found(folder) == [
        ("nghe-an.yaml", 27, Problem.REASSIGNED_ID, f"{TASK} → {MEASURE}"),
        ("nghe-an.yaml", 34, Problem.REASSIGNED_ID, f"{MEASURE} → {TASK}"),
    ]


def test_a_changed_number_with_its_old_id_is_right(folder: Path) -> None:
    change(folder, ("- ref: '2'", f"- ref: II.đ\n    id: {TASK}"))
    assert found(folder) == []


def test_a_record_that_cannot_be_read(folder: Path) -> None:
    (folder / FILE).write_bytes(b"57-nq-tw\t\xff")
    with pytest.raises(CannotReadError):
        read_corpus(folder)
    (folder / FILE).unlink()
    (folder / FILE).mkdir()
    with pytest.raises(CannotReadError):
        read_corpus(folder)
    with pytest.raises(CannotWriteError):
        write_ids(folder, {}, {})


NEW_DOCUMENT = """\
- id: nghe-an/new
  type: news
  title: {vi: Tin, en: News}
  issuer: {vi: Báo, en: Paper}
  sources: [{publisher: Báo, title: Tin, language: vi}]
  provisions: []
"""
