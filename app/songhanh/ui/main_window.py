"""The window: it puts the parts in their places and connects them, nothing else."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from songhanh.core.errors import SongHanhError
from songhanh.core.model import Language
from songhanh.ui.asking import Asking
from songhanh.ui.basket import Basket
from songhanh.ui.commands import Commands
from songhanh.ui.desk import Desk
from songhanh.ui.pages import Pages
from songhanh.ui.program_menu import ProgramMenu
from songhanh.ui.sides import Sides
from songhanh.ui.tree_state import TreeState
from songhanh.ui.view_kinds import (
    CHART,
    COMPARISON,
    PARALLEL,
    SETTINGS,
    SHEET,
    SOON,
    START,
    WORK,
    is_any,
)
from songhanh.ui.views.page import Page
from songhanh.ui.views.tab_area import TabArea
from songhanh.ui.views.toolbar import Toolbar
from songhanh.ui.warm_up import WarmUp
from songhanh.ui.widgets.command_palette import CommandPalette
from songhanh.ui.widgets.notice import NoticeAction, NoticeKind
from songhanh.ui.widgets.notice_room import NoticeRoom
from songhanh.ui.widgets.status_line import StatusLine
from songhanh.ui.window_commands import connect_commands, show_choices
from songhanh.ui.window_memory import WindowMemory

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from songhanh.config.window_state import WindowState
    from songhanh.core.tree import TreeKind
    from songhanh.ui.notebook.notebook_desk import NotebookDesk
    from songhanh.ui.scale import Scale
    from songhanh.ui.session import Session
    from songhanh.ui.views.context_panel import ContextPanel
    from songhanh.ui.views.facet_panel import FacetPanel
    from songhanh.ui.views.navigator import Navigator

_NAVIGATOR, _CONTEXT = 264, 292
_ROOM_FOR_CONTEXT, _ROOM_FOR_SCOPES = 1280, 1100


class MainWindow(QMainWindow):
    """One window on a session."""

    language_requested = Signal(Language)
    theme_requested = Signal(str)
    text_size_requested = Signal(int)
    activated = Signal()
    """The user works in this window now."""
    settings_changed = Signal()
    """The user set something here that other windows show too."""
    closing = Signal(object)
    """The window is about to be closed by this QCloseEvent, which may still be ignored."""

    def __init__(self, session: Session, state: WindowState, *, tabs: bool) -> None:
        """Make a window as `state` has it, with its tabs or with the start page."""
        super().__init__()
        self._session = session
        self.basket = Basket(self._known(state.basket), self)
        self.commands = Commands(session.look, self)
        self.menu = ProgramMenu(self.commands, session.settings.text_size, self)
        self.toolbar = Toolbar(session, self.commands, self.menu)
        self.tabs = TabArea(session)
        self.command_palette = CommandPalette(session.look, self.commands, self)
        self.pages = Pages(session, self.commands, self)
        self.desk = Desk(session, self.tabs, self.basket, self.pages, self)
        self.asking = Asking(self.toolbar, self.desk, self.tabs, self)
        tree = TreeState(state.tree, state.branches)
        self.sides = Sides(session, self.desk, self.tabs, self.asking, tree)
        self.memory = WindowMemory(session, self)
        # What the user has opened or closed by hand holds until the window changes its width.
        self._wants_context = True
        self._arrange()
        self._connect()
        connect_commands(self)
        show_choices(self, session.settings.theme, session.settings.language)
        self.toolbar.show_count(len(self.basket.columns))
        self.memory.open_again(state, tabs=tabs)
        WarmUp(self, chain(self.sides.each(), (kind.type for kind in SOON)))

    @property
    def scale(self) -> Scale:
        """The text size in use."""
        return self._session.look.scale

    @property
    def navigator(self) -> Navigator:
        """The trees at the left."""
        return self.sides.navigator

    @property
    def facets(self) -> FacetPanel:
        """The filters of the results at the left."""
        return self.sides.facets

    @property
    def context(self) -> ContextPanel:
        """Sources, relations and notes at the right."""
        return self.sides.context

    @property
    def notebook(self) -> NotebookDesk:
        """What connects the notebook with this window."""
        return self.sides.notebook

    def focus_search(self) -> None:
        """Put the keyboard into the search box."""
        start = START.of(self.tabs.current)
        if start is not None:
            start.focus_search()
        else:
            self.toolbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.toolbar.search.selectAll()

    def close_tab(self) -> None:
        """Close the tab in front."""
        if self.tabs.current is not None:
            self.tabs.close_view(self.tabs.current)

    def parts(self) -> list[QWidget]:
        """Return the panes that are shown, in the order in which the keyboard goes round them."""
        left, right = self.sides.panels()
        parts = (self.toolbar, *left, self.tabs, *right)
        return [part for part in parts if part.isVisible()]

    @property
    def notice(self) -> str:
        """The sentence above the view in front, if there is one."""
        return self._above.sentence

    def tell(self, kind: NoticeKind, sentence: str, *actions: NoticeAction) -> None:
        """Say a sentence above the view in front; what can be undone, below it."""
        room = self._below if kind == NoticeKind.UNDO else self._above
        room.say(kind, sentence, actions)

    def tell_error(self, error: object) -> None:
        """Say what went wrong; the program goes on."""
        if isinstance(error, SongHanhError):
            self.tell(NoticeKind.ERROR, self._session.words.error(error))
        elif isinstance(error, BaseException):
            sentence = self.tr(
                "Something unforeseen happened. Your data is safe and you can go on working."
            )
            show = partial(self.desk.open_fault, error)
            self.tell(NoticeKind.ERROR, sentence, NoticeAction(self.tr("Show the report"), show))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit(event)
        if event.isAccepted():
            super().closeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.sides.left.forget_facets()
        self._fit()

    def _arrange(self) -> None:
        middle = QWidget()
        self._above, self._below = (NoticeRoom(self._session.look) for _ in range(2))
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._above)
        column.addWidget(self.tabs, 1)
        column.addLayout(self._below)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setHandleWidth(1)
        self._panes.setChildrenCollapsible(False)
        for part in (self.sides.left, middle, self.sides.right):
            self._panes.addWidget(part)
        self._panes.setStretchFactor(1, 1)
        look = self._session.look
        self._panes.setSizes([look.px(_NAVIGATOR), look.px(900), look.px(_CONTEXT)])
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.toolbar)
        rows.addWidget(self._panes, 1)
        self.setCentralWidget(whole)
        self._status = StatusLine(self._session)
        self.setStatusBar(self._status)

    def _connect(self) -> None:
        desk, menu, sides = self.desk, self.menu, self.sides
        self.basket.changed.connect(self._on_basket_changed)
        desk.compare_requested.connect(self._on_compare_requested)
        desk.failed.connect(self.tell_error)
        desk.filters_requested.connect(self._on_filters_requested)
        desk.history_changed.connect(self._on_history_changed)
        desk.my_province_changed.connect(self._on_my_province_changed)
        desk.notice_requested.connect(self._on_notice_requested)
        desk.tree_requested.connect(self._on_tree_requested)
        menu.text_size_requested.connect(self.text_size_requested)
        self.pages.failed.connect(self.tell_error)
        self.pages.my_province_changed.connect(self._on_my_province_changed)
        self.pages.notice_requested.connect(self._on_notice_requested)
        self.pages.settings_changed.connect(self.save_settings)
        self.pages.settings_changed.connect(self.settings_changed)
        self.pages.text_size_requested.connect(self.text_size_requested)
        sides.compare_requested.connect(self._on_compare_requested)
        sides.context_wanted.connect(lambda: self.show_context(True))  # noqa: FBT003
        sides.notice_offered.connect(lambda kind, words, does: self.tell(kind, words, *does))
        sides.notice_requested.connect(self._on_notice_requested)
        self._session.look.changed.connect(self._on_look_changed)
        self.tabs.current_changed.connect(self._on_current_changed)
        self.asking.box_wanted.connect(self.focus_search)
        self._on_history_changed()

    def _fit(self) -> None:
        """Show the side panels that the view in front has use for and the width has room for."""
        room = self.width() / self._session.look.scale.k
        view = self.tabs.current
        start = START.of(view) is not None
        page = view if isinstance(view, Page) else None
        table = is_any(view, CHART, COMPARISON, PARALLEL, SHEET, WORK)
        plain = start or page is not None
        reads = not plain and not table
        context = not plain and SHEET.of(view) is None and self._wants_context
        context = context and room >= _ROOM_FOR_CONTEXT
        left = self.sides.left.fit(view, room, reads=reads)
        # A panel beside a view that needs the room would make the window wider than the screen.
        spare = self.width() - self.tabs.minimumSizeHint().width()
        left = left and spare >= self.sides.left.minimumSizeHint().width()
        spare -= self.sides.left.minimumSizeHint().width() if left else 0
        context = context and spare >= self.sides.right.minimumSizeHint().width()
        self._show_panel(self.sides.left, "navigator", shown=left)
        self._show_panel(self.sides.right, "context", shown=context)
        own = start or (page is not None and page.has_search)
        self.toolbar.show_search(visible=not own, scopes=room >= _ROOM_FOR_SCOPES)

    def _show_panel(self, panel: QWidget, command: str, *, shown: bool) -> None:
        panel.setVisible(shown)
        self.commands[command].setChecked(shown)

    def show_settings(self) -> None:
        """Show what was set in another window."""
        self.navigator.reload()
        views = self.tabs.views
        for page in SETTINGS.among(views):
            page.refresh()
        for start in START.among(views):
            start.refresh()

    def save_settings(self) -> None:
        """Save the settings in the background, and tell if they cannot be."""
        self._session.save_settings(self._on_settings_saved)

    def _known(self, columns: list[str]) -> list[str]:
        """Leave out of a remembered basket what no open pack has."""
        return [column for column in columns if self._session.library.has_column(column)]

    def _on_basket_changed(self, columns: tuple[str, ...]) -> None:
        self.toolbar.show_count(len(columns))
        self.desk.update_comparison()

    def _on_compare_requested(self, column: str) -> None:
        name = self._session.words.text(self._session.library.column(column).name)
        if self.basket.add(column):
            sentence = self.tr(
                "{name} added to the comparison, now %n column(s).", "", len(self.basket.columns)
            )
        else:
            sentence = self.tr("{name} is in the comparison already.")
        self.tell(NoticeKind.DONE, sentence.replace("{name}", name))

    def show_context(self, shown: bool) -> None:  # noqa: FBT001 - a slot of `triggered`
        """Show or hide the context panel, as the user wants it."""
        self._wants_context = shown
        narrow = self.width() / self.scale.k < _ROOM_FOR_CONTEXT
        if narrow:  # there is room for one of the two
            self._show_panel(self.sides.left, "navigator", shown=not shown)
        self._show_panel(self.sides.right, "context", shown=shown)

    def _on_current_changed(self, view: QWidget) -> None:
        self.commands.set_front(view)
        self.sides.show_front(view)
        self._fit()

    def _on_filters_requested(self) -> None:
        self.show_navigator(shown=True)
        self.facets.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_history_changed(self) -> None:
        self.commands["back"].setEnabled(self.desk.can_go_back)
        self.commands["forward"].setEnabled(self.desk.can_go_forward)

    def _on_look_changed(self) -> None:
        self.menu.show_text_size(self._session.look.scale.percent)
        show_choices(self, self._session.settings.theme, self._session.settings.language)
        self._fit()

    def _on_my_province_changed(self, province: str) -> None:
        self._session.settings.my_province = province
        self.pages.settings_changed.emit()
        self.navigator.reload()

    def show_navigator(self, shown: bool) -> None:  # noqa: FBT001 - a slot of `triggered`
        """Show or hide the panel at the left, as the user wants it for the view in front."""
        self.sides.left.want(self.tabs.current, shown=shown)
        self._fit()

    def _on_notice_requested(self, kind: str, sentence: str) -> None:
        self.tell(NoticeKind(kind), sentence)

    def _on_settings_saved(self, saved: bool) -> None:  # noqa: FBT001 - the answer of a job
        if not saved:
            sentence = self.tr(
                "The settings cannot be saved in {folder}. They hold until the program ends."
            )
            folder = str(self._session.paths.profile)
            self.tell(NoticeKind.WARNING, sentence.replace("{folder}", folder))

    def _on_tree_requested(self, kind: TreeKind) -> None:
        self.navigator.show_tree(kind)
        self.desk.open_first(kind)
