"""The window: everything that needs Qt, and nothing that could be had without it."""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - it sets what is taken back below

# Qt's binding has every import go through itself and reads the source of each module, to find those that
# want snake_case names of it. None here does, and it would be a tenth of the time that a start takes.
_plain = getattr(builtins, "__orig_import__", None)
if _plain is not None:
    builtins.__import__ = _plain
