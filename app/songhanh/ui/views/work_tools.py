"""The rows over a list of work: its name and number, the filters, the way to its sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from songhanh.core.model import CENTRAL, Actor
from songhanh.core.text import sort_key
from songhanh.core.tree import LEADING
from songhanh.core.work import WorkRequest
from songhanh.ui.look import set_type
from songhanh.ui.scale import Role
from songhanh.ui.widgets.buttons import word_button
from songhanh.ui.widgets.elided_label import ElidedLabel
from songhanh.ui.widgets.scope_button import ScopeButton

if TYPE_CHECKING:
    from songhanh.ui.session import Session

_HEIGHT, _SIDE = 48, 16
_GOAL = date(2030, 12, 31)


class Period(StrEnum):
    """Which due dates are asked for."""

    ALL = "all"
    PAST = "past"
    THIS_YEAR = "this-year"
    TO_2030 = "to-2030"


def within(request: WorkRequest, period: Period, today: date) -> WorkRequest:
    """Return a request confined to a period; what has no date is left out of all but the whole."""
    match period:
        case Period.PAST:
            return replace(request, since=None, until=today - timedelta(days=1))
        case Period.THIS_YEAR:
            return replace(request, since=today, until=date(today.year, 12, 31))
        case Period.TO_2030:
            return replace(request, since=today, until=_GOAL)
        case _:
            return replace(request, since=None, until=None)


def period_of(request: WorkRequest, today: date) -> Period:
    """Return the period a request is confined to."""
    found = (p for p in Period if within(request, p, today) == request)
    return next(found, Period.ALL)


class WorkTools(QWidget):
    """Shows a request and tells what the user wants to be different."""

    request_changed = Signal(object)
    """The WorkRequest the user wants now."""
    sheet_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._request = WorkRequest()
        self._title, self._count = ElidedLabel(), ElidedLabel()
        set_type(self._title, Role.VIEW_TITLE)
        self._count.setProperty("tone", "soft")
        self._actors = ScopeButton(self.tr("Who acts"))
        self._actors.set_choices([(a.value, _capital(session.words.name(a))) for a in Actor])
        self._provinces = ScopeButton(self.tr("Province"))
        self._provinces.set_choices(self._places())
        self._resolutions = ScopeButton(self.tr("Resolution"))
        self._resolutions.set_choices(self._leading())
        self._period = QPushButton()
        self._periods = self._fill_periods()
        self._sheet = word_button(session.look, self.tr("Preview sheet"), "printer", primary=True)
        self._arrange()
        for scope in (self._actors, self._provinces, self._resolutions):
            scope.changed.connect(self._on_filters_changed)
        self._sheet.clicked.connect(self.sheet_wanted)
        session.look.follow(self, self._renew)
        self._renew()

    def show_request(self, request: WorkRequest) -> None:
        """Show what is asked for, before there is an answer."""
        self._request = request
        self._actors.set_chosen(actor.value for actor in request.actors)
        self._provinces.set_chosen(request.scopes)
        self._resolutions.set_chosen(request.resolutions)
        action = self._periods[period_of(request, self._session.today)]
        action.setChecked(True)
        self._period.setText(self.tr("Due: {period}").replace("{period}", action.text()))

    def show_title(self, title: str) -> None:
        """Show the name of the list."""
        self._title.setText(title)

    def show_count(self, count: int, dated: int, past: int) -> None:
        """Say how many tasks there are, how many of them have a date, how many dates are gone by."""
        parts = [self.tr("%n task(s)", "", count)]
        if 0 < dated < count:
            parts.append(self.tr("%n with a due date", "", dated))
        if past:
            parts.append(self.tr("%n gone by", "", past))
        self._count.setText(", ".join(parts) if count else "")
        self._sheet.setEnabled(count > 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _places(self) -> list[tuple[str, str]]:
        """Return the centre and the provinces that have documents, the user's own first."""
        library, words = self._session.library, self._session.words
        mine = self._session.settings.my_province
        scopes = {document.scope for document in library.documents.values()}
        found = [p for p in library.taxonomy.provinces if p.id in scopes or p.id == mine]
        found.sort(key=lambda p: (p.id != mine, sort_key(p.name.vi)))
        centre = (CENTRAL, words.text(library.column(CENTRAL).name))
        return [centre, *((p.id, words.text(p.name)) for p in found)]

    def _leading(self) -> list[tuple[str, str]]:
        known, words = self._session.library.documents, self._session.words
        return [(key, words.text(known[key].label)) for key in LEADING if key in known]

    def _fill_periods(self) -> dict[Period, QAction]:
        self._period.setProperty("drop", "true")
        self._period.setAccessibleName(self.tr("Due dates"))
        menu = QMenu(self._period)
        group = QActionGroup(menu)
        names = {
            Period.ALL: self.tr("all"),
            Period.PAST: self.tr("gone by"),
            Period.THIS_YEAR: self.tr("to the end of this year"),
            Period.TO_2030: self.tr("to 2030"),
        }
        actions = {}
        for period, name in names.items():
            action = QAction(name, group, checkable=True)
            menu.addAction(action)
            actions[period] = action
            action.triggered.connect(lambda _=False, chosen=period: self._choose(chosen))
        self._period.setMenu(menu)
        return actions

    def _arrange(self) -> None:
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        self._first.addWidget(self._title)
        self._first.addWidget(self._count, 1)
        self._first.addWidget(self._sheet)
        for widget in (self._actors, self._provinces, self._resolutions, self._period):
            self._second.addWidget(widget)
        self._second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._first)
        column.addLayout(self._second)

    def _renew(self) -> None:
        px = self._session.look.px
        self._first.setContentsMargins(px(_SIDE + 8), px(8), px(12), px(2))
        self._second.setContentsMargins(px(_SIDE + 8), px(4), px(12), px(8))
        self._first.setSpacing(px(12))
        self._second.setSpacing(px(8))

    def _choose(self, period: Period) -> None:
        self.request_changed.emit(within(self._request, period, self._session.today))

    def _on_filters_changed(self) -> None:
        actors = tuple(Actor(key) for key in self._actors.chosen())
        self.request_changed.emit(
            replace(
                self._request,
                actors=actors,
                scopes=self._provinces.chosen(),
                resolutions=self._resolutions.chosen(),
                # With nobody chosen the list would be everything ever read.
                dated=self._request.dated or not actors,
            )
        )


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
