"""Each check finds what is wrong, and each repair mends it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import pytest

from songhanh.config.paths import Paths, find_paths
from songhanh.config.settings import Settings
from songhanh.config.words import Words
from songhanh.core.model import Language
from songhanh.core.own import Dossier
from songhanh.health import checks
from songhanh.health.checks import Repair, State
from songhanh.health.report import report, sentence, versions
from songhanh.store.library import Library
from songhanh.store.own.own_store import FILE, OwnStore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def paths(profile: Path, pack_folder: Path, tmp_path: Path) -> Paths:
    """Return a program with a pack of its own that may be damaged."""
    pack = tmp_path / "pack"
    shutil.copytree(pack_folder, pack)
    return replace(find_paths(), profile=profile, pack=pack)


@pytest.fixture
def whole(paths: Paths) -> Iterator[Library]:
    library = Library.open([paths.pack])
    yield library
    library.close()


def test_all_is_well_with_a_fresh_program(paths: Paths, whole: Library) -> None:
    findings = [look() for look in checks.checks(paths, whole)]
    assert [f.state for f in findings if f.part is not checks.Part.SPACE] == [State.GOOD] * 4


def test_a_changed_byte_of_the_index_is_found_and_mended(paths: Paths, whole: Library) -> None:
    victim = max((paths.pack / "index").iterdir(), key=lambda file: file.stat().st_size)
    damaged = bytearray(victim.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    victim.write_bytes(damaged)
    assert checks.check_data(whole).state is State.BAD
    found = checks.check_index(paths, whole)
    assert (found.state, found.repair) == (State.BAD, Repair.INDEX)
    checks.mend_index(paths, whole)
    assert checks.check_index(paths, whole).state is State.GOOD


def test_a_damaged_notebook_comes_back_from_its_copy(paths: Paths) -> None:
    store = OwnStore.open(paths.profile)
    store.put(Dossier(name="Họp thứ hai"))
    assert checks.check_own(paths.profile).state is State.GOOD
    assert store.back_up()
    store.close()
    file = paths.profile / FILE
    file.write_bytes(b"SQLite format 3\0" + bytes(5000))
    found = checks.check_own(paths.profile)
    assert (found.state, found.repair) == (State.BAD, Repair.OWN)
    checks.mend_own(paths.profile)
    assert checks.check_own(paths.profile).state is State.GOOD
    file.unlink()
    assert checks.check_own(paths.profile).key == "own-gone"


def test_settings_and_space(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    Settings().save(paths.profile)
    assert checks.check_settings(paths.profile).key == "settings-good"
    (paths.profile / "settings.json").write_text("{")
    assert checks.check_settings(paths.profile).state is State.WARNING
    (paths.profile / "file").touch()
    assert checks.check_settings(paths.profile / "file" / "under").state is State.BAD

    class Usage(NamedTuple):
        free: int

    for free, state in ((10 * 2**20, State.BAD), (100 * 2**20, State.WARNING)):
        monkeypatch.setattr(shutil, "disk_usage", lambda _, free=free: Usage(free))
        assert checks.check_space(paths.profile / "new" / "er").state is state


@pytest.mark.parametrize("language", list(Language))
def test_the_report_says_everything_and_nothing_personal(
    paths: Paths, whole: Library, language: Language
) -> None:
    words = Words.load(paths.resources / "words", language)
    closed = checks.Finding(
        checks.Part.SETTINGS, State.BAD, "settings-closed", {"folder": str(paths.profile)}
    )
    findings = [look() for look in checks.checks(paths, whole)] + [closed]
    text = report(findings, words, versions(whole, words), paths, f"at {paths.profile}/x")
    assert str(paths.profile) in sentence(closed, words)
    assert str(paths.profile) not in text
    assert words.name(checks.Part.INDEX) in text
    assert whole.packs[0].manifest.version in text
