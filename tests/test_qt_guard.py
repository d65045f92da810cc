"""Guard the choice of the Qt binding: some releases of it end Python after some thousand calls.

PySide6 6.12.0 takes one reference of None too many in every call that returns nothing. Python 3.11
counts those references and aborts when none is left ("deallocating None"); from 3.12 on None is
immortal and nothing is seen. So a newer release has to pass here, on 3.11, before it is pinned.
"""

from __future__ import annotations

import subprocess
import sys

VOID_CALLS = """
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(20_000):
    thing.setObjectName("x")
"""


def test_calls_that_return_nothing_do_not_end_python() -> None:
    done = subprocess.run(
        [sys.executable, "-c", VOID_CALLS], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
