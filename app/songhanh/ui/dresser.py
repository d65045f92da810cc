"""Puts the look on every widget: at once where it is seen, elsewhere in pauses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from songhanh.ui.style import apply_style

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from songhanh.ui.look import Look


class Dresser(QObject):
    """Puts a look on the application, now and at each change; made once, by `main`."""

    def __init__(self, look: Look, app: QApplication, template: Path, cache: Path) -> None:
        super().__init__(look)
        self._look = look
        self._app = app
        self._template = template.read_text(encoding="utf-8")
        self._cache = cache
        self.apply()
        look.changed.connect(self.apply)

    def apply(self) -> None:
        """Dress every window in the look."""
        apply_style(self._app, self._look.palette, self._look.scale, self._template, self._cache)
        for window in self._app.topLevelWidgets():
            self._dress(window)

    def _dress(self, widget: QWidget) -> None:
        if widget.isHidden():
            self._look.seen.do(widget, _Polish(widget))
            return
        _polish(widget)
        for child in _children(widget):
            self._dress(child)


@dataclass(frozen=True, slots=True)
class _Polish:
    """Polishes a widget with all it holds."""

    widget: QWidget

    def __call__(self) -> None:
        _polish(self.widget)
        for child in _children(self.widget):
            _Polish(child)()


def _children(widget: QWidget) -> list[QWidget]:
    return [child for child in widget.children() if isinstance(child, QWidget)]


def _polish(widget: QWidget) -> None:
    """Have a widget read the style sheet again, as Qt does it; a new one reads it when shown."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().polish(widget)
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
