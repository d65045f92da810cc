"""Whatever is in the file of settings, the program starts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from songhanh.config.settings import FILE, Settings
from songhanh.config.window_state import WindowState
from songhanh.core.model import Language

if TYPE_CHECKING:
    from pathlib import Path

CHOSEN = Settings(
    Language.EN,
    "dark",
    150,
    "nghe-an",
    office="UBND xã Thanh Chương",
    superior="UBND tỉnh Nghệ An",
    head="state",
    printer="LBP 2900",
    start="start",
    windows=[
        WindowState(
            tabs=[{"kind": "place", "document": "57-nq-tw"}],
            front=1,
            tree="resolution",
            branches={"resolution": ["57-nq-tw"]},
            basket=["57-nq-tw", "nghe-an"],
            place=[-1366, 0, 1366, 728, 1],
        ),
        WindowState(basket=["can-tho"]),
    ],
    closed=[WindowState(tabs=[{"kind": "start"}])],
)


def test_what_is_saved_is_loaded(profile: Path) -> None:
    assert CHOSEN.save(profile)
    assert Settings.load(profile) == CHOSEN
    assert [file.name for file in profile.iterdir()] == [FILE]


def test_without_a_file_the_defaults_hold(profile: Path) -> None:
    assert Settings.load(profile) == Settings()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe\x00", b"null", b"[1, 2]", b'"dark"', b"[" * 100_000],
    ids=["empty", "half", "no text", "null", "list", "word", "deep"],
)
def test_a_corrupt_file_gives_the_defaults(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert Settings.load(tmp_path) == Settings()


def test_a_folder_in_its_place_gives_the_defaults(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert Settings.load(tmp_path) == Settings()


@pytest.mark.parametrize(
    "record",
    [
        {"language": "fr", "theme": "pink", "text_size": 300, "my_province": 5, "basket": "57"},
        {"language": None, "theme": [], "text_size": "150", "my_province": None, "basket": {}},
        {"language": {}, "theme": 1, "text_size": True, "basket": None},
        {"head": "army", "start": 1, "tabs": {}, "front": -1, "branches": [], "window": [1, 2]},
        {"office": None, "printer": 1, "tree": [], "front": True, "branches": {"a": 1}},
        {"window": [800, 600, "no"], "tabs": [1, None], "branches": {"a": [1]}},
        {"windows": {}, "closed": [5]},
    ],
)
def test_a_value_without_sense_gives_its_default(tmp_path: Path, record: object) -> None:
    (tmp_path / FILE).write_text(json.dumps(record))
    assert Settings.load(tmp_path) == Settings()


def test_what_makes_sense_is_kept_beside_what_does_not(tmp_path: Path) -> None:
    window = {"basket": ["nghe-an", 3, None], "place": [0, 0, 5], "front": True, "tabs": 1}
    record = {"theme": "contrast", "text_size": 7, "windows": [None, window], "future": 1}
    (tmp_path / FILE).write_text(json.dumps(record))
    kept = Settings(theme="contrast", windows=[WindowState(basket=["nghe-an"])])
    assert Settings.load(tmp_path) == kept


def test_a_file_of_an_older_program_is_filled_up(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"language": "en"}')
    assert Settings.load(tmp_path) == Settings(language=Language.EN)


def test_the_only_window_of_an_older_program_is_the_first_one(tmp_path: Path) -> None:
    tabs = [{"kind": "start"}]
    record = {"tabs": tabs, "front": 0, "window": [1366, 728, 0], "basket": ["57-nq-tw"]}
    (tmp_path / FILE).write_text(json.dumps(record))
    settings = Settings.load(tmp_path)
    only = WindowState(tabs=tabs, basket=["57-nq-tw"], place=[0, 0, 1366, 728, 0])
    assert settings.windows == [only]
    assert settings.save(tmp_path)
    assert "tabs" not in json.loads((tmp_path / FILE).read_text())
    assert Settings.load(tmp_path).windows == [only]


def test_what_a_newer_program_wrote_besides_is_kept(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"language": "en", "voice": {"speed": 2}}')
    assert Settings.load(tmp_path).save(tmp_path)
    assert json.loads((tmp_path / FILE).read_text())["voice"] == {"speed": 2}


def test_lists_are_not_shared() -> None:
    Settings().windows.append(WindowState())
    assert Settings().windows == []


def test_saving_to_an_unwritable_place_says_no(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert not CHOSEN.save(tmp_path / "file")


def test_a_failed_save_keeps_what_was_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    CHOSEN.save(tmp_path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert not Settings().save(tmp_path)
    assert Settings.load(tmp_path) == CHOSEN


def test_half_a_letter_cannot_be_saved_and_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"windows": [{"basket": ["\\\\ud800"]}]}'.replace("\\\\", "\\"))
    settings = Settings.load(tmp_path)
    assert not settings.save(tmp_path)
