"""A section of the panel: a head with a number, and what stands below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from songhanh.ui.look import set_type
from songhanh.ui.scale import Role
from songhanh.ui.widgets.buttons import link_button

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QLayout

    from songhanh.ui.look import Look


class Section(QWidget):
    """Never folds by itself; a long list shows its beginning and says how much is left."""

    def __init__(
        self, look: Look, title: str = "", parent: QWidget | None = None, *, inner: bool = False
    ) -> None:
        """Make a section; an `inner` one stands within another and has its edges."""
        super().__init__(parent)
        self._look = look
        self._inner = inner
        self._title, self._number = QLabel(title), QLabel()
        set_type(self._title, Role.HEADING)
        set_type(self._number, Role.CAPTION)
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        self._body = QVBoxLayout()
        line = QFrame()
        line.setObjectName("line")
        self._inside = QVBoxLayout()
        self._inside.addLayout(head)
        self._inside.addLayout(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._inside)
        column.addWidget(line)
        look.follow(self, self._renew)
        self._renew()

    @property
    def title(self) -> str:
        """The words of the head."""
        return self._title.text()

    def set_head(self, title: str, number: str = "") -> None:
        """Name the section, with a number at its right."""
        self._title.setText(title)
        self._number.setText(number)

    def clear(self) -> None:
        """Take everything out of the section."""
        clear_layout(self._body)

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self._body.addWidget(widget)

    def add_words(self, words: str, role: Role = Role.UI, tone: str = "") -> QLabel:
        """Put a paragraph below the others."""
        label = paragraph(words, role, tone)
        self._body.addWidget(label)
        return label

    def add_some(self, makers: Sequence[Callable[[], QWidget]], limit: int, rest: str) -> None:
        """Put the first `limit` of many widgets, and a link to the others named `rest`."""
        for make in makers[:limit]:
            self._body.addWidget(make())
        left = makers[limit:]
        if not left:
            return
        more = link_button(rest)
        place = self._body.count()

        def show_rest() -> None:
            more.hide()
            for offset, make in enumerate(left):
                self._body.insertWidget(place + offset, make())

        more.clicked.connect(show_rest)
        self._body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _renew(self) -> None:
        px = self._look.px
        side = 0 if self._inner else px(14)
        self._inside.setContentsMargins(side, px(11), side, px(12))
        self._inside.setSpacing(px(6))
        self._body.setSpacing(px(3))


def paragraph(words: str, role: Role = Role.UI, tone: str = "") -> QLabel:
    """Return words that wrap and can be selected; "soft" is the tone of what is beside the point."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    set_type(label, role)
    if tone:
        label.setProperty("tone", tone)
    return label


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout, layouts within it included."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)
