"""What can be done with the notebook from anywhere: star, add to a dossier, delete, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import NAMESPACE_OID, uuid5

from PySide6.QtCore import QObject, Signal

from songhanh.core.own import (
    Bookmark,
    Dossier,
    DossierEntry,
    HistoryEntry,
    Hold,
    Note,
    OwnEntry,
    edited,
)
from songhanh.ui.widgets.notice import NoticeKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.ui.notebook.anchors import Anchor
    from songhanh.ui.session import Session

HISTORY = 2000
"""How many places, searches and tables the history keeps, one of each a day."""


class NotebookActions(QObject):
    """Knows what is chosen in the view in front; saves through the session and tells what it did."""

    anchor_changed = Signal(object)
    """What is chosen now: an Anchor, or None."""
    notice_requested = Signal(str, str)
    undo_offered = Signal(str)
    """Something was removed, in these words; `undo` brings it back."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._anchor: Anchor | None = None
        self._removed: list[tuple[OwnEntry, ...]] = []

    @property
    def anchor(self) -> Anchor | None:
        """What is chosen in the view in front."""
        return self._anchor

    def set_anchor(self, anchor: Anchor | None) -> None:
        """Take note of what is chosen."""
        if anchor != self._anchor:
            self._anchor = anchor
            self.anchor_changed.emit(anchor)

    def toggle_bookmark(self) -> None:
        """Give what is chosen a star, or take it away."""
        anchor, own = self._anchor, self._session.own
        if anchor is None or anchor.hold not in (Hold.PROVISION, Hold.DOCUMENT):
            return
        there = own.where(Bookmark, hold=anchor.hold, target=anchor.target)
        if there:
            words = self.tr("Bookmark on {name} removed.")
            self.remove(words.replace("{name}", anchor.label), *there)
            return
        beside = [one.position for one in own.all(Bookmark) if not one.folder]
        own.put(
            Bookmark(
                hold=anchor.hold,
                target=anchor.target,
                label=anchor.label,
                text=anchor.text,
                position=max(beside, default=-1) + 1,
            )
        )
        self._tell(self.tr("{name} is bookmarked."), name=anchor.label)

    def put_in_last(self, anchor: Anchor | None) -> None:
        """Put something into the dossier that was used last; make one if there is none."""
        if anchor is None or anchor.hold == Hold.NOTE:
            sentence = self.tr("Choose a provision or open a table first; F8 then adds it.")
            self.notice_requested.emit(NoticeKind.INFO.value, sentence)
            return
        self.put_in(self.last_dossier() or self.new_dossier(), anchor)

    def put_in(self, dossier: Dossier, anchor: Anchor) -> None:
        """Put something at the end of a dossier, if it is not in it yet."""
        own = self._session.own
        entries = own.where(DossierEntry, dossier=dossier.uid)
        if any(anchor.has(entry) for entry in entries):
            sentence = self.tr("{name} is in the dossier “{dossier}” already.")
        else:
            position = max((entry.position for entry in entries), default=-1) + 1
            entry = DossierEntry(
                hold=anchor.hold,
                target=anchor.target,
                label=anchor.label,
                text=anchor.text,
                dossier=dossier.uid,
                position=position,
            )
            own.put(edited(dossier), entry)
            sentence = self.tr("{name} added to the dossier “{dossier}”.")
        self._tell(sentence, name=anchor.label, dossier=dossier.name)

    def toggle_in_dossier(self, dossier: Dossier, inside: bool) -> None:  # noqa: FBT001 - a slot
        """Put what is chosen into a dossier, or take it out."""
        anchor = self._anchor
        if anchor is None:
            return
        if inside:
            self.put_in(dossier, anchor)
            return
        entries = self._session.own.where(
            DossierEntry, dossier=dossier.uid, hold=anchor.hold, target=anchor.target
        )
        self.remove_from(dossier, *entries)

    def remove_from(self, dossier: Dossier, *entries: DossierEntry) -> None:
        """Take entries out of a dossier."""
        if entries:
            words = self.tr("Taken out of the dossier “{dossier}”.")
            self.remove(words.replace("{dossier}", dossier.name), *entries)

    def last_dossier(self) -> Dossier | None:
        """Return the dossier that was used last."""
        return max(self._session.own.all(Dossier), key=lambda one: one.changed, default=None)

    def new_dossier(self) -> Dossier:
        """Make a dossier, named by the day."""
        words, session = self.tr("Dossier of {date}"), self._session
        name = words.replace("{date}", session.words.date(session.today))
        taken = {dossier.name for dossier in session.own.all(Dossier)}
        free = (name, *(f"{name} ({number})" for number in range(2, len(taken) + 3)))
        dossier = Dossier(name=next(one for one in free if one not in taken))
        session.own.put(dossier)
        return dossier

    def delete_dossier(self, dossier: Dossier) -> None:
        """Delete a dossier with its entries; notes and what they hang on stay."""
        entries = self._session.own.where(DossierEntry, dossier=dossier.uid)
        words = self.tr("Dossier “{dossier}” deleted.").replace("{dossier}", dossier.name)
        self.remove(words, dossier, *entries)

    def on_note_deleted(self, note: Note) -> None:
        """Offer to bring back a note that was just deleted."""
        self._removed.append((note,))
        self.undo_offered.emit(self.tr("Note deleted."))

    def remove(self, sentence: str, *entries: OwnEntry) -> None:
        """Remove entries and offer to bring them back."""
        self._session.own.remove(*reversed(entries))
        self._removed.append(entries)
        self.undo_offered.emit(sentence)

    def change(self, sentence: str, before: Sequence[OwnEntry], after: Sequence[OwnEntry]) -> None:
        """Save other states of entries and offer to go back to those before."""
        self._session.own.put(*after)
        self._removed.append(tuple(before))
        self.undo_offered.emit(sentence)

    def undo(self) -> None:
        """Bring back what was removed last."""
        if self._removed:
            self._session.own.put(*self._removed.pop())

    def remember(self, anchor: Anchor) -> None:
        """Write something that was looked at into the history of this day, if one is kept."""
        own = self._session.own
        if not self._session.settings.history:
            return
        day = self._session.today.isoformat()
        entry = HistoryEntry(
            uid=uuid5(NAMESPACE_OID, f"{day} {anchor.hold} {anchor.target}").hex,
            hold=anchor.hold,
            target=anchor.target,
            label=anchor.label,
            text=anchor.text,
        )
        own.put(entry)
        if own.count(HistoryEntry) > HISTORY + HISTORY // 10:
            newest_first = sorted(own.all(HistoryEntry), key=lambda one: one.changed, reverse=True)
            own.remove(*newest_first[HISTORY:])

    def _tell(self, sentence: str, **values: str) -> None:
        for key, value in values.items():
            sentence = sentence.replace(f"{{{key}}}", value)
        self.notice_requested.emit(NoticeKind.DONE.value, sentence)
