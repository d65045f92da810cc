"""Full-text search over packs: a typed border round Whoosh, which nothing else imports."""

from __future__ import annotations

import functools
import sys
from types import ModuleType


def _stand_in(name: str, **contents: object) -> None:
    """Let a module be this, unless somebody has loaded it."""
    if name not in sys.modules:
        module = ModuleType(name)
        module.__dict__.update(contents)
        sys.modules[name] = module


# Whoosh-Reloaded takes a decorator from a package that loads asyncio and ssl with it; that costs a
# tenth of a start, and the standard library has the same one.
_stand_in("cached_property", cached_property=functools.cached_property)
