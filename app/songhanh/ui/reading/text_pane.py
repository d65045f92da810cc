"""One column of a reading page, with the band of the current provision behind its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter
from PySide6.QtWidgets import QApplication, QFrame, QTextBrowser, QWidget
from typing_extensions import override

from songhanh.ui.keys import is_add, is_cite, is_enter, is_plain, modifiers
from songhanh.ui.painting import paint_band
from songhanh.ui.reading.alignment import group_bottom, group_top
from songhanh.ui.reading.formats import PAD_BOTTOM, PAD_TOP

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QShowEvent,
        QWheelEvent,
    )

    from songhanh.ui.look import Look
    from songhanh.ui.reading.column_setter import Column

_TOP, _BOTTOM = 14, 24
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_SIDES = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class TextPane(QTextBrowser):
    """Shows a set column; tells what the user wants and decides nothing."""

    step_requested = Signal(int)
    """The user wants the next provision (1) or the one before (-1)."""
    side_requested = Signal(int)
    """The user wants the column to the right (1) or to the left (-1)."""
    pressed = Signal(int)
    """The user clicked on this provision, counted from the top."""
    opened = Signal()
    """The user pressed Enter on the current provision."""
    add_requested = Signal()
    cite_requested = Signal()
    difference_requested = Signal()
    linked = Signal(str)
    menu_requested = Signal(QPoint)
    scrolled = Signal()
    focus_moved = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._column: Column | None = None
        self._band: QRectF | None = None
        self.leading = True
        self.setObjectName("reading")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.viewport().setAutoFillBackground(False)
        self.anchorClicked.connect(self._on_anchor_clicked)

    def set_column(self, column: Column, left: float, right: float) -> None:
        """Show a column between these margins."""
        before, self._column = self._column, column
        self.set_margins(left, right)
        column.document.setParent(self)
        # Qt would go on asking marks for their places in a document that is gone, and crash.
        self.setExtraSelections([])
        self.setDocument(column.document)
        if before is not None:
            # Qt frees documents of its own alone; each change of width would leave one behind.
            before.document.deleteLater()

    def set_margins(self, left: float, right: float) -> None:
        """Set the room beside the words; within the document, so that the band reaches the edge."""
        if self._column is None:
            return
        frame = self._column.document.rootFrame()
        wanted = frame.frameFormat()
        if (wanted.leftMargin(), wanted.rightMargin()) != (left, right):
            wanted.setTopMargin(self._look.px(_TOP))
            wanted.setBottomMargin(self._look.px(_BOTTOM))
            wanted.setLeftMargin(left)
            wanted.setRightMargin(right)
            frame.setFrameFormat(wanted)

    def scroll_to(self, y: float) -> None:
        """Bring this height of the document to the upper edge, or as near as it can come."""
        bar = self.verticalScrollBar()
        if y > bar.maximum():
            self.document().size()  # Qt lays out the rest of a page once it is asked for
        bar.setValue(round(y))

    def extent(self, statement: int) -> tuple[float, float]:
        """Return where the band of a provision begins and ends in the document."""
        if self._column is None:
            return 0.0, 0.0
        group = next(g for g in self._column.groups if g.statement == statement)
        top = group_top(self._column, group) - self._look.px(PAD_TOP)
        return top, group_bottom(self._column, group) + self._look.px(PAD_BOTTOM)

    def statement_at(self, y: float) -> int:
        """Return the provision at this height of the document, or -1."""
        groups = self._column.groups if self._column is not None else []
        for group in groups:
            if group.statement >= 0:
                top, bottom = self.extent(group.statement)
                if top <= y < bottom:
                    return group.statement
        return -1

    def set_band(self, band: tuple[float, float] | None) -> None:
        """Paint a band behind the words from one height of the document to another."""
        self._band = QRectF(0, band[0], 1, band[1] - band[0]) if band is not None else None
        self.viewport().update()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        # The first time, Qt scrolls to its own cursor, which nobody sees and which is at the top.
        seen_from = self.verticalScrollBar().value()
        super().showEvent(event)
        self.scroll_to(seen_from)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # Before the words, not as a selection: that would hide the colours of the letters.
        if self._band is not None:
            painter = QPainter(self.viewport())
            top = round(self._band.top()) - self.verticalScrollBar().value()
            band = QRect(0, top, self.viewport().width(), round(self._band.height()))
            paint_band(painter, self._look, band, keyboard=self._active(), bar=self.leading)
            painter.end()
        super().paintEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        y = event.position().y() + self.verticalScrollBar().value()
        statement = self.statement_at(y)
        if statement >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(statement)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        on_link = bool(self.textCursor().charFormat().anchorHref()) and bool(
            self.textCursor().hasSelection()
        )
        if is_plain(event, *_STEPS):
            self.step_requested.emit(_STEPS[key])
        elif is_plain(event, *_SIDES):
            self.side_requested.emit(_SIDES[key])
        elif is_enter(event) and not on_link:
            self.opened.emit()
        elif is_add(event):
            self.add_requested.emit()
        elif key == Qt.Key.Key_F7 and modifiers(event) == Qt.KeyboardModifier.ShiftModifier:
            self.difference_requested.emit()
        elif is_cite(event):
            self.cite_requested.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_moved.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_moved.emit()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.scrolled.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # With Ctrl, Qt would enlarge this page alone; the window changes the text size of all.
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            statement = self.statement_at(event.pos().y() + self.verticalScrollBar().value())
            if statement >= 0:
                self.pressed.emit(statement)
        self.menu_requested.emit(event.globalPos())

    def _active(self) -> bool:
        """Tell whether the keyboard is on the page, be it in the other column or on a button."""
        focus, page = QApplication.focusWidget(), self.parentWidget()
        return focus is not None and page is not None and page.isAncestorOf(focus)

    def _on_anchor_clicked(self, url: QUrl) -> None:
        self.linked.emit(url.toString())
