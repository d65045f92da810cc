"""The tour of one minute: four steps in a calm page, each of which can be skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from songhanh.ui.look import set_type
from songhanh.ui.scale import Role
from songhanh.ui.start.brand import Brand
from songhanh.ui.tour.comparison_step import ComparisonStep
from songhanh.ui.tour.look_step import LookStep
from songhanh.ui.tour.province_step import ProvinceStep
from songhanh.ui.tour.search_step import SearchStep
from songhanh.ui.tour.step_button import StepButton
from songhanh.ui.views.page import Page
from songhanh.ui.widgets.buttons import link_button, word_button

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from songhanh.ui.session import Session
    from songhanh.ui.tour.step import Step

_WIDE, _HIGH, _LIST, _NARROW, _LOW = 900, 586, 248, 720, 440


class TourView(Page):
    """Steps at the left, what is asked at the right; Esc ends it."""

    page = "tour"
    has_search = True
    finished = Signal()
    """The user is through, or wants no tour."""
    comparison_requested = Signal(object)
    """The ComparisonRequest the tour ends in."""
    failed = Signal(object)
    hit_activated = Signal(str)
    my_province_changed = Signal(str)
    text_size_requested = Signal(int)
    theme_requested = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Getting to know it"), scrolls=False)
        self.province, self.look = ProvinceStep(session), LookStep(session)
        self.search, self.comparison = SearchStep(session), ComparisonStep(session)
        self._steps: tuple[Step, ...] = (self.province, self.look, self.search, self.comparison)
        self._buttons = [
            StepButton(session.look, number, step.name)
            for number, step in enumerate(self._steps, 1)
        ]
        self._make_widgets()
        self._lay_out()
        self._connect()
        session.look.follow(self, self._renew)
        self._renew()
        self.go_to(0)

    @property
    def current(self) -> int:
        """The number of the step that is shown, from 0."""
        return self._pages.currentIndex()

    def go_to(self, step: int) -> None:
        """Show a step."""
        self._pages.setCurrentIndex(step)
        self._buttons[step].setChecked(True)
        self._steps[step].begin()
        self._back.setEnabled(step > 0)
        last = step == len(self._steps) - 1
        words = self.tr("Next: {step}")
        name = "" if last else self._steps[step + 1].name
        self._next.setText(self.tr("Start working") if last else words.replace("{step}", name))
        self._area.verticalScrollBar().setValue(0)
        self._steps[step].setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Show the next step, or end the tour after the last."""
        if self.current + 1 < len(self._steps):
            self.go_to(self.current + 1)
        else:
            self.finished.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _make_widgets(self) -> None:
        self._name = QLabel(self.title)
        set_type(self._name, Role.VIEW_TITLE)
        self._about = QLabel(self.tr("Four steps, about a minute. Skip it whenever you like."))
        self._again = QLabel(self.tr("To see it again: Menu › Getting to know the program."))
        for label in (self._about, self._again):
            label.setWordWrap(True)
            set_type(label, Role.CAPTION)
        self._pages = QStackedWidget()
        for step in self._steps:
            self._pages.addWidget(step)
        self._skip = link_button(self.tr("Skip, start working"))
        self._back = word_button(self._session.look, self.tr("Back"))
        self._next = word_button(self._session.look, " ", primary=True)

    def _lay_out(self) -> None:
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pages.setObjectName("column")
        self._area.setWidget(self._pages)
        self._list = QWidget()
        self._list.setObjectName("steps")
        self._list.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left, self._head = QVBoxLayout(self._list), QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        self._head.addWidget(Brand(self._session.look))
        self._head.addWidget(self._name)
        self._head.addWidget(self._about)
        left.addLayout(self._head)
        for button in self._buttons:
            left.addWidget(button)
        left.addStretch(1)
        self._tail = QVBoxLayout()
        self._tail.addWidget(self._again)
        left.addLayout(self._tail)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._skip)
        self._foot.addStretch(1)
        self._foot.addWidget(self._back)
        self._foot.addWidget(self._next)
        self._right = QVBoxLayout()
        self._right.addWidget(self._area, 1)
        self._right.addLayout(self._foot)
        self._box = QFrame()
        self._box.setObjectName("box")
        inside = QHBoxLayout(self._box)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self._list)
        inside.addLayout(self._right, 1)
        self._grid = QGridLayout(self)
        self._grid.addWidget(self._box, 0, 0)
        self.setFocusProxy(self._pages)

    def _connect(self) -> None:
        for number, button in enumerate(self._buttons):
            button.clicked.connect(lambda _=False, number=number: self.go_to(number))
        self._skip.clicked.connect(self.finished)
        self._back.clicked.connect(lambda: self.go_to(self.current - 1))
        self._next.clicked.connect(self.go_on)
        self.province.chosen.connect(self.my_province_changed)
        self.look.text_size_requested.connect(self.text_size_requested)
        self.look.theme_requested.connect(self.theme_requested)
        self.search.hit_activated.connect(self.hit_activated)
        self.search.failed.connect(self.failed)
        self.comparison.comparison_requested.connect(self.comparison_requested)

    def _renew(self) -> None:
        px = self._session.look.px
        self._head.setContentsMargins(px(22), px(26), px(16), px(20))
        self._head.setSpacing(px(8))
        self._tail.setContentsMargins(px(22), 0, px(16), px(22))
        self._right.setContentsMargins(px(32), px(26), px(32), px(20))
        self._right.setSpacing(px(12))
        self._foot.setSpacing(px(8))
        self._list.setFixedWidth(px(_LIST))
        self._box.setMaximumSize(px(_WIDE), px(_HIGH))
        self._fit()

    def _fit(self) -> None:
        """Leave the list of steps out where the page has no room for it."""
        px = self._session.look.px
        self._list.setVisible(self.width() >= px(_NARROW) and self.height() >= px(_LOW))
