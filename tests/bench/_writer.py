"""A process that writes and changes notes until it is killed: `_writer.py PROFILE SEED [remote]`.

It names each change before it makes it and says when it is acknowledged.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from songhanh.core.own import Hold, Note, edited
from songhanh.store.own import opening
from songhanh.store.own.own_store import OwnStore

CHANGED = 5  # one change in so many goes to a note that is there already


def main() -> None:
    """Write until somebody ends this process."""
    profile, seed, *remote = sys.argv[1:]
    if remote:
        opening.is_remote = lambda *_: True
    store = OwnStore.open(Path(profile))
    if store.problem is not None:
        raise store.problem
    chance = random.Random(seed)
    notes = store.all(Note)[-50:]
    say("ready")
    for count in range(1_000_000):
        body = f"{seed}.{count} " + "chữ " * chance.randrange(2000)
        if notes and count % CHANGED == 0:
            note = edited(chance.choice(notes), body=body)
        else:
            note = Note(hold=Hold.NOTHING, target="", body=body)
            notes.append(note)
        say(f"begin {note.uid} {seed}.{count}")
        store.put(note)
        say(f"done {note.uid} {seed}.{count}")


def say(line: str) -> None:
    """Write a line at once, by one call of the system."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
