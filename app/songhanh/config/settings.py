"""What the user has set, in one small readable file of the profile.

A missing, half-written or foreign file gives the defaults; a value that makes no sense gives the
default of that value. What a newer program wrote besides is kept as it is. What cannot be saved is
kept until the program ends.
"""

from __future__ import annotations

import json
import logging
import os
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Self

from songhanh.config.window_state import OLDER, WindowState
from songhanh.core.model import Language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

logger = logging.getLogger(__name__)

FILE = "settings.json"
TEXT_SIZES = (80, 90, 100, 115, 125, 150, 175, 200)
"""What the text size may be, in per cent."""
THEMES = ("system", "light", "dark", "contrast")
HEADS = ("none", "state", "party")
"""How a sheet may begin: with nothing, as an office of the State, as one of the Party."""
STARTS = ("start", "last")
"""What the window may open with: the start page, or what was open last."""


@dataclass(slots=True)
class Settings:
    """The user's choices, and what the windows were like when they closed.

    `office` and `superior` stand at the head of sheets; `printer` is the name of one, or empty for
    the system's. `windows` are those that were open, the one used last in front; `closed` are those
    closed before, the last one in front. `toured` tells that the tour was shown;
    `history`, whether what is read is remembered.
    """

    language: Language = Language.VI
    theme: str = "system"
    text_size: int = 100
    my_province: str = ""
    office: str = ""
    superior: str = ""
    head: str = "none"
    printer: str = ""
    start: str = "last"
    windows: list[WindowState] = field(default_factory=list)
    closed: list[WindowState] = field(default_factory=list)
    toured: bool = False
    history: bool = True
    others: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def load(cls, profile: Path) -> Self:
        """Read the settings of a profile; whatever is wrong with them, the program starts."""
        try:
            record = json.loads((profile / FILE).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError, RecursionError) as error:
            logger.info("settings not readable, defaults are used: %s", error)
            return cls()
        settings = cls()
        kept = record if isinstance(record, dict) else {}
        for name, value in kept.items():
            if name in _MAKES_SENSE and _MAKES_SENSE[name](value):
                settings._take(name, value)
            elif name not in _MAKES_SENSE and name not in OLDER:
                settings.others[name] = value
        older = WindowState.from_older(kept)
        if "windows" not in kept and older != WindowState():
            settings.windows = [older]
        return settings

    def _take(self, name: str, value: Any) -> None:
        """Set a value that makes sense, without the items of a list that make none."""
        if name == "language":
            value = Language(value)
        elif name in _WINDOWS:
            value = [WindowState.from_record(item) for item in value if isinstance(item, dict)]
        setattr(self, name, value)

    def save(self, profile: Path) -> bool:
        """Write the settings beside their place and move them there; False if that cannot be."""
        mine = asdict(self)
        record = mine.pop("others") | mine
        fresh = profile / f"{FILE}.new"
        try:
            text = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
            profile.mkdir(parents=True, exist_ok=True)
            with fresh.open("w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(profile / FILE)
        except (OSError, ValueError) as error:  # half a letter, from a damaged file, has no UTF-8
            logger.info("settings not saved: %s", error)
            return False
        return True


def _one_of(*values: object) -> Callable[[Any], bool]:
    # `True` is a 1 for Python, and no text size.
    return lambda value: type(value) in {str, int} and value in values


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_list(value: Any) -> bool:
    return isinstance(value, list)


_MAKES_SENSE: dict[str, Callable[[Any], bool]] = {
    "language": _one_of(*(language.value for language in Language)),
    "theme": _one_of(*THEMES),
    "text_size": _one_of(*TEXT_SIZES),
    "my_province": _is_text,
    "office": _is_text,
    "superior": _is_text,
    "head": _one_of(*HEADS),
    "printer": _is_text,
    "start": _one_of(*STARTS),
    "windows": _is_list,
    "closed": _is_list,
    "toured": lambda value: isinstance(value, bool),
    "history": lambda value: isinstance(value, bool),
}
_WINDOWS = ("windows", "closed")
