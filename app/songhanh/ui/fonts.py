"""Which faces to use, found by asking whether they hold every Vietnamese letter."""

from __future__ import annotations

import logging
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from songhanh.config.paths import find_paths

logger = logging.getLogger(__name__)

_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_VOWELS = "aăâeêioôơuưy"
_WINDOW = ("Segoe UI", "Noto Sans", "Open Sans")
_WANTED = "Times New Roman"
_LIBERATION = "Liberation Serif"
_OTHERS = ("Tinos", "Noto Serif", "FreeSerif", "DejaVu Serif")
_FOLDERS = (Path("/usr/share/fonts/truetype"), Path("/usr/share/fonts"))


@dataclass(frozen=True, slots=True)
class PrintingFace:
    """The face of the sheets; `wanted` is false when it stands in for Times New Roman."""

    family: str
    wanted: bool
    complete: bool


@lru_cache(maxsize=1)
def vietnamese_letters() -> str:
    """Return the 134 letters beyond ASCII that Vietnamese is written with, đ and Đ among them."""
    small = [unicodedata.normalize("NFC", v + t) for v in _VOWELS for t in _TONES]
    letters = [letter for letter in small if not letter.isascii()] + ["đ"]
    return "".join(letters + [letter.upper() for letter in letters])


def is_complete(font: QRawFont) -> bool:
    """Tell whether a face has every Vietnamese letter."""
    return font.isValid() and all(font.supportsCharacter(ord(c)) for c in vietnamese_letters())


def has_family(family: str) -> bool:
    """Tell whether a family is installed and complete in both weights.

    The name alone proves nothing: fontconfig answers with a neighbour for a name it lacks, and an
    old Liberation Serif has 56 of these letters.
    """
    if not QFontDatabase.hasFamily(family):
        return False
    for weight in (QFont.Weight.Normal, QFont.Weight.Bold):
        if not is_complete(QRawFont.fromFont(QFont(family, 12, weight))):
            return False
    return True


def window_family() -> str:
    """Return the family of the window: the first usual one that is here, or the system's."""
    for family in _WINDOW:
        if has_family(family):
            return family
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def printing_face() -> PrintingFace:
    """Return the face of the sheets: Times New Roman, or the nearest that has all letters."""
    if has_family(_WANTED):
        return PrintingFace(_WANTED, wanted=True, complete=True)
    if not has_family(_LIBERATION):
        _load_liberation()
    for family in (_LIBERATION, *_OTHERS, *_serif_families()):
        if has_family(family):
            return PrintingFace(family, wanted=False, complete=True)
    font = QFont("serif")
    font.setStyleHint(QFont.StyleHint.Serif)
    raw = QRawFont.fromFont(font)
    return PrintingFace(raw.familyName(), wanted=False, complete=is_complete(raw))


def _serif_families() -> list[str]:
    families = QFontDatabase.families(QFontDatabase.WritingSystem.Vietnamese)
    return [f for f in families if "serif" in f.lower() and "sans" not in f.lower()]


def _load_liberation() -> None:
    """Load the files of Liberation Serif that are complete, past a version fontconfig prefers."""
    ours = find_paths().resources / "fonts"  # in a bundle, which brings its own
    files = {p for d in _FOLDERS for p in d.glob("liberation*/LiberationSerif-*.ttf")}
    files |= set(ours.glob("LiberationSerif-*.ttf"))
    for path in sorted(files):
        if is_complete(QRawFont(str(path), 12.0)):
            QFontDatabase.addApplicationFont(str(path))
            logger.info("loaded %s", path.name)
