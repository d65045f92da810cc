"""One indicator over many columns, turned round: each column of the comparison is a row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from typing_extensions import override

from songhanh.core.compare import Standing
from songhanh.core.taxonomy import Direction
from songhanh.ui.models.indexes import NO_INDEX

if TYPE_CHECKING:
    from songhanh.core.compare import ComparisonSheet, Entry
    from songhanh.export.sheet import SheetWriter
    from songhanh.ui.models.comparison_words import ComparisonWords, EntryText
    from songhanh.ui.models.indexes import AnyIndex


class RankingColumn(IntEnum):
    """The columns of the list."""

    NUMBER = 0
    PLACE = 1
    FIGURE = 2
    BAR = 3
    STANDING = 4
    DOCUMENT = 5
    CONFIDENCE = 6


_CUT = (RankingColumn.FIGURE, RankingColumn.STANDING)


@dataclass(frozen=True, slots=True)
class RankedPlace:
    """One column of the comparison as a row; without a figure, `empty` says why."""

    number: int
    name: str
    column: str
    one: EntryText | None
    others: int
    document: str
    confidence: str
    empty: str
    is_base: bool

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entry shown, if there is one."""
        return (self.one.entry,) if self.one else ()


class RankingModel(QAbstractTableModel):
    """The rows of a list: the base first, then by figure or as the columns stand."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RankedPlace] = []
        self._heads: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[RankedPlace, ...]:
        """What is shown, in order."""
        return tuple(self._rows)

    def set_sheet(
        self,
        sheet: ComparisonSheet,
        words: ComparisonWords,
        writer: SheetWriter,
        *,
        by_figure: bool,
        hide_bare: bool,
    ) -> None:
        """Show the first row of a sheet, turned round."""
        self.beginResetModel()
        row = sheet.rows[0]
        indicator = writer.taxonomy.indicator.get(row.id)
        places = [
            self._place(sheet, words, writer, index)
            for index, column in enumerate(sheet.columns)
            if not column.is_written
        ]
        base = [one for one in places if one.is_base]
        others = [one for one in places if not one.is_base and (one.one or not hide_bare)]
        if by_figure:
            down = indicator is None or indicator.direction == Direction.MORE
            others.sort(key=lambda one: _rank(one, down=down))
        numbered = [_numbered(one, number) for number, one in enumerate(others, 1)]
        self._rows = [*base, *numbered]
        unit = words.row_unit(row)
        self._heads = (
            "",
            self.tr("Place"),
            self.tr("Target"),
            unit,
            self.tr("Against the base") if base else "",
            self.tr("Document"),
            self.tr("Confidence"),
        )
        self.endResetModel()

    def counts(self) -> dict[Standing | None, int]:
        """Return how many places stand how; under None those without a figure."""
        found: dict[Standing | None, int] = {}
        for row in self._rows:
            if row.is_base:
                continue
            key = row.one.entry.standing if row.one else None
            if key is not None or row.one is None:
                found[key] = found.get(key, 0) + 1
        return found

    @override
    def rowCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(RankingColumn)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in _CUT:
            return _words(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                "\n".join(filter(None, (row.one.text, row.document, row.confidence)))
                if row.one
                else row.empty
            )
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (_words(row, column) for column in RankingColumn)
            return ", ".join(part for part in said if part)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section] if self._heads else ""
        return None

    def _place(
        self, sheet: ComparisonSheet, words: ComparisonWords, writer: SheetWriter, index: int
    ) -> RankedPlace:
        column, cell = sheet.columns[index], words.cell(sheet.rows[0], index)
        one = cell.entries[0] if cell.entries else None
        document = confidence = ""
        if one is not None:
            provision = one.entry.provision
            document = writer.words.text(writer.documents[provision.document].label)
            confidence = writer.words.name(provision.confidence)
        return RankedPlace(
            0,
            words.column_name(column),
            column.id,
            one,
            max(len(cell.entries) - 1, 0),
            document,
            confidence,
            cell.empty,
            index == sheet.base,
        )


def _words(row: RankedPlace, column: int) -> str:
    one = row.one
    figure, standing = row.empty, ""
    if one is not None:
        figure = f"{one.figure} {one.unit}".strip()
        standing = ": ".join(part for part in (one.verdict, one.reason) if part)
    words: dict[int, str] = {
        RankingColumn.NUMBER: str(row.number) if row.number else "",
        RankingColumn.PLACE: row.name,
        RankingColumn.FIGURE: figure,
        RankingColumn.STANDING: standing,
        RankingColumn.DOCUMENT: row.document,
        RankingColumn.CONFIDENCE: row.confidence,
    }
    return words.get(column, "")


def _rank(row: RankedPlace, *, down: bool) -> tuple[int, float]:
    """Sort what can be compared first, then what cannot, then what has no figure."""
    if row.one is None or row.one.entry.provision.figure is None:
        return 2, 0.0
    figure = row.one.entry.provision.figure
    kind = 1 if row.one.entry.standing == Standing.NOT_COMPARABLE else 0
    return kind, -figure.low if down else figure.low


def _numbered(row: RankedPlace, number: int) -> RankedPlace:
    return replace(row, number=number)
