"""How a comparison is to be seen: its rows, what is left out, and what is done with it, as a menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.ui.style import set_property

if TYPE_CHECKING:
    from collections.abc import Callable

    from songhanh.config.words import Words


def drop_button(name: str) -> QPushButton:
    """Return a button under which a menu opens."""
    button = QPushButton()
    button.setProperty("drop", "true")
    button.setAccessibleName(name)
    menu = QMenu(button)
    menu.setAccessibleName(name)
    button.setMenu(menu)
    return button


def choice(menu: QMenu, group: QActionGroup, words: str, value: object) -> QAction:
    """Add one of several choices to a menu."""
    action = menu.addAction(words.replace("&", "&&"))
    action.setCheckable(True)
    action.setData(value)
    group.addAction(action)
    return action


class ComparisonOptions(QMenu):
    """Tells what the user wants to be different; what is chosen follows the request."""

    rows_wanted = Signal(object)
    """A RowsBy."""
    options_wanted = Signal(dict)
    """Fields of a ComparisonRequest with the values they are to have."""
    copy_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, words: Words, pillars: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = self._add_rows(words)
        self.addSeparator()
        # Not `addMenu(pillars)` with its title: a menu of a button has none.
        self.addMenu(pillars).setText(pillars.accessibleName())
        self._years = self.addMenu(self.tr("Year"))
        self._year_group: QActionGroup | None = None
        self._year: int | None = None
        self._known_years: tuple[int, ...] = ()
        self.figures = self._switch(self.tr("Only figures"), "only_figures")
        self.differences = self._switch(self.tr("Only differences"), "only_differences")
        self.hide_empty = self._switch(self.tr("Hide empty rows"), "hide_empty")
        self.addSeparator()
        self.turn = self.addAction(self.tr("Turn columns into rows"))
        self.turn.triggered.connect(lambda: self.options_wanted.emit({"turned": True}))
        self._act(self.tr("Copy the whole table"), self.copy_wanted.emit)
        self.save = self._act(self.tr("Save this comparison…"), self.save_wanted.emit)
        self.kept = self.addMenu(self.tr("Open a saved comparison"))
        self.kept_to_remove = self.addMenu(self.tr("Remove a saved comparison"))

    def show_request(self, request: ComparisonRequest) -> None:
        """Tick what is asked for."""
        self.rows[request.rows].setChecked(True)
        self.figures.setChecked(request.only_figures)
        self.differences.setChecked(request.only_differences)
        self.hide_empty.setChecked(request.hide_empty)
        self._year = request.year
        self._fill_years()

    def show_years(self, years: tuple[int, ...], *, can_turn: bool) -> None:
        """Offer the years that are found, and to turn what can be turned."""
        self._known_years = years
        self.turn.setVisible(can_turn)
        self._fill_years()

    @property
    def confining(self) -> list[str]:
        """What is left out beside empty rows, in words."""
        confined = [str(self._year)] if self._year else []
        return confined + ([self.figures.text()] if self.figures.isChecked() else [])

    def _add_rows(self, words: Words) -> dict[RowsBy, QAction]:
        group = QActionGroup(self)
        actions = {}
        for by in RowsBy:
            actions[by] = choice(self, group, words.say("sheet", f"by-{by.value}"), by)
            actions[by].triggered.connect(partial(self.rows_wanted.emit, by))
        return actions

    def _fill_years(self) -> None:
        menu = self._years
        menu.clear()
        if self._year_group is not None:
            self._year_group.deleteLater()
        self._year_group = group = QActionGroup(menu)
        years = sorted({*self._known_years, *([self._year] if self._year else [])})
        choice(menu, group, self.tr("All years"), None).setChecked(self._year is None)
        menu.addSeparator()
        for year in years:
            choice(menu, group, str(year), year).setChecked(year == self._year)
        for action in group.actions():
            action.triggered.connect(partial(self._on_year_triggered, action.data()))
        menu.setEnabled(bool(years))

    def _switch(self, words: str, field: str) -> QAction:
        action = self.addAction(words)
        action.setCheckable(True)
        action.triggered.connect(lambda on: self.options_wanted.emit({field: on}))
        return action

    def _act(self, words: str, do: Callable[[], object]) -> QAction:
        action = self.addAction(words)
        action.triggered.connect(lambda _=False: do())
        return action

    def _on_year_triggered(self, year: int | None) -> None:
        self.options_wanted.emit({"year": year})


def show_confining(button: QPushButton, name: str, confining: list[str]) -> None:
    """Say on a button how much is left out: `View: 2`."""
    button.setText(f"{name}: {len(confining)}" if confining else name)
    button.setToolTip("\n".join(confining))
    set_property(button, "chosen", "true" if confining else "false")
