"""The formats of a reading page: letters by role and colour, blocks by their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextDocument, QTextOption

from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from songhanh.ui.look import Look

# Qt counts per cent of the face's own line, about 1.35 of its letters: 116 gives 1.55.
_READING_LINE = 116
PAD_TOP, PAD_BOTTOM, BELOW_TEXT = 8, 10, 5


class Formats:
    """Makes formats in the look in use; lengths are given at 100 %."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._made: dict[tuple[Role, str, bool, str], QTextCharFormat] = {}

    def letters(
        self, role: Role, color: str = "text", *, strong: bool = False, link: str = ""
    ) -> QTextCharFormat:
        """Return letters of a role in a colour; `strong` makes them semibold."""
        key = role, color, strong, link
        if key not in self._made:
            self._made[key] = self._make(*key)
        # A copy costs next to nothing, and whoever changes it changes no other.
        return QTextCharFormat(self._made[key])

    def _make(self, role: Role, color: str, strong: bool, link: str) -> QTextCharFormat:  # noqa: FBT001
        made = QTextCharFormat()
        font = self._look.font(role)
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        made.setFont(font)
        made.setForeground(self._look.color("link" if link else color))
        if link:
            made.setAnchor(True)
            made.setAnchorHref(link)
        return made

    def block(
        self, above: float = 0, below: float = 0, indent: float = 0, right: float = 0
    ) -> QTextBlockFormat:
        """Return a block with room above and below, set in by `indent`, given in pixels."""
        made = QTextBlockFormat()
        made.setTopMargin(self._look.px(above))
        made.setBottomMargin(self._look.px(below))
        made.setLeftMargin(indent)
        made.setRightMargin(right)
        return made

    def hanging(self, indent: float) -> QTextBlockFormat:
        """Return the block of a provision's text, its reference standing out at the left."""
        made = self.block(below=BELOW_TEXT, indent=indent)
        made.setLineHeight(_READING_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if indent:
            made.setTextIndent(-indent)
            made.setTabPositions([QTextOption.Tab(indent, QTextOption.TabType.LeftTab)])
        return made


def empty_document(look: Look) -> QTextDocument:
    """Return a document to be filled; it is laid out when it has been given to a pane."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(look.font(Role.READING))
    # Without a size of the page Qt lays nothing out; else it would do so for a line without end.
    document.setPageSize(QSizeF(0, 0))
    return document
