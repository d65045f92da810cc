"""What the window itself does of the commands: everything that needs no view."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from songhanh.core.model import Language
from songhanh.core.work import COMMUNE, DEADLINES
from songhanh.ui.help.topics import topic_of
from songhanh.ui.notebook.lists import Page
from songhanh.ui.palette import Theme
from songhanh.ui.panes import step_pane
from songhanh.ui.scale import Scale
from songhanh.ui.view_kinds import HELP

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from songhanh.config.settings import Settings
    from songhanh.ui.main_window import MainWindow
    from songhanh.ui.notebook.notebook_desk import NotebookDesk


_OF_A_TAB = ("tab-to-window", "close-tab", "close-others", "reopen")


def connect_commands(window: MainWindow) -> None:
    """Connect the commands of a window to what they do."""
    commands, desk, tabs = window.commands, window.desk, window.tabs

    def book(do: Callable[[NotebookDesk], object]) -> Callable[[], object]:
        """Return how to do something with the notebook, which is made when it is needed first."""
        return lambda: do(window.notebook)

    commands.connect_to(
        {
            "bookmark": book(lambda it: it.actions.toggle_bookmark()),
            "bookmarks": book(lambda it: it.open_page(Page.BOOKMARKS)),
            "dossiers": book(lambda it: it.open_page(Page.DOSSIERS)),
            "history": book(lambda it: it.open_page(Page.HISTORY)),
            "note": book(lambda it: it.write_note()),
            "notes": book(lambda it: it.open_page(Page.NOTES)),
            "save-search": book(lambda it: it.save_search()),
            "saved": book(lambda it: it.open_page(Page.SAVED)),
            "to-dossier": book(lambda it: it.add_to_dossier()),
            "undo": book(lambda it: it.actions.undo()),
            "about": lambda: open_help(window, "about"),
            "back": desk.go_back,
            "close-others": tabs.close_others,
            "close-tab": window.close_tab,
            "commune": lambda: desk.open_work(COMMUNE),
            "comparison": desk.open_comparison,
            "deadlines": lambda: desk.open_work(DEADLINES),
            "forward": desk.go_forward,
            "full-screen": partial(_toggle_full_screen, window),
            "health": partial(desk.open_page, "health"),
            "help": lambda: open_help(window),
            "keys": partial(desk.open_page, "keys"),
            "larger": lambda: _ask_size(window, window.scale.larger()),
            "menu": window.toolbar.menu.showMenu,
            "news": partial(desk.open_page, "news"),
            "new-tab": desk.open_new_tab,
            "next-pane": lambda: step_pane(window.parts(), 1),
            "next-tab": lambda: tabs.step(1),
            "palette": window.command_palette.open,
            "pane-before": lambda: step_pane(window.parts(), -1),
            "reopen": desk.reopen,
            "search": window.focus_search,
            "settings": partial(desk.open_page, "settings"),
            "smaller": lambda: _ask_size(window, window.scale.smaller()),
            "start": desk.open_start,
            "tab-before": lambda: tabs.step(-1),
            "tour": partial(desk.open_page, "tour"),
            "usual-size": lambda: _ask_size(window, Scale()),
        }
    )
    tabs.menu_requested.connect(partial(_show_tab_menu, window))
    window.pages.closing_requested.connect(tabs.close_view)
    window.pages.comparison_requested.connect(desk.open_comparison)
    window.pages.difference_requested.connect(desk.open_difference)
    window.pages.hit_activated.connect(desk.open_hit)
    commands["navigator"].triggered.connect(window.show_navigator)
    commands["context"].triggered.connect(window.show_context)
    for theme in Theme:
        commands[f"theme-{theme}"].triggered.connect(
            lambda _, theme=theme: window.theme_requested.emit(theme.value)
        )
    for language in Language:
        commands[f"language-{language}"].triggered.connect(
            lambda _, language=language: window.language_requested.emit(language)
        )


def open_help(window: MainWindow, page: str = "") -> None:
    """Open help at a page, or at the one for what is in front."""
    view = window.tabs.current
    if HELP.of(view) is not None and not page:
        return
    topic = page or topic_of(view, browsing=window.sides.is_browsing(window.focusWidget()))
    window.desk.open_page("help")
    shown = HELP.of(window.tabs.current)
    if shown is not None:
        shown.show_page(topic)


def offer_tour(window: MainWindow, settings: Settings) -> None:
    """Open the tour at the first start, once; whoever has a province or open tabs knows the way."""
    used = any(state.tabs for state in settings.windows)
    new = not (settings.toured or settings.my_province or used)
    settings.toured = True
    if new:
        window.desk.open_page("tour")


def show_choices(window: MainWindow, theme: str, language: Language) -> None:
    """Tick the theme and the language in use."""
    for key in (f"theme-{theme}", f"language-{language}"):
        window.commands[key].setChecked(True)


def _ask_size(window: MainWindow, scale: Scale) -> None:
    window.text_size_requested.emit(scale.percent)


def _show_tab_menu(window: MainWindow, at: QPoint) -> None:
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addActions([window.commands[key] for key in _OF_A_TAB])
    menu.popup(at)


def _toggle_full_screen(window: MainWindow) -> None:
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
