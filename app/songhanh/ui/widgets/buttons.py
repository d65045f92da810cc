"""Buttons as this program has them: with words, with a sign alone, or looking like a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from songhanh.ui.look import Look


class PrimaryButton(QPushButton):
    """The button that ends in paper; a view has one at most."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(words)
        self._look = look
        self.setProperty("role", "primary")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            # An edge in the colour of the focus would hardly show beside the filled button.
            pen = QPen(self._look.color("on_accent"), 2)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(self.rect().adjusted(5, 5, -5, -5))
            painter.end()


def word_button(
    look: Look, words: str, icon: str = "", *, primary: bool = False, small: bool = False
) -> QPushButton:
    """Return a button with words and, if named, an icon before them."""
    button = PrimaryButton(look, words) if primary else QPushButton(words)
    if small:
        button.setProperty("fit", "small")
    if icon:
        look.dress(button, icon, "on_accent" if primary else "text")
    return button


def link_button(words: str) -> QPushButton:
    """Return a button that looks like a link and is one for the keyboard and the reader aloud."""
    button = QPushButton(words)
    button.setProperty("role", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def icon_button(look: Look, icon: str, name: str, key: str = "") -> QToolButton:
    """Return a button that shows an icon alone; its name is its tool tip and is read aloud.

    Args:
        look: Where icon and sizes come from.
        icon: The name of the drawing.
        name: What the button does, in the user's language.
        key: The key that does the same, such as "F9"; shown, not bound.
    """
    button = QToolButton()
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    set_name(button, name, key)
    look.dress(button, icon)
    return button


def set_name(widget: QWidget, name: str, key: str = "") -> None:
    """Name a control that shows no words, in its tool tip and for the reader aloud."""
    keys = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    widget.setToolTip(f"{name} ({keys})" if keys else name)
    widget.setAccessibleName(name)
