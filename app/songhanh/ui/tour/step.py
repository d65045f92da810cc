"""What the steps of the tour have in common: a question, a line about it, and what is done there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from songhanh.ui.context.section import paragraph
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from songhanh.ui.session import Session


class Step(QWidget):
    """One page of the tour; `name` stands in the list of steps."""

    def __init__(self, session: Session, name: str, question: str, about: str) -> None:
        super().__init__()
        self.setObjectName("column")
        self._session = session
        self.name = name
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(paragraph(question, Role.PAGE_TITLE))
        self._column.addWidget(paragraph(about, tone="soft"))
        session.look.follow(self, self._renew)
        self._renew()

    def begin(self) -> None:
        """Take up what was chosen in the steps before; the step comes into view."""

    def _renew(self) -> None:
        self._column.setSpacing(self._session.look.px(10))
