"""What stands beside the views of a window, and its notebook: each is made when it is needed first.

The start page shows none of it. The first view of another kind needs all of it, and so does the user
soon: after the first picture the window has it made while nothing else is to do.
"""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from songhanh.ui.view_kinds import CONTEXT, FACETS, NAVIGATOR, NOTEBOOK_DESK, READING, START
from songhanh.ui.views.left_pane import LeftPane
from songhanh.ui.views.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from songhanh.core.tree import Place
    from songhanh.ui.asking import Asking
    from songhanh.ui.desk import Desk
    from songhanh.ui.notebook.notebook_desk import NotebookDesk
    from songhanh.ui.session import Session
    from songhanh.ui.tree_state import TreeState
    from songhanh.ui.views.context_panel import ContextPanel
    from songhanh.ui.views.facet_panel import FacetPanel
    from songhanh.ui.views.navigator import Navigator
    from songhanh.ui.views.tab_area import TabArea


@runtime_checkable
class Telling(Protocol):
    """A view that tells what is chosen in it, when it comes to the front too."""

    def tell_current(self) -> None:
        """Tell it once more."""


class Sides(QObject):
    """Makes the panels and the notebook of one window and connects them with its desk."""

    compare_requested = Signal(str)
    """The id of a column to be added to the comparison."""
    context_wanted = Signal()
    """The panel with the notes has to be seen."""
    notice_offered = Signal(object, str, object)
    """A notice to show: its NoticeKind, its sentence, its NoticeActions."""
    notice_requested = Signal(str, str)

    def __init__(
        self, session: Session, desk: Desk, tabs: TabArea, asking: Asking, tree: TreeState
    ) -> None:
        super().__init__(desk)
        self._session, self._desk, self._tabs = session, desk, tabs
        self._asking, self._tree = asking, tree
        self._starts_notebook = False
        self.left, self.right = LeftPane(self), QStackedWidget()
        desk.place_shown.connect(self._on_place_shown)

    @cached_property
    def navigator(self) -> Navigator:
        """The trees, at the left."""
        made = NAVIGATOR.type(self._session)
        made.compare_requested.connect(self.compare_requested)
        made.place_requested.connect(self._desk.open_place)
        made.set_state(self._tree)
        self._put_left(made, made.stops)
        return made

    @cached_property
    def facets(self) -> FacetPanel:
        """The filters of the results, at the left."""
        made = FACETS.type(self._session)
        made.filters_changed.connect(self._asking.set_filters)
        self._desk.counted.connect(made.show_result)
        self._put_left(made, made.stops)
        return made

    @cached_property
    def context(self) -> ContextPanel:
        """Sources, relations and notes, at the right."""
        made, desk = CONTEXT.type(self._session), self._desk
        made.place_requested.connect(desk.open_place)
        made.hit_requested.connect(desk.open_hit)
        made.compare_requested.connect(self.compare_requested)
        made.notice_requested.connect(self.notice_requested)
        desk.entries_selected.connect(made.set_entries)
        desk.hit_selected.connect(made.set_hit)
        desk.provision_selected.connect(made.set_provision)
        self.right.addWidget(made)
        return made

    @cached_property
    def notebook(self) -> NotebookDesk:
        """What connects the notebook with the window."""
        made = NOTEBOOK_DESK.type(
            self._session, self._desk, self._tabs, self.navigator, self.context
        )
        made.context_wanted.connect(self.context_wanted)
        made.notice_offered.connect(self.notice_offered)
        if self._starts_notebook:
            made.start()
        return made

    def each(self) -> Iterator[QObject]:
        """Make one after the other, where it is not made yet."""
        yield self.navigator
        yield self.facets
        yield self.context
        yield self.notebook

    @property
    def tree(self) -> TreeState:
        """What the navigator shows, or would show."""
        return self.navigator.state() if "navigator" in self.__dict__ else self._tree

    def start_notebook(self) -> None:
        """Have the notebook say what is wrong with it, if anything, once it is there."""
        self._starts_notebook = True
        if self._is_complete:
            self.notebook.start()

    def is_browsing(self, focus: QWidget) -> bool:
        """Tell whether the keyboard is in the trees."""
        return "navigator" in self.__dict__ and self.navigator.isAncestorOf(focus)

    def panels(self) -> tuple[list[QWidget], list[QWidget]]:
        """Return what is there at the left and at the right."""
        made = [
            [panel for name in names if (panel := self.__dict__.get(name)) is not None]
            for names in (("navigator", "facets"), ("context",))
        ]
        return made[0], made[1]

    def show_front(self, view: QWidget) -> None:
        """Follow a view that has come to the front."""
        if not self._is_complete and (START.of(view) is not None or isinstance(view, Page)):
            return
        self.facets  # noqa: B018 - made by being asked for
        self.notebook.show_front(view)
        if isinstance(view, Telling):
            view.tell_current()
        else:
            self.context.set_provision(None)
            self.notebook.actions.set_anchor(None)

    @property
    def _is_complete(self) -> bool:
        return "notebook" in self.__dict__

    def _on_place_shown(self, place: Place) -> None:
        self.navigator.reveal(place)
        reading = READING.of(self._tabs.current)
        current = reading.current if reading is not None else None
        if place.document and (current is None or current.document != place.document):
            self.context.set_document(self._session.library.document(place.document))

    def _put_left(self, panel: QWidget, stops: Sequence[QWidget]) -> None:
        """Put a panel to the left: Tab comes to it before the views, which were there earlier."""
        self.left.addWidget(panel)
        self.left.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt puts nothing behind what has none
        for before, after in pairwise((self.left, *stops)):
            QWidget.setTabOrder(before, after)
        self.left.setFocusPolicy(Qt.FocusPolicy.NoFocus)
