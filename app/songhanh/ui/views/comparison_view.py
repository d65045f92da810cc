"""A comparison: its tools, its table, and what its signs mean."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from songhanh.core.compare import OF_BASE, ColumnKind, ComparisonRequest, RowsBy, Standing
from songhanh.core.tree import LEADING, Place
from songhanh.ui.differences.findings import DifferenceRequest
from songhanh.ui.models.comparison_model import ComparisonModel
from songhanh.ui.tasks import Latest
from songhanh.ui.views.comparison_table import ComparisonTable
from songhanh.ui.views.comparison_tools import ComparisonTools
from songhanh.ui.widgets.buttons import link_button
from songhanh.ui.widgets.legend_line import LegendLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from songhanh.core.compare import ComparisonSheet, Entry, Row
    from songhanh.export.sheet import SheetWriter
    from songhanh.ui.session import Session
    from songhanh.ui.tasks import Task

_MANY = 6


class ComparisonView(QWidget):
    """Builds what is asked for beside the window, and shows it."""

    place_requested = Signal(object)
    """The Place of an entry the user wants to read."""
    provision_selected = Signal(object)
    """The provisions of the cell the user went to, a tuple of Provision."""
    entries_selected = Signal(object)
    """The same with how each stands against the base, a tuple of Entry."""
    difference_requested = Signal(object)
    """The DifferenceRequest for two provisions the user chose."""
    chart_requested = Signal(object, object)
    """The ComparisonSheet and the Row of it to be drawn."""
    sheet_requested = Signal(object, str)
    """The ComparisonSheet to be seen as it will be printed, and its title."""
    title_changed = Signal(str)
    columns_changed = Signal(tuple)
    """The user added, moved or removed columns; their ids now."""
    column_remove_requested = Signal(str)
    failed = Signal(object)

    def __init__(
        self, session: Session, request: ComparisonRequest, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._request = request
        self._latest = Latest(session.runner, self)
        self._title = ""
        self._model = ComparisonModel(self)
        self._tools = ComparisonTools(session)
        self._table = ComparisonTable(session.look, self._model)
        self._table.setAccessibleName(self.tr("Comparison"))
        self._legend = LegendLine(session.look)
        self._message = QLabel()
        self._message.setWordWrap(True)
        self._show_all = link_button(self.tr("Show the empty rows"))
        self._pages = QStackedWidget()
        self._arrange()
        self._connect()
        self._ask()

    @property
    def request(self) -> ComparisonRequest:
        """What is compared."""
        return self._request

    @property
    def title(self) -> str:
        """The name of the comparison."""
        return self._title

    @property
    def commands(self) -> dict[str, Callable[[], object]]:
        """What this view does of the program's commands."""
        return {
            "print": self._on_sheet_wanted,
            "differ": self._table.differ,
            "chart": self._table.draw,
        }

    @property
    def sheet(self) -> ComparisonSheet | None:
        """What is shown, as soon as it is there."""
        return self._model.sheet

    def set_request(self, request: ComparisonRequest) -> None:
        """Compare something else; tasks are those of a base, of the leading one if none is named."""
        if request.rows in OF_BASE and request.base is None:
            request = replace(request, base=LEADING[0])
        if request != self._request:
            self._request = request
            self._ask()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            self._table.setFocus()  # a new tab would give the keyboard to its first button

    def _arrange(self) -> None:
        self._empty = QWidget()
        words = QVBoxLayout(self._empty)
        words.addStretch(2)
        words.addWidget(self._message)
        words.addWidget(self._show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        words.addStretch(3)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages.addWidget(self._table)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tools)
        column.addWidget(self._pages, 1)
        column.addWidget(self._legend)

    def _connect(self) -> None:
        table, tools = self._table, self._tools
        table.base_wanted.connect(self._on_base_wanted)
        table.difference_wanted.connect(self._on_difference_wanted)
        table.chart_wanted.connect(self._on_chart_wanted)
        table.columns_wanted.connect(self._on_columns_wanted)
        table.entries_selected.connect(self._on_entries_selected)
        table.entry_activated.connect(self._on_entry_activated)
        table.removal_wanted.connect(self._on_removal_wanted)
        tools.base_wanted.connect(self._on_base_wanted)
        tools.column_wanted.connect(self._on_column_wanted)
        tools.hide_empty_toggled.connect(self._on_hide_empty_toggled)
        # Other rows are wanted: those of one indicator alone are given up.
        tools.pillars_wanted.connect(lambda p: self._change(pillars=p, indicators=()))
        tools.rows_wanted.connect(lambda rows: self._change(rows=rows, indicators=()))
        tools.sheet_wanted.connect(self._on_sheet_wanted)
        self._show_all.clicked.connect(tools.show_all_rows)

    def _ask(self) -> None:
        request = self._request
        self._tools.show_request(request)
        if not request.columns:
            self._latest.cancel()
            self._set_title(self.tr("Comparison"))
            self._tools.show_sheet(None)
            self._tell(
                self.tr("Nothing to compare yet. While reading a provision, press F7 to add it.")
            )
            return
        self._latest.run(partial(_compare, self._session, request), self._show, self.failed.emit)

    def _show(self, answer: tuple[ComparisonSheet, SheetWriter]) -> None:
        sheet, writer = answer
        self._set_title(self._named(sheet) or writer.title(sheet))
        self._model.set_sheet(sheet, writer, hide_empty=self._tools.hide_empty)
        self._show_rows()

    def _named(self, sheet: ComparisonSheet) -> str:
        """Return the name of a comparison of one indicator over many places, which is its own."""
        session, indicators = self._session, self._request.indicators
        if len(indicators) != 1 or len(sheet.columns) <= _MANY:
            return ""
        name = session.words.text(session.library.taxonomy.indicator[indicators[0]].name)
        provinces = sum(1 for one in sheet.columns if one.kind == ColumnKind.PROVINCE)
        return self.tr("{name}, %n province(s)", "", provinces).replace("{name}", name)

    def _show_rows(self) -> None:
        sheet = self._model.sheet
        self._tools.show_sheet(sheet)
        if sheet is None:
            return
        shown = self._model.shown_rows
        rows = self.tr("%n row(s)", "", shown)
        name = self._session.words.name(sheet.rows_by)
        self._table.set_corner(name, rows)
        self._show_legend(sheet)
        if shown:
            self._pages.setCurrentWidget(self._table)
            return
        self._tell(
            self.tr(
                "These columns share no row. Turn off “Hide empty rows” or add another column."
            ),
            rows_hidden=bool(sheet.rows),
        )

    def _show_legend(self, sheet: ComparisonSheet) -> None:
        words, has_base = self._session.words, sheet.base is not None
        measured = sheet.rows_by == RowsBy.INDICATOR or any(
            entry.standing for row in sheet.rows for cell in row.cells for entry in cell.entries
        )
        marks = [(one, words.name(one)) for one in Standing] if measured and has_base else []
        if sheet.rows_by == RowsBy.INDICATOR:
            remark = self.tr(
                "The upright line is the base; numbers are compared, "
                "signs such as ≥ and > are kept as in the source."
            )
        else:
            remark = self.tr(
                "In brackets stands the place in the document; "
                "press Enter to read the provision and its source."
            )
        self._legend.show_legend(marks, remark)
        self._legend.setVisible(True)

    def _tell(self, sentence: str, *, rows_hidden: bool = False) -> None:
        self._message.setText(sentence)
        self._show_all.setVisible(rows_hidden)
        self._legend.setVisible(False)
        self._pages.setCurrentWidget(self._empty)

    def _set_title(self, title: str) -> None:
        self._title = title
        self._tools.show_title(title)
        self.title_changed.emit(title)

    def _change(self, **fields: object) -> None:
        self.set_request(replace(self._request, **fields))  # type: ignore[arg-type]

    def _set_columns(self, columns: tuple[str, ...]) -> None:
        self._change(columns=columns)
        self.columns_changed.emit(columns)

    def _on_base_wanted(self, base: str) -> None:
        self._change(base=base or None)

    def _on_columns_wanted(self, columns: tuple[str, ...]) -> None:
        self._set_columns(columns)

    def _on_column_wanted(self, column: str) -> None:
        self._set_columns((*self._request.columns, column))

    def _on_removal_wanted(self, column: str) -> None:
        base = self._request.base if self._request.base != column else None
        left = tuple(key for key in self._request.columns if key != column)
        self.set_request(replace(self._request, columns=left, base=base))
        self.columns_changed.emit(left)
        self.column_remove_requested.emit(column)

    def _on_hide_empty_toggled(self, hide: bool) -> None:  # noqa: FBT001 - a slot of `toggled`
        self._model.set_hide_empty(hide_empty=hide)
        self._show_rows()

    def _on_entries_selected(self, entries: tuple[Entry, ...]) -> None:
        self.entries_selected.emit(entries)
        self.provision_selected.emit(tuple(entry.provision for entry in entries))

    def _on_entry_activated(self, entry: Entry) -> None:
        provision = entry.provision
        self.place_requested.emit(Place(document=provision.document, section=provision.section))

    def _on_chart_wanted(self, row: Row) -> None:
        self.chart_requested.emit(self._model.sheet, row)

    def _on_difference_wanted(self, base: str, other: str) -> None:
        self.difference_requested.emit(DifferenceRequest(base, other))

    def _on_sheet_wanted(self) -> None:
        sheet = self._model.sheet
        if sheet is not None:
            self.sheet_requested.emit(sheet, self._title)


def _compare(
    session: Session, request: ComparisonRequest, _task: Task
) -> tuple[ComparisonSheet, SheetWriter]:
    """Build a comparison; runs beside the window."""
    return session.library.compare(request), session.sheet_writer()
