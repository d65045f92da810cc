"""The user's own things in the window: saved beside it, and told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from songhanh.core.errors import OwnInUseError
from songhanh.core.own import SavedComparison
from songhanh.ui.own import Own

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def own(qapp: QApplication, profile: Path) -> Iterator[Own]:
    opened = Own(profile)
    yield opened
    opened.close()


def test_what_is_put_is_saved_and_told(qtbot: QtBot, own: Own):
    entry = SavedComparison(name="Bốn tỉnh", request="{}")
    told: list[object] = []
    own.saved.connect(told.append)
    with qtbot.waitSignal(own.changed) as changed:
        own.put(entry)
    assert told == [entry]
    assert changed.args == [SavedComparison]
    assert own.all(SavedComparison) == [entry]
    with qtbot.waitSignal(own.changed):
        own.remove(entry)
    assert own.all(SavedComparison) == []


def test_closing_waits_for_what_is_still_to_be_saved(own: Own, profile: Path):
    entries = [SavedComparison(name=str(n), request="{}") for n in range(30)]
    for entry in entries:
        own.put(entry)
    own.close()
    again = Own(profile)
    assert again.all(SavedComparison) == entries
    again.close()


def test_what_cannot_be_saved_is_told(qtbot: QtBot, own: Own, profile: Path):
    second = Own(profile)
    assert isinstance(second.problem, OwnInUseError)
    entry = SavedComparison(name="Bốn tỉnh", request="{}")
    with qtbot.waitSignal(second.failed) as told:
        second.put(entry)
    entries, reason = told.args
    assert entries == (entry,)
    assert isinstance(reason, OwnInUseError)
    assert own.problem is None
    second.close()
