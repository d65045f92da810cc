"""The frozen heads over documents beside each other: what each is, and how much corresponds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QWidget

from songhanh.ui.look import set_type
from songhanh.ui.scale import Role
from songhanh.ui.widgets.buttons import icon_button, set_name
from songhanh.ui.widgets.elided_label import ElidedLabel
from songhanh.ui.widgets.elided_link import ElidedLink

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.core.model import Document
    from songhanh.core.parallel import Parallel
    from songhanh.ui.reading.geometry import Slot
    from songhanh.ui.session import Session

_HEIGHT = 56


class _Head(QWidget):
    """What stands over one document."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.name, self.detail = ElidedLink("", self), ElidedLabel("", self)
        set_type(self.detail, Role.CAPTION)
        self.detail.setParent(self)
        self.exchange: QToolButton = icon_button(session.look, "chevron-down", "")
        self.exchange.setParent(self)
        self.exchange.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.exchange.setMenu(QMenu(self.exchange))
        self.remove = icon_button(session.look, "x", "")
        self.remove.setParent(self)


class ParallelHead(QFrame):
    """One head a document, above its column."""

    document_opened = Signal(str)
    exchange_wanted = Signal(int, str)
    """The place of a document and the id of the one that is wanted there."""
    removal_wanted = Signal(int)

    def __init__(self, session: Session, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self._session = session
        self._heads = [_Head(session, self) for _ in range(count)]
        self._slots: tuple[Slot, ...] = ()
        for place, head in enumerate(self._heads):
            head.hide()
            head.remove.clicked.connect(partial(self.removal_wanted.emit, place))
            head.name.clicked.connect(partial(self._on_name_clicked, place))
        self._ids: tuple[str, ...] = ()
        session.look.follow(self, self._place)
        self._place()

    def show_parallel(self, parallel: Parallel, candidates: Sequence[Document]) -> None:
        """Name the documents and offer others in their place."""
        words, library = self._session.words, self._session.library
        self._ids = parallel.request.documents
        for place, head in enumerate(self._heads):
            head.setVisible(place < len(self._ids))
        for place, (key, counted) in enumerate(zip(self._ids, parallel.counted, strict=True)):
            head, document = self._heads[place], library.document(key)
            name = full_name(self._session, document)
            head.name.show_words(name)
            head.name.setAccessibleName(name)
            linked, total = counted
            count = self.tr("%n provision(s)", "", total)
            said = self.tr("{n} with a counterpart").replace("{n}", str(linked))
            day = words.date(document.issued) if document.issued else ""
            head.detail.setText(" · ".join(part for part in (day, count, said) if part))
            set_name(
                head.exchange, self.tr("Another document instead of {name}").replace("{name}", name)
            )
            set_name(head.remove, self.tr("Take {name} away").replace("{name}", name))
            head.remove.setVisible(len(self._ids) > 2)
            menu = head.exchange.menu()
            menu.clear()
            for one in candidates:
                action = menu.addAction(full_name(self._session, one).replace("&", "&&"))
                action.triggered.connect(partial(self._exchange, place, one.id))
        self._place()

    def place_columns(self, slots: tuple[Slot, ...]) -> None:
        """Stand over columns that stand there."""
        self._slots = slots
        self._place()

    def _place(self) -> None:
        px = self._session.look.px
        self.setFixedHeight(px(_HEIGHT))
        x, side = 0, px(28)
        for head, slot in zip(self._heads, self._slots, strict=False):
            width = slot.width - slot.left - slot.right
            head.setGeometry(x + slot.left, 0, width, px(_HEIGHT))
            buttons = 2 if head.remove.isVisibleTo(self) else 1
            name = min(head.name.sizeHint().width(), width - buttons * side)
            head.name.setGeometry(0, px(5), name, px(26))
            head.exchange.setGeometry(name, px(4), side, side)
            head.remove.setGeometry(width - side, px(4), side, side)
            head.detail.setGeometry(px(3), px(31), width - px(3), px(19))
            x += slot.width

    def _exchange(self, place: int, key: str) -> None:
        self.exchange_wanted.emit(place, key)

    def _on_name_clicked(self, place: int) -> None:
        if place < len(self._ids):
            self.document_opened.emit(self._ids[place])


def full_name(session: Session, document: Document) -> str:
    """Return the name of a document with its province."""
    words, province = session.words, session.library.taxonomy.province.get(document.scope)
    label = words.text(document.label)
    return f"{words.text(province.name)} · {label}" if province is not None else label
