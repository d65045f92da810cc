"""What a window was like when it closed, or a moment ago: size, tabs, open branches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer

from songhanh.ui.tab_memory import TabMemory
from songhanh.ui.views.navigator import NavigatorState

if TYPE_CHECKING:
    from songhanh.ui.main_window import MainWindow
    from songhanh.ui.session import Session

_WIDE, _HIGH = 1366, 728
_PAUSE_MS = 3_000


class WindowMemory(QObject):
    """Keeps a window in the settings, and saves it a while after each step: power may be cut."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.tabs = TabMemory(session, window.desk, window.notebook, window.pages, window.tabs)
        """The tabs as plain values."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._save)
        window.desk.history_changed.connect(self._pause.start)

    @property
    def pending(self) -> bool:
        """Whether something waits to be saved."""
        return self._pause.isActive()

    def keep(self) -> None:
        """Put what is open, and how the window stands, into the settings."""
        self._pause.stop()  # whoever keeps now, as a window that closes, needs no reminder
        window, settings = self._window, self._session.settings
        navigator = window.navigator.state()
        settings.tabs, settings.front = self.tabs.records(), self.tabs.front()
        settings.tree, settings.branches = navigator.tree, navigator.branches
        filled = window.isMaximized()
        size = window.normalGeometry().size() if filled else window.size()
        settings.window = [size.width(), size.height(), int(filled)]

    def open_again(self, *, tabs: bool) -> None:
        """Give the window its size, and open the start page, or the tabs that were open."""
        window, settings, look = self._window, self._session.settings, self._session.look
        wide, high, filled = settings.window or (0, 0, 0)
        size = QSize(wide, high).boundedTo(window.screen().availableSize())
        window.resize(size if settings.window else QSize(look.px(_WIDE), look.px(_HIGH)))
        if filled:
            window.setWindowState(Qt.WindowState.WindowMaximized)
        window.desk.open_start()
        window.focus_search()
        window.navigator.set_state(NavigatorState(settings.tree, settings.branches))
        if tabs:
            self.tabs.restore(settings.tabs, settings.front)

    def _save(self) -> None:
        self.keep()
        self._session.save_settings(lambda _: None)
