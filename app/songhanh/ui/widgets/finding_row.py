"""One line of the health page: a sign, what was looked at, what was found, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from songhanh.health.checks import State
from songhanh.ui.look import set_type
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from songhanh.ui.look import Look

_SIGNS = {
    State.GOOD: ("circle-check", "ahead"),
    State.WARNING: ("triangle-alert", "warn"),
    State.BAD: ("triangle-alert", "err"),
}
_WAITING = ("history", "text2")


class FindingRow(QWidget):
    """Stands from the beginning, so that nothing moves when something is found."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._state: State | None = None
        self._sign, self._said = QLabel(), QLabel()
        title = QLabel(name)
        set_type(title, Role.HEADING)
        self._said.setWordWrap(True)
        self.button = QPushButton()
        self.button.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(self._said)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addLayout(words, 1)
        self._line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        look.follow(self, self._renew)
        self._renew()

    def show_finding(self, state: State | None, name_of_state: str, sentence: str) -> None:
        """Show what was found; a state of None means that it is still being looked at."""
        self._state = state
        self._said.setText(sentence)
        self.setAccessibleName(f"{self._name}, {name_of_state}: {sentence}")
        self._renew()

    def _renew(self) -> None:
        px = self._look.px
        icon, color = _WAITING if self._state is None else _SIGNS[self._state]
        size = self._look.icon_size()
        self._sign.setPixmap(self._look.icon(icon, color=color).pixmap(size))
        self._line.setContentsMargins(0, px(8), 0, px(8))
        self._line.setSpacing(px(10))
