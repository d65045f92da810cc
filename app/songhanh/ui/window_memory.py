"""What a window is like, as plain values that another start, or another window, can open again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from songhanh.config.window_state import WindowState
from songhanh.ui.tab_memory import TabMemory

if TYPE_CHECKING:
    from songhanh.ui.main_window import MainWindow
    from songhanh.ui.session import Session

_WIDE, _HIGH = 1366, 728
_PAUSE_MS = 3_000


class WindowMemory(QObject):
    """Knows the state of a window, and reminds of saving it a while after each step."""

    due = Signal()
    """The window is to be saved now: power may be cut."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.tabs = TabMemory(session, window.desk, window.sides, window.pages, window.tabs)
        """The tabs as plain values."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.due)
        window.desk.history_changed.connect(self._pause.start)

    @property
    def pending(self) -> bool:
        """Whether something waits to be saved."""
        return self._pause.isActive()

    def state(self) -> WindowState:
        """Return what is open and how the window stands; whoever keeps it needs no reminder."""
        self._pause.stop()
        window, navigator = self._window, self._window.sides.tree
        filled = window.isMaximized()
        normal = not filled and not window.isFullScreen()
        rect = window.geometry() if normal else window.normalGeometry()
        return WindowState(
            tabs=self.tabs.records(),
            front=self.tabs.front(),
            tree=navigator.tree,
            branches=navigator.branches,
            basket=list(window.basket.columns),
            place=[rect.left(), rect.top(), rect.width(), rect.height(), int(filled)],
        )

    def open_again(self, state: WindowState, *, tabs: bool) -> None:
        """Give the window its place, and open the start page, or the tabs that were open."""
        window, look = self._window, self._session.look
        if state.place:
            *rect, filled = state.place
            window.setGeometry(_within_a_screen(QRect(*rect)))
            if filled:
                window.setWindowState(Qt.WindowState.WindowMaximized)
        else:
            window.resize(QSize(look.px(_WIDE), look.px(_HIGH)))
        if not (tabs and self.tabs.restore(state.tabs, state.front)):
            window.desk.open_start()
        window.focus_search()


def _within_a_screen(rect: QRect) -> QRect:
    """Return a place that can be seen: the screen it was on may have gone, or have shrunk."""
    screen = QGuiApplication.screenAt(rect.center()) or QGuiApplication.primaryScreen()
    room = screen.availableGeometry()
    size = rect.size().boundedTo(room.size())
    left = max(room.left(), min(rect.left(), room.right() + 1 - size.width()))
    top = max(room.top(), min(rect.top(), room.bottom() + 1 - size.height()))
    return QRect(left, top, size.width(), size.height())
