"""How the program looks just now, handed to every view, and the word when it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget

from songhanh.ui.icons import Icons
from songhanh.ui.palette import LIGHT, Palette
from songhanh.ui.scale import Role, Scale
from songhanh.ui.when_seen import WhenSeen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QAction, QColor, QIcon


class Look(QObject):
    """The palette, the text size and the icons in use.

    A view takes it in its constructor, asks it whenever it paints, and says by `follow` what to do
    if it keeps anything that was made of it.
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
        self._palette = palette
        self._scale = scale or Scale()
        self._icons = Icons(icon_folder, palette)
        self._base = QFont()
        self._fonts: dict[Role, QFont] = {}
        self.seen = WhenSeen(self)

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
            self._icons = self._icons.in_colors(palette)
        self._palette, self._scale = palette, scale
        self._fonts.clear()  # each row that is painted asks for several
        self.changed.emit()

    def follow(self, widget: QWidget, renew: Callable[[], object]) -> None:
        """Have `renew` bring a widget up to date after each change, before it is seen again."""
        _Follower(self, widget, renew)

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


class _Follower(QObject):
    """Brings one widget up to date, and goes with it."""

    def __init__(self, look: Look, widget: QWidget, renew: Callable[[], object]) -> None:
        super().__init__(widget)
        self._look = look
        self._widget = widget
        self._renew = renew
        look.changed.connect(self._follow)

    def _follow(self) -> None:
        self._look.seen.do(self._widget, self._renew)


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
        look.changed.connect(self._follow)
        self._renew()

    def _follow(self) -> None:
        control, seen = self._control, self._look.seen
        if isinstance(control, QAbstractButton):
            seen.do(control, self._renew)
            return
        places = control.associatedObjects()
        if not places or any(isinstance(place, QToolButton) for place in places):
            self._renew()
        else:  # in menus, which are not open now
            seen.do_later(control, self._renew)

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


def set_type(widget: QWidget, role: Role) -> None:
    """Say what the words of a label are; the style sheet gives them size and weight."""
    widget.setProperty("type", role.value)
