"""What opening the search loads, and what only searching does."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("module", ["songhanh.search.engine", "songhanh.search.indexer"])
def test_numpy_waits_for_the_first_search(module: str) -> None:
    code = f"import sys, {module}; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("module", ["asyncio", "ssl", "http.client"])
def test_whoosh_does_not_bring_the_network_stack(module: str) -> None:
    code = f"import sys, songhanh.search.engine; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_who_needs_the_web_finds_it() -> None:
    code = "import songhanh.search.engine; from urllib.request import urlopen"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_command_does_not_load_what_others_need() -> None:
    code = """
import sys, songhanh.search.engine
from songhanh.main import main
assert main(["search", "--help"]) == 0
unwanted = {"sqlite_utils", "openpyxl", "yaml", "songhanh.core.compare", "songhanh.export.word"}
sys.exit(" ".join(unwanted & sys.modules.keys()) or 0)
"""
    told = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert told.stderr == b""
