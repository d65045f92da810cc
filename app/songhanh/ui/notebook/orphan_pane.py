"""What to do with an entry whose provision has gone: its old text, and where to attach it anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from songhanh.core.model import Provision
from songhanh.core.own import Anchored, Hold, edited
from songhanh.search.query import SearchQuery
from songhanh.store.own.review import proposals, reattach
from songhanh.ui.look import set_type
from songhanh.ui.notebook.anchors import on_document, on_provision
from songhanh.ui.notebook.entry_delegate import HEIGHT
from songhanh.ui.notebook.entry_model import EntryModel, EntryRow
from songhanh.ui.notebook.entry_tree import EntryTree
from songhanh.ui.scale import Role
from songhanh.ui.tasks import Latest
from songhanh.ui.widgets.buttons import word_button
from songhanh.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from songhanh.core.model import Document
    from songhanh.ui.notebook.actions import NotebookActions
    from songhanh.ui.session import Session

_FOUND = 20


class OrphanPane(QFrame):
    """Proposes what is most like the old text; finds any other place by words."""

    failed = Signal(object)

    def __init__(
        self, session: Session, actions: NotebookActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session, self._actions = session, actions
        self._entry: Anchored | None = None
        self._latest = Latest(session.runner, self)
        look = session.look
        self._head = QLabel(self.tr("What it said"))
        set_type(self._head, Role.HEADING)
        self._old = QLabel()
        self._old.setWordWrap(True)
        self._old.setTextFormat(Qt.TextFormat.PlainText)
        self._old.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._goal = QLabel(self.tr("Attach it to"))
        set_type(self._goal, Role.HEADING)
        words = self.tr("Find another provision…")
        self.field = SearchBox(look, words, words)
        self.field.query_changed.connect(self._find)
        self.field.submitted.connect(self._find)
        self._model = EntryModel(self)
        self.places = EntryTree(look, self._model, self.tr("Places to attach it to"))
        self.places.row_opened.connect(self.attach)
        self.field.left_downwards.connect(self.places.setFocus)
        self.places.current_changed.connect(self._offer)
        # As high as there is room for, but never without a row.
        self.places.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._none = QLabel(
            self.tr("Nothing like it is left in the document. Look for a place above.")
        )
        self._none.setProperty("tone", "soft")
        self._none.setWordWrap(True)
        self._attach = word_button(look, self.tr("Attach here"), "link")
        self._attach.clicked.connect(self.attach)
        self._keep = word_button(look, self.tr("Keep as it is"), "circle-check")
        self._keep.setToolTip(self.tr("It stays in the notebook with its old text"))
        self._keep.clicked.connect(self.keep)
        self._delete = word_button(look, self.tr("Delete"), "trash-2")
        self._delete.clicked.connect(self.remove)
        self._arrange()
        self._offer()

    def show_entry(self, entry: Anchored | None) -> None:
        """Show what can be done with an entry that lost its place."""
        if entry == self._entry:
            return
        self._entry = entry
        self.setEnabled(entry is not None)
        self._old.setText(entry.text if entry is not None else "")
        self._fit()
        self.field.set_query("")
        self._model.set_rows(())
        self._find("")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def attach(self) -> None:
        """Attach the entry to the chosen place."""
        row, entry = self.places.row, self._entry
        if isinstance(row, EntryRow) and isinstance(row.entry, Anchored) and entry is not None:
            words = self.tr("Attached to {place}.").replace("{place}", row.entry.label)
            self._actions.change(words, [entry], [row.entry])

    def keep(self) -> None:
        """Leave the entry where it is, and ask no more."""
        entry = self._entry
        if entry is not None:
            words = self.tr("Kept with its old text.")
            self._actions.change(words, [entry], [edited(entry, hold=Hold.GONE)])

    def remove(self) -> None:
        """Delete the entry."""
        if self._entry is not None:
            self._actions.remove(self.tr("Entry removed."), self._entry)

    def _find(self, text: str) -> None:
        """Show the places that have these words; without words, those most like the old text."""
        entry = self._entry
        if entry is None:
            return
        session = self._session

        def find() -> list[EntryRow]:
            if not text.strip():
                return [_on(session, entry, one) for one in proposals(entry, session.library)]
            found = session.searcher.search(SearchQuery.parse(text, typing=True), _FOUND)
            hits = found.hits if found is not None else ()
            return [_on(session, entry, hit.provision or hit.document) for hit in hits]

        self._latest.run(lambda _: find(), self._show, self.failed.emit)

    def _show(self, rows: list[EntryRow]) -> None:
        self.places.show_rows(rows)
        if rows:
            self.places.choose(0)
        self.places.setVisible(bool(rows))
        searched = bool(self.field.text().strip())
        self._none.setText(
            self.tr("Nothing found.")
            if searched
            else self.tr("Nothing like it is left in the document. Look for a place above.")
        )
        self._none.setVisible(not rows)
        self._offer()

    def _offer(self) -> None:
        self._attach.setEnabled(self.places.row is not None)

    def _arrange(self) -> None:
        line = QFrame()
        line.setObjectName("line")
        self._text = QVBoxLayout()
        for widget in (self._head, self._old, self._goal, self.field):
            self._text.addWidget(widget)
        self._buttons = QHBoxLayout()
        for button in (self._attach, self._keep, self._delete):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(self._text)
        column.addWidget(self.places, 1)
        column.addWidget(self._none, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._buttons)
        self._session.look.follow(self, self._renew)
        self._renew()

    def _fit(self) -> None:
        """Give the old text all its lines; an area that scrolls does not ask for them."""
        margins = self._text.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        self._old.setMinimumHeight(max(self._old.heightForWidth(max(width, 1)), 0))

    def _renew(self) -> None:
        px = self._session.look.px
        self._text.setContentsMargins(px(24), px(12), px(20), px(10))
        self._text.setSpacing(px(6))
        self._none.setContentsMargins(px(24), 0, px(20), px(8))
        self._buttons.setContentsMargins(px(24), px(10), px(20), px(12))
        self._buttons.setSpacing(px(8))
        self.places.setMinimumHeight(px(HEIGHT + 4))


def _on(session: Session, entry: Anchored, place: Provision | Document) -> EntryRow:
    """Return the row of a place; its entry is what the orphan would be there."""
    if isinstance(place, Provision):
        anchor = on_provision(session, place)
    else:
        anchor = on_document(session, place)
    attached = reattach(entry, anchor.hold, anchor.target, anchor.label, anchor.text)
    return EntryRow(attached, "file-text", anchor.label, anchor.text, place_id=anchor.target)
