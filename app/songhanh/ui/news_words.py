"""What an update of the data changed, in the few words of a list."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from songhanh.core.diff import ChangeKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from songhanh.core.diff import Change


class NewsWords(QObject):
    """Counts changes in words; what there is none of is not named."""

    def count(self, changes: Iterable[Change]) -> str:
        """Return how many changes there are of each kind: `3 new documents, 2 figures changed`."""
        counts = Counter(change.kind for change in changes)
        said = ((kind, counts[kind]) for kind in ChangeKind if counts[kind])
        return ", ".join(self._of(kind, count) for kind, count in said)

    def _of(self, kind: ChangeKind, count: int) -> str:
        return {
            ChangeKind.DOCUMENT_ADDED: self.tr("%n new document(s)", "", count),
            ChangeKind.DOCUMENT_REMOVED: self.tr("%n document(s) gone", "", count),
            ChangeKind.DOCUMENT_CHANGED: self.tr("facts of %n document(s) changed", "", count),
            ChangeKind.PROVISION_ADDED: self.tr("%n new provision(s)", "", count),
            ChangeKind.PROVISION_REMOVED: self.tr("%n provision(s) gone", "", count),
            ChangeKind.FIGURE_CHANGED: self.tr("%n figure(s) changed", "", count),
            ChangeKind.TEXT_CHANGED: self.tr("%n provision(s) reworded", "", count),
            ChangeKind.DETAILS_CHANGED: self.tr("details of %n provision(s) changed", "", count),
        }[kind]
