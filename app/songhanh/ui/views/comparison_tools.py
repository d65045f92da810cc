"""The row over a comparison: its title, what its rows are, what it is measured against."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget
from typing_extensions import override

from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.core.model import CENTRAL
from songhanh.core.tree import LEADING
from songhanh.ui.look import set_type
from songhanh.ui.scale import Role
from songhanh.ui.widgets.buttons import word_button
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
    hide_empty_toggled = Signal(bool)
    column_wanted = Signal(str)
    sheet_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        look = session.look
        self._title = ElidedLabel()
        set_type(self._title, Role.VIEW_TITLE)
        self._rows = self._drop(self.tr("Rows"))
        self._row_actions = self._fill_rows()
        self._pillars = ScopeButton(self.tr("Pillar"))
        pillars = session.library.taxonomy.pillars
        self._pillars.set_choices([(p.id, session.words.text(p.short)) for p in pillars])
        self._pillars.set_tips({p.id: session.words.text(p.definition) for p in pillars})
        self._base = self._drop(self.tr("Base"))
        self._hide = QCheckBox(self.tr("Hide empty rows"))
        self._hide.setChecked(True)
        self._hidden = QLabel()
        set_type(self._hidden, Role.CAPTION)
        self._view = self._view_button()
        self._add = word_button(look, self.tr("Column"), "plus")
        self._add.setAccessibleName(self.tr("Add a column"))
        self._add.setMenu(QMenu(self._add))
        self._sheet = word_button(look, self.tr("Preview sheet"), "printer", primary=True)
        self._arrange()
        for by, action in self._row_actions.items():
            action.triggered.connect(partial(self.rows_wanted.emit, by))
        self._pillars.changed.connect(self.pillars_wanted)
        self._base.menu().triggered.connect(lambda action: self.base_wanted.emit(action.data()))
        self._hide.toggled.connect(self._on_hide_toggled)
        self._add.menu().aboutToShow.connect(self._fill_columns)
        self._sheet.clicked.connect(self.sheet_wanted)
        look.changed.connect(self._renew)
        self._columns: tuple[str, ...] = ()
        self._renew()

    @property
    def hide_empty(self) -> bool:
        """Whether rows in which nothing can be compared are hidden."""
        return self._hide.isChecked()

    def show_all_rows(self) -> None:
        """Show the rows in which nothing can be compared."""
        self._hide.setChecked(False)

    def show_request(self, request: ComparisonRequest) -> None:
        """Show what is asked for, before there is an answer."""
        self._columns = request.columns
        self._row_actions[request.rows].setChecked(True)
        words = self._session.words
        self._rows.setText(words.say("sheet", f"by-{request.rows.value}"))
        self._pillars.set_chosen(request.pillars)
        self._fill_bases(request)

    def show_title(self, title: str) -> None:
        """Show the name of the comparison."""
        self._title.setText(title)

    def show_sheet(self, sheet: ComparisonSheet | None) -> None:
        """Say how many rows are hidden, and offer the paper only where there is something on it."""
        hidden = 0
        if sheet is not None and self.hide_empty:
            hidden = len(sheet.rows) - len(sheet.shown(hide_empty=True))
        self._hidden.setText(self.tr("%n hidden", "", hidden) if hidden else "")
        self._sheet.setEnabled(sheet is not None and bool(sheet.rows))
        self._hide.setEnabled(sheet is not None)
        self._narrow()

    @override
    def minimumSizeHint(self) -> QSize:
        # What does not fit goes behind a button, so the row forces no width on the window.
        return QSize(0, self._session.look.px(_HEIGHT))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._narrow()

    def _drop(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("drop", "true")
        button.setAccessibleName(name)
        menu = QMenu(button)
        menu.setAccessibleName(name)
        button.setMenu(menu)
        return button

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.addWidget(self._title)
        for widget in self._parts():
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._add)
        row.addWidget(self._sheet)
        self._row = row

    def _renew(self) -> None:
        px = self._session.look.px
        self.setFixedHeight(px(_HEIGHT))
        self._row.setContentsMargins(px(_PAD_LEFT), 0, px(_PAD_RIGHT), 0)
        self._row.setSpacing(px(8))
        self._narrow()

    def _parts(self) -> tuple[QWidget, ...]:
        return self._view, self._rows, self._pillars, self._base, self._hide, self._hidden

    def _view_button(self) -> QPushButton:
        """Make the one button that stands for three where there is no room for them."""
        button = self._drop(self.tr("View"))
        button.setText(self.tr("View"))
        menu = button.menu()
        menu.addActions(list(self._row_actions.values()))
        menu.addSeparator()
        pillars = menu.addMenu(self._pillars.menu())
        pillars.setText(self._pillars.accessibleName())
        self._hide_action = menu.addAction(self._hide.text())
        self._hide_action.setCheckable(True)
        self._hide_action.setChecked(self._hide.isChecked())
        self._hide_action.toggled.connect(self._hide.setChecked)
        return button

    def _narrow(self) -> None:
        """Show all there is room for beside some words of the title, the rest behind a button."""
        room = self.width() - self._session.look.px(_LEAST_TITLE)
        narrow = (self._rows, self._pillars, self._hide, self._hidden)
        for hidden in ((self._view,), (self._view, self._hidden), narrow):
            for part in self._parts():
                part.setVisible(part not in hidden)
            shown = [w for w in (*self._parts(), self._add, self._sheet) if w not in hidden]
            needed = sum(w.sizeHint().width() + self._row.spacing() for w in shown)
            if needed + self._session.look.px(_PAD_LEFT + _PAD_RIGHT) <= room:
                break

    def _fill_rows(self) -> dict[RowsBy, QAction]:
        menu = self._rows.menu()
        group = QActionGroup(menu)
        actions = {}
        for by in RowsBy:
            words = self._session.words.say("sheet", f"by-{by.value}")
            action = _choice(menu, group, words, by)
            actions[by] = action
        return actions

    def _fill_bases(self, request: ComparisonRequest) -> None:
        menu = self._base.menu()
        menu.clear()
        for group in menu.findChildren(QActionGroup):
            group.deleteLater()
        choices = QActionGroup(menu)
        none = self.tr("None")
        _choice(menu, choices, none, "").setChecked(request.base is None)
        menu.addSeparator()
        name = none
        for key in dict.fromkeys((*_BASES, *request.columns)):
            if not self._is_known(key):
                continue  # the answer will say so
            words = self._name(key)
            action = _choice(menu, choices, words, key)
            if key == request.base:
                action.setChecked(True)
                name = words
        self._base.setText(self.tr("Base: {name}").replace("{name}", name).replace("&", "&&"))

    def _fill_columns(self) -> None:
        """Offer the centre and its leading documents, and all provinces, not shown yet."""
        menu = self._add.menu()
        menu.clear()
        library = self._session.library
        self._offer(menu, (CENTRAL, *LEADING))
        menu.addSeparator()
        provinces = [p.id for p in library.taxonomy.provinces]
        having = [key for key in provinces if library.documents_of(key)]
        self._offer(menu.addMenu(self.tr("Provinces with documents")), having)
        lacking = [key for key in provinces if key not in having]
        self._offer(menu.addMenu(self.tr("Provinces without documents")), lacking)

    def _offer(self, menu: QMenu, keys: tuple[str, ...] | list[str]) -> None:
        for key in keys:
            if key in self._columns:
                continue
            action = menu.addAction(self._name(key).replace("&", "&&"))
            action.triggered.connect(lambda _=False, chosen=key: self.column_wanted.emit(chosen))
        menu.setEnabled(not menu.isEmpty())

    def _is_known(self, key: str) -> bool:
        library = self._session.library
        return key in {CENTRAL, *library.taxonomy.province, *library.documents}

    def _name(self, key: str) -> str:
        return self._session.words.text(self._session.library.column(key).name)

    def _on_hide_toggled(self, hide: bool) -> None:  # noqa: FBT001 - a slot of `toggled`
        self._hide_action.setChecked(hide)
        self.hide_empty_toggled.emit(hide)


def _choice(menu: QMenu, group: QActionGroup, words: str, value: object) -> QAction:
    action = menu.addAction(words.replace("&", "&&"))
    action.setCheckable(True)
    action.setData(value)
    group.addAction(action)
    return action
