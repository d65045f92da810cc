"""The windows of the program: any number on one session, kept and opened again together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from songhanh.config.window_state import WindowState
from songhanh.ui.main_window import MainWindow
from songhanh.ui.news_words import NewsWords
from songhanh.ui.notebook.unsaved import Unsaved
from songhanh.ui.view_kinds import SHEET
from songhanh.ui.widgets.notice import NoticeAction, NoticeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QWidget

    from songhanh.ui.session import Session

_KEPT = 10  # closed windows that can be opened again
_STEP = 32  # how far a new window stands from the one it was asked for in


class Windows(QObject):
    """Opens and closes the windows, knows which was used last, and keeps what they are like."""

    made = Signal(object)
    """A MainWindow is there, not shown yet."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._all: list[MainWindow] = []  # the one used last in front
        self._waiting: list[WindowState] = []
        self._numbers: dict[MainWindow, int] = {}
        self._ending = False
        self._restored: MainWindow | None = None  # what is just being opened again
        session.runner.failed.connect(self.tell_error)
        self._unsaved = Unsaved(session, self)
        self._unsaved.failed.connect(self.tell_error)
        self._unsaved.told.connect(self._on_unsaved_told)
        session.news.arrived.connect(self._on_news_arrived)

    @property
    def all(self) -> tuple[MainWindow, ...]:
        """The open windows, the one used last in front."""
        return tuple(self._all)

    @property
    def last(self) -> MainWindow:
        """The window used last."""
        return self._all[0]

    def begin(self) -> None:
        """Make the window used last, with what was open in it; `show` opens the others."""
        settings = self._session.settings
        first, *others = settings.windows or [WindowState()]
        tabs = settings.start == "last"
        self._make(first, tabs=tabs).sides.start_notebook()
        if tabs:
            self._waiting = others
        else:  # only the start page is wanted now; they can be asked for
            settings.closed = [*others, *settings.closed][:_KEPT]

    def show(self) -> None:
        """Show the window used last, and the others as soon as it can be worked with."""
        self.last.show()
        self._open_waiting()

    def open_beside(self, window: MainWindow) -> MainWindow:
        """Open a window with the start page; trees and basket are as in the one before it."""
        state = window.memory.state()
        return self._open(replace(state, tabs=[], front=0, place=_beside(state.place)))

    def move_tab(self, window: MainWindow, view: QWidget | None, at: QPoint | None = None) -> None:
        """Move a tab into the window at a place of the screen, or into a new one."""
        if view is None:
            return
        record, sheet = window.memory.tabs.record(view), SHEET.of(view)
        if record is None and sheet is None:
            sentence = self.tr("This page stays in its window.")
            window.tell(NoticeKind.INFO, sentence)
            return
        under = QApplication.topLevelAt(at) if at is not None else None
        others = (one for one in self._all if one is not window)
        other = next((one for one in others if one is under), None)
        alone = len(window.tabs.views) == 1
        if other is None and alone:
            return  # it would be as it is
        if other is None:
            state = window.memory.state()
            place = _beside(state.place) if at is None else [at.x(), at.y(), *state.place[2:4], 0]
            tabs = [record] if record is not None else []
            other = self._open(replace(state, tabs=tabs, front=0, place=place))
        elif record is not None:
            other.memory.tabs.open(record)
        if sheet is not None:
            other.desk.open_paper(sheet.paper)
        if alone:
            window.close()
        else:
            window.tabs.remove_view(view)
        self.bring_forward(other)

    def reopen(self) -> None:
        """Open again the window that was closed last."""
        closed = self._session.settings.closed
        if closed:
            self._open(closed.pop(0))

    def step(self) -> None:
        """Bring the window to the front that was not used for the longest time."""
        self.bring_forward(self._all[-1])

    def bring_forward(self, window: MainWindow) -> None:
        """Put a window before the others, with the keyboard."""
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    def tell_error(self, error: object) -> None:
        """Say in the window used last what went wrong; the program goes on."""
        if self._all:
            self.last.tell_error(error)

    def keep(self) -> None:
        """Put what all windows are like into the settings."""
        if self._all:
            states = [window.memory.state() for window in self._all]
            self._session.settings.windows = [*states, *self._waiting]

    def renew(self) -> None:
        """Make all windows anew at the same places, as after another language was chosen."""
        old, self._all = self._all, []
        in_turn = sorted(old, key=self._numbers.__getitem__)
        self._numbers.clear()
        fresh = {window: self._make(window.memory.state(), tabs=True) for window in in_turn}
        self._all = [fresh[window] for window in old]
        for window in reversed(self._all):
            window.show()
        for window in old:  # not before: with its last window the program would end
            window.hide()
            window.deleteLater()
        self.last.sides.start_notebook()

    def close(self) -> None:
        """Keep what all windows are like and close them, the one used last at the end."""
        if self._ending or (self._all and not self._unsaved.may_close(self.last)):
            return
        self.keep()
        self._ending = True
        for window in reversed(self._all):
            window.close()

    def clear(self) -> None:
        """Take the closed windows away, at the end of the program."""
        for window in self._all:
            window.deleteLater()

    def _open(self, state: WindowState) -> MainWindow:
        window = self._make(state, tabs=True)
        window.show()
        self.bring_forward(window)
        self._save()
        return window

    def _open_waiting(self) -> None:
        """Open the next of the other windows when the background has answered the one before."""
        if self._waiting and not self._ending:
            self._session.runner.run(lambda: None, lambda _: self._open_next())

    def _open_next(self) -> None:
        if self._ending or not self._waiting:
            return
        front = self.last
        window = self._make(self._waiting.pop(0), tabs=True)
        self._all.append(self._all.pop(0))
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._restored = window
        had_keyboard = front.isActiveWindow()
        window.show()
        front.raise_()
        QTimer.singleShot(0, self, lambda: self._on_restored(front, had_keyboard=had_keyboard))

    def _on_restored(self, front: MainWindow, *, had_keyboard: bool) -> None:
        self._restored = None
        if had_keyboard and shiboken6.isValid(front):  # not every desktop heeds the attribute
            front.activateWindow()
        self._open_waiting()

    def _make(self, state: WindowState, *, tabs: bool) -> MainWindow:
        window = MainWindow(self._session, state, tabs=tabs)
        self._all.insert(0, window)
        taken = set(self._numbers.values())
        self._numbers[window] = next(n for n in range(1, len(taken) + 2) if n not in taken)
        window.commands.connect_to(
            {
                "close-window": window.close,
                "new-window": lambda: self.open_beside(window),
                "next-window": self.step,
                "quit": self.close,
                "reopen-window": self.reopen,
                "tab-to-window": lambda: self.move_tab(window, window.tabs.current),
            }
        )
        window.activated.connect(lambda: self._on_activated(window))
        window.closing.connect(lambda event: self._on_closing(window, event))
        window.memory.due.connect(self._save)
        window.settings_changed.connect(lambda: self._show_settings(window))
        window.tabs.torn_off.connect(lambda view, at: self.move_tab(window, view, at))
        window.tabs.titled.connect(lambda _: self._name([window]))
        self._name(self._all)
        self.made.emit(window)
        return window

    def _name(self, windows: Iterable[MainWindow]) -> None:
        """Put the title of the tab in front over a window; one of several has its number too."""
        for window in windows:
            title, number = window.tabs.current_title, self._numbers[window]
            if number > 1 and len(self._all) > 1:
                words = self.tr("{title} (window {number})")
                title = words.replace("{title}", title).replace("{number}", str(number))
            window.setWindowTitle(title)

    def _save(self) -> None:
        self.keep()
        self._session.save_settings(lambda _: None)

    def _show_settings(self, changed_in: MainWindow) -> None:
        for window in self._all:
            if window is not changed_in:
                window.show_settings()

    def _on_activated(self, window: MainWindow) -> None:
        if window in self._all and window is not self._restored and not self._ending:
            self._all.remove(window)
            self._all.insert(0, window)

    def _on_closing(self, window: MainWindow, event: QCloseEvent) -> None:
        """Let a window go that is not the last one; its tabs can be opened again."""
        if self._ending or window not in self._all:
            return
        if len(self._all) == 1:
            if self._unsaved.may_close(window):
                self.keep()
            else:
                event.ignore()
            return
        settings = self._session.settings
        settings.closed = [window.memory.state(), *settings.closed][:_KEPT]
        self._all.remove(window)
        del self._numbers[window]
        window.deleteLater()
        self._name(self._all)
        self._save()

    def _on_news_arrived(self) -> None:
        """Tell of an update once, where the user is."""
        window, changes = self.last, [c for one in self._session.news.fresh for c in one.changes]
        sentence = self.tr("The data was updated: {what}.")
        see = NoticeAction(self.tr("See what is new"), window.commands["news"].trigger)
        what = NewsWords(self).count(changes)
        window.tell(NoticeKind.INFO, sentence.replace("{what}", what), see)

    def _on_unsaved_told(
        self, kind: NoticeKind, sentence: str, actions: Sequence[NoticeAction]
    ) -> None:
        if self._all:
            self.last.tell(kind, sentence, *actions)


def _beside(place: list[int]) -> list[int]:
    left, top, wide, high, _ = place
    return [left + _STEP, top + _STEP, wide, high, 0]
