"""A row that can be pressed: a title, what it is, and where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from songhanh.ui.painting import paint_focus, paint_line
from songhanh.ui.scale import Role
from songhanh.ui.widgets.painted_button import PaintedButton

if TYPE_CHECKING:
    from songhanh.ui.look import Look
    from songhanh.ui.scale import Scale

_SIDE, _GAP, _ICON = 6, 12, 16


class ListRow(PaintedButton):
    """One or two lines over the whole width, with a thin line beneath.

    With an icon it is a row of a list and leads on by a chevron; without, it is a link to a
    document, its title heavy and in the colour of links, with the note in small letters beneath.
    """

    def __init__(
        self,
        look: Look,
        title: str,
        detail: str = "",
        icon: str = "",
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title.replace("&", "&&"), parent)
        self._title, self._detail, self._icon, self._note = title, detail, icon, note
        self._heights: dict[tuple[int, Scale], int] = {}
        self.setAccessibleName(", ".join(part for part in (title, detail, note) if part))
        self.setToolTip(detail if not icon else "")
        # Qt bounds a fixed height by the size hint, which knows no width.
        vertical = QSizePolicy.Policy.Fixed if icon else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        policy.setHeightForWidth(not icon)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        if self._icon:
            return QSize(px(160), px(43 if self._detail else 34))
        return QSize(px(120), self.heightForWidth(max(px(120), self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hasHeightForWidth(self) -> bool:
        return not self._icon

    @override
    def heightForWidth(self, width: int) -> int:
        # The layouts it lies in ask for the same few widths again and again.
        key = width, self._look.scale
        if key not in self._heights:
            self._heights[key] = self._height(width)
        return self._heights[key]

    def _height(self, width: int) -> int:
        lines = 1 + (self._detail_lines(width) if self._detail else 0)
        note = QFontMetrics(self._look.font(Role.CAPTION)).height() if self._note else 0
        return lines * QFontMetrics(self._look.font(Role.UI)).height() + note + self._look.px(12)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, rect = self._look, self.rect()
        painter = QPainter(self)
        if self.isDown() or self.underMouse():
            painter.fillRect(rect, self.ground("surface"))
        painter.fillRect(QRect(0, rect.bottom(), rect.width(), 1), look.color("border"))
        if self._icon:
            self._paint_row(painter, rect)
        else:
            self._paint_link(painter, rect)
        if self.hasFocus():
            paint_focus(painter, look, rect)
        painter.end()

    def _detail_lines(self, width: int) -> int:
        room = max(1, width - 2 * self._look.px(2))
        return len(self._detail_on_lines(self._look.font(Role.UI), room))

    def _detail_on_lines(self, font: QFont, width: int) -> list[str]:
        """Return the detail on one line or two; what does not fit on the second is left to be cut."""
        layout = QTextLayout(self._detail, font)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        end = line.textLength()
        parts = (self._detail[:end].rstrip(), self._detail[end:])
        return [part for part in parts if part]

    def _paint_row(self, painter: QPainter, rect: QRect) -> None:
        look, px = self._look, self._look.px
        side = px(_ICON)
        middle = (rect.height() - side) // 2
        look.icon(self._icon, _ICON).paint(painter, px(_SIDE), middle, side, side)
        arrow = rect.right() - px(_SIDE) - side
        look.icon("chevron-right", _ICON, "text2").paint(painter, arrow, middle, side, side)
        left, right = px(_SIDE) + side + px(_GAP), arrow - px(_GAP)
        room = QRect(left, 0, right - left, rect.height())
        note = paint_line(painter, look, room, self._note, Role.CAPTION, "text2", right=True)
        room.setWidth(room.width() - note - (px(_GAP) if note else 0))
        if not self._detail:
            paint_line(painter, look, room, self._title)
            return
        one, two = (QFontMetrics(look.font(role)).height() for role in (Role.UI, Role.CAPTION))
        top = (rect.height() - one - two) // 2
        paint_line(painter, look, QRect(left, top, room.width(), one), self._title)
        under = QRect(left, top + one, room.width(), two)
        paint_line(painter, look, under, self._detail, Role.CAPTION, "text2")

    def _paint_link(self, painter: QPainter, rect: QRect) -> None:
        look, left = self._look, self._look.px(2)
        height = QFontMetrics(look.font(Role.HEADING)).height()
        room = QRect(left, look.px(5), rect.width() - 2 * left, height)
        paint_line(painter, look, room, self._title, Role.HEADING, "link")
        if not self._detail:
            return
        plain = look.font(Role.UI)
        below = QRect(left, room.bottom() + 1, room.width(), QFontMetrics(plain).height())
        for words in self._detail_on_lines(plain, room.width()):
            paint_line(painter, look, below, words)
            below.translate(0, below.height())
        if self._note:
            below.setHeight(QFontMetrics(look.font(Role.CAPTION)).height())
            paint_line(painter, look, below, self._note, Role.CAPTION, "text2")
