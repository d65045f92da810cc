"""A second start hands over to the first one; another profile is another program."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import dev
from songhanh.ui.hand_over import Receiver, target_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def run(script: str) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": str(dev.ROOT / "app")}
    return subprocess.Popen([sys.executable, "-c", script], env=environment)


def handed_over(qtbot: QtBot, profile: Path, line: str) -> bool:
    """Hand over from another process: waiting for the answer, it holds its Python to itself."""
    script = (
        "from pathlib import Path\n"
        "from songhanh.ui.hand_over import hand_over\n"
        f"raise SystemExit(not hand_over(Path({str(profile)!r}), {line!r}))\n"
    )
    process = run(script)
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
    return process.returncode == 0


def test_the_first_one_gets_what_a_later_start_was_given(qtbot: QtBot, tmp_path: Path) -> None:
    receiver = Receiver(tmp_path)
    got: list[str] = []
    receiver.received.connect(got.append)
    lines = ["", "songhanh:57-nq-tw#III.4", f"file:///{'%E1%BB%A7' * 3000}", "--quit"]
    for line in lines:
        assert handed_over(qtbot, tmp_path, line)
    assert got == lines
    assert not handed_over(qtbot, tmp_path / "another", "")
    receiver.close()
    assert not handed_over(qtbot, tmp_path, "")


def test_one_that_was_killed_leaves_nothing_in_the_way(qtbot: QtBot, tmp_path: Path) -> None:
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from songhanh.ui.hand_over import Receiver\n"
        "app = QCoreApplication([])\n"
        f"receiver = Receiver(Path({str(tmp_path)!r}))\n"
        "os._exit(9)\n"
    )
    assert run(script).wait(timeout=20) == 9
    receiver = Receiver(tmp_path)
    assert handed_over(qtbot, tmp_path, "")
    receiver.close()


def test_an_address_names_what_to_open() -> None:
    assert target_of("songhanh:57-nq-tw#III.4") == "57-nq-tw#III.4"
    assert target_of("songhanh://nghe-an/305-kh-tu#7") == "nghe-an/305-kh-tu#7"
    assert target_of("--quit") == target_of("") == ""
