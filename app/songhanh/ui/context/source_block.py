"""Where a provision was read: publisher, title, date, place, and how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from songhanh.ui.citation import cite, copy
from songhanh.ui.context.confidence_line import ConfidenceLine
from songhanh.ui.context.section import paragraph
from songhanh.ui.scale import Role
from songhanh.ui.widgets.buttons import link_button
from songhanh.ui.widgets.notice import NoticeKind

if TYPE_CHECKING:
    from songhanh.core.model import Provision
    from songhanh.ui.session import Session


class SourceBlock(QWidget):
    """The source of one provision, with links that copy."""

    notice_requested = Signal(str, str)
    """A notice to show: its kind and its sentence."""

    def __init__(self, session: Session, provision: Provision) -> None:
        super().__init__()
        self._session = session
        self._provision = provision
        words, source = session.words, provision.source
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(session.look.px(2))
        column.addWidget(paragraph(plain_title(source.title)))
        origin = f"{source.publisher}; {words.date(source.published)}"
        column.addWidget(paragraph(origin, Role.CAPTION))
        if provision.where:
            column.addWidget(paragraph(provision.where, Role.CAPTION))
        column.addSpacing(session.look.px(3))
        column.addWidget(ConfidenceLine(session.look, words, provision.confidence))
        links = QHBoxLayout()
        links.setSpacing(session.look.px(16))
        if source.url:
            address = link_button(self.tr("Copy address"))
            address.setToolTip(source.url)
            address.clicked.connect(self._copy_address)
            links.addWidget(address)
        whole = link_button(self.tr("Copy with citation"))
        whole.clicked.connect(self._copy_whole)
        links.addWidget(whole)
        links.addStretch(1)
        links.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column.addLayout(links)

    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self._provision.source.url or "")
        self.notice_requested.emit(NoticeKind.DONE.value, self.tr("Address copied."))

    def _copy_whole(self) -> None:
        session, provision = self._session, self._provision
        document = session.library.document(provision.document)
        copy(cite(provision, document, session.words, session.library.taxonomy))
        sentence = self.tr("Copied with its source. Paste into Word with Ctrl+V.")
        self.notice_requested.emit(NoticeKind.DONE.value, sentence)


def plain_title(title: str) -> str:
    """Return a title without the brackets of one that the corpus describes instead of quoting."""
    inside = title[1:-1]
    described = title.startswith("[") and title.endswith("]") and "]" not in inside
    return inside[:1].upper() + inside[1:] if described else title
