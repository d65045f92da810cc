"""The list of ready comparisons on the start page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from songhanh.core.compare import ComparisonRequest
from songhanh.core.own import SavedComparison
from songhanh.ui.context.section import clear_layout
from songhanh.ui.saved_comparisons import saved_comparisons
from songhanh.ui.start.ready import ready_comparisons
from songhanh.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from songhanh.ui.session import Session
    from songhanh.ui.start.facts import StartFacts

_SAVED = 5


class ReadyList(QWidget):
    """A row a comparison; made anew where the user's own province changes."""

    comparison_requested = Signal(ComparisonRequest)
    saved_activated = Signal(object)
    """The SavedComparison the user wants to see."""

    def __init__(self, session: Session, watcher: QObject) -> None:
        """Make the list; `watcher` filters the events of its rows."""
        super().__init__()
        self._session = session
        self._watcher = watcher
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._facts: StartFacts | None = None
        session.own.changed.connect(self._on_own_changed)

    def fill(self, facts: StartFacts | None) -> None:
        """Show the comparisons; `facts` may not be counted yet."""
        clear_layout(self._rows)
        self._facts = facts
        library, words = self._session.library, self._session.words
        ready = ready_comparisons(library, self._session.settings.my_province)
        pillars = self.tr("Two resolutions, %n pillar(s)", "", len(library.taxonomy.pillars))
        self._add(ready.resolutions, self.tr("57 and 71 by pillar"), pillars)
        if ready.targets is not None:
            title = self.tr("{place} and the centre, by target")
            title = title.replace("{place}", self._name(ready.targets.columns[-1]))
            base = words.text(library.document(ready.targets.columns[0]).label)
            self._add(ready.targets, title, self.tr("Base: {name}").replace("{name}", base))
        if ready.provinces is not None:
            pillar = library.taxonomy.pillar[ready.provinces.pillars[0]]
            self._add(
                ready.provinces, self._names(ready.provinces.columns), words.text(pillar.name)
            )
        self._add_wide(ready.share, facts)
        if ready.tasks is not None:
            title = self.tr("What provinces do about each task of 57")
            detail = self._names(ready.tasks.columns[1:])
            self._add(ready.tasks, title, detail, "list-tree")
        for saved in saved_comparisons(self._session)[:_SAVED]:
            day = words.date(saved.changed.astimezone().date())
            detail = self.tr("Saved by you, {date}").replace("{date}", day)
            row = self._put(saved.name, detail, "bookmark", "")
            row.clicked.connect(lambda one=saved: self.saved_activated.emit(one))

    def _add_wide(self, request: ComparisonRequest | None, facts: StartFacts | None) -> None:
        if request is None:
            return
        count = len(request.columns) - 1
        title = self.tr("%n province(s): digital economy in GRDP", "", count)
        detail = ""
        if facts is not None:
            detail = self.tr("%n with a figure", "", facts.with_share)
            without = count - facts.with_share
            if without:
                detail += ", " + self.tr("%n without one yet", "", without)
        self._add(request, title, detail or " ", "map-pin")

    def _add(
        self, request: ComparisonRequest | None, title: str, detail: str, icon: str = ""
    ) -> None:
        if request is None:
            return
        count = len(request.columns)
        sign = icon or ("columns-2" if count == 2 else "columns-3")
        note = self.tr("%n column(s)", "", count)
        row = self._put(title, detail, sign, note)
        row.clicked.connect(lambda: self.comparison_requested.emit(request))

    def _put(self, title: str, detail: str, sign: str, note: str) -> ListRow:
        row = ListRow(self._session.look, title, detail, sign, note)
        row.installEventFilter(self._watcher)
        self._rows.addWidget(row)
        return row

    def _on_own_changed(self, kind: type) -> None:
        if kind is SavedComparison:
            self.fill(self._facts)

    def _names(self, columns: tuple[str, ...]) -> str:
        return " – ".join(self._name(key) for key in columns)

    def _name(self, column: str) -> str:
        return self._session.words.text(self._session.library.column(column).name)
