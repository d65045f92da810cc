"""Entries of the notebook for Qt's tree: rows, in groups or not, that can change places."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)
from typing_extensions import override

from songhanh.core.own import Hold
from songhanh.ui.models.indexes import NO_INDEX, AnyIndex
from songhanh.ui.models.roles import ItemRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from songhanh.core.own import OwnEntry

MIME = "application/x-songhanh-entry"

ICONS = {
    Hold.PROVISION: "file-text",
    Hold.DOCUMENT: "file-text",
    Hold.COMPARISON: "columns-3",
    Hold.CELL: "columns-3",
    Hold.WORK: "list-checks",
    Hold.NOTE: "sticky-note",
    Hold.NOTHING: "sticky-note",
    Hold.PLACE: "layers",
    Hold.SEARCH: "search",
    Hold.GONE: "file-text",
}
"""The icon of what an entry hangs on."""


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry in words: its name, what it says, and a remark at the right."""

    entry: OwnEntry
    icon: str
    title: str
    line: str
    remark: str = ""
    renamable: bool = False
    place_id: str = ""
    """What the row is known by where several rows are about one entry."""

    @property
    def key(self) -> str:
        """What the row is known by."""
        return self.place_id or self.entry.uid

    @property
    def said(self) -> str:
        """The row as it is read aloud."""
        return ". ".join(part for part in (self.title, self.line, self.remark) if part)

    @property
    def tip(self) -> str:
        """What may not fit into the row."""
        return self.line


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A heading with the rows under it: a folder, a day; `count` is how many things it holds."""

    key: str
    title: str
    count: int
    rows: tuple[Row, ...] = ()
    icon: str = ""
    renamable: bool = False

    @property
    def said(self) -> str:
        """The row as it is read aloud."""
        return f"{self.title}, {self.count}"

    @property
    def tip(self) -> str:
        """What may not fit into the row."""
        return self.title


Row = EntryRow | GroupRow


@dataclass(slots=True, eq=False)
class _Node:
    row: Row | None
    parent: _Node | None
    place: int = 0
    children: list[_Node] = field(default_factory=list)

    @property
    def key(self) -> str:
        return self.row.key if self.row is not None else ""

    def fill(self, rows: Sequence[Row]) -> None:
        for place, row in enumerate(rows):
            node = _Node(row, self, place)
            if isinstance(row, GroupRow):
                node.fill(row.rows)
            self.children.append(node)

    def walk(self) -> Iterator[_Node]:
        yield self
        for child in self.children:
            yield from child.walk()


class EntryModel(QAbstractItemModel):
    """Shows rows; tells what the user wants moved or named anew, and changes nothing by itself."""

    move_requested = Signal(str, str, int)
    """The row with this key is wanted in this group ("" is the outermost), before this place."""
    rename_requested = Signal(str, str)
    """The row with this key is to be called this."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = _Node(None, None)
        self._nodes = {"": self._root}
        self.movable = False
        """Whether rows may be dragged to other places."""

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._root = _Node(None, None)
        self._root.fill(rows)
        self._nodes = {node.key: node for node in self._root.walk()}
        self.endResetModel()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The outermost rows in their order."""
        return tuple(node.row for node in self._root.children if node.row is not None)

    @property
    def entries(self) -> list[EntryRow]:
        """All rows that are no groups, from the first to the last."""
        rows = (node.row for node in self._root.walk())
        return [row for row in rows if isinstance(row, EntryRow)]

    @property
    def has_groups(self) -> bool:
        """Whether any row has others under it, or could have."""
        return any(isinstance(row, GroupRow) for row in self.rows)

    def index_of(self, key: str) -> QModelIndex:
        """Return where the row with a key is; an invalid index if it is not shown."""
        node = self._nodes.get(key)
        if node is None or node is self._root:
            return QModelIndex()
        return self.createIndex(node.place, 0, node)

    def key_of(self, index: AnyIndex) -> str:
        """Return the key of a row, "" of the outermost."""
        return self._node(index).key

    @override
    def index(self, row: int, column: int, parent: AnyIndex = NO_INDEX) -> QModelIndex:
        children = self._node(parent).children
        if column == 0 and 0 <= row < len(children):
            return self.createIndex(row, 0, children[row])
        return QModelIndex()

    @override
    def parent(self, index: AnyIndex = NO_INDEX) -> Any:
        node = self._node(index).parent
        if node is None or node is self._root:
            return QModelIndex()
        return self.createIndex(node.place, 0, node)

    @override
    def rowCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return len(self._node(parent).children)

    @override
    def columnCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 1

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        row = self._node(index).row
        takes = row is None or isinstance(row, GroupRow)
        if self.movable and takes:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        if self.movable and row is not None:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        if row is not None and row.renamable:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._node(index).row
        if row is None:
            return None
        match role:
            case ItemRole.ROW:
                return row
            case Qt.ItemDataRole.EditRole:
                return row.title
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.said
            case Qt.ItemDataRole.ToolTipRole:
                return row.tip
        return None

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = " ".join(str(value).split())
        row = self._node(index).row
        if row is None or not name or name == row.title:
            return False
        self.rename_requested.emit(row.key, name)
        return True

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(MIME, "".join(self.key_of(index) for index in indexes[:1]).encode())
        return data

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        key = bytes(data.data(MIME).data()).decode()
        if key not in self._nodes or not key:
            return False
        group = self._node(parent)
        place = row if row >= 0 else len(group.children)
        self.move_requested.emit(key, group.key, place)
        # The rows are shown anew by whoever listens; Qt must not take the old one away.
        return False

    def _node(self, index: AnyIndex) -> _Node:
        node = index.internalPointer() if index.isValid() else None
        return node if isinstance(node, _Node) else self._root
