"""The tabs in the middle: a row of titles over the views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from songhanh.ui.widgets.tab_bar import TabBar

if TYPE_CHECKING:
    from songhanh.ui.session import Session

_LONGEST_TITLE = 28


class _FrontStack(QStackedWidget):
    """Asks for as much room as the view in front needs; one behind it makes no window wider."""

    @override
    def minimumSizeHint(self) -> QSize:
        view = self.currentWidget()
        return view.minimumSizeHint() if view is not None else super().minimumSizeHint()


class TabArea(QWidget):
    """Holds views under titles; at least one is always open, the start page if no other."""

    current_changed = Signal(object)
    """The view in front, a QWidget."""
    titled = Signal(str)
    """The title of the view in front, when it comes there and when it changes."""
    closing = Signal(object)
    """The view that is about to be closed, a QWidget."""
    emptied = Signal()
    """The last view was closed."""

    menu_requested = Signal(QPoint)
    """The user wants to know what can be done with the tab in front."""
    torn_off = Signal(object, QPoint)
    """This view, a QWidget, was dragged away and let go at this place of the screen."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bar = TabBar(session.look, self.tr("Open tabs"))
        self._stack = _FrontStack()
        self._stack.currentChanged.connect(lambda _: self._stack.updateGeometry())
        self._views: list[QWidget] = []
        self._coming: list[QWidget] = []
        self._next_turn = QTimer(self, interval=0, singleShot=True)
        self._next_turn.timeout.connect(self._let_in)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack)
        self._bar.currentChanged.connect(self._on_bar_current_changed)
        self._bar.tabCloseRequested.connect(lambda index: self.close_view(self._views[index]))
        self._bar.tabMoved.connect(self._on_bar_tab_moved)
        self._bar.menu_requested.connect(self._on_bar_menu_requested)
        self._bar.torn_off.connect(lambda index, at: self.torn_off.emit(self._views[index], at))

    @property
    def views(self) -> tuple[QWidget, ...]:
        """The views in the order of their titles."""
        return tuple(self._views)

    @property
    def current(self) -> QWidget | None:
        """The view in front."""
        index = self._bar.currentIndex()
        return self._views[index] if 0 <= index < len(self._views) else None

    @property
    def current_title(self) -> str:
        """The whole title of the view in front."""
        return self._bar.tabToolTip(self._bar.currentIndex())

    def title(self, view: QWidget) -> str:
        """Return the whole title of a view."""
        return self._bar.tabToolTip(self._views.index(view))

    def open_view(self, view: QWidget, title: str) -> None:
        """Open a view behind the current one and bring it to the front.

        In a window that is seen, the view before stays in sight until the event loop has gone round
        once: to make a view and to lay it out in one go would keep the user waiting.
        """
        at = self._bar.currentIndex() + 1
        self._views.insert(at, view)
        self._coming.append(view)
        self._bar.insertTab(at, "")
        # Before it is shown, a tab bar does not tell the layout that it is no longer empty.
        self._bar.updateGeometry()
        self.set_title(view, title)
        self._bar.setCurrentIndex(at)
        if self.isVisible():
            self._next_turn.start()
        else:
            self._let_in()
        self._on_bar_current_changed(at)

    def set_title(self, view: QWidget, title: str) -> None:
        """Change the title of a view; a long one is cut, the whole of it is its tool tip."""
        if view not in self._views:
            return  # closed while its answer was on the way
        index = self._views.index(view)
        short = (
            title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1].rstrip()}…"
        )
        self._bar.setTabText(index, short.replace("&", "&&"))
        self._bar.setTabToolTip(index, title)
        if view is self.current:
            self.titled.emit(title)

    def show_view(self, view: QWidget) -> None:
        """Bring a view to the front."""
        self._bar.setCurrentIndex(self._views.index(view))

    def close_view(self, view: QWidget) -> None:
        """Close a view; `emptied` tells if it was the last."""
        self.closing.emit(view)
        self.remove_view(view)

    def close_others(self) -> None:
        """Close all views but the one in front."""
        for view in self.views:
            if view is not self.current:
                self.close_view(view)

    def remove_view(self, view: QWidget) -> None:
        """Take a view away that is open elsewhere now; `emptied` tells if it was the last."""
        self._let_in()
        index = self._views.index(view)
        del self._views[index]
        self._stack.removeWidget(view)
        self._bar.removeTab(index)
        view.deleteLater()
        if not self._views:
            self.emptied.emit()

    def step(self, by: int) -> None:
        """Bring the next view (`by` 1) or the one before (-1) to the front, round in a ring."""
        if self._views:
            self._bar.setCurrentIndex((self._bar.currentIndex() + by) % len(self._views))

    def _let_in(self) -> None:
        """Lay out the views that were opened, and show the one in front."""
        coming, self._coming = self._coming, []
        for view in coming:
            wanted = view.focusWidget()  # what was to have the keyboard, before there was a window
            self._stack.addWidget(view)
            if view is self.current:
                self._stack.setCurrentWidget(view)
                if wanted is not None:
                    wanted.setFocus()

    def _on_bar_current_changed(self, index: int) -> None:
        if 0 <= index < len(self._views):
            if self._views[index] not in self._coming:
                self._stack.setCurrentWidget(self._views[index])
            self.current_changed.emit(self._views[index])
            self.titled.emit(self.title(self._views[index]))

    def _on_bar_menu_requested(self, index: int, at: QPoint) -> None:
        self._bar.setCurrentIndex(index)
        self.menu_requested.emit(at)

    def _on_bar_tab_moved(self, source: int, target: int) -> None:
        self._views.insert(target, self._views.pop(source))
