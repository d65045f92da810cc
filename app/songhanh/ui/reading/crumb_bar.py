"""The line above a page: where it stands, each step a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from songhanh.core.tree import Place
from songhanh.ui.reading.crumb_button import CrumbButton
from songhanh.ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from songhanh.ui.reading.page import Crumb
    from songhanh.ui.session import Session


class CrumbBar(QWidget):
    """Steps from the widest to the page; long names give way to short ones where room is scarce."""

    place_requested = Signal(Place)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Where this page stands"))
        self._session = session
        self._crumbs: tuple[Crumb, ...] = ()
        self._short = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        session.look.follow(self, self._fill)

    def set_crumbs(self, crumbs: Sequence[Crumb]) -> None:
        """Show the way to a page; its last step is where the reader is."""
        self._crumbs = tuple(crumbs)
        self._fill()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._needs_short() != self._short:
            self._fill()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._session.look.px(60), super().minimumSizeHint().height())

    def _names(self, *, short: bool) -> list[str]:
        """Return the steps as shown: the page's own step is short, its title stands below."""
        words = self._session.words
        last = len(self._crumbs) - 1
        return [
            words.text(crumb.short if short or (place == last and place > 0) else crumb.name)
            for place, crumb in enumerate(self._crumbs)
        ]

    def _needs_short(self) -> bool:
        metrics, px = self.fontMetrics(), self._session.look.px
        gaps = px(28) * len(self._crumbs)
        return sum(map(metrics.horizontalAdvance, self._names(short=False))) + gaps > self.width()

    def _fill(self) -> None:
        self._short = self._needs_short()
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        names = self._names(short=self._short)
        for place, (crumb, name) in enumerate(zip(self._crumbs, names, strict=True)):
            if place:
                self._row.addWidget(self._arrow())
            if place == len(names) - 1:
                here = ElidedLabel(name)
                self._row.addWidget(here)
            else:
                self._row.addWidget(self._step(crumb, name))
        self._row.addStretch(1)

    def _step(self, crumb: Crumb, name: str) -> CrumbButton:
        button = CrumbButton(self._session.look, name, self._session.words.text(crumb.name))
        button.clicked.connect(lambda: self.place_requested.emit(crumb.place))
        return button

    def _arrow(self) -> QLabel:
        look = self._session.look
        arrow = QLabel()
        arrow.setContentsMargins(look.px(8), 0, look.px(8), 0)
        arrow.setPixmap(look.icon("chevron-right", 12, "text2").pixmap(look.px(12), look.px(12)))
        return arrow
