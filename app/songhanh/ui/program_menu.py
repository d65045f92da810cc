"""The program's menu, made from the commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from songhanh.config.settings import TEXT_SIZES
from songhanh.ui.command_table import Group

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from songhanh.ui.commands import Commands

_FIRST = ("start", "comparison", "commune", "deadlines")
_SUBMENUS = (
    Group.GO, Group.PROVISION, Group.NOTEBOOK, Group.FIND, Group.TABS, Group.WINDOWS, Group.VIEW,
)  # fmt: skip


class ProgramMenu(QMenu):
    """The ways to begin first, then every command by its group, then the program itself."""

    text_size_requested = Signal(int)

    def __init__(self, commands: Commands, percent: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Menu"))
        self.addActions([commands[key] for key in _FIRST])
        self.addSeparator()
        for group in _SUBMENUS:
            actions = [a for a in commands.group(group) if a.objectName() not in _FIRST]
            self._submenu(commands.group_name(group), actions)
        self.addSeparator()
        self._sizes = self._size_menu(percent)
        for group in (Group.THEME, Group.LANGUAGE):
            self._submenu(commands.group_name(group), commands.group(group))
        self.addSeparator()
        self.addActions([a for a in commands.group(Group.PROGRAM) if a.objectName() != "menu"])

    def show_text_size(self, percent: int) -> None:
        """Tick the text size in use."""
        for action in self._sizes.actions():
            action.setChecked(action.data() == percent)

    def _submenu(self, name: str, actions: list[QAction]) -> QMenu:
        menu = self.addMenu(name)
        menu.addActions(actions)
        return menu

    def _size_menu(self, current: int) -> QActionGroup:
        menu = self.addMenu(self.tr("Text size"))
        group = QActionGroup(menu)
        for percent in TEXT_SIZES:
            action = QAction(f"{percent} %", group, checkable=True)
            action.setData(percent)
            action.setChecked(percent == current)
            menu.addAction(action)
        group.triggered.connect(lambda action: self.text_size_requested.emit(action.data()))
        return group
