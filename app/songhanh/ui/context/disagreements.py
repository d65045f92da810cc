"""The points on which the sources of a document disagree."""

from __future__ import annotations

from datetime import date
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from songhanh.ui.context.section import Section, paragraph
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLabel, QWidget

    from songhanh.core.model import Discrepancy
    from songhanh.ui.session import Session

_SHOWN = 2


class DisagreementsSection(Section):
    """What is used here, and why."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session.look, parent=parent)
        self._session = session

    def set_points(self, points: Sequence[Discrepancy]) -> None:
        """Show these points; without any the section goes."""
        self.clear()
        self.setVisible(bool(points))
        number = self.tr("%n point(s)", "", len(points))
        self.set_head(self.tr("Sources disagree"), number)
        makers = [partial(self._point, point) for point in points]
        self.add_some(makers, _SHOWN, self.tr("%n more", "", max(0, len(points) - _SHOWN)))

    def _point(self, point: Discrepancy) -> QLabel:
        label = paragraph("", Role.CAPTION)
        label.setTextFormat(Qt.TextFormat.RichText)
        used = _readable(point.resolved, self._session)
        label.setText(f"{escape(point.about)}: <b>{escape(used)}</b>. {escape(point.why)}")
        claims = "\n".join(f"{claim.value}: {claim.source}" for claim in point.claims)
        label.setToolTip(claims)
        label.setAccessibleDescription(claims)
        return label


def _readable(value: str, session: Session) -> str:
    """Return a date as the reader's language writes it, anything else as it is."""
    try:
        return session.words.date(date.fromisoformat(value))
    except ValueError:
        return value.rstrip(".")
