"""Takes what tells of the user out of texts that may be handed on: logs and reports."""

from __future__ import annotations

import getpass
import re
from typing import TYPE_CHECKING

from songhanh.config.paths import home

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def scrub(text: str, folders: Iterable[Path] = ()) -> str:
    """Return `text` without the user's folders and name.

    Args:
        text: What is to be handed on.
        folders: More folders that are nobody's business, such as the profile.
    """
    places = [(folder, f"<{folder.name}>") for folder in folders]
    for folder, name in [*places, (home(), "~")]:
        for spelling in {str(folder), folder.as_posix(), str(folder).replace("\\", "\\\\")}:
            if len(spelling) > 1:
                text = text.replace(spelling, name)
    user = _user()
    return re.sub(rf"\b{re.escape(user)}\b", "<user>", text) if len(user) > 2 else text


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a machine that knows no names
        return ""
