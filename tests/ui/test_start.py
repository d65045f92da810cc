"""What a start may load before its first picture: an old PC with a slow disk waits for each of it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from songhanh.config.paths import find_paths

if TYPE_CHECKING:
    from pathlib import Path

MODULES = 140  # of the program
FILES, BYTES = 60, 2_500_000  # besides modules and libraries

START = """
import json, os, sys
opened = set()
sys.addaudithook(lambda name, given: opened.add(str(given[0])) if name == "open" else None)

from PySide6.QtCore import QEvent, QObject
from songhanh.config.settings import Settings
from songhanh.main import main
from songhanh.ui import app

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            files = [file for file in opened if os.path.isfile(file) and ".py" not in file]
            told = {"modules": sorted(sys.modules), "files": {f: os.path.getsize(f) for f in files}}
            print(json.dumps(told), flush=True)
            os._exit(0)
        return False

painted = Painted()
show = app.Program.show

def watch(self):
    self.window.installEventFilter(painted)
    show(self)

app.Program.show = watch
main([])
"""


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what a start from source had loaded when its window was painted first."""
    profile: Path = tmp_path_factory.mktemp("start")
    (profile / "settings.json").write_text('{"toured": true}', encoding="utf-8")
    surroundings = {"SONGHANH_PROFILE": str(profile), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", START],
        env={"PATH": "", "HOME": str(profile), "LANG": "C.UTF-8", **surroundings},
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_the_first_picture_waits_for_no_view_but_the_start_page(start: dict[str, Any]) -> None:
    ours = [name for name in start["modules"] if name.startswith("songhanh.")]
    late = (
        "songhanh.export", "songhanh.health", "songhanh.search.engine", "songhanh.ui.charts",
        "songhanh.ui.context.linked", "songhanh.ui.notebook.notebook_desk", "songhanh.ui.printing",
        "songhanh.ui.reading",
    )  # fmt: skip
    views = [name for name in ours if name.endswith("_view")]
    assert (views, [name for name in ours if name.startswith(late)]) == ([], [])
    assert not {"numpy", "whoosh.index", "yaml", "tomllib"} & set(start["modules"])
    assert len(ours) <= MODULES


def test_the_first_picture_waits_for_few_files(start: dict[str, Any]) -> None:
    files: dict[str, int] = start["files"]
    index = find_paths().pack / "index"
    assert [file for file in files if file.startswith(str(index))] == []
    assert len(files) <= FILES, sorted(files)
    assert sum(files.values()) <= BYTES, files
