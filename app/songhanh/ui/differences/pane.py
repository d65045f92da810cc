"""Texts with their differences marked: what went is struck through, what came is underlined."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QPainter,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget
from typing_extensions import override

from songhanh.core.word_diff import PieceKind
from songhanh.ui.reading.formats import Formats, empty_document
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent, QTextBlock, QTextCharFormat, QWheelEvent

    from songhanh.core.word_diff import Piece
    from songhanh.ui.look import Look

_MEASURE, _GAP, _EDGE, _TOP = 640, 40, 24, 16
_LINE = 2


class Layout(StrEnum):
    """Both texts as one, or each in a column of its own."""

    INLINE = "inline"
    COLUMNS = "columns"


class DifferencePane(QTextBrowser):
    """Shows pairs of texts under headings; may be read and copied."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pairs: tuple[tuple[str, tuple[Piece, ...]], ...] = ()
        self._layout = Layout.INLINE
        self._added: list[tuple[int, int]] = []
        self._shown: QTextDocument | None = None
        self.setObjectName("reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        look.follow(self, self._set)

    @property
    def layout_shown(self) -> Layout:
        """How the texts stand."""
        return self._layout

    def show_pairs(self, pairs: Sequence[tuple[str, tuple[Piece, ...]]], layout: Layout) -> None:
        """Show texts, each under its heading, which may be empty."""
        self._pairs, self._layout = tuple(pairs), layout
        self._set()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the window changes the text size of all
        else:
            super().wheelEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        color, down = self._look.color("text"), self.verticalScrollBar().value()
        for line in self._lines():
            painter.fillRect(line.translated(0, -down), color)
        painter.end()

    def _set(self) -> None:
        self._added = []
        document = empty_document(self._look)
        document.setParent(self)
        cursor, formats = QTextCursor(document), Formats(self._look)
        cursor.beginEditBlock()
        for place, (heading, pieces) in enumerate(self._pairs):
            if heading:
                block = formats.block(above=0 if not place else 18, below=4)
                self._next(cursor, block, first=not place)
                cursor.insertText(heading, formats.letters(Role.HEADING))
            if self._layout == Layout.COLUMNS:
                self._columns(cursor, formats, pieces)
            else:
                self._next(cursor, formats.hanging(0), first=not place and not heading)
                self._write(cursor, formats, pieces)
        cursor.endEditBlock()
        before, self._shown = self._shown, document
        self.setDocument(document)
        if before is not None:
            # Qt frees documents of its own alone.
            before.deleteLater()
        self._set_margins()

    @staticmethod
    def _next(cursor: QTextCursor, block: Any, *, first: bool) -> None:
        if first:
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)

    def _columns(self, cursor: QTextCursor, formats: Formats, pieces: tuple[Piece, ...]) -> None:
        shape = QTextTableFormat()
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        shape.setCellPadding(0)
        shape.setCellSpacing(0)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        shape.setColumnWidthConstraints([half, half])
        table = cursor.insertTable(1, 2, shape)
        room = self._look.px(_GAP) / 2
        for column, left_out in enumerate((PieceKind.ADDED, PieceKind.REMOVED)):
            cell = table.cellAt(0, column).firstCursorPosition()
            block = formats.hanging(0)
            block.setLeftMargin(room if column else 0)
            block.setRightMargin(0 if column else room)
            cell.setBlockFormat(block)
            self._write(cell, formats, [p for p in pieces if p.kind != left_out])
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _write(self, cursor: QTextCursor, formats: Formats, pieces: Sequence[Piece]) -> None:
        plain = self._letters(formats, PieceKind.SAME)
        for place, piece in enumerate(pieces):
            gap = piece.gap
            if not gap and place and PieceKind.SAME not in (piece.kind, pieces[place - 1].kind):
                gap = " "  # what went and what came would run into each other
            if gap and place:
                cursor.insertText(gap, plain)
            start = cursor.position()
            cursor.insertText(piece.text, self._letters(formats, piece.kind))
            if piece.kind == PieceKind.ADDED:
                self._added.append((start, cursor.position()))

    @staticmethod
    def _letters(formats: Formats, kind: PieceKind) -> QTextCharFormat:
        if kind == PieceKind.REMOVED:
            letters = formats.letters(Role.READING, "text2")
            letters.setFontStrikeOut(True)
            return letters
        return formats.letters(Role.READING, strong=kind == PieceKind.ADDED)

    def _set_margins(self) -> None:
        px = self._look.px
        measure = px(_MEASURE) * (2 if self._layout == Layout.COLUMNS else 1)
        room = self.viewport().width()
        frame = self.document().rootFrame()
        wanted = frame.frameFormat()
        wanted.setTopMargin(px(_TOP))
        wanted.setBottomMargin(px(_EDGE))
        wanted.setLeftMargin(px(_EDGE))
        wanted.setRightMargin(max(px(_EDGE), room - px(_EDGE) - measure))
        frame.setFrameFormat(wanted)

    def _lines(self) -> list[QRectF]:
        """Return the lines under what came; Qt's own would run through the dots below letters."""
        document, lines = self.document(), []
        for start, end in self._added:
            block = document.findBlock(start)
            at = document.documentLayout().blockBoundingRect(block).topLeft()
            lines += [one.translated(at) for one in _under(block, start, end)]
        return lines


def _under(block: QTextBlock, start: int, end: int) -> list[QRectF]:
    layout, first = block.layout(), block.position()
    found = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        left = max(start - first, line.textStart())
        right = min(end - first, line.textStart() + line.textLength())
        if left < right:
            x1, x2 = (_x(line.cursorToX(place)) for place in (left, right))
            y = line.y() + line.ascent() + line.descent() + 1
            found.append(QRectF(x1, y, x2 - x1, _LINE))
    return found


def _x(answer: Any) -> float:
    """Return where a letter stands in its line; Qt for Python gives the letter's place as well."""
    return float(answer[0])
