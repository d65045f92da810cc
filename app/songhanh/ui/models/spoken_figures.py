"""Figures as a reader aloud says them: it would leave a sign such as ≥ out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from songhanh.core.model import Operator

if TYPE_CHECKING:
    from songhanh.config.words import Words
    from songhanh.core.model import Figure


class SpokenFigures(QObject):
    """Puts signs into words."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def say(self, text: str) -> str:
        """Return a text with its signs in words."""
        return text.replace("%", self.tr("per cent"))

    def figure(self, figure: Figure) -> str:
        """Return a figure without its unit: `at least 30`."""
        value = self._words.number(figure.low)
        if figure.operator == Operator.RANGE and figure.high is not None:
            said = self.tr("{value} to {high}").replace("{high}", self._words.number(figure.high))
        else:
            said = {
                Operator.AT_LEAST: self.tr("at least {value}"),
                Operator.MORE: self.tr("over {value}"),
                Operator.AT_MOST: self.tr("at most {value}"),
                Operator.LESS: self.tr("under {value}"),
                Operator.ABOUT: self.tr("about {value}"),
                Operator.RANK: self.tr("top {value}"),
                Operator.TIMES: self.tr("times {value}"),
            }.get(figure.operator, "{value}")
        return said.replace("{value}", value)
