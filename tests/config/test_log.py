"""The log says what the program did, and nothing of what its user wrote or who that is."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from songhanh.config.log import FILE, FOLDER, describe, start_log, stop_log
from songhanh.config.private import scrub

SECRET = "họp với đồng chí Bí thư"  # noqa: S105 - no password


def written(profile: Path) -> str:
    return (profile / FOLDER / FILE).read_text(encoding="utf-8")


def test_the_log_keeps_events_and_no_personal_content(profile: Path) -> None:
    handler = start_log(profile)
    logger = logging.getLogger("songhanh.test")
    try:
        logger.info("opened %s and %s", profile / "x", Path.home() / "Tài liệu")
        raise KeyError(SECRET)  # noqa: TRY301 - the very thing
    except KeyError:
        logger.exception("unexpected")
    finally:
        stop_log(handler)
    logger.info("after the end")
    text = written(profile)
    assert "KeyError" in text
    assert "test_log.py" in text
    assert "~/Tài liệu" in text.replace("\\", "/")
    assert SECRET not in text
    assert str(profile) not in text
    assert "after the end" not in text


def test_the_log_does_not_grow_for_ever(profile: Path) -> None:
    handler = start_log(profile)
    logger = logging.getLogger("songhanh.test")
    for _ in range(3000):
        logger.info("x" * 500)
    stop_log(handler)
    files = list((profile / FOLDER).iterdir())
    assert len(files) == 3
    assert sum(file.stat().st_size for file in files) < 1_000_000


def test_a_profile_that_cannot_be_written_has_no_log(tmp_path: Path) -> None:
    (tmp_path / FOLDER).touch()
    assert start_log(tmp_path) is None


def test_an_error_is_described_by_kind_place_and_cause() -> None:
    def fail() -> None:
        try:
            [].pop()
        except IndexError as error:
            raise TypeError("'NoneType' object is not iterable") from error

    with pytest.raises(TypeError) as caught:
        fail()
    text = describe(caught.value)
    assert "in fail" in text
    assert "TypeError: 'NoneType' object is not iterable" in text
    assert text.index("IndexError") < text.index("TypeError")


def test_folders_and_name_are_taken_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "nguyenan")
    monkeypatch.setattr(Path, "home", lambda: Path("/home/nguyenan"))
    text = scrub("/home/nguyenan/a /data/Song Hanh/b nguyenan", [Path("/data/Song Hanh")])
    assert text == "~/a <Song Hanh>/b <user>"
