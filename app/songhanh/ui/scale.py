"""The text size the user chose, and everything that grows with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtGui import QFont, QGuiApplication

from songhanh.config.settings import TEXT_SIZES


class Role(StrEnum):
    """What a piece of text is; a style sheet reads it from the property `type` of a label."""

    CAPTION = "caption"
    UI = "ui"
    HEADING = "heading"
    CELL = "cell"
    READING = "reading"
    FIGURE = "figure"
    VIEW_TITLE = "view-title"
    PAGE_TITLE = "page-title"
    BRAND = "brand"


class _Type(NamedTuple):
    points: float
    semibold: bool


_TYPES = {
    Role.CAPTION: _Type(9, semibold=False),
    Role.UI: _Type(10, semibold=False),
    Role.HEADING: _Type(10, semibold=True),
    Role.CELL: _Type(10.5, semibold=False),
    Role.READING: _Type(12, semibold=False),
    Role.FIGURE: _Type(12, semibold=True),
    Role.VIEW_TITLE: _Type(12, semibold=True),
    Role.PAGE_TITLE: _Type(16, semibold=True),
    Role.BRAND: _Type(18, semibold=True),
}


@dataclass(frozen=True, slots=True)
class Scale:
    """A text size in per cent, one of `TEXT_SIZES`.

    >>> Scale(150).px(32)
    48
    """

    percent: int = 100

    @property
    def k(self) -> float:
        """The factor by which text and what holds it grow."""
        return self.percent / 100

    def px(self, n: float) -> int:
        """Return `n` pixels at 100 % as pixels here; lines and focus edges do not use it."""
        return int(n * self.percent / 100 + 0.5)

    def pt(self, role: Role) -> float:
        """Return the size of the letters of `role` in points."""
        return _TYPES[role].points * self.percent / 100

    def font(self, role: Role) -> QFont:
        """Return the application's face in the size and weight of `role`."""
        font = QFont(QGuiApplication.font())
        font.setPointSizeF(self.pt(role))
        font.setWeight(weight(role))
        # Figures stand under each other in tables: all of one width, in faces that can.
        font.setFeature(QFont.Tag.fromString("tnum"), 1)
        return font

    def larger(self) -> Scale:
        """Return the next step up, or this one at the end."""
        return Scale(min((s for s in TEXT_SIZES if s > self.percent), default=self.percent))

    def smaller(self) -> Scale:
        """Return the next step down, or this one at the end."""
        return Scale(max((s for s in TEXT_SIZES if s < self.percent), default=self.percent))


def weight(role: Role) -> QFont.Weight:
    """Return the weight of the letters of `role`; there are two in all."""
    return QFont.Weight.DemiBold if _TYPES[role].semibold else QFont.Weight.Normal
