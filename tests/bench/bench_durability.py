"""Kill a process that writes notes, again and again, and look whether an acknowledged one is lost.

What is killed is the process, not the machine: that the disk keeps what it said it had is the
disk's own promise. Every restart checks the whole database. Exit status 1 if anything was lost.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import dev
from songhanh.core.own import Note
from songhanh.store.own import backups
from songhanh.store.own.own_store import OwnStore

LONGEST = 0.06  # seconds of writing before the kill


def main() -> int:
    """Kill as often as asked and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100, help="how often (default: 100)")
    parser.add_argument("--seed", type=int, default=57)
    parser.add_argument("--remote", action="store_true", help="use the rollback journal")
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    expected: dict[str, str] = {}
    faults: list[str] = []
    acknowledged = undecided = 0
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder)
        for number in range(asked.kills):
            said = run(profile, number, chance.random() * LONGEST, remote=asked.remote)
            acknowledged += sum(line.startswith("done") for line in said)
            pending = settle(said, expected)
            undecided += bool(pending)
            faults += [f"kill {number}: {fault}" for fault in compare(profile, expected, pending)]
        size = sum(file.stat().st_size for file in profile.rglob("*") if file.is_file())
    seconds = time.monotonic() - start
    print(f"{asked.kills} kills in {seconds:.0f} s, journal {'DELETE' if asked.remote else 'WAL'}")
    print(f"{acknowledged} changes acknowledged, {len(expected)} notes, {size / 1e6:.1f} MB")
    print(f"{undecided} kills fell between the beginning of a change and its acknowledgement")
    print(f"lost or damaged: {len(faults)}", *faults[:10], sep="\n  ")
    return 1 if faults else 0


def run(profile: Path, number: int, seconds: float, *, remote: bool) -> list[str]:
    """Let a writer write for a moment, kill it, and return the whole lines that it said."""
    command = [sys.executable, "-m", "tests.bench._writer", str(profile), str(number)]
    command += ["remote"] * remote
    with subprocess.Popen(command, cwd=dev.ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        ready = writer.stdout.readline()
        time.sleep(seconds)
        writer.kill()
        said = writer.stdout.read()
    if ready != "ready\n":
        raise SystemExit("the writer could not open the database")
    return said.splitlines() if said.endswith("\n") else said.splitlines()[:-1]


def settle(said: list[str], expected: dict[str, str]) -> tuple[str, str] | None:
    """Note what was acknowledged; return the change that was begun and not acknowledged."""
    pending = None
    for line in said:
        what, uid, mark = line.split()
        pending = (uid, mark) if what == "begin" else None
        if what == "done":
            expected[uid] = mark
    return pending


def compare(profile: Path, expected: dict[str, str], pending: tuple[str, str] | None) -> list[str]:
    """Open the database as the program does and return what is not as it was acknowledged.

    The pending change may have been made or not; from now on what is there counts.
    """
    store = OwnStore.open(profile)
    problem = store.problem
    found = {note.uid: note.body.partition(" ")[0] for note in store.all(Note)}
    store.back_up()
    store.close()
    if problem is not None:
        return [f"not opened: {problem.code}"]
    if backups.newest_good(profile) is None:
        return ["no good copy"]
    if pending and found.get(pending[0]) == pending[1]:
        expected[pending[0]] = pending[1]
    return [
        f"note {uid}: {mark} acknowledged, {found.get(uid)} found"
        for uid, mark in expected.items()
        if found.get(uid) != mark
    ]


if __name__ == "__main__":
    raise SystemExit(main())
