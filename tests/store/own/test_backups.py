"""Copies of the user's database: how many are kept, which is taken, what is saved of a damaged file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from songhanh.core.errors import OwnDamagedError
from songhanh.core.own import Hold, Note
from songhanh.store.own import backups
from songhanh.store.own.opening import open_for_reading
from songhanh.store.own.own_store import FILE, OwnStore
from songhanh.store.own.recovery import recover

if TYPE_CHECKING:
    from pathlib import Path

START = datetime(2026, 1, 1, 8, tzinfo=UTC)
MOST = backups.DAYS + backups.WEEKS + backups.MONTHS


def note(number: int) -> Note:
    return Note(uid=f"note-{number:04}", hold=Hold.NOTHING, target="", body="chữ " * 50)


def filled(profile: Path, many: int = 1) -> None:
    store = OwnStore.open(profile)
    store.put(*[note(number) for number in range(many)])
    store.close()


@given(st.lists(st.integers(0, 24 * 400), max_size=80))
def test_a_bounded_number_is_kept_and_always_the_newest(hours: list[int]):
    moments = {START + timedelta(hours=hour) for hour in hours}
    stay = backups.kept(moments)
    assert stay <= moments
    assert len(stay) <= MOST
    assert max(moments, default=None) == max(stay, default=None)
    assert backups.kept(stay) == stay


def test_a_year_of_daily_copies_thins_out():
    stay = sorted(backups.kept(START + timedelta(days=day) for day in range(365)), reverse=True)
    last = START + timedelta(days=364)
    assert [last - timedelta(days=n) for n in range(7)] == stay[:7]
    assert {moment.month for moment in stay} == {7, 8, 9, 10, 11, 12}
    assert len(stay) <= MOST


def test_one_copy_a_day_and_old_ones_go(profile: Path):
    filled(profile)
    with closing(open_for_reading(profile / FILE)) as connection:
        for day in range(60):
            moment = START + timedelta(days=day)
            assert backups.is_due(profile, moment)
            backups.back_up(connection, profile, moment)
            assert not backups.is_due(profile, moment + timedelta(hours=3))
    names = [copy.name for copy in backups.listed(profile)]
    assert names[0] == "own-20260301T080000Z.sqlite"
    assert len(names) <= MOST
    assert len(list((profile / backups.FOLDER).iterdir())) == len(names)


def test_a_damaged_copy_is_passed_over(profile: Path):
    filled(profile)
    with closing(open_for_reading(profile / FILE)) as connection:
        old = backups.back_up(connection, profile, START)
        new = backups.back_up(connection, profile, START + timedelta(days=1))
    assert backups.newest_good(profile) == new
    new.write_bytes(new.read_bytes()[:5000])
    assert backups.newest_good(profile) == old


def test_what_a_damaged_file_still_has_is_saved(profile: Path):
    filled(profile, 20)
    store = OwnStore.open(profile)
    assert store.back_up()
    assert not store.back_up()  # not twice a day
    store.put(*[note(number) for number in range(20, 400)])
    store.close()
    damage(profile / FILE)
    broken = OwnStore.open(profile)
    assert isinstance(broken.problem, OwnDamagedError)
    broken.close()

    done = recover(profile, backups.newest_good(profile))

    assert done.kept is not None
    assert done.kept.name.startswith("own-damaged-")
    store = OwnStore.open(profile)
    assert store.problem is None
    found = {each.uid for each in store.all(Note)}
    store.close()
    assert {f"note-{number:04}" for number in range(20)} <= found
    assert done.rescued == len(found) - 20
    assert done.rescued > 100


def test_without_a_copy_one_starts_anew_and_keeps_the_damaged_file(profile: Path):
    profile.mkdir(parents=True)
    (profile / FILE).write_bytes(b"damaged" * 1000)
    done = recover(profile, None)
    assert done.kept is not None
    assert done.kept.read_bytes() == b"damaged" * 1000
    filled(profile)


def test_a_database_that_was_taken_away_is_not_replaced_by_an_empty_one(profile: Path):
    filled(profile)
    store = OwnStore.open(profile)
    store.back_up()
    store.close()
    (profile / FILE).unlink()
    store = OwnStore.open(profile)
    assert isinstance(store.problem, OwnDamagedError)
    store.close()
    recover(profile, backups.newest_good(profile))
    store = OwnStore.open(profile)
    assert store.count(Note) == 1
    store.close()


def damage(path: Path) -> None:
    """Overwrite a page in the middle of the notes."""
    with closing(sqlite3.connect(path)) as connection:
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute("PRAGMA journal_mode = DELETE")
    with path.open("rb+") as file:
        file.seek(size * (pages // 2))
        file.write(b"\xff" * size)
