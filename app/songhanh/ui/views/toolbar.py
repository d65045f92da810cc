"""The row at the top: panels, back and forward, the search box with its scopes, the basket, the menu."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from songhanh.core.tree import LEADING
from songhanh.search.grammar import FilterField
from songhanh.ui.filter_labels import value_label
from songhanh.ui.widgets.buttons import word_button
from songhanh.ui.widgets.scope_button import ScopeButton
from songhanh.ui.widgets.search_box import BURST_MS, SearchBox

if TYPE_CHECKING:
    from songhanh.core.taxonomy import Province
    from songhanh.search.query import Filters
    from songhanh.ui.commands import Commands
    from songhanh.ui.session import Session

_SEARCH_WIDEST = 560


class Toolbar(QWidget):
    """Says what the user wants; knows nothing of what is open."""

    query_changed = Signal(str)
    submitted = Signal(str)
    filters_changed = Signal()

    def __init__(
        self, session: Session, commands: Commands, menu: QMenu, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        look = session.look
        self.setObjectName("toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.navigator = commands.button("navigator")
        self.back = commands.button("back")
        self.forward = commands.button("forward")
        self.search = SearchBox(
            look,
            self.tr("Search"),
            self.tr("Search resolutions, plans, targets…"),
            commands["search"].shortcut().toString(),
        )
        self.search.set_pause(BURST_MS)
        self.scopes = self._make_scopes()
        self.comparison = word_button(look, self.tr("Compare"), "columns-3")
        self.badge = QLabel(self.comparison)
        self.badge.setObjectName("badge")
        self.badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.comparison.clicked.connect(commands["comparison"].trigger)
        self.context = commands.button("context")
        self.menu = commands.button("menu")
        self.menu.setMenu(menu)
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._arrange()
        self._connect()
        look.follow(self, self._renew)
        self._renew()

    def filters(self, others: Filters) -> Filters:
        """Return what the scope buttons confine the search to, the rest as in `others`."""
        resolution, pillar, province = (scope.chosen() for scope in self.scopes)
        return replace(others, resolutions=resolution, pillars=pillar, provinces=province)

    def show_filters(self, filters: Filters) -> None:
        """Tick what a search was confined to, without telling."""
        values = (filters.resolutions, filters.pillars, filters.provinces)
        fields = (FilterField.RESOLUTION, FilterField.PILLAR, FilterField.PROVINCE)
        for scope, field, chosen in zip(self.scopes, fields, values, strict=True):
            scope.offer([(value, value_label(self._session, field, value)) for value in chosen])
            scope.set_chosen(chosen)

    def show_count(self, columns: int) -> None:
        """Show how many columns wait for a comparison."""
        self.badge.setText(str(columns))
        self.badge.setVisible(columns > 0)
        self._renew()
        self.comparison.setAccessibleName(self.tr("Compare %n column(s)", "", columns))

    def show_search(self, *, visible: bool, scopes: bool) -> None:
        """Show the search box, and its scope buttons where there is room for them too."""
        self.search.setVisible(visible)
        for scope in self.scopes:
            scope.setVisible(visible and scopes)

    def _make_scopes(self) -> tuple[ScopeButton, ScopeButton, ScopeButton]:
        session, words = self._session, self._session.words
        library = session.library
        resolution = ScopeButton(self.tr("Resolution"))
        resolution.set_choices(
            [
                (key, words.text(library.documents[key].label))
                for key in LEADING
                if key in library.documents
            ]
        )
        pillar = ScopeButton(self.tr("Pillar"))
        pillar.set_choices([(p.id, words.text(p.name)) for p in library.taxonomy.pillars])
        pillar.set_tips({p.id: words.text(p.definition) for p in library.taxonomy.pillars})
        province = ScopeButton(self.tr("Province"))
        centre = [("central", words.text(library.column("central").name))]
        province.set_choices(centre + [(p.id, words.text(p.name)) for p in self._provinces()])
        return resolution, pillar, province

    def _provinces(self) -> list[Province]:
        """Return the provinces that have documents, the user's own first."""
        library, mine = self._session.library, self._session.settings.my_province
        scopes = {document.scope for document in library.documents.values()}
        found = [p for p in library.taxonomy.provinces if p.id in scopes]
        return sorted(found, key=lambda p: p.id != mine)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        for button in (self.navigator, self.back, self.forward):
            row.addWidget(button)
        row.addSpacing(12)
        row.addWidget(self.search, 10)
        for scope in self.scopes:
            row.addWidget(scope)
        spring = QWidget()
        spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(spring, 1)
        row.addWidget(self.comparison)
        row.addSpacing(4)
        row.addWidget(self.context)
        row.addWidget(self.menu)

    def _connect(self) -> None:
        self.search.query_changed.connect(self.query_changed)
        self.search.submitted.connect(self.submitted)
        for scope in self.scopes:
            scope.changed.connect(self.filters_changed)

    def _renew(self) -> None:
        look = self._session.look
        self.setFixedHeight(look.px(48))
        self.search.setMaximumWidth(look.px(_SEARCH_WIDEST))
        self._place_badge()

    def _place_badge(self) -> None:
        """Keep room for the badge at the right inside the button it belongs to."""
        look, shown = self._session.look, not self.badge.isHidden()
        side, edge = look.px(20), look.px(10)
        room = f"QPushButton {{ padding-right: {side + edge + look.px(6)}px; }}"
        self.comparison.setStyleSheet(room if shown else "")
        self.comparison.ensurePolished()
        wide = self.comparison.sizeHint().width()
        self.comparison.setFixedWidth(wide)
        self.badge.setFixedSize(side, side)
        self.badge.move(wide - side - edge, (look.px(32) - side) // 2)
