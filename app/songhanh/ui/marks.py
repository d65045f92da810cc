"""The marks of comparison and of confidence, and the small bar; for screen and paper alike.

Each mark differs from the others in shape, so that a grey print tells as much as the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from songhanh.core.compare import Standing
from songhanh.core.model import Confidence

if TYPE_CHECKING:
    from songhanh.ui.palette import Palette

_BOX = 12.0
_CENTRE = QPointF(6, 6)
_BAR_HEIGHT = 11.0


class MarkPath(NamedTuple):
    """A mark in a box of 12 × 12: what is filled, what is drawn, and the pen for it."""

    filled: QPainterPath
    drawn: QPainterPath
    pen: float = 0
    dashes: tuple[float, ...] = ()


def _triangle(*corners: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    return path


def _circle(radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(_CENTRE, radius, radius)
    return path


def _half_circle(radius: float) -> QPainterPath:
    path = QPainterPath(_CENTRE)
    path.arcTo(QRectF(6 - radius, 6 - radius, 2 * radius, 2 * radius), 90, 180)
    path.closeSubpath()
    return path


def mark_path(kind: Standing | Confidence) -> MarkPath:
    """Return the shape of a mark."""
    nothing = QPainterPath()
    if isinstance(kind, Confidence):
        edge = _circle(4.3)
        inside = {
            Confidence.OFFICIAL: _circle(4.9),
            Confidence.REPORTED: _half_circle(4.3),
            Confidence.TRANSLATED: nothing,
        }
        return MarkPath(inside[kind], edge, 1.2)
    if kind is Standing.AHEAD:
        return MarkPath(_triangle((6, 1.5), (11, 10.5), (1, 10.5)), nothing)
    if kind is Standing.EQUAL:
        bars = QPainterPath()
        bars.addRect(QRectF(1, 3, 10, 2.2))
        bars.addRect(QRectF(1, 6.8, 10, 2.2))
        return MarkPath(bars, nothing)
    if kind is Standing.BEHIND:
        return MarkPath(nothing, _triangle((1.4, 2), (10.6, 2), (6, 10.2)), 1.5)
    return MarkPath(nothing, _circle(4.6), 1.4, (1.5, 1.1))


def paint_mark(painter: QPainter, rect: QRectF, kind: Standing | Confidence, color: QColor) -> None:
    """Paint a mark into the square `rect`, whatever its size and the device."""
    mark = mark_path(kind)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _BOX, rect.height() / _BOX)
    painter.fillPath(mark.filled, color)
    if mark.pen:
        pen = QPen(color, mark.pen)
        # With round or square ends the dashes of so small a circle close up.
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if mark.dashes:
            pen.setDashPattern(list(mark.dashes))
        painter.strokePath(mark.drawn, pen)
    painter.restore()


def mark_token(kind: Standing | Confidence) -> str:
    """Return the name of the colour a mark has on the screen."""
    if isinstance(kind, Confidence):
        return "text"
    return "nc" if kind is Standing.NOT_COMPARABLE else kind.value


def paint_bar(
    painter: QPainter,
    rect: QRectF,
    value_fraction: float,
    base_fraction: float | None,
    palette: Palette,
    range_fraction: float | None = None,
) -> None:
    """Paint a value as a bar with the tick of the base; fractions are parts of the width.

    A range is full up to its lower end, `value_fraction`, and striped up to `range_fraction`. The
    line, the bar on it and the tick share a height of 11, so 76 × 11 is the size at 100 %.
    """
    unit = rect.height() / _BAR_HEIGHT
    line = QRectF(rect.left(), rect.bottom() - unit, rect.width(), unit)
    bar = QRectF(rect.left(), line.top() - 6 * unit, rect.width() * _part(value_fraction), 6 * unit)
    painter.save()
    # Edges on whole dots: a bar of six pixels with soft edges looks like two bars.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(line, palette.color("control"))
    painter.fillRect(bar, palette.color("bar"))
    if range_fraction is not None:
        _paint_stripes(painter, bar, rect.left() + rect.width() * _part(range_fraction), palette)
    if base_fraction is not None:
        middle = rect.left() + rect.width() * _part(base_fraction)
        left = min(max(middle - unit, rect.left()), rect.right() - 2 * unit)
        tick = QRectF(left, rect.top(), 2 * unit, rect.height())
        painter.fillRect(tick, palette.color("base"))
    painter.restore()


def _part(fraction: float) -> float:
    return min(max(fraction, 0.0), 1.0)


def _paint_stripes(painter: QPainter, bar: QRectF, end: float, palette: Palette) -> None:
    """Paint upright stripes from the end of a bar to `end`."""
    stripe = bar.height() / 3
    left = bar.right() + stripe / 2
    while left < end:
        width = min(stripe, end - left)
        painter.fillRect(QRectF(left, bar.top(), width, bar.height()), palette.color("bar"))
        left += 1.5 * stripe
