"""Where things lie: from source, frozen, and the profile on each system."""

from __future__ import annotations

from pathlib import Path

import pytest

import dev
from songhanh.config.paths import find_paths, profile_folder


def test_from_source(profile: Path) -> None:
    paths = find_paths()
    assert paths.resources == dev.ROOT / "resources"
    assert paths.pack == dev.ROOT / "build" / "pack"
    assert (paths.profile, paths.cache) == (profile, profile / "cache")


def test_frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys._MEIPASS", "/opt/songhanh", raising=False)
    paths = find_paths()
    folders = (paths.resources, paths.icons, paths.translations, paths.pack)
    assert folders == tuple(
        Path("/opt/songhanh") / n for n in ("resources", "icons", "i18n", "pack")
    )


@pytest.mark.parametrize(
    ("platform", "variables", "folder"),
    [
        ("linux", {"XDG_DATA_HOME": "/data"}, Path("/data/songhanh")),
        ("linux", {}, Path("/home/an/.local/share/songhanh")),
        ("win32", {"APPDATA": "/roaming"}, Path("/roaming/Song Hanh")),
        ("win32", {}, Path("/home/an/AppData/Roaming/Song Hanh")),
        ("linux", {"SONGHANH_PROFILE": "/stick"}, Path("/stick")),
    ],
)
def test_the_profile_follows_the_systems_custom(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    platform: str,
    variables: dict[str, str],
    folder: Path,
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/an"))
    for name in ("SONGHANH_PROFILE", "XDG_DATA_HOME", "APPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert profile_folder(tmp_path) == folder


def test_a_folder_beside_the_program_keeps_the_profile(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("SONGHANH_PROFILE")
    beside = tmp_path / "portable"
    assert profile_folder(tmp_path) != beside
    assert profile_folder(tmp_path, portable=True) == beside
    assert profile_folder(tmp_path) == beside


def test_a_stick_that_cannot_be_written_leaves_the_profile_where_it_was(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("SONGHANH_PROFILE")
    usual = profile_folder(tmp_path)
    (tmp_path / "portable").touch()
    assert profile_folder(tmp_path, portable=True) == usual
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / "songhanh"))
    assert find_paths().refused is None  # a file of this name is no wish
    assert find_paths(portable=True).refused == tmp_path / "portable"
