"""The program's menu: start page, lists of work, language, theme, text size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from songhanh.core.model import Language
from songhanh.core.work import COMMUNE, DEADLINES
from songhanh.ui.palette import Theme
from songhanh.ui.scale import STEPS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from songhanh.config.settings import Settings


class ProgramMenu(QMenu):
    """Everything that concerns the whole program; each choice shows what is set."""

    start_requested = Signal()
    work_requested = Signal(object)
    """The WorkRequest of a list of work."""
    language_requested = Signal(Language)
    theme_requested = Signal(str)
    text_size_requested = Signal(int)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Menu"))
        self.addAction(self.tr("Start page"), self.start_requested.emit)
        self.addAction(self.tr("Work of the commune"), lambda: self.work_requested.emit(COMMUNE))
        self.addAction(self.tr("Deadlines"), lambda: self.work_requested.emit(DEADLINES))
        self.addSeparator()
        languages = [(Language.VI, "Tiếng Việt"), (Language.EN, "English")]
        self._choice(
            self.tr("Language"), languages, settings.language, self.language_requested.emit
        )
        themes = [
            (Theme.SYSTEM.value, self.tr("As the system")),
            (Theme.LIGHT.value, self.tr("Light")),
            (Theme.DARK.value, self.tr("Dark")),
            (Theme.CONTRAST.value, self.tr("High contrast")),
        ]
        self._choice(self.tr("Theme"), themes, settings.theme, self.theme_requested.emit)
        sizes = [(percent, f"{percent} %") for percent in STEPS]
        self._sizes = self._choice(
            self.tr("Text size"), sizes, settings.text_size, self.text_size_requested.emit
        )

    def show_text_size(self, percent: int) -> None:
        """Tick the text size in use."""
        for action in self._sizes.actions():
            action.setChecked(action.data() == percent)

    def _choice(
        self,
        name: str,
        options: Iterable[tuple[object, str]],
        current: object,
        chosen: Callable[..., None],
    ) -> QActionGroup:
        menu = self.addMenu(name)
        group = QActionGroup(menu)
        for value, words in options:
            action = QAction(words, group, checkable=True)
            action.setData(value)
            action.setChecked(value == current)
            menu.addAction(action)
        group.triggered.connect(lambda action: chosen(action.data()))
        return group
