"""A process of its own that is ended at a named step, as by a power cut: `killed.py PROFILE DO STEP N`.

It prints the uid of each note that the store has acknowledged.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from songhanh.core.own import Hold, Note
from songhanh.store.own import backups, steps
from songhanh.store.own.opening import open_for_reading
from songhanh.store.own.own_store import FILE, OwnStore
from songhanh.store.own.recovery import recover

STATUS = 77


def die_at(step: str, times: int) -> None:
    """End this process when a step is passed for the nth time."""
    left = times

    def hook(passed: steps.Step) -> None:
        nonlocal left
        left -= passed == step
        if left == 0:
            os._exit(STATUS)

    steps.hook = hook


def write(profile: Path, step: str, times: int) -> None:
    """Save a note, then another during which the process ends."""
    store = OwnStore.open(profile)
    for number in range(2):
        if number:
            die_at(step, times)
        note = Note(uid=f"note-{number}", hold=Hold.NOTHING, target="", body="x" * 5000)
        store.put(note)
        sys.stdout.write(f"{note.uid}\n")
        sys.stdout.flush()


def migrate(profile: Path, step: str, times: int) -> None:
    """Open a database that lacks the last steps."""
    die_at(step, times)
    OwnStore.open(profile)


def back_up(profile: Path, step: str, times: int) -> None:
    """Make a copy."""
    die_at(step, times)
    connection = open_for_reading(profile / FILE)
    backups.back_up(connection, profile, datetime(2026, 11, 21, tzinfo=UTC))


def bring_back(profile: Path, step: str, times: int) -> None:
    """Recover from a copy."""
    die_at(step, times)
    recover(profile, backups.newest_good(profile))


if __name__ == "__main__":
    folder, do, at, nth = sys.argv[1:]
    {"write": write, "migrate": migrate, "back_up": back_up, "bring_back": bring_back}[do](
        Path(folder), at, int(nth)
    )
