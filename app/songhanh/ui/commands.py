"""The commands of one window as actions: menus, buttons and keys all lead to the same ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from songhanh.ui.command_table import CommandTable, Group

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from songhanh.ui.command_table import Command
    from songhanh.ui.look import Look

_CHOICES = (Group.THEME, Group.LANGUAGE)


@runtime_checkable
class Offers(Protocol):
    """A view, or a part of the window, that does some of the placed commands itself."""

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What to call for each command, by its id."""


class _CommandButton(QToolButton):
    """A button with an icon that grows with the text."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        look.follow(self, self._renew)
        self._renew()

    def _renew(self) -> None:
        self.setIconSize(self._look.icon_size())


class Commands(QObject):
    """Holds an action for each command and hands the placed ones to where the user is.

    The part with the keyboard is asked first, then what it stands in, then the view in front. A
    command that nobody offers is off.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._front: QWidget | None = None
        table = CommandTable(self)
        self._names = table.groups()
        self._commands = {command.id: command for command in table.commands()}
        self._groups = {group: QActionGroup(self) for group in _CHOICES}
        self._actions = {command.id: self._make(command) for command in self._commands.values()}
        QApplication.instance().focusObjectChanged.connect(self._renew)  # type: ignore[union-attr]
        self._renew()

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def all(self) -> tuple[Command, ...]:
        """Return every command in the order of the menus."""
        return tuple(self._commands.values())

    def group(self, group: Group) -> list[QAction]:
        """Return the actions of a group."""
        return [self._actions[c.id] for c in self._commands.values() if c.group == group]

    def group_name(self, group: Group) -> str:
        """Return the name of a group in the user's language."""
        return self._names[group]

    def connect_to(self, doers: Mapping[str, Callable[[], object]]) -> None:
        """Say what is done for commands that belong to the whole window, by their ids."""
        for key, do in doers.items():
            # The state of a checkable action is of no use to one that takes nothing.
            self._actions[key].triggered.connect(lambda _=False, do=do: do())

    def set_front(self, view: QWidget | None) -> None:
        """Say which view stands in front."""
        self._front = view
        self._renew()

    def button(self, key: str) -> QToolButton:
        """Return a button with the icon of a command; its tool tip names it and its key."""
        button = _CommandButton(self._look)
        button.setDefaultAction(self._actions[key])
        button.setAccessibleName(self._commands[key].text)
        return button

    def _make(self, command: Command) -> QAction:
        action = QAction(command.text, self._window)
        action.setObjectName(command.id)
        keys = [QKeySequence(key) for key in command.keys]
        action.setShortcuts(keys)
        action.setCheckable(command.checkable)
        shown = keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
        action.setToolTip(f"{command.text} ({shown})" if shown else command.text)
        if command.group in self._groups:
            self._groups[command.group].addAction(action)
        if command.icon:
            self._look.dress(action, command.icon)
        if command.placed:
            action.triggered.connect(lambda: self._do_placed(command.id))
        self._window.addAction(action)
        return action

    def _do_placed(self, key: str) -> None:
        do = self._doer(key)
        if do is not None:
            do()

    def _doer(self, key: str) -> Callable[[], object] | None:
        for part in self._parts():
            if isinstance(part, Offers) and key in part.commands:
                return part.commands[key]
        return None

    def _parts(self) -> list[QWidget]:
        """Return where the user is, from the part with the keyboard outwards; then the front."""
        parts: list[QWidget] = []
        part = QApplication.focusWidget()
        if part is not None and not self._window.isAncestorOf(part):
            part = None
        while part is not None and part is not self._window:
            parts.append(part)
            part = part.parentWidget()
        if self._front is not None and shiboken6.isValid(self._front):
            parts.append(self._front)
        return parts

    def _renew(self) -> None:
        if not shiboken6.isValid(self._window):
            return  # the keyboard leaves a window that is just being taken apart
        offered = {
            key for part in self._parts() if isinstance(part, Offers) for key in part.commands
        }
        for command in self._commands.values():
            if command.placed:
                self._actions[command.id].setEnabled(command.id in offered)
