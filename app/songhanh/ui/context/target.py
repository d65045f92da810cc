"""What a target measures: its indicator, how that is counted, what it may be set against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.ui.context.section import Section
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from songhanh.core.model import Provision
    from songhanh.ui.session import Session


class TargetSection(Section):
    """Explains the figure of a target; goes where there is none."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session.look, parent=parent)
        self._session = session

    def set_provision(self, provision: Provision | None) -> None:
        """Show what belongs to the indicator of this provision, if it is a target of one."""
        self.clear()
        words, known = self._session.words, self._session.library.taxonomy.indicator
        indicator = known.get(provision.indicator or "") if provision is not None else None
        self.setVisible(indicator is not None)
        if indicator is None:
            return
        self.set_head(self.tr("Indicator"))
        self.add_words(words.text(indicator.name))
        if indicator.note.vi:
            self.add_words(words.text(indicator.note), Role.CAPTION)
        if indicator.benchmark in known:
            other = words.text(known[indicator.benchmark].name)
            against = self.tr("May be set against the national indicator: {name}")
            self.add_words(against.replace("{name}", other), Role.CAPTION)
