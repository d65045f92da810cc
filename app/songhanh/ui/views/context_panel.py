"""The panel at the right: where the chosen provision comes from, and what it is related to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QVBoxLayout, QWidget
from typing_extensions import override

from songhanh.core.model import CENTRAL, Document, Provision
from songhanh.core.tree import Place
from songhanh.ui.context.disagreements import DisagreementsSection
from songhanh.ui.context.linked import LinkedSection, read_links
from songhanh.ui.context.preview import PreviewSection
from songhanh.ui.context.relations import RelationsSection
from songhanh.ui.context.section import Section, paragraph
from songhanh.ui.context.source_block import SourceBlock, plain_title
from songhanh.ui.context.target import TargetSection
from songhanh.ui.notebook.note_foot import NoteFoot
from songhanh.ui.scale import Role
from songhanh.ui.tasks import Latest
from songhanh.ui.widgets.buttons import word_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from songhanh.core.model import Discrepancy, Source
    from songhanh.search.engine import SearchHit
    from songhanh.ui.context.linked import Links
    from songhanh.ui.notebook.anchors import Anchor
    from songhanh.ui.session import Session

_ENTRIES, _SOURCES = 6, 4
_NO_LIMIT = 16_777_215  # what Qt takes for no greatest height


class ContextPanel(QFrame):
    """Shows what belongs to a provision, to a document, or to the entries of a compared cell."""

    place_requested = Signal(Place)
    hit_requested = Signal(str)
    """The user wants to read this provision, by id."""
    compare_requested = Signal(str)
    """The user wants this document or province in the comparison."""
    notice_requested = Signal(str, str)
    """A notice to show: its kind and its sentence."""
    failed = Signal(Exception)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("context")
        self.setAccessibleName(self.tr("Source and relations"))
        self._session = session
        self._latest = Latest(session.runner, self)
        self._latest_links = Latest(session.runner, self)
        self._document = ""
        self._preview = PreviewSection(session)
        self._preview.hit_requested.connect(self.hit_requested)
        self._preview.compare_requested.connect(self.compare_requested)
        self._chosen = Section(session.look)
        self._target = TargetSection(session)
        self._linked = LinkedSection(session)
        self._linked.hit_requested.connect(self.hit_requested)
        self._disagreements = DisagreementsSection(session)
        self._relations = RelationsSection(session)
        self._relations.place_requested.connect(self.place_requested)
        self._sources = Section(session.look)
        self.foot = NoteFoot(session)
        self._arrange()
        self.set_provision(None)

    def set_provision(self, provision: Provision | None) -> None:
        """Show the source and the links of a provision, and the relations of its document."""
        self._forget_chosen()
        if provision is None:
            self._show_nothing()
            return
        document = self._session.library.document(provision.document)
        ref = provision.ref
        if document.scope != CENTRAL:
            # Documents of provinces count 1, 2, 3, and several stand on one page.
            ref = f"{self._session.words.text(document.label)} · {ref}"
        self._chosen.set_head(self.tr("Source of {ref}").replace("{ref}", ref))
        self._chosen.add(self._source_block(provision))
        self._target.set_provision(provision)
        self._fit()
        self._show_links(provision)
        self._show_document(document)

    def set_document(self, document: Document | None) -> None:
        """Show the sources and the relations of a document, no provision being chosen."""
        self._forget_chosen()
        if document is None:
            self._show_nothing()
            return
        words = self._session.words
        self._chosen.set_head(words.text(document.label))
        self._chosen.add_words(self.tr("Choose a provision to see its source."), tone="soft")
        self._show_document(document)

    def set_hit(self, hit: SearchHit | None) -> None:
        """Show a hit at full length, and below it what belongs to its provision or document."""
        if hit is None:
            self.set_provision(None)
            return
        if hit.provision is not None:
            self.set_provision(hit.provision)
        else:
            self.set_document(hit.document)
        self._preview.set_hit(hit)
        self._area.verticalScrollBar().setValue(0)

    def set_entries(self, provisions: Sequence[Provision]) -> None:
        """Show what stands in a compared cell: each text with its source."""
        self._forget_chosen()
        if not provisions:
            self._show_nothing()
            return
        count = self.tr("%n provision(s)", "", len(provisions))
        self._chosen.set_head(self.tr("In this cell"), count)
        self._forget_document()
        makers = [partial(self._entry, provision) for provision in provisions]
        rest = self.tr("%n more", "", max(0, len(provisions) - _ENTRIES))
        self._chosen.add_some(makers, _ENTRIES, rest)
        if len({one.indicator for one in provisions}) == 1:
            self._target.set_provision(provisions[0])
        self._fit()

    def set_entry(self, anchor: Anchor | None) -> None:
        """Show an entry of the notebook: how it is called, what it says; its notes follow."""
        self._forget_chosen()
        self._forget_document()
        self._chosen.set_head(anchor.label if anchor is not None else "")
        if anchor is not None and anchor.text:
            self._chosen.add_words(anchor.text)
        self._chosen.setVisible(anchor is not None)
        self._fit()
        self._show_entry_mode(entry=True)
        # New labels count for the height once they are shown.
        QTimer.singleShot(0, self, lambda: self._show_entry_mode(entry=self._rest.isVisible()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._rest.isVisible():
            QTimer.singleShot(0, self, lambda: self._show_entry_mode(entry=self._rest.isVisible()))

    def _show_entry_mode(self, *, entry: bool) -> None:
        """Let the notes stand right below an entry; below sources they stand at the foot."""
        height = self._chosen.heightForWidth(self.width()) if self._chosen.isVisible() else 0
        self._area.setMaximumHeight(max(height, 0) if entry else _NO_LIMIT)
        self._rest.setVisible(entry)

    def _arrange(self) -> None:
        content = QWidget()
        content.setObjectName("column")
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for section in (
            self._preview,
            self._chosen,
            self._target,
            self._linked,
            *self._of_document(),
        ):
            rows.addWidget(section)
        rows.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Parts of it are as high as their width makes them: a bar that comes and goes changes the
        # width, that the height, and Qt follows it round and round until the stack is full.
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self._area.verticalScrollBar()
        bar.rangeChanged.connect(partial(_enable_bar, bar))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        column.addWidget(self.foot)
        self._rest = QWidget()
        column.addWidget(self._rest, 1)
        self._rest.hide()

    def _show_nothing(self) -> None:
        self._chosen.set_head(self.tr("Source"))
        self._chosen.add_words(self.tr("Choose a provision to see its source."), tone="soft")
        self._forget_document()

    def _of_document(self) -> tuple[Section, ...]:
        return self._disagreements, self._relations, self._sources

    def _forget_chosen(self) -> None:
        self._show_entry_mode(entry=False)
        self._chosen.show()
        self._latest_links.cancel()
        self._preview.hide()
        self._chosen.clear()
        self._linked.hide()
        self._target.hide()

    def _forget_document(self) -> None:
        self._latest.cancel()
        self._document = ""
        for section in self._of_document():
            section.hide()

    def _fit(self) -> None:
        """Let the area ask again how high its content is: nested paragraphs do not tell it."""
        QCoreApplication.postEvent(self._area, QEvent(QEvent.Type.LayoutRequest))

    def _show_links(self, provision: Provision) -> None:
        library = self._session.library

        def show(links: Links) -> None:
            self._linked.set_links(links)
            self._fit()

        self._latest_links.run(lambda _: read_links(library, provision), show, self.failed.emit)

    def _show_document(self, document: Document) -> None:
        """Show what belongs to the document; it stays while provisions of it are walked through."""
        if document.id == self._document:
            return
        self._forget_document()
        self._document = document.id
        library = self._session.library

        def show(points: list[Discrepancy]) -> None:
            self._disagreements.set_points(points)
            self._relations.set_document(document)
            self._relations.show()
            self._show_sources(document)
            self._fit()

        self._latest.run(lambda _: library.discrepancies(document), show, self.failed.emit)

    def _show_sources(self, document: Document) -> None:
        section, words = self._sources, self._session.words
        section.clear()
        section.setVisible(bool(document.sources))
        label = words.text(document.label)
        number = words.number(len(document.sources))
        section.set_head(self.tr("All sources of {name}").replace("{name}", label), number)
        makers = [partial(self._source, source) for source in document.sources]
        rest = self.tr("%n more", "", max(0, len(makers) - _SOURCES))
        section.add_some(makers, _SOURCES, rest)

    def _source(self, source: Source) -> QWidget:
        part = QWidget()
        rows = QVBoxLayout(part)
        rows.setContentsMargins(0, 0, 0, self._session.look.px(5))
        rows.setSpacing(0)
        rows.addWidget(paragraph(plain_title(source.title)))
        day = self._session.words.date(source.published)
        rows.addWidget(paragraph(f"{source.publisher}; {day}", Role.CAPTION))
        return part

    def _entry(self, provision: Provision) -> QWidget:
        """Return one provision of a cell: where it stands, its text, its source, the way to it."""
        session = self._session
        words, library = session.words, session.library
        document = library.document(provision.document)
        name = words.text(document.label)
        if document.scope != CENTRAL:
            name = f"{words.text(library.taxonomy.province[document.scope].name)} · {name}"
        part = Section(session.look, f"{name} · {provision.ref}", inner=True)
        part.add_words(words.text(provision.text), Role.CELL)
        part.add(self._source_block(provision))
        button = word_button(session.look, self.tr("Open the provision"), "book-open", small=True)
        button.setAccessibleDescription(part.title)
        button.clicked.connect(lambda: self.hit_requested.emit(provision.id))
        part.add(button)
        return part

    def _source_block(self, provision: Provision) -> SourceBlock:
        block = SourceBlock(self._session, provision)
        block.notice_requested.connect(self.notice_requested)
        return block


def _enable_bar(bar: QScrollBar, least: int, most: int) -> None:
    """Take the hold off a bar with nothing to scroll; it tells once more while it is taken away."""
    if shiboken6.isValid(bar):
        bar.setEnabled(most > least)
