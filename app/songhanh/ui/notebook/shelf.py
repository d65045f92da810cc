"""The shelf under the trees: the commune's work and the user's own things, each with its number."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from songhanh.core.own import Bookmark, Dossier, Note
from songhanh.core.work import COMMUNE
from songhanh.ui.look import set_type
from songhanh.ui.painting import paint_band, paint_focus, paint_line
from songhanh.ui.scale import Role
from songhanh.ui.tasks import Latest
from songhanh.ui.widgets.painted_button import PaintedButton

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from songhanh.ui.look import Look
    from songhanh.ui.session import Session

_HEIGHT, _LEFT, _GAP, _RIGHT = 27, 14, 8, 12


class Shelf(StrEnum):
    """The rows of the shelf."""

    WORK = "work"
    BOOKMARKS = "bookmarks"
    NOTES = "notes"
    DOSSIERS = "dossiers"


_ICONS = {
    Shelf.WORK: "list-checks",
    Shelf.BOOKMARKS: "bookmark",
    Shelf.NOTES: "sticky-note",
    Shelf.DOSSIERS: "folder",
}
_KINDS = {Shelf.BOOKMARKS: Bookmark, Shelf.NOTES: Note, Shelf.DOSSIERS: Dossier}


class ShelfRow(PaintedButton):
    """A row that looks like one of the tree above it; it may take what is dragged from a page."""

    dropped = Signal()
    """Words of the page that is read were let go over the row."""

    def __init__(self, look: Look, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._icon, self._name, self._count = icon, name, ""
        self._taking = False
        self.setCheckable(True)
        self.unsetCursor()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: str) -> None:
        """Show a number at the right; none where it is empty."""
        self._count = count
        self.setAccessibleName(f"{self._name}, {count}" if count else self._name)
        self.update()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # Only what comes from this program is about a provision.
        if event.source() is not None and event.mimeData().hasText():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._show_taking(on=True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_taking(on=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._show_taking(on=False)
        self.dropped.emit()

    def _show_taking(self, *, on: bool) -> None:
        self._taking = on
        self.update()

    @override
    def nextCheckState(self) -> None:
        """Stay as it is: the view in front decides which row is chosen."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, rect = self._look, self.rect()
        painter = QPainter(self)
        if self.isChecked():
            paint_band(painter, look, rect, keyboard=self.hasFocus())
        elif self.underMouse():
            painter.fillRect(rect, look.color("hover"))
        side = look.px(16)
        top = (rect.height() - side) // 2
        look.icon(self._icon, 16, "text2").paint(painter, look.px(_LEFT), top, side, side)
        left = look.px(_LEFT) + side + look.px(_GAP)
        room = QRect(left, 0, rect.right() - look.px(_RIGHT) - left, rect.height())
        used = paint_line(painter, look, room, self._count, Role.CAPTION, "text2", right=True)
        room.setWidth(room.width() - used - look.px(_GAP))
        role = Role.HEADING if self.isChecked() else Role.UI
        paint_line(painter, look, room, self._name, role)
        if self.hasFocus() or self._taking:
            paint_focus(painter, look, rect)
        painter.end()


class ShelfPanel(QFrame):
    """Four rows under a head; keeps its numbers up to date."""

    opened = Signal(str)
    """The user wants to see this `Shelf`."""
    dropped = Signal()
    """What is read is to go into the dossier."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        names = {
            Shelf.WORK: self.tr("Work of the commune"),
            Shelf.BOOKMARKS: self.tr("Bookmarks"),
            Shelf.NOTES: self.tr("Notes"),
            Shelf.DOSSIERS: self.tr("Dossiers"),
        }
        head = QLabel(self.tr("My notebook"))
        set_type(head, Role.HEADING)
        head.setProperty("tone", "soft")
        line = QFrame()
        line.setObjectName("line")
        self._column = column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addWidget(line)
        self._head = head
        column.addWidget(head)
        self._rows: dict[Shelf, ShelfRow] = {}
        for shelf, name in names.items():
            row = ShelfRow(session.look, _ICONS[shelf], name)
            row.clicked.connect(lambda _=False, shelf=shelf: self.opened.emit(shelf.value))
            self._rows[shelf] = row
            column.addWidget(row)
        dossiers = self._rows[Shelf.DOSSIERS]
        dossiers.setAcceptDrops(True)
        dossiers.dropped.connect(self.dropped)
        self._whole = ShelfRow(session.look, "book-open", self.tr("My notebook"))
        self._whole.clicked.connect(lambda: self.opened.emit(Shelf.BOOKMARKS.value))
        self._whole.hide()
        column.addWidget(self._whole)
        session.own.changed.connect(self.refresh)
        session.look.follow(self, self._renew)
        self._renew()
        self.refresh()
        library = session.library
        latest = Latest(session.runner, self)
        latest.run(lambda _: len(library.work(COMMUNE)), self._show_work)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab reaches in it, in its order."""
        return self._whole, *self._rows.values()

    def set_folded(self, *, folded: bool) -> None:
        """Leave one row, where the trees above would have too little room."""
        self._head.setHidden(folded)
        for row in self._rows.values():
            row.setHidden(folded)
        self._whole.setVisible(folded)

    def full_height(self) -> int:
        """Return the height of all rows with their head."""
        px = self._session.look.px
        return self._head.sizeHint().height() + len(self._rows) * px(_HEIGHT) + px(7)

    def choose(self, shelf: Shelf | None) -> None:
        """Mark the row whose things are in front."""
        for each, row in self._rows.items():
            row.setChecked(each == shelf)

    def refresh(self) -> None:
        """Count again."""
        for shelf, kind in _KINDS.items():
            count = self._session.own.count(kind)
            self._rows[shelf].set_count(self._session.words.number(count) if count else "")

    def _show_work(self, count: int) -> None:
        self._rows[Shelf.WORK].set_count(self._session.words.number(count) if count else "")

    def _renew(self) -> None:
        px = self._session.look.px
        self._head.setContentsMargins(px(12), px(8), px(12), px(4))
        self._column.setContentsMargins(0, 0, 0, px(6))
