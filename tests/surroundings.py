"""Give Qt the same surroundings on every machine: no screen, three known font families, one locale.

To be called before Qt's application is made. The tests do so in conftest.py; whatever else draws
without a screen, such as the pictures of the windows, should do the same.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import dev

if TYPE_CHECKING:
    from pathlib import Path

FONT_FOLDER = dev.BUILD / "tests" / "fonts"

# Liberation Serif and Mono stand in for Times New Roman and Courier New; the window is in Open Sans;
# DejaVu has the arrows and marks that both lack. No hinting and no subpixels: they follow the screen.
FONTCONFIG = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  {folders}
  <cachedir>{cache}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Liberation Serif</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>Liberation Mono</family></prefer></alias>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
"""

# What a desktop sets to scale, style or translate every Qt program on it.
PERSONAL = [
    "LANGUAGE",
    "QT_ENABLE_HIGHDPI_SCALING",
    "QT_FONT_DPI",
    "QT_QPA_PLATFORMTHEME",
    "QT_SCALE_FACTOR",
    "QT_SCALE_FACTOR_ROUNDING_POLICY",
    "QT_SCREEN_SCALE_FACTORS",
    "QT_STYLE_OVERRIDE",
]


def prepare(*, onscreen: bool = False) -> None:
    """Set the environment variables that Qt and fontconfig read.

    With `onscreen` windows are shown on the screen that is there, in the fonts of the tests.
    """
    for name in PERSONAL:
        os.environ.pop(name, None)
    os.environ["LC_ALL"] = "C.UTF-8"
    if not onscreen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if file := write_fontconfig(FONT_FOLDER):
        os.environ["FONTCONFIG_FILE"] = str(file)


def write_fontconfig(target: Path) -> Path | None:
    """Write a fontconfig file that knows the fonts of the tests and no other.

    Returns nothing where they are not all installed; letters then look as they do on that system.
    """
    found = [dev.fonts(file, version) for file, version in dev.FONTS]
    if not all(found):
        return None
    folders = sorted({file.parent for files in found for file in files})
    text = FONTCONFIG.format(
        folders="\n  ".join(f"<dir>{folder}</dir>" for folder in folders), cache=target / "cache"
    )
    target.mkdir(parents=True, exist_ok=True)
    file = target / "fonts.conf"
    if not file.exists() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8")  # another run beside this one may be reading it
    return file
