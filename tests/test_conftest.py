"""What conftest.py promises every test is tried on tests that break it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import dev

if TYPE_CHECKING:
    from pathlib import Path

CARELESS = """
import socket, threading
from concurrent.futures import ThreadPoolExecutor

def test_thread():
    global pool
    pool = ThreadPoolExecutor(1, "forgotten-worker")
    pool.submit(print)

def test_window(qapp):
    from PySide6.QtWidgets import QWidget
    global window
    window = QWidget(objectName="forgotten-window")
    window.show()

def test_network():
    try:
        socket.create_connection(("songhanh.test", 80))
    except Exception:
        pass

def test_tidy(qtbot):
    from PySide6.QtWidgets import QWidget
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(print)
"""


def test_a_careless_test_fails(tmp_path: Path) -> None:
    (tmp_path / "test_careless.py").write_text(CARELESS, encoding="utf-8")
    options = ["-p", "tests.conftest", "-p", "no:cacheprovider", "--rootdir", str(tmp_path)]
    env = os.environ | {"PYTHONPATH": str(dev.ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "-rA", "-q", str(tmp_path)],
        check=False,
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
    )
    for fault in ("forgotten-worker_0", "forgotten-window", "('songhanh.test', 80)"):
        assert re.search(f"^E +Failed: .*{re.escape(fault)}$", done.stdout, re.MULTILINE), (
            done.stdout
        )
    assert "1 failed, 3 passed, 2 errors" in done.stdout


def test_a_profile_is_set_and_empty(profile: Path) -> None:
    assert os.environ["SONGHANH_PROFILE"] == str(profile)
    assert not profile.exists()


@pytest.mark.skipif("FONTCONFIG_FILE" not in os.environ, reason="the fonts are not all installed")
def test_only_the_fonts_of_the_tests_are_known(qapp: object) -> None:
    from PySide6.QtGui import QFontDatabase

    families = set(QFontDatabase.families()) - {"Sans Serif", "Serif", "Monospace"}  # Qt's own
    assert {"Liberation Serif", "Open Sans", "DejaVu Sans"} <= families
    assert all(name.startswith(("Liberation", "Open Sans", "DejaVu")) for name in families)
