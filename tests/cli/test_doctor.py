"""`songhanh doctor` on a whole program and on a damaged one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.main import main
from songhanh.store.own.own_store import FILE

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_whole_program_is_well_and_a_report_is_written(
    pack_folder: Path, profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report.txt"
    assert main(["doctor", "--repair", "--pack", str(pack_folder), "-o", str(report)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("[tốt] Gói dữ liệu: ")
    assert "[tốt] Chỉ mục tìm kiếm: Nguyên vẹn." in report.read_text(encoding="utf-8")
    assert str(profile) not in report.read_text(encoding="utf-8")


def test_what_is_damaged_is_told_by_the_exit_status(
    pack_folder: Path, profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile.mkdir()
    (profile / FILE).write_bytes(b"no database" * 500)
    assert main(["doctor", "--repair", "--lang", "en", "--pack", str(pack_folder)]) == 1
    assert "[damaged] Your notebook: " in capsys.readouterr().out
    assert main(["doctor", "--pack", str(pack_folder), "-o", str(tmp_path / "no" / "x")]) == 1
