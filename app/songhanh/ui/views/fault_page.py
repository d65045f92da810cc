"""What happened when something nobody expected did: calm words, and a report to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit

from songhanh.config.log import describe
from songhanh.health.report import report, versions
from songhanh.ui.views.page import Page
from songhanh.ui.widgets.buttons import word_button

if TYPE_CHECKING:
    from songhanh.ui.session import Session

_HIGH = 280


class FaultPage(Page):
    """Shows the report of one fault; what the user wrote or read is not in it."""

    page = "fault"

    def __init__(self, session: Session, error: BaseException) -> None:
        super().__init__(
            session,
            self.tr("Something unforeseen happened"),
            self.tr(
                "Your data is safe and you can go on working. If it happens again, copy this "
                "report and send it to whoever looks after the program. It holds no personal data."
            ),
        )
        text = report(
            (),
            session.words,
            versions(session.library, session.words),
            session.paths,
            describe(error),
        )
        self._text = QPlainTextEdit(text)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Report"))
        self._copy = word_button(session.look, self.tr("Copy the report"))
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text))
        buttons = QHBoxLayout()
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        self._end.addSpacing(session.look.px(8))
        self._end.addWidget(self._text)
        self._end.addLayout(buttons)
        self.watch(self._text, self._copy)
        session.look.follow(self, self._renew)
        self._renew()

    @property
    def text(self) -> str:
        """The report."""
        return self._text.toPlainText()

    def _renew(self) -> None:
        self._text.setMinimumHeight(self._session.look.px(_HIGH))
