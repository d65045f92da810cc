"""Sets a page of help: Markdown into a text of this program's sizes, colours and measure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QFont,
    QGuiApplication,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)

from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from songhanh.ui.look import Look

# Qt counts per cent of the face's own line, about 1.35 of its letters.
_LEADING, _CAPTION_LEADING = 112.0, 104.0
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_HEADINGS = {1: Role.PAGE_TITLE, 2: Role.VIEW_TITLE}
_SPACE_ABOVE = {1: 0, 2: 20}


class _Picture(NamedTuple):
    """Where a picture stands in the text, its name and the words that go under it."""

    place: int
    name: str
    words: str


def set_page(
    document: QTextDocument, text: str, look: Look, picture: Callable[[str], QImage], width: int
) -> None:
    """Fill a document with Markdown.

    Args:
        document: What is filled; nothing of what it held remains.
        text: The Markdown; its pictures have names, not addresses.
        look: The sizes and colours.
        picture: Returns the picture of a name.
        width: How wide a picture may be.
    """
    document.setDefaultFont(look.font(Role.CELL))
    document.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    document.setIndentWidth(look.px(22))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in _blocks(document):
        _set_block(cursor, block, look)
    for found in reversed(_pictures(document)):
        _set_picture(cursor, found, picture(found.name), look, width)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _set_table(frame, look)
    cursor.endEditBlock()


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _set_block(cursor: QTextCursor, block: QTextBlock, look: Look) -> None:
    level = block.blockFormat().headingLevel()
    form = QTextBlockFormat()
    form.setLineHeight(_LEADING, _PROPORTIONAL)
    form.setTopMargin(look.px(_SPACE_ABOVE.get(level, 0)))
    below = 0 if _in_table(block) else 4 if block.textList() is not None else 8
    form.setBottomMargin(look.px(below))
    cursor.setPosition(block.position())
    cursor.mergeBlockFormat(form)
    letters = QTextCharFormat()
    letters.setForeground(QBrush(look.color("text")))
    cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    if level:
        # Not merged: what Markdown says of its size, in steps, would go before the font's own.
        letters.setFont(look.font(_HEADINGS.get(level, Role.HEADING)))
        cursor.setCharFormat(letters)
    else:
        cursor.mergeCharFormat(letters)
    for start, end, plain in _runs(block):
        run = QTextCharFormat()
        if plain.isAnchor():
            run.setForeground(QBrush(look.color("link")))
            run.setFontUnderline(True)
        elif plain.fontWeight() > QFont.Weight.Medium and not level:
            run.setFontWeight(QFont.Weight.DemiBold)
        else:
            continue
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(run)


def _in_table(block: QTextBlock) -> bool:
    return QTextCursor(block).currentTable() is not None


def _runs(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    runs = []
    walk = block.begin()
    while not walk.atEnd():
        piece = walk.fragment()
        runs.append((piece.position(), piece.position() + piece.length(), piece.charFormat()))
        walk += 1
    return runs


def _pictures(document: QTextDocument) -> list[_Picture]:
    found = []
    for block in _blocks(document):
        for start, _, form in _runs(block):
            if form.isImageFormat():
                words = form.property(QTextFormat.Property.ImageAltText)
                found.append(_Picture(start, form.toImageFormat().name(), str(words or "")))
    return found


def _set_picture(
    cursor: QTextCursor, found: _Picture, image: QImage, look: Look, width: int
) -> None:
    """Put the picture into its place, no wider than there is room, and its words under it."""
    document = cursor.document()
    form = QTextImageFormat()
    form.setName(found.name)
    form.setProperty(QTextFormat.Property.ImageAltText, found.words)
    wide = min(look.px(image.width()), width)
    dots = round(wide * QGuiApplication.primaryScreen().devicePixelRatio())
    if dots < image.width():  # the page itself would leave out dots, and letters with them
        image = image.scaledToWidth(dots, Qt.TransformationMode.SmoothTransformation)
    document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(found.name), image)
    form.setWidth(wide)
    form.setHeight(wide * image.height() / max(1, image.width()))
    cursor.setPosition(found.place)
    cursor.setPosition(found.place + 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertImage(form)
    block = QTextBlockFormat()
    block.setTopMargin(look.px(8))
    block.setBottomMargin(look.px(2))
    cursor.setBlockFormat(block)
    caption = QTextBlockFormat()
    caption.setLineHeight(_CAPTION_LEADING, _PROPORTIONAL)
    caption.setBottomMargin(look.px(12))
    letters = QTextCharFormat()
    letters.setFont(look.font(Role.CAPTION))
    letters.setForeground(QBrush(look.color("text2")))
    cursor.insertBlock(caption, letters)
    cursor.insertText(found.words, letters)


def _set_table(table: QTextTable, look: Look) -> None:
    form = table.format()
    form.setBorder(1)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QBrush(look.color("border")))
    form.setBorderCollapse(True)
    form.setCellPadding(look.px(6))
    form.setCellSpacing(0)
    form.setTopMargin(look.px(4))
    form.setBottomMargin(look.px(12))
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(form)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
        letters = QTextCharFormat()
        letters.setFontWeight(QFont.Weight.DemiBold)
        cursor.mergeCharFormat(letters)
        head = cell.format()
        head.setBackground(QBrush(look.color("window")))
        cell.setFormat(head)
