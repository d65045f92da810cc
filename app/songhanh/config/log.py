"""The log: a few small files in the profile that say what the program did, not what the user did.

Messages name files and events. Of an error only its kind and the places in the program are kept,
as its words may quote what was typed or read.
"""

from __future__ import annotations

import logging
import traceback
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from typing_extensions import override

from songhanh.config.private import scrub

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

FOLDER = "log"
FILE = "songhanh.log"
_BYTES, _FILES = 256 * 1024, 3
# Their words speak of the program's own names, never of what was typed or read.
_TELLING = (AttributeError, ImportError, NameError, RuntimeError, TypeError)


class _Discreet(logging.Formatter):
    def __init__(self, profile: Path) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._profile = profile

    @override
    def format(self, record: logging.LogRecord) -> str:
        return scrub(super().format(record), [self._profile])

    @override
    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        return describe(ei[1]) if ei[1] is not None else ""


class _File(RotatingFileHandler):
    @override
    def handleError(self, record: logging.LogRecord) -> None:
        """Let the line go: on a full disk there is nowhere to put it, and nobody to be told."""


def start_log(profile: Path) -> logging.Handler | None:
    """Begin to write the log of a profile; return its handler, or None where nothing can be written."""
    folder = profile / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = _File(folder / FILE, maxBytes=_BYTES, backupCount=_FILES - 1, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(_Discreet(profile))
    logger = logging.getLogger("songhanh")
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    return handler


def stop_log(handler: logging.Handler | None) -> None:
    """End the log."""
    if handler is not None:
        logging.getLogger("songhanh").removeHandler(handler)
        handler.close()


def describe(error: BaseException) -> str:
    """Return an error as its kind and the way to it through the program, without personal content."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = ["Traceback (most recent call last):"]
    lines += [f'  File "{f.filename}", line {f.lineno}, in {f.name}' for f in frames]
    words = f": {error}" if isinstance(error, _TELLING) else ""
    lines.append(f"{type(error).__qualname__}{words}")
    if error.__cause__ is not None:
        lines = [describe(error.__cause__), "which led to:", *lines]
    return "\n".join(lines)
