"""What the window is started with, beside the settings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

QUIT = "--quit"
ADDRESS = "songhanh:"
FILE = "file:"


@dataclass(frozen=True, slots=True)
class Start:
    """How this start differs from a plain one."""

    packs: Sequence[Path] = ()
    """The packs to open instead of the one that came with the program."""
    line: str = ""
    """What to open, or to do, as it is handed over to a program that runs already."""
    self_test: Path | None = None
    """The folder for the report, if the program is to try itself out and end."""

    @property
    def alone(self) -> bool:
        """Whether it wants to be a program of its own, and hands nothing over."""
        return bool(self.packs or self.self_test)


def line_of(argument: str) -> str:
    """Return the line for a lone argument: an address, or a file as a URL; nothing for a command.

    No command holds a dot or a slash, and every file does that the system starts the program with.
    """
    if argument.startswith((ADDRESS, FILE)):
        return argument
    is_file = not argument.startswith("-") and any(mark in argument for mark in "./\\")
    return Path(argument).absolute().as_uri() if is_file else ""
