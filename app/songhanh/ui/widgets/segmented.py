"""A row of buttons of which one is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence


class _Segment(QToolButton):
    """A button as wide as it is when chosen, so that choosing moves nothing."""

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        more = QFontMetrics(font).horizontalAdvance(self.text())
        return hint + QSize(max(0, more - self.fontMetrics().horizontalAdvance(self.text())), 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Segmented(QWidget):
    """A choice between few values, such as the language; arrow keys go from one to the next."""

    chosen = Signal(str)
    """The user chose the value with this key."""

    def __init__(
        self, name: str, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, (key, words) in enumerate(options):
            button = _Segment()
            button.setText(words)
            button.setCheckable(True)
            button.setAccessibleName(words)
            button.setAccessibleDescription(name)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setProperty("segment", _place(place, len(options)))
            row.addWidget(button)
            self._group.addButton(button)
            self._buttons[key] = button
        if options:
            self.set_value(options[0][0])
        self._group.buttonToggled.connect(self._on_group_button_toggled)

    def value(self) -> str:
        """Return the key of the value that is chosen."""
        return next((k for k, button in self._buttons.items() if button.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Choose a value without telling."""
        blocked = self._group.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._buttons[key].setChecked(True)
        self._group.blockSignals(blocked)

    def button(self, key: str) -> QToolButton:
        """Return the button of a value, to turn it off or give it a tool tip."""
        return self._buttons[key]

    def _on_group_button_toggled(self, _button: QToolButton, checked: bool) -> None:  # noqa: FBT001
        if checked:
            self.chosen.emit(self.value())


def _place(place: int, count: int) -> str:
    if count == 1:
        return "only"
    return {0: "first", count - 1: "last"}.get(place, "middle")
