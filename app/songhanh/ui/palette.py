"""The colours, by name. Code and style sheet use these names and never a colour of their own."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette


class Theme(StrEnum):
    """What the user may choose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Palette:
    """One theme; every field but `name` is a colour written `#RRGGBB`."""

    name: str
    window: str
    surface: str
    raised: str
    hover: str
    selected: str
    pressed: str
    text: str
    text2: str
    textoff: str
    accent: str
    accent_hover: str
    on_accent: str
    link: str
    border: str
    control: str
    focus: str
    mark: str
    mark_text: str
    ahead: str
    equal: str
    behind: str
    nc: str
    bar: str
    base: str
    warn_bg: str
    warn: str
    err_bg: str
    err: str
    ok_bg: str

    def color(self, token: str) -> QColor:
        """Return the colour called `token`, a field of this class."""
        return QColor(getattr(self, token))

    def tokens(self) -> dict[str, str]:
        """Return every colour by its name, for templates."""
        colors = asdict(self)
        del colors["name"]
        return colors


LIGHT = Palette(
    name="light",
    window="#F3F2EE",
    surface="#FFFFFF",
    raised="#FAF9F7",
    hover="#EAE8E2",
    selected="#E1E9F6",
    pressed="#DAD7CF",
    text="#1C2025",
    text2="#525962",
    textoff="#8D9299",
    accent="#284A85",
    accent_hover="#1F3B6C",
    on_accent="#FFFFFF",
    link="#284A85",
    border="#DBD8D0",
    control="#7F858D",
    focus="#284A85",
    mark="#FFE8A3",
    mark_text="#1C2025",
    ahead="#17633F",
    equal="#3B5573",
    behind="#8A4700",
    nc="#565D66",
    bar="#6B84AE",
    base="#1C2025",
    warn_bg="#FFF6DF",
    warn="#7A4B00",
    err_bg="#FDECEA",
    err="#9C231A",
    ok_bg="#E8F3EC",
)

DARK = Palette(
    name="dark",
    window="#17191C",
    surface="#1F2226",
    raised="#25292E",
    hover="#2E3338",
    selected="#2B3D5E",
    pressed="#3A4047",
    text="#E8E6E1",
    text2="#ABB1B9",
    textoff="#6F767E",
    accent="#466FB8",
    accent_hover="#3C62A6",
    on_accent="#FFFFFF",
    link="#A6C1F4",
    border="#363B41",
    control="#7E868F",
    focus="#A6C1F4",
    mark="#5E4A10",
    mark_text="#FFF1C4",
    ahead="#83D2A6",
    equal="#B3C6DF",
    behind="#F0B56F",
    nc="#ABB1B9",
    bar="#6F8EC4",
    base="#E8E6E1",
    warn_bg="#3A3016",
    warn="#F2C879",
    err_bg="#43221F",
    err="#FFB4AB",
    ok_bg="#1D3528",
)

CONTRAST = Palette(
    name="contrast",
    window="#000000",
    surface="#000000",
    raised="#000000",
    hover="#1F1F1F",
    selected="#003A8C",
    pressed="#333333",
    text="#FFFFFF",
    text2="#FFFFFF",
    textoff="#A6A6A6",
    accent="#FFE100",
    accent_hover="#FFF27A",
    on_accent="#000000",
    link="#9CD6FF",
    border="#FFFFFF",
    control="#FFFFFF",
    focus="#FFE100",
    mark="#FFE100",
    mark_text="#000000",
    ahead="#7CFFB0",
    equal="#FFFFFF",
    behind="#FFB454",
    nc="#FFFFFF",
    bar="#8A8A8A",
    base="#FFFFFF",
    warn_bg="#000000",
    warn="#FFE100",
    err_bg="#000000",
    err="#FF9C9C",
    ok_bg="#000000",
)

# Sheets are printed grey: a colour would come out of the office's printer as an unknown tone.
PAPER = replace(
    LIGHT,
    name="paper",
    window="#ECECEC",
    raised="#ECECEC",
    text="#000000",
    text2="#000000",
    border="#000000",
    control="#000000",
    ahead="#000000",
    equal="#000000",
    behind="#000000",
    nc="#000000",
    bar="#6B6B6B",
    base="#000000",
)


def _luminance(color: str) -> float:
    """Return the relative luminance as WCAG 2.2 defines it."""
    value = QColor(color)
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (value.redF(), value.greenF(), value.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: str, b: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21, by the formula of WCAG 2.2."""
    low, high = sorted((_luminance(a), _luminance(b)))
    return (high + 0.05) / (low + 0.05)


def qpalette(palette: Palette) -> QPalette:
    """Return the same colours for the parts that read no style sheet, as placeholders do."""
    role = QPalette.ColorRole
    roles = {
        role.Window: palette.window,
        role.WindowText: palette.text,
        role.Base: palette.surface,
        role.AlternateBase: palette.raised,
        role.Text: palette.text,
        role.PlaceholderText: palette.text2,
        role.Button: palette.surface,
        role.ButtonText: palette.text,
        role.BrightText: palette.err,
        role.Highlight: palette.selected,
        role.HighlightedText: palette.text,
        role.Accent: palette.accent,
        role.Link: palette.link,
        role.LinkVisited: palette.link,
        role.ToolTipBase: palette.text,
        role.ToolTipText: palette.surface,
        role.Light: palette.surface,
        role.Midlight: palette.hover,
        role.Mid: palette.border,
        role.Dark: palette.control,
        role.Shadow: palette.control,
    }
    colors = QPalette()
    for each, color in roles.items():
        colors.setColor(each, QColor(color))
    off = QColor(palette.textoff)
    for each in (role.WindowText, role.Text, role.ButtonText, role.Link):
        colors.setColor(QPalette.ColorGroup.Disabled, each, off)
    return colors


def from_system(colors: QPalette) -> Palette:
    """Return a palette made of nothing but the system's own colours.

    Windows' contrast themes are chosen by people who need just these colours. Only the pairs that
    such a theme promises are used, so a chosen row keeps its colour and shows by bar and edge.
    """
    role = QPalette.ColorRole

    def of(which: QPalette.ColorRole) -> str:
        return colors.color(QPalette.ColorGroup.Active, which).name().upper()

    window, text = of(role.Window), of(role.WindowText)
    accent, on_accent, link = of(role.Highlight), of(role.HighlightedText), of(role.Link)
    off = colors.color(QPalette.ColorGroup.Disabled, role.WindowText).name().upper()
    same = dict.fromkeys(
        ("surface", "raised", "hover", "selected", "pressed", "warn_bg", "err_bg", "ok_bg"), window
    )
    signs = dict.fromkeys(("ahead", "equal", "behind", "nc", "base", "warn", "err"), text)
    return Palette(
        name="system",
        window=window,
        text=text,
        text2=text,
        textoff=off,
        accent=accent,
        accent_hover=accent,
        on_accent=on_accent,
        link=link,
        border=text,
        control=text,
        focus=accent,
        mark=accent,
        mark_text=on_accent,
        bar=off,
        **same,
        **signs,
    )


def choose(theme: Theme, scheme: Qt.ColorScheme) -> Palette:
    """Return the palette for the user's choice; `scheme` is what the system shows."""
    if theme is Theme.SYSTEM:
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    return {Theme.LIGHT: LIGHT, Theme.DARK: DARK, Theme.CONTRAST: CONTRAST}[theme]
