"""What opening the search loads, and what only searching does."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("module", ["songhanh.search.engine", "songhanh.search.indexer"])
def test_numpy_waits_for_the_first_search(module: str) -> None:
    code = f"import sys, {module}; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_whoosh_does_not_bring_the_network_stack() -> None:
    code = "import sys, songhanh.search.engine; sys.exit('asyncio' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
