"""The search box: tells what was typed when the typing pauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from songhanh.ui.keys import is_plain
from songhanh.ui.scale import Role
from songhanh.ui.style import set_property

if TYPE_CHECKING:
    from songhanh.ui.look import Look

PAUSE_MS = 120
# A Vietnamese keyboard deletes letters and types them anew within some milliseconds of each other.
BURST_MS = 8
_SMALLEST = 220


class SearchBox(QLineEdit):
    """A field with an icon before and, while it is empty, its key behind."""

    query_changed = Signal(str)
    """The user typed and paused."""
    left_downwards = Signal()
    """The user goes down into what was found; what was typed up to now has been told."""
    submitted = Signal(str)
    """The user pressed Enter; `query_changed` is not sent for the same text."""

    def __init__(
        self,
        look: Look,
        name: str,
        placeholder: str,
        key: str = "",
        icon: str = "search",
        *,
        large: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self._key = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        self._icon = icon
        self.emptied_by_escape = True
        """Whether Escape first takes away what was typed; else the key goes on to what is behind."""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._side, self._left = (20, 14) if large else (16, 10)
        if large:
            self.setProperty("fit", "large")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_pause_timeout)
        # Not textChanged: a text set by the program is no question of the user.
        self.textEdited.connect(self._on_text_edited)
        self.textChanged.connect(self._keep_room)
        self.returnPressed.connect(self._on_return_pressed)
        look.follow(self, self._renew)
        self._renew()

    def set_pause(self, milliseconds: int) -> None:
        """Tell what was typed when no key has come for so long."""
        self._pause.setInterval(milliseconds)

    def set_query(self, text: str) -> None:
        """Show a text without telling, as when going back to an older search."""
        self._pause.stop()
        self.setText(text)
        self.set_error("")

    def set_error(self, sentence: str) -> None:
        """Show by the edge that the text was not understood; "" ends it."""
        set_property(self, "state", "error" if sentence else "")
        self.setAccessibleDescription(sentence)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side, left = self._look.px(self._side), self._look.px(self._left)
        box = QRect(left, (self.height() - side) // 2, side, side)
        # Painted, not an action of the field: that would be a button nobody can press.
        self._look.icon(self._icon, self._side, "text2").paint(painter, box)
        if self._key and not self.text():
            self._paint_key(painter)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_plain(event, Qt.Key.Key_Down):
            self._tell_now()
            self.left_downwards.emit()
        elif is_plain(event, Qt.Key.Key_Escape) and self._gives_up:
            self._pause.stop()
            self.clear()
            self.query_changed.emit("")
        else:
            super().keyPressEvent(event)

    @property
    def _gives_up(self) -> bool:
        return self.emptied_by_escape and bool(self.text())

    def _tell_now(self) -> None:
        """Tell what was typed without waiting for a pause."""
        if self._pause.isActive():
            self._pause.stop()
            self.query_changed.emit(self.text())

    def _paint_key(self, painter: QPainter) -> None:
        look = self._look
        font = look.font(Role.CAPTION)
        metrics = QFontMetrics(font)
        height = metrics.height() + look.px(2)
        width = metrics.horizontalAdvance(self._key) + look.px(12)
        left = self.width() - look.px(8) - width
        box = QRect(left, (self.height() - height) // 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.color("raised"))
        painter.setPen(QPen(look.color("border"), 1))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(font)
        painter.setPen(look.color("text2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)

    def _keep_room(self) -> None:
        """Keep the placeholder clear of the key."""
        room = 0
        if self._key and not self.text():
            metrics = QFontMetrics(self._look.font(Role.CAPTION))
            room = metrics.horizontalAdvance(self._key) + self._look.px(20)
        self.setTextMargins(self._look.px(self._left + self._side - 2), 0, room, 0)

    def _renew(self) -> None:
        self.setMinimumWidth(self._look.px(_SMALLEST))
        self._keep_room()

    def _on_text_edited(self) -> None:
        self.set_error("")
        self._pause.start()

    def _on_pause_timeout(self) -> None:
        self.query_changed.emit(self.text())

    def _on_return_pressed(self) -> None:
        self._pause.stop()
        self.submitted.emit(self.text())
