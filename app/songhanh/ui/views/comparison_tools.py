"""The row over a comparison: its title, what its rows are, what it is measured against."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget
from typing_extensions import override

from songhanh.core.compare import WRITTEN, ComparisonRequest
from songhanh.core.model import CENTRAL
from songhanh.core.tree import LEADING
from songhanh.ui.look import set_type
from songhanh.ui.scale import Role
from songhanh.ui.views.comparison_columns import ColumnMenu
from songhanh.ui.views.comparison_options import (
    ComparisonOptions,
    choice,
    drop_button,
    show_confining,
)
from songhanh.ui.widgets.buttons import word_button
from songhanh.ui.widgets.column_pager import ColumnPager
from songhanh.ui.widgets.elided_label import ElidedLabel
from songhanh.ui.widgets.scope_button import ScopeButton

if TYPE_CHECKING:
    from songhanh.core.compare import ComparisonSheet
    from songhanh.ui.session import Session

_HEIGHT = 48
_PAD_LEFT, _PAD_RIGHT, _LEAST_TITLE = 16, 12, 120
_BASES = (CENTRAL, *LEADING[:2])


class ComparisonTools(QWidget):
    """Shows a request and tells what the user wants to be different."""

    rows_wanted = Signal(object)
    """A RowsBy."""
    pillars_wanted = Signal(tuple)
    base_wanted = Signal(str)
    """The id of a column, or "" for none."""
    options_wanted = Signal(dict)
    """Fields of a ComparisonRequest with the values they are to have."""
    columns_wanted = Signal(tuple)
    """The ids of columns to be added."""
    sheet_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        look = session.look
        self._turned = False
        self._fitting: list[QWidget] = []
        self._title = ElidedLabel()
        set_type(self._title, Role.VIEW_TITLE)
        self._rows = drop_button(self.tr("Rows"))
        self._pillars = ScopeButton(self.tr("Pillar"))
        pillars = session.library.taxonomy.pillars
        self._pillars.set_choices([(p.id, session.words.text(p.short)) for p in pillars])
        self._pillars.set_tips({p.id: session.words.text(p.definition) for p in pillars})
        self._base = drop_button(self.tr("Base"))
        self._view = drop_button(self.tr("View"))
        self.options = ComparisonOptions(session.words, self._pillars.menu(), self._view)
        self._view.setMenu(self.options)
        self._rows.menu().addActions(list(self.options.rows.values()))
        self._differences = QCheckBox(self.tr("Only differences"))
        self._hide = QCheckBox()
        self._order = drop_button(self.tr("Order"))
        self._order_actions = self._fill_orders()
        self._bare = QCheckBox(self.tr("Hide places without a figure"))
        self._turn_back = word_button(look, self.tr("Turn rows into columns"), "arrow-up-down")
        self.pager = ColumnPager(look)
        self._add = word_button(look, self.tr("Column"), "plus")
        self._add.setAccessibleName(self.tr("Add a column"))
        self._columns = ColumnMenu(session, self._add)
        self._add.setMenu(self._columns)
        self._sheet = word_button(look, self.tr("Preview sheet"), "printer", primary=True)
        self._arrange()
        self._connect()
        self._renew()

    def show_all_rows(self) -> None:
        """Show the rows in which nothing can be compared."""
        self.options_wanted.emit({"hide_empty": False, "only_differences": False})

    def show_request(self, request: ComparisonRequest) -> None:
        """Show what is asked for, before there is an answer."""
        self._columns.set_columns(request.columns)
        self.options.show_request(request)
        words = self._session.words
        self._rows.setText(words.say("sheet", f"by-{request.rows.value}"))
        self._pillars.set_chosen(request.pillars)
        self._differences.setChecked(request.only_differences)
        self._hide.setChecked(request.hide_empty)
        self._bare.setChecked(request.hide_bare)
        order = self._order_actions[request.by_figure]
        order.setChecked(True)
        self._order.setText(order.text())
        show_confining(self._view, self.tr("View"), self.options.confining)
        self._fill_bases(request)

    def show_title(self, title: str) -> None:
        """Show the name of the comparison."""
        self._title.setText(title)

    def show_sheet(self, sheet: ComparisonSheet | None, *, turned: bool, can_turn: bool) -> None:
        """Say how many rows are hidden, and offer the paper only where there is something on it."""
        hidden = 0
        if sheet is not None:
            hidden = len(sheet.rows) - len(sheet.shown(hide_empty=self._hide.isChecked()))
        words = self.tr("Hide empty rows")
        self._hide.setText(f"{words} ({hidden})" if hidden else words)
        self._hide.setAccessibleDescription(self.tr("%n hidden", "", hidden) if hidden else "")
        self._hide.setToolTip(self._hide.accessibleDescription())
        self._sheet.setEnabled(sheet is not None and bool(sheet.rows))
        for control in (self._hide, self._differences):
            control.setEnabled(sheet is not None)
        self._turned = turned
        years = sheet.years if sheet is not None else ()
        self.options.show_years(years, can_turn=can_turn and not turned)
        self._narrow()

    def show_columns(self, first: int, last: int, count: int) -> None:
        """Say which columns are in sight."""
        self.pager.show_columns(first, last, count)
        self._narrow()

    @override
    def minimumSizeHint(self) -> QSize:
        # What does not fit goes behind a button, so the row forces no width on the window.
        return QSize(0, self._session.look.px(_HEIGHT))

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # a part has other words, or another look
            self._narrow()
        return done

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._narrow()

    def _connect(self) -> None:
        options = self.options
        options.rows_wanted.connect(self.rows_wanted)
        options.options_wanted.connect(self.options_wanted)
        self._pillars.changed.connect(self.pillars_wanted)
        self._base.menu().triggered.connect(lambda action: self.base_wanted.emit(action.data()))
        self._differences.clicked.connect(
            lambda on: self.options_wanted.emit({"only_differences": on})
        )
        self._hide.clicked.connect(lambda on: self.options_wanted.emit({"hide_empty": on}))
        self._bare.clicked.connect(lambda on: self.options_wanted.emit({"hide_bare": on}))
        self._turn_back.clicked.connect(lambda: self.options_wanted.emit({"turned": False}))
        self._columns.columns_wanted.connect(self.columns_wanted)
        self._sheet.clicked.connect(self.sheet_wanted)
        self._session.look.follow(self, self._renew)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.addWidget(self._title)
        for widget in self._left_parts():
            row.addWidget(widget)
        row.addStretch(1)
        for widget in self._right_parts():
            row.addWidget(widget)
        self._row = row

    def _renew(self) -> None:
        px = self._session.look.px
        self.setFixedHeight(px(_HEIGHT))
        self._row.setContentsMargins(px(_PAD_LEFT), 0, px(_PAD_RIGHT), 0)
        self._row.setSpacing(px(8))
        self._narrow()

    def _left_parts(self) -> tuple[QWidget, ...]:
        table = (self._rows, self._pillars, self._base, self._view, self._differences, self._hide)
        return (*table, self._order, self._bare)

    def _right_parts(self) -> tuple[QWidget, ...]:
        return self.pager, self._turn_back, self._add, self._sheet

    def _narrow(self) -> None:
        """Show all there is room for beside some words of the title, the rest behind a button."""
        fitting = self._fitting = self._choose()
        for one in (*self._left_parts(), *self._right_parts()):
            # To show a part can lay out the window, which comes here once more and knows better.
            if fitting is not self._fitting:
                return
            one.setVisible(one in fitting)

    def _choose(self) -> list[QWidget]:
        """Return the parts that are needed and fit."""
        if self._turned:
            needed: list[QWidget] = [self._base, self._order, self._bare, self._turn_back]
            given_up: tuple[QWidget, ...] = (self._bare, self._order)
        else:
            table = (self._rows, self._pillars, self._base, self._view)
            needed = [*table, self._differences, self._hide, self._add]
            needed += [self.pager] if self.pager.needed else []
            given_up = (self._pillars, self._differences, self._rows, self._hide, self._add)
        needed.append(self._sheet)
        px, spacing = self._session.look.px, self._row.spacing()
        room = self.width() - px(_LEAST_TITLE + _PAD_LEFT + _PAD_RIGHT)
        for part in given_up:
            if sum(one.sizeHint().width() + spacing for one in needed) <= room:
                break
            needed.remove(part)
        return needed

    def _fill_orders(self) -> dict[bool, QAction]:
        menu = self._order.menu()
        group = QActionGroup(menu)
        words = {True: self.tr("By figure"), False: self.tr("As the columns stand")}
        actions = {}
        for by_figure, name in words.items():
            actions[by_figure] = choice(menu, group, name, by_figure)
            actions[by_figure].triggered.connect(
                partial(self.options_wanted.emit, {"by_figure": by_figure})
            )
        return actions

    def _fill_bases(self, request: ComparisonRequest) -> None:
        menu = self._base.menu()
        menu.clear()
        for group in menu.findChildren(QActionGroup):
            group.deleteLater()
        choices = QActionGroup(menu)
        none = self.tr("None")
        choice(menu, choices, none, "").setChecked(request.base is None)
        menu.addSeparator()
        name = none
        library = self._session.library
        for key in dict.fromkeys((*_BASES, *request.columns, *filter(None, [request.base]))):
            if key in WRITTEN or not library.has_column(key):
                continue  # the answer will say so
            words = self._session.words.text(library.column(key).name)
            action = choice(menu, choices, words, key)
            if key == request.base:
                action.setChecked(True)
                name = words
        self._base.setText(self.tr("Base: {name}").replace("{name}", name).replace("&", "&&"))
