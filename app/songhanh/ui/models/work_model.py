"""A list of work for Qt's table: a row a task, what is due first at the top."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from typing_extensions import override

from songhanh.core.model import CENTRAL
from songhanh.ui.models.indexes import NO_INDEX
from songhanh.ui.models.roles import ItemRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.core.work import WorkItem
    from songhanh.ui.models.indexes import AnyIndex
    from songhanh.ui.session import Session


class WorkColumn(IntEnum):
    """The columns of a list of work."""

    DUE = 0
    WHAT = 1
    WHO = 2
    WHERE = 3


@dataclass(frozen=True, slots=True)
class WorkRow:
    """A task in words; `remark` is what is said under its due date."""

    item: WorkItem
    due: str
    remark: str
    what: str
    who: str
    where: str
    ref: str

    def cell(self, column: int) -> tuple[str, str]:
        """Return the words of a column and the softer ones under them."""
        match column:
            case WorkColumn.DUE:
                return self.due, self.remark
            case WorkColumn.WHAT:
                return self.what, ""
            case WorkColumn.WHO:
                return self.who, ""
            case _:
                return self.where, self.ref


class WorkModel(QAbstractTableModel):
    """Tasks in the order in which they came."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: list[WorkRow] = []

    def set_items(self, items: Sequence[WorkItem]) -> None:
        """Show these tasks."""
        self.beginResetModel()
        self._rows = [self._row(item) for item in items]
        self.endResetModel()

    @property
    def past(self) -> int:
        """The number of tasks whose day has gone by; they stand at the top."""
        today = self._session.today
        return sum(
            1
            for row in self._rows
            if (due := row.item.provision.due) is not None and due.last_day < today
        )

    @property
    def dated(self) -> int:
        """The number of tasks with a day."""
        return sum(1 for row in self._rows if row.item.provision.due is not None)

    @override
    def rowCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(WorkColumn)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ItemRole.ROW:
            return row
        words, under = row.cell(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(part for part in (words, under) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(row)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == WorkColumn.WHERE:
            return self._session.words.text(row.item.document.title)
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        say = self._session.words.say
        return (
            say("work", "due"),
            say("work", "what"),
            say("work", "who"),
            self.tr("Document and place"),
        )[section]

    def _row(self, item: WorkItem) -> WorkRow:
        words, taxonomy = self._session.words, self._session.library.taxonomy
        provision, document = item.provision, item.document
        due, remark = "", words.say("work", "no-due")
        if provision.due is not None:
            past = provision.due.last_day < self._session.today
            due, remark = words.due(provision.due), words.say("work", "past") if past else ""
        where = words.text(document.label)
        if document.scope != CENTRAL:
            where = f"{words.text(taxonomy.province[document.scope].name)} · {where}"
        who = ", ".join(words.name(actor) for actor in provision.actors)
        return WorkRow(
            item,
            due[:1].upper() + due[1:],
            remark,
            words.text(provision.text),
            who or words.say("work", "nobody"),
            where,
            provision.ref,
        )

    @staticmethod
    def _sentence(row: WorkRow) -> str:
        """Return a row as it is read aloud."""
        parts = (", ".join(p for p in (row.due, row.remark) if p), row.what, row.who)
        return ". ".join((*parts, f"{row.where}, {row.ref}"))
