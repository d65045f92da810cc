"""Two provisions, or two versions of a document, word by word."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from songhanh.core.model import CENTRAL, Document, Provision
from songhanh.export.word_diff import marked, marked_html, share_line
from songhanh.ui.citation import Citation, copy
from songhanh.ui.differences.findings import (
    Findings,
    find_difference,
    find_update,
    find_versions,
)
from songhanh.ui.differences.head import DifferenceHead
from songhanh.ui.differences.pane import DifferencePane, Layout
from songhanh.ui.differences.requests import DifferenceRequest, UpdateRequest, VersionsRequest
from songhanh.ui.tasks import Latest
from songhanh.ui.widgets.legend_line import LegendLine
from songhanh.ui.widgets.notice import NoticeKind

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from songhanh.store.manifest import Manifest
    from songhanh.ui.basket import Basket
    from songhanh.ui.differences.findings import Pair
    from songhanh.ui.session import Session
    from songhanh.ui.tasks import Task
    from songhanh.ui.visits import Difference

_UNLIKE = 0.6  # of so different texts, one text of both can no longer be read
_DOT = " · "


class DifferenceView(QWidget):
    """Finds differences beside the window and shows them."""

    provision_selected = Signal(object)
    """The Provision that is compared with the base."""
    hit_activated = Signal(str)
    """The user wants to read this provision, by id."""
    request_changed = Signal(object)
    notice_requested = Signal(str, str)
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        request: Difference,
        basket: Basket,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._basket = basket
        self._request = request
        self._latest = Latest(session.runner, self)
        self._findings: Findings | None = None
        self._head = DifferenceHead(session.look)
        self._pane = DifferencePane(session.look)
        self._pane.setAccessibleName(self.tr("Text with its differences"))
        self._legend = LegendLine(session.look)
        self._legend.show_legend(
            (), self.tr("Struck through: in the base alone. Underlined: not in the base.")
        )
        self._arrange()
        self._connect()
        self._ask()

    @property
    def request(self) -> Difference:
        """What is compared."""
        return self._request

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """What was found."""
        return self._findings.pairs if self._findings is not None else ()

    @property
    def title(self) -> str:
        """The name of the tab."""
        return self.tr("Word by word")

    @property
    def text(self) -> str:
        """What was found, as it is read aloud."""
        words = self._session.words
        return "\n".join(
            _DOT.join(part for part in (self._heading(pair), marked(pair.diff, words)) if part)
            for pair in self.pairs
        )

    def set_request(self, request: Difference) -> None:
        """Compare something else."""
        if request != self._request:
            self._request = request
            self._ask()

    def tell_current(self) -> None:
        """Tell again what is compared, as when this tab comes back to the front."""
        other = self.pairs[0].other if self.pairs else None
        self.provision_selected.emit(other)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            self._pane.setFocus()  # a new tab would give the keyboard to its first button

    def _arrange(self) -> None:
        self.setObjectName("page")
        page = QFrame()
        page.setObjectName("page")
        line = QFrame()
        line.setObjectName("line")
        rows = QVBoxLayout(page)
        column = QVBoxLayout(self)
        for one in (rows, column):
            one.setContentsMargins(0, 0, 0, 0)
            one.setSpacing(0)
        rows.addWidget(self._head)
        rows.addWidget(line)
        rows.addWidget(self._pane, 1)
        column.addWidget(page, 1)
        column.addWidget(self._legend)

    def _connect(self) -> None:
        head = self._head
        head.base_opened.connect(lambda: self._open(0))
        head.other_opened.connect(lambda: self._open(1))
        head.other_chosen.connect(self._on_other_chosen)
        head.swap_wanted.connect(self._on_swap_wanted)
        head.copy_wanted.connect(self._on_copy_wanted)
        head.layout_chosen.connect(self._show_texts)

    def _ask(self) -> None:
        session, request = self._session, self._request
        job = partial(_find, session, request, self._basket.columns)
        self._latest.run(job, self._show, self.failed.emit)

    def _show(self, findings: Findings) -> None:
        self._findings = findings
        every = (*findings.candidates.linked, *findings.candidates.nearest)
        words = self._session.words
        self._head.show_candidates(
            findings.candidates,
            {one.id: self._name(one) for one in every},
            {one.id: words.text(one.text) for one in every},
        )
        if isinstance(self._request, VersionsRequest):
            self._show_versions(self._request)
        elif isinstance(self._request, UpdateRequest):
            self._show_update(self._request)
        else:
            self._show_provisions()
        shares = [pair.diff.share for pair in findings.pairs]
        unlike = len(shares) == 1 and shares[0] > _UNLIKE
        layout = Layout.COLUMNS if unlike else Layout.INLINE
        self._head.show_layout(layout)
        self._show_texts(layout)
        self.tell_current()
        self._announce()

    def _show_provisions(self) -> None:
        pair = next(iter(self.pairs), None)
        if pair is None or pair.base is None or pair.other is None:
            self._head.show_names("", "", provisions=False)
            sentence = self.tr(
                "Nothing is linked to this provision, and the comparison is empty: "
                "add a document to the comparison with F7 first."
            )
            self._head.show_share(None, sentence, "")
            return
        self._head.show_names(self._name(pair.base), self._name(pair.other), provisions=True)
        line = share_line(pair.diff, self._session.words)
        self._head.show_share(pair.diff.share, line, self._figures(pair))

    def _show_versions(self, request: VersionsRequest) -> None:
        session = self._session
        label = session.words.text(session.library.document(request.document).label)
        older = session.library.packs[request.pack].manifest
        newer = next(p for p in session.library.packs if request.document in p.documents).manifest
        self._show_editions(label, older, newer)

    def _show_update(self, request: UpdateRequest) -> None:
        update = self._session.news.update_of(request.document)
        if update is None:  # the user is done with it, or went back to the pack before
            self._head.show_names("", "", provisions=False)
            self._head.show_share(None, self.tr("Both versions say the same."), "")
            return
        found = (change.after or change.before for change in update.changes)
        document = next(
            (one for one in found if one is not None and one.id == request.document), None
        )
        document = self._session.library.documents.get(request.document, document)
        label = self._session.words.text(document.label) if isinstance(document, Document) else ""
        self._show_editions(label, update.old, update.new)

    def _show_editions(self, label: str, older: Manifest, newer: Manifest) -> None:
        words = self._session.words
        names = [
            self.tr("{name} in pack {version}")
            .replace("{name}", label)
            .replace("{version}", f"{one.version} ({words.date(one.date)})")
            for one in (older, newer)
        ]
        self._head.show_names(*names, provisions=False)
        count = len(self.pairs)
        if not count:
            self._head.show_share(None, self.tr("Both versions say the same."), "")
            return
        same, removed, added = (
            sum(getattr(pair.diff, part) for pair in self.pairs)
            for part in ("same", "removed", "added")
        )
        share = (removed + added) / max(1, 2 * same + removed + added)
        sentence = self.tr("%n provision(s) differ.", "", count)
        self._head.show_share(share, sentence, "")

    def _show_texts(self, layout: Layout) -> None:
        shown = [(self._heading(pair), pair.diff.pieces) for pair in self.pairs]
        self._pane.show_pairs(shown, layout)
        self._pane.setAccessibleDescription(self.text)

    def _heading(self, pair: Pair) -> str:
        """Return what stands over a changed provision of a document, nothing over one alone."""
        there = pair.other or pair.base
        if pair.change is None or there is None:
            return ""
        parts = [there.ref, self._session.words.name(pair.change), self._figures(pair)]
        return _DOT.join(part for part in parts if part)

    def _figures(self, pair: Pair) -> str:
        """Return both figures with unit and year, and how the second stands against the first."""
        if pair.base is None or pair.other is None:
            return ""
        both = [self._figure(one) for one in (pair.base, pair.other)]
        if not any(both) or both[0] == both[1]:
            return ""
        none = self._session.words.say("changes", "no-figure")
        said = self.tr("Figure: {base} → {other}")
        said = said.replace("{base}", both[0] or none).replace("{other}", both[1] or none)
        verdict = pair.verdict
        if verdict is not None and verdict.standing is not None:
            said += f"{_DOT}{self._session.words.name(verdict.standing)}"
            if verdict.reason is not None:
                said += f": {self._session.words.name(verdict.reason)}"
        return said

    def _figure(self, provision: Provision) -> str:
        if provision.figure is None:
            return ""
        words, taxonomy = self._session.words, self._session.library.taxonomy
        figure = f"{words.figure(provision.figure)} {words.unit(provision.figure, taxonomy)}"
        return f"{figure.rstrip()}, {provision.year}" if provision.year else figure.rstrip()

    def _name(self, provision: Provision) -> str:
        session = self._session
        document = session.library.document(provision.document)
        parts = [session.words.text(document.label), provision.ref]
        if document.scope != CENTRAL:
            parts.insert(
                0, session.words.text(session.library.taxonomy.province[document.scope].name)
            )
        return _DOT.join(parts)

    def _announce(self) -> None:
        """Let a reader aloud say what differs: strokes and lines are nothing it could notice."""
        words = self._session.words
        if len(self.pairs) == 1:
            said = f"{share_line(self.pairs[0].diff, words)} {self.text}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._pane, said))

    def _open(self, side: int) -> None:
        if self.pairs:
            one = (self.pairs[0].base, self.pairs[0].other)[side]
            if one is not None:
                self.hit_activated.emit(one.id)

    def _want(self, request: DifferenceRequest) -> None:
        self.set_request(request)
        self.request_changed.emit(request)

    def _on_other_chosen(self, key: str) -> None:
        if isinstance(self._request, DifferenceRequest):
            self._want(DifferenceRequest(self._request.base, key))

    def _on_swap_wanted(self) -> None:
        pair = next(iter(self.pairs), None)
        if pair is not None and pair.base is not None and pair.other is not None:
            self._want(DifferenceRequest(pair.other.id, pair.base.id))

    def _on_copy_wanted(self) -> None:
        html = "".join(
            f"<p>{marked_html(pair.diff, self._heading(pair))}</p>" for pair in self.pairs
        )
        copy(Citation(self.text, html))
        sentence = self.tr("Copied with the differences marked. Paste into Word with Ctrl+V.")
        self.notice_requested.emit(NoticeKind.DONE.value, sentence)


def _find(
    session: Session,
    request: Difference,
    columns: tuple[str, ...],
    _task: Task,
) -> Findings:
    """Find differences; runs beside the window."""
    if isinstance(request, VersionsRequest):
        return find_versions(session.library, request, session.words.language)
    if isinstance(request, UpdateRequest):
        update = session.news.update_of(request.document)
        return find_update(session.library, update, request, session.words.language)
    return find_difference(session.library, request, columns, session.words.language)
