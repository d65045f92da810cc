"""Icons from line drawings, in the colours of the palette, and the sign of the program."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path

    from songhanh.ui.palette import Palette

_STROKE = re.compile(r'stroke-width="[\d.]+"')
_SIGN_SIZES = (16, 24, 32, 48, 64, 128, 256)


class Icons:
    """The icons of one palette; `folder` holds the drawings as `<name>.svg`."""

    def __init__(self, folder: Path, palette: Palette) -> None:
        self._folder = folder
        self._palette = palette
        self._icons: dict[tuple[str, int, int, str], QIcon] = {}
        self._drawn: dict[tuple[str, int, int], QPixmap] = {}

    def in_colors(self, palette: Palette) -> Icons:
        """Return the same icons in another palette; what is drawn need not be drawn again."""
        icons = Icons(self._folder, palette)
        icons._drawn = self._drawn
        return icons

    def icon(self, name: str, size: int = 16, color: str = "text") -> QIcon:
        """Return an icon for a control that shows nothing else; empty when the file is missing."""
        return self._get(name, QSize(size, size), size, color)

    def with_words(self, name: str, size: int = 16, color: str = "text") -> QIcon:
        """Return an icon a quarter wider than high; use it with an icon size of 20 × 16.

        Qt has no setting for the gap between icon and words, so the gap is in the picture.
        """
        return self._get(name, QSize(size * 5 // 4, size), size, color)

    def _get(self, name: str, box: QSize, size: int, color: str) -> QIcon:
        key = (name, box.width(), size, color)
        if key not in self._icons:
            self._icons[key] = self._make(name, box, size, color)
        return self._icons[key]

    def _make(self, name: str, box: QSize, size: int, color: str) -> QIcon:
        icon, drawn = QIcon(), self._draw(name, box, size)
        if not drawn.isNull():
            icon.addPixmap(_tinted(drawn, self._palette.color(color)), QIcon.Mode.Normal)
            icon.addPixmap(_tinted(drawn, self._palette.color("textoff")), QIcon.Mode.Disabled)
        return icon

    def _draw(self, name: str, box: QSize, size: int) -> QPixmap:
        key = (name, box.width(), size)
        if key not in self._drawn:
            try:
                text = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
            except OSError:
                # The word beside an icon says all of it: a missing drawing is no reason to stop.
                self._drawn[key] = QPixmap()
            else:
                self._drawn[key] = _render(_STROKE.sub('stroke-width="1.75"', text), box, size)
        return self._drawn[key]


def _render(drawing: str, box: QSize, size: int) -> QPixmap:
    """Paint a drawing at the left of a box, in as many dots as the screen has."""
    ratio = QGuiApplication.instance().devicePixelRatio()  # type: ignore[union-attr]
    pixmap = QPixmap(box * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def _tinted(drawn: QPixmap, color: QColor) -> QPixmap:
    """Return a drawing, which is of one colour, in another."""
    pixmap = QPixmap(drawn)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), color)
    painter.end()
    return pixmap


def paint_sign(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """Paint the sign of the program, two bars side by side, one full and one open."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 32, rect.height() / 32)
    full = QPainterPath()
    full.addRoundedRect(QRectF(5.5, 2, 8.5, 28), 2.5, 2.5)
    painter.fillPath(full, color)
    painter.setPen(QPen(color, 2.5))
    painter.drawRoundedRect(QRectF(19.25, 8.25, 6.5, 20.5), 1.75, 1.75)
    painter.restore()


def app_icon(palette: Palette) -> QIcon:
    """Return the sign of the program in every size a window system may ask for."""
    icon = QIcon()
    for size in _SIGN_SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_sign(painter, QRectF(0, 0, size, size), palette.color("link"))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
