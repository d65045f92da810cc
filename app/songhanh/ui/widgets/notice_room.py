"""The room a notice appears in: one at a time, the newest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtWidgets import QVBoxLayout

from songhanh.ui.widgets.notice import Notice, NoticeAction, NoticeKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.ui.look import Look


class NoticeRoom(QVBoxLayout):
    """Takes no room while there is nothing to say."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._notice: Notice | None = None

    @property
    def sentence(self) -> str:
        """What is said at this moment; empty if nothing is."""
        shown = self._notice is not None and shiboken6.isValid(self._notice)
        return self._notice.sentence if self._notice is not None and shown else ""

    def say(self, kind: NoticeKind, sentence: str, actions: Sequence[NoticeAction] = ()) -> None:
        """Say a sentence in place of what was said before."""
        if self._notice is not None and shiboken6.isValid(self._notice):
            self._notice.close()
        self._notice = Notice(self._look, kind, sentence, actions)
        self.addWidget(self._notice)
        self._notice.show()
