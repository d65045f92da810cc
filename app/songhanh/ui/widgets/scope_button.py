"""A button under which several values can be ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from typing_extensions import override

from songhanh.ui.keys import ENTER
from songhanh.ui.style import set_property

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent

_CHOOSING = (*ENTER, Qt.Key.Key_Space)


class StayingMenu(QMenu):
    """A menu that stays open while boxes in it are ticked."""

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _CHOOSING or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isEnabled() or not action.isCheckable():
            return False
        action.trigger()
        return True


class ScopeButton(QPushButton):
    """Limits a search: "Province", or "Province: 2" when two are ticked."""

    changed = Signal(tuple)
    """The user ticked or cleared; the keys of all that are ticked now, in their order."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._actions: dict[str, QAction] = {}
        self._words: dict[str, str] = {}
        self.setProperty("drop", "true")
        self._menu = StayingMenu(self)
        self._menu.setAccessibleName(name)
        self._all = self._menu.addAction(self.tr("Everything"))
        self._all.triggered.connect(self._on_all_triggered)
        self._menu.addSeparator()
        self.setMenu(self._menu)
        self._show_choice()

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these values, each a key and its words; what was ticked stays if it is there."""
        before = set(self.chosen())
        for action in self._actions.values():
            self._menu.removeAction(action)
            action.deleteLater()
        self._words = dict(choices)
        self._actions = {key: self._add(words) for key, words in choices}
        self.set_chosen(before)
        self._show_choice()

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these values too, as when one that is not offered was chosen elsewhere."""
        for key, words in choices:
            if key not in self._actions:
                self._words[key] = words
                self._actions[key] = self._add(words)

    def set_tips(self, tips: Mapping[str, str]) -> None:
        """Explain values by tool tips, given by their keys."""
        self._menu.setToolTipsVisible(True)
        for key, tip in tips.items():
            self._actions[key].setToolTip(tip)

    def chosen(self) -> tuple[str, ...]:
        """Return the keys of what is ticked."""
        return tuple(key for key, action in self._actions.items() if action.isChecked())

    def set_chosen(self, keys: Iterable[str]) -> None:
        """Tick these values without telling."""
        wanted = set(keys)
        if wanted & set(self._actions) == set(self.chosen()):
            return  # asked at every key that is typed
        for key, action in self._actions.items():
            action.setChecked(key in wanted)
        self._show_choice()

    def _add(self, words: str) -> QAction:
        # A single & would vanish and underline the letter behind it.
        action = self._menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.triggered.connect(self._on_action_triggered)
        return action

    def _show_choice(self) -> None:
        names = [self._words[key] for key in self.chosen()]
        self.setText(f"{self._name}: {len(names)}" if names else self._name)
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(", ".join(names) or self._all.text())
        self.setToolTip("\n".join(names))
        self._all.setEnabled(bool(names))
        set_property(self, "chosen", "true" if names else "false")

    def _on_action_triggered(self) -> None:
        self._show_choice()
        self.changed.emit(self.chosen())

    def _on_all_triggered(self) -> None:
        self.set_chosen(())
        self.changed.emit(())
