"""A button that the program paints itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from songhanh.ui.look import Look


class PaintedButton(QAbstractButton):
    """Can be reached by the keyboard, and is measured anew when the look changes."""

    def __init__(self, look: Look, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.updateGeometry)

    def ground(self, token: str) -> QColor:
        """Return the colour of the ground, which is `token` while nobody touches the button."""
        return self._look.color(
            "pressed" if self.isDown() else "hover" if self.underMouse() else token
        )

    def paint_box(
        self,
        painter: QPainter,
        token: str,
        edge: str = "control",
        *,
        above: int = 0,
        corner: int = 4,
    ) -> None:
        """Paint ground and edge in these colours, leaving `above` free above and below."""
        focus = self.hasFocus()
        inset = 1.0 if focus else 0.5
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.color("focus" if focus else edge), 2 if focus else 1))
        painter.setBrush(self.ground(token))
        box = self.rect().toRectF().adjusted(inset, above + inset, -inset, -above - inset)
        painter.drawRoundedRect(box, corner, corner)
