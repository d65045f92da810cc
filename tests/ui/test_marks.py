from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from songhanh.core.compare import Standing
from songhanh.core.model import Confidence
from songhanh.ui.marks import mark_token, paint_bar, paint_mark
from songhanh.ui.palette import LIGHT, PAPER


def _canvas(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    return image


def _mark(kind: Standing | Confidence, side: int = 48) -> QImage:
    image = _canvas(side, side)
    painter = QPainter(image)
    paint_mark(painter, QRectF(0, 0, side, side), kind, QColor("black"))
    painter.end()
    return image


def _bar(value: float, base: float | None, end: float | None = None) -> QImage:
    image = _canvas(76, 11)
    painter = QPainter(image)
    paint_bar(painter, QRectF(0, 0, 76, 11), value, base, PAPER, end)
    painter.end()
    return image


def _ink(image: QImage) -> float:
    shades = [
        image.pixelColor(x, y).value() for x in range(image.width()) for y in range(image.height())
    ]
    return sum(255 - shade for shade in shades) / (255 * len(shades))


@pytest.mark.parametrize("family", [Standing, Confidence])
def test_marks_are_told_apart_in_grey(qapp, family):
    marks = {kind: _mark(kind) for kind in family}
    assert all(_ink(mark) > 0.05 for mark in marks.values())
    for (_, one), (_, other) in combinations(marks.items(), 2):
        differing = sum(
            abs(one.pixelColor(x, y).value() - other.pixelColor(x, y).value()) > 100
            for x in range(48)
            for y in range(48)
        )
        assert differing > 48 * 48 / 20


def test_the_broken_circle_stays_broken_when_small(qapp):
    image = _mark(Standing.NOT_COMPARABLE, 11)
    closed = _mark(Confidence.TRANSLATED, 11)
    assert _ink(image) < _ink(closed)


def test_every_mark_has_a_colour():
    for kind in (*Standing, *Confidence):
        assert LIGHT.color(mark_token(kind)).isValid()


def test_a_bar_shows_value_base_and_range(qapp):
    full, ranged = _bar(0.5, 0.9), _bar(0.5, 0.9, 0.8)
    assert full.pixelColor(20, 7).value() == QColor(PAPER.bar).value()
    assert full.pixelColor(50, 7).value() == 255
    assert full.pixelColor(68, 1).value() == 0
    stripes = [ranged.pixelColor(x, 7).value() for x in range(40, 60)]
    assert set(stripes) == {255, QColor(PAPER.bar).value()}


@pytest.mark.parametrize("base", [0.0, 1.0, 3.0])
def test_the_tick_stays_within_the_bar(qapp, base):
    image = _bar(2.0, base)
    assert any(image.pixelColor(x, 1).value() == 0 for x in range(76))


def test_a_bar_without_base_has_no_tick(qapp):
    image = _bar(0.5, None)
    assert all(image.pixelColor(x, 1).value() == 255 for x in range(76))
