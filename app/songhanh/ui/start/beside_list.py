"""The documents of the start page that can be read side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from songhanh.core.parallel import ParallelRequest
from songhanh.ui.beside import of_columns
from songhanh.ui.context.section import clear_layout
from songhanh.ui.start.ready import ready_comparisons
from songhanh.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from songhanh.core.compare import ComparisonRequest
    from songhanh.ui.session import Session


class BesideList(QWidget):
    """The two resolutions, and the plan of the user's own province with what it carries out."""

    parallel_requested = Signal(ParallelRequest)

    def __init__(self, session: Session, watcher: QObject) -> None:
        """Make the list; `watcher` filters the events of its rows."""
        super().__init__()
        self._session = session
        self._watcher = watcher
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def fill(self) -> None:
        """Show the rows; the own province may have changed."""
        clear_layout(self._rows)
        ready = ready_comparisons(self._session.library, self._session.settings.my_province)
        self._add(ready.resolutions)
        self._add(ready.targets)

    def _add(self, comparison: ComparisonRequest | None) -> None:
        library, words = self._session.library, self._session.words
        columns = comparison.columns[::-1] if comparison and comparison.base else ()
        request = of_columns(library, columns or (comparison.columns if comparison else ()))
        if request is None:
            return
        names = []
        for key in request.documents:
            document = library.document(key)
            province = library.taxonomy.province.get(document.scope)
            name = words.text(document.label)
            names.append(f"{words.text(province.name)} · {name}" if province else name)
        row = ListRow(self._session.look, " ↔ ".join(names), "", "book-open")
        row.clicked.connect(lambda: self.parallel_requested.emit(request))
        row.installEventFilter(self._watcher)
        self._rows.addWidget(row)
