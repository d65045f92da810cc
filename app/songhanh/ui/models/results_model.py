"""The hits of a search for Qt, grouped by document: a head, its best hits, and a way to the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, Qt
from typing_extensions import override

from songhanh.core.model import CENTRAL, Language
from songhanh.ui.models.indexes import NO_INDEX
from songhanh.ui.models.row_model import RowModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.config.words import Words
    from songhanh.core.model import Document
    from songhanh.core.taxonomy import Taxonomy
    from songhanh.search.engine import SearchHit
    from songhanh.ui.models.indexes import AnyIndex

_DOT = " · "
_SHOWN = 3  # hits of a document; one more than these is shown as well


@dataclass(frozen=True, slots=True)
class HeadRow:
    """The document that the hits after it stand in; cannot be chosen."""

    name: str
    detail: str
    count: int


@dataclass(frozen=True, slots=True)
class HitRow:
    """A hit with its words: where it stands, and what kind of thing it is."""

    hit: SearchHit
    ref: str
    kind: str
    tags: str
    language: str


@dataclass(frozen=True, slots=True)
class MoreRow:
    """Opens the other `left` hits of a document."""

    document: str
    left: int


ResultRow = HeadRow | HitRow | MoreRow


class ResultsModel(RowModel[ResultRow]):
    """Documents in the order of their best hits, of each the best few until the rest is opened."""

    def __init__(self, words: Words, taxonomy: Taxonomy, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._taxonomy = taxonomy
        self._groups: dict[str, list[SearchHit]] = {}

    def set_hits(self, hits: Sequence[SearchHit], keep: str = "") -> None:
        """Show these hits in place of those before; the one with the id `keep` is not left out."""
        groups: dict[str, list[SearchHit]] = {}
        for hit in hits:
            groups.setdefault(hit.document.id, []).append(hit)
        rows: list[ResultRow] = []
        for document, group in groups.items():
            rows.append(self._head(group))
            shown = len(group) if len(group) <= _SHOWN + 1 else _SHOWN
            if any(hit.id == keep for hit in group[shown:]):
                shown = len(group)
            rows += [self._hit(hit) for hit in group[:shown]]
            if shown < len(group):
                rows.append(MoreRow(document, len(group) - shown))
        self.beginResetModel()
        self._rows, self._groups = rows, groups
        self.endResetModel()

    def open_rest(self, index: AnyIndex) -> None:
        """Show the hits that this row stands for in its place."""
        place = index.row()
        row = self._rows[place]
        if not isinstance(row, MoreRow):
            return
        rest = self._groups[row.document][-row.left :]
        self.beginInsertRows(NO_INDEX, place + 1, place + len(rest))
        self._rows[place + 1 : place + 1] = [self._hit(hit) for hit in rest]
        self.endInsertRows()
        self.beginRemoveRows(NO_INDEX, place, place)
        del self._rows[place]
        self.endRemoveRows()

    def find(self, key: str) -> QModelIndex:
        """Return the row of the hit with this id, or no index."""
        for place, row in enumerate(self._rows):
            if isinstance(row, HitRow) and row.hit.id == key:
                return self.index(place)
        return QModelIndex()

    def first_hit(self) -> QModelIndex:
        """Return the row of the best hit, or no index."""
        return self.index(1) if self._rows else QModelIndex()

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if isinstance(self.row_at(index), HeadRow):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, HeadRow):
            return row.detail
        return super().data(index, role)

    @override
    def spoken(self, row: ResultRow) -> str:
        parts: tuple[str, ...]
        match row:
            case HeadRow():
                parts = (row.name, row.detail, self.tr("%n provision(s)", "", row.count))
            case MoreRow():
                parts = (self.tr("%n more provision(s)", "", row.left),)
            case HitRow():
                kind = _DOT.join(part for part in (row.kind, row.tags, row.language) if part)
                parts = (row.ref, row.hit.text, kind)
        return ". ".join(part for part in parts if part)

    def _head(self, hits: Sequence[SearchHit]) -> HeadRow:
        document = hits[0].document
        found_itself = any(hit.provision is None for hit in hits)
        count = sum(hit.provision is not None for hit in hits)
        detail = self._words.text(document.title)
        if found_itself or detail == self._words.text(document.label):
            detail = self._issue(document)  # the title stands in the hit below
        return HeadRow(self._name(document), detail, count)

    def _name(self, document: Document) -> str:
        label = self._words.text(document.label)
        if document.scope == CENTRAL:
            return label
        return f"{self._words.text(self._taxonomy.province[document.scope].name)} · {label}"

    def _issue(self, document: Document) -> str:
        words = self._words
        day = words.date(document.issued) if document.issued else ""
        parts = (words.name(document.type), words.text(document.issuer), day)
        return ", ".join(part for part in parts if part)

    def _hit(self, hit: SearchHit) -> HitRow:
        provision, words = hit.provision, self._words
        if provision is None:
            return HitRow(hit, "", words.name(hit.document.type), "", self._language(hit))
        pillars = [words.text(self._taxonomy.pillar[key].short) for key in provision.pillars]
        tags = [pillar[:1].lower() + pillar[1:] for pillar in pillars]
        if provision.year:
            tags.append(str(provision.year))
        kind, tag = words.name(provision.kind), _DOT.join(tags)
        return HitRow(hit, provision.ref, kind, tag, self._language(hit))

    def _language(self, hit: SearchHit) -> str:
        """Return in which language the words were found."""
        return self.tr("in Vietnamese") if hit.language == Language.VI else self.tr("in English")
