"""The style sheet, filled from the palette and the text size, and the style below it."""

from __future__ import annotations

import atexit
import logging
import re
import shutil
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QWidget
from typing_extensions import override

from songhanh.config.paths import is_writable
from songhanh.ui.fonts import window_family
from songhanh.ui.palette import Palette, qpalette
from songhanh.ui.scale import Role, Scale

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOption

logger = logging.getLogger(__name__)

_LINE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="{color}" '
    'stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round">'
    '<polyline points="{points}"/></svg>'
)
_DISC = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
    '<circle cx="12" cy="12" r="12" fill="{color}"/>'
    '<circle cx="12" cy="12" r="4.5" fill="{dot}"/></svg>'
)
# The few signs a style sheet can only take from files: name, token of the colour, drawing.
_SIGNS = {
    "check": (
        "on_accent",
        _LINE.replace("{width}", "3").replace("{points}", "5,12.5 10,17.5 19,7"),
    ),
    "x": (
        "text2",
        _LINE.replace("{width}", "1.75").replace("{points}", "6,6 18,18 12,12 18,6 6,18"),
    ),
    "left": ("text2", _LINE.replace("{width}", "1.75").replace("{points}", "15,6 9,12 15,18")),
    "right": ("text2", _LINE.replace("{width}", "1.75").replace("{points}", "9,6 15,12 9,18")),
    "down": ("text2", _LINE.replace("{width}", "1.75").replace("{points}", "6,9 12,15 18,9")),
    "up": ("text2", _LINE.replace("{width}", "1.75").replace("{points}", "6,15 12,9 18,15")),
    "disc": (
        "accent",
        _DISC,
    ),
}
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_NAME = re.compile(r"@px\((?P<n>[\d.]+)(?:,\s*(?P<more>-?\d+))?\)|@(?P<name>[a-z0-9_]+)")


def write_signs(palette: Palette, cache: Path) -> dict[str, str]:
    """Write the signs in the colours of `palette` and return what `url()` shall hold for each.

    Where the folder cannot be written, they stand in one of this run alone; without that either
    there are none, and the program opens all the same.
    """
    found: dict[str, str] = {}
    if not is_writable(cache):
        cache = _for_this_run(cache)
    for name, (token, drawing) in _SIGNS.items():
        color = palette.tokens()[token]
        path = cache / f"{name}-{color[1:]}-{palette.on_accent[1:]}.svg"
        text = drawing.replace("{color}", color).replace("{dot}", palette.on_accent)
        try:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                cache.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
        except OSError as error:
            logger.info("no sign %s for the style sheet: %s", name, error)
            found[name] = "none"
        else:
            found[name] = f'url("{path.as_posix()}")'
    return found


@lru_cache
def _for_this_run(cache: Path) -> Path:
    """Return a folder that goes when the program ends; `cache` itself if there can be none."""
    try:
        folder = tempfile.mkdtemp(prefix="songhanh-")
    except OSError:
        return cache
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def style_sheet(template: str, palette: Palette, scale: Scale, cache: Path) -> str:
    """Return the style sheet of a theme and a text size.

    In the template `@text` is a colour, `@px(8)` a length that grows with the text, `@px(8, -1)`
    the same less a pixel for a wider edge, `@check` a sign, `@caption` a size of letters.

    Raises:
        KeyError: The template names something that does not exist.
    """
    words = palette.tokens() | write_signs(palette, cache)
    words |= {f"pt_{role.name.lower()}": f"{scale.pt(role):g}pt" for role in Role}

    words["flush"] = f"-{scale.px(3) + 2}px"  # edge and padding of a box
    words |= _round("dot", scale.px(7), edge=1) | _round("badge", scale.px(9), edge=0)

    def value(match: re.Match[str]) -> str:
        if match["n"]:
            return f"{scale.px(float(match['n'])) + int(match['more'] or 0)}px"
        return words[match["name"]]

    return _NAME.sub(value, _COMMENT.sub("", template))


def _round(name: str, half: int, edge: int) -> dict[str, str]:
    """Return width and radius of something round; a radius over the half makes it square."""
    return {name: f"{2 * half}px", f"{name}_radius": f"{half + edge}px"}


class DeskStyle(QProxyStyle):
    """Fusion, with the sizes no style sheet reaches growing with the text."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self.setObjectName("desk")
        self.scale = Scale()
        metric = QStyle.PixelMetric
        self._sizes = {
            metric.PM_LineEditIconSize: 16,
            metric.PM_TabCloseIndicatorWidth: 18,
            metric.PM_TabCloseIndicatorHeight: 18,
            metric.PM_SmallIconSize: 16,
            metric.PM_IndicatorWidth: 17,
            metric.PM_IndicatorHeight: 17,
            metric.PM_MenuButtonIndicator: 16,
        }

    @override
    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        size = self._sizes.get(metric)
        if size is not None:
            return self.scale.px(size)
        return super().pixelMetric(metric, option, widget)


def apply_style(
    app: QApplication, palette: Palette, scale: Scale, template: str, cache: Path
) -> None:
    """Set font, palette and style sheet, at the start and on each change of theme or text size.

    Widgets that are there already have to be polished anew by the one who calls.
    """
    # Every machine draws the same: a native style would follow only half of the style sheet.
    style = app.findChild(DeskStyle)
    if style is None:
        style = DeskStyle()
        app.setStyle(style)
        _stop_effects()
    style.scale = scale
    font = scale.font(Role.UI)
    font.setFamilies([window_family()])
    app.setFont(font)
    app.setPalette(qpalette(palette))
    # Qt would polish every widget now, and again once for each widget it lies in: seconds on a slow
    # machine. Without the rules it remembers by widget, it polishes none.
    app.style().unpolish(app)
    app.setStyleSheet(style_sheet(template, palette, scale, cache))


def _stop_effects() -> None:
    """Let menus and tips appear at once; rolling and fading cost time on two cores."""
    for effect in (
        Qt.UIEffect.UI_AnimateMenu,
        Qt.UIEffect.UI_FadeMenu,
        Qt.UIEffect.UI_AnimateCombo,
        Qt.UIEffect.UI_AnimateTooltip,
        Qt.UIEffect.UI_FadeTooltip,
    ):
        QApplication.setEffectEnabled(effect, False)  # noqa: FBT003 - Qt's own signature


def set_property(widget: QWidget, name: str, value: Any) -> None:
    """Set a property the style sheet asks for, and have the sheet read again for this widget."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
