"""What the pages of the program itself have in common: a title and sections in one measure."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from songhanh.ui.look import set_type
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from songhanh.ui.session import Session

_MEASURE = 680


class Page(QWidget):
    """A page in a tab; it scrolls, and what Tab reaches comes into view."""

    page: ClassVar[str]
    """What the page is called among those that are open."""
    has_search: ClassVar[bool] = False
    """Whether the page has a search box of its own, so that the toolbar's would be one too many."""

    def __init__(
        self, session: Session, title: str, about: str = "", *, scrolls: bool = True
    ) -> None:
        """Make the page; without `scrolls` it is empty and the one who asks fills it."""
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self._session = session
        self._title = title
        if scrolls:
            self._fill(about)

    def _fill(self, about: str) -> None:
        self._content = QWidget()
        self._content.setObjectName("column")
        self._inside = QVBoxLayout(self._content)
        head, words = QLabel(self._title), QLabel(about)
        set_type(head, Role.PAGE_TITLE)
        words.setProperty("tone", "soft")
        words.setWordWrap(True)
        words.setVisible(bool(about))
        self._inside.addWidget(head)
        self._inside.addWidget(words)
        self._end = QVBoxLayout()
        self._inside.addLayout(self._end)
        self._inside.addStretch(1)
        self._arrange()
        self._session.look.follow(self, self._renew_margins)
        self._renew_margins()

    @property
    def title(self) -> str:
        """The name of the tab."""
        return self._title

    def add_section(self, title: str) -> QVBoxLayout:
        """Add a section and return where its rows go."""
        head, line, rows = QLabel(title), QFrame(), QVBoxLayout()
        set_type(head, Role.HEADING)
        line.setObjectName("line")
        rows.setSpacing(0)
        self._end.addSpacing(self._session.look.px(16))
        self._end.addWidget(head)
        self._end.addWidget(line)
        self._end.addLayout(rows)
        return rows

    def watch(self, *controls: QWidget) -> None:
        """Bring these into view when the keyboard comes to them."""
        for control in controls:
            control.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._area.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        middle = QWidget()
        middle.setObjectName("column")
        self._centre = QHBoxLayout(middle)
        self._centre.addStretch(1)
        self._centre.addWidget(self._content, 1000)
        self._centre.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def _renew_margins(self) -> None:
        px = self._session.look.px
        self._content.setMaximumWidth(px(_MEASURE))
        self._centre.setContentsMargins(px(24), px(24), px(24), px(24))
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(px(6))
        self._end.setSpacing(px(6))
