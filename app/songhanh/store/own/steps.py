"""The named steps of everything that writes, so that tests can end the program at each of them.

The program itself sets no hook: passing a step costs a look at one variable.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

hook: Callable[[str], None] | None = None
"""Called with the name of each step that is passed; for tests alone."""


def passed(step: str) -> None:
    """Tell the hook, if there is one, how far things have come."""
    if hook is not None:
        hook(step)
