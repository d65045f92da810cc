"""Documents beside each other that scroll together; what is current in one is shown in all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from songhanh.core.model import Provision
from songhanh.core.parallel import MOST, Blank
from songhanh.ui.reading.alignment import align
from songhanh.ui.reading.geometry import columns
from songhanh.ui.reading.parallel_setter import ParallelSetter
from songhanh.ui.reading.text_pane import TextPane

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from songhanh.core.parallel import Parallel, ParallelRow
    from songhanh.ui.reading.geometry import Slot
    from songhanh.ui.reading.typesetter import Column
    from songhanh.ui.session import Session

_MARGIN = 12


class ParallelSpread(QFrame):
    """Shows documents in line; keys go down a document and across to its counterpart."""

    current_changed = Signal(Provision)
    opened = Signal(Provision)
    columns_placed = Signal(object)
    """Where the columns stand now: a tuple of `Slot`."""
    difference_requested = Signal(str, str)
    """The user wants these provisions word by word: the ids of the base and of the other."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._parallel: Parallel | None = None
        self._rows: tuple[ParallelRow, ...] = ()
        self._columns: list[Column] = []
        self._row, self._side = -1, 0
        self._panes = [self._make_pane(place) for place in range(MOST)]
        session.look.changed.connect(self._set_anew)

    @property
    def current(self) -> Provision | None:
        """The provision the keyboard is on."""
        return self._provision(self._row, self._side) if self._row >= 0 else None

    @property
    def counterparts(self) -> tuple[Provision, ...]:
        """What corresponds to the current provision in the other documents."""
        rows = [self._rows[number] for number in self._cluster()]
        found = {
            cell.provision.id: cell.provision
            for row in rows
            for side, cell in enumerate(row.cells)
            if cell.provision is not None and side != self._side
        }
        return tuple(found.values())

    def show_parallel(self, parallel: Parallel, *, linked_only: bool) -> None:
        """Show documents in line; with `linked_only` only what has a counterpart."""
        before = set(self._parallel.request.documents) if self._parallel is not None else set()
        keep = self.current if before == set(parallel.request.documents) else None
        self._parallel = parallel
        self._rows = parallel.shown(linked_only=linked_only)
        self._row = -1
        self._set()
        found = keep is not None and self.go_to(keep.id)
        self._on_pane_scrolled(self._panes[0])
        if not found:
            self._side = 0
            for pane in self._panes:
                pane.verticalScrollBar().setValue(0)
            first = self._next(-1, 1)
            if first >= 0:
                self._choose(first, 0, scroll=False)

    def go_to(self, key: str) -> bool:
        """Make a provision the current one, in the document it stands in; False if it is not here."""
        for number, row in enumerate(self._rows):
            for side, cell in enumerate(row.cells):
                if cell.provision is not None and cell.provision.id == key:
                    self._choose(number, side)
                    return True
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._set_anew()
            return
        for pane in self._shown:
            pane.resize(pane.width(), self.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._session.look.px(360), self._session.look.px(120))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._panes[self._side].setFocus(event.reason())

    def _make_pane(self, place: int) -> TextPane:
        pane = TextPane(self._session.look, "", self)
        pane.hide()
        pane.step_requested.connect(partial(self._step, place))
        pane.side_requested.connect(self._cross)
        pane.pressed.connect(partial(self._on_pane_pressed, place))
        pane.opened.connect(self._open)
        pane.difference_requested.connect(self.differ)
        pane.focus_moved.connect(self._on_pane_focus_moved)
        pane.scrolled.connect(partial(self._on_pane_scrolled, pane))
        return pane

    @property
    def _shown(self) -> list[TextPane]:
        return self._panes[: len(self._columns)]

    def _set_anew(self) -> None:
        if self._parallel is None:
            return
        bar = self._panes[0].verticalScrollBar()
        below = self._band()[0] - bar.value() if self._row >= 0 else 0
        before = bar.value()
        self._set()
        bar.setValue(round(self._band()[0] - below) if self._row >= 0 else before)
        self._on_pane_scrolled(self._panes[0])

    def _set(self) -> None:
        parallel = self._parallel
        if parallel is None:
            return
        count = len(parallel.request.documents)
        setters = [ParallelSetter(self._session, parallel, self._rows, n) for n in range(count)]
        bar = self._panes[0].verticalScrollBar().sizeHint().width()
        refs = tuple(setter.ref_width for setter in setters)
        slots = columns(self._session.look, self.width(), bar, refs)
        self._columns = [
            setter.set(slot.width - slot.left - slot.right - setter.ref_width)
            for setter, slot in zip(setters, slots, strict=True)
        ]
        self._show_panes(slots)
        if self._rows:
            align(*self._columns)
        self._show_current()
        self.columns_placed.emit(slots)

    def _show_panes(self, slots: tuple[Slot, ...]) -> None:
        bars, x = Qt.ScrollBarPolicy, 0
        for place, pane in enumerate(self._panes):
            pane.setVisible(place < len(slots))
        names = self._parallel.request.documents if self._parallel is not None else ()
        for pane, column, slot, key in zip(self._shown, self._columns, slots, names, strict=True):
            last = pane is self._shown[-1]
            pane.setVerticalScrollBarPolicy(
                bars.ScrollBarAsNeeded if last else bars.ScrollBarAlwaysOff
            )
            label = self._session.library.document(key).label
            pane.setAccessibleName(self._session.words.text(label))
            pane.setGeometry(x, 0, slot.width, self.height())
            pane.set_column(column, slot.left, slot.right)
            x += slot.width

    # The current provision

    def _provision(self, row: int, side: int) -> Provision | None:
        return self._rows[row].cells[side].provision

    def _cluster(self) -> range:
        """Return the rows that belong to the current one."""
        if self._row < 0:
            return range(0)
        cluster = self._rows[self._row].cluster
        first = last = self._row
        while first > 0 and self._rows[first - 1].cluster == cluster:
            first -= 1
        while last + 1 < len(self._rows) and self._rows[last + 1].cluster == cluster:
            last += 1
        return range(first, last + 1)

    def _band(self) -> tuple[float, float]:
        rows = self._cluster()
        starts = [pane.extent(rows[0])[0] for pane in self._shown]
        ends = [pane.extent(rows[-1])[1] for pane in self._shown]
        return min(starts), max(ends)

    def _choose(self, row: int, side: int, *, scroll: bool = True) -> None:
        self._row, self._side = row, side
        self._show_current()
        if scroll:
            self._bring_into_view()
        if any(pane.hasFocus() for pane in self._shown):
            self._panes[side].setFocus(Qt.FocusReason.OtherFocusReason)
        self._announce()
        current = self.current
        if current is not None:
            self.current_changed.emit(current)

    def _bring_into_view(self) -> None:
        bar, height = self._panes[0].verticalScrollBar(), self._panes[0].viewport().height()
        start, end = self._band()
        room = self._session.look.px(_MARGIN)
        if start < bar.value() or end - start > height:
            bar.setValue(round(start - room))
        elif end > bar.value() + height:
            bar.setValue(round(end + room - height))

    def _next(self, row: int, step: int) -> int:
        """Return the next row in which the current document has something, -1 at the end."""
        row += step
        while 0 <= row < len(self._rows):
            if self._provision(row, self._side) is not None:
                return row
            row += step
        return -1

    def _step(self, side: int, step: int) -> None:
        self._side = side
        row = self._next(self._row, step)
        if row >= 0:
            self._choose(row, side)

    def _cross(self, by: int) -> None:
        """Go to the counterpart in the next document; where there is none, say so and stay."""
        side = self._side + by
        if self._row < 0 or not 0 <= side < len(self._columns):
            return
        rows = [self._row, *self._cluster()]
        found = next((row for row in rows if self._provision(row, side) is not None), -1)
        if found >= 0:
            self._choose(found, side)
        elif self._rows[self._row].cells[side].blank == Blank.ABSENT:
            self._tell(self._none(side))

    def _none(self, side: int) -> str:
        name = self._panes[side].accessibleName()
        return self.tr("Nothing in {name} corresponds to this").replace("{name}", name)

    def _show_current(self) -> None:
        band = self._band() if self._row >= 0 and self._shown else None
        for place, pane in enumerate(self._shown):
            pane.leading = place == self._side
            pane.set_band(band)

    def _announce(self) -> None:
        """Let a reader aloud say the provision and what stands beside it."""
        current, words = self.current, self._session.words
        if current is None:
            return
        parts = [f"{current.ref}. {words.text(current.text)}"]
        library = self._session.library
        for other in self.counterparts:
            label = words.text(library.document(other.document).label)
            parts.append(f"{label}, {other.ref}: {words.text(other.text)}")
        parts += [
            self._none(side)
            for side, cell in enumerate(self._rows[self._row].cells)
            if cell.blank == Blank.ABSENT
        ]
        self._tell(" ".join(parts))

    def _tell(self, text: str) -> None:
        pane = self._panes[self._side]
        pane.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(pane, text))

    def differ(self) -> None:
        """Ask for the current provision and its counterpart word by word."""
        current, others = self.current, self.counterparts
        if current is not None and others:
            base, other = (current, others[0]) if self._side == 0 else (others[0], current)
            self.difference_requested.emit(base.id, other.id)

    def _open(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current)

    def _on_pane_pressed(self, place: int, row: int) -> None:
        if self._provision(row, place) is not None:
            self._choose(row, place, scroll=False)

    def _on_pane_focus_moved(self) -> None:
        for pane in self._shown:
            pane.viewport().update()

    def _on_pane_scrolled(self, pane: TextPane) -> None:
        for other in self._shown:
            if other is not pane:
                other.verticalScrollBar().setValue(pane.verticalScrollBar().value())
