"""The last step: one's own province beside the centre."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from songhanh.ui.context.section import clear_layout, paragraph
from songhanh.ui.start.ready import ready_comparisons
from songhanh.ui.tour.step import Step
from songhanh.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from songhanh.core.compare import ComparisonRequest
    from songhanh.ui.session import Session


class ComparisonStep(Step):
    """Two comparisons to be opened; the tour ends in the one that is chosen."""

    comparison_requested = Signal(object)
    """The ComparisonRequest the user wants to see."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Try a comparison"),
            self.tr("How does your province stand beside the centre?"),
            self.tr("Press a row: it opens, and the tour is over."),
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._column.addLayout(self._rows)
        how = (
            self.tr("Each figure has a mark and a word: above, at, or below the base."),
            self.tr("An empty cell says why it is empty."),
            self.tr("Add any province or document as a column; “Preview sheet” makes paper of it."),
        )
        for line in how:
            self._column.addWidget(paragraph(f"•  {line}"))
        self._column.addStretch(1)
        self.begin()

    @override
    def begin(self) -> None:
        """Offer what suits the province that was chosen."""
        clear_layout(self._rows)
        library, words = self._session.library, self._session.words
        ready = ready_comparisons(library, self._session.settings.my_province)
        if ready.targets is not None:
            title = self.tr("{place} and the centre, by target")
            name = words.text(library.column(ready.targets.columns[-1]).name)
            base = words.text(library.document(ready.targets.columns[0]).label)
            detail = self.tr("Base: {name}").replace("{name}", base)
            self._add(ready.targets, title.replace("{place}", name), detail, "columns-2")
        if ready.resolutions is not None:
            detail = self.tr("Two resolutions side by side")
            self._add(ready.resolutions, self.tr("57 and 71 by pillar"), detail, "columns-2")

    @property
    def rows(self) -> list[ListRow]:
        """What can be pressed."""
        places = (self._rows.itemAt(n) for n in range(self._rows.count()))
        widgets = (place.widget() for place in places if place is not None)
        return [row for row in widgets if isinstance(row, ListRow)]

    def _add(self, request: ComparisonRequest, title: str, detail: str, icon: str) -> None:
        row = ListRow(self._session.look, title, detail, icon)
        row.clicked.connect(partial(self.comparison_requested.emit, request))
        self._rows.addWidget(row)
