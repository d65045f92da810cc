"""A sentence beside what it concerns, with what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from songhanh.ui.widgets.buttons import icon_button, link_button

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from songhanh.ui.look import Look

_NARROW = 520
_DONE_MS = 6_000
_UNDO_MS = 10_000


class NoticeKind(StrEnum):
    """What a notice is about; the style sheet reads it from the property `kind`."""

    WARNING = "warning"
    ERROR = "error"
    DONE = "done"
    UNDO = "undo"
    INFO = "info"


_LOOKS = {
    NoticeKind.WARNING: ("triangle-alert", "warn"),
    NoticeKind.ERROR: ("triangle-alert", "err"),
    NoticeKind.DONE: ("circle-check", "ahead"),
    NoticeKind.UNDO: ("trash-2", "text"),
    NoticeKind.INFO: ("info", "text2"),
}
_LASTS = {NoticeKind.DONE: _DONE_MS, NoticeKind.UNDO: _UNDO_MS}


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """Something to do about a notice: the words of its link, and what the link does."""

    words: str
    run: Callable[[], None]


class Notice(QFrame):
    """Says what happened; stands above the view it concerns, never over it.

    A "done" goes after 6 s and an "undo" after 10, unless the keyboard is in it; all others stay
    until dealt with. It deletes itself when it closes.
    """

    closed = Signal()

    def __init__(
        self,
        look: Look,
        kind: NoticeKind,
        sentence: str,
        actions: Sequence[NoticeAction] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._kind = kind
        self.setObjectName("notice")
        self.setProperty("kind", kind.value)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(sentence)
        self._icon = QLabel()
        self._sentence = QLabel(sentence)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._links = QHBoxLayout()
        for action in actions[:2]:
            self._add_link(action)
        self._close = icon_button(look, "x", self.tr("Close this notice"))
        self._close.setProperty("fit", "small")
        self._close.clicked.connect(self.close)
        self._arrange()
        self._time = QTimer(self)
        self._time.setSingleShot(True)
        self._time.timeout.connect(self._on_time_timeout)
        look.follow(self, self._renew)
        self._renew()

    @property
    def kind(self) -> NoticeKind:
        """What the notice is about."""
        return self._kind

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def _add_link(self, action: NoticeAction) -> None:
        link = link_button(action.words)
        link.setAccessibleDescription(self._sentence.text())
        link.clicked.connect(lambda: self._do(action))
        self._links.addWidget(link)

    def _do(self, action: NoticeAction) -> None:
        action.run()
        self.close()

    def _arrange(self) -> None:
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.addWidget(self._sentence)
        self._words.addLayout(self._links)
        self._words.setAlignment(self._links, Qt.AlignmentFlag.AlignLeft)
        self._row = row = QHBoxLayout(self)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    def _renew(self) -> None:
        """Take icon and distances from the look."""
        look = self._look
        icon, token = _LOOKS[self._kind]
        side = look.px(16)
        self._icon.setPixmap(look.icon(icon, color=token).pixmap(side, side))
        self._icon.setContentsMargins(0, look.px(5), 0, 0)
        self._row.setContentsMargins(look.px(12), look.px(4), look.px(8), look.px(4))
        self._row.setSpacing(look.px(10))
        self._sentence.setContentsMargins(0, look.px(3), 0, look.px(3))
        self._links.setSpacing(look.px(8))
        self._words.setSpacing(look.px(4))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._kind in _LASTS:
            self._time.start(_LASTS[self._kind])
        # Readers aloud do not see what appears away from the keyboard unless they are told.
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < self._look.px(_NARROW)
        direction = QBoxLayout.Direction
        self._words.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def close(self) -> bool:
        gone = super().close()
        if gone:
            self.closed.emit()
        return gone

    def _on_time_timeout(self) -> None:
        if self.isAncestorOf(QApplication.focusWidget() or self.window()):
            self._time.start()
        else:
            self.close()
