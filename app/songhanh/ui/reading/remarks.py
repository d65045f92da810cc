"""What is said under a provision beside its kind: who is to act, by when, of which old province."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from songhanh.core.model import Provision, Text
    from songhanh.core.taxonomy import Taxonomy
    from songhanh.ui.session import Session


class Remarks(QObject):
    """Puts what is known of a provision's work into words."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = session.words
        self._taxonomy = session.library.taxonomy
        self._news = session.news

    def of(self, provision: Provision) -> list[str]:
        """Return the remarks on a provision, none where nothing is known."""
        remarks = [
            self.news(provision),
            self.actors(provision),
            self.due(provision),
            self.former(provision),
        ]
        return [remark for remark in remarks if remark]

    def news(self, provision: Provision) -> str:
        """Return that a provision came or changed with the last update, as long as that is news."""
        change = self._news.change(provision)
        if change is None:
            return ""
        new = change.before is None
        return self.tr("new in the data") if new else self.tr("changed in the data")

    def actors(self, provision: Provision) -> str:
        """Return who is to act."""
        names = ", ".join(self._words.name(actor) for actor in provision.actors)
        return self.tr("Who: {actors}").replace("{actors}", names) if names else ""

    def due(self, provision: Provision) -> str:
        """Return by when it is to be done."""
        if provision.due is None:
            return ""
        return self.tr("Due {date}").replace("{date}", self._words.due(provision.due))

    def former(self, provision: Provision) -> str:
        """Return the former province that alone is spoken of, or whose figure it is."""
        name = former_name(self._taxonomy, provision.place)
        if name is None:
            return ""
        if provision.figure is not None:
            words = self.tr("figure of {place} before July 2025")
        else:
            words = self.tr("about {place} before July 2025")
        return words.replace("{place}", self._words.text(name))


def former_name(taxonomy: Taxonomy, key: str) -> Text | None:
    """Return the name of the province before July 2025 with this id."""
    olds = (old for province in taxonomy.provinces for old in province.merged_from)
    return next((old.name for old in olds if old.id == key), None)
