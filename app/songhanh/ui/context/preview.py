"""The chosen hit at full length, with the found words marked and what can be done with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from songhanh.core.model import CENTRAL
from songhanh.ui.context.section import Section
from songhanh.ui.delegates.line_fill import LineFill
from songhanh.ui.delegates.passage import Passage
from songhanh.ui.scale import Role
from songhanh.ui.widgets.buttons import word_button

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from songhanh.search.engine import SearchHit
    from songhanh.ui.look import Look
    from songhanh.ui.session import Session

_LINES = 40  # longer texts are read in their place


class MarkedText(QWidget):
    """A text in the size for reading, as high as it needs to be at its width."""

    def __init__(self, look: Look, hit: SearchHit) -> None:
        super().__init__()
        self._look, self._hit = look, hit
        self._fill = LineFill(look.font(Role.READING))
        self.setAccessibleName(hit.text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.follow(self, self._on_look_changed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A new height comes back here; and a scroll bar that comes for it must not take it back.
        if event.size().width() != event.oldSize().width():
            self._renew()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._passage(self.width()).paint(painter, QPointF(0, 0))
        painter.end()

    def _renew(self) -> None:
        # A height for a width does not reach through the panel's nested layouts.
        self.setFixedHeight(round(self._passage(self.width()).height) + self._look.px(4))

    def _passage(self, width: int) -> Passage:
        return Passage(self._look, self._hit.text, self._hit.marks, width, _LINES, self._fill)

    def _on_look_changed(self) -> None:
        self._fill = LineFill(self._look.font(Role.READING))
        self._renew()


class PreviewSection(Section):
    """Where the hit stands, its text, and the ways on."""

    hit_requested = Signal(str)
    """The user wants to read this provision or document, by id."""
    compare_requested = Signal(str)
    """The user wants this document or province in the comparison."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session.look, parent=parent)
        self._session = session
        self.hide()

    def set_hit(self, hit: SearchHit) -> None:
        """Show a hit."""
        self.clear()
        words = self._session.words
        document, provision = hit.document, hit.provision
        place = words.text(document.label)
        if document.scope != CENTRAL:
            province = self._session.library.taxonomy.province[document.scope]
            place = f"{words.text(province.name)} · {place}"
        if provision is not None and provision.ref:
            place = f"{place} · {provision.ref}"
        self.set_head(place)
        self.add(MarkedText(self._session.look, hit))
        if provision is not None and hit.language != words.language:
            self.add_words(words.text(provision.text), tone="soft")
        self.add(self._buttons(hit))
        self.show()

    def _buttons(self, hit: SearchHit) -> QWidget:
        look, document = self._session.look, hit.document
        column = document.id if document.scope == CENTRAL else document.scope
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, look.px(6), 0, 0)
        inside.setSpacing(look.px(6))
        read = word_button(look, self.tr("Open"), "book-open", primary=True, small=True)
        read.clicked.connect(partial(self.hit_requested.emit, hit.id))
        compare = word_button(look, self.tr("Compare"), "plus", small=True)
        compare.clicked.connect(partial(self.compare_requested.emit, column))
        for button in (read, compare):
            inside.addWidget(button)
        inside.addStretch(1)
        return row
