"""The three ways into the data: trees by resolution, by pillar and by province."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from songhanh.core.diff import ChangeKind
from songhanh.core.tree import Node, NodeKind, Place, TreeKind
from songhanh.ui.models.roles import ItemRole
from songhanh.ui.models.tree_filter import TreeFilter
from songhanh.ui.models.tree_model import TreeModel
from songhanh.ui.news import document_of
from songhanh.ui.notebook.shelf import ShelfPanel
from songhanh.ui.tasks import Latest, Task
from songhanh.ui.tree_state import TreeState
from songhanh.ui.views.tree_view import TreeView
from songhanh.ui.widgets.search_box import SearchBox
from songhanh.ui.widgets.tab_bar import WaysBar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QResizeEvent

    from songhanh.ui.session import Session

_TREE_ROWS, _ROW = 10, 27  # with fewer rows above it, the shelf folds
Trees = dict[TreeKind, tuple[Node, ...]]


class Navigator(QFrame):
    """Shows one of the trees; remembers of each what was open and what was chosen."""

    place_requested = Signal(Place)
    """The user wants to read this."""
    compare_requested = Signal(str)
    """The user wants this document or province in the comparison."""
    failed = Signal(Exception)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigator")
        self._session = session
        self._latest = Latest(session.runner, self)
        self._kind = TreeKind.RESOLUTION
        self._wanted: Place | None = None
        self._open: dict[TreeKind, set[str]] = {kind: set() for kind in TreeKind}
        self._current: dict[TreeKind, str] = dict.fromkeys(TreeKind, "")
        self._roots: Trees = {}
        library = session.library
        self._models = {
            kind: TreeModel(session.words, library.taxonomy, library.documents, self)
            for kind in TreeKind
        }
        self._filters = {kind: TreeFilter(model, self) for kind, model in self._models.items()}
        self._make_widgets()
        self._arrange()
        self._show_model()
        session.news.changed.connect(self._show_news)
        self._show_news()
        self._latest.run(self._read, self._fill, self.failed.emit)

    @property
    def tree(self) -> TreeView:
        """The tree that is shown."""
        return self._tree

    @property
    def stops(self) -> list[QWidget]:
        """What Tab reaches in it, in its order."""
        return [self._ways, self._box, self._tree, *self.shelf.stops]

    @property
    def kind(self) -> TreeKind:
        """Which of the trees is shown."""
        return self._kind

    @property
    def commands(self) -> dict[str, Callable[[], object]]:
        """What this part does of the program's commands."""
        return {"compare": lambda: self._on_tree_add_requested(self._tree.currentIndex())}

    def state(self) -> TreeState:
        """Return which tree is shown and what is open in each."""
        self._remember()
        return TreeState(self._kind.value, {k.value: sorted(v) for k, v in self._open.items()})

    def set_state(self, state: TreeState) -> None:
        """Show a tree and open what was open in each, as soon as they are read."""
        for kind in TreeKind:
            self._open[kind] |= set(state.branches.get(kind.value, ()))
        if state.tree in list(TreeKind):
            self.show_tree(TreeKind(state.tree))
        self._restore()

    def show_tree(self, kind: TreeKind) -> None:
        """Change to another tree."""
        self._ways.setCurrentIndex(list(TreeKind).index(kind))

    def reveal(self, place: Place) -> None:
        """Select what is being read where this tree has it, without asking for it again."""
        self._wanted = place
        node = self._node(self._tree.currentIndex())
        if node is not None and node.place == place:
            return
        model, proxy = self._models[self._kind], self._filters[self._kind]
        found = next(
            (i for i in map(model.find_place, _nearest(place)) if i.isValid()), QModelIndex()
        )
        self._tree.show_row(proxy.mapFromSource(found))

    def reload(self) -> None:
        """Set the trees up anew, as after the user chose another province of their own."""
        if self._roots:
            self._remember()
            self._fill(self._roots)
            self._restore()

    def _show_news(self) -> None:
        """Mark the documents that came or changed with the last update, as long as that is news."""
        new, changed = self.tr("new"), self.tr("changed")
        marks: dict[str, str] = {}
        for update in self._session.news.fresh:
            for change in update.changes:
                if change.kind == ChangeKind.DOCUMENT_ADDED:
                    marks[change.id] = new
                elif change.kind != ChangeKind.DETAILS_CHANGED:
                    marks.setdefault(document_of(change), changed)
        for model in self._models.values():
            model.set_marks(marks)
        self._tree.viewport().update()

    def _make_widgets(self) -> None:
        self._ways = WaysBar(self.tr("Ways into the data"))
        for name in (self.tr("Resolutions"), self.tr("Pillars"), self.tr("Provinces")):
            self._ways.addTab(name)
        self._ways.currentChanged.connect(self._on_ways_current_changed)
        look = self._session.look
        name, hint = self.tr("Filter this tree"), self.tr("Filter…")
        self._box = SearchBox(look, name, hint, icon="list-filter")
        self._box.setClearButtonEnabled(True)
        self._box.query_changed.connect(self._on_box_query_changed)
        self._box.submitted.connect(self._on_box_submitted)
        self._tree = TreeView(look, self.tr("Contents"))
        self._tree.opened.connect(self._on_tree_opened)
        self._tree.add_requested.connect(self._on_tree_add_requested)
        self._tree.customContextMenuRequested.connect(self._on_tree_menu_requested)
        self.shelf = ShelfPanel(self._session)
        self._nothing = QLabel()
        self._nothing.setWordWrap(True)
        self._nothing.setProperty("tone", "soft")
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _arrange(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self._tree)
        self._pages.addWidget(self._nothing)
        self._box_room = QVBoxLayout()
        self._box_room.addWidget(self._box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._ways)
        column.addLayout(self._box_room)
        column.addWidget(self._pages, 1)
        column.addWidget(self.shelf)
        self._session.look.follow(self, self._renew)
        self._renew()

    def _renew(self) -> None:
        px = self._session.look.px
        self._box_room.setContentsMargins(px(10), px(9), px(10), px(6))
        self._nothing.setContentsMargins(px(14), px(8), px(14), px(8))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        above = self._ways.height() + self._box_room.sizeHint().height()
        left = event.size().height() - above - self.shelf.full_height()
        self.shelf.set_folded(folded=left < _TREE_ROWS * self._session.look.px(_ROW))

    def _read(self, task: Task) -> Trees:
        library = self._session.library
        return {kind: library.tree(kind) for kind in TreeKind if not task.cancelled}

    def _fill(self, roots: Trees) -> None:
        self._roots = roots
        for kind, nodes in roots.items():
            self._models[kind].set_roots(nodes, self._session.settings.my_province)
        first = self._models[TreeKind.RESOLUTION].index(0, 0)
        if first.isValid():
            self._tree.expand(self._filters[TreeKind.RESOLUTION].mapFromSource(first))
        self._restore()
        if self._wanted is not None:
            self.reveal(self._wanted)

    def _show_model(self) -> None:
        self._tree.setModel(self._filters[self._kind])
        self._tree.selectionModel().currentChanged.connect(self._tree.viewport().update)
        self._restore()

    def _remember(self) -> None:
        """Keep what is open and chosen; what a filter opened is not the user's doing."""
        if not self._roots:
            return  # what the settings have is not on the screen yet
        current = self._node(self._tree.currentIndex())
        self._current[self._kind] = current.key if current else ""
        if not self._filters[self._kind].active:
            self._open[self._kind] = set(self._opened(QModelIndex()))

    def _opened(self, parent: QModelIndex) -> list[str]:
        model = self._filters[self._kind]
        keys: list[str] = []
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            if self._tree.isExpanded(index):
                keys += [index.data(ItemRole.NODE).key, *self._opened(index)]
        return keys

    def _restore(self) -> None:
        model, proxy = self._models[self._kind], self._filters[self._kind]
        for key in self._open[self._kind]:
            self._tree.expand(proxy.mapFromSource(model.find_key(key)))
        if self._current[self._kind]:
            found = model.find_key(self._current[self._kind])
            self._tree.show_row(proxy.mapFromSource(found))

    def _on_ways_current_changed(self, row: int) -> None:
        self._remember()
        self._kind = list(TreeKind)[row]
        self._show_model()
        self._filter(self._box.text())
        if self._wanted is not None and self._models[self._kind].rowCount():
            found = self._models[self._kind].find_place(self._wanted)
            if found.isValid():
                self.reveal(self._wanted)

    def _on_box_query_changed(self, text: str) -> None:
        if not self._filters[self._kind].active:
            self._remember()
        self._filter(text)

    def _on_box_submitted(self, text: str) -> None:
        self._on_box_query_changed(text)
        self._tree.setFocus()

    def _filter(self, text: str) -> None:
        proxy = self._filters[self._kind]
        was_active = proxy.active
        proxy.set_filter(text)
        if proxy.active:
            self._tree.collapseAll()
            self._show_found(QModelIndex())
        elif was_active:
            self._tree.collapseAll()
            self._restore()
        # Curly marks around the text, as everywhere on the screen.
        words = self.tr("No branch matches “{text}”.").replace("{text}", text.strip())
        self._nothing.setText(words)
        empty = proxy.active and proxy.rowCount() == 0
        self._pages.setCurrentWidget(self._nothing if empty else self._tree)

    def _show_found(self, parent: QModelIndex) -> bool:
        """Open the branches down to each row that was found, and no further."""
        proxy = self._filters[self._kind]
        found = False
        for row in range(proxy.rowCount(parent)):
            index = proxy.index(row, 0, parent)
            within = self._show_found(index)
            if within:
                self._tree.expand(index)
            found = found or within or proxy.matches(index)
        return found

    def _on_tree_opened(self, index: QModelIndex) -> None:
        node = self._node(index)
        if node is None:
            return
        if node.kind == NodeKind.IMPLEMENTED_BY:
            # It has nothing to read of its own: its document stands right above it.
            self._tree.setExpanded(index, not self._tree.isExpanded(index))
            return
        self._wanted = node.place
        self.place_requested.emit(node.place)

    def _on_tree_add_requested(self, index: QModelIndex) -> None:
        column = _column(self._node(index))
        if column:
            self.compare_requested.emit(column)

    def _on_tree_menu_requested(self, place: QPoint) -> None:
        index = self._tree.indexAt(place)
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look = self._session.look
        read = menu.addAction(self.tr("Open"))
        look.dress(read, "book-open")
        read.triggered.connect(lambda: self._on_tree_opened(index))
        add = menu.addAction(self.tr("Add to comparison") + "\tF7")
        look.dress(add, "plus")
        add.setEnabled(bool(_column(self._node(index))))
        add.triggered.connect(lambda: self._on_tree_add_requested(index))
        menu.popup(self._tree.viewport().mapToGlobal(place))

    def _node(self, index: QModelIndex) -> Node | None:
        node = index.data(ItemRole.NODE) if index.isValid() else None
        return node if isinstance(node, Node) else None


def _column(node: Node | None) -> str:
    """Return the id of the comparison's column a node stands for, if it stands for one."""
    # What a province links to a section is the province's, so its scope goes before the document.
    return (node.place.scope or node.place.document) if node is not None else ""


def _nearest(place: Place) -> Iterator[Place]:
    """Yield a place, and those around it that stand for it in a tree that has not it itself."""
    yield place
    if place.document and place.scope:
        yield Place(scope=place.scope)
        yield Place(document=place.document, section=place.section)
    if place.section:
        yield Place(document=place.document)
