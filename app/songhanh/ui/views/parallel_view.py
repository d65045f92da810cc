"""Linked reading: two or three documents beside each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from songhanh.core.parallel import MOST, AlignBy, ParallelRequest
from songhanh.core.tree import Place
from songhanh.ui.beside import offered_documents
from songhanh.ui.differences.requests import DifferenceRequest
from songhanh.ui.reading.parallel_head import ParallelHead, full_name
from songhanh.ui.reading.parallel_spread import ParallelSpread
from songhanh.ui.tasks import Latest
from songhanh.ui.widgets.buttons import word_button
from songhanh.ui.widgets.flow_row import FlowRow
from songhanh.ui.widgets.legend_line import LegendLine
from songhanh.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from songhanh.core.model import Provision
    from songhanh.core.parallel import Parallel
    from songhanh.ui.basket import Basket
    from songhanh.ui.session import Session


class ParallelView(QWidget):
    """Puts documents in line beside the window, and shows them."""

    provision_selected = Signal(object)
    hit_activated = Signal(str)
    """The user wants to read this provision alone, by id."""
    place_requested = Signal(Place)
    difference_requested = Signal(object)
    request_changed = Signal(object)
    title_changed = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        request: ParallelRequest,
        basket: Basket,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._basket = basket
        self._request = request
        self._latest = Latest(session.runner, self)
        self._parallel: Parallel | None = None
        self._wanted = ""
        self._by = Segmented(
            self.tr("In line by"),
            [
                (AlignBy.LINK.value, self.tr("By link")),
                (AlignBy.PILLAR.value, self.tr("By pillar")),
            ],
        )
        self._only = QCheckBox(self.tr("Only what has a counterpart"))
        self._add = word_button(session.look, self.tr("Add document"), "plus", small=True)
        self._add.setProperty("drop", "true")
        self._add.setMenu(QMenu(self._add))
        self._head = ParallelHead(session, MOST)
        self._spread = ParallelSpread(session)
        self._legend = LegendLine(session.look)
        self._legend.show_legend(
            (),
            self.tr(
                "↔ names what a provision corresponds to. ← → go to the counterpart, Shift+F7 word by word."
            ),
        )
        self._arrange()
        self._connect()
        self._ask()

    @property
    def request(self) -> ParallelRequest:
        """What is read."""
        return self._request

    @property
    def title(self) -> str:
        """The name of the tab."""
        library, words = self._session.library, self._session.words
        labels = [words.text(library.document(key).label) for key in self._request.documents]
        return " ↔ ".join(labels)

    @property
    def spread(self) -> ParallelSpread:
        """The documents."""
        return self._spread

    @property
    def commands(self) -> dict[str, Callable[[], object]]:
        """What this view does of the program's commands."""
        return {"differ": self._spread.differ}

    def set_request(self, request: ParallelRequest) -> None:
        """Read something else."""
        if request != self._request:
            self._request = request
            self._ask()
            self.title_changed.emit(self.title)

    def go_to(self, key: str) -> None:
        """Make a provision the current one, as soon as it is there."""
        self._wanted = key
        if self._parallel is not None and self._parallel.request == self._request:
            self._spread.go_to(key)

    def tell_current(self) -> None:
        """Tell the current provision again, as when this tab comes back to the front."""
        self.provision_selected.emit(self._spread.current)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            self._spread.setFocus()  # a new tab would give the keyboard to its first button

    def _arrange(self) -> None:
        self._tools = FlowRow(last_right=True)
        for widget in (self._only, self._by, self._add):
            self._tools.addWidget(widget)
        page = QFrame()
        page.setObjectName("page")
        column, outer = QVBoxLayout(page), QVBoxLayout(self)
        for one in (column, outer):
            one.setContentsMargins(0, 0, 0, 0)
            one.setSpacing(0)
        outer.addWidget(page)
        column.addLayout(self._tools)
        column.addWidget(self._head)
        column.addWidget(self._spread, 1)
        column.addWidget(self._legend)
        self._session.look.follow(self, self._renew)
        self._renew()

    def _renew(self) -> None:
        px = self._session.look.px
        self._tools.setContentsMargins(px(24), px(8), px(14), px(8))
        self._tools.setSpacing(px(10))

    def _connect(self) -> None:
        head, spread = self._head, self._spread
        self._by.chosen.connect(lambda key: self._want(replace(self._request, by=AlignBy(key))))
        self._only.toggled.connect(self._show_rows)
        head.document_opened.connect(lambda key: self.place_requested.emit(Place(document=key)))
        head.exchange_wanted.connect(self._on_exchange_wanted)
        head.removal_wanted.connect(self._on_removal_wanted)
        spread.columns_placed.connect(head.place_columns)
        spread.current_changed.connect(self.provision_selected)
        spread.opened.connect(self._on_spread_opened)
        spread.difference_requested.connect(self._on_spread_difference_requested)

    def _ask(self) -> None:
        request, library = self._request, self._session.library
        self._by.set_value(request.by.value)
        self._latest.run(lambda _: library.parallel(request), self._show, self.failed.emit)

    def _show(self, parallel: Parallel) -> None:
        self._parallel = parallel
        chosen = set(parallel.request.documents)
        offered = [
            one
            for one in offered_documents(self._session.library, chosen, self._basket.columns)
            if one.id not in chosen
        ]
        self._head.show_parallel(parallel, offered)
        menu = self._add.menu()
        menu.clear()
        for one in offered:
            action = menu.addAction(full_name(self._session, one).replace("&", "&&"))
            action.triggered.connect(lambda _=False, key=one.id: self._on_add_wanted(key))
        self._add.setEnabled(len(chosen) < MOST and bool(offered))
        self._show_rows()
        if self._wanted:
            self._spread.go_to(self._wanted)
            self._wanted = ""

    def _show_rows(self) -> None:
        if self._parallel is not None:
            self._spread.show_parallel(self._parallel, linked_only=self._only.isChecked())

    def _want(self, request: ParallelRequest) -> None:
        self.set_request(request)
        self.request_changed.emit(request)

    def _on_add_wanted(self, key: str) -> None:
        self._want(replace(self._request, documents=(*self._request.documents, key)))

    def _on_exchange_wanted(self, place: int, key: str) -> None:
        documents = list(self._request.documents)
        documents[place] = key
        self._want(replace(self._request, documents=tuple(documents)))

    def _on_removal_wanted(self, place: int) -> None:
        documents = list(self._request.documents)
        del documents[place]
        self._want(replace(self._request, documents=tuple(documents)))

    def _on_spread_opened(self, provision: Provision) -> None:
        self.hit_activated.emit(provision.id)

    def _on_spread_difference_requested(self, base: str, other: str) -> None:
        self.difference_requested.emit(DifferenceRequest(base, other))
