"""Sets one column of a page: paragraphs and letters into a text document, group by group."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontMetrics, QTextCursor, QTextDocument

from songhanh.ui.reading.formats import Formats, empty_document
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QTextBlockFormat

    from songhanh.core.tree import Place
    from songhanh.ui.look import Look
    from songhanh.ui.session import Session


@dataclass(frozen=True, slots=True)
class Group:
    """The blocks of one thing on a page; `statement` counts provisions, others have -1."""

    first: int
    last: int
    statement: int = -1


@dataclass(slots=True)
class Column:
    """A page set in one language. `links` are the places and provisions its links lead to."""

    document: QTextDocument
    groups: list[Group] = field(default_factory=list)
    links: dict[str, Place | str] = field(default_factory=dict)
    ref_width: int = 0


class ColumnSetter(QObject):
    """Writes into a document of its own; what to write, a setter of a certain kind knows."""

    def __init__(self, session: Session, ref_width: int) -> None:
        super().__init__()
        self._session, self._words = session, session.words
        self._formats = Formats(session.look)
        document = empty_document(session.look)
        self._column = Column(document, ref_width=ref_width)
        self._cursor = QTextCursor(document)
        self._fresh = True
        self._start = 0

    @property
    def ref_width(self) -> int:
        """The room at the left that the references of the column take."""
        return self._column.ref_width

    def _block(self, block_format: QTextBlockFormat) -> None:
        """Begin a paragraph."""
        if self._fresh:
            self._cursor.setBlockFormat(block_format)
            self._fresh = False
        else:
            self._cursor.insertBlock(block_format)

    def _write(self, text: str, role: Role, color: str = "text", *, strong: bool = False) -> None:
        letters = self._formats.letters(role, color, strong=strong)
        # An empty block is as high as its own letters, not as those written before it.
        if self._cursor.atBlockStart():
            self._cursor.setBlockCharFormat(letters)
        self._cursor.insertText(text, letters)

    def _link(self, text: str, place: Place | str, role: Role) -> None:
        key = f"place:{len(self._column.links)}"
        self._column.links[key] = place
        # No line under it: that would hide the dots below Vietnamese letters.
        letters = self._formats.letters(role, strong=True, link=key)
        self._cursor.insertText(text, letters)

    def _close(self, statement: int = -1) -> None:
        """End a group: the blocks since the last one belong together."""
        last = self._cursor.blockNumber()
        if last >= self._start:
            self._column.groups.append(Group(self._start, last, statement))
        self._start = last + 1


def room_for_refs(look: Look, refs: Iterable[str], narrowest: int, gap: int) -> int:
    """Return the room for references, the widest and a gap, but not less than `narrowest`."""
    metrics = QFontMetrics(look.font(Role.UI))
    widest = max(map(metrics.horizontalAdvance, refs), default=0)
    return max(look.px(narrowest), widest + look.px(gap))
