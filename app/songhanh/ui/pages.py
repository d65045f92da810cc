"""The pages of the program itself: which there are, how each is made, and what they ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from songhanh.ui import view_kinds as kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from songhanh.ui.commands import Commands
    from songhanh.ui.session import Session
    from songhanh.ui.views.health_page import HealthPage
    from songhanh.ui.views.help_view import HelpView
    from songhanh.ui.views.keys_page import KeysPage
    from songhanh.ui.views.news_page import NewsPage
    from songhanh.ui.views.page import Page
    from songhanh.ui.views.settings_page import SettingsPage
    from songhanh.ui.views.tour_view import TourView


class Pages(QObject):
    """Makes the pages of one window and hands on what they ask for."""

    command_requested = Signal(str)
    """The id of a command that a page wants done."""
    closing_requested = Signal(object)
    """The page that is to be closed."""
    comparison_requested = Signal(object)
    difference_requested = Signal(object)
    failed = Signal(object)
    hit_activated = Signal(str)
    my_province_changed = Signal(str)
    notice_requested = Signal(str, str)
    settings_changed = Signal()
    """The user set something that is to be saved."""
    text_size_requested = Signal(int)

    def __init__(self, session: Session, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._commands = commands
        self._makers: dict[str, Callable[[], Page]] = {
            "health": self._make_health,
            "help": self._make_help,
            "keys": self._make_keys,
            "news": self._make_news,
            "settings": self._make_settings,
            "tour": self._make_tour,
        }
        self.command_requested.connect(lambda key: commands[key].trigger())

    def __contains__(self, page: object) -> bool:
        return page in self._makers

    def make(self, page: str) -> Page:
        """Return a new page by its name."""
        return self._makers[page]()

    def _make_health(self) -> HealthPage:
        view = kinds.HEALTH.type(self._session)
        view.failed.connect(self.failed)
        view.notice_requested.connect(self.notice_requested)
        return view

    def _make_help(self) -> HelpView:
        view = kinds.HELP.type(self._session, self._commands)
        view.command_requested.connect(self.command_requested)
        return view

    def _make_keys(self) -> KeysPage:
        view = kinds.KEYS.type(self._session, self._commands)
        view.notice_requested.connect(self.notice_requested)
        return view

    def _make_news(self) -> NewsPage:
        view = kinds.NEWS.type(self._session)
        view.difference_requested.connect(self.difference_requested)
        view.hit_activated.connect(self.hit_activated)
        return view

    def _make_settings(self) -> SettingsPage:
        view = kinds.SETTINGS.type(self._session)
        view.changed.connect(self.settings_changed)
        view.language_requested.connect(self._want("language"))
        view.my_province_changed.connect(self.my_province_changed)
        view.text_size_requested.connect(self.text_size_requested)
        view.theme_requested.connect(self._want("theme"))
        return view

    def _make_tour(self) -> TourView:
        view = kinds.TOUR.type(self._session)
        view.comparison_requested.connect(self.comparison_requested)
        view.comparison_requested.connect(lambda: self.closing_requested.emit(view))
        view.failed.connect(self.failed)
        view.finished.connect(lambda: self.closing_requested.emit(view))
        view.hit_activated.connect(self.hit_activated)
        view.my_province_changed.connect(self.my_province_changed)
        view.text_size_requested.connect(self.text_size_requested)
        view.theme_requested.connect(self._want("theme"))
        return view

    def _want(self, command: str) -> Callable[[str], None]:
        return lambda value: self.command_requested.emit(f"{command}-{value}")
