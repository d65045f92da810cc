"""One line of a form: its name, the control, and what it is good for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from songhanh.ui.look import set_type
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from songhanh.ui.look import Look

_NAME, _CONTROL, _NARROW = 180, 420, 560


class FormRow(QWidget):
    """Puts the name before the control, or above it where there is little room."""

    def __init__(self, look: Look, name: str, control: QWidget, about: str = "") -> None:
        super().__init__()
        self._look = look
        self._name = QLabel(name)
        self._name.setBuddy(control)
        self._name.setWordWrap(True)
        self._control = control
        if not control.accessibleName():
            control.setAccessibleName(name)
        control.setAccessibleDescription(about)
        column, line = QVBoxLayout(), QHBoxLayout()
        # Beyond its width the control leaves room behind it, not around it.
        wide = control.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Expanding
        line.addWidget(control, 1000 if wide else 0)
        line.addStretch(1)
        column.addLayout(line)
        if about:
            words = QLabel(about)
            words.setWordWrap(True)
            set_type(words, Role.CAPTION)
            column.addWidget(words)
        self._inside = column
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(column, 1)
        look.follow(self, self._renew)
        self._renew()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        px, direction = self._look.px, QBoxLayout.Direction
        narrow = self.width() < px(_NARROW)
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._name.setFixedWidth(max(1, self.width()) if narrow else px(_NAME))
        self._name.setContentsMargins(0, 0 if narrow else px(6), 0, 0)

    def _renew(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(0, px(6), 0, px(6))
        self._row.setSpacing(px(6))
        self._inside.setSpacing(px(4))
        self._control.setMaximumWidth(px(_CONTROL))
        self._turn()
