"""Take the pictures of help: `python -m tests.help_pictures FOLDER`.

`python3 dev.py screens` takes them into build/screens/help, to be looked at; with `resources/help/pictures`
as the folder they replace those that are shipped. They have few colours and are kept as such: small.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from songhanh.config.paths import find_paths
from songhanh.config.settings import Settings
from songhanh.core.model import Language
from songhanh.store.library import Library
from songhanh.ui.app import Program, make_application
from tests.screens import SCREENS, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

    from songhanh.ui.main_window import MainWindow
    from songhanh.ui.palette import Palette

WIDTH, COLORS = 620, 96
PLAIN = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
SMALLEST = 0  # as Qt counts the quality of a PNG: the same picture in fewer bytes


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: the screen it is taken of, the size of the window, and the part that is shown."""

    screen: Callable[[MainWindow], None]
    width: int
    height: int
    part: Callable[[MainWindow], QWidget | None]
    top: int = 0
    high: int = 0


def _front(window: MainWindow) -> QWidget | None:
    return window.tabs.current


def _provision(window: MainWindow) -> None:
    window.desk.open_hit("nghe-an/305-kh-tu#10")


SHOTS = {
    "start": Shot(SCREENS["start"], 900, 560, _front),
    "find": Shot(SCREENS["results"], 690, 520, _front, high=330),
    "browse": Shot(SCREENS["document"], 1366, 728, lambda window: window.navigator, high=390),
    "read": Shot(_provision, 1366, 728, lambda window: window.context, high=420),
    "compare": Shot(SCREENS["comparison-indicator"], 760, 520, _front, high=390),
    "sheets": Shot(SCREENS["sheet"], 1000, 640, _front),
    "work": Shot(SCREENS["work-commune"], 760, 520, _front, high=340),
    "own": Shot(SCREENS["document-noted"], 1366, 728, lambda window: window.context),
    "trouble": Shot(SCREENS["health"], 700, 480, _front, high=400),
}
THEMES = {"light": "", "dark": "-dark"}


def take(app: QApplication, folder: Path) -> None:
    """Take every picture in both languages, light and dark."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in Language:
        for theme, suffix in THEMES.items():
            with tempfile.TemporaryDirectory() as profile:
                settings = Settings(language=language, theme=theme, my_province="nghe-an")
                paths = replace(find_paths(), profile=Path(profile))
                program = Program(app, paths, settings, Library.open([paths.pack]))
                program.show()
                for name, shot in SHOTS.items():
                    image = _shoot(app, program, shot)
                    image.save(
                        str(folder / f"{name}-{language.value}{suffix}.png"), quality=SMALLEST
                    )
                program.close()


def _shoot(app: QApplication, program: Program, shot: Shot) -> QImage:
    window = program.window
    window.resize(shot.width, shot.height)
    shot.screen(window)
    settle(app, program)
    part = shot.part(window)
    assert part is not None
    focus = app.focusWidget()
    if focus is not None:
        focus.clearFocus()
    image = part.grab().toImage()
    image = image.copy(0, shot.top, image.width(), min(shot.high or image.height(), image.height()))
    if image.width() > WIDTH:
        image = image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    palette = program.session.look.palette
    painter = QPainter(image)
    painter.setPen(QColor(palette.border))
    painter.drawRect(0, 0, image.width() - 1, image.height() - 1)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Indexed8, _table(image, palette), PLAIN)


def _table(image: QImage, palette: Palette) -> list[int]:
    """Return the text's colours and those that a picture has most of; more would make it large.

    A picture made smaller has hardly a point left that is as dark as its letters are.
    """
    own = [palette.color(token).rgb() for token in ("text", "text2", "accent", "link")]
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    points = memoryview(plain.constBits()).cast("I")
    most = [color for color, _ in Counter(points).most_common(COLORS)]
    return list(dict.fromkeys([*own, *most]))


if __name__ == "__main__":
    take(make_application(), Path(sys.argv[1]))
