"""A chart on the screen: one row can be chosen, and each is read aloud as a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from songhanh.ui.charts.painter import ChartPainter, ChartStyle
from songhanh.ui.keys import ENTER
from songhanh.ui.painting import paint_focus
from songhanh.ui.palette import LIGHT
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from songhanh.ui.charts.words import ChartText
    from songhanh.ui.look import Look
    from songhanh.ui.palette import Palette

_EDGE, _TOP, _NARROWEST, _WIDEST = 24, 12, 520, 1100
_PICTURE_WIDTH, _SHARP = 960, 2
_TITLE = 34
_KEYS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENDS: dict[int, int] = {Qt.Key.Key_Home: -1000, Qt.Key.Key_End: 1000}


class ChartWidget(QWidget):
    """Paints a `ChartText`."""

    row_chosen = Signal(object)
    """The Provision of the row the user went to, or None where it has no figure."""
    row_opened = Signal(str)
    """The user wants to read this provision, by id."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._chart: ChartText | None = None
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.follow(self, self._renew)

    @property
    def current(self) -> int:
        """The row with the band, -1 without one."""
        return self._current

    def show_chart(self, chart: ChartText) -> None:
        """Show a chart; no row is chosen yet."""
        self._chart, self._current = chart, -1
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.spoken)
        self._renew()

    def picture(self) -> QImage:
        """Return the chart with its title as a picture for other programs: dark on white."""
        assert self._chart is not None  # noqa: S101 - who wants a picture has shown a chart
        painter_of = ChartPainter(self._chart, self._style(LIGHT, 1.0))
        height = round(painter_of.height) + 2 * _EDGE + 2 * _TITLE
        image = QImage(_PICTURE_WIDTH * _SHARP, height * _SHARP, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_SHARP)
        image.fill(LIGHT.color("surface"))
        painter = QPainter(image)
        painter.setPen(LIGHT.color("text"))
        for row, (words, role) in enumerate(
            ((self._chart.title, Role.VIEW_TITLE), (self._chart.detail, Role.UI))
        ):
            painter.setFont(self._plain(role, 1.0))
            line = QRectF(_EDGE, _EDGE / 2 + row * _TITLE, _PICTURE_WIDTH - 2 * _EDGE, _TITLE)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
        area = QRectF(_EDGE, _EDGE + 2 * _TITLE, _PICTURE_WIDTH - 2 * _EDGE, painter_of.height)
        painter_of.paint(painter, area)
        painter.end()
        return image

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        height = self._painter().height if self._chart is not None else 0
        return QSize(px(_NARROWEST), round(height) + px(_TOP) * 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chart is None:
            return
        painter = QPainter(self)
        self._painter().paint(painter, self._area(), self._current)
        if self.hasFocus():
            row = self.row_rect(self._current).toRect() if self._current >= 0 else self.rect()
            paint_focus(painter, self._look, row)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(event.key()) or _ENDS.get(event.key())
        if step is not None:
            self._choose(self._current + step)
        elif event.key() in ENTER:
            self._open()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().y())
        if row >= 0:
            self._choose(row)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._row_at(event.position().y()) == self._current:
            self._open()

    def row_rect(self, row: int) -> QRectF:
        """Return where a row stands in the widget."""
        area, painter = self._area(), self._painter()
        top = area.top() + painter.row_top(row)
        return QRectF(
            area.left(), top, area.width(), painter.row_top(row + 1) - painter.row_top(row)
        )

    def _choose(self, row: int) -> None:
        chart = self._chart
        if chart is None or not chart.lines:
            return
        self._current = min(max(row, 0), len(chart.lines) - 1)
        line = chart.lines[self._current]
        self.update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, line.sentence))
        self.row_chosen.emit(line.provision)

    def _open(self) -> None:
        line = self._chart.lines[self._current] if self._chart and self._current >= 0 else None
        if line is not None and line.provision is not None:
            self.row_opened.emit(line.provision.id)

    def _row_at(self, y: float) -> int:
        rows = range(len(self._chart.lines)) if self._chart is not None else range(0)
        return next(
            (n for n in rows if self.row_rect(n).top() <= y < self.row_rect(n).bottom()), -1
        )

    def _area(self) -> QRectF:
        px = self._look.px
        width = min(self.width() - 2 * px(_EDGE), px(_WIDEST))
        return QRectF(px(_EDGE), px(_TOP), width, self._painter().height)

    def _painter(self) -> ChartPainter:
        assert self._chart is not None  # noqa: S101 - asked for a chart that is shown
        return ChartPainter(self._chart, self._style(self._look.palette, self._look.scale.k))

    def _style(self, palette: Palette, k: float) -> ChartStyle:
        name, value, note = (self._plain(one, k) for one in (Role.UI, Role.HEADING, Role.CAPTION))
        row = ChartPainter.row_height(self._chart) if self._chart is not None else 0
        return ChartStyle(name, value, note, palette, k, round(row * k))

    def _plain(self, role: Role, k: float) -> QFont:
        font = self._look.font(role)
        font.setPointSizeF(font.pointSizeF() * k / self._look.scale.k)
        return font

    def _renew(self) -> None:
        self.updateGeometry()
        self.setFixedHeight(self.sizeHint().height())
        self.update()
