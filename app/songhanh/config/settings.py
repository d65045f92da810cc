"""What the user has set, in one small readable file of the profile.

A missing, half-written or foreign file gives the defaults; a value that makes no sense gives the
default of that value. What cannot be saved is kept until the program ends.
"""

from __future__ import annotations

import json
import logging
import os
from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING, Any, Self

from songhanh.core.model import Language

if TYPE_CHECKING:
    from pathlib import Path

logger = logging.getLogger(__name__)

FILE = "settings.json"


@dataclass(slots=True)
class Settings:
    """The user's choices. `theme` is system, light, dark or contrast; `text_size` is per cent."""

    language: Language = Language.VI
    theme: str = "system"
    text_size: int = 100
    my_province: str = ""
    basket: list[str] = field(default_factory=list)
    recent: list[str] = field(default_factory=list)

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
        if isinstance(record, dict):
            for each in fields(cls):
                settings._take(each.name, record.get(each.name))
        return settings

    def _take(self, name: str, value: Any) -> None:
        """Set one value if it makes sense."""
        if name == "language" and value in list(Language):
            self.language = Language(value)
        elif name == "theme" and value in ("system", "light", "dark", "contrast"):
            self.theme = value
        elif name == "text_size" and value in (100, 115, 125, 150, 175, 200):
            self.text_size = value
        elif name == "my_province" and isinstance(value, str):
            self.my_province = value
        elif name in ("basket", "recent") and isinstance(value, list):
            setattr(self, name, [item for item in value if isinstance(item, str)])

    def save(self, profile: Path) -> bool:
        """Write the settings beside their place and move them there; False if that cannot be."""
        text = json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n"
        fresh = profile / f"{FILE}.new"
        try:
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
