"""A comparison: its tools, its table, and what its signs mean."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from songhanh.core.compare import OF_BASE, OUR_COMMUNE, ColumnKind, ComparisonRequest, RowsBy
from songhanh.core.tree import LEADING
from songhanh.ui.differences.requests import DifferenceRequest
from songhanh.ui.models.comparison_model import ComparisonModel
from songhanh.ui.models.ranking_model import RankingModel
from songhanh.ui.tasks import Latest
from songhanh.ui.views.comparison_legend import ComparisonLegend
from songhanh.ui.views.comparison_message import ComparisonMessage
from songhanh.ui.views.comparison_saving import ComparisonSaving
from songhanh.ui.views.comparison_table import ComparisonTable
from songhanh.ui.views.comparison_tools import ComparisonTools
from songhanh.ui.views.ranking_table import RankingTable
from songhanh.ui.widgets.name_line import NameLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from songhanh.core.compare import Column, ComparisonSheet, Entry, Row
    from songhanh.export.sheet import SheetWriter
    from songhanh.ui.session import Session
    from songhanh.ui.tasks import Task

_MANY = 6


class ComparisonView(QWidget):
    """Builds what is asked for beside the window, and shows it."""

    hit_activated = Signal(str)
    """The user wants to read this provision, by id."""
    provision_selected = Signal(object)
    """The provisions of the cell the user went to, a tuple of Provision."""
    entries_selected = Signal(object)
    """The same with how each stands against the base, a tuple of Entry."""
    difference_requested = Signal(object)
    """The DifferenceRequest for two provisions the user chose."""
    parallel_requested = Signal(tuple)
    """The ids of the columns whose documents are to be read beside each other."""
    chart_requested = Signal(object, object)
    """The ComparisonSheet and the Row of it to be drawn."""
    sheet_requested = Signal(object, str)
    """The ComparisonSheet to be seen as it will be printed, and its title."""
    title_changed = Signal(str)
    columns_changed = Signal(tuple)
    """The user added, moved or removed columns; their ids now."""
    request_changed = Signal(object)
    """The user asked for something else in this view; the ComparisonRequest now."""
    saved_activated = Signal(object)
    """The SavedComparison the user wants to see."""
    notice_requested = Signal(str, str)
    menu_opening = Signal(object, str, str)
    """A QMenu of a cell is about to open: the ids of its row and column. More may be added to it."""
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
        self._places = RankingModel(self)
        self._ranking = RankingTable(session.look, self._places)
        self._ranking.setAccessibleName(self.tr("Comparison"))
        self._writer: SheetWriter | None = None
        self._saving = ComparisonSaving(session)
        self._naming = NameLine(session.look, self.tr("Name of our commune:"))
        self._legend = ComparisonLegend(session)
        self._message = ComparisonMessage()
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
            "chart": self._on_draw_wanted,
            "parallel": self._on_parallel_wanted,
        }

    @property
    def table(self) -> QTableView:
        """The table in front: the comparison's own, or the list of places it is turned into."""
        return self._ranking if self._is_turned else self._table

    @property
    def sheet(self) -> ComparisonSheet | None:
        """What is shown, as soon as it is there."""
        return self._model.sheet

    @property
    def cell(self) -> tuple[Row, Column, tuple[Entry, ...]] | None:
        """The row, the column and the entries of the chosen cell; a list of places has none."""
        index = self._table.currentIndex()
        row = None if self._is_turned or not index.isValid() else self._model.row(index.row())
        if row is None:
            return None
        return row, self._model.column(index.column()), self._model.entries(index)

    def set_request(self, request: ComparisonRequest) -> None:
        """Compare something else; tasks are those of a base, of the leading one if none is named."""
        if request.rows in OF_BASE and request.base is None:
            request = replace(request, base=LEADING[0])
        before, self._request = self._request, request
        if request == before:
            return
        same = request.content == before.content and request.written == before.written
        if same and self._model.sheet is not None:
            self._tools.show_request(request)
            self._show_rows()
        else:
            self._ask()

    def copy_all(self) -> None:
        """Put the whole table on the clipboard."""
        (self._ranking if self._is_turned else self._table).copy_all()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            # A new tab would give the keyboard to its first button.
            self._focus_table()

    def _focus_table(self) -> None:
        self.table.setFocus()

    def _arrange(self) -> None:
        self._pages.addWidget(self._table)
        self._pages.addWidget(self._ranking)
        self._pages.addWidget(self._message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tools)
        column.addWidget(self._saving)
        column.addWidget(self._naming)
        column.addWidget(self._pages, 1)
        column.addWidget(self._legend)

    def _connect(self) -> None:
        table, tools = self._table, self._tools
        table.base_wanted.connect(self._on_base_wanted)
        table.chart_wanted.connect(self._on_chart_wanted)
        table.columns_wanted.connect(self._on_columns_wanted)
        table.columns_shown.connect(tools.show_columns)
        table.difference_wanted.connect(
            lambda *two: self.difference_requested.emit(DifferenceRequest(*two))
        )
        table.menu_opening.connect(self.menu_opening)
        for one in (table, self._ranking):
            one.entries_selected.connect(self._on_entries_selected)
            one.entry_activated.connect(lambda entry: self.hit_activated.emit(entry.provision.id))
            one.removal_wanted.connect(self._on_removal_wanted)
        self._ranking.chart_wanted.connect(self._on_draw_wanted)
        self._ranking.base_wanted.connect(self._on_base_wanted)
        self._model.written.connect(self._on_written)
        tools.base_wanted.connect(self._on_base_wanted)
        tools.columns_wanted.connect(self._on_columns_added)
        tools.options.copy_wanted.connect(self.copy_all)
        tools.options.save_wanted.connect(lambda: self._saving.save(self._request, self._title))
        tools.options.aboutToShow.connect(
            lambda: self._saving.fill(tools.options.kept, tools.options.kept_to_remove)
        )
        table.naming_wanted.connect(self._on_naming_wanted)
        self._naming.named.connect(lambda name: self._change(commune=name))
        self._naming.left.connect(self._focus_table)
        self._saving.opened.connect(self.saved_activated)
        self._saving.notice_requested.connect(self.notice_requested)
        self._saving.left.connect(self._focus_table)
        tools.options_wanted.connect(lambda fields: self._change(**fields))
        tools.pager.step_wanted.connect(table.step)
        # Other rows are wanted: those of one indicator alone are given up.
        tools.pillars_wanted.connect(lambda p: self._change(pillars=p, indicators=()))
        tools.rows_wanted.connect(lambda rows: self._change(rows=rows, indicators=()))
        tools.sheet_wanted.connect(self._on_sheet_wanted)
        self._message.all_rows_wanted.connect(tools.show_all_rows)

    def _ask(self) -> None:
        request = self._request
        self._tools.show_request(request)
        if not request.columns:
            self._latest.cancel()
            self._set_title(self.tr("Comparison"))
            self._tools.show_sheet(None, turned=False, can_turn=False)
            self._tell(
                self.tr("Nothing to compare yet. While reading a provision, press F7 to add it.")
            )
            return
        self._latest.run(partial(_compare, self._session, request), self._show, self.failed.emit)

    def _show(self, answer: tuple[ComparisonSheet, SheetWriter]) -> None:
        sheet, self._writer = answer
        request = self._request
        sheet = replace(sheet, only_differences=request.only_differences)
        self._set_title(self._named(sheet) or self._writer.title(sheet))
        self._model.set_sheet(sheet, self._writer, hide_empty=request.hide_empty)
        self._show_page()

    def _named(self, sheet: ComparisonSheet) -> str:
        """Return the name of a comparison of one indicator over many places, which is its own."""
        session, indicators = self._session, self._request.indicators
        if len(indicators) != 1 or len(sheet.columns) <= _MANY:
            return ""
        name = session.words.text(session.library.taxonomy.indicator[indicators[0]].name)
        provinces = sum(1 for one in sheet.columns if one.kind == ColumnKind.PROVINCE)
        return self.tr("{name}, %n province(s)", "", provinces).replace("{name}", name)

    def _show_rows(self) -> None:
        """Show other rows of the sheet that is there."""
        request = self._request
        self._model.show_rows(
            hide_empty=request.hide_empty, only_differences=request.only_differences
        )
        self._show_page()

    @property
    def _is_turned(self) -> bool:
        """Whether the columns are shown as rows: if one figure of many of them is compared."""
        sheet, turned = self._model.sheet, self._request.turned
        if sheet is None or not _can_turn(sheet):
            return False
        return len(sheet.columns) > _MANY if turned is None else turned

    def _show_page(self) -> None:
        sheet, words = self._model.sheet, self._model.words
        if sheet is None or words is None or self._writer is None:
            return
        turned = self._is_turned
        self._tools.show_sheet(sheet, turned=turned, can_turn=_can_turn(sheet))
        shown = self._model.shown_rows
        self._table.set_corner(words.rows_name, self.tr("%n row(s)", "", shown))
        if turned:
            by_figure = self._request.by_figure
            self._places.set_sheet(
                sheet, words, self._writer, by_figure=by_figure, hide_bare=self._request.hide_bare
            )
            self._pages.setCurrentWidget(self._ranking)
            self._legend.count(self._places.counts())
            self._legend.setVisible(True)
            return
        self._legend.explain(sheet)
        self._legend.setVisible(True)
        if shown:
            self._pages.setCurrentWidget(self._table)
        else:
            self._tell(
                self.tr(
                    "These columns share no row. Turn off “Hide empty rows” or add another column."
                ),
                rows_hidden=bool(sheet.rows),
            )

    def _tell(self, sentence: str, *, rows_hidden: bool = False) -> None:
        self._message.tell(sentence, rows_hidden=rows_hidden)
        self._legend.setVisible(False)
        self._pages.setCurrentWidget(self._message)

    def _set_title(self, title: str) -> None:
        self._title = title
        self._tools.show_title(title)
        self.title_changed.emit(title)

    def _change(self, **fields: object) -> None:
        self.set_request(replace(self._request, **fields))  # type: ignore[arg-type]
        self.request_changed.emit(self._request)

    def _set_columns(self, columns: tuple[str, ...]) -> None:
        self._change(columns=columns)
        self.columns_changed.emit(columns)

    def _on_base_wanted(self, base: str) -> None:
        self._change(base=base or None)

    def _on_columns_wanted(self, columns: tuple[str, ...]) -> None:
        self._set_columns(columns)

    def _on_columns_added(self, added: tuple[str, ...]) -> None:
        self._set_columns((*self._request.columns, *added))
        if OUR_COMMUNE in added:
            self._on_naming_wanted()

    def _on_naming_wanted(self) -> None:
        self._naming.ask(self._request.commune)

    def _on_removal_wanted(self, column: str) -> None:
        base = self._request.base if self._request.base != column else None
        left = tuple(key for key in self._request.columns if key != column)
        self.set_request(replace(self._request, columns=left, base=base))
        self.columns_changed.emit(left)

    def _on_written(self, column: str, row: str, text: str) -> None:
        # The cell shows it already; it is only to be kept with what is asked for.
        self._request = self._request.with_written(column, row, text)
        self.request_changed.emit(self._request)

    def _on_entries_selected(self, entries: tuple[Entry, ...]) -> None:
        self.entries_selected.emit(entries)
        self.provision_selected.emit(tuple(entry.provision for entry in entries))

    def _on_parallel_wanted(self) -> None:
        self.parallel_requested.emit(self._request.columns)

    def _on_draw_wanted(self) -> None:
        sheet = self._model.sheet
        if self._is_turned and sheet is not None:
            self.chart_requested.emit(sheet, sheet.rows[0])
        else:
            self._table.draw()

    def _on_chart_wanted(self, row: Row) -> None:
        self.chart_requested.emit(self._model.sheet, row)

    def _on_sheet_wanted(self) -> None:
        sheet = self._model.sheet
        if sheet is not None:
            by_figure, hide_bare = self._request.by_figure, self._request.hide_bare
            asked = replace(sheet, turned=self._is_turned, by_figure=by_figure, hide_bare=hide_bare)
            self.sheet_requested.emit(asked, self._title)


def _can_turn(sheet: ComparisonSheet) -> bool:
    return sheet.rows_by == RowsBy.INDICATOR and len(sheet.rows) == 1


def _compare(
    session: Session, request: ComparisonRequest, _task: Task
) -> tuple[ComparisonSheet, SheetWriter]:
    """Build a comparison; runs beside the window."""
    return session.library.compare(request), session.sheet_writer()
