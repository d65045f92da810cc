"""A list of work: what falls to the commune, or what is due when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from songhanh.core.model import CENTRAL, Actor
from songhanh.core.work import WorkItem, WorkRequest
from songhanh.ui.citation import cite, copy
from songhanh.ui.look import set_type
from songhanh.ui.models.work_model import WorkModel
from songhanh.ui.printing.papers import WorkPaper
from songhanh.ui.scale import Role
from songhanh.ui.tasks import Latest
from songhanh.ui.views.work_table import WorkTable
from songhanh.ui.views.work_tools import WorkTools
from songhanh.ui.widgets.buttons import link_button
from songhanh.ui.widgets.notice import NoticeKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from songhanh.ui.session import Session

_ABOVE = (Actor.PROVINCE, Actor.DEPARTMENT)


@dataclass(frozen=True, slots=True)
class _Answer:
    """The tasks, and where there are none, those of the province and its departments."""

    request: WorkRequest
    items: tuple[WorkItem, ...]
    unnamed: bool = False
    above: int = 0


class WorkView(QFrame):
    """Chooses tasks in the background; knows nothing of other views."""

    provision_selected = Signal(object)
    """The Provision of the chosen task, or None."""
    hit_activated = Signal(str)
    """The user wants to read this provision, by id."""
    compare_requested = Signal(str)
    """The user wants this document or province in the comparison."""
    paper_requested = Signal(object)
    """The Paper to be seen as it will be printed."""
    request_changed = Signal(object)
    """The user asked for other work: the WorkRequest now."""
    title_changed = Signal(str)
    failed = Signal(object)
    notice_requested = Signal(str, str)

    def __init__(
        self, session: Session, request: WorkRequest, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._request = request
        self._answer = _Answer(request, ())
        self._latest = Latest(session.runner, self)
        self._make_widgets()
        self._arrange()
        self._ask()

    @property
    def request(self) -> WorkRequest:
        """What is asked for."""
        return self._request

    @property
    def title(self) -> str:
        """The name of the list."""
        if self._request.actors == (Actor.COMMUNE,):
            return self.tr("Work of the commune")
        return self.tr("Deadlines") if self._request.dated else self.tr("Work")

    @property
    def commands(self) -> dict[str, Callable[[], object]]:
        """What this view does of the program's commands."""
        return {
            "compare": self.add_to_comparison,
            "cite": self.copy_with_citation,
            "print": self._on_tools_sheet_wanted,
        }

    @property
    def table(self) -> WorkTable:
        """The list."""
        return self._table

    def set_request(self, request: WorkRequest) -> None:
        """Ask for other work."""
        if request != self._request:
            self._request = request
            self._ask()

    def tell_current(self) -> None:
        """Tell the chosen task again, as when this tab comes back to the front."""
        item = self._table.item
        self.provision_selected.emit(item.provision if item is not None else None)

    def add_to_comparison(self) -> None:
        """Ask for the chosen task's document or province in the comparison."""
        item = self._table.item
        if item is not None:
            central = item.document.scope == CENTRAL
            self.compare_requested.emit(item.document.id if central else item.document.scope)

    def copy_with_citation(self) -> None:
        """Copy the chosen task with its source."""
        item, session = self._table.item, self._session
        if item is not None:
            copy(cite(item.provision, item.document, session.words, session.library.taxonomy))
            sentence = self.tr("Copied with its source. Paste into Word with Ctrl+V.")
            self.notice_requested.emit(NoticeKind.DONE.value, sentence)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            self._table.setFocus()  # a new tab would give the keyboard to its first button

    def _make_widgets(self) -> None:
        session = self._session
        self._tools = WorkTools(session)
        self._tools.request_changed.connect(self._on_tools_request_changed)
        self._tools.sheet_wanted.connect(self._on_tools_sheet_wanted)
        self._model = WorkModel(session, self)
        self._table = WorkTable(session.look, self._model, self.tr("Work"))
        self._table.current_changed.connect(self.tell_current)
        self._table.row_opened.connect(self._open)
        self._table.add_requested.connect(self.add_to_comparison)
        self._table.cite_requested.connect(self.copy_with_citation)
        self._table.customContextMenuRequested.connect(self._on_table_menu_requested)
        self._nothing_title, self._nothing = QLabel(), QLabel()
        set_type(self._nothing_title, Role.PAGE_TITLE)
        for label in (self._nothing_title, self._nothing):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._above = link_button(self.tr("Show the work of the province and its departments"))
        self._above.clicked.connect(self._on_above_clicked)
        self._everything = link_button(self.tr("Take the filters away"))
        self._everything.clicked.connect(self._on_everything_clicked)

    def _arrange(self) -> None:
        line = QFrame()
        line.setObjectName("line")
        empty = QWidget()
        self._empty = QVBoxLayout(empty)
        for label in (self._nothing_title, self._nothing):
            self._empty.addWidget(label)
        for link in (self._above, self._everything):
            self._empty.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._empty.addStretch(1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._table)
        self._pages.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._tools, line, self._pages):
            column.addWidget(part)
        column.setStretch(2, 1)
        self.setFocusProxy(self._table)
        self._session.look.follow(self, self._renew)
        self._renew()

    def _renew(self) -> None:
        px = self._session.look.px
        self._empty.setContentsMargins(px(24), px(24), px(24), px(24))
        self._empty.setSpacing(px(6))
        self._nothing.setMaximumWidth(px(620))

    def _ask(self) -> None:
        request = self._request
        self._tools.show_request(request)
        self._tools.show_title(self.title)
        self.title_changed.emit(self.title)
        self._latest.run(lambda _: _choose(self._session, request), self._show, self.failed.emit)

    def _show(self, answer: _Answer) -> None:
        self._answer = answer
        self._model.set_items(answer.items)
        dated, past = self._model.dated, self._model.past
        self._tools.show_count(len(answer.items), dated, past)
        if not answer.items:
            self._show_nothing(answer)
            return
        self._pages.setCurrentIndex(0)
        # What is still to be done comes first; what is past stands above it.
        self._table.choose(past if past < dated else 0)

    def _show_nothing(self, answer: _Answer) -> None:
        session, request = self._session, answer.request
        documents = any(session.library.documents_of(scope) for scope in request.scopes)
        if answer.unnamed and documents:
            title = self.tr("The commune is not named")
            place = WorkRequest(request.actors, request.scopes)
            sentence = session.work_writer().nothing(place, answer.above)
            if not answer.above:
                sentence = self.tr(
                    "The sources read for {place} name neither the commune, "
                    "nor the province or its departments as those who act."
                ).replace("{place}", session.work_writer().title(place))
        elif request.scopes and not documents:
            title = self.tr("No document from {place} yet")
            title = title.replace("{place}", session.work_writer().title(request))
            sentence = self.tr("Data pack {version} has no plan of this province yet.")
            version = session.library.packs[0].manifest.version
            sentence = sentence.replace("{version}", version)
        else:
            title = self.tr("No work under these filters")
            sentence = self.tr("Another period, province or resolution may have some.")
        self._nothing_title.setText(title)
        self._nothing.setText(sentence)
        self._above.setVisible(answer.above > 0)
        self._pages.setCurrentIndex(1)
        self.provision_selected.emit(None)

    def _open(self) -> None:
        item = self._table.item
        if item is not None:
            self.hit_activated.emit(item.provision.id)

    def _on_tools_request_changed(self, request: WorkRequest) -> None:
        self.set_request(request)
        self.request_changed.emit(request)

    def _on_tools_sheet_wanted(self) -> None:
        answer = self._answer
        if answer.items:
            paper = WorkPaper(self._session, answer.request, self.title)
            self.paper_requested.emit(paper)

    def _on_above_clicked(self) -> None:
        self._on_tools_request_changed(replace(self._request, actors=_ABOVE))

    def _on_everything_clicked(self) -> None:
        self._on_tools_request_changed(
            WorkRequest(actors=self._request.actors, dated=self._request.dated)
        )

    def _on_table_menu_requested(self, place: QPoint) -> None:
        if self._table.item is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, icon, run in (
            (self.tr("Open"), "book-open", self._open),
            (self.tr("Add to comparison") + "\tF7", "plus", self.add_to_comparison),
            (self.tr("Copy with citation"), "quote", self.copy_with_citation),
        ):
            action = menu.addAction(words)
            action.triggered.connect(run)
            self._session.look.dress(action, icon)
        menu.popup(self._table.viewport().mapToGlobal(place))


def _choose(session: Session, request: WorkRequest) -> _Answer:
    """Choose what is asked for; runs beside the window."""
    library = session.library
    items = library.work(request)
    if items or Actor.COMMUNE not in request.actors:
        return _Answer(request, items)
    timeless = replace(request, since=None, until=None, dated=False)
    unnamed = not library.work(timeless)
    above = len(library.work(replace(timeless, actors=_ABOVE))) if unnamed else 0
    return _Answer(request, items, unnamed, above)
