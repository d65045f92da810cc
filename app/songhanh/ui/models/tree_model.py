"""The trees of the navigator for Qt: a thin cache over the nodes of the core."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from typing_extensions import override

from songhanh.core.text import fold
from songhanh.core.tree import NodeKind
from songhanh.ui.models.indexes import NO_INDEX
from songhanh.ui.models.roles import ItemRole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from songhanh.config.words import Words
    from songhanh.core.model import Document
    from songhanh.core.taxonomy import Taxonomy
    from songhanh.core.tree import Node, Place
    from songhanh.ui.models.indexes import AnyIndex


@dataclass(slots=True, eq=False)
class _Item:
    """A node with its way up, which nodes do not know."""

    node: Node
    parent: _Item | None
    row: int
    children: list[_Item] = field(default_factory=list)
    widest: str = ""


class TreeModel(QAbstractItemModel):
    """One tree. Nodes stay as they are; only the order of the first level may be changed."""

    def __init__(
        self,
        words: Words,
        taxonomy: Taxonomy,
        documents: Mapping[str, Document],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._taxonomy = taxonomy
        self._documents = documents
        self._top: list[_Item] = []
        self._marks: dict[str, str] = {}

    def set_roots(self, roots: Iterable[Node], first_province: str = "") -> None:
        """Show these nodes, the user's own province before all others."""
        own: list[Node] = []
        others: list[Node] = []
        for node in roots:
            mine = node.kind == NodeKind.PROVINCE and node.place.scope == first_province
            (own if mine else others).append(node)
        self.beginResetModel()
        self._top = _items(own + others, None)
        self.endResetModel()

    def set_marks(self, marks: Mapping[str, str]) -> None:
        """Show words beside the counts of documents, by their ids, when rows are painted next."""
        self._marks = dict(marks)

    def find_place(self, place: Place) -> QModelIndex:
        """Return the first row that stands for a place, or no index."""
        return self._find(self._top, lambda node: node.place == place)

    def find_key(self, key: str) -> QModelIndex:
        """Return the row of the node with this key, or no index."""
        return self._find(self._top, lambda node: node.key == key)

    def old_names(self, node: Node) -> list[str]:
        """Return the names of the provinces that went into the one of a node, without its own."""
        province = self._taxonomy.province.get(node.place.scope)
        if node.kind != NodeKind.PROVINCE or province is None:
            return []
        return [self._words.text(old.name) for old in province.merged_from if old.id != province.id]

    def spellings(self, node: Node) -> tuple[str, ...]:
        """Return other names that lead to the province of a node."""
        province = self._taxonomy.province.get(node.place.scope)
        return province.spellings if province and node.kind == NodeKind.PROVINCE else ()

    def name_old(self, names: str) -> str:
        """Return the words for names a province had parts of before it was merged."""
        return self._words.say("sheet", "with-merged", names=names)

    @override
    def index(self, row: int, column: int, parent: AnyIndex = NO_INDEX) -> QModelIndex:
        items = self._children(parent)
        if column != 0 or not 0 <= row < len(items):
            return QModelIndex()
        return self.createIndex(row, column, items[row])

    @override
    def parent(self, index: AnyIndex = NO_INDEX) -> Any:
        item = _item(index)
        if item is None or item.parent is None:
            return QModelIndex()
        return self.createIndex(item.parent.row, 0, item.parent)

    @override
    def rowCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 0 if parent.column() > 0 else len(self._children(parent))

    @override
    def columnCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 1

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = _item(index)
        if item is None:
            return None
        node = item.node
        match role:
            case Qt.ItemDataRole.DisplayRole | ItemRole.LABEL:
                value: Any = self._label(node)
            case Qt.ItemDataRole.ToolTipRole:
                value = self._tip(node)
            case Qt.ItemDataRole.AccessibleTextRole:
                value = self._spoken(node)
            case ItemRole.NODE:
                value = node
            case ItemRole.REF:
                value = node.ref
            case ItemRole.COUNT:
                value = self._count(node)
            case ItemRole.WIDEST_REF:
                value = item.widest
            case ItemRole.SEARCH:
                value = [fold(text) for text in (self._label(node), *self._known_as(node))]
            case _:
                value = None
        return value

    def _count(self, node: Node) -> str:
        """Return what stands at the right of a row: a mark, and how much there is under it."""
        mark = self._marks.get(node.place.document, "") if node.kind == NodeKind.DOCUMENT else ""
        return " · ".join(part for part in (mark, str(node.count or "")) if part)

    def _label(self, node: Node) -> str:
        if node.kind == NodeKind.IMPLEMENTED_BY:
            return self._words.name(node.kind)
        return self._words.text(node.label)

    def _tip(self, node: Node) -> str:
        """Return what the label is short for: a document's title, what a pillar covers, old names."""
        if node.kind == NodeKind.DOCUMENT:
            return self._words.text(self._documents[node.place.document].title)
        if node.kind == NodeKind.PILLAR:
            pillar = self._taxonomy.pillar[node.place.pillar]
            parts = (pillar.name, pillar.definition, pillar.note)
            return "\n".join(words for part in parts if (words := self._words.text(part)))
        names = self.old_names(node)
        if names:
            return self.name_old(", ".join(names))
        return f"{node.ref} {self._label(node)}".strip()

    def _known_as(self, node: Node) -> list[str]:
        """Return by what else a node is found: a document's title, a province's other names."""
        if node.kind == NodeKind.DOCUMENT:
            return [self._tip(node)]
        return [*self.old_names(node), *self.spellings(node)]

    def _spoken(self, node: Node) -> str:
        words = [f"{node.ref} {self._label(node)}".strip()]
        if node.count:
            words.append(self.tr("%n provision(s)", "", node.count))
        if node.kind == NodeKind.DOCUMENT and node.place.document in self._marks:
            words.append(self._marks[node.place.document])
        return ", ".join(words)

    def _children(self, index: AnyIndex) -> list[_Item]:
        item = _item(index)
        return self._top if item is None else item.children

    def _find(self, items: Sequence[_Item], wanted: Any) -> QModelIndex:
        # Broad before deep: a document as such stands above where it is only an implementer.
        level = list(items)
        while level:
            for item in level:
                if wanted(item.node):
                    return self.createIndex(item.row, 0, item)
            level = [child for item in level for child in item.children]
        return QModelIndex()


def _item(index: AnyIndex) -> _Item | None:
    found = index.internalPointer() if index.isValid() else None
    return found if isinstance(found, _Item) else None


def _items(nodes: Sequence[Node], parent: _Item | None) -> list[_Item]:
    widest = max((node.ref for node in nodes), key=len, default="")
    items = [_Item(node, parent, row, widest=widest) for row, node in enumerate(nodes)]
    for item in items:
        item.children = _items(item.node.children, item)
    return items
