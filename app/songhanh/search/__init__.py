"""Full-text search over packs: a typed border round Whoosh, which nothing else imports."""

from __future__ import annotations

import functools
import sys
from types import ModuleType


def _stand_in(name: str, **contents: object) -> bool:
    """Let a module be this, unless somebody has loaded it; tell whether it is."""
    if name in sys.modules:
        return False
    sys.modules[name] = module = ModuleType(name)
    module.__dict__.update(contents)
    return True


# Whoosh-Reloaded takes a decorator from a package that loads asyncio and ssl with it; that costs a
# tenth of a start, and the standard library has the same one.
_stand_in("cached_property", cached_property=functools.cached_property)

# One of its modules, here loaded before the others, names a function of the web that it never calls,
# which would take as long again; who needs the real module afterwards shall find it.
_offline = _stand_in("urllib.request", urlretrieve=None)
try:
    import whoosh.compat  # noqa: F401
finally:
    if _offline:
        del sys.modules["urllib.request"]
