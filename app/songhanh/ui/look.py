"""How the program looks just now, handed to every view, and the word when it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QAbstractButton

from songhanh.ui.icons import Icons
from songhanh.ui.palette import LIGHT, Palette
from songhanh.ui.scale import Role, Scale
from songhanh.ui.style import apply_style

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction, QColor, QIcon
    from PySide6.QtWidgets import QApplication, QWidget


class Look(QObject):
    """The palette, the text size and the icons in use.

    A view takes it in its constructor, asks it whenever it paints, and connects `changed` if it
    keeps anything that was made of it.
    """

    changed = Signal()

    def __init__(
        self,
        icon_folder: Path,
        palette: Palette = LIGHT,
        scale: Scale | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = icon_folder
        self._palette = palette
        self._scale = scale or Scale()
        self._icons = Icons(icon_folder, palette)
        self._base = QFont()
        self._fonts: dict[Role, QFont] = {}

    @property
    def palette(self) -> Palette:
        """The colours in use."""
        return self._palette

    @property
    def scale(self) -> Scale:
        """The text size in use."""
        return self._scale

    def change(self, palette: Palette, scale: Scale) -> None:
        """Take another palette or text size, and tell everybody when it is one."""
        if (palette, scale) == (self._palette, self._scale):
            return
        if palette != self._palette:
            self._icons = Icons(self._folder, palette)
        self._palette, self._scale = palette, scale
        self._fonts.clear()  # each row that is painted asks for several
        self.changed.emit()

    def px(self, n: float) -> int:
        """Return `n` pixels at 100 % as pixels at the text size in use."""
        return self._scale.px(n)

    def font(self, role: Role) -> QFont:
        """Return the font for a kind of text, for painting; labels take `set_type`."""
        base = QGuiApplication.font()
        if base != self._base:
            self._base = base
            self._fonts.clear()
        if role not in self._fonts:
            self._fonts[role] = self._scale.font(role)
        return QFont(self._fonts[role])

    def color(self, token: str) -> QColor:
        """Return a colour by its name."""
        return self._palette.color(token)

    def icon(self, name: str, size: int = 16, color: str = "text") -> QIcon:
        """Return an icon whose `size` at 100 % grows with the text."""
        return self._icons.icon(name, self.px(size), color)

    def icon_with_words(self, name: str, color: str = "text") -> QIcon:
        """Return an icon for a control that has words too, for an icon size of 20 × 16."""
        return self._icons.with_words(name, self.px(16), color)

    def icon_size(self, *, words: bool = False) -> QSize:
        """Return the size to set where an icon is shown, alone or before words."""
        side = self.px(16)
        return QSize(side * 5 // 4 if words else side, side)

    def dress(self, control: QAbstractButton | QAction, name: str, color: str = "text") -> None:
        """Give a button or an action its icon, and again after each change of the look."""
        _Dress(self, control, name, color)


class _Dress(QObject):
    """Keeps the icon of one control up to date; goes with the control."""

    def __init__(
        self, look: Look, control: QAbstractButton | QAction, name: str, color: str
    ) -> None:
        super().__init__(control)
        self._look = look
        self._control = control
        self._name = name
        self._color = color
        look.changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        look, control = self._look, self._control
        if not isinstance(control, QAbstractButton):
            control.setIcon(look.icon(self._name, color=self._color))
        elif control.text():
            control.setIcon(look.icon_with_words(self._name, self._color))
            control.setIconSize(look.icon_size(words=True))
        else:
            control.setIcon(look.icon(self._name, color=self._color))
            control.setIconSize(look.icon_size())


class Dresser(QObject):
    """Puts a look on the application, now and at each change; made once, by `main`."""

    def __init__(self, look: Look, app: QApplication, template: Path, cache: Path) -> None:
        super().__init__(look)
        self._look = look
        self._app = app
        self._template = template.read_text(encoding="utf-8")
        self._cache = cache
        self.apply()
        look.changed.connect(self.apply)

    def apply(self) -> None:
        """Dress every window in the look."""
        apply_style(self._app, self._look.palette, self._look.scale, self._template, self._cache)


def set_type(widget: QWidget, role: Role) -> None:
    """Say what the words of a label are; the style sheet gives them size and weight."""
    widget.setProperty("type", role.value)
